"""The lines of a text that open a section."""

import re
from dataclasses import dataclass

from mujaz.arabic import normalise, words
from mujaz.brief import section_id
from mujaz.importers.date_lines import is_label
from mujaz.importers.typed_lists import is_item

MAX_WORDS = 6
"""A longer line that ends with a colon leads on to what follows; it is no heading."""
MAX_WORDS_BEFORE_LIST = 2
"""The same, for a line before a list, which it rather introduces: `المطلوب أمران اثنان:`."""

_COLON = re.compile(r"\s*[:\uff1a]\s*")
_DECORATION = " \t#*_:\uff1a"
_GLUED = re.compile(r"^(\W*[^\W_]{1,6}\s*[-.):/\u2013\u2014]+)(?=[^\W\d_])")  # 1-الحدث
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,4}|[a-h]|[ابجدهوزحطي]")
_ORDINALS = frozenset(
    words(
        """
        أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا القسم المحور الفصل الجزء المبحث البند الفقرة رقم
        الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الأولى الثانية الثالثة الرابعة الخامسة
        """
    )
)
_MOST_ORDINALS = 3


@dataclass(frozen=True, slots=True)
class SectionLine:
    """The heading of a known section, and the number or ordinal that stood before it: `أولًا:`, `(٤)`, or ''."""

    heading: str
    ordinal: str


def section_line(text: str) -> SectionLine | None:
    """Return the known section that a whole line opens, in any form and with any number before it, else None."""
    said = _GLUED.sub(r"\1 ", text.strip(), count=1).split()
    for count in range(min(len(said), _MOST_ORDINALS + 1)):
        rest = " ".join(said[count:])
        if words(said[count]) and section_id(rest):
            before = " ".join(said[:count])
            return SectionLine(rest.strip(_DECORATION), before if words(before) else "")
        if not _is_ordinal(said[count]):
            return None
    return None


def _is_ordinal(piece: str) -> bool:
    found = words(piece)
    bare = "".join(c for c in normalise(piece) if c.isalnum() or c == ".").strip(".")
    return not found or _NUMBER.fullmatch(bare) is not None or _ORDINALS.issuperset(found)


def heading_of(line: str, *, before_list: bool = False) -> str | None:
    """Return the heading that a whole line is: a known one in any form, or a few words and a colon; else None."""
    known = section_line(line)
    if known:
        return known.heading
    most = MAX_WORDS_BEFORE_LIST if before_list else MAX_WORDS
    count = len(words(line))
    if not line.endswith((":", "\uff1a")) or not 0 < count <= most or is_item(line) or is_label(line):
        return None
    return line.rstrip(" :\uff1a") if any(c.isalpha() for c in line) else None


def known_heading(line: str) -> tuple[SectionLine, str] | None:
    """Return heading and text of a line that has both, such as `الحدث: اجتمع الوزيران`; only known headings."""
    for colon in list(_COLON.finditer(line))[:2]:  # أولًا: الحدث: …
        known = section_line(line[: colon.start()])
        if known and words(line[colon.end() :]):
            return known, line[colon.end() :]
    return None
