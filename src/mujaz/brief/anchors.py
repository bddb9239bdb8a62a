"""The places inside a brief's page that a link may lead to."""

import re
import unicodedata

from mujaz.arabic import strip_invisible

OF_THE_PAGE = ("main", "contents", "sources", "further-sources", "related", "linked-from")
"""The ids that a brief's page has beside those of its text."""

_NO_WORD = re.compile(r"(?:[^\w\u200c\u200d]|_|(?<!\w)[\u200c\u200d]|[\u200c\u200d](?!\w))+")


def heading_id(text: str, separator: str = "-") -> str:
    """Return the id of a heading that has no typed section: letters and digits, without vowel signs and tatweel."""
    text = unicodedata.normalize("NFC", strip_invisible(text)).replace("\u0640", "").lower()  # tatweel
    bare = "".join(c for c in text if not unicodedata.combining(c))
    return _NO_WORD.sub(separator, bare).strip(separator) or "section"
