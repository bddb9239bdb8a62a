"""The headings of a text, for its table of contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from mujaz.brief.facts import TextHeading

_TOP, _BELOW = 2, 3


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A heading of the second level, or of the third below it; `html` is its text, with `<bdi>` and no other tag."""

    id: str
    html: Markup
    below: tuple["ContentsEntry", ...] = ()


def table_of_contents(headings: Sequence[TextHeading]) -> tuple[ContentsEntry, ...]:
    """Return the headings that have an id, those of the third level below those of the second."""
    return tuple(_nested([heading for heading in headings if heading.id and heading.level in (_TOP, _BELOW)]))


def _nested(found: list[TextHeading]) -> Iterator[ContentsEntry]:
    tops = [n for n, heading in enumerate(found) if heading.level == _TOP]
    for top, following in pairwise([*tops, len(found)]):
        yield ContentsEntry(
            found[top].id,
            _html(found[top]),
            tuple(ContentsEntry(heading.id, _html(heading)) for heading in found[top + 1 : following]),
        )


def _html(heading: TextHeading) -> Markup:
    return Markup(heading.html)  # noqa: S704 -- the Document's own HTML
