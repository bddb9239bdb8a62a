"""The names that a site's mkdocs.yml holds: they stay, wherever in the package their work is done."""

from mujaz.brief.anchors import heading_id
from mujaz.brief.github_markdown import makeExtension

__all__ = ["heading_id", "makeExtension"]
