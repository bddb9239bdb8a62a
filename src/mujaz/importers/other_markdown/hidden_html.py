"""Elements of HTML in a Markdown text that its author hid: the sanitiser takes the style away, and would show them."""

import re

from mujaz.brief.scan import SourceSpan, SpanSort, scan
from mujaz.importers.html.hidden import HIDING_STYLE
from mujaz.importers.other_markdown.templates import PlainText
from mujaz.importers.remarks import Remark, RemarkCode

_HIDDEN = re.compile(rf"\shidden(?=[\s=>/])|\sstyle\s*=\s*[\"'][^\"']*(?:{HIDING_STYLE.pattern})", re.IGNORECASE)


def without_hidden_html(plain: PlainText) -> None:
    """Take hidden elements out of a text, and tell their words."""
    text = plain.text
    if not _HIDDEN.search(text):
        return
    tags = list(scan(text).of(SpanSort.TAG))
    kept: list[str] = []
    place = 0
    for number, tag in enumerate(tags):
        if tag.start < place or tag.name.startswith("/") or not _HIDDEN.search(text[tag.start : tag.end]):
            continue
        end = _end(tags[number:])
        words = " ".join(re.sub(r"<[^<>]*>", " ", text[tag.end : end.start]).split()) if end else ""
        if words:
            plain.remarks.append(Remark(RemarkCode.HIDDEN, words))
        kept.append(text[place : tag.start])
        place = end.end if end else tag.end
    plain.text = "".join((*kept, text[place:]))


def _end(tags: list[SourceSpan]) -> SourceSpan | None:
    """Return the tag that closes the first one."""
    depth = 0
    for tag in tags:
        depth += (tag.name == tags[0].name) - (tag.name == f"/{tags[0].name}")
        if depth == 0:
            return tag
    return None
