"""The lines of a raw text that open a section."""

import re

from mujaz.arabic import words
from mujaz.brief import section_id
from mujaz.importers.date_lines import is_label
from mujaz.importers.markup import is_item

MAX_WORDS = 6
"""A longer line that ends with a colon leads on to what follows; it is no heading."""
MAX_WORDS_BEFORE_LIST = 2
"""The same, for a line before the items of a list, which it rather introduces: `المطلوب أمران اثنان:`."""

_COLON = re.compile(r"\s*[:\uff1a]\s*")
_DECORATION = " \t#*_:\uff1a"


def heading_of(line: str, following: str = "") -> str | None:
    """Return the heading that a whole line is: a known one in any form, or a few words and a colon; else None.

    `following` is the next line that is not empty.
    """
    if section_id(line):
        return line.strip(_DECORATION)
    most = MAX_WORDS_BEFORE_LIST if is_item(following) else MAX_WORDS
    count = len(words(line))
    if not line.endswith((":", "\uff1a")) or not 0 < count <= most or is_item(line) or is_label(line):
        return None
    return line.rstrip(" :\uff1a") if any(c.isalpha() for c in line) else None


def known_heading(line: str) -> tuple[str, str] | None:
    """Return (heading, text) of a line that has both, such as `الحدث: اجتمع الوزيران`; only known headings."""
    parts = _COLON.split(line, maxsplit=1)
    if len(parts) == 2 and words(parts[1]) and section_id(parts[0]):  # noqa: PLR2004 -- before and after the colon
        return parts[0].strip(_DECORATION), parts[1]
    return None
