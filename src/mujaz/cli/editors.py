"""What editors need: the JSON Schema of the front matter, and snippets of it for VS Code."""

import json

from mujaz.brief import SectionId, section_headings
from mujaz.brief.fields import FIELD_EXAMPLES, BriefKind, Fields
from mujaz.brief.schema import brief_schema
from mujaz.messages import Language, message, say
from mujaz.vocabulary import Kind, Vocabulary

_MANY = 60
"""More names than these are no list to choose from."""
_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"


def schema_text(vocabulary: Vocabulary, language: Language) -> str:
    """Return the JSON Schema of the front matter, with the names of a vocabulary."""
    return _json(brief_schema(vocabulary, lambda field: message("field", field, language)))


def snippets_text(vocabulary: Vocabulary, language: Language) -> str:
    """Return a file of snippets: a whole brief, and each field, with the vocabulary's ids to choose from."""
    first = ("title", "date", "topics", "countries", "authors", "summary")
    brief = ["---", *(_body(field, vocabulary, at) for at, field in enumerate(first, 1)), "---", ""]
    for at, section in enumerate((SectionId.EVENT, SectionId.ASSESSMENT), len(first) + 1):
        brief += [f"## {section_headings()[section][0]}", "", f"${at}", ""]
    snippets = {"brief": _snippet(("brief", "موجز"), brief, say("snippet-brief", language))}
    for field in Fields.model_fields:
        snippets[field] = _snippet((field,), _body(field, vocabulary, 1).split("\n"), message("field", field, language))
    return _json(snippets)


def _snippet(prefix: tuple[str, ...], body: list[str], description: str) -> dict[str, object]:
    scope = "markdown,yaml"  # VS Code takes the front matter of Markdown for YAML
    return {"prefix": list(prefix), "scope": scope, "body": body, "description": description}


def _body(field: str, vocabulary: Vocabulary, at: int) -> str:
    """Return the line of a field; what is to be filled in, or chosen, is stop number `at`."""
    special = {
        "date": f"date: {_TODAY}",
        "updated": f"updated: {_TODAY}",
        "time": f'time: "${{{at}:13:00}}"',
        "embargo": f"embargo: {_TODAY}T${{{at}:09:00+03:00}}",
        "status": f"status: {_choice(at, ('draft', 'published'))}",
        "kind": f"kind: {_choice(at, tuple(BriefKind))}",
        "sources": f"sources:\n  - title: ${at}\n    publisher: ${at + 1}\n    date: ${at + 2}\n    url: ${at + 3}",
        "series": f"series: {{id: {_term(Kind.SERIES, vocabulary, at)}, part: ${at + 1}}}",
    }
    if field in special:
        return special[field]
    if field in tuple(Kind):
        return f"{field}: [{_term(Kind(field), vocabulary, at)}]"
    return f"{field}: [${at}]" if FIELD_EXAMPLES[field].endswith("]") else f"{field}: ${at}"


def _term(kind: Kind, vocabulary: Vocabulary, at: int) -> str:
    ids = tuple(vocabulary.entries[kind])
    return _choice(at, ids) if 0 < len(ids) <= _MANY else f"${at}"


def _choice(at: int, values: tuple[str, ...]) -> str:
    return f"${{{at}|{','.join(values)}|}}"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
