"""HTML, files, pictures and footnotes in the text."""

from collections.abc import Iterator

from mujaz.brief.links import LinkKind, below_briefs
from mujaz.brief.scan import SpanSort
from mujaz.problems import Problem, problem
from mujaz.rules.draft import Draft

_MOST_OF_A_TAG = 60


def html_is_harmless(draft: Draft) -> Iterator[Problem]:
    """Raw HTML is allowed where it is plain text markup; scripts, frames, forms, styles and handlers are removed."""
    if draft.settings.trusted_html or not draft.document.removed:
        return
    spans = {span for removed in draft.document.removed for span in draft.places.of_removed(removed)}
    for span in sorted(spans, key=lambda span: span.start):
        tag = draft.document.body[span.start : span.end][:_MOST_OF_A_TAG]
        yield problem("raw-html", draft.path, draft.places.line(span.start), tag=tag)


def files_are_there(draft: Draft) -> Iterator[Problem]:
    """An image or file that the text refers to lies beside the briefs."""
    for link, place in draft.places.of_links():
        if link.kind is LinkKind.FILE and below_briefs(link.target, draft.page) not in draft.files:
            yield problem("missing-file", draft.path, draft.places.line(place), target=link.target)


def pictures_are_described(draft: Draft) -> Iterator[Problem]:
    """A picture says in words what it shows, for those who do not see it."""
    for link, place in draft.places.of_links():
        if link.tag == "img" and not link.words.strip() and not _says_that_it_is_decoration(draft, place):
            yield problem("missing-alt", draft.path, draft.places.line(place), target=link.target)


def _says_that_it_is_decoration(draft: Draft, place: int) -> bool:
    """Return whether the picture at a place is a tag with an `alt` that is empty."""
    tag = next((s for s in draft.places.scan.of(SpanSort.TAG) if s.start <= place < s.end and s.name == "img"), None)
    return tag is not None and "alt" in draft.document.body[tag.start : tag.end].lower()


def pictures_are_at_hand(draft: Draft) -> Iterator[Problem]:
    """A picture lies beside the brief: one elsewhere tells its host who reads what, and is gone some day."""
    for link, place in () if draft.settings.trusted_html else draft.places.of_links():
        if link.tag == "img" and link.kind is LinkKind.ELSEWHERE:
            yield problem("remote-image", draft.path, draft.places.line(place), target=link.target)


def footnotes_meet(draft: Draft) -> Iterator[Problem]:
    """Each footnote that the text refers to has a text, and each text of a footnote is referred to."""
    document = draft.document
    referred = {span.name: span for span in draft.places.scan.of(SpanSort.NOTE)} if "[^" in document.body else {}
    for name in dict.fromkeys(name for name in referred if name not in document.notes):
        place = draft.places.of_note(name, SpanSort.NOTE)
        yield problem("undefined-footnote", draft.path, draft.places.line(place), name=name)
    for name in document.notes:
        if name not in document.noted:
            place = draft.places.of_note(name, SpanSort.NOTE_TEXT)
            yield problem("unused-footnote", draft.path, draft.places.line(place), name=name)
