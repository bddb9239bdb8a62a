"""The numbers and bullets that Word puts before paragraphs: they are computed, and stand nowhere in the text."""

import re
from dataclasses import dataclass, field
from typing import Self
from xml.etree.ElementTree import Element

from mujaz.importers.word.names import child, child_value, name, number, value
from mujaz.importers.word.styles import Styles

_LEVELS = 9
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x")),
    *((9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LETTERS = {
    "arabicAbjad": _ABJAD,
    "arabicAlpha": _ALPHABET,
    "lowerLetter": _LATIN,
    "upperLetter": _LATIN.upper(),
}
_ZEROS = {"hindiNumbers": "\u0660"}  # Arabic-Indic digits
_PLAIN = re.compile(r"[\W_]*%\d[\W_]*")  # a number with signs at most: the form that Markdown knows


@dataclass(frozen=True, slots=True)
class ListLabel:
    """What stands before a paragraph of a list: a bullet, a plain number, or a `label` of another form such as `أ)`.

    `depth` counts from 0. A bullet has no number and no label; a plain number has its label too, and the `zero` of its
    digits.
    """

    depth: int
    number: int | None = None
    label: str = ""
    zero: str = "0"


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str
    style: str
    """The style whose paragraphs stand at this level."""
    restarts: int | None
    """After which level the numbers begin again; None for any above it, 0 for none."""

    @classmethod
    def of(cls, element: Element) -> Self:
        """Read a level of a numbering."""
        start = number(child_value(element, "w:start"))
        return cls(
            1 if start is None else start,
            child_value(element, "w:numFmt") or "decimal",
            child_value(element, "w:lvlText"),
            child_value(element, "w:pStyle"),
            number(child_value(element, "w:lvlRestart")),
        )


@dataclass(frozen=True, slots=True)
class _Numbering:
    """A numbering as paragraphs name it: whose counters it shares, its levels, and where it begins again."""

    shared: str
    levels: dict[int, _Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Numberings:
    """The numberings of a document, with their counters: to be asked paragraph by paragraph, in their order."""

    found: dict[str, _Numbering]
    styles: Styles
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None, styles: Styles) -> Self:
        """Read the part that holds the numberings."""
        abstract = {} if root is None else {value(e, "abstractNumId"): e for e in root if name(e) == "w:abstractNum"}
        numbers = {} if root is None else {value(e, "numId"): e for e in root if name(e) == "w:num"}

        def levels(id_: str, seen: tuple[str, ...] = ()) -> tuple[str, dict[int, _Level]]:
            """Return the abstract numbering that holds the levels of `id_`, and the levels."""
            element = abstract.get(id_)
            if element is None or id_ in seen:
                return id_, {}
            own = {number(value(e, "ilvl")) or 0: _Level.of(e) for e in element if name(e) == "w:lvl"}
            linked = styles.numbering(child_value(element, "w:numStyleLink"))
            target = numbers.get(child_value(linked, "w:numId"))
            if own or target is None:
                return id_, own
            return levels(child_value(target, "w:abstractNumId"), (*seen, id_))

        found: dict[str, _Numbering] = {}
        for id_, element in numbers.items():
            shared, own = levels(child_value(element, "w:abstractNumId"))
            starts: dict[int, int] = {}
            for override in (e for e in element if name(e) == "w:lvlOverride"):
                level = number(value(override, "ilvl")) or 0
                replaced = child(override, "w:lvl")
                if replaced is not None:
                    own = {**own, level: _Level.of(replaced)}
                start = number(child_value(override, "w:startOverride"))
                if start is not None:
                    starts[level] = start
            found[id_] = _Numbering(shared, own, starts)
        return cls(found, styles)

    def label(self, style: str, properties: Element | None) -> ListLabel | None:
        """Return what stands before the next paragraph, None for one that is in no list; counts on."""
        own = child(properties, "w:numPr") if properties is not None else None
        inherited = self.styles.numbering(style)
        id_ = child_value(own, "w:numId") or child_value(inherited, "w:numId")
        numbering = self.found.get(id_)
        if numbering is None:
            return None
        level = number(child_value(own, "w:ilvl") or child_value(inherited, "w:ilvl"))
        if level is None:
            level = next((n for n, found in numbering.levels.items() if found.style and found.style == style), 0)
        if level not in numbering.levels:
            return None
        form = numbering.levels[level].form
        counters = self._count(id_, numbering, level)
        depth = level or self.styles.nested(style)
        if form == "bullet":
            return ListLabel(depth)
        text = _worded(numbering, counters, level)
        if form == "none" or not text:
            return None
        is_plain = _PLAIN.fullmatch(numbering.levels[level].text) and form not in _LETTERS and "oman" not in form
        return ListLabel(depth, counters[level] if is_plain else None, text, _ZEROS.get(form, "0"))

    def _count(self, id_: str, numbering: _Numbering, level: int) -> dict[int, int]:
        counters = self.counters.setdefault(numbering.shared, {})
        if level in numbering.starts and (id_, level) not in self.begun:
            counters[level] = numbering.starts[level]
        else:
            counters[level] = counters[level] + 1 if level in counters else numbering.levels[level].start
        self.begun.add((id_, level))
        for deeper in range(level + 1, _LEVELS):
            after = numbering.levels[deeper].restarts if deeper in numbering.levels else None
            if after != 0 and (after is None or level < after):
                counters.pop(deeper, None)
        return counters


def _worded(numbering: _Numbering, counters: dict[int, int], level: int) -> str:
    """Return a label as Word shows it, such as `2.1` or `المادة 3`."""

    def of_level(match: re.Match[str]) -> str:
        wanted = int(match[1]) - 1
        found = numbering.levels.get(wanted)
        start = found.start if found else 1
        return _form(counters.get(wanted, start), found.form if found else "decimal")

    return re.sub(r"%(\d)", of_level, numbering.levels[level].text).strip()


def _form(count: int, form: str) -> str:
    if letters := _LETTERS.get(form):
        return letters[(count - 1) % len(letters)] * ((count - 1) // len(letters) + 1) if count > 0 else str(count)
    if "oman" in form:
        text = "".join(_roman(count))
        return text if form.startswith("lower") else text.upper()
    zero = ord(_ZEROS.get(form, "0"))
    return str(count).translate({ord("0") + digit: zero + digit for digit in range(10)})


def _roman(count: int) -> list[str]:
    found: list[str] = []
    for worth, letters in _ROMAN:
        while count >= worth and len(found) < 50:  # noqa: PLR2004 -- 3999 has fewer
            found.append(letters)
            count -= worth
    return found
