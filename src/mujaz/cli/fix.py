"""`mujaz check --fix`: the safe edits are made, and nothing else in a file changes."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mujaz.cli.project import Fault, Project
from mujaz.cli.rewrite import replace as replace_file
from mujaz.cli.rewrite import with_line_ends_of
from mujaz.problems import Problem
from mujaz.rules.fixes import mended
from mujaz.source import Source, decode

_MOST_ROUNDS = 8  # an edit may make room for another one; each round makes all that do not touch


@dataclass(frozen=True, slots=True)
class Fixes:
    """What was mended: the new texts of briefs by their path in the folder, and how many of the problems that mends."""

    texts: Mapping[str, str]
    number: int


def fixes(project: Project, problems: Sequence[Problem]) -> Fixes:
    """Return what the edits of the problems, and of those found in what they leave, make of the briefs.

    What is counted are the problems that were told before: those that come up on the way are none of the author's.
    """
    texts: dict[str, str] = {}
    told = fixable(problems)
    for _ in range(_MOST_ROUNDS):
        by_path: dict[str, list[Problem]] = {}
        for problem in problems:
            if problem.edits:
                by_path.setdefault(problem.path.partition("/")[2], []).append(problem)
        if not by_path:
            break
        for path, found in by_path.items():
            texts[path], _ = mended(texts.get(path, project.folder.briefs[path].text), found)
        changed = {path: Source(f"{project.folder.name}/{path}", texts[path]) for path in by_path}
        problems = project.load(replace(project.folder, briefs=changed), thorough=True).problems
    return Fixes(texts, max(told - fixable(problems), 0))


def fixable(problems: Sequence[Problem]) -> int:
    """Return how many problems have edits that mend them."""
    return sum(bool(problem.edits) for problem in problems)


def unified_diff(fixed: Fixes, project: Project) -> str:
    """Return the changes as a unified diff, as git and patch read it."""
    lines: list[str] = []
    for path, text in sorted(fixed.texts.items()):
        name, old = f"{project.folder.name}/{path}", project.folder.briefs[path].text
        lines += difflib.unified_diff(old.splitlines(), text.splitlines(), f"a/{name}", f"b/{name}", lineterm="")
    return "\n".join(lines)


def write_fixed(fixed: Fixes, project: Project) -> None:
    """Write the new texts; line ends, byte order mark and the rights of a file stay.

    Raises Fault where a file cannot be written, or is no longer what was checked; those before it are written then.
    """
    for path, text in sorted(fixed.texts.items()):
        target = (project.folder.root / path).resolve()
        name = f"{project.folder.name}/{path}"
        try:
            data = target.read_bytes()
            if decode(data, name) != project.folder.briefs[path]:
                raise Fault("changed-meanwhile", project.language, target=name)
            replace_file(target, with_line_ends_of(data, text))
        except OSError as error:
            raise Fault("unwritable", project.language, target=name, detail=error) from error
