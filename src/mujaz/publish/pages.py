"""The views as MkDocs knows pages: files without a source on disk, whose text is already in hand."""

import logging
import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mujaz import urls
from mujaz.brief.links import leads_elsewhere, split_target
from mujaz.brief.scan import scan
from mujaz.publish.builder import builder_of
from mujaz.publish.site import Site, site_of
from mujaz.views import (
    ArchiveView,
    BriefView,
    FeedsView,
    IndexView,
    ListingView,
    PagePlan,
    PeriodView,
    RedirectView,
    SearchView,
    View,
)

TEMPLATES: dict[type[View], str] = {
    ArchiveView: "archive.html",
    BriefView: "brief.html",
    FeedsView: "feeds.html",
    IndexView: "index.html",
    ListingView: "listing.html",
    PeriodView: "period.html",
    RedirectView: "redirect.html",
    SearchView: "search.html",
}
"""The template of each view that makes a page of its own."""


class ViewFile(File):
    """The file of a page that is made from a view."""

    def __init__(self, plan: PagePlan, config: MkDocsConfig) -> None:
        super().__init__(
            urls.page_source(plan.address),
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=False,
            dest_uri=plan.address,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.plan = plan
        self.generated_by = "mujaz"
        self.content_string = ""
        self.edit_uri = f"../briefs/{plan.source}" if plan.source else None


class ViewPage(Page):
    """A page that is made from a view, which is made when MkDocs reads the page."""

    def __init__(self, title: str | None, file: ViewFile, config: MkDocsConfig) -> None:
        self.plan = file.plan
        self.view: View | None = None
        super().__init__(title, file, config)
        self.update_date = self.plan.last_change

    def read_source(self, config: MkDocsConfig) -> None:
        """Make the view."""
        self.view = builder_of(config).view_of(self.plan)
        self.markdown = ""
        self.meta = {"template": TEMPLATES[self.plan.sort], "title": self.view.head.title}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 -- MkDocs' interface
        """Take the text from the view, whose HTML is made already; other views than a brief's have none."""
        self.content = self.view.html if isinstance(self.view, BriefView) else ""

    def _set_canonical_url(self, base: str | None) -> None:
        """Set the full addresses as MkDocs does, without taking apart those of ours to join them."""
        start = base and f"{base.removesuffix('/')}/"
        self.canonical_url = f"{start}{self.url}" if start else None
        self.abs_url = f"{urlsplit(start).path}{self.url}" if start else None

    def forget(self) -> None:
        """Let go of what the page was made from: thousands of them fill the memory."""
        self.view = self.content = self.markdown = None


_NOT_LOADED = (
    *("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon", "sitemap.xml"),  # Material's
    "assets/mujaz/css/",  # all in site.css
    "assets/mujaz/js/search/",  # all in scripts that the build makes
)


def add_files(files: Files, config: MkDocsConfig) -> None:
    """Add the pages of the briefs and the files beside them; leave out what may not be read, or no page of ours loads.

    The pages are those that the build makes, and those that pages of docs/ and the navigation lead to.
    """
    site = site_of(config)
    refused = {*site.folder.refused_pages, *site.left_out}
    for file in list(files):
        path = file.src_uri
        is_idle = path.startswith(_NOT_LOADED) and path not in (*urls.MADE_ASSETS, *config.extra_css)
        if is_idle or any(path == other or path.startswith(f"{other}/") for other in refused):
            files.remove(file)
    own = list(files.documentation_pages(inclusion=InclusionLevel.is_included))
    site.hand_written = tuple(file.dest_uri for file in own)
    linked = {link for file in own for link in _links(file)}
    makes = {plan.address for plan in builder_of(config).pages}
    for plan in site.pages:
        if (
            plan.address in makes
            or plan.address in site.in_nav
            or {urls.page_source(plan.address), plan.address} & linked
        ):
            file = ViewFile(plan, config)
            files.append(file)
            ViewPage(site.in_nav.get(plan.address), file, config)
    for brief_file in _brief_files(site, config):
        files.append(brief_file)


def keep_own(nav: Navigation, files: Files, config: MkDocsConfig) -> None:
    """Leave in the files what this process makes, where the build is shared out among several.

    Pages that pages of docs/ lead to are made where those are, as MkDocs wants to see them there.
    """
    builder = builder_of(config)
    included = files.documentation_pages(inclusion=InclusionLevel.is_included)
    linked = {link for file in included if not isinstance(file, ViewFile) for link in _links(file)}
    views = [file for file in files if isinstance(file, ViewFile)]
    led_to = [file.dest_uri for file in views if {file.src_uri, file.dest_uri} & linked]
    builder.share_out(led_to)
    own = {*(plan.address for plan in builder.pages), *(led_to if builder.makes_rest else ())}
    if not builder.makes_rest:
        config.theme.static_templates.clear()
        _read_titles(nav, files, config)
    for file in list(files):
        if file.dest_uri not in own if isinstance(file, ViewFile) else not builder.makes_rest:
            files.remove(file)


def page_is_made(page: Page, config: MkDocsConfig) -> None:
    """Count a page, and let go of what it was made from."""
    if isinstance(page, ViewPage):
        page.forget()
        builder_of(config).step()


def _read_titles(nav: Navigation, files: Files, config: MkDocsConfig) -> None:
    """Read the pages of docs/ whose titles stand in every page; what is wrong there, their own process tells."""
    logging.disable()
    try:
        for page in nav.pages:
            if page.title is None:
                _populate_page(page, config, files)
    finally:
        logging.disable(logging.NOTSET)


def _links(file: File) -> Iterator[str]:
    """Yield what a page of docs/ links to, from the site's root."""
    found = scan(file.content_string)
    for span in found.spans:
        way = split_target(found.text(span.target))[0] if span.target[1] else ""
        if way and not leads_elsewhere(way):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(file.src_uri), unquote(way)))


def _brief_files(site: Site, config: MkDocsConfig) -> list[File]:
    """Return the files that published briefs refer to. A file that only a draft shows stays unpublished."""
    shown = {
        path: None for brief in site.collection.library.briefs for path in brief.files if path in site.folder.others
    }
    return [
        File(
            f"{site.folder.name}/{path}",
            src_dir=str(site.folder.root.parent),
            dest_dir=config.site_dir,
            use_directory_urls=False,
            dest_uri=urls.brief_file(path),
            inclusion=InclusionLevel.INCLUDED,
        )
        for path in sorted(shown)
    ]
