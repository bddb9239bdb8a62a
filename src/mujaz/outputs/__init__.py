"""The files of the site that are no pages."""

from mujaz.outputs.artifact import Artifact, files_below, write_artifact
from mujaz.outputs.citations import citation_artifacts
from mujaz.outputs.feeds import feed_artifacts
from mujaz.outputs.plan import FilePlan, Made, brief_plans, collection_plan
from mujaz.outputs.sitemap import SitemapEntry, robots, sitemaps

__all__ = [
    "Artifact",
    "FilePlan",
    "Made",
    "SitemapEntry",
    "brief_plans",
    "citation_artifacts",
    "collection_plan",
    "feed_artifacts",
    "files_below",
    "robots",
    "sitemaps",
    "write_artifact",
]
