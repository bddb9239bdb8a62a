"""Word's fields: an instruction such as `HYPERLINK "…"` and the text that it gave when it was last run."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from mujaz.importers.word.names import child, is_on, value

_INSTRUCTION = re.compile(r"""\s*(?P<kind>[A-Za-z]+)(?P<rest>.*)""", re.DOTALL)
_ARGUMENT = re.compile(r"""(?P<switch>\\[\w*@#])|"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^\s"\\]\S*)""")
_WITH_ARGUMENT = ("\\l", "\\o", "\\t", "\\d", "\\*", "\\@", "\\#")
_BALLOT = ("\u2610", "\u2611")  # an empty box and one with a check mark


@dataclass(slots=True)
class WordField:
    """One field: its instruction as far as it was read, and whether its result has begun."""

    instruction: str = ""
    in_result: bool = False
    form: Element | None = None

    @property
    def kind(self) -> str:
        """What it is, in capitals: `HYPERLINK`, `NOTEREF`, `TOC`, …."""
        match = _INSTRUCTION.match(self.instruction)
        return match["kind"].upper() if match else ""

    @property
    def argument(self) -> str:
        """Return what the instruction is about: the first argument that belongs to no switch."""
        return self._arguments().get("", "")

    @property
    def link(self) -> str:
        """Return the address that the result leads to, `#name` for a place in the document, '' for none."""
        arguments = self._arguments()
        if self.kind == "HYPERLINK":
            place = arguments.get("\\l", "")
            return arguments.get("", "") + ("#" + place if place else "")
        return "#" + arguments.get("", "") if self.kind in ("REF", "PAGEREF") and "\\h" in arguments else ""

    def _arguments(self) -> dict[str, str]:
        """Return the arguments by the switch before them, '' for that without one; a switch may have none."""
        match = _INSTRUCTION.match(self.instruction)
        found: dict[str, str] = {}
        switch = ""
        for part in _ARGUMENT.finditer(match["rest"] if match else ""):
            if part["switch"]:
                switch = part["switch"]
                found[switch] = ""
            elif switch in _WITH_ARGUMENT:
                found[switch], switch = part["quoted"] or part["bare"] or "", ""
            else:
                found.setdefault("", part["quoted"] or part["bare"] or "")
        return found

    @property
    def box(self) -> str:
        """Return the box of a form that is to be ticked, '' for any other field."""
        data = child(self.form, "w:ffData") if self.form is not None else None
        box = child(data, "w:checkBox") if data is not None else None
        if self.kind != "FORMCHECKBOX" or box is None:
            return ""
        checked = child(box, "w:checked")
        return _BALLOT[is_on(checked if checked is not None else child(box, "w:default"))]


@dataclass(slots=True)
class FieldStack:
    """The fields that are open at a place of the text, the outermost first; one may go on over many paragraphs."""

    open: list[WordField] = field(default_factory=list)

    def begin(self, character: Element) -> None:
        """Open a field."""
        self.open.append(WordField(form=character))

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self.open and not self.open[-1].in_result:
            self.open[-1].instruction += text

    def separate(self) -> WordField | None:
        """Begin the result of the innermost field, and return it."""
        if not self.open or self.open[-1].in_result:
            return None
        self.open[-1].in_result = True
        return self.open[-1]

    def end(self) -> WordField | None:
        """Close the innermost field, and return it where it had no result."""
        closed = self.open.pop() if self.open else None
        return closed if closed and not closed.in_result else None

    @property
    def link(self) -> str:
        """Return the address that the text at this place leads to."""
        return next((found.link for found in reversed(self.open) if found.in_result and found.link), "")

    def is_in(self, *kinds: str) -> bool:
        """Return whether the text at this place is the result of a field of one of these kinds."""
        return any(found.in_result and found.kind in kinds for found in self.open)


def simple_field(element: Element) -> WordField:
    """Return the field that a `w:fldSimple` is."""
    return WordField(value(element, "instr"), in_result=True, form=element)
