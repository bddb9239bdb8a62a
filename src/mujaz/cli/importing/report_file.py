"""The report file of an import: a table with a row for each text, which a later run goes on from."""

import csv
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from mujaz.cli.project import Fault
from mujaz.messages import Language

REPORT = "import-report.csv"
"""The table of all runs that wrote; it may hold what readers are not to see, so git leaves it alone."""
PREVIEW = "import-preview.csv"
"""The table of the last run that wrote nothing."""


class Result(StrEnum):
    """What became of a text."""

    WOULD_WRITE = "would-write"
    WRITTEN = "written"
    ALREADY = "already"
    """It had been imported before."""
    CHANGED = "changed"
    """It had been imported before, and is another text now; the brief stays as it is."""
    REFUSED = "refused"
    ATTACHMENT = "attachment"
    """A file of the old site; its address is in `target`."""
    PASSED_OVER = "passed-over"
    """A page, a menu, a text in the bin."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row of the table; `remarks` are sentences, one a line."""

    source: str
    result: Result
    target: str = ""
    date: str = ""
    title: str = ""
    topics: str = ""
    remarks: str = ""
    digest: str = ""


_HEADER = [field.name for field in fields(ReportRow)]


def read_report(path: Path) -> Mapping[str, ReportRow]:
    """Return the rows of the texts that were written, by their source; none where the file is not there.

    Raises ValueError where the file is another one.
    """
    if not path.is_file():
        return {}
    with path.open("r", encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if rows.fieldnames is not None and list(rows.fieldnames) != _HEADER:
            raise ValueError(path)
        return {
            row["source"]: ReportRow(
                source=row["source"],
                result=Result.WRITTEN,
                target=row["target"],
                date=row["date"],
                title=row["title"],
                digest=row["digest"],
            )
            for row in rows
            if row["result"] == Result.WRITTEN and row["digest"]  # a row that was cut off has none
        }


class ReportFile:
    """Adds rows to a table; each is on the disk before the next text is begun."""

    def __init__(self, path: Path, *, anew: bool) -> None:
        """Open the table; `anew` begins it again, as that of a run that writes no brief."""
        is_new = anew or not path.is_file() or not path.stat().st_size
        self._file = path.open("w" if is_new else "a", encoding="utf-8", newline="")
        self._rows = csv.writer(self._file)
        if is_new:
            self._file.write("\ufeff")  # a byte order mark, or spreadsheets take Arabic for something else
            self._rows.writerow(_HEADER)
        elif not _ends_a_line(path):
            self._file.write("\r\n")  # the last run was cut off inside a row

    def add(self, row: ReportRow) -> None:
        """Write a row."""
        self._rows.writerow([_harmless(str(getattr(row, name))) for name in _HEADER])
        self._file.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()


@contextmanager
def opened_report(path: Path, language: Language, *, anew: bool) -> Iterator[ReportFile]:
    """Open a report file to add rows to; raises Fault where it cannot be written, or is another file."""
    try:
        read_report(path)
        rows = ReportFile(path, anew=anew)
    except ValueError as error:
        raise Fault("no-report", language, path=error) from error
    except OSError as error:
        raise Fault("unwritable", language, target=path.name, detail=error) from error
    with rows:
        yield rows


def _ends_a_line(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t") else text
