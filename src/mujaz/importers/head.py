"""The head of a text: the lines before its first paragraph or section, which say what it is, when and whose."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from mujaz.arabic import FoundDate
from mujaz.importers.authors import names_in_byline
from mujaz.importers.date_lines import SAME_DAY, DateLine, agree, is_whole, read_date_line
from mujaz.importers.labels import Label, LabelledText, byline, labelled
from mujaz.importers.letterhead import is_invocation, is_letterhead, withholds
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.phrases import line_key
from mujaz.importers.remarks import Remark, RemarkCode

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
    HIJRI = "hijri"
    """A date of the Hijri calendar alone; its Gregorian day is the date."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A line to look at, its number in the text, and what became of it."""

    line: int
    text: str
    code: NoticeCode


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head, or a label and the line after it; `is_title` where its style says so.

    `positions` are those of its blocks, `number` is that of the line in the source.
    """

    positions: tuple[int, ...]
    number: int
    text: str
    is_title: bool = False


@dataclass(slots=True)
class TextHead:
    """What the lines of the head said so far.

    `rest` are the positions of the blocks that stay in the text; `repeated` is what the brief says in another way.
    """

    title: str = ""
    date: FoundDate | None = None
    date_lines: list[str] = field(default_factory=list)
    time: dt.time | None = None
    time_lines: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    author_lines: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    updated: dt.date | None = None
    withheld: bool = False
    repeated_title: bool = False
    is_hijri: bool = False
    """Whether the date was told by the Hijri calendar alone."""
    rest: list[int] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)

    def keep(self, line: HeadLine, code: NoticeCode = NoticeCode.UNPLACED) -> None:
        """Leave a line in the text and say so."""
        self.rest += line.positions
        self.note(line, code)

    def note(self, line: HeadLine, code: NoticeCode) -> None:
        """Say what became of a line."""
        self.notices.append(Notice(line.number, line.text, code))

    def take(self, line: HeadLine, stamp: DateLine) -> None:
        """Take date and time from a line, unless they contradict what an earlier line said."""
        if stamp.date and self._contradicts(stamp.date, stamp):
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
        elif stamp.is_hijri and self.date is None:
            self.note(line, NoticeCode.HIJRI)
        if self.is_hijri and not stamp.is_hijri and is_whole(stamp.date):
            self.notices = [notice for notice in self.notices if notice.code is not NoticeCode.HIJRI]
            self.date, self.is_hijri = stamp.date, False
        elif self.date is None or (is_whole(stamp.date) and not is_whole(self.date)):
            self.date, self.is_hijri = stamp.date, stamp.is_hijri

    def _contradicts(self, date: FoundDate, stamp: DateLine) -> bool:
        """Return whether a date is another day than that of an earlier line; the two calendars may differ by days."""
        if self.date is None or not is_whole(self.date):
            return False
        if self.is_hijri != stamp.is_hijri and self.date.date and date.date:
            return abs((self.date.date - date.date).days) > SAME_DAY
        return not agree(self.date, date)

    def name(self, line: HeadLine, names: Iterable[str]) -> None:
        """Take the authors from a line."""
        self.author_lines.append(line.text)
        self.authors += (name for name in names if name not in self.authors)


def read_head(lines: Sequence[HeadLine], gazetteer: Gazetteer) -> TextHead:
    """Read the lines of the head in their order."""
    reader = _HeadReader(gazetteer, list(_with_values(lines)))
    reader.read()
    return reader.head


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A line, and what its label says it is, None for one without a label."""

    line: HeadLine
    said: LabelledText | None


def _with_values(lines: Sequence[HeadLine]) -> Iterator[_Labelled]:
    """Yield the lines, a label that stands alone with the line after it."""
    waiting: tuple[HeadLine, LabelledText] | None = None
    for line in lines:
        said = labelled(line.text)
        if waiting is not None:
            before, label = waiting
            waiting = None
            if said is None:
                joined = HeadLine((*before.positions, *line.positions), before.number, f"{before.text} {line.text}")
                yield _Labelled(joined, replace(label, value=line.text))
                continue
            yield _Labelled(before, None)
        if said is not None and not said.value:
            waiting = (line, said)
        else:
            yield _Labelled(line, said)
    if waiting is not None:
        yield _Labelled(waiting[0], None)


