"""One file of the folder of briefs, read: its brief, what is wrong with it, and what it refers to."""

import datetime as dt
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from mujaz.brief import Brief, Document
from mujaz.brief.anchors import OF_THE_PAGE
from mujaz.brief.document import DocumentReader
from mujaz.brief.facts import unpacked
from mujaz.brief.fields import Fields
from mujaz.brief.links import LinkKind, below_briefs, fragment, linked_brief
from mujaz.brief.parse import make_brief, named_files, read_fields
from mujaz.brief.withholding import turning_days
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

    def spare(self, keys: Iterable[str]) -> None:
        """Do not forget what is kept under some keys, though it is not asked for."""


Runner = Callable[[Callable[[Source], bytes], Sequence[Source]], Iterable[bytes]]
"""Applies a function to each of many, in any number of processes, and returns the results in order."""


@dataclass(frozen=True, slots=True)
class Reading(Record):
    """What a file came to. `brief` is None where it has an error; `words` are those of `words_of`.

    `links` are its links to briefs, of whatever site: (line, address as written, name of the brief as in
    `links.linked_brief`). `places`
    are those to a place in a page: (line, address as written, path of the brief, id); `shown` those to files beside the
    briefs that are there: (line, path). The other fields say what it rests on beside the file: the size of each file
    that it refers to (None where there is none), and the days on which it is right: from `since` on and before `until`.
    `text_key` names the text alone.
    """

    source: Source
    brief: Brief | None
    words: bytes
    problems: tuple[Problem, ...]
    links: tuple[tuple[int, str, str], ...]
    places: tuple[tuple[int, str, str, str], ...]
    shown: tuple[tuple[int, str], ...]
    files: tuple[tuple[str, int | None], ...]
    since: dt.date
    until: dt.date
    text_key: str

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
    documents: DocumentReader
    others: Mapping[str, int]
    today: dt.date
    has_vocabulary: bool
    thorough: bool

    def read_all(self, sources: Iterable[Source], memory: ReadingCache | None, run: Runner) -> Iterator[Reading]:
        """Yield the reading of each file in order; what `memory` has of it and is still right is not read again.

        A file that is read again though its text is the same, since its fields or the vocabulary are not, keeps its
        document.
        """
        sources = list(sources)
        rules = rules_of(self.settings, with_vocabulary=self.has_vocabulary, with_hints=self.thorough)
        if memory is None:
            yield from (self._read(source, rules, None) for source in sources)
            return
        circumstances = [self.vocabulary.digest, self.settings.model_dump_json(), self.documents.key]
        circumstances += [str(self.has_vocabulary), str(self.thorough)]
        common = digest(circumstances)
        keys = [digest(["reading", common, source.path, source.text]) for source in sources]
        known: dict[str, Reading] = {}
        for key, kept in zip(keys, memory.recall(keys), strict=True):
            if kept is not None:
                reading: Reading = pickle.loads(kept)  # noqa: S301 -- written by `read_all` itself
                if self._is_still_right(reading):
                    known[key] = reading
        missing = [(key, source) for key, source in zip(keys, sources, strict=True) if key not in known]
        former = self._former([source for _, source in missing], memory)

        def read(source: Source) -> bytes:
            return pickle.dumps(self._read(source, rules, former.get(source.path)), pickle.HIGHEST_PROTOCOL)

        for (key, _), data in zip(missing, run(read, [source for _, source in missing]), strict=True):
            memory.keep(key, data)
            known[key] = pickle.loads(data)  # noqa: S301 -- as above
            memory.keep(known[key].text_key, key.encode())
        memory.keep(self._mark, b"")
        memory.spare(reading.text_key for reading in known.values())
        yield from (known[key] for key in keys)

    @property
    def _mark(self) -> str:
        return digest(["documents", self.documents.key])

    def _former(self, sources: Sequence[Source], memory: ReadingCache) -> dict[str, bytes]:
        """Return the packed documents that former readings of the same texts have, by the path of the file."""
        if not sources or next(iter(memory.recall([self._mark]))) is None:
            return {}  # it is the first build: nothing need be looked for
        texts = [self._text_key(split_brief(source)[0].body) for source in sources]
        found = {}
        for source, key in zip(sources, list(memory.recall(texts)), strict=True):
            kept = next(iter(memory.recall([key.decode()]))) if key else None
            reading: Reading | None = pickle.loads(kept) if kept else None  # noqa: S301 -- as above
            if reading and reading.brief:
                found[source.path] = reading.brief.packed
        return found

    def _text_key(self, body: str) -> str:
        return digest(["text", self.documents.key, body])

    def _read(self, source: Source, rules: Sequence[Rule], former: bytes | None) -> Reading:
        brief_file, faults = split_brief(source)
        front, field_faults = read_fields(brief_file) if brief_file.fields else (None, ())
        document = self._document(brief_file, front.lang if front else Fields.model_fields["lang"].default, former)
        draft = Draft(brief_file, front, document, self.vocabulary, self.settings, self.others, self.today)
        found = (*faults, *field_faults, *apply_rules(draft, rules))
        problems = tuple(settled(found, brief_file, self.settings, with_hints=self.thorough))
        is_sound = front is not None and not any(p.is_error for p in problems)
        days = [*turning_days(brief_file.fields), *([front.date] if front else [])]
        brief = None
        if front and is_sound:
            brief = make_brief(
                brief_file, front, document, vocabulary=self.vocabulary, settings=self.settings, files=self.others
            )
        return Reading(
            source=source,
            brief=brief,
            words=term_frequencies(brief) if brief else b"",
            problems=problems,
            links=tuple(_links(draft)),
            places=tuple(_places(draft)),
            shown=tuple(_shown(draft)),
            files=tuple((file, self.others.get(file)) for file in dict.fromkeys(named_files(document, draft.page))),
            since=max((day for day in days if day <= self.today), default=dt.date.min),
            until=min((day for day in days if day > self.today), default=dt.date.max),
            text_key=self._text_key(brief_file.body),
        )

    def _document(self, brief_file: BriefFile, lang: str, former: bytes | None) -> Document:
        document = unpacked(former) if former else None
        if document and (document.body, document.lang) == (brief_file.body, lang):
            return document
        return self.documents.read(brief_file.body, lang)

    def _is_still_right(self, reading: Reading) -> bool:
        is_of_today = reading.since <= self.today < reading.until
        return is_of_today and all(self.others.get(path) == size for path, size in reading.files)


