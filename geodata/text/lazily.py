"""A property that is worked out when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class lazily(Generic[T]):  # noqa: N801 - reads as `functools.cached_property` does
    """`functools.cached_property` without its lock: half of the cost of a short property before Python 3.12.

    Threads that ask at the same time may both work it out; what is read of a text is the same either way.
    """

    def __init__(self, read: Callable[[Any], T]) -> None:
        self._read, self._name, self.__doc__ = read, read.__name__, read.__doc__

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        value = self._read(instance)
        object.__setattr__(instance, self._name, value)
        return value