@dataclass(slots=True)
class _HeadReader:
    """Reads the lines; which of them is the title is decided before, as it decides what the others are."""

    gazetteer: Gazetteer
    lines: list[_Labelled]
    head: TextHead = field(default_factory=TextHead)

    def read(self) -> None:
        """Take every line to its place."""
        title = self._title()
        for position, found in enumerate(self.lines):
            line, label = found.line, found.said
            if position == title:
                self._take_title(found)
            elif is_invocation(line.text):
                self.head.remarks.append(Remark(RemarkCode.LETTERHEAD, line.text))
            elif withholds(line.text):
                self.head.withheld = True
                self.head.remarks.append(Remark(RemarkCode.WITHHELD, line.text))
                self.head.rest += line.positions
            elif not any(c.isalnum() for c in line.text):
                self.head.keep(line)
            elif not (label and self._take_label(line, label)):
                self._take_line(line, before_title=title is not None and position < title)

    def _title(self) -> int | None:
        """Return the position of the title: a line that says so, else one with the style of one, else the first.

        A line that is said twice counts more than the first, and the name of a house less. None where the first line is
        as long as a paragraph.
        """
        for wanted in (Label.TITLE, Label.SUBJECT):
            for position, found in enumerate(self.lines):
                if found.said and found.said.label is wanted and not self._is_topic(found.said):
                    return position
        for position, found in enumerate(self.lines):
            if found.line.is_title and any(c.isalnum() for c in found.line.text):
                return position
        open_ = [n for n, found in enumerate(self.lines) if self._may_be_title(found)]
        texts = [line_key(self.lines[n].line.text) for n in open_]
        surer = [n for n in open_ if read_date_line(self.lines[n].line.text) is None] or open_
        best = (
            [n for n, key in zip(open_, texts, strict=True) if texts.count(key) > 1],
            [
                n
                for n in surer
                if not is_letterhead(self.lines[n].line.text) and not self._names(self.lines[n].line.text)
            ],
            surer,
        )
        first = next((found[0] for found in best if found), None)
        is_long = first is not None and len(self.lines[first].line.text.split()) > MAX_TITLE_WORDS
        return None if is_long else first

    def _may_be_title(self, found: _Labelled) -> bool:
        text = found.line.text
        is_other = is_invocation(text) or withholds(text) or read_date_line(text, strict=True) is not None
        return found.said is None and not is_other and any(c.isalnum() for c in text)

    def _is_topic(self, said: LabelledText) -> bool:
        return said.label is Label.SUBJECT and self.gazetteer.topic(said.value) is not None

    def _names(self, text: str) -> tuple[str, ...]:
        """Return the authors that a line without a colon names: after `بقلم`, or because the vocabulary knows them."""
        found = byline(text)
        if found:
            return names_in_byline(found, self.gazetteer)
        return names_in_byline(text, self.gazetteer) if self.gazetteer.author(text) else ()

    def _take_title(self, found: _Labelled) -> None:
        self.head.title = found.said.value if found.said else found.line.text
        if found.said:
            self.head.repeated.append(found.line.text.removesuffix(found.said.value))

    def _take_label(self, line: HeadLine, said: LabelledText) -> bool:
        """Take what a line with a label says to its field; return whether there was one for it."""
        names = names_in_byline(said.value, self.gazetteer) if said.label is Label.AUTHOR else ()
        if said.label is Label.UPDATED:
            return self._take_updated(line, said)
        if names:
            self.head.name(line, names)
        elif said.label in (Label.TAGS, Label.COUNTRIES) or self._is_topic(said):
            fields = {Label.TAGS: self.head.tags, Label.COUNTRIES: self.head.countries, Label.SUBJECT: self.head.topics}
            fields[said.label] += said.names
            self.head.repeated.append(line.text.removesuffix(said.value))
        else:
            return False
        return True

    def _take_updated(self, line: HeadLine, said: LabelledText) -> bool:
        stamp = read_date_line(said.value)
        if stamp is None or stamp.date is None or not is_whole(stamp.date):
            return False
        self.head.updated = stamp.date.date
        self.head.repeated.append(line.text)
        return True

    def _take_line(self, line: HeadLine, *, before_title: bool) -> None:
        head, text = self.head, line.text
        stamp = read_date_line(text)
        names = self._names(text)
        if stamp:
            head.take(line, stamp)
        elif names:
            head.name(line, names)
        elif head.title and not head.repeated_title and line_key(text) == line_key(head.title):
            head.repeated.append(text)
            head.repeated_title = True
        elif before_title and is_letterhead(text):
            head.remarks.append(Remark(RemarkCode.LETTERHEAD, text))
        else:
            head.keep(line)