def _links(draft: Draft) -> Iterator[tuple[int, str, str]]:
    for link, place in draft.places.of_links() if draft.document.links else ():
        if link.kind in (LinkKind.BRIEF, LinkKind.ELSEWHERE):
            name = linked_brief(link.target, draft.page)
            is_file = below_briefs(link.target, draft.page) in draft.files
            if name is not None and not is_file:
                yield draft.places.line(place), link.target, name


def _shown(draft: Draft) -> Iterator[tuple[int, str]]:
    for link, place in draft.places.of_links() if draft.document.links else ():
        path = below_briefs(link.target, draft.page) if link.kind in (LinkKind.FILE, LinkKind.BRIEF) else None
        if path and path in draft.files:
            yield draft.places.line(place), path


def _places(draft: Draft) -> Iterator[tuple[int, str, str, str]]:
    own = {*draft.document.ids, *OF_THE_PAGE}
    for link, place in draft.places.of_links() if draft.document.links else ():
        anchor = fragment(link.target)
        if not anchor or (link.kind is LinkKind.ANCHOR and anchor in own):
            continue
        is_here = link.kind is LinkKind.ANCHOR
        path = draft.path.split("/", 1)[1] if is_here else linked_brief(link.target, draft.page)
        if path and link.kind is not LinkKind.ELSEWHERE:
            yield draft.places.line(place), link.target, path, anchor
