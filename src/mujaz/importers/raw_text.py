"""A raw text, as it comes from a newsroom: title, hour, date, the title again, headings, paragraphs.

Nothing of it is dropped: a line that is understood goes where it belongs; any other stays in the text, and is named.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from zoneinfo import ZoneInfo

from mujaz.arabic import FoundDate
from mujaz.importers.article import from_lines
from mujaz.importers.chat import Chat, marked, read_chat
from mujaz.importers.document import Block, Document, Inlines, Paragraph, Table, Text
from mujaz.importers.form_tables import form_lines
from mujaz.importers.lost_words import checked_together
from mujaz.importers.mail_head import completed
from mujaz.importers.mail_lines import MailText, without_mail
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.pasted import Pasted, PastedLine, clean
from mujaz.importers.raw import RawBrief
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import Remark, RemarkCode, gathered
from mujaz.importers.typed_lists import is_item
from mujaz.importers.wrapped import unwrapped, without_page_numbers

_STARRED = re.compile(r"([*_])[^\W\d_].*[^\W_][:.!\u061f\uff1a]?\1")


def read_raw_text(text: str, zone: ZoneInfo, gazetteer: Gazetteer) -> tuple[RawBrief, ...]:
    """Read a raw text, which may hold several briefs; `gazetteer` has the names to look for in it.

    What is said of the whole text is said with the first.
    """
    pasted = clean(text)
    chat = read_chat(pasted.lines)
    mail = without_mail(chat.lines if chat else pasted.lines)
    first, *others = _read(pasted, mail, zone, gazetteer, is_chat=chat is not None)
    if chat:
        first = replace(
            _dated(first, chat),
            remarks=gathered((*chat.remarks, *first.remarks)),
            repeated=(*first.repeated, *chat.dropped),
        )
    return checked_together((first, *others), text)


def read_mail_text(text: str, head: MailText, zone: ZoneInfo, gazetteer: Gazetteer) -> tuple[RawBrief, ...]:
    """Read the text of a mail as `read_raw_text` does; `head` is what its head says. Raises Unreadable for none."""
    pasted = clean(text)
    mail = without_mail(pasted.lines, is_mail=True)
    if not mail.lines:
        raise Unreadable("no-article")
    return checked_together(_read(pasted, mail.below(head), zone, gazetteer), text)


def _read(
    pasted: Pasted, mail: MailText, zone: ZoneInfo, gazetteer: Gazetteer, *, is_chat: bool = False
) -> tuple[RawBrief, ...]:
    kept, numbers_of_pages = without_page_numbers(mail.lines)
    lines, joined = unwrapped(kept)
    written = marked if is_chat or _has_starred_line(lines) else _plain
    numbers, blocks = _blocks(lines, written)
    found = from_lines(Document(tuple(blocks)), gazetteer, numbers, mail.subject)
    brief, *others = (completed(brief, mail, zone, gazetteer) for brief in found)
    said = [Remark(RemarkCode.LINES_JOINED, count=joined)] if joined else []
    first = replace(
        brief,
        invisible=pasted.invisible,
        overrides=pasted.overrides,
        remarks=gathered((*mail.remarks, *numbers_of_pages, *said, *brief.remarks)),
    )
    return (first, *others)


def _plain(text: str) -> Inlines:
    return (Text(text),)


def _has_starred_line(lines: Sequence[PastedLine]) -> bool:
    """Return whether a whole line is set off as messengers do it, as a heading is: then other stars are meant too."""
    return any(_STARRED.fullmatch(line.text) for line in lines)


def _blocks(lines: Sequence[PastedLine], written: Callable[[str], Inlines]) -> tuple[list[int], list[Block]]:
    """Return the blocks of the lines, and the number of the line at which each begins."""
    found: list[tuple[int, Block]] = []
    for is_table, group in groupby(_rows(lines), key=lambda row: row[1]):
        rows = [line for line, _ in group]
        if is_table and len(rows) > 1:
            cells = [[(Paragraph(written(cell)),) if cell else () for cell in row.cells] for row in rows]
            table = Table(tuple(tuple(written(cell) for cell in row.cells) for row in rows))
            found += ((rows[0].number, block) for block in form_lines(cells) or (table,))
        else:
            found += ((line.number, Paragraph(written(line.text))) for line in rows)
    return [number for number, _ in found], [block for _, block in found]


def _rows(lines: Sequence[PastedLine]) -> Iterator[tuple[PastedLine, int]]:
    """Yield the lines, each with how many cells it has as a row of a table, 0 for a line that is none."""
    for line in lines:
        is_row = len(line.cells) > 1 and line.cells[0] and not is_item(line.text)
        yield line, len(line.cells) if is_row else 0


def _dated(brief: RawBrief, chat: Chat) -> RawBrief:
    """Return a brief with the day of its first message where it has no other; it is in doubt."""
    if brief.date is not None or not chat.stamps:
        return brief
    stamp = chat.stamps[0]
    return replace(brief, date=FoundDate(None, 1, None, doubt="the day of a message", text=stamp), date_lines=(stamp,))
