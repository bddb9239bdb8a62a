"""The text of a page of docs/, which MkDocs has made: its directions, and its links to briefs."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mujaz.brief.document import read_made_html
from mujaz.library import addresses_at
from mujaz.publish.site import site_of


def finish_text(page: Page, config: MkDocsConfig) -> None:
    """Isolate what is Latin in a page, and leave the words of links to briefs that are not public."""
    site = site_of(config)
    document = read_made_html(page.content or "")
    shown = {file for brief in site.collection.library.briefs for file in brief.files}
    page.content = document.html(addresses_at(page.file.dest_uri, shown, site.collection.library, site.info.url))
