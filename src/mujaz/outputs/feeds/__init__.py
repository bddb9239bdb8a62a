"""Feeds for readers: RSS 2.0, Atom and JSON Feed of all briefs and of every term, and an OPML list of them."""

from mujaz.outputs.feeds.build import feed_forms, feed_terms, opml_artifact, selection

__all__ = ["feed_forms", "feed_terms", "opml_artifact", "selection"]
