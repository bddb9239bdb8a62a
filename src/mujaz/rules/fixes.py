"""What a problem's edits make of a text. A rule finds, and says what would mend it; only here is anything changed."""

from collections.abc import Iterable

from mujaz.problems import Problem


def mended(text: str, problems: Iterable[Problem]) -> tuple[str, int]:
    """Return a file's text with the edits of its problems made, and how many problems that mends.

    A problem's edits are made all or none: none where they touch those of one before it.
    """
    chosen: list[tuple[int, int, str]] = []
    done = 0
    for problem in problems:
        edits = [(edit.start, edit.end, edit.text) for edit in problem.edits]
        if edits and not any(_touch(edit, other) for edit in edits for other in chosen):
            chosen += edits
            done += 1
    for start, end, new in sorted(chosen, reverse=True):
        text = text[:start] + new + text[end:]
    return text, done


def _touch(edit: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Return whether two edits overlap, or insert at one place."""
    return (edit[0] < other[1] and other[0] < edit[1]) or edit[:2] == other[:2]
