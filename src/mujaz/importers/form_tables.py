"""Tables that are forms: a label such as `العنوان` in one cell, what it is the label of in the next."""

from collections.abc import Iterator, Sequence

from mujaz.brief import section_id
from mujaz.importers.document import Block, Blocks, Break, Heading, Inlines, Paragraph, Text, lines, plain
from mujaz.importers.flat import one_line
from mujaz.importers.labels import label_of

Cells = Sequence[Sequence[Blocks]]


def form_lines(cells: Cells) -> tuple[Block, ...]:
    """Return the lines `label: value` and the sections that a form says, () for a table that is none."""
    pairs = _pairs(cells)
    labels = [label_of(_text(label)) for label, _ in pairs]
    sections = [section_id(_text(label)) for label, _ in pairs]
    known = len([label for label in labels if label]) + len([section for section in sections if section])
    if len(pairs) < 2 or known < 2 or not any(labels):  # noqa: PLR2004 -- one line may be a table by chance
        return ()
    fields_first = sorted(pairs, key=lambda pair: section_id(_text(pair[0])) is not None)
    return tuple(block for label, value in fields_first for block in _said(label, value))


def _pairs(cells: Cells) -> list[tuple[Blocks, Blocks]]:
    """Return label and value, side by side in rows of an even length, or above each other in two rows of labels."""
    if len(cells) == 2 and all(label_of(_text(cell)) for cell in cells[0]):  # noqa: PLR2004 -- labels and values
        return list(zip(*cells, strict=True))
    if len(cells[0]) % 2:
        return []
    return [(row[n], row[n + 1]) for row in cells for n in range(0, len(row), 2) if row[n] or row[n + 1]]


def _said(label: Blocks, value: Blocks) -> Iterator[Block]:
    if section_id(_text(label)):
        yield Heading(1, one_line(label))
        yield from value
    elif not label:
        yield from value
    elif all(isinstance(block, Paragraph) for block in value):
        yield Paragraph((*_label(label), *(Text(" ") if isinstance(item, Break) else item for item in one_line(value))))
    else:
        yield Paragraph(_label(label))
        yield from value


def _label(label: Blocks) -> Inlines:
    content = one_line(label)
    return (*content, Text(" " if plain(content).endswith((":", "\uff1a")) else ": "))


def _text(cell: Blocks) -> str:
    return " ".join(lines(cell))
