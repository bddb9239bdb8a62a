"""What a text is made of: its title, headings and sections."""

import difflib
import re
from collections.abc import Iterator

from mujaz.arabic import label_key
from mujaz.brief import REQUIRED, SECTION_HEADINGS, SectionId
from mujaz.brief.fields import BriefKind
from mujaz.brief.parse import prose_lines
from mujaz.brief.plain import plain_text, visible
from mujaz.problems import Advice, Problem, advice, problem
from mujaz.rules.draft import Draft


def body_is_there(draft: Draft) -> Iterator[Problem]:
    """A brief has a text."""
    if draft.brief_file.fields and not plain_text(draft.brief_file.body):
        yield problem("empty-body", draft.path, draft.brief_file.first_line)


def required_sections(draft: Draft) -> Iterator[Problem]:
    """A brief of the kind event-opinion says what happened and what we make of it, in sections that are not empty.

    Those of a draft may still be empty: nobody reads it, and it keeps nobody else's brief from being published.
    """
    if not draft.brief_file.fields or not plain_text(draft.brief_file.body):
        return
    kind = draft.brief_file.fields.get("kind") or BriefKind.EVENT_OPINION
    for id_ in (id_ for name, ids in REQUIRED.items() if name == kind for id_ in ids):
        name = SECTION_HEADINGS[id_][0]
        section = next((s for s in draft.sections if s.id is id_), None)
        if section is None:
            suggestion = _near_heading(draft, id_)
            yield problem(
                "missing-section", draft.path, draft.brief_file.first_line, section=name, suggestion=suggestion
            )
        elif not draft.is_draft and not plain_text(section.text):
            yield problem("empty-section", draft.path, section.line, section=name)


def _near_heading(draft: Draft, id_: SectionId) -> Advice:
    """Return advice that names a line which seems meant as the missing heading: of another level, or misspelt."""
    for offset, line, is_code in prose_lines(draft.brief_file.body):
        text = line.strip().strip("#*: ")
        if is_code or not text or len(text.split()) > 4:  # noqa: PLR2004 -- a heading is short
            continue
        if difflib.get_close_matches(text, SECTION_HEADINGS[id_][:4], n=1, cutoff=0.75):
            return advice("heading-near", line=draft.brief_file.first_line + offset, heading=text)
    return advice("")


def sections_are_not_repeated(draft: Draft) -> Iterator[Problem]:
    """A typed section occurs once: its id is an address inside the page."""
    first: dict[SectionId, int] = {}
    for section in draft.sections:
        if section.id is None:
            continue
        if section.id in first:
            yield problem(
                "repeated-section", draft.path, section.line, section=section.heading, first=first[section.id]
            )
        first.setdefault(section.id, section.line)


_ATX = re.compile(r"(#{1,6})[ \t]+\S")
_UNDERLINE = re.compile(r"=+[ \t]*$")


def headings_go_down_by_one(draft: Draft) -> Iterator[Problem]:
    """The title is the one heading of level 1; the text begins with level 2 and skips none on the way down."""
    above, before = 1, ""
    for offset, line, is_code in prose_lines(draft.brief_file.body):
        match = None if is_code else _ATX.match(line)
        level = len(match[1]) if match else 1 if before.strip() and _UNDERLINE.match(line) and not is_code else 0
        before = line
        if not level:
            continue
        if level == 1 or level > above + 1:
            marks, right = "#" * level if match else "===", "#" * (2 if level == 1 else above + 1)
            number = draft.brief_file.first_line + offset
            yield problem("heading-level", draft.path, number, level=level, above=above, marks=marks, right=right)
        above = max(level, 2)


def title_is_not_repeated(draft: Draft) -> Iterator[Problem]:
    """The page shows the title of the front matter; the text does not begin with it again."""
    if draft.front is None:
        return
    body = visible(draft.brief_file.body)
    first = next((line for line in body.split("\n") if line.strip()), "")
    if first and label_key(plain_text(first)) == label_key(draft.front.title) != "":
        lines = draft.brief_file.body.split("\n")
        yield problem("repeated-title", draft.path, draft.brief_file.first_line + lines.index(first))
