"""One kind of fault: how grave it is."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps its brief out of the site, a warning does not; a hint may be wrong, and no build tells it."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One kind of fault.

    Where it `may_vary`, a site's settings and a comment in the text may say otherwise; else the site would be broken.
    """

    severity: Severity
    may_vary: bool = True


FIRM = CatalogueEntry(Severity.ERROR, may_vary=False)
ERROR = CatalogueEntry(Severity.ERROR)
WARNING = CatalogueEntry(Severity.WARNING)
HINT = CatalogueEntry(Severity.HINT)
