"""Plain lines as Markdown that renders as they were typed."""

import re

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
        (r"~(?=~)", "&#126;"),  # what is struck
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
        (r"^(?=[#>]|[-+*](?:\s|$)|!!!|-(?:\s*-){2,}$|\[[^\]]*\]:|\[[ xX]\]\s)", r"\\"),
        (r"^(\d+)([.)])(?=\s|$)", r"\1\\\2"),
        (r"^\|", "&#124;"),
        (r"^/(?=//)", "&#47;"),
        (r"^:(?=\s)", "&#58;"),
    )
)


# What may be markup beside marks that are meant: a lone asterisk too, and a bracket that the next piece would close.
_RICH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\\(?=[\\`*_{}\[\]()>#+.!|-]|$)"), r"\\\\"),
    (re.compile(r"&(?=#?\w+;)"), "&amp;"),
    (re.compile(r"<(?=\s*/?\s*[A-Za-z]|[!?/]|$)"), "&lt;"),
    (re.compile(r"~(?=~|$)"), "&#126;"),
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


def comment(text: str) -> str:
    """Return a text as a comment that readers do not see, and that it does not end itself."""
    bare = re.sub(r"-(?=-)|-(?=>)|-$|^>", lambda m: m[0] + " ", " ".join(text.split()))
    return f"<!-- {bare} -->"


def inline(text: str) -> str:
    """Return the inside of a line of plain text as Markdown."""
    marks = [mark for mark, _ in _PAIRED if text.count(mark) > 1]
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    for mark, pattern in _PAIRED:
        if mark in marks:
            text = pattern.sub(rf"\\{mark}", text)
    return text


def closed(text: str) -> str:
    """Return the Markdown of a heading's text, a `#` or a backslash at its end part of it."""
    return re.sub(r"(?<!\\)((?:\\\\)*)\\$", r"\1&#92;", re.sub(r"\\?#$", "&#35;", text))
