"""What a move of a brief comes to: which files are meant, all that changes, and whether it may be."""

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import click

from mujaz.cli import ask
from mujaz.cli.importing import target
from mujaz.cli.project import Fault, Project, refuse_unread
from mujaz.messages import say
from mujaz.problems import Problem
from mujaz.rename import Move, Renamed, Unclear, is_held_back, moved
from mujaz.source import Source, read_file
from mujaz.source.front_matter import split_brief


@dataclass(frozen=True, slots=True)
class Plan:
    """A move in a project, all that it makes, and the pages of docs/ as they are.

    It `goes_on` with one that was cut off: the new file is there already, and just as it is to be.
    """

    move: Move
    made: Renamed
    project: Project
    pages: Mapping[str, Source]
    goes_on: bool

    def name(self, path: str) -> str:
        """Return a brief's file as problems name it."""
        return f"{self.project.folder.name}/{path}"

    def others(self) -> Iterator[tuple[Path, Source, str]]:
        """Yield (file, as it is, its new text) of everything that changes beside the moved brief."""
        for path, text in sorted(self.made.briefs.items()):
            yield self.project.folder.root / path, self.project.folder.briefs[path], text
        for path, text in sorted(self.made.pages.items()):
            yield self.project.docs / path, self.pages[path], text


# ---- what is meant ------------------------------------------------------------------------------------


def meant(old: str, new: str, project: Project) -> Move:
    """Return the move that two names mean, each a slug or a path; raises UsageError."""
    by_slug = [path for path in project.folder.briefs if PurePosixPath(path).stem == old]
    cut_off = [path for path in by_slug if len(by_slug) > 1 and destination(new, path, project) in by_slug]
    before = next((path for path in cut_off if destination(new, path, project) != path), "")
    before = before or named_brief(old, project)
    return Move(before, destination(new, before, project))


def is_done(old: str, new: str, project: Project) -> bool:
    """Return whether a move has been made: there is no old brief, and its address leads to the new one."""
    name = PurePosixPath(old.replace("\\", "/")).stem
    for path, source in project.folder.briefs.items():
        brief_file = split_brief(source)[0]
        aliases = brief_file.fields.get("aliases")
        stems = [PurePosixPath(str(alias)).stem for alias in (aliases if isinstance(aliases, list) else [aliases])]
        if PurePosixPath(path).stem == name:
            return False
        if name in stems and destination(new, path, project) == path:
            return True
    return False


def named_brief(text: str, project: Project) -> str:
    """Return the brief that a slug or a path means; raises UsageError."""
    by_slug = [path for path in project.folder.briefs if PurePosixPath(path).stem == text]
    if len(by_slug) == 1:
        return by_slug[0]
    path = _inside(text, project).removesuffix(".md") + ".md"
    if path in project.folder.briefs:
        return path
    if by_slug:
        paths = "  ".join(f"{project.folder.name}/{path}" for path in by_slug)
        raise click.UsageError(say("mv-which", project.language, name=text, paths=paths))
    raise click.UsageError(say("mv-no-brief", project.language, name=text))


def destination(text: str, old: str, project: Project) -> str:
    """Return where a brief goes; a name alone leaves it its folder, a folder its name. Raises UsageError."""
    folder, name = str(PurePosixPath(old).parent), PurePosixPath(old).stem
    if "/" not in text and "\\" not in text and not text.isdigit():
        name = text.removesuffix(".md")
    else:
        path = _inside(text, project).removesuffix(".md")
        is_folder = text.endswith(("/", "\\")) or (project.folder.root / path).is_dir()
        folder, name = (path, name) if is_folder else (str(PurePosixPath(path).parent), PurePosixPath(path).name)
    ask.to_slug(name, project.language)
    return f"{folder}/{name}.md"


def _inside(text: str, project: Project) -> str:
    """Return a path, from here, the project or the folder of briefs, relative to that folder. Raises UsageError."""
    root = project.folder.root.resolve()
    for start in (Path(), project.root, root):
        path = (start / text).resolve()
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    raise click.UsageError(say("outside", project.language, path=text, root=project.folder.root))


