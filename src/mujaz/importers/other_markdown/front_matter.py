"""A foreign text split in two: fields in YAML, TOML or JSON, and the text."""

import datetime as dt
import json
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from mujaz.importers.refusal import Unreadable
from mujaz.source import yaml_with_lines

_FENCED = re.compile(r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<fields>.*?)^(?P=fence)[ \t]*$\n?", re.DOTALL | re.MULTILINE)


def split_foreign(text: str) -> tuple[Mapping[str, Any], str]:
    """Return the fields and the text; no fields where it begins with none. Raises Unreadable for broken ones."""
    if re.match(r"\s*\{\s*[\"}]", text):
        return _json(text)
    match = _FENCED.match(text)
    if match is None:
        if re.match(r"\s*(?:---|\+\+\+)[ \t]*\n[A-Za-z][\w.-]*[ \t]*[:=]", text):
            raise Unreadable("front-matter-open")
        return _plain(text)
    fields = _yaml(match["fields"]) if match["fence"] == "---" else _toml(match["fields"])
    return fields, text[match.end() :]


_PLAIN = re.compile(r"\s*((?:[A-Za-z][\w-]*:[ \t]*[^\n]*\n(?:[ \t]+[^\n]+\n)*)+)[ \t]*(?:\n|$)")
_LINE = re.compile(r"^([A-Za-z][\w-]*):[ \t]*((?:[^\n]*\n(?:[ \t]+[^\n]+\n)*))", re.MULTILINE)


_PANDOC = re.compile(r"\s*% (?P<title>[^\n]+)\n(?:% ?(?P<author>[^\n]*)\n)?(?:% ?(?P<date>[^\n]*)\n)?")
_NOTION = re.compile(r"\s*# (?P<title>[^\n]+)\n\s*\n(?P<fields>(?:[A-Z][\w ]{0,30}: [^\n]+\n)+)[ \t]*(?:\n|$)")


def _plain(text: str) -> tuple[Mapping[str, Any], str]:
    """Return the fields of a head without fences, a title among them.

    Pelican and MultiMarkdown have it so; Pandoc has lines with `%`, Notion its properties below the title.
    """
    pandoc, notion = _PANDOC.match(text), _NOTION.match(text)
    if pandoc:
        return {key: value.strip() for key, value in pandoc.groupdict().items() if value}, text[pandoc.end() :]
    if notion:
        listed = (line.partition(":") for line in notion["fields"].splitlines())
        properties = {key.strip().lower().replace(" ", "_"): value.strip() for key, _, value in listed}
        return {**properties, "title": notion["title"].strip()}, text[notion.end() :]
    match = _PLAIN.match(text)
    fields = {key.lower(): " ".join(value.split()) for key, value in _LINE.findall(match[1])} if match else {}
    return (fields, text[match.end() :]) if match and fields.get("title") else ({}, text)


def _yaml(text: str) -> Mapping[str, Any]:
    marks, problems = yaml_with_lines.load_yaml(text, "", 2)
    if isinstance(marks.data, dict):
        return {str(key): value for key, value in marks.data.items()}
    if problems:
        raise Unreadable("broken-front-matter", line=problems[0].line, problem=problems[0])
    return {}


def _toml(text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Unreadable("broken-toml", detail=error) from error


def _json(text: str) -> tuple[Mapping[str, Any], str]:
    start = len(text) - len(text.lstrip())
    try:
        data, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        raise Unreadable("broken-toml", detail=error) from error
    return (data if isinstance(data, dict) else {}), text[end:]


def text_values(value: object) -> tuple[str, ...]:
    """Return a value as texts: those of a list, or one; nothing for what is neither.

    A list may hold mappings with a name, as authors are often given.
    """
    if isinstance(value, list | tuple):
        flat = (item for item in value if not isinstance(item, list | tuple))  # nested ones may be nested without end
        return tuple(text for item in flat for text in text_values(item))
    if isinstance(value, Mapping):
        named = next((value[key] for key in ("name", "title", "label") if isinstance(value.get(key), str)), "")
        return (named,) if named else ()
    if isinstance(value, bool) or not isinstance(value, str | int | float | dt.date):
        return ()
    text = " ".join(str(value).split())
    return (text,) if text else ()
