"""What leads from one brief to another, and whether it arrives."""

import difflib
from collections.abc import Iterable, Iterator
from functools import cache

from mujaz.brief import Brief
from mujaz.brief.anchors import OF_THE_PAGE
from mujaz.brief.links import leads_elsewhere
from mujaz.library.library import Library
from mujaz.library.link_addresses import leads_home, public_sources
from mujaz.library.reading import Reading
from mujaz.problems import Problem, advice, problem

_NAMED = 8  # ids of a page that are named in a message, at most


def references(public: Iterable[tuple[Reading, Brief]], library: Library, site_url: str) -> Iterator[Problem]:
    """Yield what leads to no published brief, or to no place in it: names in `related`, links in texts, sources."""
    places = cache(lambda path: (*OF_THE_PAGE, *library.by_path[path].document.places))
    for reading, brief in public:
        for position, slug in enumerate(brief.related):
            if slug not in library.by_slug:
                close = difflib.get_close_matches(slug, list(library.by_slug), n=1)
                suggestion = advice("did-you-mean", nearest=close[0]) if close else advice("check-slug")
                line = reading.brief_file().line("related", position)
                yield problem("unknown-related", reading.path, line, value=slug, suggestion=suggestion)
        for line, target, name in reading.links:
            if not library.linked_path(name) and (not leads_elsewhere(target) or leads_home(target, site_url)):
                yield problem("dead-link", reading.path, line, target=target)
        known = public_sources(brief, library, site_url)
        for position, source in enumerate(brief.sources):
            if source not in known:
                line = reading.brief_file().line("sources", position, "url")
                yield problem("dead-link", reading.path, line, target=source.url)
        for line, target, name, anchor in reading.places:
            found = library.linked_path(name)
            if found and anchor not in (ids := places(found)):
                close = difflib.get_close_matches(anchor, ids, n=1)
                suggestion = (
                    advice("did-you-mean", nearest="#" + close[0])
                    if close
                    else advice("anchors", names=" ".join("#" + id_ for id_ in ids[-_NAMED:]))
                )
                yield problem("dead-anchor", reading.path, line, target=target, suggestion=suggestion)
