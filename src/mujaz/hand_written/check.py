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
from mujaz.package_data import carried
from mujaz.problems import Problem, advice, in_order, problem
from mujaz.source.yaml_with_lines import as_yaml

_FIXED = (urls.ROBOTS, urls.OPML, urls.API_BRIEFS, urls.API_TERMS, urls.API_TABLE, urls.OFFLINE_ZIP, urls.sitemap())
"""Files that are no pages, and that every site has, or may have."""
_OWN_LANGUAGE = "ar"
_LEAVING_OUT = frozenset(
    {"bad-choice", "not-a-file", "not-utf8", "too-large", "unreadable", "unreadable-text", "unsafe-name"}
)
"""The faults with which a file of docs/ is not published: MkDocs would stop at it, or the offline edition."""


def unpublished_files(project: ProjectConfig, problems: Collection[Problem]) -> frozenset[str]:
    """Return the files of docs/, by their paths there, that are not published for one of these problems."""
    folder = f"{project.docs_dir.name}/"
    faulty = (each.path for each in problems if each.code in _LEAVING_OUT and each.path.startswith(folder))
    return frozenset(path.removeprefix(folder) for path in faulty)


def hand_written_problems(
    project: ProjectConfig, made: Collection[str], library: Library, cache: ReadingCache | None = None
) -> tuple[Problem, ...]:
    """Return what is wrong with the pages of docs/, the files there, and the navigation.

    `made` are the addresses of the pages that mujaz makes. A problem is as grave as the site says it is.
    """
    written = read_hand_written(project)
    facts = page_facts(written.pages, DocumentReader(project.markdown, trusted=True), cache)
    faults = [*_unpublishable(project, written, facts)]
    written = written.without(unpublished_files(project, faults))
    addresses = {*made, *_FIXED}
    pages = {path: page for path, page in written.pages.items() if page.address not in addresses}
    there = [*pages, *written.files, *map(urls.page_source, made)]
    found = [
        *written.problems,
        *faults,
        *dead_entries(project, there),
        *_taken(project, written, addresses),
    ]
    if urls.HOME not in [page.address for page in pages.values()]:
        found.append(problem("no-home", f"{project.docs_dir.name}/{urls.page_source(urls.HOME)}"))
    beside = (urls.brief_file(path) for brief in library.briefs for path in brief.files)
    targets = {*there, *addresses, *beside, *(page.address for page in pages.values())}
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


def _unpublishable(project: ProjectConfig, written: HandWritten, facts: Mapping[str, PageFacts]) -> Iterator[Problem]:
    """Yield what is wrong with files that are left out of the site for it."""
    if project.settings.pack:
        yield from _unsafe_names(project, written)
    templates = _templates(project)
    for page in written.pages.values():
        if facts[page.path].fault:
            yield problem("unreadable-text", page.file.path, page.file.first_line, detail=facts[page.path].fault)
        choices = (*templates, *([_HOME_TEMPLATE] if page.address == urls.HOME else ()))
        template = page.file.fields.get("template", choices[0])
        if template not in choices:
            line, value = page.file.line("template"), as_yaml(template)[:_MOST]
            yield problem(
                "bad-choice", page.file.path, line, field="template", value=value, choices=" | ".join(choices)
            )


_HOME_TEMPLATE = "home.html"
_MOST = 60
"""Characters of a value that a message shows."""


def _templates(project: ProjectConfig) -> tuple[str, ...]:
    """Return the templates that a page may name: the usual one, and those that only the site has."""
    folder = project.mkdocs.theme.get("custom_dir")
    own = (path.name for path in (project.root / folder).glob("*.html")) if folder else ()
    ours = {path.name for path in carried("overrides").glob("*.html")}
    return ("main.html", *sorted({*own} - ours))


def _unsafe_names(project: ProjectConfig, written: HandWritten) -> Iterator[Problem]:
    """Yield the files that not every system takes from the offline edition."""
    addresses = {path: page.address for path, page in written.pages.items()} | {path: path for path in written.files}
    names = {*unsafe(ZIP_FOLDER + address for address in addresses.values())}
    for path, address in addresses.items():
        if ZIP_FOLDER + address in names:
            yield problem("unsafe-name", f"{project.docs_dir.name}/{path}", name=path, most=LONGEST_NAME)


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
