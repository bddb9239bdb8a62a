"""What an import found in a text, before anything is decided about it."""

import datetime as dt
from dataclasses import dataclass

from mujaz.arabic import FoundDate
from mujaz.importers.date_lines import is_whole
from mujaz.importers.fields import NO_FIELDS, ImportedFields
from mujaz.importers.head import Notice
from mujaz.importers.pictures import Picture
from mujaz.importers.remarks import Remark
from mujaz.vocabulary import Term


@dataclass(frozen=True, slots=True)
class RawBrief:
    """What a text says; what it does not say is empty or None.

    `date_lines`, `time_lines` and `author_lines` are as they were written; `repeated` is what the text says again and
    the brief says once, such as its title. `body` is Markdown; `sections` are its headings. `countries` stand by number
    of mentions, `tags` and `topics` by first mention. `invisible` and `overrides` count the characters that were taken
    out. What other forms than raw text have beside it: `fields` of another system, `pictures` to lie beside the brief,
    `remarks` for the editor.
    """

    title: str
    date: FoundDate | None
    date_lines: tuple[str, ...]
    time: dt.time | None
    time_lines: tuple[str, ...]
    body: str
    sections: tuple[str, ...]
    countries: tuple[Term, ...]
    tags: tuple[Term, ...]
    topics: tuple[Term, ...]
    notices: tuple[Notice, ...]
    invisible: int
    overrides: int
    fields: ImportedFields = NO_FIELDS
    pictures: tuple[Picture, ...] = ()
    remarks: tuple[Remark, ...] = ()
    author_lines: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()

    @classmethod
    def of_body(cls, body: str, fields: ImportedFields) -> "RawBrief":
        """Return a text of which nothing is known but its Markdown and its fields."""
        return cls("", None, (), None, (), body, (), (), (), (), (), 0, 0, fields)

    @property
    def day(self) -> dt.date | None:
        """The date, if it is a whole one beyond doubt."""
        return self.date.date if self.date and is_whole(self.date) else None
