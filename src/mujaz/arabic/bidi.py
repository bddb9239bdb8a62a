"""Text of two directions in one line: what to isolate, and which invisible characters to refuse.

A browser lays `-5` or `2024-04-30` out wrongly between Arabic words unless the run is isolated (`<bdi dir="ltr">`);
a range such as 2020-2024 is right only with an en dash and no isolate.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

FSI, PDI = "\u2068", "\u2069"  # first strong isolate, pop directional isolate

_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_LATIN = "A-Za-z\u00c0-\u024f"
_RUN = re.compile(
    rf"""
    (?P<address> https?://[^\s<>«»{_ARABIC}]+[\w/] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ )
  | (?P<isodate> (?<![\w-])\d{{4}}-(?:0[1-9]|1[0-2])(?:-\d{{2}})?(?![\w-]) )
  | (?P<phone> (?<!\w)\+\d[\d\s-]{{6,}}\d(?!\w) )
  | (?P<range> (?<![\w.,%/-])\d[\d.,]*%?\s?[-\u2013]\s?\d[\d.,:]*\d?%?(?![\w-]) )
  | (?P<clock> (?<![\w:])\d{{1,2}}:\d{{2}}\s?[-\u2013]\s?\d{{1,2}}:\d{{2}}(?![\w:]) )
  | (?P<signed> (?<![\w)\]])[-+\u2212\u00b1]\d[\d.,]*\d?%?(?![\w-])
      | (?<![\w.,-])\d[\d.,]*%
      | (?<![\w.,-])[$\u20ac\u00a3]\d[\d.,]*\d? )
  | (?P<latin> (?<![{_LATIN}\d])[{_LATIN}]
      (?:[{_LATIN}\d]|[.\-'&/+#\u2019](?=[{_LATIN}\d])|[ ](?=[{_LATIN}]))*\d*[+#]{{0,2}}%? )
    """,
    re.VERBOSE,
)


_IN_A_RUN = re.compile(rf"[@\d{_LATIN}]")
"""Every run has one of these; most texts have none, and looking for runs takes a hundred times as long."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text: `isolated` is to be laid out left to right on its own, `solid` not to be broken by a line."""

    text: str
    isolated: bool = False
    solid: bool = False


def runs(text: str) -> Iterator[Run]:
    """Yield the pieces of `text` in order.

    Joined, they are the text again but for hyphens in number ranges, which become en dashes.
    """
    done = 0
    for match in _RUN.finditer(text) if _IN_A_RUN.search(text) else ():
        if match.start() > done:
            yield Run(text[done : match.start()])
        found = match.group()
        if match.lastgroup in ("range", "clock"):
            yield Run(re.sub(r"\s?-\s?", "\u2013", found))
        else:
            yield Run(found, isolated=True, solid=match.lastgroup in ("isodate", "phone", "signed"))
        done = match.end()
    if done < len(text):
        yield Run(text[done:])


_ARABIC_LETTER = re.compile(f"[{_ARABIC}]")
_LATIN_LETTER = re.compile(f"[{_LATIN}]")


def label_runs(text: str) -> Iterator[Run]:
    """Yield the pieces of a title or name; one without an Arabic letter is one run, its brackets and commas in it."""
    if _LATIN_LETTER.search(text) and not _ARABIC_LETTER.search(text):
        yield Run(text, isolated=True)
    else:
        yield from runs(text)


def plain_isolate(text: str) -> str:
    """Return `text` with its left-to-right runs between U+2068 and U+2069, for places where markup is not available."""
    return "".join(f"{FSI}{r.text}{PDI}" if r.isolated else r.text for r in label_runs(text))


# ---- invisible characters -------------------------------------------------------------------------

_OVERRIDES = "\u202d\u202e"  # left-to-right override, right-to-left override
_OPENERS = "\u202a\u202b\u2066\u2067\u2068"  # embeddings, isolates
_CLOSER = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_ZERO_WIDTH = (
    "\u200b\u2060\ufeff\u00ad\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # spaces and fillers that are not seen
)
_MARKS = "\u200c\u200d\u200e\u200f\u061c"  # joiners and direction marks: innocent
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
_SUSPECT = re.compile(f"[{_CONTROLS}{_OVERRIDES}{_OPENERS}\u202c\u2069{_ZERO_WIDTH}\U000e0000-\U000e007f]")


@dataclass(frozen=True, slots=True)
class Suspect:
    """An invisible character that should not be there; `code` is that of its problem, `column` counts from 1."""

    code: str
    column: int
    name: str


def suspects(line: str) -> list[Suspect]:
    """Return the overrides, the direction characters without their match and the zero-width characters of a line."""
    found: list[Suspect] = []
    open_: list[tuple[str, int]] = []

    def report(code: str, column: int, char: str) -> None:
        name = unicodedata.name(char, "CONTROL" if char.isascii() else "TAG")
        found.append(Suspect(code, column, f"U+{ord(char):04X} {name}"))

    for match in _SUSPECT.finditer(line):
        char, column = match.group(), match.start() + 1
        if char < " " or char == "\x7f":
            report("control", column, char)
        elif char in _OVERRIDES:
            report("bidi-override", column, char)
            open_.append((char, column))
        elif char in _OPENERS:
            open_.append((char, column))
        elif char in "\u202c\u2069":
            if open_ and _CLOSER.get(open_[-1][0], "\u202c") == char:
                open_.pop()
            else:
                report("bidi-unbalanced", column, char)
        else:
            report("invisible", column, char)
    for char, column in open_:
        if char not in _OVERRIDES:
            report("bidi-unbalanced", column, char)
    return sorted(found, key=lambda s: s.column)


_STRIPPED = re.compile(f"[{_MARKS}{_OPENERS}\u202c\u2069{_ZERO_WIDTH}]")


def strip_invisible(text: str) -> str:
    """Return `text` without direction marks, embeddings, isolates and zero-width characters.

    Joiners inside a word go too: Arabic prose does not need them. Overrides stay, to be refused by the rules.
    """
    return _STRIPPED.sub("", text)
