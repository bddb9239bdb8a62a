"""From a folder to a library: read, check, leave out what is faulty or not yet public, and tell."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mujaz import urls
from mujaz.brief import Brief
from mujaz.library.library import Library
from mujaz.library.references import references
from mujaz.library.twins import twins
from mujaz.matter import Matter, split
from mujaz.parse import front_matter, parse, sections
from mujaz.problems import Problem, in_order, problem
from mujaz.rules import Draft, check, rules_of, settled
from mujaz.settings import Settings
from mujaz.source import VOCABULARY_NAME, Folder
from mujaz.vocabulary import Kind, Vocabulary, no_vocabulary, read_vocabulary


@dataclass(frozen=True, slots=True)
class Collection:
    """What a folder of briefs came to: the library of what is public, and every problem found on the way.

    Without a readable vocabulary (`has_vocabulary`) nothing can be published: no topic has its address then.
    `held_back` counts the drafts and the briefs under embargo, `faulty` those left out for an error.
    """

    library: Library
    problems: tuple[Problem, ...]
    held_back: int
    faulty: int
    has_vocabulary: bool


def load(folder: Folder, settings: Settings, now: dt.datetime, *, thorough: bool = False) -> Collection:
    """Build the library of the briefs that are public at `now`, an aware moment.

    A `thorough` reading also gives hints and compares all texts with each other: for authors, not for builds.
    """
    problems = list(folder.problems)
    vocabulary, found = _vocabulary(folder)
    problems += found
    vocabulary_path = f"{folder.name}/{VOCABULARY_NAME}"
    has_vocabulary = not any(p.path == vocabulary_path and p.code in _UNREADABLE for p in problems)
    rules = rules_of(settings, with_vocabulary=has_vocabulary, with_hints=thorough)
    today = now.astimezone(settings.zone).date()
    read: list[tuple[Matter, Brief]] = []
    faulty = sum(p.path != vocabulary_path for p in folder.problems)
    for source in folder.briefs.values():
        matter, faults = split(source)
        front, field_faults = front_matter(matter) if matter.fields else (None, ())
        draft = Draft(matter, front, sections(matter), vocabulary, settings, folder.others, today)
        faults = (*faults, *field_faults, *check(draft, rules))
        faults = tuple(settled(faults, matter, settings, with_hints=thorough))
        problems += faults
        if front is None or any(p.is_error for p in faults):
            faulty += 1
        else:
            read.append((matter, parse(matter, front, vocabulary, settings)))
    clashes = [*_clashes(read), *_series_positions(read)]
    problems += clashes
    clashing = [p.path for p in clashes]
    sound = [(matter, brief) for matter, brief in read if matter.path not in clashing]
    public = [(matter, brief) for matter, brief in sound if brief.is_public(now)]
    library = Library.of((brief for _, brief in public), vocabulary)
    between = [*references(public, library), *(twins(sound) if thorough else ())]
    matters = {matter.path: matter for matter, _ in sound}
    for each in between:
        problems += settled([each], matters[each.path], settings, with_hints=thorough)
    return Collection(
        library=library,
        problems=in_order(problems),
        held_back=len(sound) - len(public),
        faulty=faulty + len(read) - len(sound),
        has_vocabulary=has_vocabulary,
    )


_UNREADABLE = ("no-vocabulary", "no-topics", "unreadable", "not-utf8", "yaml", "not-a-mapping")


def _vocabulary(folder: Folder) -> tuple[Vocabulary, tuple[Problem, ...]]:
    if folder.vocabulary:
        vocabulary, problems = read_vocabulary(folder.vocabulary)
        if not vocabulary.entries[Kind.TOPICS] and not any(p.is_error for p in problems):
            problems = (*problems, problem("no-topics", folder.vocabulary.path, 1))
        return vocabulary, problems
    path = f"{folder.name}/{VOCABULARY_NAME}"
    unread = any(p.path == path for p in folder.problems)
    return no_vocabulary(), () if unread else (problem("no-vocabulary", path),)


def _clashes(read: Iterable[tuple[Matter, Brief]]) -> list[Problem]:
    """Return a problem for each brief whose slug or alias an earlier brief has as well; the earlier one stays.

    A slug is unique in the whole site: files beside the pages are named after it, and `related` uses it.
    """
    owners: dict[str, str] = {}
    problems: list[Problem] = []
    pairs = sorted(read, key=lambda pair: (pair[1].moment, pair[1].path))
    for matter, brief in pairs:
        first = owners.setdefault(brief.slug, matter.path)
        if first != matter.path:
            problems.append(problem("duplicate-slug", matter.path, name=brief.slug, other=first))
        owners.setdefault(urls.brief(brief.path), matter.path)
    for matter, brief in pairs:
        for position, address in enumerate(brief.aliases):
            first = owners.setdefault(address, matter.path)
            if first != matter.path or address == urls.brief(brief.path):
                line = matter.line("aliases", position)
                problems.append(problem("duplicate-address", matter.path, line, address=address, other=first))
    return problems


def _series_positions(read: Iterable[tuple[Matter, Brief]]) -> Iterator[Problem]:
    """Yield the briefs that say they are a part of a series which an earlier brief is; the earlier one stays."""
    owners: dict[tuple[str, int], tuple[str, int]] = {}
    for matter, brief in sorted(read, key=lambda pair: (pair[1].moment, pair[1].slug)):
        for position, place in enumerate(brief.parts):
            if place.part is None:
                continue
            line = (
                matter.line("series", position) if isinstance(matter.fields["series"], list) else matter.line("series")
            )
            path, first = owners.setdefault((place.series.id, place.part), (matter.path, line))
            if path != matter.path:
                series = place.series.label
                yield problem(
                    "series-position", matter.path, line, part=place.part, series=series, other=path, first=first
                )
