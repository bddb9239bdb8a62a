"""The files of the site that are no pages."""

from mujaz.outputs.artifact import Artifact, write
from mujaz.outputs.sitemap import SitemapEntry, sitemap

__all__ = ["Artifact", "SitemapEntry", "sitemap", "write"]
