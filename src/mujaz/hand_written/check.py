"""What is wrong with the pages that are written by hand, once it is known which pages the site makes itself."""

import difflib
import posixpath
from collections.abc import Collection, Iterator
from urllib.parse import unquote

from mujaz import urls
from mujaz.brief.anchors import heading_id
from mujaz.brief.document import DocumentReader
from mujaz.brief.facts import Document
from mujaz.brief.links import LinkKind, TextLink, fragment, split_target
from mujaz.brief.places import Places
from mujaz.config import ProjectConfig
from mujaz.hand_written.nav import dead_entries
from mujaz.hand_written.nearest import nearest_path
from mujaz.hand_written.pages import HandWritten, HandWrittenPage
from mujaz.library import Library
from mujaz.problems import Problem, advice, in_order, problem

_FIXED = (urls.ROBOTS, urls.OPML, urls.API_BRIEFS, urls.API_TERMS, urls.API_TABLE, urls.OFFLINE_ZIP, urls.sitemap())
"""Files that are no pages, and that every site has, or may have."""
_FRAME = ("main",)
"""The ids that the frame of a page has beside those of its text."""
_OWN_LANGUAGE = "ar"


def hand_written_problems(
    project: ProjectConfig, written: HandWritten, made: Collection[str], library: Library
) -> tuple[Problem, ...]:
    """Return what is wrong with the pages of docs/, the files there, and the navigation.

    `made` are the addresses of the pages that mujaz makes. A problem is as grave as the site says it is.
    """
    beside = [urls.brief_file(path) for brief in library.briefs for path in brief.files]
    addresses = {*made, *_FIXED}
    pages = {path: page for path, page in written.pages.items() if page.address not in addresses}
    names = [urls.page_source(address) for address in made]
    there = {*pages, *written.files, *names}
    found = [*written.problems, *dead_entries(project, there)]
    for path, address in [(p.path, p.address) for p in written.pages.values()] + [(f, f) for f in written.files]:
        if address in addresses:
            found.append(problem("taken-address", f"{project.docs_dir.name}/{path}", address=address))
    if urls.HOME not in {page.address for page in pages.values()}:
        found.append(problem("no-home", f"{project.docs_dir.name}/index.md"))
    reader = DocumentReader(project.markdown, trusted=True)
    documents = {path: reader.read(page.file.body, _OWN_LANGUAGE) for path, page in pages.items()}
    targets = {*there, *made, *beside, *_FIXED, *(page.address for page in pages.values())}
    for path, page in pages.items():
        found += _settings_without_effect(page)
        found += _links(page, documents[path], documents, targets)
    settings = project.settings
    return in_order(settings.judged(each) for each in found if settings.shows(each.code, with_hints=True))


def _settings_without_effect(page: HandWrittenPage) -> Iterator[Problem]:
    lang = page.file.fields.get("lang", _OWN_LANGUAGE)
    if lang != _OWN_LANGUAGE:
        line = page.file.line("lang")
        yield problem("unused-setting", page.file.path, line, field="lang", suggestion=advice("drop-setting"))


def _links(
    page: HandWrittenPage, document: Document, documents: dict[str, Document], targets: Collection[str]
) -> Iterator[Problem]:
    """Yield the links of a page that lead nowhere, and the pictures that are not there."""
    for link, place in Places(document, page.file.first_line).of_links():
        if link.kind is LinkKind.ELSEWHERE or link.target.startswith("/"):
            continue  # MkDocs says what it thinks of absolute ones
        line = Places(document, page.file.first_line).line(place)
        target = _target(page.path, link)
        if target not in targets:
            yield _dead(page, link, line, target, targets)
        elif (anchor := fragment(link.target)) and (there := documents.get(target)) and not _has(there, anchor):
            names = [*there.ids]
            close = difflib.get_close_matches(anchor, names, n=1)
            suggestion = advice("did-you-mean", nearest="#" + close[0]) if close else advice("")
            yield problem("dead-anchor", page.file.path, line, target=link.target, suggestion=suggestion)


def _target(path: str, link: TextLink) -> str:
    """Return the path that a link in the file `path` leads to, from the folder docs/."""
    way = unquote(split_target(link.target)[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), way)) if way else path


def _has(document: Document, anchor: str) -> bool:
    """Return whether a page has an id; that of a heading with a typed section is its words there, as in no brief."""
    return anchor in (*document.ids, *_FRAME) or anchor in {heading_id(heading.text) for heading in document.headings}


def _dead(page: HandWrittenPage, link: TextLink, line: int, target: str, targets: Collection[str]) -> Problem:
    if link.tag != "a":
        return problem("missing-file", page.file.path, line, target=link.target)
    suggestion = advice("link-leads-to")
    if nearest := nearest_path(target, targets):
        way = posixpath.relpath(nearest, posixpath.dirname(page.path) or ".")
        suggestion = advice("did-you-mean", nearest=way)
    return problem("dead-page-link", page.file.path, line, target=link.target, suggestion=suggestion)
