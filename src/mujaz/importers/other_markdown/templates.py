"""The code of other generators in a text, which no page of ours runs: what it means where we know, else a comment."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mujaz.brief.scan import scan
from mujaz.importers import markup
from mujaz.importers.other_markdown.template_code import Arguments, CodePiece, CodeSort, code_pieces
from mujaz.importers.remarks import Remark, RemarkCode

_FILTERED = re.compile(
    r"""\s*(["'])(?P<path>[^"']+)\1\s*\|\s*(?:relative_url|absolute_url|prepend\s*:\s*site\.\w+)(?:\s*\|.*)?"""
)
_OF_THE_SITE = re.compile(r"\s*(?:site\.(?:github\.)?(?:base)?url|root_url)(?:\s*\|.*)?\s*")
_LINE = re.compile(r" {0,3}:{3,}[^\n]*|import\s[^\n]*\sfrom\s+['\"][^'\"\n]+['\"];?\s*")
_LEADS = ("ref", "relref", "link", "post_url")
"""What stands for an address."""
_EMBEDDED: Mapping[str, str] = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "instagram": "https://www.instagram.com/p/{}/",
    "tweet": "https://twitter.com/{1}/status/{0}",
    "twitter": "https://twitter.com/{1}/status/{0}",
    "x": "https://twitter.com/{1}/status/{0}",
}


_WORDS = ("alt", "title", "caption", "attr")
"""The arguments of a picture that are words."""


@dataclass(slots=True)
class PlainText:
    """A text without code, what was left out, and the pieces of code without what the text says of them now."""

    text: str
    remarks: list[Remark] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)


def without_templates(text: str) -> PlainText:
    """Return a text whose code became pictures, links and addresses where we know what it means.

    Any other code became a comment that readers do not see, and is told; a value that we do not know stays.
    """
    found = PlainText(text)
    kept: list[str] = []
    place = 0
    for piece in code_pieces(text):
        if piece.start < place:
            continue
        kept += text[place : piece.start], _read(piece, text, found)
        place = piece.end
    found.text = _without_lines("".join((*kept, text[place:])), found)
    return found


def _without_lines(text: str, found: PlainText) -> str:
    """Return a text whose lines of code became comments: those that open and close boxes (`:::`), imports of MDX."""
    if ":::" not in text and "import " not in text:
        return text
    code = scan(text).code_lines
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number not in code and _LINE.fullmatch(line):
            lines[number] = markup.comment(line)
            if line.strip(": "):
                found.remarks.append(Remark(RemarkCode.SHORTCODE, line.strip()))
    return "\n".join(lines)


def _read(piece: CodePiece, text: str, found: PlainText) -> str:
    """Return what stands in the place of a piece of code."""
    is_target = bool(re.search(r"\]\(<?\s*$|[\"']$|\]:\s*$", text[max(0, piece.start - 4) : piece.start]))
    match piece.sort:
        case CodeSort.HIDDEN:
            found.remarks.append(Remark(RemarkCode.HIDDEN, " ".join(piece.inner.split())))
            found.repeated.append(piece.text.replace(piece.inner, "", 1))
            return ""
        case CodeSort.PLACE:
            return ""
        case CodeSort.VALUE:
            return _value(piece, found, is_address=is_target or text.startswith("/", piece.end))
    known = _KNOWN.get(piece.name)
    written = known(piece.name, piece.arguments) if known else None
    if written is not None:
        found.repeated.append(_without(piece, written))
        if piece.name in _EMBEDDED:
            found.remarks.append(Remark(RemarkCode.EMBED, written.strip("<>")))
        if piece.name in _LEADS and not is_target:
            return markup.comment(piece.text)
        ends_well = not written.endswith("\n///") or text[piece.end : piece.end + 1] in ("", "\n")
        return written if ends_well else f"{written}\n\n"
    if not piece.name.startswith(("/", "end")):
        found.remarks.append(Remark(RemarkCode.SHORTCODE, " ".join(piece.text.split())))
    return "" if is_target else markup.comment(piece.text)


def _value(piece: CodePiece, found: PlainText, *, is_address: bool) -> str:
    filtered = _FILTERED.fullmatch(piece.inner.rstrip())
    if not filtered and not (is_address and _OF_THE_SITE.fullmatch(piece.inner)):
        found.remarks.append(Remark(RemarkCode.TEMPLATE, piece.text))
        return piece.text
    found.repeated.append(piece.text)
    return filtered["path"] if filtered else ""


def _without(piece: CodePiece, written: str) -> str:
    """Return a piece of code without the words that the text says now."""
    said = [piece.arguments.first(name) for name in _WORDS]
    code = piece.text
    for words in said:
        if words and words in written:
            code = code.replace(words, "", 1)
    return code


def _figure(_: str, arguments: Arguments) -> str | None:
    source = arguments.at(0, "src", "image_path", "url", "file")
    if not source:
        return None
    title, caption, credit = (arguments.first(name) for name in _WORDS[1:])
    below = ": ".join(dict.fromkeys(text for text in (title, caption) if text))
    below = f"{below} ({credit})" if below and credit else below or credit
    alt = arguments.first("alt")
    picture = f"![{markup.rich(alt)}]({source.strip().replace(' ', '%20')})"
    return f"{picture}\n\n/// caption\n{below}\n///" if below else picture


def _embedded(name: str, arguments: Arguments) -> str | None:
    address = _EMBEDDED[name]
    id_, user = arguments.at(0, "id"), arguments.at(1, "user")
    if arguments.plain and arguments.plain[0].isalpha() and user.isdigit():
        id_, user = user, id_
    return f"<{address.format(id_, user or 'i')}>" if re.fullmatch(r"[\w-]+", id_) else None


def _address(_: str, arguments: Arguments) -> str | None:
    path, mark, place = arguments.at(0, "path").partition("#")
    return f"{_as_file(path)}{mark}{place}" if path or place else None


def _as_file(path: str) -> str:
    """Return the path of a text, which generators know without its ending."""
    return path if not path or path.endswith("/") or "." in path.rpartition("/")[2] else f"{path}.md"


def _fence(_: str, arguments: Arguments) -> str:
    return f"```{arguments.at(0)}"


def _fence_end(_: str, __: Arguments) -> str:
    return "```"


def _nothing(_: str, __: Arguments) -> str:
    return ""


def _asset(_: str, arguments: Arguments) -> str | None:
    if not arguments.plain:
        return None
    return f"![{markup.rich(' '.join(arguments.plain[1:]))}]({arguments.plain[0]})"


def _include(_: str, arguments: Arguments) -> str | None:
    return _figure("", Arguments(arguments.named, ())) if arguments.named else None


_KNOWN: Mapping[str, Callable[[str, Arguments], str | None]] = {
    **dict.fromkeys(("figure", "img", "image"), _figure),
    **dict.fromkeys(_EMBEDDED, _embedded),
    **dict.fromkeys(_LEADS, _address),
    "include": _include,
    "asset_img": _asset,
    "highlight": _fence,
    **dict.fromkeys(("/highlight", "endhighlight"), _fence_end),
    **dict.fromkeys(("raw", "endraw"), _nothing),
}
"""What writes a piece of code anew, by its name; None where it cannot."""
