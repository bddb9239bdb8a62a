"""Pieces of code of other generators in a text: where they are, what they are called, their arguments."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from mujaz.brief.scan import SpanSort, scan


class CodeSort(Enum):
    """Whose code it is."""

    HIDDEN = auto()
    """What stands between the tags of a comment of Liquid."""
    SHORTCODE = auto()
    """Hugo's `{{< name >}}` and `{{% name %}}`."""
    TAG = auto()
    """Liquid's `{% name %}`."""
    VALUE = auto()
    """Liquid's `{{ name }}`."""
    PLACE = auto()
    """Pelican's `{static}`."""


_MOST = 4000  # characters of a piece
_PATTERNS: Mapping[CodeSort, str] = {
    CodeSort.HIDDEN: rf"\{{%-?\s*comment\s*-?%\}}(?P<hidden>.{{0,{_MOST}}}?)\{{%-?\s*endcomment\s*-?%\}}",
    CodeSort.SHORTCODE: rf"\{{\{{(?:<(?!/\*)(?P<short>.{{0,{_MOST}}}?)>|%(?!/\*)(?P<percent>.{{0,{_MOST}}}?)%)\}}\}}",
    CodeSort.TAG: rf"\{{%-?(?P<tag>[^%]{{0,{_MOST}}}?)-?%\}}",
    CodeSort.VALUE: r"\{\{-?(?P<value>[^{}<>%\n][^{}\n]{0,400}?)-?\}\}",
    CodeSort.PLACE: r"\{(?P<place>static|attach|filename)\}(?=[/\w])",
}
_CODE = re.compile("|".join(_PATTERNS.values()), re.DOTALL)
_SORTS = {
    "hidden": CodeSort.HIDDEN,
    "short": CodeSort.SHORTCODE,
    "percent": CodeSort.SHORTCODE,
    "tag": CodeSort.TAG,
    "value": CodeSort.VALUE,
    "place": CodeSort.PLACE,
}
_NAME = re.compile(r"\s*(?P<close>/)?\s*(?P<name>[\w./-]+)(?P<rest>.*)", re.DOTALL)
_ARGUMENT = re.compile(
    r"""(?:(?P<name>[\w-]+)\s*=\s*)?(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|`(?P<raw>[^`]*)`|(?P<bare>[^\s"'`=|]+))"""
)


@dataclass(frozen=True, slots=True)
class CodePiece:
    """A piece of code in a text: from `start` up to `end`; `inner` is what stands in its brackets."""

    sort: CodeSort
    start: int
    end: int
    text: str
    inner: str

    @property
    def name(self) -> str:
        """What it is called, in small letters, with a `/` before it where it closes another one."""
        match = _NAME.match(self.inner)
        return (match["close"] or "") + match["name"].lower() if match else ""

    @property
    def arguments(self) -> "Arguments":
        """What follows its name."""
        match = _NAME.match(self.inner)
        return Arguments.of(match["rest"] if match else "")


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a piece of code: those with a name, and those without one in their order."""

    named: Mapping[str, str]
    plain: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Arguments":
        """Return the arguments in a text."""
        named: dict[str, str] = {}
        plain: list[str] = []
        for match in _ARGUMENT.finditer(text):
            value = next(match[group] for group in ("double", "single", "raw", "bare") if match[group] is not None)
            if match["name"]:
                named[match["name"].lower()] = value
            elif value != "/":
                plain.append(value)
        return cls(named, tuple(plain))

    def first(self, *names: str) -> str:
        """Return the first of some arguments that is there, '' for none."""
        return next((self.named[name] for name in names if self.named.get(name)), "")

    def at(self, position: int, *names: str) -> str:
        """Return the first of some arguments that is there, else the one without a name at a position, '' for none."""
        return self.first(*names) or (self.plain[position] if position < len(self.plain) else "")


def code_pieces(text: str) -> Iterator[CodePiece]:
    """Yield the pieces of code in a text, but for those in its own code, which show what such code looks like."""
    shown = [(span.start, span.end) for span in scan(text).of(SpanSort.CODE)] if "{" in text else []
    for match in _CODE.finditer(text) if "{" in text else ():
        if not any(start <= match.start() < end for start, end in shown):
            group = next(name for name in _SORTS if match[name] is not None)
            yield CodePiece(_SORTS[group], match.start(), match.end(), match[0], match[group])
