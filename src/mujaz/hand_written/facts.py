"""What the checks ask of a page of docs/: its links and its ids. Reading one takes long, so they are kept."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

from mujaz.brief.anchors import heading_id
from mujaz.brief.document import DocumentReader
from mujaz.brief.facts import Document
from mujaz.brief.links import TextLink
from mujaz.brief.places import Places
from mujaz.digest import digest
from mujaz.hand_written.pages import HandWrittenPage
from mujaz.library import ReadingCache
from mujaz.record import Record

_LANGUAGE = "ar"
_FRAME = ("main",)
"""The ids that the frame of a page has beside those of its text."""


@dataclass(frozen=True, slots=True)
class PageFacts(Record):
    """The links of a page with their lines, and its ids; `fault` says why its text cannot be read, '' where it can.

    A heading that would be a typed section in a brief has an id of its words here; both are taken for right.
    """

    links: tuple[tuple[TextLink, int], ...]
    ids: tuple[str, ...]
    fault: str = ""


def page_facts(
    pages: Mapping[str, HandWrittenPage], reader: DocumentReader, cache: ReadingCache | None
) -> dict[str, PageFacts]:
    """Return the facts of each page, by its path; what the cache has is not read again."""
    keys = {path: _key(page, reader) for path, page in pages.items()}
    kept = dict(zip(keys, cache.recall(list(keys.values())), strict=True)) if cache else {}
    facts = {}
    for path, page in pages.items():
        data = kept.get(path) or pickle.dumps(_read(page, reader), pickle.HIGHEST_PROTOCOL)
        facts[path] = pickle.loads(data)  # noqa: S301 -- our own bytes
        if cache:
            cache.keep(keys[path], data)
    return facts


def _key(page: HandWrittenPage, reader: DocumentReader) -> str:
    return digest(["hand-written", reader.key, str(page.file.first_line), page.file.body])


def _read(page: HandWrittenPage, reader: DocumentReader) -> PageFacts:
    document = reader.read(page.file.body, _LANGUAGE)
    places = Places(document, page.file.first_line)
    links = tuple((link, places.line(place)) for link, place in places.of_links())
    ids = (*_FRAME, *document.ids, *(heading_id(heading.text) for heading in document.headings))
    return PageFacts(links, ids, document.fault or _fault_for_mkdocs(page.file.body, document))


def _fault_for_mkdocs(body: str, document: Document) -> str:
    """Return what MkDocs, which renders the page, stumbles over: it parses the source as HTML, and each address."""
    try:
        parser = HTMLParser()
        parser.feed(body)
        parser.close()
    except AssertionError as error:
        return str(error)
    for link in document.links:
        try:
            urlsplit(link.target)
        except ValueError as error:
            return f"{error}: {link.target}"
    return ""
