"""Slips in the lines of a front matter that make it no YAML, or another than is meant, and the lines as they should be.

They come from programs that write text for people: no-break spaces, full-width colons, marks of direction, tabs; and
from a colon, a quotation mark or a sign of YAML in a value that is not quoted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.problems import Problem
from mujaz.source.keys import NAME_LISTS, known_key
from mujaz.source.yaml_with_lines import LinedYaml, load_yaml

NO_WIDTH = "\u200b-\u200f\u061c\u2060\u2066-\u2069\u202a-\u202e\ufeff\u00ad"
"""Characters that nobody sees, and which take no room, for a class in a regular expression."""
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_COLONS = "\uff1a\ufe55\ufe13\ua789\u2236"
"""Colons that are none to YAML: full-width, small, vertical, of modifiers, of ratios."""
_GAP = rf"[ \t{_SPACES}{NO_WIDTH}]"
_LINE = re.compile(
    rf"(?P<indent>{_GAP}*)(?P<dash>(?:-{_GAP}+)*)"
    rf"(?P<key>[^\s:{_COLONS}\"'#,\[\]{{}}{NO_WIDTH}-][^:{_COLONS}\"'#,\[\]{{}}]{{0,40}}?)"
    rf"(?P<before>{_GAP}*)(?P<colon>[:{_COLONS}])(?P<after>{_GAP}*)(?P<value>.*)"
)
_ITEM = re.compile(rf"(?P<indent>{_GAP}*)(?P<dash>(?:-{_GAP}+)*)(?P<value>.*)")
_BLOCK_TEXT = re.compile(r"[^#]*:[ ][|>][-+0-9]*[ \t]*(?:#.*)?$")
_BULLET = re.compile(rf"(?P<indent>{_GAP}*)[\u2022\u25aa\u25e6\u2023\u00b7\u2013\u2014*]{_GAP}+")
"""What begins an item in other programs: bullets, dashes."""
_LISTS = (*NAME_LISTS, "sources", "series")
_ODD_START = re.compile(rf"^[ \t-]*[{_SPACES}{NO_WIDTH}]|^{_BULLET.pattern}", re.MULTILINE)
"""A line that begins with what is no plain blank or hyphen: YAML may read it as something else, and find no fault."""
_NUMBER_SIGN = re.compile(r"\[(?:[^\"']*,)?\s*#")
"""A list with an item that begins with a number sign, behind which YAML reads no more."""
_MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Slip:
    """A line, counted from 0, with what is wrong with it, and how it should be.

    `fault` is the problem that YAML has with it; None where a sign is no sign of YAML, which `kind`, a phrase, names.
    """

    number: int
    line: str
    kind: str
    fault: Problem | None = None


MOST_FIELDS = 5_000
"""The most keys and values of a front matter: each key that nobody knows is compared with all that are known."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A front matter without its slips, what it says, and what is wrong with it still."""

    text: str
    marks: LinedYaml
    problems: tuple[Problem, ...]
    slips: tuple[Slip, ...]


def mend(text: str, path: str, first_line: int) -> Mended:
    """Return the front matter `text`, which begins in line `first_line` of a file, without its slips."""
    marks, problems = load_yaml(text, path, first_line, most_values=MOST_FIELDS)
    if any(found.code == "yaml-too-large" for found in problems):
        return Mended(text, marks, problems, ())
    if isinstance(marks.data, dict) and not _ODD_START.search(text):
        return Mended(text, marks, problems, ())
    lines = text.split("\n")
    slips = {slip.number: slip for slip in _slips_of_signs(lines)}
    for number, slip in slips.items():
        lines[number] = slip.line
    marks, problems = load_yaml("\n".join(lines), path, first_line, most_values=MOST_FIELDS)
    for _ in range(_MOST_ROUNDS):
        found = _slip_of_value(lines, problems, first_line)
        if found is None:
            break
        lines[found.number] = found.line
        slips[found.number] = found
        marks, problems = load_yaml("\n".join(lines), path, first_line, most_values=MOST_FIELDS)
    return Mended("\n".join(lines), marks, problems, tuple(slips[number] for number in sorted(slips)))


# ---- signs that are none of YAML --------------------------------------------------------------------------


def _slips_of_signs(lines: Sequence[str]) -> Iterator[Slip]:
    field, text_indent = "", -1
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if text_indent >= 0 and (not line.strip() or indent > text_indent):
            continue  # of a text in lines of its own
        bullet = _BULLET.match(line) if field in _LISTS else None
        tidy, kind = _tidied(f"{bullet['indent']}- {line[bullet.end() :]}" if bullet else line, field)
        kind = "slip-bullet" if bullet else kind
        if tidy != line:
            yield Slip(number, tidy, kind)
        match = _LINE.fullmatch(tidy)
        if match and not match["indent"] and not match["dash"]:
            field = known_key(match["key"])
        text_indent = len(tidy) - len(tidy.lstrip(" ")) if _BLOCK_TEXT.match(tidy) else -1


