"""Comments by which an author sets a rule aside: `<!-- mujaz: ignore doubled-word -->`, more codes after commas."""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mujaz.brief.scan import SpanSort, scan
from mujaz.problems import CATALOGUE, Problem, advice, problem
from mujaz.rules.draft import Draft
from mujaz.source.front_matter import BriefFile

_IGNORE = re.compile(r"<!--\s*mujaz:\s*ignore\s+([^<>]*?)\s*-->")


@dataclass(frozen=True, slots=True)
class Ignore:
    """A rule that is set aside in the lines from `first` to `last` of a file; `line` is that of the comment."""

    code: str
    line: int
    first: int
    last: int


def ignores(brief_file: BriefFile) -> Iterator[Ignore]:
    """Yield what the comments of a text set aside.

    A comment beside text is for its line, one that stands alone for the paragraph after it, and one that stands alone
    before all text for the whole file.
    """
    if "mujaz:" not in brief_file.body:
        return
    found = scan(brief_file.body)
    comments: dict[int, list[str]] = {}
    for span in found.of(SpanSort.COMMENT):
        comments.setdefault(found.line_at(span.start), []).append(brief_file.body[span.start : span.end])
    lines = [line for _, line, _ in found.lines()]
    is_first = True
    for offset, line in enumerate(lines):
        number = brief_file.first_line + offset
        rest = _IGNORE.sub("", line).strip()
        for match in filter(None, map(_IGNORE.fullmatch, comments.get(offset, ()))):
            first, last = (number, number) if rest else (number, number + _to_the_end(lines, offset))
            if is_first and not rest:
                first, last = 0, brief_file.first_line + len(lines)
            for code in re.split(r"[\s,،]+", match[1]):
                yield Ignore(code, number, first, last)
        is_first = is_first and not rest


def _to_the_end(lines: list[str], start: int) -> int:
    """Return how many lines after `start` the next paragraph ends."""
    after = [bool(_IGNORE.sub("", line).strip()) for line in lines[start + 1 :]]
    begins = after.index(True) if True in after else len(after)
    return begins + (after[begins:].index(False) if False in after[begins:] else len(after) - begins)


def without_ignored(problems: Iterable[Problem], brief_file: BriefFile) -> Iterator[Problem]:
    """Yield the problems of a file that no comment in it sets aside."""
    asides = [aside for aside in ignores(brief_file) if may_vary(aside.code)]
    for each in problems:
        if not any(aside.code == each.code and aside.first <= each.line <= aside.last for aside in asides):
            yield each


def may_vary(code: str) -> bool:
    """Return whether a code is known, and its fault one that a site or an author may see otherwise."""
    return code in CATALOGUE and CATALOGUE[code].may_vary


def ignores_are_known(draft: Draft) -> Iterator[Problem]:
    """A comment that sets a rule aside names one that exists, and that is not there to keep the site whole."""
    for aside in ignores(draft.brief_file):
        if not may_vary(aside.code):
            close = difflib.get_close_matches(aside.code, [code for code in CATALOGUE if may_vary(code)], n=1)
            suggestion = advice("did-you-mean", nearest=close[0]) if close else advice("see-rules")
            yield problem("unknown-ignore", draft.path, aside.line, name=aside.code, suggestion=suggestion)
