"""What is wrong with the pages that are written by hand, once it is known which pages the site makes itself."""

import difflib
import posixpath
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote

from mujaz import urls
from mujaz.brief.document import DocumentReader
from mujaz.brief.links import LinkKind, TextLink, fragment, split_target
from mujaz.config import ProjectConfig
from mujaz.file_names import LONGEST_NAME, ZIP_FOLDER, unsafe
from mujaz.hand_written.facts import PageFacts, page_facts
from mujaz.hand_written.nav import dead_entries
from mujaz.hand_written.nearest import nearest_path
from mujaz.hand_written.pages import HandWritten, HandWrittenPage, read_hand_written
from mujaz.library import Library, ReadingCache
from mujaz.problems import Problem, advice, in_order, problem

_FIXED = (urls.ROBOTS, urls.OPML, urls.API_BRIEFS, urls.API_TERMS, urls.API_TABLE, urls.OFFLINE_ZIP, urls.sitemap())
"""Files that are no pages, and that every site has, or may have."""
_OWN_LANGUAGE = "ar"


def hand_written_problems(
    project: ProjectConfig, made: Collection[str], library: Library, cache: ReadingCache | None = None
) -> tuple[Problem, ...]:
    """Return what is wrong with the pages of docs/, the files there, and the navigation.

    `made` are the addresses of the pages that mujaz makes. A problem is as grave as the site says it is.
    """
    written = read_hand_written(project)
    left_out = tuple(_unsafe_names(project, written)) if project.settings.pack else ()
    written = written.without(path for path, _ in left_out)
    addresses = {*made, *_FIXED}
    pages = {path: page for path, page in written.pages.items() if page.address not in addresses}
    there = [*pages, *written.files, *map(urls.page_source, made)]
    found = [
        *written.problems,
        *(told for _, told in left_out),
        *dead_entries(project, there),
        *_taken(project, written, addresses),
    ]
    if urls.HOME not in [page.address for page in pages.values()]:
        found.append(problem("no-home", f"{project.docs_dir.name}/{urls.page_source(urls.HOME)}"))
    beside = (urls.brief_file(path) for brief in library.briefs for path in brief.files)
    targets = {*there, *addresses, *beside, *(page.address for page in pages.values())}
    facts = page_facts(pages, DocumentReader(project.markdown, trusted=True), cache)
    for page in pages.values():
        found += [*_settings_without_effect(page), *_dead_links(page, facts, targets)]
    settings = project.settings
    return in_order(settings.judged(each) for each in found if settings.shows(each.code, with_hints=True))


def _taken(project: ProjectConfig, written: HandWritten, addresses: Collection[str]) -> Iterator[Problem]:
    """Yield the pages and files at addresses of what mujaz makes: they would be lost."""
    of_pages = [(page.path, page.address) for page in written.pages.values()]
    for path, address in (*of_pages, *zip(written.files, written.files, strict=True)):
        if address in addresses:
            yield problem("taken-address", f"{project.docs_dir.name}/{path}", address=address)


def _unsafe_names(project: ProjectConfig, written: HandWritten) -> Iterator[tuple[str, Problem]]:
    """Yield the files that not every system takes from the offline edition: they are left out of the site."""
    addresses = {path: page.address for path, page in written.pages.items()} | {path: path for path in written.files}
    names = {*unsafe(ZIP_FOLDER + address for address in addresses.values())}
    for path, address in addresses.items():
        if ZIP_FOLDER + address in names:
            name = f"{project.docs_dir.name}/{path}"
            yield path, problem("unsafe-name", name, name=path, most=LONGEST_NAME)


def _settings_without_effect(page: HandWrittenPage) -> Iterator[Problem]:
    if page.file.fields.get("lang", _OWN_LANGUAGE) != _OWN_LANGUAGE:
        line = page.file.line("lang")
        yield problem("unused-setting", page.file.path, line, field="lang", suggestion=advice("drop-setting"))


def _dead_links(page: HandWrittenPage, facts: Mapping[str, PageFacts], targets: Collection[str]) -> Iterator[Problem]:
    """Yield the links of a page that lead nowhere, and the pictures that are not there."""
    for link, line in facts[page.path].links:
        if link.kind is LinkKind.ELSEWHERE or link.target.startswith("/"):
            continue  # MkDocs says what it thinks of absolute ones
        target = _target(page.path, link)
        anchor = fragment(link.target)
        if target not in targets:
            yield _dead(page, link, line, target, targets)
        elif anchor and target in facts and anchor not in facts[target].ids:
            close = difflib.get_close_matches(anchor, facts[target].ids, n=1)
            suggestion = advice("did-you-mean", nearest="#" + close[0]) if close else advice("")
            yield problem("dead-anchor", page.file.path, line, target=link.target, suggestion=suggestion)


def _target(path: str, link: TextLink) -> str:
    """Return the path that a link in the file `path` leads to, from the folder docs/."""
    way = unquote(split_target(link.target)[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), way)) if way else path


def _dead(page: HandWrittenPage, link: TextLink, line: int, target: str, targets: Collection[str]) -> Problem:
    if link.tag != "a":
        return problem("missing-file", page.file.path, line, target=link.target)
    suggestion = advice("link-leads-to")
    if nearest := nearest_path(target, targets):
        way = posixpath.relpath(nearest, posixpath.dirname(page.path) or ".")
        suggestion = advice("did-you-mean", nearest=way)
    return problem("dead-page-link", page.file.path, line, target=link.target, suggestion=suggestion)