def _tidied(line: str, above: str) -> tuple[str, str]:
    """Return a line with the signs of YAML, and what was wrong; `above` is the field whose items it may belong to."""
    match = _LINE.fullmatch(line)
    if match is None or not _is_field(match, above):
        match = _ITEM.fullmatch(line)
        assert match  # noqa: S101 -- it matches every line
        start = _indent(match["indent"]) + _plain(match["dash"])
        return start + match["value"], _kind(match["indent"] + match["dash"])
    key = re.sub(rf"[{_SPACES}]", " ", re.sub(f"[{NO_WIDTH}]", "", match["key"])).strip()
    is_inner = match["dash"] or known_key(key, above)
    indent = _indent(match["indent"])
    is_astray = bool(indent) and bool(known_key(key)) and bool(above) and not is_inner
    if is_astray:
        indent = ""
    gap = "" if not match["value"] else match["after"] if match["after"].strip(" \t") == "" != match["after"] else " "
    before = match["before"] if not match["before"].strip(" \t") else ""
    value = match["value"]
    if not match["dash"] and _NUMBER_SIGN.match(value) and _NAMES.fullmatch(value.rstrip()):
        value = quoted_value(value.rstrip())
    tidy = f"{indent}{_plain(match['dash'])}{key}{before}:{gap}{value}"
    if value != match["value"]:
        kind = "slip-number-sign"
    elif is_astray and not match["indent"].strip(" "):
        kind = "slip-indent"
    elif match["colon"] != ":":
        kind = "slip-colon"
    elif not match["after"] and match["value"]:
        kind = "slip-gap"
    else:
        kind = _kind(match["indent"] + match["dash"] + match["key"] + match["before"] + match["after"])
    return tidy, kind


def _is_field(match: re.Match[str], above: str) -> bool:
    """Return whether a line names a field: one that is known, or something like one at the line's beginning."""
    key, starts = match["key"], not match["indent"].strip(" ") and not match["dash"]
    if match["value"].startswith("//"):
        return False
    return bool(known_key(key) or known_key(key, above)) or (starts and bool(re.fullmatch(r"[A-Za-z_][\w-]*", key)))


def _indent(blanks: str) -> str:
    return re.sub(f"[{_SPACES}]", " ", re.sub(f"[{NO_WIDTH}]", "", blanks)).replace("\t", "  ")


def _plain(dash: str) -> str:
    return "- " * dash.count("-") if re.search(rf"[\t{_SPACES}{NO_WIDTH}]", dash) else dash


def _kind(blanks: str) -> str:
    if re.search(f"[{_SPACES}]", blanks):
        return "slip-space"
    return "slip-tab" if "\t" in blanks else "slip-unseen"


# ---- values that have to be quoted ------------------------------------------------------------------------

CURLY = {"\u201c": "\u201d", "\u201d": "\u201c\u201d", "\u201e": "\u201c\u201d", "\u2018": "\u2019"}
"""Opening quotation marks that are none to YAML, with what closes each."""
_SIGNS = "*&!%@`|>#,]}?"


def _slip_of_value(lines: Sequence[str], problems: Sequence[Problem], first_line: int) -> Slip | None:
    """Return the slip in the line in which YAML finds a fault, where it goes away with quotation marks."""
    fault = next((problem for problem in problems if problem.code == "yaml"), None)
    if fault is None:
        return None
    number = fault.line - first_line
    match = _LINE.fullmatch(lines[number]) if 0 <= number < len(lines) else None
    quoted = quoted_value(match["value"].rstrip()) if match and match["colon"] == ":" and match["after"] else ""
    if not match or not quoted:
        return None
    line = lines[number][: match.start("value")] + quoted
    before, after = (load_yaml(text, "")[1] for text in (lines[number].strip(), line.strip()))
    return Slip(number, line, "slip-value", fault) if before and not after else None


def quoted_value(value: str) -> str:
    """Return a value in quotation marks that YAML reads as a text, '' where it needs none."""
    if value[:1] in CURLY and value[-1] in CURLY[value[0]] and len(value) > 1:
        return _quoted(value[1:-1])
    if value[:1] in ("'", '"'):
        return _quoted(_meant(value))
    if _NAMES.fullmatch(value):
        items = [item.strip() for item in value[1:-1].split(",")]
        return "[" + ", ".join(quoted_value(item) or item for item in items) + "]"
    needs_some = value[:1] in [*_SIGNS] or re.search(r":(?:\s|$)|\s#", value)
    return _quoted(value) if needs_some and value[:1] not in ("[", "{") else ""


_NAMES = re.compile(r"\[[^\[\]{}\"']*\]")
"""A list of names without quotation marks."""


def _meant(value: str) -> str:
    """Return the text that is meant by a value which begins with a quotation mark and is not read as it should be."""
    mark = value[0]
    if value.count(mark) == 1:
        return value[1:]
    inner = value[1:-1]
    first = inner.find(mark)
    is_apostrophe = mark == "'" and inner[first + 1 : first + 2].isalnum()
    is_inside = first < 0 or is_apostrophe or inner[:first].endswith((" ", ":"))
    return inner if value[-1] == mark and is_inside else value


def _quoted(text: str) -> str:
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
