"""The fields of the front matter, beyond what the model of a brief asks of them."""

import difflib
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from mujaz import urls
from mujaz.arabic import date_in_words, month_in_words
from mujaz.arabic.spelling import slips
from mujaz.brief.fields import Fields, Membership, Reference
from mujaz.brief.withholding import state_keys
from mujaz.problems import Advice, Problem, advice, problem
from mujaz.rules.draft import Draft
from mujaz.source.keys import known_key
from mujaz.source.yaml_with_lines import YamlPath
from mujaz.vocabulary import Kind, Vocabulary

_NESTED: Mapping[str, type[BaseModel]] = {"sources": Reference, "series": Membership}
"""The fields whose items have keys of their own."""


def keys_are_known(draft: Draft) -> Iterator[Problem]:
    """A field that mujaz does not know, in the front matter or in a source or series, is likely a slip of the pen."""
    fields, line = draft.brief_file.fields, draft.brief_file.line
    states = {found.place[0]: found for found in state_keys(fields, draft.today)}
    yield from _unknown_keys(draft, {key: fields[key] for key in fields if str(key) not in states}, (), Fields)
    for key, found in states.items():
        if found.is_public:
            yield problem("unknown-key", draft.path, line(key), key=key, suggestion=advice("is-public"))
    for field, model in _NESTED.items():
        value = draft.brief_file.fields.get(field)
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for position, item in items:
            if isinstance(item, dict):
                yield from _unknown_keys(draft, item, (field,) if position is None else (field, position), model)


def _unknown_keys(
    draft: Draft, mapping: Mapping[str, object], place: tuple[str | int, ...], model: type[BaseModel]
) -> Iterator[Problem]:
    known = list(model.model_fields)
    for key in mapping:
        if str(key) in known or known_key(key, str(place[0]) if place else ""):
            continue  # that it stands there twice is told already
        close = difflib.get_close_matches(str(key).lower(), known, n=1, cutoff=0.6)
        suggestion = advice("did-you-mean", nearest=close[0]) if close else advice("known-keys", keys=" | ".join(known))
        name = ".".join(str(part + 1) if isinstance(part, int) else str(part) for part in (*place, key))
        is_slip = close and close[0] not in mapping and slips(str(key).lower(), close[0], 1) == 1
        edits = draft.brief_file.renamed((*place, str(key)), close[0]) if is_slip else ()
        line = draft.brief_file.line(*place, str(key))
        yield problem("unknown-key", draft.path, line, edits=edits, key=name, suggestion=suggestion)


_TERM_CODES = {Kind.TOPICS: "unknown-topic", Kind.COUNTRIES: "unknown-country"}


def terms_are_known(draft: Draft) -> Iterator[Problem]:
    """Topics and countries come from the vocabulary; organizations, people, authors, series should."""
    for kind in Kind:
        if kind is Kind.TAGS:
            continue
        for position, name in _texts(draft, kind.value):
            if draft.vocabulary.find(kind, name):
                continue
            line = draft.brief_file.line(kind.value, position)
            yield problem(
                _TERM_CODES.get(kind, "unknown-term"),
                draft.path,
                line,
                value=name,
                field=kind.value,
                suggestion=_nearest(draft.vocabulary, kind, name),
            )


def _texts(draft: Draft, field: str) -> Iterator[tuple[int, str]]:
    """Yield (position, text) of a field's items; from the raw fields, so that a fault elsewhere hides none."""
    value = draft.brief_file.fields.get(field)
    for position, item in enumerate(value if isinstance(value, list) else [value]):
        text = item.get("id") if isinstance(item, dict) else item
        if isinstance(text, str | int) and not isinstance(text, bool) and str(text).strip():
            yield position, str(text).strip()


def _nearest(vocabulary: Vocabulary, kind: Kind, name: str) -> Advice:
    nearest = vocabulary.nearest(kind, name)
    if nearest:
        return advice("did-you-mean", nearest=nearest)
    return advice("iso-country") if kind is Kind.COUNTRIES else advice("see-vocabulary")


def dates_make_sense(draft: Draft) -> Iterator[Problem]:
    """A brief is not published before its own date, and was not updated before it was written."""
    front = draft.front
    if front is None:
        return
    line = draft.brief_file.line
    if front.date > max(draft.today, draft.embargo_day) and front.status == "published":
        yield problem("future-date", draft.path, line("date"), date=front.date)
    if front.updated and front.updated < front.date:
        yield problem("updated-before-date", draft.path, line("updated"), updated=front.updated, date=front.date)


def aliases_are_addresses(draft: Draft) -> Iterator[Problem]:
    """An alias is an old address of the site: a name, or a path of ASCII letters, digits, dots, hyphens, % escapes."""
    path = draft.path.split("/", 1)[1]
    for position, text in _texts(draft, "aliases"):
        address = urls.alias(text, path)
        line = draft.brief_file.line("aliases", position)
        if address is None:
            yield problem("bad-value", draft.path, line, field="aliases", value=text, example="aliases: [old-name]")
        elif urls.is_reserved(address):
            yield problem("alias-reserved", draft.path, line, value=text)


_DATES = ("date", "updated")


def dates_are_in_digits(draft: Draft) -> Iterator[Problem]:
    """A date is written in digits, year, month, day: 2024-04-30."""
    fields = draft.brief_file.fields
    sources = fields.get("sources")
    items = enumerate(sources) if isinstance(sources, list) else [(None, sources)]
    found: list[tuple[YamlPath, object]] = [((name,), fields.get(name)) for name in _DATES]
    for number, item in items:
        if isinstance(item, dict):
            around: YamlPath = ("sources",) if number is None else ("sources", number)
            found.append(((*around, "date"), item.get("date")))
    for place, value in found:
        words = value if isinstance(value, str) else ""
        day = date_in_words(words)
        right = day.isoformat() if day else month_in_words(words) if place[0] == "sources" else ""
        if right:
            edits = draft.brief_file.rewritten(place, right)
            line = draft.brief_file.line(*place)
            yield problem("date-in-words", draft.path, line, edits=edits, value=words, right=right)


MOST_OF_A_SUMMARY = 300
"""Characters of a summary: what a card in a listing and a preview in a message show of it."""


def summary_is_short(draft: Draft) -> Iterator[Problem]:
    """A summary is one or two sentences, at most 300 characters."""
    summary = " ".join(draft.front.summary.split()) if draft.front else ""
    if len(summary) > MOST_OF_A_SUMMARY:
        line = draft.brief_file.line("summary")
        yield problem("long-summary", draft.path, line, length=len(summary), most=MOST_OF_A_SUMMARY)
