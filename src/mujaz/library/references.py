"""What leads from one brief to another, and whether it arrives."""

import difflib
from collections.abc import Iterable, Iterator
from functools import cache

from mujaz.brief import Brief
from mujaz.brief.anchors import anchors
from mujaz.library.library import Library
from mujaz.library.reading import Reading
from mujaz.problems import Problem, advice, problem

_NAMED = 8  # ids of a page that are named in a message, at most


def references(public: Iterable[tuple[Reading, Brief]], library: Library) -> Iterator[Problem]:
    """Yield the names in `related` and the links in texts that lead to no published brief, or to no place in it."""
    places = cache(lambda path: anchors(library.by_path[path].body))
    for reading, brief in public:
        for position, slug in enumerate(brief.related):
            if slug not in library.by_slug:
                close = difflib.get_close_matches(slug, list(library.by_slug), n=1)
                suggestion = advice("did-you-mean", nearest=close[0]) if close else advice("check-slug")
                line = reading.brief_file().line("related", position)
                yield problem("unknown-related", reading.path, line, value=slug, suggestion=suggestion)
        for line, target, path in reading.links:
            if target.split("#")[0].endswith(".md") and path not in library.by_path:
                yield problem("dead-link", reading.path, line, target=target)
        for line, target, path, anchor in reading.places:
            if path in library.by_path and anchor not in places(path):
                close = difflib.get_close_matches(anchor, places(path), n=1)
                names = ("#" + name for name in places(path)[-_NAMED:])
                suggestion = (
                    advice("did-you-mean", nearest="#" + close[0])
                    if close
                    else advice("anchors", names=" ".join(names))
                )
                yield problem("dead-anchor", reading.path, line, target=target, suggestion=suggestion)
