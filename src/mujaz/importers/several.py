"""Several briefs in one text, told apart by their heads: a title and a date before each «الحدث»."""

from collections.abc import Sequence

from mujaz.brief import SectionId, section_id
from mujaz.importers.date_lines import read_date_line
from mujaz.importers.document import Heading, Paragraph, plain
from mujaz.importers.front import PlacedBlock, is_paragraph
from mujaz.importers.headings import known_heading, section_line
from mujaz.importers.labels import Label, byline, labelled
from mujaz.importers.letterhead import is_invocation, is_letterhead, withholds
from mujaz.importers.phrases import line_key
from mujaz.importers.refusal import Unreadable

Placed = Sequence[PlacedBlock]


def split_briefs(blocks: Placed) -> list[Placed]:
    """Return the blocks of each brief; raises Unreadable where there are several and one of them has no head."""
    events = [n for n, placed in enumerate(blocks) if _opens_event(placed)]
    starts = [0, *(_start(blocks, event) for event in events[1:])]
    if -1 in starts:
        raise Unreadable("several-briefs", line=blocks[events[starts.index(-1)]].line)
    return [blocks[start:end] for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True)]


def _text(placed: PlacedBlock) -> str:
    return plain(placed.block.content) if isinstance(placed.block, Heading | Paragraph) else ""


def _opens_event(placed: PlacedBlock) -> bool:
    text = _text(placed)
    both = known_heading(text)
    found = section_line(text) or (both[0] if both else None)
    return found is not None and section_id(found.heading) is SectionId.EVENT


def _start(blocks: Placed, event: int) -> int:
    """Return the position at which the head before an event begins, -1 where there is none."""
    first = event
    while first > 0 and _is_line(blocks[first - 1]):
        first -= 1
    lines = [(n, _text(blocks[n])) for n in range(first, event)]
    dates = [n for n, text in lines if (stamp := read_date_line(text)) and stamp.date]
    titles = [n for n, text in lines if _may_be_title(text)]
    if not dates or not titles:
        return -1
    return _with_letterhead(blocks, first, min(_title(blocks, titles, dates[0]), dates[0]))


def _title(blocks: Placed, titles: Sequence[int], date: int) -> int:
    """Return the position of the title: one with its style, one that is said twice, the last line before the date."""
    keys = [line_key(_text(blocks[n])) for n in titles]
    styled = [n for n in titles if isinstance(blocks[n].block, Heading)]
    twice = [n for n, key in zip(titles, keys, strict=True) if keys.count(key) > 1]
    before = [n for n in titles if n < date]
    return (styled or twice or before[-1:] or list(titles))[0]


def _with_letterhead(blocks: Placed, first: int, title: int) -> int:
    """Return the position of the lines above a title that belong to it."""
    while title > first and _is_above(_text(blocks[title - 1])):
        title -= 1
    return title


def _is_line(placed: PlacedBlock) -> bool:
    text = _text(placed)
    opens = section_line(text) or known_heading(text)
    return bool(text) and any(c.isalnum() for c in text) and not opens and not is_paragraph(text)


def _is_above(text: str) -> bool:
    is_stamp = read_date_line(text, strict=True) is not None
    return is_stamp or is_invocation(text) or is_letterhead(text) or withholds(text) or labelled(text) is not None


def _may_be_title(text: str) -> bool:
    said = labelled(text)
    if said is not None:
        return said.label in (Label.TITLE, Label.SUBJECT)
    return not _is_above(text) and not byline(text) and read_date_line(text, strict=True) is None
