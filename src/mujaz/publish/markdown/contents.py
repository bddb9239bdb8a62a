"""The headings of a text, for its table of contents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

_HEADING = re.compile(r"<h([23])\b[^>]*?\bid=\"([^\"]+)\"[^>]*>(.*?)</h\1>", re.DOTALL)
_NOT_READ = re.compile(r"<sup\b.*?</sup>|</?(?!bdi\b)[a-z][^>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A heading of the second level, or of the third below it; `html` is its text, with `<bdi>` and no other tag."""

    id: str
    html: Markup
    below: tuple["ContentsEntry", ...] = ()


def table_of_contents(html: str) -> tuple[ContentsEntry, ...]:
    """Return the headings of the HTML of a text, those of the third level below those of the second."""
    return tuple(_nested(_HEADING.findall(html)))


def _nested(found: list[tuple[str, str, str]]) -> Iterator[ContentsEntry]:
    tops = [n for n, (level, _, _) in enumerate(found) if level == "2"]
    for top, following in pairwise([*tops, len(found)]):
        below = tuple(ContentsEntry(id_, _text(inner)) for _, id_, inner in found[top + 1 : following])
        yield ContentsEntry(found[top][1], _text(found[top][2]), below)


def _text(inner: str) -> Markup:
    return Markup(_NOT_READ.sub("", inner))  # noqa: S704 -- the renderer's HTML, with less in it
