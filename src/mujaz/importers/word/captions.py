"""Captions, which Word knows by their style alone, put to what they say a word about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.importers.document import Block, Figure, Image, Inlines, Paragraph, Table, plain


@dataclass(frozen=True, slots=True)
class Caption:
    """A line that says what stands above it or below it."""

    content: Inlines


def with_captions(blocks: Sequence[Block | Caption]) -> Iterator[Block]:
    """Yield the blocks, each caption with the picture above it or the table beside it; any other is a paragraph."""
    found: list[Block] = []
    waiting: Caption | None = None
    for block in blocks:
        if waiting is not None and isinstance(block, Table):
            found.append(Figure((block,), waiting.content))
            waiting = None
            continue
        if waiting is not None:
            _set(found, waiting)
            waiting = None
        if not isinstance(block, Caption):
            found.append(block)
        elif found and _is_picture(found[-1]):
            found[-1] = Figure((found[-1],), block.content)
        else:
            waiting = block
    if waiting is not None:
        _set(found, waiting)
    yield from found


def _set(found: list[Block], caption: Caption) -> None:
    if found and isinstance(found[-1], Table):
        found[-1] = Figure((found[-1],), caption.content)
    else:
        found.append(Paragraph(caption.content))


def _is_picture(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and any(isinstance(item, Image) for item in block.content)
        and not plain(block.content)
    )
