"""Reading vocabulary.yml, strictly and all faults at once."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError

from mujaz.arabic import label_key
from mujaz.digest import digest
from mujaz.problems import Advice, Problem, advice, detail, problem
from mujaz.source import Source, yaml_with_lines
from mujaz.source.yaml_with_lines import LinedYaml
from mujaz.vocabulary import countries
from mujaz.vocabulary.entries import MODELS, CountryModel
from mujaz.vocabulary.terms import Kind, Term, Vocabulary, VocabularyEntry


def read_vocabulary(source: Source) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Read vocabulary.yml; a faulty entry is left out and named, all faults at once."""
    marks, yaml_problems = yaml_with_lines.load_yaml(source.text, source.path)
    problems = list(yaml_problems)
    data = marks.data if isinstance(marks.data, dict) else {}
    if marks.data is not None and not isinstance(marks.data, dict):
        problems.append(problem("not-a-mapping", source.path, 1))
    known = [*(kind.value for kind in Kind), RINGS]
    problems += (
        problem("unknown-key", source.path, marks.line(str(key)), key=key, suggestion=_of(known, key))
        for key in data
        if str(key) not in known
    )
    entries: dict[Kind, dict[str, VocabularyEntry]] = {}
    for kind in Kind:
        value = data.get(kind.value)
        if kind is Kind.COUNTRIES:
            entries[kind], faults = _read_countries(value, marks, source.path)
        else:
            entries[kind], faults = _read_entries(kind, value, marks, source.path)
        problems += faults
    problems += _tree_problems(entries[Kind.TOPICS], source.path)
    rings, faults = _read_rings(data.get(RINGS), marks, source.path)
    problems += faults
    keys: dict[Kind, dict[str, str]] = {}
    for kind in Kind:
        keys[kind], faults = _read_keys(kind, entries[kind], source.path)
        problems += faults
        _close(keys[kind], rings)
    return Vocabulary(entries, keys, digest([source.text]), rings), tuple(problems)


RINGS = "synonyms"
"""The key of lists of words that mean the same."""


def _read_rings(value: object, marks: LinedYaml, path: str) -> tuple[tuple[tuple[str, ...], ...], list[Problem]]:
    """Return the rings: lists of two names or more."""
    rings: list[tuple[str, ...]] = []
    problems: list[Problem] = []
    if value is not None and not isinstance(value, list):
        problems.append(problem("bad-entry", path, marks.line(RINGS), place=RINGS, detail=advice("detail:list")))
    for position, item in enumerate(value if isinstance(value, list) else ()):
        names = [str(name).strip() for name in item if name is not None] if isinstance(item, list) else []
        if len({label_key(name) for name in names} - {""}) > 1:
            rings.append(tuple(name for name in names if label_key(name)))
        else:
            line = marks.line(RINGS, position)
            place = f"{RINGS}.{position + 1}"
            problems.append(problem("bad-entry", path, line, place=place, detail=advice("detail:ring")))
    return tuple(rings), problems


def _close(keys: dict[str, str], rings: Sequence[Sequence[str]]) -> None:
    """Let all names of a ring find the term that one of them finds."""
    for ring in rings:
        found = next((keys[key] for name in ring if (key := label_key(name)) in keys), "")
        for name in ring if found else ():
            keys.setdefault(label_key(name), found)


def _of(known: Sequence[str], key: object) -> Advice:
    close = difflib.get_close_matches(str(key), known, n=1, cutoff=0.6)
    return advice("did-you-mean", nearest=close[0]) if close else advice("known-keys", keys=" | ".join(known))


def _faults(error: ValidationError, path: str, marks: LinedYaml, *place: str | int) -> Iterator[Problem]:
    """Yield the faults of the entry that stands at `place`, with the line of each."""
    for fault in error.errors():
        where = ".".join(str(part + 1) if isinstance(part, int) else part for part in (*place, *fault["loc"]))
        line = marks.line(*place, *fault["loc"])
        yield problem("bad-entry", path, line, place=where, detail=detail(fault["type"], fault["msg"]))


