"""Markdown as a reader hears it: the words without the marks."""

import html
import re
from collections.abc import Callable
from functools import lru_cache

_STEPS: tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...] = tuple(
    (needles, re.compile(pattern, re.MULTILINE), replacement)
    for needles, pattern, replacement in (  # a text without any of the needles is spared the search
        (("```", "~~~"), r"^(`{3,}|~{3,})[^\n]*$", ""),  # fences of code
        (("<!--",), r"<!--[\s\S]*?-->", ""),
        (("[^",), r"^\s*\[\^[^\]]+\]:[ \t]*", ""),  # the mark of a footnote's text
        (("[^",), r"\[\^[^\]]+\]", ""),  # and of its place
        (("]:",), r"^\s*\[[^\]]+\]:\s+\S+.*$", ""),  # link definitions
        (("![",), r"!\[([^\]]*)\]\([^)]*\)", r"\1"),
        (("](", "]["), r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])", r"\1"),
        (("///",), r"^/{3,}[ \t]*[\w-]*[ \t]*(?:\|[ \t]*)?(.*)$", r"\1"),  # blocks: their title stays
        (("|", "--"), r"^(?=.*(?:\||--))[ \t|:-]*-[ \t|:-]*$", ""),  # a rule, a table's too
        (("#",), r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", r"\1"),
        ((">",), r"^[ \t]*(?:>[ \t]?)+", ""),
        (("-", "*", "+", "."), r"^[ \t]*(?:[-*+]|\d+\.)[ \t]+", ""),
        (("{",), r"\{[:#.][^}\n]*\}", ""),  # attribute lists
        (("<",), r"<((?:https?://|mailto:)[^>\s]+|[\w.+-]+@[\w.-]+)>", r"\1"),  # a bare address
        (("<",), r"</?[A-Za-z][^>\n]*>", ""),
        (("*", "`"), r"(\*{1,3}|`+)(?=\S)(.+?)(?<=\S)\1", r"\2"),
        (("_",), r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2"),
        (("|",), r"[ \t]*\|[ \t]*", " "),
    )
)

_PRIVATE = 0xF700  # in Unicode's private area: where an escaped character hides while the marks are taken out
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!|-])")
_HIDDEN = re.compile(f"[{chr(_PRIVATE)}-{chr(_PRIVATE + 0x7F)}]")


# These find what Python-Markdown finds, and stay on the narrow side for code: what they miss there is taken for text.
_FENCED = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*)[ ]*\n(?:.*?\n)?(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL
)
_UNSEEN = r"(?><!--(?!-?>).*?--!?>|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<![A-Za-z][^>]*>)"
_UNSEEN_LINES = re.compile(rf"^[ ]{{0,3}}{_UNSEEN}[ \t]*$\n?", re.MULTILINE | re.DOTALL)
_CODE_OR_UNSEEN = re.compile(
    rf"(?P<code>(?<![`\\])(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`))|{_UNSEEN}", re.DOTALL
)
_STASHED = re.compile("\x02(\\d+)\x03")


def outside_fences(markdown: str, change: Callable[[str], str]) -> str:
    """Return Markdown with `change` made to all of it but the fenced code."""
    fenced: list[str] = []

    def stash(match: re.Match[str]) -> str:
        fenced.append(match[0])
        return f"\x02{len(fenced) - 1}\x03"

    text = _FENCED.sub(stash, markdown.replace("\x02", "").replace("\x03", ""))
    return _STASHED.sub(lambda match: fenced[int(match[1])], change(text))


def visible(markdown: str) -> str:
    """Return Markdown without the comments in it: they are the author's own."""

    def without_comments(text: str) -> str:
        if "<" not in text:  # most texts have none, and looking costs more than the rest
            return text
        return _CODE_OR_UNSEEN.sub(lambda match: match["code"] or "", _UNSEEN_LINES.sub("", text))

    return outside_fences(markdown, without_comments)


@lru_cache(maxsize=16)  # the rules ask for the same text again and again
def plain_text(markdown: str) -> str:
    """Return the text of a piece of Markdown without its marks, paragraphs kept apart; an escaped mark is text."""
    markdown = _ESCAPED.sub(lambda m: chr(_PRIVATE + ord(m[1])), markdown)
    for needles, pattern, replacement in _STEPS:
        if any(needle in markdown for needle in needles):
            markdown = pattern.sub(replacement, markdown)
    markdown = _HIDDEN.sub(lambda m: chr(ord(m[0]) - _PRIVATE), markdown)
    lines = (line.strip() for line in html.unescape(markdown).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def first_paragraphs(markdown: str) -> str:
    """Return the running text before the first list, table, block or footnote text: what a summary may quote."""
    kept: list[str] = []
    for block in re.split(r"\n\s*\n", markdown.strip()):
        if re.match(r"\s*(?:[-*+]\s|\d+\.\s|\||>|/{3}|\[\^|#|`{3}|!\[|\{)", block):
            if kept:
                break
            continue
        kept.append(block)
    return plain_text("\n\n".join(kept))
