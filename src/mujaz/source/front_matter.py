"""A brief's file split in two: its fields, with the place of each, and its text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

import frontmatter

from mujaz.problems import Advice, Edit, Problem, advice, problem
from mujaz.source.files import Source
from mujaz.source.house_form import HouseForm
from mujaz.source.keys import known_key
from mujaz.source.slips import NO_WIDTH, Slip, mend
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

    @property
    def is_as_written(self) -> bool:
        """Whether the front matter could be read without mending a line of it."""
        return bool(self.marks.keys)

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
_NEARLY = re.compile(rf"^[ \t\xa0{NO_WIDTH}]*(?:[-\u2010-\u2015\u2212] ?){{1,8}}[ \t\xa0{NO_WIDTH}]*$", re.MULTILINE)
"""What programs that write text for people make of a line `---`."""


def split_brief(source: Source) -> tuple[BriefFile, tuple[Problem, ...]]:
    """Split a file into fields and text; what cannot be read is empty, and named in the problems."""
    text = source.text
    skipped = len(text) - len(text.lstrip("\n"))
    nothing = LinedYaml({}, {})
    opening = _FENCE.match(text, skipped) or _opening_nearly(text, skipped)
    if opening is None:
        return BriefFile(source.path, text, {}, nothing, text, 1), (problem("no-front-matter", source.path, 1),)
    closing = _FENCE.search(text, opening.end()) or _NEARLY.search(text, opening.end() + 1)
    if closing is None:
        return BriefFile(source.path, text, {}, nothing, "", 1), (
            problem("front-matter-open", source.path, skipped + 1),
        )
    start = opening.end()
    mended = mend(text[start : closing.start()], source.path, skipped + 1)
    problems = [
        *(_fence_slip(fence, source) for fence in (opening, closing) if not _FENCE.fullmatch(fence[0])),
        *_told(mended.slips, source, start, skipped + 1),
        *mended.problems,
    ]
    if isinstance(mended.marks.data, dict) and mended.marks.data:
        form = HouseForm(source.path, mended.text, mended.marks, start if not mended.slips else None)
        marks = form.read()
        problems += form.problems
    else:
        marks = nothing
        problems = problems or [problem("not-a-mapping", source.path, skipped + 2)]
    if mended.slips or any(found.code == "yaml-slip" for found in problems):  # the places are those of another text
        marks = LinedYaml(marks.data, marks.lines)
    body = text[closing.end() :]
    first_line = text.count("\n", 0, closing.end()) + 1
    if (second := _second_head(body)) is not None:
        problems.append(problem("second-front-matter", source.path, first_line + body.count("\n", 0, second)))
    return BriefFile(source.path, text, marks.data, marks, body, first_line, start), tuple(problems)


def _opening_nearly(text: str, skipped: int) -> re.Match[str] | None:
    """Return the line that is meant to begin the front matter: one that is nearly `---`, before a field."""
    opening = _NEARLY.match(text, skipped)
    line = text[opening.end() :].lstrip("\n").partition("\n")[0] if opening else ""
    return opening if known_key(re.split(r"[:\uff1a]", line)[0]) else None


_FIELD = re.compile(r"([^\s:#-][^:\n]{0,40})[:\uff1a](?:\s|$)")


def _second_head(body: str) -> int | None:
    """Return where the text begins with another front matter, None where it does not: its fields would be words."""
    opening = _FENCE.match(body, len(body) - len(body.lstrip()))
    closing = _FENCE.search(body, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    lines = [line for line in body[opening.end() : closing.start()].split("\n") if line.strip()]
    fields = [_FIELD.match(line) for line in lines]
    is_head = all(field or line.startswith((" ", "\t", "-", "#")) for field, line in zip(fields, lines, strict=True))
    return opening.start() if is_head and any(field and known_key(field[1]) for field in fields) else None


def _fence_slip(fence: re.Match[str], source: Source) -> Problem:
    line = source.text.count("\n", 0, fence.start()) + 1
    return _slip(source, line, "slip-fence", Edit(fence.start(), fence.end(), "---"))


def _told(slips: Sequence[Slip], source: Source, start: int, first_line: int) -> Iterator[Problem]:
    """Yield the problem of each slip, with the edit that mends it."""
    lines = source.text[start:].split("\n", max((slip.number for slip in slips), default=0) + 1)
    begins = [*accumulate((len(line) + 1 for line in lines), initial=start)]
    for slip in slips:
        edit = Edit(begins[slip.number], begins[slip.number] + len(lines[slip.number]), slip.line)
        if slip.fault is None:
            yield _slip(source, first_line + slip.number, slip.kind, edit)
        else:
            values = {**dict(slip.fault.values), "suggestion": _write(slip.line)}
            yield replace(slip.fault, values=tuple(values.items()), edits=(edit,))


def _slip(source: Source, line: int, kind: str, edit: Edit) -> Problem:
    return problem("yaml-slip", source.path, line, edits=(edit,), what=advice(kind), suggestion=_write(edit.text))


def _write(line: str) -> Advice:
    return advice("write-line", text=line.strip() if len(line) <= _MOST else f"{line.strip()[:_MOST]}…")


_MOST = 80
"""Characters of a line that a message shows."""


def join(fields: Mapping[str, Any], body: str) -> str:
    """Return the text of a brief's file: the inverse of `split`, with the fields in the order given."""
    post = frontmatter.Post(body.strip("\n"))
    post.metadata.update(fields)
    text: str = frontmatter.dumps(post, sort_keys=False, allow_unicode=True, width=10_000)
    return text.rstrip() + "\n"
