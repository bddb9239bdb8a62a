"""How much is read before a file is refused: far more than any honest one has."""

MAX_FILE = 64 * 2**20
"""Bytes of a text, a page or a document."""
MAX_EXPORT = 4 * 2**30
"""Bytes of an export, which is never held in memory as a whole."""
MAX_ITEM = 16 * 2**20
"""Bytes of one text in an export."""
MAX_PARTS = 10_000
"""Files inside a document."""
MAX_UNPACKED = 512 * 2**20
"""Bytes of all files inside a document when unpacked."""
MAX_PART = 64 * 2**20
"""Bytes of one of them."""
