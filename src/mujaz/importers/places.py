"""Links to a place in the same text: they lead to the heading there, or become words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from mujaz.brief import section_id
from mujaz.brief.anchors import heading_id
from mujaz.importers.document import Block, Document, Heading, Image, Inline, Inlines, Place, Text, mapped, plain
from mujaz.importers.remarks import Remark, RemarkCode


def with_places(document: Document) -> tuple[Document, tuple[Remark, ...]]:
    """Return a document whose links to `#name` lead to the heading that has that place.

    Any other such link becomes words, with a remark.
    """
    ids = _ids(document.blocks)
    remarks: list[Remark] = []

    def resolved(item: Inline) -> Inline:
        if not isinstance(item, Text | Image) or not item.link.startswith("#"):
            return item
        id_ = ids.get(item.link[1:], "")
        if not id_:
            remarks.append(Remark(RemarkCode.PLACE, item.text.strip() if isinstance(item, Text) else item.alt))
        return replace(item, link="#" + id_ if id_ else "")

    def change(content: Inlines) -> Inlines:
        return tuple(resolved(item) for item in content if not isinstance(item, Place))

    notes = tuple((id_, mapped(blocks, change)) for id_, blocks in document.notes)
    return Document(mapped(document.blocks, change), notes), tuple(remarks)


def _ids(blocks: Iterable[Block]) -> dict[str, str]:
    """Return place -> id of the heading that has it in the page; one that another heading would have too is none."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    named = [
        (heading, section_id(plain(heading.content)) or heading_id(plain(heading.content))) for heading in headings
    ]
    counts = Counter(str(id_) for _, id_ in named)
    return {
        item.name: str(id_)
        for heading, id_ in named
        for item in heading.content
        if isinstance(item, Place) and counts[str(id_)] == 1
    }
