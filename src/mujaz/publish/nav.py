"""The navigation of mkdocs.yml, which stands on every page: what it takes from the briefs and the pages of docs/."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import is_markdown_file

from mujaz import urls
from mujaz.hand_written import nav_entries
from mujaz.library import Library
from mujaz.publish.fingerprint import file_contents
from mujaz.views import PagePlan


def entries(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Yield the paths in the navigation, each with the title that it is given there or ''."""
    for (*_, above), path in nav_entries(config.nav, ()):
        yield path, above if isinstance(above, str) else ""


def titles(config: MkDocsConfig, plans: Iterable[PagePlan], library: Library) -> dict[str, str]:
    """Return the titles under which pages of the briefs stand in the navigation, by their addresses."""
    given: dict[str, str] = {}
    for path, title in entries(config):
        given.setdefault(path, title)
    shown = [plan for plan in plans if urls.page_source(plan.address) in given]
    return {plan.address: given[urls.page_source(plan.address)] or plan.make(library).head.title for plan in shown}


def shown(config: MkDocsConfig, of_briefs: Mapping[str, str]) -> Iterator[str]:
    """Yield what the navigation shows beside its own text: `titles` (`of_briefs`), and what titles of docs/ rest on."""
    for address, title in of_briefs.items():
        yield f"{address} {title}"
    docs = Path(config.docs_dir)
    if config.nav is None:
        found = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*") if is_markdown_file(path.name))
        named = [(path, "") for path in found]
    else:
        named = list(entries(config))
    for path, title in named:
        if (docs / path).is_file():
            yield path
            if not title:
                yield from file_contents([docs / path], "*")
