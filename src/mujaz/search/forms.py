"""What the tables say about each word of the site: the dear part of the lexis, kept from one build to the next."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from mujaz.arabic import word_forms

COLUMNS = ("words", "stems", "bares", "hosts", "readings")


@dataclass(frozen=True, slots=True)
class Forms:
    """Columns as long as each other: sorted words, and of each its stem, the word without prefix, hosts and readings.

    Of the last two there may be none or several, separated by spaces. It depends on the words and the tables alone,
    never on what was kept.
    """

    words: list[str]
    stems: list[str]
    bares: list[str]
    hosts: list[str]
    readings: list[str]

    def to_texts(self) -> dict[str, str]:
        """Return the columns by their names (`COLUMNS`) as texts of one line for each word."""
        return {name: "\n".join(getattr(self, name)) for name in COLUMNS}

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> Self:
        """Return what `to_texts` was given."""
        return cls(*(texts[name].split("\n") if texts["words"] else [] for name in COLUMNS))


def forms_of(words: list[str], known: Forms | None = None) -> Forms:
    """Return the forms of sorted words; those that are `known` are taken from there."""
    if known and known.words == words:
        return known
    columns = [[*getattr(known, name)] if known else [] for name in COLUMNS]
    rows = {word: row for row, word in enumerate(columns[0])}
    for word in words:
        if word not in rows:
            rows[word] = len(rows)
            forms = word_forms(word)
            row = (word, forms.stem, forms.without_prefix, " ".join(forms.hosts), " ".join(forms.readings))
            for column, cell in zip(columns, row, strict=True):
                column.append(cell)
    wanted = [rows[word] for word in words]
    return Forms(*([column[row] for row in wanted] for column in columns))