# ---- what it makes ------------------------------------------------------------------------------------


def planned(move: Move, project: Project, *, keeps_address: bool) -> Plan:
    """Return all that a move makes; raises Fault where it would clash with anything."""
    folder, language = project.folder, project.language
    if move.old == move.new:
        raise Fault("mv-same", language, target=f"{folder.name}/{move.new}")
    others = {path: source for path, source in folder.briefs.items() if path != move.new}
    rest = {path: source for path, source in others.items() if path != move.old}
    taken = target.slugs(replace(folder, briefs=rest))
    if move.new_slug in taken:
        raise Fault("mv-slug-taken", language, slug=move.new_slug, target=taken[move.new_slug])
    if not split_brief(folder.briefs[move.old])[0].is_as_written:
        raise Fault("mv-faulty", language, target=f"{folder.name}/{move.old}")
    known = not is_held_back(folder.briefs[move.old], project.settings.zone, project.now)
    pages = {path: read_file(project.docs / path, name) for path, name in folder.pages.items() if path.endswith(".md")}
    refuse_unread((page for page in pages.values() if isinstance(page, Problem)), language)
    readable = {path: page for path, page in pages.items() if isinstance(page, Source)}
    try:
        made = moved(move, replace(folder, briefs=others), readable, keeps_address=keeps_address and known)
    except Unclear as error:
        raise Fault("mv-unclear", language, target=error) from error
    goes_on = move.new in folder.briefs and folder.briefs[move.new].text == made.text
    if not goes_on and (folder.root / move.new).exists():
        raise Fault("mv-exists", language, target=f"{folder.name}/{move.new}")
    _refuse_new_faults(move, made, project)
    return Plan(move, made, project, readable, goes_on)


def _refuse_new_faults(move: Move, made: Renamed, project: Project) -> None:
    """Raise Fault where the briefs would have faults that they have not now, such as an address that is taken."""
    folder = project.folder
    texts = {**{path: s.text for path, s in folder.briefs.items() if path != move.old}, **made.briefs}
    texts[move.new] = made.text
    briefs = {path: Source(f"{folder.name}/{path}", text) for path, text in sorted(texts.items())}
    names = {f"{folder.name}/{move.old}": f"{folder.name}/{move.new}"}
    memory = _Memory()
    is_now = project.load(memory=memory).problems
    then = project.load(replace(folder, briefs=briefs), memory=memory).problems
    now = Counter((names.get(p.path, p.path), p.code) for p in is_now)
    arisen = Counter((p.path, p.code) for p in then) - now
    if arisen:
        faults = "\n".join(p.format(project.language) for p in then if (p.path, p.code) in arisen)
        raise Fault("mv-clash", project.language, faults=faults)


class _Memory(dict[str, bytes]):
    """Readings of files that stay as they are, so that the second reading of all is one of those that change."""

    def recall(self, keys: Sequence[str]) -> Iterator[bytes | None]:
        """Yield what was kept under each key, None where nothing was."""
        yield from map(self.get, keys)

    def keep(self, key: str, value: bytes) -> None:
        """Keep something under a key."""
        self[key] = value

    def spare(self, keys: Iterable[str]) -> None:
        """Forget nothing anyway."""


def diff(plan: Plan) -> Iterator[str]:
    """Yield the lines of what changes as git and patch read it, the move itself first."""
    old, new = plan.name(plan.move.old), plan.name(plan.move.new)
    yield from (f"diff --git a/{old} b/{new}", f"rename from {old}", f"rename to {new}")
    yield from _unified(plan.project.folder.briefs[plan.move.old].text, plan.made.text, old, new)
    for _, source, text in plan.others():
        yield from _unified(source.text, text, source.path, source.path)


def _unified(old: str, new: str, name: str, new_name: str) -> Iterator[str]:
    yield from difflib.unified_diff(old.splitlines(), new.splitlines(), f"a/{name}", f"b/{new_name}", lineterm="")
