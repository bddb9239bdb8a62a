"""The inside of a line as Markdown."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from mujaz.importers import markup
from mujaz.importers.document import Break, Comment, Image, Inline, NoteMark, Style, Text

NoteName = Callable[[str], str]
"""Gives a note's id the name by which the Markdown knows it."""

_HTML = {Style.DELETED: "del", Style.SUPERSCRIPT: "sup", Style.SUBSCRIPT: "sub"}
_ASTERISKS = {Style.STRONG: "strong", Style.EMPHASIS: "em"}


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
    return "<br>\n".join(markup.escape_leading(row) if alone else _begun(row) for row in written)


def _begun(row: str) -> str:
    """Return a line that begins no block; one that begins with a link or the mark of a note has its own bracket."""
    return re.sub(r"^(\[\^\d+\]):", r"\1&#58;", row) if row.startswith("[") else markup.escape_leading(row)


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
    """A written piece, and the same with tags instead of asterisks, for a place where asterisks would not do."""

    text: str
    tagged: str


_STARS = re.compile(r"(?P<before>\s*)(?P<stars>\*{1,3})(?P<inner>.*?)(?P=stars)(?P<after>\s*)", re.DOTALL)
_LETTER = re.compile(r"[^\W_]")
_APART = re.compile(r"[\s.,:!?()\u060c\u061b\u061f\u00ab\u00bb]")


def _joined(pieces: Iterable[_Piece]) -> Iterator[str]:
    """Yield the pieces, each in the form that its neighbours allow."""
    last = ""
    for piece, following in _with_following(pieces):
        last = piece.text if _may_have_stars(piece.text, last, following) else piece.tagged
        yield last


def _with_following(pieces: Iterable[_Piece]) -> Iterator[tuple[_Piece, str]]:
    listed = list(pieces)
    return zip(listed, [*(piece.text for piece in listed[1:]), ""], strict=True)


def _may_have_stars(text: str, last: str, following: str) -> bool:
    """Return whether asterisks open and close there.

    A mark at an edge of what they enclose needs a blank outside; between two digits they are none.
    """
    match = _STARS.fullmatch(text)
    if match is None:
        return True
    outside = ((last + match["before"])[-1:], (match["after"] + following)[:1])
    edges = (match["inner"][:1], match["inner"][-1:])
    return all(
        beside != "*"
        and not (beside.isdecimal() and edge.isdecimal())
        and (_LETTER.match(edge) or not beside or _APART.match(beside))
        for edge, beside in zip(edges, outside, strict=True)
    )


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
        written = f"{before}{_link(bare, link)}{after}"
        yield _Piece(written, written)


_BARE = re.compile(r"https?://[^\s<>*`\\]+")


def _link(text: str, link: str) -> str:
    """Return a link; an address that leads to itself needs no text."""
    is_bare = _BARE.fullmatch(link) and text == markup.rich(link)
    return f"<{link}>" if is_bare else f"[{text}]({link_target(link)})"


def _unlinked(group: Iterable[Inline], note_name: NoteName) -> Iterator[_Piece]:
    for item in group:
        match item:
            case Text(text, mark):
                yield _marked(text, mark)
            case Image(target, alt):
                written = f"![{markup.rich(alt)}]({link_target(target)})"
                yield _Piece(written, written)
            case NoteMark(id_):
                yield _Piece(f"[^{note_name(id_)}]", f"[^{note_name(id_)}]")
            case Comment(text):
                written = markup.comment(text)
                yield _Piece(written, written)
            case Break():
                yield _Piece(" ", " ")


def _marked(text: str, mark: Style) -> _Piece:
    bare = text.strip()
    if not bare:
        return _Piece(text, text)
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    inner = markup.code(bare) if Style.CODE in mark else markup.rich(bare)
    for flag, tag in _HTML.items():
        if flag in mark:
            inner = f"<{tag}>{inner}</{tag}>"
    stars, tagged = "", inner
    for flag, tag in _ASTERISKS.items():
        if flag in mark:
            stars += "**" if flag is Style.STRONG else "*"
            tagged = f"<{tag}>{tagged}</{tag}>"
    return _Piece(f"{before}{stars}{inner}{stars}{after}", f"{before}{tagged}{after}")


_UNSAFE = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", '"': "%22", "\\": "%5C", "|": "%7C", "`": "%60"}


def link_target(link: str) -> str:
    """Return an address that ends no link and no cell."""
    return "".join(_UNSAFE.get(c, c) for c in " ".join(link.split()).replace("*", "%2A"))
