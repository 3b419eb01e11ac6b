"""Ids from meaning: the same input gives the same id on any machine, in any run."""

from functools import lru_cache
from hashlib import blake2b


def stable_id(prefix: str, *parts: str) -> str:
    """Digest `parts` into an id such as ``r-0a1b2c3d4e5f``.

    Parameters
    ----------
    prefix : str
        What kind of thing it is: ``r`` a report, ``f`` a fact, ``op`` an operation.
    *parts : str
        What makes the thing itself; a separator keeps ``("a", "bc")`` and ``("ab", "c")`` apart.

    Returns
    -------
    str
        The prefix, a hyphen and twelve hexadecimal digits.
    """
    digest = blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=6)
    return f"{prefix}-{digest.hexdigest()}"


@lru_cache(maxsize=1 << 17)  # asked for at every step of joining and showing, some times a fact
def fact_id(meaning: tuple[object, ...]) -> str:
    """Digest of what a fact says: the report, start and end of its evidence, then its fields."""
    return stable_id("f", *map(str, meaning[:3]), *map(_as_text, meaning[3:]))


def _as_text(value: object) -> str:
    return "\x1e".join(value) if isinstance(value, tuple) else "" if value is None else f"={value}"
