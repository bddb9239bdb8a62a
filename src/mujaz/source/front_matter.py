"""A brief's file split in two: its fields, with the line of each, and its text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from mujaz.problems import Problem, problem
from mujaz.source import Source, yaml_with_lines
from mujaz.source.yaml_with_lines import LinedYaml


@dataclass(frozen=True, slots=True)
class BriefFile:
    """The two parts of a brief's file, `text`; `first_line` is the line of the file in which `body` begins."""

    path: str
    text: str
    fields: Mapping[str, Any]
    marks: LinedYaml
    body: str
    first_line: int

    def line(self, *place: str | int) -> int:
        """Return the line of a field, or of the front matter where the field is not there."""
        return self.marks.line(*place) or 1


class _Handler(YAMLHandler):
    """python-frontmatter's YAML handler, reading with our strict loader."""

    def __init__(self, path: str, first_line: int) -> None:
        super().__init__(fm_boundary=re.compile(r"^---[ \t]*$", re.MULTILINE))
        self.path = path
        self.first_line = first_line
        self.problems: tuple[Problem, ...] = ()

    def load(self, fm: str, **_: object) -> LinedYaml:  # type: ignore[override]
        """Return the front matter with its lines."""
        marks, self.problems = yaml_with_lines.load_yaml(fm, self.path, self.first_line)
        return marks


def split_brief(source: Source) -> tuple[BriefFile, tuple[Problem, ...]]:
    """Split a file into fields and text; what cannot be read is empty, and named in the problems."""
    text = source.text.lstrip("\n")
    skipped = len(source.text) - len(text)
    handler = _Handler(source.path, skipped + 1)
    nothing = LinedYaml({}, {})
    if not handler.detect(text):
        return BriefFile(source.path, source.text, {}, nothing, source.text, 1), (
            problem("no-front-matter", source.path, 1),
        )
    try:
        raw, body = handler.split(text)
    except ValueError:
        return BriefFile(source.path, source.text, {}, nothing, "", 1), (
            problem("front-matter-open", source.path, skipped + 1),
        )
    marks, problems = handler.load(raw), handler.problems
    if not isinstance(marks.data, dict) or not marks.data:
        problems = problems or (problem("not-a-mapping", source.path, skipped + 2),)
        marks = nothing
    first_line = source.text[: len(source.text) - len(body)].count("\n") + 1
    return BriefFile(source.path, source.text, marks.data, marks, body, first_line), problems


def join(fields: Mapping[str, Any], body: str) -> str:
    """Return the text of a brief's file: the inverse of `split`, with the fields in the order given."""
    post = frontmatter.Post(body.strip("\n"))
    post.metadata.update(fields)
    text: str = frontmatter.dumps(post, sort_keys=False, allow_unicode=True, width=10_000)
    return text.rstrip() + "\n"
