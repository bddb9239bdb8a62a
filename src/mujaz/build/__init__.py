"""Incremental, parallel and sharded building."""

from mujaz.build.build import BuildOptions, Report, build_site
from mujaz.build.merge import Merged, merge_shards
from mujaz.build.pack import Pack, pack_brief, pack_site
from mujaz.build.progress import Progress
from mujaz.build.refused import Refused
from mujaz.build.share import Shard
from mujaz.build.workspace import Busy

__all__ = [
    "BuildOptions",
    "Busy",
    "Merged",
    "Pack",
    "Progress",
    "Refused",
    "Report",
    "Shard",
    "build_site",
    "merge_shards",
    "pack_brief",
    "pack_site",
]
