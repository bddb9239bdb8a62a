"""The site's vocabulary: topics, tags, countries, organizations, people, authors and series, with all their names."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

from mujaz import countries, marked_yaml
from mujaz.arabic import label_key
from mujaz.marked_yaml import Marked
from mujaz.problems import Advice, Problem, advice, detail, problem
from mujaz.source import Source


class Kind(StrEnum):
    """What a term is; the value names its folder in the site and its key in files."""

    TOPICS = "topics"
    TAGS = "tags"
    COUNTRIES = "countries"
    ORGANIZATIONS = "organizations"
    PEOPLE = "people"
    AUTHORS = "authors"
    SERIES = "series"


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """One subject, place, body, person or series that briefs are filed under.

    `kind` and `id` make it unique: two spellings of a free tag are one term.
    """

    kind: Kind
    id: str
    label: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the vocabulary says of a term; `line` is that of its entry, 0 where it has none of its own."""

    term: Term
    synonyms: tuple[str, ...] = ()
    description: str = ""
    parent: str = ""
    role: str = ""
    line: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Everything by which the term may be called: id, label, synonyms."""
        return (self.term.id, self.term.label, *self.synonyms)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every known term. `entries` are in the order of the file, by kind and id; `keys` finds an id by a name's key."""

    entries: Mapping[Kind, Mapping[str, Entry]]
    keys: Mapping[Kind, Mapping[str, str]]

    def find(self, kind: Kind, name: str) -> Term | None:
        """Return the term that `name` (an id, a label, a synonym, in any spelling) means."""
        found = self.keys[kind].get(label_key(name))
        return self.entries[kind][found].term if found else None

    def entry(self, term: Term) -> Entry:
        """Return what is known of a term; a bare entry for one that the vocabulary lacks."""
        return self.entries[term.kind].get(term.id) or Entry(term)

    def nearest(self, kind: Kind, name: str) -> str:
        """Return the label most like `name`, '' where none is alike."""
        close = difflib.get_close_matches(label_key(name), sorted(self.keys[kind]), n=1, cutoff=0.6)
        return self.entries[kind][self.keys[kind][close[0]]].term.label if close else ""

    def children(self, topic: Term) -> tuple[Term, ...]:
        """Return the topics right below a topic."""
        return tuple(e.term for e in self.entries[topic.kind].values() if e.parent == topic.id)

    def ancestors(self, topic: Term) -> tuple[Term, ...]:
        """Return the topics above a topic, the nearest first."""
        above: list[Term] = []
        entry = self.entry(topic)
        while entry.parent:
            entry = self.entries[topic.kind][entry.parent]
            above.append(entry.term)
        return tuple(above)


_INDEX = "index"  # no term's id: the list of all terms of a kind has this address
_MAX_ID = 60


def free_term(kind: Kind, label: str) -> Term:
    """Return a term that the vocabulary does not know.

    Its id is the label where that is Latin and short, else a digest of the label's key: stable, and no transliteration.
    """
    label = " ".join(label.split())
    key = label_key(label)
    id_ = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") if label.isascii() else ""
    if id_ in ("", _INDEX) or len(id_) > _MAX_ID:
        id_ = "t-" + blake2b(key.encode(), digest_size=5).hexdigest()
    return Term(kind, id_, label)


# ---- reading vocabulary.yml ---------------------------------------------------------------------------


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) or value is None else [value]


def _not_index(id_: str) -> str:
    if id_ == _INDEX:
        raise PydanticCustomError("reserved_id", "a reserved id")
    return id_


