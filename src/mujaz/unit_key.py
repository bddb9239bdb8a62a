"""The name of a unit: files of a site that are made together and remembered together from build to build."""

from enum import StrEnum
from typing import NamedTuple


class UnitKind(StrEnum):
    """What a unit is: one page, the files of one brief, one feed in all its forms, or what a site has once."""

    PAGE = "page"
    BRIEF = "brief"
    FEED = "feed"
    SITEMAP = "sitemap"
    SEARCH = "search"
    COLLECTION = "collection"
    PACK = "pack"


class UnitKey(NamedTuple):
    """A unit's kind and its name in it: a page's address, a brief's slug, a feed's term; '' where there is one only."""

    kind: UnitKind
    name: str = ""
