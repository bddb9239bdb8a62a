"""One kind of fault: how grave it is and how it is said."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Language = Literal["ar", "en"]


class Severity(StrEnum):
    """An error keeps its brief out of the site, a warning does not; a hint may be wrong, and no build tells it."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One kind of fault: (message, hint) in each language, as templates for `str.format`.

    Where it `may_vary`, a site's settings and a comment in the text may say otherwise; else the site would be broken.
    """

    severity: Severity
    ar: tuple[str, str]
    en: tuple[str, str]
    may_vary: bool = True

    def wording(self, language: Language) -> tuple[str, str]:
        """Return (message, hint) in `language`."""
        return self.ar if language == "ar" else self.en


def error(ar: tuple[str, str], en: tuple[str, str], *, may_vary: bool = False) -> CatalogueEntry:
    """Return the entry of an error."""
    return CatalogueEntry(Severity.ERROR, ar, en, may_vary)


def warning(ar: tuple[str, str], en: tuple[str, str]) -> CatalogueEntry:
    """Return the entry of a warning."""
    return CatalogueEntry(Severity.WARNING, ar, en)


def hint(ar: tuple[str, str], en: tuple[str, str]) -> CatalogueEntry:
    """Return the entry of a hint."""
    return CatalogueEntry(Severity.HINT, ar, en)
