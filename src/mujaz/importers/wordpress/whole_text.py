"""The whole text of a post: with the reusable blocks that it names, its notes, and addresses that stand alone."""

import html
import json
import re
from collections.abc import Iterator

from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.wordpress.export import Item, OldSite

_REUSED = re.compile(r"<!--\s*wp:block\s*\{[^}]*?\"ref\"\s*:\s*(\d+)[^}]*\}\s*/-->")
_NOTES = re.compile(r"<!--\s*wp:footnotes[^>]*?/?-->")
_ALONE = re.compile(r"(?m)^[ \t]*(https?://[^\s<>\"']+)[ \t]*\r?$")
_MOST_NESTED = 3


def whole_text(text: str, item: Item, site: OldSite) -> tuple[str, tuple[Remark, ...]]:
    """Return the text of a post with all that belongs into it, and a remark for each part that the export lacks."""
    remarks: list[Remark] = []

    def block(match: re.Match[str]) -> str:
        if match[1] not in site.blocks:
            remarks.append(Remark(RemarkCode.BLOCK_LOST, match[1]))
        return site.blocks.get(match[1], "")

    for _ in range(_MOST_NESTED):
        text = _REUSED.sub(block, text)
    text = _ALONE.sub(lambda match: f'<a href="{match[1]}">{match[1]}</a>', text)
    notes = "".join(_notes(item.meta.get("footnotes", "")))
    return _NOTES.sub("", text) + (f"\n\n{notes}" if notes else ""), tuple(remarks)


def _notes(value: str) -> Iterator[str]:
    """Yield the notes that the block editor keeps beside a text, each with its way back, so that they are known."""
    try:
        found = json.loads(value) if value else []
    except ValueError:
        return
    for note in found if isinstance(found, list) else ():
        if isinstance(note, dict) and note.get("id"):
            name = html.escape(str(note["id"]))
            yield f'<div id="{name}"><p>{note.get("content", "")} <a href="#{name}-link">\u21a9</a></p></div>'
