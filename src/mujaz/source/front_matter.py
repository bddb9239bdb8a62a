"""A brief's file split in two: its fields, with the place of each, and its text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import frontmatter

from mujaz.problems import Edit, Problem, problem
from mujaz.source import Source, yaml_with_lines
from mujaz.source.yaml_with_lines import LinedYaml, YamlPath


@dataclass(frozen=True, slots=True)
class BriefFile:
    """The two parts of a brief's file, `text`; `first_line` is the line of the file in which `body` begins.

    The places of `marks` count from the character `start` of the file.
    """

    path: str
    text: str
    fields: Mapping[str, Any]
    marks: LinedYaml
    body: str
    first_line: int
    start: int = 0

    def line(self, *place: str | int) -> int:
        """Return the line of a field, or of the front matter where the field is not there."""
        return self.marks.line(*place) or 1

    def renamed(self, place: YamlPath, key: str, value: str | None = None) -> tuple[Edit, ...]:
        """Return the edits that write another key, and another value where one is given; none without the place."""
        if place not in self.marks.keys:
            return ()
        edits = [self._edit(self.marks.keys[place], key)]
        if value is not None:
            span = self.marks.values[place]
            edits.append(self._edit(span, value if span[0] < span[1] else f" {value}"))
        return tuple(edits)

    def rewritten(self, place: YamlPath, value: str) -> tuple[Edit, ...]:
        """Return the edit that writes another value; none without the place."""
        return (self._edit(self.marks.values[place], value),) if place in self.marks.values else ()

    def _edit(self, span: tuple[int, int], text: str) -> Edit:
        return Edit(self.start + span[0], self.start + span[1], text)


_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


def split_brief(source: Source) -> tuple[BriefFile, tuple[Problem, ...]]:
    """Split a file into fields and text; what cannot be read is empty, and named in the problems."""
    text = source.text
    skipped = len(text) - len(text.lstrip("\n"))
    nothing = LinedYaml({}, {})
    opening = _FENCE.match(text, skipped)
    if opening is None:
        return BriefFile(source.path, text, {}, nothing, text, 1), (problem("no-front-matter", source.path, 1),)
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        return BriefFile(source.path, text, {}, nothing, "", 1), (
            problem("front-matter-open", source.path, skipped + 1),
        )
    start = opening.end()
    marks, problems = yaml_with_lines.load_yaml(text[start : closing.start()], source.path, skipped + 1)
    if not isinstance(marks.data, dict) or not marks.data:
        problems = problems or (problem("not-a-mapping", source.path, skipped + 2),)
        marks = nothing
    body = text[closing.end() :]
    first_line = text.count("\n", 0, closing.end()) + 1
    return BriefFile(source.path, text, marks.data, marks, body, first_line, start), problems


def join(fields: Mapping[str, Any], body: str) -> str:
    """Return the text of a brief's file: the inverse of `split`, with the fields in the order given."""
    post = frontmatter.Post(body.strip("\n"))
    post.metadata.update(fields)
    text: str = frontmatter.dumps(post, sort_keys=False, allow_unicode=True, width=10_000)
    return text.rstrip() + "\n"
