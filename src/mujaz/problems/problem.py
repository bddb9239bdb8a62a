"""A content fault: where it is, what is wrong, what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass

from mujaz.messages import Language, has_message, message, size_in_words, system_key
from mujaz.problems.catalogue import CATALOGUE
from mujaz.problems.entry import Severity


@dataclass(frozen=True, slots=True)
class Advice:
    """A sentence that several messages share, or none (''); it stands for a value and is worded with the message."""

    key: str
    values: tuple[tuple[str, str], ...] = ()

    def text(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return message("phrase", self.key, language, **dict(self.values)) if self.key else ""


@dataclass(frozen=True, slots=True)
class Bytes(Advice):
    """A number of bytes (`key`), worded in the largest fitting unit."""

    def text(self, language: Language) -> str:
        """Return the number with its unit in `language`."""
        return size_in_words(int(self.key), language)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a file's text: the characters from `start` up to `end` become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one source file.

    `path` is relative to the project's root, `line` and `column` count from 1 (0: the whole file or line).
    The sentences are in the catalogue under `code`; `values` fills their gaps. `edits` mend it where that is safe: they
    belong together, and change no word. `level` is how grave the site says it is, None for what the catalogue says.
    """

    path: str
    line: int
    code: str
    values: tuple[tuple[str, str | Advice], ...] = ()
    column: int = 0
    edits: tuple[Edit, ...] = ()
    level: Severity | None = None

    @property
    def severity(self) -> Severity:
        """How grave the fault is."""
        return self.level or CATALOGUE[self.code].severity

    @property
    def is_error(self) -> bool:
        """Whether the brief cannot be published as it is."""
        return self.severity is Severity.ERROR

    @property
    def place(self) -> str:
        """`path`, `path:line` or `path:line:column`."""
        return ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])

    def message(self, language: Language = "ar") -> str:
        """Return what is wrong."""
        return self._word("problem", language)

    def hint(self, language: Language = "ar") -> str:
        """Return what to write instead."""
        return self._word("problem hint", language)

    def format(self, language: Language = "ar") -> str:
        """Return `place: severity[code]: message`, with the hint on a line of its own."""
        label = message("severity", self.severity, language)
        hint = self.hint(language)
        return f"{self.place}: {label}[{self.code}]: {self.message(language)}" + (f"\n    {hint}" if hint else "")

    def _word(self, context: str, language: Language) -> str:
        values = {k: v.text(language) if isinstance(v, Advice) else v for k, v in self.values}
        return message(context, self.code, language, column=self.column, **values)


def problem(
    code: str, path: str, line: int = 0, *, column: int = 0, edits: tuple[Edit, ...] = (), **values: object
) -> Problem:
    """Make a `Problem`; each value becomes text, but an `Advice` stays one, and an OSError becomes one."""
    return Problem(path, line, code, tuple((key, _value(value)) for key, value in values.items()), column, edits)


def _value(value: object) -> str | Advice:
    if isinstance(value, OSError):
        return advice(system_key(value), text=value.strerror or value)
    return value if isinstance(value, Advice) else str(value)


def advice(key: str, **values: object) -> Advice:
    """Make an `Advice`."""
    return Advice(key, tuple((k, str(v)) for k, v in values.items()))


def detail(kind: str, text: str, other: str = "") -> str | Advice:
    """Return what a library found: in our words where we have some for `kind`, else its own (English) `text`.

    `other` is the kind whose words introduce that text, '' for none.
    """
    if has_message("phrase", f"detail:{kind}"):
        return Advice(f"detail:{kind}")
    return advice(f"detail:{other}", text=text) if other else text


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems by file, line and code, each once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.path, p.line, p.column, p.code, p.message("en"))))
