"""Words in, words out: the words of a source that are neither in its brief nor in its report."""

import re
from collections import Counter
from collections.abc import Iterator

from mujaz.arabic import normalise
from mujaz.brief.document import plain_words
from mujaz.importers.raw import RawBrief
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import STILL_IN_TEXT

_MOST_SHOWN = 20
"""Words of a refusal; so many tell where to look."""

_WORD = re.compile(r"[a-z]+|\d+|[^\W\d_a-z]+")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_NUMBER = re.compile(r"^[ >]*(\d+)\. ", re.MULTILINE)  # of an item in a list


def checked(brief: RawBrief, source: str) -> RawBrief:
    """Return a brief that has kept or reported every word of `source`, a simple extraction of what it was read from.

    Raises Unreadable with the words that it has lost.
    """
    lost = lost_words(brief, source)
    if lost:
        more = " …" if len(lost) > _MOST_SHOWN else ""
        raise Unreadable("lost-words", n=len(lost), words=" ".join(lost[:_MOST_SHOWN]) + more)
    return brief


def lost_words(brief: RawBrief, source: str) -> tuple[str, ...]:
    """Return the pieces of `source` between blanks whose words the brief and its report have not as often as it has."""
    left = Counter(_words("\n".join(_said(brief))))
    lost: list[str] = []
    for piece in source.split():
        found = _words(piece)
        missing = [word for word in found if left[word] < found.count(word)]
        left.subtract(found)
        if missing:
            lost.append(piece)
    return tuple(lost)


def _words(text: str) -> list[str]:
    """Return the words of a text in any script."""
    return _WORD.findall(normalise(text))


def _said(brief: RawBrief) -> Iterator[str]:
    """Yield the texts of a brief and of its report, each piece of the source once."""
    fields = brief.fields
    yield brief.title
    yield from (*brief.date_lines, *brief.time_lines, *(brief.author_lines or fields.authors), *brief.repeated)
    yield plain_words(brief.body.replace("<br>", " "))
    yield from (*_COMMENT.findall(brief.body), *_NUMBER.findall(brief.body))
    yield from (*fields.tags, *fields.countries, *fields.series, fields.summary)
    yield from (category.label for category in fields.categories)
    for remark in brief.remarks:
        if remark.code not in STILL_IN_TEXT:
            yield from [remark.text] * remark.count
