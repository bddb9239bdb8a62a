"""What one build knows. It hangs on that build's config, never on a module: `mkdocs serve` builds many times."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mujaz.library import Collection, load
from mujaz.publish.markdown.renderer import Renderer
from mujaz.publish.report import tell
from mujaz.settings import Settings, read_settings
from mujaz.site_info import SiteInfo
from mujaz.source import Folder, read_folder
from mujaz.views import HomeView, View, all_views, home_view

_KEY = "mujaz"


@dataclass(slots=True)
class Site:
    """What a build has in hand; `hand_written` are the addresses of the pages of docs/."""

    settings: Settings
    info: SiteInfo
    folder: Folder
    collection: Collection
    renderer: Renderer
    home: HomeView
    views: tuple[View, ...]
    hand_written: tuple[str, ...] = ()
    _html: dict[str, str] = field(default_factory=dict)

    def html_of(self, path: str, body: str) -> str:
        """Return the HTML of the text `body` of the brief in the file `path`; it is made once for page and feeds."""
        if path not in self._html:
            self._html[path] = self.renderer.html(body, path)
        return self._html[path]


def start(config: MkDocsConfig, now: dt.datetime) -> None:
    """Read the settings and the briefs, tell what is wrong with them, and hang the result on the config.

    Raises PluginError in a strict build with problems.
    """
    config_path = Path(config.config_file_path)
    settings, problems = read_settings(dict(config.extra.get(_KEY) or {}), config_path.name)
    folder = read_folder(config_path.parent / settings.briefs_dir)
    collection = load(folder, settings, now)
    tell(collection, (*problems, *collection.problems), settings.messages, strict=config.strict)
    renderer = Renderer(
        config.markdown_extensions, config.mdx_configs, collection.library.by_path, trusted=settings.trusted_html
    )
    home = home_view(collection.library, settings)
    info = SiteInfo(config.site_name, config.site_url or "", config.site_description or "")
    views = tuple(all_views(collection.library, settings, info))
    setattr(config, _KEY, Site(settings, info, folder, collection, renderer, home, views))
    config.theme.static_templates.discard("sitemap.xml")  # ours has the real days, and no redirects
    if str(folder.root) not in config.watch:
        config.watch.append(str(folder.root))


def site_of(config: MkDocsConfig) -> Site:
    """Return what `start` hung on the config."""
    site: Site = getattr(config, _KEY)
    return site
