"""What the tables say about each word of the site: the dear part of the lexis."""

from dataclasses import dataclass

from mujaz.arabic import word_forms

FORM_COLUMNS = ("words", "stems", "bares", "hosts", "readings")


@dataclass(frozen=True, slots=True)
class Forms:
    """Columns as long as each other: sorted words, and of each its stem, the word without prefix, hosts and readings.

    Of the last two there may be none or several, separated by spaces.
    """

    words: list[str]
    stems: list[str]
    bares: list[str]
    hosts: list[str]
    readings: list[str]


def forms_of(words: list[str], known: Forms | None = None) -> Forms:
    """Return the forms of sorted words; those that are `known` are taken from there, to save time."""
    if known and known.words == words:
        return known
    columns = [[*getattr(known, name)] if known else [] for name in FORM_COLUMNS]
    rows = dict(zip(columns[0], range(len(columns[0])), strict=True))
    for word in [word for word in words if word not in rows]:
        rows[word] = len(rows)
        forms = word_forms(word)
        row = (word, forms.stem, forms.without_prefix, " ".join(forms.hosts), " ".join(forms.readings))
        for column, cell in zip(columns, row, strict=True):
            column.append(cell)
    wanted = list(map(rows.__getitem__, words))
    return Forms(*([column[row] for row in wanted] for column in columns))
