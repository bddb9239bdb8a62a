"""From the library to MkDocs: the only package of mujaz, with the CLI, that knows MkDocs."""

from mujaz.publish.build import Busy, Report, Wishes, build
from mujaz.publish.finish import finish
from mujaz.publish.host import MOST_BYTES, Examined, examine
from mujaz.publish.job import Part
from mujaz.publish.merge import Merged, Refused, merge
from mujaz.publish.pack.make import Pack, pack_brief, pack_site
from mujaz.publish.pages import add_files, keep_own, page_is_made
from mujaz.publish.preview import Outcome
from mujaz.publish.progress import Progress
from mujaz.publish.report import listen
from mujaz.publish.serve import Preview, serve
from mujaz.publish.site import Site, site_of, start
from mujaz.publish.templates import fill, fill_template, keep_compiled, protected, set_up

__all__ = [
    "MOST_BYTES",
    "Busy",
    "Examined",
    "Merged",
    "Outcome",
    "Pack",
    "Part",
    "Preview",
    "Progress",
    "Refused",
    "Report",
    "Site",
    "Wishes",
    "add_files",
    "build",
    "examine",
    "fill",
    "fill_template",
    "finish",
    "keep_compiled",
    "keep_own",
    "listen",
    "merge",
    "pack_brief",
    "pack_site",
    "page_is_made",
    "protected",
    "serve",
    "set_up",
    "site_of",
    "start",
]
