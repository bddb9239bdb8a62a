"""Plain lines as Markdown that renders as they were typed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

_LETTER = r"[^\W_]"
# What would be markup anywhere in a line, in the order in which it is taken out of effect.
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\\(?=[\\`*_{}\[\]()>#+.!|-])", r"\\\\"),
        (r"&(?=#?\w+;)", "&amp;"),
        (r"<(?=\s*/?\s*[A-Za-z]|[!?/])", "&lt;"),
        (r"\](?=[(\[])", r"]\\"),  # links
        (r"\[(?=\^)", r"\\["),  # footnotes
        (r"\{(?=[^{}]*\})", r"\\{"),  # attribute lists
    )
)
# Marks that come in pairs: one alone is harmless.
_PAIRED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("*", re.compile(r"\*")),
    ("`", re.compile("`")),
    ("_", re.compile(rf"(?<!{_LETTER})_|_(?!{_LETTER})")),
)
# What would be markup at the beginning of a line.
_LEADING: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^(?=[#>]|[-+*](?:\s|$)|!!!|-(?:\s*-){2,}$|\[[^\]]*\]:)", r"\\"),
        (r"^(\d+)\.(?=\s|$)", r"\1\\."),
        (r"^\|", "&#124;"),
        (r"^/(?=//)", "&#47;"),
        (r"^~(?=~~)", "&#126;"),
        (r"^:(?=\s)", "&#58;"),
    )
)
_ITEM = re.compile(
    r"(?:(?P<bullet>[-*\u2022\u00b7\u25aa\u25cf\u25e6\u2013])|(?P<number>\d{1,3})[.)-])\s+(?P<text>\S.*)"
)


# What may be markup beside marks that are meant: a lone asterisk too, and a bracket that the next piece would close.
_RICH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\\(?=[\\`*_{}\[\]()>#+.!|-]|$)"), r"\\\\"),
    (re.compile(r"&(?=#?\w+;)"), "&amp;"),
    (re.compile(r"<(?=\s*/?\s*[A-Za-z]|[!?/]|$)"), "&lt;"),
    (re.compile(rf"([*`\[\]{{]|(?<!{_LETTER})_|_(?!{_LETTER}))"), r"\\\1"),
    (re.compile(r"!$"), r"\\!"),  # before a link it would make a picture of it
)


def escape(text: str) -> str:
    """Return one line of plain text as Markdown, with as few backslashes as will do."""
    return escape_leading(inline(text))


def escape_leading(text: str) -> str:
    """Return a line of Markdown that begins no block: no list, heading, quotation, table."""
    for pattern, replacement in _LEADING:
        text = pattern.sub(replacement, text)
    return text


def rich(text: str) -> str:
    """Return a piece of plain text for a line that has marks of its own beside it."""
    for pattern, replacement in _RICH:
        text = pattern.sub(replacement, text)
    return text


def code(text: str) -> str:
    """Return a text as a span of code, between more backticks than it has in a row itself."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    ticks = "`" * (longest + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{space}{text}{space}{ticks}"


def inline(text: str) -> str:
    """Return the inside of a line of plain text as Markdown."""
    marks = [mark for mark, _ in _PAIRED if text.count(mark) > 1]
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    for mark, pattern in _PAIRED:
        if mark in marks:
            text = pattern.sub(rf"\\{mark}", text)
    return text


def heading(text: str) -> str:
    """Return a `##` heading; a `#` at the end of its text stays part of it."""
    return "## " + closed(inline(text))


def closed(text: str) -> str:
    """Return the Markdown of a heading's text, a `#` or a backslash at its end part of it."""
    return re.sub(r"(?<!\\)((?:\\\\)*)\\$", r"\1&#92;", re.sub(r"\\?#$", "&#35;", text))


@dataclass(frozen=True, slots=True)
class _Item:
    """A line that looks like an item of a list; `number` is 0 for a bullet."""

    number: int
    text: str


def _item(line: str) -> _Item | None:
    match = _ITEM.fullmatch(line)
    return _Item(int(match["number"] or 0), match["text"]) if match else None


def is_item(line: str) -> bool:
    """Return whether a line looks like an item of a list."""
    return _item(line) is not None


def blocks(lines: Sequence[str]) -> Iterator[str]:
    """Yield each line as a paragraph, and lines that look like the items of one list as a list.

    Numbers must count on by one; and a list right after another is left as paragraphs, or Markdown would join the two.
    """
    after_list = False
    for kind, group in groupby(lines, key=_list_kind):
        run = list(group)
        if kind and not after_list and _is_list(run):
            yield "\n".join(_list_line(line) for line in run)
        else:
            yield from map(escape, run)
        after_list = bool(kind)


def _list_kind(line: str) -> str:
    item = _item(line)
    return "" if item is None else "numbers" if item.number else "bullets"


def _is_list(lines: Sequence[str]) -> bool:
    numbers = [item.number for line in lines if (item := _item(line))]
    return len(lines) > 1 and (not any(numbers) or all(b == a + 1 for a, b in pairwise(numbers)))


def _list_line(line: str) -> str:
    item = _item(line)
    if item is None:
        return escape(line)
    return f"{item.number}. {escape(item.text)}" if item.number else f"- {escape(item.text)}"
