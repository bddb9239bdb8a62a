"""YAML whose values remember their places, read strictly: no surprises of YAML 1.1, no repeated keys.

Only null, true/false, whole and decimal numbers and ISO dates are more than text: `13:00` and `NO` stay what they are.
Anchors, aliases, merge keys and tags are refused, and so is what is nested too deep or has too many values.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from mujaz.problems import Problem, advice, detail, problem

YamlPath = tuple[str | int, ...]
"""Where a value stands: keys and list positions from the root."""
Span = tuple[int, int]
"""The characters of the text from the first number up to the second."""
MOST_DEPTH = 20
MOST_VALUES = 200_000


@dataclass(frozen=True, slots=True)
class LinedYaml:
    """What a YAML text says, with the line of each value (of its key, in a mapping).

    `keys` and `values` are where keys and values stand in the text; a value in quotation marks begins and ends with
    them.
    """

    data: Any
    lines: dict[YamlPath, int]
    keys: dict[YamlPath, Span] = field(default_factory=dict, compare=False)
    values: dict[YamlPath, Span] = field(default_factory=dict, compare=False)

    def line(self, *place: str | int) -> int:
        """Return the line of a value, or of the nearest one around it; 0 for an empty text."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 0)


def without_blanks(data: object) -> object:
    """Return a mapping without the keys to which no value is given (`summary:`, `tags: ''`), anything else as it is."""
    return {k: v for k, v in data.items() if not is_blank(v)} if isinstance(data, Mapping) else data


def is_blank(value: object) -> bool:
    """Return whether a value says nothing: none, an empty text or mapping, a list of nothing else."""
    if isinstance(value, list):
        return all(map(is_blank, value))
    return value is None or value == {} or (isinstance(value, str) and not value.strip())


def as_yaml(value: object) -> str:
    """Return a value about as its author wrote it, for messages; '' for none."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {as_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


class _Loader(yaml.CSafeLoader):
    """The safe C loader with a short list of resolvers of its own."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 -- PyYAML's interface


