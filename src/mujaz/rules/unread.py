"""Markup that was not read as it was meant: what is not closed, what stayed text, what the page has lost."""

import re
from collections.abc import Iterator

from mujaz.brief.facts import Leftover
from mujaz.brief.scan import SourceSpan, SpanSort, reference_key
from mujaz.problems import Problem, advice, problem
from mujaz.rules.draft import Draft
from mujaz.rules.text.prose import hide

_ELEMENTS = frozenset(
    """
    article aside blockquote details div dl figure footer form header main ol pre script section style table textarea ul
    """.split()
)
"""Elements of HTML that hold paragraphs: one that is not closed takes in all that follows it."""
_TOLD_ELSEWHERE = frozenset({"comment", "fence"})
_ARABIC_WORD = re.compile("[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]+")
_MOST_WORDS = 6


def text_is_readable(draft: Draft) -> Iterator[Problem]:
    """The text can be read at all: it is not so deeply nested, and no extension of Markdown stumbles over it."""
    if draft.document.fault:
        yield problem("unreadable-text", draft.path, draft.brief_file.first_line, detail=draft.document.fault)


def blocks_are_closed(draft: Draft) -> Iterator[Problem]:
    """A block, fence, comment or element that is opened is closed; else all that follows it would be in it."""
    for each, place in _leftovers(draft):
        if each.sort in ("fence", "comment"):
            mark = draft.places.scan.text_of_line(place).strip()
            yield problem(f"unclosed-{each.sort}", draft.path, draft.places.line(place), mark=mark)
    for span in (*_open_blocks(draft), *_open_elements(draft)):
        mark = draft.document.body[span.start : span.end].strip()
        code = "unclosed-block" if span.sort is SpanSort.BLOCK else "unclosed-element"
        yield problem(code, draft.path, draft.places.line(span.start), mark=mark, close=_closing(mark, span))


def _closing(mark: str, span: SourceSpan) -> str:
    return "/" * (len(mark) - len(mark.lstrip("/"))) if span.sort is SpanSort.BLOCK else f"</{span.name}>"


def _open_blocks(draft: Draft) -> Iterator[SourceSpan]:
    """Yield the blocks that nothing closes; a line that stayed text opens none and closes none."""
    body = draft.document.body
    stayed = {place for each, place in _leftovers(draft) if each.sort == "block"}
    open_: list[SourceSpan] = []
    for span in draft.places.scan.of(SpanSort.BLOCK):
        slashes = _slashes(body, span)
        if span.start in stayed:
            continue
        if span.name:
            open_.append(span)
        else:
            closed = next((n for n in range(len(open_) - 1, -1, -1) if _slashes(body, open_[n]) == slashes), None)
            if closed is not None:
                yield from open_[closed + 1 :]
                del open_[closed:]
    yield from open_


def _slashes(body: str, span: SourceSpan) -> int:
    text = body[span.start : span.end]
    return len(text) - len(text.lstrip("/"))


def _open_elements(draft: Draft) -> Iterator[SourceSpan]:
    whole = {span.start for span in draft.places.scan.of(SpanSort.RAW)}
    open_: list[SourceSpan] = []
    for span in draft.places.scan.of(SpanSort.TAG):
        name = span.name.lstrip("/")
        if name not in _ELEMENTS or span.start in whole:
            continue
        if name == span.name:
            open_.append(span)
        elif any(other.name == name for other in open_):
            while open_[-1].name != name:
                yield open_.pop()
            open_.pop()
    yield from open_


def _leftovers(draft: Draft) -> Iterator[tuple[Leftover, int]]:
    return draft.places.of_leftovers(draft.document.leftovers)


def markup_is_understood(draft: Draft) -> Iterator[Problem]:
    """No sign of Markdown stays in the page as it is; one that is meant so is escaped with a backslash, or code."""
    for each, place in _leftovers(draft):
        if each.sort not in _TOLD_ELSEWHERE:
            line, column = draft.places.line(place), draft.places.column(place)
            suggestion = advice(f"literal-{each.sort}")
            yield problem(
                "literal-mark", draft.path, line, column=column, mark=each.mark, near=each.near, suggestion=suggestion
            )


def words_are_in_the_page(draft: Draft) -> Iterator[Problem]:
    """Each word of the text is in its page: none is swallowed by markup, or by HTML that is removed."""
    document = draft.document
    if document.fault:
        return
    prose = _with_unused_definitions(draft)
    missing = set(_ARABIC_WORD.findall(prose)) - set(_ARABIC_WORD.findall(document.everything))
    if missing:
        found = [match for match in _ARABIC_WORD.finditer(prose) if match[0] in missing]
        words = " ".join(dict.fromkeys(match[0] for match in found[:_MOST_WORDS]))
        line = draft.places.line(found[0].start())
        yield problem("lost-text", draft.path, line, column=draft.places.column(found[0].start()), words=words)


def _with_unused_definitions(draft: Draft) -> str:
    """Return the prose of a text, with what was taken for the definition of a link and has no address of one."""
    body = draft.document.body
    prose = hide(body)
    for span in draft.places.scan.of(SpanSort.DEFINITION):
        target = draft.places.scan.text(span.target)
        if reference_key(span.name) not in draft.document.references and _ARABIC_WORD.fullmatch(target):
            prose = prose[: span.start] + body[span.start : span.end] + prose[span.end :]
    return prose
