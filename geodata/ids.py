"""Ids from meaning: the same input gives the same id on any machine, in any run."""

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
