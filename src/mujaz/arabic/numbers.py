"""Numbers in a line of Arabic: which of them a browser lays out wrongly, and which are ranges.

A plain number (`3.5`, `1,000`, `30/4/2024`, `10:30`) is right as it stands. One with a sign, a unit or a currency, a
date with hyphens, a telephone number or a sum is not.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mujaz.arabic.clitics import CLITIC_LETTERS, CONJUNCTIONS, PREPOSITIONS
from mujaz.arabic.number_pairs import is_code, is_range, names_a_type
from mujaz.arabic.scripts import RTL_LETTERS


class NumberSpan(NamedTuple):
    """Characters `start` to `end` of a text: a number that is to be isolated, or a range of plain numbers.

    `shown` is how the page has it: the hyphen of a range becomes an en dash.
    """

    start: int
    end: int
    isolated: bool
    shown: str


SIGNS = (  # what makes a number beside it more than a plain one, in a character class
    "\\-\u2010\u2011\u2013\u2212+\u00b1<>\u2264\u2265\u2248~=\u00d7\u00f7*^#\u2116\u00a7%\u066a\u2030\u2031"
    "$\u00a2-\u00a5\u20a0-\u20cf\u00b0\u2032\u2033\u00b2\u00b3\u00b9\u00bc-\u00be\u2150-\u215f"
)
_MARK = "\u064b-\u065f\u0670"  # vowel signs
_HYPHEN = "\\-\u2010"  # hyphen-minus, hyphen
_CURRENCY = "[$\u00a2-\u00a5\u20a0-\u20cf]"
_PERCENT = "[%\u066a\u2030\u2031]"
_FIRST, _SECOND, _CLITIC = "".join(CONJUNCTIONS), "".join(PREPOSITIONS), CLITIC_LETTERS
_SIGN_BEGINS = (  # a hyphen is a sign where it does not join (`كوفيد-19`), but و ف ب ل ك are words by themselves
    rf"(?:(?<![\w)\]{_MARK}])|(?<=\u0640)|(?<=(?<!\w)[{_CLITIC}])|(?<=(?<!\w)[{_FIRST}][{_SECOND}])|(?<=(?<!\w)[{_CLITIC}][{_MARK}]))"
)
_PLAIN = (
    r"(?:[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+(?!\d)(?:[.,]\d+)?"  # thousands apart by spaces
    r"|\d+(?:[.,:/'\u066b\u066c]\d+)*)"
)
_BEFORE = (
    rf"(?:{_SIGN_BEGINS}[{_HYPHEN}\u2013\u2212+\u00b1<>\u2264\u2265\u2248~]|[#\u2116\u00a7]|{_PERCENT}|{_CURRENCY}\s?)"
)
_AFTER = (
    rf"(?:\s?(?:{_PERCENT}|[\u00b0\u2032\u2033])(?!\d)|\s?{_CURRENCY}(?!\s?\d)"
    r"|[\u00b2\u00b3\u00b9\u00bc-\u00be\u2150-\u215e+](?!\d))"
)
_RELATION = "\u00d7\u00f7=*^<>\u2264\u2265\u2248"
_DASH = rf"(?:\s[{_HYPHEN}\u2013]\s|[{_HYPHEN}\u2013\u2011]\s?)"
_JOIN = rf"(?:{_DASH}|[+/]|\s\+\s|\s[{_RELATION}]\s|[{_RELATION}]\s?)"
_ONE = rf"{_BEFORE}{{0,3}}{_PLAIN}{_AFTER}{{0,2}}"
_PHONE = (
    r"(?:(?:\(\+[0-9]{1,4}\)|\(\d{1,4}-\d{1,3}\)|\+[0-9])"
    r"(?:(?:[ \u00a0.\-\u2011\u2013/]|[ \u00a0]?\([0-9]{1,5}\)[ \u00a0-]?)?[0-9]){5,}[0-9]"
    r"|(?<![\d.,:/-])(?:\(0[0-9]{0,4}\)|0[0-9])(?:[ \u00a0\-\u2011]?[0-9]){5,})"
    rf"(?!\d|{_AFTER})"
)
_NUMBER = re.compile(rf"(?P<phone>{_PHONE})|(?<!\d)(?<!\w[{_HYPHEN}\u2013]){_ONE}(?:{_JOIN}{_ONE})*")
_SIMPLE = re.compile(r"\d+(?:[.,:/'\u066b\u066c]\d+)*")
_PAIR = re.compile(rf"(?P<low>{_ONE})(?P<dash>\s?[{_HYPHEN}\u2013]\s?)(?P<high>{_ONE})")
_DESIGNATION = re.compile(rf"(?<!\w)[{_FIRST}]?[بفلك][{_HYPHEN}]\d+")
_ARABIC_LETTER = re.compile(f"[{RTL_LETTERS}]")
_NEAR = 40


def number_spans(text: str, start: int, end: int) -> Iterator[NumberSpan]:
    """Yield the numbers between two places of a text that are no plain ones."""
    for match in _NUMBER.finditer(text, start, end):
        found = match[0]
        if found.endswith("\u00b0") and _ARABIC_LETTER.match(text, match.end()):
            found = found[:-1].rstrip()  # the sign is that of a unit in Arabic
        span = match.start(), match.start() + len(found)
        if _SIMPLE.fullmatch(found) or _joins(text, *span):
            continue
        pair = None if match["phone"] else _PAIR.fullmatch(found)
        is_isolated, shown = True, found
        if pair:
            before = text[max(match.start() - _NEAR, 0) : match.start()]
            is_plain = all(_SIMPLE.fullmatch(part) for part in pair.group("low", "high"))
            is_isolated = not is_plain or is_code(before, *pair.groups())
            if not (is_plain and is_isolated) and is_range(before, *pair.groups()):
                shown = pair["low"] + re.sub(r"\S", "\u2013", pair["dash"]) + pair["high"]
        is_arabic = not re.search("[0-9]", found)  # these stand as Arabic has them: the sign to the left of the number
        if is_isolated and not is_arabic:
            yield NumberSpan(*span, isolated=True, shown=shown)
        elif shown != found:
            yield NumberSpan(*span, isolated=False, shown=shown)


def _joins(text: str, start: int, end: int) -> bool:
    """Return whether the hyphen at `start` is no sign: that of a pair of dashes, or of a weapon's name (قاذفة ب-52)."""
    if text[start] not in "-\u2010":
        return False
    if text[end : end + 1] == text[start]:
        return True
    name = _DESIGNATION.match(text, max(start - 2, 0), end) or _DESIGNATION.match(text, max(start - 1, 0), end)
    return bool(name and name.end() == end and names_a_type(text[max(start - _NEAR, 0) : start]))
