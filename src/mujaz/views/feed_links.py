"""How a page tells feed readers of the feeds that hold the same as it."""

from dataclasses import dataclass

from mujaz import urls
from mujaz.messages import page_word
from mujaz.urls import FeedForm
from mujaz.vocabulary import Term

EVERYTHING = page_word("all-briefs")

_FORM_NAMES = {FeedForm.RSS: "RSS", FeedForm.ATOM: "Atom", FeedForm.JSON: "JSON Feed"}


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed in one of its forms: `type` is its media type, `form` the form's name, `title` what it holds."""

    href: str
    type: str
    form: str
    title: str


def feed_links(term: Term | None, page: str) -> tuple[FeedLink, ...]:
    """Return the links from `page` to the feed of a term, of all briefs for None, in each form."""
    title = term.label if term else EVERYTHING
    return tuple(
        FeedLink(urls.relative(urls.feed(term, form), page), form.media_type, name, title)
        for form, name in _FORM_NAMES.items()
    )