def _read_entries(
    kind: Kind, value: object, marks: LinedYaml, path: str
) -> tuple[dict[str, VocabularyEntry], list[Problem]]:
    entries: dict[str, VocabularyEntry] = {}
    problems: list[Problem] = []
    if value is not None and not isinstance(value, list):
        problems.append(
            problem("bad-entry", path, marks.line(kind.value), place=kind.value, detail=advice("detail:list"))
        )
    for position, item in enumerate(value if isinstance(value, list) else ()):
        line = marks.line(kind.value, position)
        problems += _unknown_keys(item, MODELS[kind], path, marks, kind.value, position)
        try:
            fields: dict[str, Any] = MODELS[kind].model_validate(item).model_dump()
        except ValidationError as error:
            problems += _faults(error, path, marks, kind.value, position)
            continue
        term = Term(kind, fields["id"], fields.get("label") or fields["name"])
        if term.id in entries:
            problems.append(
                problem("duplicate-id", path, line, id=term.id, field=kind.value, first=entries[term.id].line)
            )
            continue
        entries[term.id] = VocabularyEntry(
            term=term,
            label_en=fields["label_en"],
            synonyms=fields["synonyms"],
            description=fields.get("description") or fields.get("bio", ""),
            parent=fields.get("parent", ""),
            role=fields.get("role", ""),
            line=line,
        )
    return entries, problems


def _unknown_keys(
    item: object, model: type[BaseModel], path: str, marks: LinedYaml, *place: str | int
) -> Iterator[Problem]:
    """Yield the keys of an entry that are likely slips of the pen; the entry stays."""
    known = list(model.model_fields)
    for key in item if isinstance(item, dict) else ():
        if str(key) not in known:
            line = marks.line(*place, str(key))
            yield problem("unknown-key", path, line, key=key, suggestion=_of(known, key))


def _read_countries(value: object, marks: LinedYaml, path: str) -> tuple[dict[str, VocabularyEntry], list[Problem]]:
    """Return every country of CLDR, under its ISO code in small letters, with the house style's words for it."""
    problems: list[Problem] = []
    house: dict[str, CountryModel] = {}
    if value is not None and not isinstance(value, dict):
        problems.append(
            problem("bad-entry", path, marks.line("countries"), place="countries", detail=advice("detail:model_type"))
        )
    for code, fields in (value if isinstance(value, dict) else {}).items():
        line = marks.line("countries", str(code))
        if str(code) not in countries.cldr_names():
            problems.append(problem("unknown-country", path, line, value=code, suggestion=advice("iso-country")))
            continue
        problems += _unknown_keys(fields, CountryModel, path, marks, "countries", str(code))
        try:
            house[str(code)] = CountryModel.model_validate(fields if isinstance(fields, dict) else {"label": fields})
        except ValidationError as error:
            problems += _faults(error, path, marks, "countries", str(code))
    entries: dict[str, VocabularyEntry] = {}
    for code, cldr_name in countries.cldr_names().items():
        own = house.get(code, CountryModel())
        label = own.label or countries.USUAL_NAMES.get(code, (cldr_name,))[0]
        synonyms = dict.fromkeys((*own.synonyms, *countries.country_names(code)))
        term = Term(Kind.COUNTRIES, code.lower(), label)
        line = marks.line("countries", code) if code in house else 0
        others = tuple(name for name in synonyms if name != label)
        entries[term.id] = VocabularyEntry(term, own.label_en, others, own.description, line=line)
    return entries, problems


def _tree_problems(topics: Mapping[str, VocabularyEntry], path: str) -> Iterator[Problem]:
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
            topics[topic] = replace(topics[topic], parent="")


def _read_keys(kind: Kind, entries: Mapping[str, VocabularyEntry], path: str) -> tuple[dict[str, str], list[Problem]]:
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
