"""A raw text, as it comes from a newsroom: title, hour, date, the title again, headings, paragraphs.

Nothing of it is dropped: a line that is understood goes where it belongs; any other stays in the text, and is named.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mujaz.brief import section_id
from mujaz.importers import markup
from mujaz.importers.head import read_head
from mujaz.importers.headings import heading_of, known_heading
from mujaz.importers.lost_words import checked
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.pasted import PastedLine, clean
from mujaz.importers.raw import RawBrief
from mujaz.vocabulary import Vocabulary


def read_raw_text(text: str, vocabulary: Vocabulary) -> RawBrief:
    """Read a raw text; `vocabulary` has the terms to look for in it."""
    pasted = clean(text)
    start = _first_heading(pasted.lines)
    head = read_head(pasted.lines[:start])
    parts = [*(_Part(line.text) for line in head.rest), *_parts(pasted.lines[start:])]
    prose = "\n".join([head.title, *(part.text for part in parts)])
    gazetteer = Gazetteer.of(vocabulary)
    brief = RawBrief(
        title=head.title,
        date=head.date,
        date_lines=tuple(head.date_lines),
        time=head.time,
        time_lines=tuple(head.time_lines),
        body=_markdown(parts),
        sections=tuple(part.text for part in parts if part.is_heading),
        countries=gazetteer.countries(prose),
        tags=gazetteer.tags(prose),
        topics=gazetteer.topics(prose),
        notices=tuple(head.notices),
        invisible=pasted.invisible,
        overrides=pasted.overrides,
        repeated=tuple(head.repeated),
    )
    return checked(brief, text)


def _first_heading(lines: Sequence[PastedLine]) -> int:
    """Return the position of the first heading. The first line of all is a title unless it is a known heading."""
    for position, (text, following) in enumerate(_with_following(lines)):
        if section_id(text) or (position and (heading_of(text, following) or known_heading(text))):
            return position
    return len(lines)


def _with_following(lines: Sequence[PastedLine]) -> Iterator[tuple[str, str]]:
    texts = [line.text for line in lines]
    return zip(texts, [*texts[1:], ""], strict=False)


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading or a paragraph, as plain text."""

    text: str
    is_heading: bool = False


def _parts(lines: Sequence[PastedLine]) -> Iterator[_Part]:
    for text, following in _with_following(lines):
        heading = heading_of(text, following)
        both = known_heading(text)
        if heading:
            yield _Part(heading, is_heading=True)
        elif both:
            yield _Part(both[0], is_heading=True)
            yield _Part(both[1])
        else:
            yield _Part(text)


def _markdown(parts: Sequence[_Part]) -> str:
    blocks: list[str] = []
    for is_heading, group in groupby(parts, key=lambda part: part.is_heading):
        lines = [part.text for part in group]
        blocks += map(markup.heading, lines) if is_heading else markup.blocks(lines)
    return "\n\n".join(blocks)
