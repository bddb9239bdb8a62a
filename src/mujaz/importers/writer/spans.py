"""The inside of a line as Markdown."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from mujaz.importers import markup
from mujaz.importers.document import Aside, Break, Image, Inline, Mark, NoteMark, Text

NoteName = Callable[[str], str]
"""Gives a note's id the name by which the Markdown knows it."""

_HTML = {Mark.DELETED: "del", Mark.SUPERSCRIPT: "sup", Mark.SUBSCRIPT: "sub"}
_ASTERISKS = {Mark.STRONG: "strong", Mark.EMPHASIS: "em"}


def span(content: Iterable[Inline], note_name: NoteName, *, in_cell: bool = False) -> str:
    """Return a line as Markdown; breaks in it are `<br>`, which no editor takes away unseen, and a new line."""
    pieces = tuple(content)
    alone = all(isinstance(item, Break) or item == Text(getattr(item, "text", "")) for item in pieces)
    rows = [list(row) for is_break, row in groupby(pieces, key=lambda i: isinstance(i, Break)) if not is_break]
    if alone:
        texts = ["".join(item.text for item in row if isinstance(item, Text)) for row in rows]
        written = [markup.inline(text) for text in texts]
    else:
        written = ["".join(_joined(_pieces(row, note_name))) for row in rows]
    if in_cell:
        return "<br>".join(_without_bars(row) for row in written)
    return "<br>\n".join(markup.leading(row) for row in written)


_CODE_SPAN = re.compile(r"(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)")


def _without_bars(text: str) -> str:
    """Return the text of a cell with its bars escaped, but for those in code, which do not count."""
    found, done = "", 0
    for match in _CODE_SPAN.finditer(text):
        found += text[done : match.start()].replace("|", "\\|") + match[0]
        done = match.end()
    return found + text[done:].replace("|", "\\|")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A written piece, and the same with tags instead of asterisks, for a place beside other asterisks."""

    text: str
    tagged: str


def _joined(pieces: Iterable[_Piece]) -> Iterator[str]:
    last = ""
    for piece in pieces:
        last = piece.tagged if last.endswith("*") and piece.text.startswith("*") else piece.text
        yield last


def _pieces(row: list[Inline], note_name: NoteName) -> Iterator[_Piece]:
    for link, group in groupby(row, key=lambda item: getattr(item, "link", "")):
        inner = list(_unlinked(group, note_name))
        if not link:
            yield from inner
            continue
        text = "".join(_joined(inner))
        bare = text.strip()
        if not bare:
            yield _Piece(text, text)
            continue
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        written = f"{before}[{bare}]({address(link)}){after}"
        yield _Piece(written, written)


def _unlinked(group: Iterable[Inline], note_name: NoteName) -> Iterator[_Piece]:
    for item in group:
        match item:
            case Text(text, mark):
                yield _marked(text, mark)
            case Image(target, alt):
                written = f"![{markup.rich(alt)}]({address(target)})"
                yield _Piece(written, written)
            case NoteMark(id_):
                yield _Piece(f"[^{note_name(id_)}]", f"[^{note_name(id_)}]")
            case Aside(text):
                written = f"<!-- {_in_comment(text)} -->"
                yield _Piece(written, written)
            case Break():
                yield _Piece(" ", " ")


def _in_comment(text: str) -> str:
    """Return a text that ends no comment."""
    return re.sub(r"-(?=-)|-(?=>)|-$|^>", lambda m: m[0] + " ", " ".join(text.split()))


def _marked(text: str, mark: Mark) -> _Piece:
    bare = text.strip()
    if not bare:
        return _Piece(text, text)
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    inner = markup.code(bare) if Mark.CODE in mark else markup.rich(bare)
    for flag, tag in _HTML.items():
        if flag in mark:
            inner = f"<{tag}>{inner}</{tag}>"
    stars, tagged = "", inner
    for flag, tag in _ASTERISKS.items():
        if flag in mark:
            stars += "**" if flag is Mark.STRONG else "*"
            tagged = f"<{tag}>{tagged}</{tag}>"
    return _Piece(f"{before}{stars}{inner}{stars}{after}", f"{before}{tagged}{after}")


_UNSAFE = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", '"': "%22", "\\": "%5C", "|": "%7C", "`": "%60"}


def address(link: str) -> str:
    """Return an address that ends no link and no cell."""
    return "".join(_UNSAFE.get(c, c) for c in " ".join(link.split()).replace("*", "%2A"))
