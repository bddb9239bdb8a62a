"""What a text is made of: its title, headings and sections."""

import difflib
from collections.abc import Iterator
from itertools import pairwise
from string import digits

from mujaz.arabic import label_key
from mujaz.brief import REQUIRED, SectionId, section_headings
from mujaz.brief.fields import BriefKind
from mujaz.brief.sections import section_id_anywhere
from mujaz.problems import Advice, Problem, advice, problem
from mujaz.rules.draft import Draft


def body_is_there(draft: Draft) -> Iterator[Problem]:
    """A brief has a text."""
    if draft.brief_file.fields and not draft.document.blocks:
        yield problem("empty-body", draft.path, draft.brief_file.first_line)


def required_sections(draft: Draft) -> Iterator[Problem]:
    """A brief of the kind event-opinion says what happened and what we make of it, in sections that are not empty.

    Those of a draft may still be empty: nobody reads it, and it keeps nobody else's brief from being published.
    """
    if not draft.brief_file.fields or not draft.document.blocks:
        return
    kind = draft.brief_file.fields.get("kind") or BriefKind.EVENT_OPINION
    for id_ in (id_ for name, ids in REQUIRED.items() if name == kind for id_ in ids):
        name = section_headings(draft.document.lang)[id_][0]
        section = next((s for s in draft.document.sections if s.id is id_), None)
        if section is None:
            suggestion = _near_heading(draft, id_)
            yield problem(
                "missing-section", draft.path, draft.brief_file.first_line, section=name, suggestion=suggestion
            )
        elif not draft.is_draft and not draft.document.blocks_of(section):
            yield problem("empty-section", draft.path, _lines_of_sections(draft)[section.anchor], section=name)


def _lines_of_sections(draft: Draft) -> dict[str, int]:
    """Return the line of each section's heading, by its id."""
    return {heading.id: draft.places.line(place) for heading, place in draft.places.of_headings()}


def _near_heading(draft: Draft, id_: SectionId) -> Advice:
    """Return advice that names a line which seems meant as the missing heading, by level, language or spelling."""
    known = [label_key(heading) for heading in section_headings(draft.document.lang)[id_][:4]]
    for number, line, is_code in draft.places.scan.lines():
        text = line.strip().strip("#*: ")
        if is_code or not text or len(text.split()) > 4:  # noqa: PLR2004 -- a heading is short
            continue
        if section_id_anywhere(text) is id_ or difflib.get_close_matches(label_key(text), known, n=1, cutoff=0.75):
            return advice("heading-near", line=draft.brief_file.first_line + number, heading=text)
    return advice("")


def sections_are_not_repeated(draft: Draft) -> Iterator[Problem]:
    """A typed section occurs once: its id is an address inside the page."""
    known = [section for section in draft.document.sections if section.id]
    if len({section.id for section in known}) == len(known):
        return
    lines = _lines_of_sections(draft)
    first: dict[SectionId | None, int] = {}
    for section in known:
        line = lines[section.anchor]
        if section.id in first:
            yield problem("repeated-section", draft.path, line, section=section.heading, first=first[section.id])
        first.setdefault(section.id, line)


def headings_go_down_by_one(draft: Draft) -> Iterator[Problem]:
    """The title is the one heading of level 1; the text begins with level 2 and skips none on the way down."""
    levels = [1, *(heading.level for heading in draft.document.headings)]
    if all(1 < level <= above + 1 for above, level in pairwise(levels)):
        return
    above = 1
    for heading, place in draft.places.of_headings():
        level = heading.level
        if level == 1 or level > above + 1:
            line = draft.places.scan.text_of_line(place).lstrip()
            marks, right = "#" * level if line.startswith("#") else "===", "#" * (2 if level == 1 else above + 1)
            number = draft.places.line(place)
            yield problem("heading-level", draft.path, number, level=level, above=above, marks=marks, right=right)
        above = max(level, 2)


def title_is_not_repeated(draft: Draft) -> Iterator[Problem]:
    """The page shows the title of the front matter; the text does not begin with it again."""
    if draft.front is None or not draft.document.blocks:
        return
    title, text = label_key(draft.front.title), label_key(draft.document.blocks[0].text)
    if not title or title.replace(" ", "").lstrip(digits) not in text.replace(" ", ""):
        return  # no line of the block is the title, whatever stands before it or between its words
    place = draft.places.of_words(draft.document.blocks[0].text)
    if title in (text, label_key(draft.places.scan.text_of_line(place))):
        yield problem("repeated-title", draft.path, draft.places.line(place))
