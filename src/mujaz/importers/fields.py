"""What the fields of another system say of a text, beyond title, date and time."""

import datetime as dt
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Category:
    """A heading that the other system files texts under: its own short name for it, and the label."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class ImportedFields:
    """Every field that was found; an empty one was not.

    `slug` is the name in the old address, usable as it is; `embargo` is aware; `aliases` are old addresses that the
    site can keep. `kind` and `lang` are as in a brief.
    """

    slug: str = ""
    categories: tuple[Category, ...] = ()
    tags: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    creator: str = ""
    """Whose program wrote the file: often the name of a computer, and an author only where the vocabulary says so."""
    series: tuple[str, ...] = ()
    summary: str = ""
    updated: dt.date | None = None
    embargo: dt.datetime | None = None
    is_draft: bool = False
    aliases: tuple[str, ...] = ()
    kind: str = ""
    lang: str = ""
    picture: str = ""
    """The address of the picture above the text."""
    picture_alt: str = ""


NO_FIELDS = ImportedFields()
"""Those of a text that comes from no other system."""


def split_list(text: str) -> tuple[str, ...]:
    """Return the names in one text that holds several, between Latin or Arabic commas or semicolons."""
    return tuple(name for part in re.split("[,;\u060c\u061b]", text) if (name := " ".join(part.split())))
