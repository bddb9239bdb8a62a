"""What was published and when: the ledger and the released texts, read; what a release adds to them."""

from mujaz.history.ledger import Damage, Event, Ledger, LedgerFault, LedgerLine, Released, read_ledger
from mujaz.history.mend import mended_ledger
from mujaz.history.release import lines_due
from mujaz.history.released_text import is_text_hash, recipe_of, text_hash

__all__ = [
    "Damage",
    "Event",
    "Ledger",
    "LedgerFault",
    "LedgerLine",
    "Released",
    "is_text_hash",
    "lines_due",
    "mended_ledger",
    "read_ledger",
    "recipe_of",
    "text_hash",
]
