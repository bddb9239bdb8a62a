"""Words in, words out: the words of a source that are neither in its brief nor in its report."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from mujaz.arabic import normalise
from mujaz.brief.document import item_numbers, read_alone
from mujaz.brief.scan import SpanSort, scan
from mujaz.importers.raw import RawBrief
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import STILL_IN_TEXT

_MOST_SHOWN = 20
"""Words of a refusal; so many tell where to look."""

_WORD = re.compile(r"[a-z]+|\d+|[\u0620-\u06ff]+|[^\W\d_a-z\u0620-\u06ff]+")


def checked(brief: RawBrief, source: str) -> RawBrief:
    """Return the brief of a source that has no other, as `checked_together` does."""
    return checked_together((brief,), source)[0]


def checked_together(briefs: tuple[RawBrief, ...], source: str) -> tuple[RawBrief, ...]:
    """Return briefs that have kept or reported every word of `source`, a simple extraction of what they were read from.

    Raises Unreadable with the words that they have lost.
    """
    lost = lost_words(briefs, source)
    if lost:
        more = " …" if len(lost) > _MOST_SHOWN else ""
        raise Unreadable("lost-words", n=len(lost), words=" ".join(lost[:_MOST_SHOWN]) + more)
    return briefs


def lost_words(briefs: Sequence[RawBrief], source: str) -> tuple[str, ...]:
    """Return the pieces of `source` between blanks whose words the briefs and their report have not as often as it."""
    left = Counter(_words("\n".join(text for brief in briefs for text in _said(brief))))
    reported = _words("\n".join(text for brief in briefs for text in _reported(brief)))
    lost: list[str] = []
    for piece in source.split():
        found = _words(piece)
        if all(_take(word, left, reported) for word in found):
            continue
        lost.append(piece)
    return tuple(lost)


def _take(word: str, left: Counter[str], reported: Sequence[str]) -> bool:
    """Take a word from those that are left; return whether it was there.

    It may be there in pieces where a part of it was left out and reported: a letter that was deleted, a hidden ending.
    """
    if left[word] > 0:
        left[word] -= 1
        return True
    for part in reported:
        before, found, after = word.partition(part)
        if not found or left[part] < 1:
            continue
        for rest in ([before + after], [before, after]):
            kept = [piece for piece in rest if piece]
            if all(left[piece] > 0 for piece in kept):
                left.subtract([part, *kept])
                return True
    return False


def _words(text: str) -> list[str]:
    """Return the words of a text in any script."""
    return _WORD.findall(normalise(text))


def _said(brief: RawBrief) -> Iterator[str]:
    """Yield the texts of a brief and of its report, each piece of the source once."""
    fields = brief.fields
    yield brief.title
    yield from (*brief.date_lines, *brief.time_lines, *(brief.author_lines or fields.authors), *brief.repeated)
    document = read_alone(brief.body.replace("<br>", " "))
    yield document.text
    yield from map(str, item_numbers(document))
    scanned = scan(brief.body)
    yield from (scanned.text((span.start, span.end)) for span in scanned.of(SpanSort.COMMENT))
    yield from (*fields.tags, *fields.countries, *fields.series, fields.summary)
    yield from (category.label for category in fields.categories)
    yield from _reported(brief)


def _reported(brief: RawBrief) -> Iterator[str]:
    """Yield what the report says that was left out."""
    for remark in brief.remarks:
        if remark.code not in STILL_IN_TEXT:
            yield from [remark.text] * remark.count
