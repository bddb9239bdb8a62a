"""The head of a raw text: what stands before the first heading, and says what the text is and when."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from mujaz.arabic import FoundDate, label_key, words
from mujaz.importers.date_lines import DateLine, agree, is_whole, read_date_line
from mujaz.importers.pasted import PastedLine

MAX_TITLE_WORDS = 30
"""A longer first line is a paragraph of a text without a title."""


class NoticeCode(StrEnum):
    """What became of a line that the editor should look at."""

    UNPLACED = "unplaced"
    """It has no place of its own; it stands in the text before the first heading."""
    SECOND_DATE = "second-date"
    """A date that is not the first one's; kept like `UNPLACED`."""
    SECOND_TIME = "second-time"
    """A time that is not the first one's; kept like `UNPLACED`."""
    DATE_IN_DOUBT = "date-in-doubt"
    """A date that is no whole day of the calendar; kept beside the field."""
    TIME_ZONE = "time-zone"
    """It names a time zone; kept beside the field, while the time counts in the site's zone."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A line to look at, its number in the raw text, and what became of it."""

    line: int
    text: str
    code: NoticeCode


@dataclass(slots=True)
class TextHead:
    """What the lines of the head said so far; `rest` stay in the text, `repeated` say the title again."""

    title: str = ""
    date: FoundDate | None = None
    date_lines: list[str] = field(default_factory=list)
    time: dt.time | None = None
    time_lines: list[str] = field(default_factory=list)
    rest: list[PastedLine] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)

    def keep(self, line: PastedLine, code: NoticeCode = NoticeCode.UNPLACED) -> None:
        """Leave a line in the text and say so."""
        self.rest.append(line)
        self.note(line, code)

    def note(self, line: PastedLine, code: NoticeCode) -> None:
        """Say what became of a line."""
        self.notices.append(Notice(line.number, line.text, code))

    def take(self, line: PastedLine, stamp: DateLine) -> None:
        """Take date and time from a line, unless they contradict what an earlier line said."""
        if stamp.date and is_whole(self.date) and self.date and not agree(self.date, stamp.date):
            self.keep(line, NoticeCode.SECOND_DATE)
            return
        if stamp.time and self.time and stamp.time != self.time:
            self.keep(line, NoticeCode.SECOND_TIME)
            return
        if stamp.names_zone and stamp.time:
            self.note(line, NoticeCode.TIME_ZONE)
        self.time = self.time or stamp.time
        if stamp.date is None:
            self.time_lines.append(line.text)
            return
        self.date_lines.append(line.text)
        if not is_whole(stamp.date):
            self.note(line, NoticeCode.DATE_IN_DOUBT)
        if self.date is None or (is_whole(stamp.date) and not is_whole(self.date)):
            self.date = stamp.date


def read_head(lines: Iterable[PastedLine]) -> TextHead:
    """Read the lines of the head in their order."""
    head = TextHead()
    title_is_settled = False
    for line in lines:
        stamp = read_date_line(line.text, strict=not title_is_settled)
        if stamp:
            head.take(line, stamp)
        elif not any(c.isalnum() for c in line.text):
            head.keep(line)
        elif not title_is_settled:
            title_is_settled = True
            if len(words(line.text)) <= MAX_TITLE_WORDS:
                head.title = line.text
            else:
                head.keep(line)
        elif head.title and not head.repeated and label_key(line.text) == label_key(head.title):
            head.repeated.append(line.text)
        else:
            head.keep(line)
    return head
