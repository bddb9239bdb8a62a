"""Links among the texts of an export: they lead to the briefs that the texts have become."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import parse_qs, unquote, urlsplit

from mujaz.cli.console import write
from mujaz.cli.project import Project
from mujaz.cli.rewrite import replace
from mujaz.importers.wordpress import host_of
from mujaz.messages import say_counted
from mujaz.source import Source
from mujaz.source.front_matter import split_brief

_TARGET = re.compile(r"(?<=\]\()<?(?P<address>https?://[^\s<>()]+)>?(?=\))")  # as `importers.writer` writes them
_MOST_SHOWN = 3


def mend_links(written: Mapping[str, str], hosts: Collection[str], project: Project) -> None:
    """Lead links to the old site to the briefs, in the briefs that were imported, and say what is left.

    `written` has the source of each imported brief, `file#number`, by its path in the project; `hosts` are those of the
    old site.
    """
    texts = {path: _read(path, project) for path in written}
    briefs = {path: text for path, text in texts.items() if text is not None}
    known = dict(_addresses(briefs, written))
    mended, left = 0, list[str]()

    def led(match: re.Match[str], path: str) -> str:
        nonlocal mended
        address = match["address"]
        if host_of(address) not in hosts:
            return match[0]
        target = known.get(_key(address))
        if target is None:
            left.append(address)
            return match[0]
        mended += 1
        return posixpath.relpath(target, posixpath.dirname(path))

    for path, text in briefs.items():
        new = _TARGET.sub(lambda match, path=path: led(match, path), text)  # type: ignore[misc]
        if new != text:
            replace(project.root / path, new.encode())
    if mended:
        write(say_counted("links-to-briefs", mended, project.language))
    if left:
        shown = " ".join(dict.fromkeys(left[:_MOST_SHOWN]))
        write(say_counted("links-old", len(left), project.language, links=shown), "yellow")


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
