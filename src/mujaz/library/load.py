"""From a folder to a library: read, check, leave out what is faulty or not yet public, and tell."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mujaz.brief import Brief
from mujaz.brief.document import DocumentReader
from mujaz.config import HOUSE_MARKDOWN, MarkdownSettings, Settings
from mujaz.library.addresses import address_clashes
from mujaz.library.library import Library
from mujaz.library.near_duplicates import near_duplicates
from mujaz.library.reading import Reader, Reading, ReadingCache, Runner
from mujaz.library.references import references
from mujaz.problems import Problem, in_order, problem
from mujaz.rules import settled
from mujaz.source import VOCABULARY_NAME, Folder
from mujaz.vocabulary import Kind, Vocabulary, no_vocabulary, read_vocabulary


@dataclass(frozen=True, slots=True)
class Collection:
    """What a folder of briefs came to: the library of what is public, and every problem found on the way.

    Without a readable vocabulary (`has_vocabulary`) nothing can be published: no topic has its address then.
    `embargoes` are the moments at which embargoes end, past ones too; a draft waits for none.
    `not_public` are the drafts and the briefs under embargo, `faulty` counts those left out for an error.
    """

    library: Library
    problems: tuple[Problem, ...]
    not_public: tuple[Brief, ...]
    faulty: int
    has_vocabulary: bool
    embargoes: tuple[dt.datetime, ...]


def load_library(  # noqa: PLR0913 -- the last three are for those who build again and again
    folder: Folder,
    settings: Settings,
    now: dt.datetime,
    *,
    markdown: MarkdownSettings = HOUSE_MARKDOWN,
    site_url: str = "",
    thorough: bool = False,
    memory: ReadingCache | None = None,
    run: Runner = map,
    with_drafts: bool = False,
) -> Collection:
    """Build the library of the briefs that are public at `now`, an aware moment; `with_drafts`, of the others too.

    A `thorough` reading also gives hints and compares all texts with each other: for authors, not for builds.
    """
    problems = list(folder.problems)
    vocabulary, found = _vocabulary(folder)
    problems += found
    vocabulary_path = f"{folder.name}/{VOCABULARY_NAME}"
    has_vocabulary = not any(p.path == vocabulary_path and p.code in _UNREADABLE for p in problems)
    today = now.astimezone(settings.zone).date()
    documents = DocumentReader(markdown, trusted=settings.trusted_html)
    others = folder.others
    reader = Reader(vocabulary, settings, documents, others, today, has_vocabulary=has_vocabulary, thorough=thorough)
    readings = list(reader.read_all(folder.briefs.values(), memory, run))
    problems += (problem for reading in readings for problem in reading.problems)
    read = [(reading, reading.brief) for reading in readings if reading.brief]
    clashes = [*address_clashes(read, folder, settings), *_series_positions(read)]
    problems += clashes
    clashing = {p.path for p in clashes}
    sound = [(reading, brief) for reading, brief in read if reading.path not in clashing]
    not_public = tuple(brief for _, brief in sound if not brief.is_public(now))
    public = [(reading, brief) for reading, brief in sound if with_drafts or brief.is_public(now)]
    words = {brief.slug: reading.words for reading, brief in public}
    library = Library.of((brief for _, brief in public), vocabulary, lambda brief: words[brief.slug])
    by_path = {reading.path: reading for reading, _ in sound}
    for each in (*references(public, library, site_url), *(near_duplicates(sound) if thorough else ())):
        problems += settled([each], by_path[each.path].brief_file(), settings, with_hints=thorough)
    return Collection(
        library=library,
        problems=in_order(problems),
        not_public=not_public,
        faulty=folder.unread + len(readings) - len(sound),
        has_vocabulary=has_vocabulary,
        embargoes=tuple(brief.embargo for _, brief in sound if brief.embargo and brief.status == "published"),
    )


_UNREADABLE = (
    *("no-vocabulary", "no-topics", "unreadable", "link-refused", "not-a-file", "too-large", "not-utf8"),
    *("yaml", "yaml-not-plain", "yaml-too-large", "not-a-mapping"),
)


def _vocabulary(folder: Folder) -> tuple[Vocabulary, tuple[Problem, ...]]:
    if folder.vocabulary:
        vocabulary, problems = read_vocabulary(folder.vocabulary)
        if not vocabulary.entries[Kind.TOPICS] and not any(p.is_error for p in problems):
            problems = (*problems, problem("no-topics", folder.vocabulary.path, 1))
        return vocabulary, problems
    path = f"{folder.name}/{VOCABULARY_NAME}"
    unread = any(p.path == path for p in folder.problems)
    return no_vocabulary(), () if unread else (problem("no-vocabulary", path),)


def _series_positions(read: Iterable[tuple[Reading, Brief]]) -> Iterator[Problem]:
    """Yield the briefs that say they are a part of a series which an earlier brief is; the earlier one stays."""
    owners: dict[tuple[str, int], tuple[Reading, int]] = {}
    for reading, brief in sorted(read, key=lambda pair: (pair[1].moment, pair[1].slug)):
        for position, place in enumerate(brief.parts):
            if place.part is None:
                continue
            other, its_position = owners.setdefault((place.series.id, place.part), (reading, position))
            if other.path != reading.path:
                yield problem(
                    "series-position",
                    reading.path,
                    _series_line(reading, position),
                    part=place.part,
                    series=place.series.label,
                    other=other.path,
                    first=_series_line(other, its_position),
                )


def _series_line(reading: Reading, position: int) -> int:
    brief_file = reading.brief_file()
    return (
        brief_file.line("series", position)
        if isinstance(brief_file.fields["series"], list)
        else brief_file.line("series")
    )
