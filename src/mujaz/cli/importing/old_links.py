"""Links among imported texts: they lead to the briefs that the texts have become."""

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote, urlsplit

from mujaz.brief.links import leads_elsewhere, split_target
from mujaz.brief.relink import relinked
from mujaz.cli.console import write
from mujaz.cli.project import Project
from mujaz.cli.rewrite import replace
from mujaz.importers.wordpress import host_of
from mujaz.messages import say_counted
from mujaz.source import Source
from mujaz.source.front_matter import split_brief

_MOST_SHOWN = 3


def mend_links(
    written: Mapping[str, str], hosts: Collection[str], project: Project, before: Mapping[str, str] | None = None
) -> None:
    """Lead links among the imported texts to the briefs, in the briefs of this run, and say what is left.

    `written` has the source of each brief by its path in the project: a file, or `file#number` for a post; `before` has
    those of earlier runs. `hosts` are those of the old site.
    """
    sources = {**(before or {}), **written}
    texts = {path: text for path in sources if (text := _read(path, project)) is not None}
    known = _Known.of(texts, sources)
    mended, left = 0, list[str]()
    for path, text in texts.items():
        if path not in written:
            continue
        new, changed = relinked(text, lambda target, _, path=path: known.led(target, path, hosts, left))  # type: ignore[misc]
        mended += changed
        if changed:
            replace(project.root / path, new.encode())
    if mended:
        write(say_counted("links-to-briefs", mended, project.language))
    if left:
        shown = " ".join(dict.fromkeys(left[:_MOST_SHOWN]))
        write(say_counted("links-old", len(left), project.language, links=shown), "yellow")


@dataclass(frozen=True, slots=True)
class _Known:
    """The briefs by what leads to them: an old address as `_key` has it, the file that they were read from."""

    sources: Mapping[str, str]
    addresses: Mapping[str, str]
    files: Mapping[str, str]
    names: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Mapping[str, str], sources: Mapping[str, str]) -> "_Known":
        """Index briefs."""
        files = {file: path for path in texts for file in _files(sources[path])}
        found = cls(sources, dict(_addresses(texts, sources)), files)
        for file in files:
            found.names.setdefault(posixpath.basename(file), []).append(file)
        return found

    def led(self, target: str, path: str, hosts: Collection[str], left: list[str]) -> str:
        """Return how a link in a brief leads on; one to the old site that leads to no brief is left."""
        if leads_elsewhere(target):
            if host_of(target) not in hosts:
                return target
            found = self.addresses.get(_key(target))
            if found is None:
                left.append(target)
            rest = ""
        else:
            way, rest = split_target(target)
            found = self._file(unquote(way), self.sources[path]) if way else None
            found = found or (self.addresses.get(_key(target)) if way.startswith("/") else None)
        return target if found is None else posixpath.relpath(found, posixpath.dirname(path)) + rest

    def _file(self, way: str, source: str) -> str | None:
        """Return the brief that was read from a file, told by the way from another one or, if that is sure, its end."""
        exact = self.files.get(posixpath.normpath(posixpath.join(posixpath.dirname(source), way)))
        if exact or not way.lower().endswith((".md", ".markdown")):
            return exact
        end = "/" + posixpath.normpath(way).lstrip("./")
        found = [file for file in self.names.get(posixpath.basename(way), ()) if f"/{file}".endswith(end)]
        return self.files[found[0]] if len(found) == 1 else None


def _files(source: str) -> Iterator[str]:
    """Yield the names by which other files know one: that of a bundle is also its folder's."""
    yield source
    folder, name = posixpath.split(source)
    if posixpath.splitext(name)[0] in ("index", "_index"):
        yield from (folder, f"{folder}.md")


def _read(path: str, project: Project) -> str | None:
    try:
        return (project.root / path).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


def _addresses(briefs: Mapping[str, str], written: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (old address as `_key` has it, path of the brief)."""
    for path, text in briefs.items():
        fields = split_brief(Source(path, text))[0].fields
        aliases = fields.get("aliases")
        for alias in aliases if isinstance(aliases, list) else [aliases] if aliases else []:
            yield _key(str(alias)), path
        yield f"?p={written[path].rpartition('#')[2]}", path


def _key(address: str) -> str:
    """Return an old address without what may differ in it: host, slashes at its ends, capital letters, fragment."""
    parts = urlsplit(address)
    number = parse_qs(parts.query).get("p")
    return f"?p={number[0]}" if number else unquote(parts.path).strip("/").lower()
