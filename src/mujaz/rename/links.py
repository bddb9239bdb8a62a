"""The links of a Markdown text, led elsewhere; everything else in it stays as it is, byte by byte."""

import posixpath
import re
from collections.abc import Callable
from urllib.parse import quote

from mujaz.brief.parse import blanked, leads_elsewhere, prose_lines, resolve

_TARGET = re.compile(
    r"\]\(\s*<?(?P<inline>[^)\s>]+)"  # of a link or a picture, and of a link round a picture
    r"|^ {0,3}\[(?!\^)[^\]]+\]:[ \t]+<?(?P<defined>[^\s>]+)"
    r"|\b(?:href|src)[ \t]*=[ \t]*[\"']?(?P<html>[^\s\"'<>]+)",
    re.IGNORECASE,
)


def relinked(markdown: str, change: Callable[[str], str]) -> tuple[str, int]:
    """Return a text with `change` made to each target that is not on another site, and how many that changed.

    What looks like a link in code is none.
    """
    lines: list[str] = []
    changed = 0
    for _, line, is_code in prose_lines(markdown):
        new = line
        for match in () if is_code else reversed(list(_TARGET.finditer(blanked(line)))):
            target = next(part for part in match.groups() if part)
            start, end = match.span(str(match.lastgroup))
            led = target if leads_elsewhere(target) else change(target)
            new = new[:start] + led + new[end:]
            changed += led != target
        lines.append(new)
    return "\n".join(lines), changed


def led(target: str, page: str, page_after: str, paths: dict[str, str]) -> str:
    """Return how a link in the file `page`, which is `page_after` then, leads to what it leads to now.

    `paths` says which files have other paths then. A target is written anew only where it has to be.
    """
    end = min((target.find(mark) for mark in "#?" if mark in target), default=len(target))
    path = resolve(target, posixpath.dirname(page)) if target[:end] else ""
    there = paths.get(path, path)
    if not path or (there == path and posixpath.dirname(page) == posixpath.dirname(page_after)):
        return target
    way = posixpath.relpath(there, posixpath.dirname(page_after) or ".")
    return (quote(way) if "%" in target[:end] else way) + target[end:]
