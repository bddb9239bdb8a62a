"""The ids of headings that have no typed section: their words, in Arabic."""

import re
import unicodedata

from mujaz.arabic import strip_invisible


def heading_id(text: str, separator: str) -> str:
    """Return an id for `toc`'s `slugify`: letters and digits of any script, without vowel signs and tatweel."""
    text = unicodedata.normalize("NFC", strip_invisible(text)).replace("\u0640", "").lower()  # tatweel
    bare = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", separator, bare).strip(separator) or "section"
