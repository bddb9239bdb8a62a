"""The ids of headings that have no typed section: their words, in Arabic."""

from mujaz.brief import anchors


def heading_id(text: str, separator: str) -> str:
    """Return an id for `toc`'s `slugify`."""
    return anchors.heading_id(text, separator)
