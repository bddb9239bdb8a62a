"""YAML whose values remember their lines, read strictly: no surprises of YAML 1.1, no repeated keys.

Only null, true/false, whole and decimal numbers and ISO dates are more than text: `13:00` and `NO` stay what they are.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from mujaz.problems import Problem, detail, problem

YamlPath = tuple[str | int, ...]
"""Where a value stands: keys and list positions from the root."""


@dataclass(frozen=True, slots=True)
class LinedYaml:
    """What a YAML text says, with the line of each value (of its key, in a mapping)."""

    data: Any
    lines: Mapping[YamlPath, int]

    def line(self, *place: str | int) -> int:
        """Return the line of a value, or of the nearest one around it; 0 for an empty text."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 0)


def without_blanks(data: object) -> object:
    """Return a mapping without the keys to which no value is given (`summary:`), anything else as it is."""
    return {k: v for k, v in data.items() if v is not None} if isinstance(data, Mapping) else data


class _Loader(yaml.CSafeLoader):
    """The safe C loader with a short list of resolvers of its own."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 -- PyYAML's interface


for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?(?:0|[1-9][0-9]{0,17})", list("-+0123456789")),  # Python refuses to read endless ones
    ("float", r"[-+]?[0-9]+\.[0-9]+", list("-+0123456789")),
    ("timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", list("0123456789")),
    ("merge", r"<<", ["<"]),
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
    text: str, path: str, first_line: int = 1, *, loader_class: type[yaml.CSafeLoader] = _Loader
) -> tuple[LinedYaml, tuple[Problem, ...]]:
    """Read a YAML text that begins in line `first_line` of the file `path`.

    A text that is no YAML gives empty data and the problem; a repeated key gives a problem beside the data.
    """
    loader = loader_class(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return LinedYaml(None, {}), ()
        marker = _Marker(path, first_line)
        marker.mark(node, ())
        return LinedYaml(loader.construct_document(node), marker.lines), tuple(marker.problems)
    except yaml.YAMLError as error:
        return LinedYaml(None, {}), (_yaml_problem(error, path, first_line),)
    finally:
        loader.dispose()


class _Marker:
    """Walks a tree of nodes, noting the line of each value and the keys that are repeated."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[YamlPath, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[yaml.Node] = set()  # by identity

    def mark(self, node: yaml.Node, place: YamlPath) -> None:
        """Note the lines of a node and of all below it."""
        self.lines[place] = node.start_mark.line + self.first_line
        if isinstance(node, yaml.ScalarNode) or node in self._seen:
            return  # an alias (`*name`) leads back to a node, which may even hold itself
        self._seen.add(node)
        if isinstance(node, yaml.MappingNode):
            self._mark_mapping(node, place)
        else:
            for position, item in enumerate(node.value):
                self.mark(item, (*place, position))

    def _mark_mapping(self, node: yaml.MappingNode, place: YamlPath) -> None:
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = key_node.start_mark.line + self.first_line
            if key in first:
                column = key_node.start_mark.column + 1
                self.problems.append(
                    problem("duplicate-key", self.path, line, column=column, key=key, first=first[key])
                )
            first.setdefault(key, line)
            self.mark(value_node, (*place, key))
            self.lines[*place, key] = line  # of a repeated key the last value counts, and so does its line


def _yaml_problem(error: yaml.YAMLError, path: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    text = getattr(error, "problem", None) or str(error).splitlines()[0]
    if mark is None:
        return problem("yaml", path, first_line, detail=detail(text, text))
    return problem("yaml", path, mark.line + first_line, column=mark.column + 1, detail=detail(text, text))
