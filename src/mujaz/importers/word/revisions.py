"""What Word keeps beside the text: tracked changes, comments, headers and footers."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from mujaz.importers.letterhead import withholds
from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.word.names import element_text, local_name, name, value

_CHANGES = {
    "w:ins": (RemarkCode.INSERTED, "w:t"),
    "w:moveTo": (RemarkCode.INSERTED, "w:t"),
    "w:del": (RemarkCode.REMOVED, "w:delText"),
    "w:moveFrom": (RemarkCode.REMOVED, "w:t"),
}


def changes(root: Element) -> Iterator[Remark]:
    """Yield the tracked changes of a part: insertions stay in the text, deletions do not."""
    for element in root.iter():
        if name(element) in _CHANGES:
            code, tag = _CHANGES[name(element)]
            text = element_text(element, tag)
            if text:
                yield Remark(code, text)


def withheld_margins(roots: Mapping[str, Element]) -> Iterator[Remark]:
    """Yield the lines in headers, footers and watermarks that say that the text is not to be published."""
    for root in roots.values():
        if name(root) not in ("w:hdr", "w:ftr"):
            continue
        lines = [element_text(element) for element in root.iter() if name(element) == "w:p"]
        lines += (element.get("string", "") for element in root.iter() if local_name(element) == "textpath")
        yield from (Remark(RemarkCode.WITHHELD, line) for line in lines if withholds(line))


def margins(roots: Mapping[str, Element]) -> Iterator[Remark]:
    """Yield the comments, and the headers and footers that say something."""
    for root in roots.values():
        if name(root) == "w:comments":
            for comment in root:
                yield Remark(
                    RemarkCode.COMMENT, ": ".join(filter(None, (value(comment, "author"), element_text(comment))))
                )
        elif name(root) in ("w:hdr", "w:ftr") and any(c.isalpha() for c in element_text(root)):
            yield Remark(RemarkCode.MARGIN, element_text(root))
