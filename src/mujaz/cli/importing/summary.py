"""What the editor sees of an import of many texts: a table, counts, and what was not understood."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mujaz.cli.console import write
from mujaz.cli.importing.report_file import ReportRow, Result
from mujaz.messages import Language, counted, listed, say, say_counted

SHOWN = 25
"""Rows of the table on the terminal; the report file has all of them."""
_MOST_OF_A_LINE = 150
_IN_TABLE = (Result.WOULD_WRITE, Result.WRITTEN)
_NOUNS: Mapping[Result, str] = {Result.ATTACHMENT: "attachment", Result.PASSED_OVER: "item"}


@dataclass(slots=True)
class ImportSummary:
    """Gathers the rows, as far as they are told."""

    counts: dict[Result, int] = field(default_factory=dict)
    table: list[ReportRow] = field(default_factory=list)
    refused: list[ReportRow] = field(default_factory=list)
    remarks: dict[str, int] = field(default_factory=dict)

    def add(self, row: ReportRow) -> None:
        """Take a row in."""
        self.counts[row.result] = self.count(row.result) + 1
        if row.result in _IN_TABLE and len(self.table) < SHOWN:
            self.table.append(row)
        elif row.result in (Result.REFUSED, Result.CHANGED):
            self.refused.append(row)
        if row.result in _IN_TABLE or row.result is Result.PASSED_OVER:
            for remark in row.remarks.split("\n") if row.remarks else ():
                self.remarks[remark] = self.remarks.get(remark, 0) + 1

    def count(self, result: Result) -> int:
        """Return how many texts had a result."""
        return self.counts.get(result, 0)

    def tell(self, path: Path, language: Language, *, writes: bool) -> None:
        """Write the table, the refusals, the remarks, the counts and where the report is."""
        for line in _table(self.table):
            write("  " + line)
        more = sum(self.count(result) for result in _IN_TABLE) - len(self.table)
        if more:
            write("  " + say_counted("more-rows", more, language))
        for row in self.refused:
            write(say("fault", language, text=f"{row.source}: {row.remarks}"), "red", to_errors=True)
        for line in self._remarks(language):
            write("  " + line, "yellow")
        for result in Result:
            if self.count(result):
                number = counted(self.count(result), _NOUNS.get(result, "brief"), language)
                write(say(f"result-{result.value}", language, number=number))
        write(say("report-file", language, path=path.name), "bold")
        if not writes:
            write(say("write-next", language), "bold")

    def tell_few(self, path: Path | None, language: Language) -> None:
        """Write the table and the counts where there were several texts, and where the report is, if it was written."""
        if self.count(Result.WRITTEN) + self.count(Result.WOULD_WRITE) + self.count(Result.REFUSED) > 1:
            for line in _table(self.table):
                write("  " + line, to_errors=path is None)
            done = [say_counted("imported", self.count(Result.WRITTEN) + self.count(Result.WOULD_WRITE), language)]
            if self.count(Result.REFUSED):
                done.append(say_counted("import-failed", self.count(Result.REFUSED), language))
            write(listed(done, language), "bold", to_errors=path is None)
        if path is not None:
            write(say("report-file", language, path=path.name), "bold")

    def _remarks(self, language: Language) -> Iterator[str]:
        """Yield the remarks that are most frequent first, the number before each."""
        ordered = sorted(self.remarks.items(), key=lambda pair: (-pair[1], pair[0]))
        for remark, count in ordered[:SHOWN]:
            line = f"{count}\u00d7 {remark}" if count > 1 else remark
            yield line if len(line) <= _MOST_OF_A_LINE else line[: _MOST_OF_A_LINE - 1] + "…"
        if len(ordered) > SHOWN:
            yield say_counted("more-remarks", len(ordered) - SHOWN, language)


def _table(rows: list[ReportRow]) -> Iterator[str]:
    """Yield the rows with the columns that are Latin under each other; the title, of any direction, is the last."""
    targets = max((len(row.target) for row in rows), default=0)
    topics = max((len(row.topics) for row in rows), default=0)
    for row in rows:
        yield f"{row.target:<{targets}}  {row.date}  {row.topics:<{topics}}  {row.title}".rstrip()
