"""Short names for contents: two things with the same digest are the same."""

from collections.abc import Iterable
from hashlib import blake2b

SIZE = 16
"""Bytes of a digest: enough for more things than there will ever be."""


def digest(parts: Iterable[str]) -> str:
    """Return the digest of several texts in their order, in 32 hexadecimal digits."""
    hashed = blake2b(digest_size=SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        hashed.update(len(data).to_bytes(8, "big"))
        hashed.update(data)
    return hashed.hexdigest()
