"""What a site says of itself, for everything that leaves it: feeds, citations, the API."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """A site's name, its address with or without a slash at the end ('' where it has none), and what it is about.

    `language` is the tag of the language in which the site speaks to its readers.
    """

    name: str
    url: str
    description: str
    language: str = "ar"