Slug = StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=_MAX_ID)
Id = Annotated[str, Slug, AfterValidator(_not_index)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Names = Annotated[tuple[Text, ...], BeforeValidator(lambda v: _listed(v) or ())]


class _Model(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)
    _blanks = model_validator(mode="before")(marked_yaml.without_blanks)


class _EntryModel(_Model):
    id: Id
    label: Text
    description: str = ""
    synonyms: Names = ()


class _Topic(_EntryModel):
    parent: str = ""


class _Tag(_EntryModel):
    pass


class _Organization(_EntryModel):
    pass


class _Person(_EntryModel):
    role: str = ""


class _Series(_EntryModel):
    pass


class _Author(_Model):
    id: Id
    name: Text
    role: str = ""
    bio: str = ""
    synonyms: Names = ()


class _Country(_Model):
    label: str = ""
    description: str = ""
    synonyms: Names = ()


_MODELS: dict[Kind, type[BaseModel]] = {
    Kind.TOPICS: _Topic,
    Kind.TAGS: _Tag,
    Kind.ORGANIZATIONS: _Organization,
    Kind.PEOPLE: _Person,
    Kind.AUTHORS: _Author,
    Kind.SERIES: _Series,
}
_CountryCode = TypeAdapter(Annotated[str, Field(pattern=r"^[A-Z]{2}$")])


def read_vocabulary(source: Source) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Read vocabulary.yml; a faulty entry is left out and named, all faults at once."""
    marks, yaml_problems = marked_yaml.load(source.text, source.path)
    problems = list(yaml_problems)
    data = marks.data if isinstance(marks.data, dict) else {}
    if marks.data is not None and not isinstance(marks.data, dict):
        problems.append(problem("not-a-mapping", source.path, 1))
    known = [kind.value for kind in Kind]
    problems += (
        problem("unknown-key", source.path, marks.line(str(key)), key=key, suggestion=_of(known, key))
        for key in data
        if str(key) not in known
    )
    entries: dict[Kind, dict[str, Entry]] = {}
    for kind in Kind:
        value = data.get(kind.value)
        if kind is Kind.COUNTRIES:
            entries[kind], faults = _read_countries(value, marks, source.path)
        else:
            entries[kind], faults = _read_entries(kind, value, marks, source.path)
        problems += faults
    problems += _tree_problems(entries[Kind.TOPICS], source.path)
    keys: dict[Kind, dict[str, str]] = {}
    for kind in Kind:
        keys[kind], faults = _read_keys(kind, entries[kind], source.path)
        problems += faults
    return Vocabulary(entries, keys), tuple(problems)


def _of(known: Sequence[str], key: object) -> Advice:
    close = difflib.get_close_matches(str(key), known, n=1, cutoff=0.6)
    return advice("did-you-mean", nearest=close[0]) if close else advice("known-keys", keys=" | ".join(known))


def _faults(error: ValidationError, path: str, marks: Marked, *place: str | int) -> Iterator[Problem]:
    """Yield the faults of the entry that stands at `place`, with the line of each."""
    for fault in error.errors():
        where = ".".join(str(part + 1) if isinstance(part, int) else part for part in (*place, *fault["loc"]))
        line = marks.line(*place, *fault["loc"])
        yield problem("bad-entry", path, line, place=where, detail=detail(fault["type"], fault["msg"]))


def _read_entries(kind: Kind, value: object, marks: Marked, path: str) -> tuple[dict[str, Entry], list[Problem]]:
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    if value is not None and not isinstance(value, list):
        problems.append(
            problem("bad-entry", path, marks.line(kind.value), place=kind.value, detail=advice("detail:list"))
        )
    for position, item in enumerate(value if isinstance(value, list) else ()):
        line = marks.line(kind.value, position)
        problems += _unknown_keys(item, _MODELS[kind], path, marks, kind.value, position)
        try:
            fields: dict[str, Any] = _MODELS[kind].model_validate(item).model_dump()
        except ValidationError as error:
            problems += _faults(error, path, marks, kind.value, position)
            continue
        term = Term(kind, fields["id"], fields.get("label") or fields["name"])
        if term.id in entries:
            problems.append(
                problem("duplicate-id", path, line, id=term.id, field=kind.value, first=entries[term.id].line)
            )
            continue
        entries[term.id] = Entry(
            term=term,
            synonyms=fields["synonyms"],
            description=fields.get("description") or fields.get("bio", ""),
            parent=fields.get("parent", ""),
            role=fields.get("role", ""),
            line=line,
        )
    return entries, problems


def _unknown_keys(
    item: object, model: type[BaseModel], path: str, marks: Marked, *place: str | int
) -> Iterator[Problem]:
    """Yield the keys of an entry that are likely slips of the pen; the entry stays."""
    known = list(model.model_fields)
    for key in item if isinstance(item, dict) else ():
        if str(key) not in known:
            line = marks.line(*place, str(key))
            yield problem("unknown-key", path, line, key=key, suggestion=_of(known, key))


def _read_countries(value: object, marks: Marked, path: str) -> tuple[dict[str, Entry], list[Problem]]:
    """Return every country of CLDR, under its ISO code in small letters, with the house style's words for it."""
    problems: list[Problem] = []
    house: dict[str, _Country] = {}
    if value is not None and not isinstance(value, dict):
        problems.append(
            problem("bad-entry", path, marks.line("countries"), place="countries", detail=advice("detail:model_type"))
        )
    for code, fields in (value if isinstance(value, dict) else {}).items():
        line = marks.line("countries", str(code))
        if str(code) not in countries.cldr_names():
            problems.append(problem("unknown-country", path, line, value=code, suggestion=advice("iso-country")))
            continue
        problems += _unknown_keys(fields, _Country, path, marks, "countries", str(code))
        try:
            house[str(code)] = _Country.model_validate(fields if isinstance(fields, dict) else {"label": fields})
        except ValidationError as error:
            problems += _faults(error, path, marks, "countries", str(code))
    entries: dict[str, Entry] = {}
    for code, cldr_name in countries.cldr_names().items():
        own = house.get(code, _Country())
        label = own.label or countries.USUAL_NAMES.get(code, (cldr_name,))[0]
        synonyms = dict.fromkeys((*own.synonyms, *countries.names(code)))
        term = Term(Kind.COUNTRIES, code.lower(), label)
        line = marks.line("countries", code) if code in house else 0
        entries[term.id] = Entry(term, tuple(s for s in synonyms if s != label), own.description, line=line)
    return entries, problems


def _tree_problems(topics: Mapping[str, Entry], path: str) -> Iterator[Problem]:
    """Yield parents that are not there and circles; such a topic loses its parent, so that the tree stays a tree."""
    faulty: list[str] = []
    for entry in topics.values():
        if entry.parent and entry.parent not in topics:
            close = difflib.get_close_matches(entry.parent, list(topics), n=1)
            suggestion = advice("did-you-mean", nearest=close[0]) if close else advice("see-vocabulary")
            yield problem("unknown-parent", path, entry.line, parent=entry.parent, suggestion=suggestion)
            faulty.append(entry.term.id)
            continue
        walked = [entry.term.id]
        while (parent := topics[walked[-1]].parent) in topics and parent not in walked:
            walked.append(parent)
        if parent == entry.term.id and not any(topic in faulty for topic in walked):
            yield problem("topic-circle", path, entry.line, circle=" ← ".join([*walked, parent]))
            faulty.append(entry.term.id)
    if isinstance(topics, dict):
        for topic in faulty:
            old = topics[topic]
            topics[topic] = Entry(old.term, old.synonyms, old.description, "", old.role, old.line)


def _read_keys(kind: Kind, entries: Mapping[str, Entry], path: str) -> tuple[dict[str, str], list[Problem]]:
    keys: dict[str, str] = {}
    problems: list[Problem] = []
    for entry in entries.values():
        for name in entry.names:
            key = label_key(name)
            other = keys.setdefault(key, entry.term.id)
            if other != entry.term.id and (entry.line or entries[other].line):
                first = entries[other]
                line = max(entry.line, first.line)
                other_line = min(entry.line, first.line)
                problems.append(
                    problem(
                        "ambiguous-label",
                        path,
                        line,
                        label=name,
                        field=kind.value,
                        id=other if entry.line == line else entry.term.id,
                        where=advice("in-line", line=other_line) if other_line else advice(""),
                    )
                )
    return keys, problems


def no_vocabulary() -> Vocabulary:
    """Return a vocabulary of countries alone."""
    return read_vocabulary(Source("", ""))[0]


def labels(terms: Iterable[Term]) -> tuple[str, ...]:
    """Return the terms' labels in order."""
    return tuple(term.label for term in terms)
