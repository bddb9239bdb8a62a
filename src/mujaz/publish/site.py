"""What one build knows. It hangs on that build's config, never on a module: `mkdocs serve` builds many times."""

import datetime as dt
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mujaz import outputs, urls
from mujaz.brief.document import DocumentReader
from mujaz.config import Settings, SiteInfo
from mujaz.hand_written import hand_written_problems, unpublished_files
from mujaz.library import Collection, load_library
from mujaz.messages import Language, say
from mujaz.offline import About
from mujaz.outputs import FilePlan
from mujaz.problems import Problem
from mujaz.publish import nav
from mujaz.publish.builder import builder_of
from mujaz.publish.docs_folder import stay_in_docs
from mujaz.publish.mkdocs_config import project_of, refuse_faulty
from mujaz.publish.report import tell
from mujaz.publish.theme import add_theme
from mujaz.source import Folder, read_folder
from mujaz.views import HomeView, PagePlan, home_view, page_plans

_KEY = "mujaz"


@dataclass(slots=True)
class Site:
    """What a build has in hand; `hand_written` are the addresses of the pages of docs/, `in_nav` is `nav.titles`.

    `pages` and `files` are all that there are to be; the builder chooses among them. `problems` are all found.
    `left_out` are the files of docs/, by their paths there, that are not published.
    """

    settings: Settings
    language: Language
    info: SiteInfo
    folder: Folder
    collection: Collection
    problems: tuple[Problem, ...]
    home: HomeView
    pages: tuple[PagePlan, ...]
    in_nav: Mapping[str, str]
    files: tuple[FilePlan, ...] = ()
    hand_written: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()

    @property
    def about(self) -> About:
        """What the offline edition says of the site."""
        return About(self.info, self.language)


def start(config: MkDocsConfig, now: dt.datetime) -> None:
    """Read the settings and the briefs, tell what is wrong with them, and hang the result on the config.

    Raises PluginError where mkdocs.yml has errors, and in a strict build with problems.
    """
    builder, project = builder_of(config), project_of(config)
    setattr(config, _KEY, None)
    refuse_faulty(project)
    config.use_directory_urls = False  # one file for a server and for a folder; what mkdocs.yml says has been told
    settings = project.settings
    builder.begin("read")
    stay_in_docs()
    folder = read_folder(project.briefs_dir, Path(config.docs_dir), settings.most_bytes)
    collection = load_library(
        folder,
        settings,
        now,
        markdown=project.markdown,
        site_url=project.site.url,
        memory=builder.cache,
        run=builder.run,
        with_drafts=builder.shows_drafts,
    )
    library = collection.library
    documents = DocumentReader(project.markdown, trusted=settings.trusted_html)
    info = info_of(config)
    pages = tuple(page_plans(library, settings, info))
    of_docs = hand_written_problems(project, [plan.address for plan in pages], library, builder.cache)
    problems = (*project.problems, *collection.problems, *of_docs)
    tell(collection, problems, project.language, strict=config.strict)
    _say_once(config)
    site = Site(
        settings=settings,
        language=project.language,
        info=info,
        folder=replace(folder, briefs={}),  # their texts are in the library now, and half as much again
        collection=collection,
        problems=problems,
        home=home_view(library, settings),
        pages=pages,
        in_nav=nav.titles(config, pages, library),
        left_out=unpublished_files(project, of_docs),
    )
    site.files = tuple(outputs.brief_plans(library, settings, info, documents.read))
    setattr(config, _KEY, site)
    builder.choose(library, site.pages, site.files, nav.shown(config, site.in_nav))
    add_theme(config)
    config.theme.static_templates.discard("sitemap.xml")  # ours has the real days, and no redirects
    config.theme.static_templates.update([*urls.MADE_ASSETS, *([urls.OFFLINE] if settings.pack else ())])
    if str(folder.root) not in config.watch:
        config.watch.append(str(folder.root))


def _say_once(config: MkDocsConfig) -> None:
    """Leave to MkDocs what mujaz does not say itself, with the line: of pages of docs/ that lead nowhere."""
    validation = config.validation
    validation.nav.not_found = validation.links.not_found = validation.links.anchors = logging.DEBUG


def info_of(config: MkDocsConfig) -> SiteInfo:
    """Return what the site says of itself; MkDocs' own commands may give it another address or name."""
    return SiteInfo(config.site_name, config.site_url or "", config.site_description or "")


def site_of(config: MkDocsConfig) -> Site:
    """Return what `start` hung on the config."""
    site: Site = getattr(config, _KEY)
    return site


def refuse_unhooked(config: MkDocsConfig) -> None:
    """Raise PluginError where no hook has called `start`: the site would have no brief, and its templates no filter."""
    if not hasattr(config, _KEY):
        raise PluginError(say("no-hooks", project_of(config).language))
