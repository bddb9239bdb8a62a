"""The places inside a brief's page that a link may lead to."""

import re
import unicodedata
from collections.abc import Iterator

from mujaz.arabic import strip_invisible
from mujaz.brief import section_id
from mujaz.brief.parse import prose_lines, without_code
from mujaz.brief.plain import plain_text

OF_THE_PAGE = ("main", "contents", "sources", "further-sources", "related", "linked-from")
"""The ids that a brief's page has beside those of its text."""

_HEADING = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
_OWN_ID = re.compile(r"\{:?[^}\n]*#([\w:.-]+)[^}\n]*\}")
_HTML_ID = re.compile(r"<[a-zA-Z][^<>]*\sid\s*=\s*[\"']?([^\s\"'<>]+)")
_FOOTNOTE = re.compile(r"\[\^([^\]\n]+)\]")
_COUNTED = re.compile(r"(.*)_([0-9]+)")

_NO_WORD = re.compile(r"(?:[^\w\u200c\u200d]|_|(?<!\w)[\u200c\u200d]|[\u200c\u200d](?!\w))+")


def heading_id(text: str, separator: str = "-") -> str:
    """Return the id of a heading that has no typed section: letters and digits, without vowel signs and tatweel."""
    text = unicodedata.normalize("NFC", strip_invisible(text)).replace("\u0640", "").lower()  # tatweel
    bare = "".join(c for c in text if not unicodedata.combining(c))
    return _NO_WORD.sub(separator, bare).strip(separator) or "section"


def anchors(body: str) -> tuple[str, ...]:
    """Return the ids in the page of a brief with this text, as Python-Markdown and mujaz make them."""
    lines = [line for _, line, is_code in prose_lines(body) if not is_code]
    given = [*_given(lines), *OF_THE_PAGE]
    headings = [match for line in lines if (match := _HEADING.match(line)) and not _OWN_ID.search(line)]
    typed = [id_.value for match in headings if len(match[1]) == 2 and (id_ := section_id(_text(match[2])))]  # noqa: PLR2004 -- h2
    ids = dict.fromkeys([*given, *typed])
    free = dict.fromkeys(typed)
    for match in headings:
        id_ = section_id(_text(match[2])) if len(match[1]) == 2 else None  # noqa: PLR2004
        if id_ and id_.value in free:
            del free[id_.value]
            continue
        name = heading_id(_text(match[2]))
        while name in ids:
            counted = _COUNTED.fullmatch(name)
            name = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{name}_1"
        ids[name] = None
    return tuple(ids)


def _text(heading: str) -> str:
    return plain_text(heading).rstrip(" :：")


def _given(lines: list[str]) -> Iterator[str]:
    """Yield the ids that the author gives, and those of footnotes."""
    for line in lines:
        prose = without_code(line)
        for pattern in (_OWN_ID, _HTML_ID):
            yield from (match[1] for match in pattern.finditer(prose))
        for match in _FOOTNOTE.finditer(prose):
            yield from (f"fn:{match[1]}", f"fnref:{match[1]}")
