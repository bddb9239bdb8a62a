"""The files of the site that are no pages."""

from mujaz.outputs.artifact import Artifact, files_below, write_artifact
from mujaz.outputs.plan import FilePlan, Made, brief_plans, collection_plan
from mujaz.outputs.sitemap import SitemapEntry, robots, sitemaps

__all__ = [
    "Artifact",
    "FilePlan",
    "Made",
    "SitemapEntry",
    "brief_plans",
    "collection_plan",
    "files_below",
    "robots",
    "sitemaps",
    "write_artifact",
]