for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?(?:0|[1-9][0-9]{0,17})", list("-+0123456789")),  # Python refuses to read endless ones
    ("float", r"[-+]?[0-9]+\.[0-9]+", list("-+0123456789")),
    ("timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", list("0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), _first)


def _date_or_text(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> dt.date | str:
    """Return a date, or the text where no such day exists: the model then says so with the line."""
    text = str(loader.construct_scalar(node))
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return text


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _date_or_text)


def load_yaml(
    text: str,
    path: str,
    first_line: int = 1,
    *,
    loader_class: type[yaml.CSafeLoader] = _Loader,
    most_values: int = MOST_VALUES,
) -> tuple[LinedYaml, tuple[Problem, ...]]:
    """Read a YAML text that begins in line `first_line` of the file `path`; a loader of one's own may know tags.

    A text that is no YAML, or more than plain YAML, gives empty data and the problem; a repeated key gives a problem
    beside the data.
    """
    nothing = LinedYaml(None, {})
    loader = None
    try:
        if len(text) > most_values or _may_be_refused(text):
            _refuse(text, path, first_line, most_values, is_plain=loader_class is _Loader)
        loader = loader_class(text)
        node = loader.get_single_node()
        if node is None:
            return nothing, ()
        marker = _Marker(path, first_line)
        marker.mark(node, ())
        data = loader.construct_document(node)
        return LinedYaml(data, marker.lines, marker.keys, marker.values), tuple(marker.problems)
    except _RefusedError as refusal:
        return nothing, (refusal.problem,)
    except yaml.YAMLError as error:
        return nothing, (_yaml_problem(error, text, path, first_line),)
    finally:
        if loader:
            loader.dispose()


# ---- what is refused --------------------------------------------------------------------------------------


class _RefusedError(Exception):
    """A text is YAML, but more than plain YAML."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


_MORE_THAN_PLAIN = re.compile(r"[&*!]")
_OPENINGS = re.compile(r"[\[{]|[-?:](?=[ \t\n])")
"""What begins a list or a mapping, or may: there are no more levels than openings."""


def _may_be_refused(text: str) -> bool:
    """Return whether a text has to be looked through before it is read: seldom, since that takes as long again."""
    return bool(_MORE_THAN_PLAIN.search(text)) or _has_openings(text, _SAFE_DEPTH)


_SAFE_DEPTH = 400
"""Levels that neither libyaml, which calls itself for each, nor Python fails at."""


def _has_openings(text: str, number: int) -> bool:
    return sum(1 for _ in zip(_OPENINGS.finditer(text), range(number), strict=False)) == number


def _refuse(text: str, path: str, first_line: int, most_values: int, *, is_plain: bool) -> None:
    """Look for aliases and for what is too large, and where it `is_plain`, for tags and anchors; read no further.

    Raises _RefusedError where it finds it, and yaml.YAMLError where the text is no YAML.
    """
    depth = values = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        mark: Any = event.start_mark
        line, column = mark.line + first_line, mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError(problem("yaml-not-plain", path, line, column=column, text=f"*{event.anchor}"))
        if not isinstance(event, yaml.NodeEvent):
            depth -= isinstance(event, yaml.CollectionEndEvent)
            continue
        tag: str | None = getattr(event, "tag", None)
        if is_plain and (event.anchor or tag):
            written = f"&{event.anchor}" if event.anchor else str(tag).replace("tag:yaml.org,2002:", "!!")
            raise _RefusedError(problem("yaml-not-plain", path, line, column=column, text=written))
        values += 1
        depth += isinstance(event, yaml.CollectionStartEvent)
        if depth > MOST_DEPTH or values > most_values:
            raise _RefusedError(_too_large(path, line, column, most_values))


def _too_large(path: str, line: int, column: int, most_values: int = MOST_VALUES) -> Problem:
    return problem("yaml-too-large", path, line, column=column, depth=MOST_DEPTH, values=f"{most_values:,}")


# ---- where all is -----------------------------------------------------------------------------------------


class _Marker:
    """Walks a tree of nodes, noting the places of keys and values and the keys that are repeated."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[YamlPath, int] = {}
        self.keys: dict[YamlPath, Span] = {}
        self.values: dict[YamlPath, Span] = {}
        self.problems: list[Problem] = []

    def mark(self, node: yaml.Node, place: YamlPath) -> None:
        """Note the places of a node and of all below it; raises _RefusedError: too deep, or a key is no text."""
        if len(place) > MOST_DEPTH:
            mark = node.start_mark
            raise _RefusedError(_too_large(self.path, mark.line + self.first_line, mark.column + 1))
        self.lines[place] = node.start_mark.line + self.first_line
        self.values[place] = (node.start_mark.index, node.end_mark.index)
        if isinstance(node, yaml.MappingNode):
            self._mark_mapping(node, place)
        elif isinstance(node, yaml.SequenceNode):
            for position, item in enumerate(node.value):
                self.mark(item, (*place, position))

    def _mark_mapping(self, node: yaml.MappingNode, place: YamlPath) -> None:
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + self.first_line
            if not isinstance(key_node, yaml.ScalarNode):
                column = key_node.start_mark.column + 1
                raise _RefusedError(_no_yaml("found unhashable key", self.path, line, column))
            key = str(key_node.value)
            if key in first:
                column = key_node.start_mark.column + 1
                self.problems.append(
                    problem("duplicate-key", self.path, line, column=column, key=key, first=first[key])
                )
            first.setdefault(key, line)
            self.mark(value_node, (*place, key))
            self.lines[*place, key] = line  # of a repeated key the last value counts, and so does its line
            self.keys[*place, key] = (key_node.start_mark.index, key_node.end_mark.index)


# ---- what is no YAML --------------------------------------------------------------------------------------

_NO_CHARACTER = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_BEGUN = ("while scanning a quoted", "while parsing a quoted", "while parsing a flow", "while scanning a simple key")
"""What is not ended where it should be: the fault is where it begins, and not where YAML no longer goes on."""


def _yaml_problem(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if str(getattr(error, "context", "")).startswith(_BEGUN):
        mark = error.context_mark  # type: ignore[attr-defined]
    if mark is not None:
        return _no_yaml(error.problem, path, mark.line + first_line, mark.column + 1)  # type: ignore[attr-defined]
    found = _NO_CHARACTER.search(text)
    start = found.start() if found else 0
    line_start = text.rfind("\n", 0, start) + 1
    line = text.count("\n", 0, start) + first_line
    return _no_yaml("control characters are not allowed", path, line, start - line_start + 1)


def _no_yaml(fault: str, path: str, line: int, column: int) -> Problem:
    found = detail(fault, fault, "yaml")
    return problem("yaml", path, line, column=column, detail=found, suggestion=advice("check-yaml"))
