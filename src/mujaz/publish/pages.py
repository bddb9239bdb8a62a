"""The views as MkDocs knows pages: files without a source on disk, whose text is already in hand."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from mujaz import urls
from mujaz.publish.site import Site, site_of
from mujaz.views import (
    ArchiveView,
    BriefView,
    FeedsView,
    IndexView,
    ListingView,
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

    def __init__(self, view: View, config: MkDocsConfig) -> None:
        address = view.head.address
        super().__init__(
            address.removesuffix(".html").removesuffix(".htm") + ".md",
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=False,
            dest_uri=address,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.view = view
        self.generated_by = "mujaz"
        self.content_string = ""
        self.edit_uri = f"../briefs/{view.path}" if isinstance(view, BriefView) else None


class ViewPage(Page):
    """A page that is made from a view."""

    def __init__(self, file: ViewFile, config: MkDocsConfig) -> None:
        self.view = file.view
        super().__init__(self.view.head.title, file, config)
        self.update_date = self.view.head.last_change

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 -- MkDocs' interface
        """Take the text from the view."""
        self.markdown = self.view.body if isinstance(self.view, BriefView) else ""
        self.meta = {"template": TEMPLATES[type(self.view)], "title": self.view.head.title}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 -- MkDocs' interface
        """Make the brief's HTML with the one renderer of the build; other views have no text."""
        self.content = ""
        if isinstance(self.view, BriefView):
            self.content = site_of(config).html_of(self.view.path, self.view.body)


def add_files(files: Files, config: MkDocsConfig) -> None:
    """Add the pages of the briefs and the files beside them; leave out what of Material no page of ours loads."""
    site = site_of(config)
    for file in list(files):
        if file.src_uri.startswith(
            ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon", "sitemap.xml")
        ):
            files.remove(file)
    site.hand_written = tuple(file.dest_uri for file in files.documentation_pages())
    for view in site.views:
        file = ViewFile(view, config)
        files.append(file)
        ViewPage(file, config)
    for brief_file in _brief_files(site, config):
        files.append(brief_file)


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
