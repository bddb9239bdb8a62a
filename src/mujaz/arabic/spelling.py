"""Words that are nearly the same: one letter wrong, missing, too many, or two in the wrong order; in long words two."""

ONE_FROM = 4
TWO_FROM = 8
"""The least letters of words in which one slip, and two, are forgiven."""


def most_slips(word: str) -> int:
    """Return how many slips are forgiven in a word of this length."""
    return 0 if len(word) < ONE_FROM else 1 if len(word) < TWO_FROM else 2


def slips(word: str, other: str, most: int) -> int:
    """Return how many slips lie between two words (Damerau's restricted distance), `most + 1` where they are more."""
    if abs(len(word) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        before, last, row = row, before, [i]
        for j, its in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == its:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
