"""One file of the folder of briefs, read: its brief, what is wrong with it, and what it refers to."""

import datetime as dt
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from mujaz.brief import Brief
from mujaz.brief.parse import anchor_targets, link_targets, make_brief, read_fields, sections
from mujaz.config import Settings
from mujaz.digest import digest
from mujaz.library.term_frequencies import term_frequencies
from mujaz.problems import Problem
from mujaz.record import Record
from mujaz.rules import Draft, Rule, apply_rules, rules_of, settled
from mujaz.source import Source
from mujaz.source.front_matter import BriefFile, split_brief
from mujaz.vocabulary import Vocabulary


class ReadingCache(Protocol):
    """What is kept from one build to the next, by keys that name all that it was made from."""

    def recall(self, keys: Sequence[str]) -> Iterator[bytes | None]:
        """Yield what was kept under each key, None where nothing was."""

    def keep(self, key: str, value: bytes) -> None:
        """Keep something under a key."""


Runner = Callable[[Callable[[Source], bytes], Sequence[Source]], Iterable[bytes]]
"""Applies a function to each of many, in any number of processes, and returns the results in order."""


@dataclass(frozen=True, slots=True)
class Reading(Record):
    """What a file came to. `brief` is None where it has an error; `words` are those of `words_of`.

    `links` and `places` are those of `link_targets` and `anchor_targets`. The other fields say what it rests on beside
    the file: the size of each file that it refers to (None where there is none), and whether its date had come.
    """

    source: Source
    brief: Brief | None
    words: bytes
    problems: tuple[Problem, ...]
    links: tuple[tuple[int, str, str], ...]
    places: tuple[tuple[int, str, str, str], ...]
    files: tuple[tuple[str, int | None], ...]
    date: dt.date | None
    has_come: bool

    @property
    def path(self) -> str:
        """The file, as problems name it."""
        return self.source.path

    def brief_file(self) -> BriefFile:
        """Return the two parts of the file, split anew: they are wanted where something is wrong."""
        return split_brief(self.source)[0]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files, all under the same circumstances; `others` are the sizes of the files beside the briefs."""

    vocabulary: Vocabulary
    settings: Settings
    others: Mapping[str, int]
    today: dt.date
    has_vocabulary: bool
    thorough: bool

    def read(self, source: Source) -> Reading:
        """Read one file."""
        rules = rules_of(self.settings, with_vocabulary=self.has_vocabulary, with_hints=self.thorough)
        return self._read(source, rules)

    def read_all(self, sources: Iterable[Source], memory: ReadingCache | None, run: Runner) -> Iterator[Reading]:
        """Yield the reading of each file in order; what `memory` has of it and is still right is not read again."""
        sources = list(sources)
        if memory is None:
            rules = rules_of(self.settings, with_vocabulary=self.has_vocabulary, with_hints=self.thorough)
            yield from (self._read(source, rules) for source in sources)
            return
        circumstances = digest(
            [self.vocabulary.digest, self.settings.model_dump_json(), str(self.has_vocabulary), str(self.thorough)]
        )
        keys = [digest(["reading", circumstances, source.path, source.text]) for source in sources]
        known: dict[str, Reading] = {}
        for key, kept in zip(keys, memory.recall(keys), strict=True):
            if kept is not None:
                reading: Reading = pickle.loads(kept)  # noqa: S301 -- written by `read_all` itself
                if self._is_still_right(reading):
                    known[key] = reading
        missing = [(key, source) for key, source in zip(keys, sources, strict=True) if key not in known]
        made = run(lambda source: pickle.dumps(self.read(source), pickle.HIGHEST_PROTOCOL), [s for _, s in missing])
        for (key, _), data in zip(missing, made, strict=True):
            memory.keep(key, data)
            known[key] = pickle.loads(data)  # noqa: S301 -- as above
        yield from (known[key] for key in keys)

    def _read(self, source: Source, rules: Sequence[Rule]) -> Reading:
        brief_file, faults = split_brief(source)
        front, field_faults = read_fields(brief_file) if brief_file.fields else (None, ())
        draft = Draft(brief_file, front, sections(brief_file), self.vocabulary, self.settings, self.others, self.today)
        found = (*faults, *field_faults, *apply_rules(draft, rules))
        problems = tuple(settled(found, brief_file, self.settings, with_hints=self.thorough))
        is_sound = front is not None and not any(p.is_error for p in problems)
        links = tuple(link_targets(brief_file))
        brief = make_brief(brief_file, front, self.vocabulary, self.settings) if front and is_sound else None
        return Reading(
            source=source,
            brief=brief,
            words=term_frequencies(brief) if brief else b"",
            problems=problems,
            links=links,
            places=tuple(anchor_targets(brief_file)),
            files=tuple((path, self.others.get(path)) for _, _, path in links),
            date=front.date if front else None,
            has_come=front is not None and front.date <= self.today,
        )

    def _is_still_right(self, reading: Reading) -> bool:
        has_come = reading.date is not None and reading.date <= self.today
        return has_come == reading.has_come and all(self.others.get(path) == size for path, size in reading.files)
