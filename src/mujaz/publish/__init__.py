"""The adapter to MkDocs: a library becomes MkDocs' pages and files."""

from mujaz.publish.finish import finish
from mujaz.publish.pages import add_files, keep_own, page_is_made
from mujaz.publish.report import listen
from mujaz.publish.site import Site, site_of, start
from mujaz.publish.templates import fill, fill_template, keep_compiled, protected, set_up

__all__ = [
    "Site",
    "add_files",
    "fill",
    "fill_template",
    "finish",
    "keep_compiled",
    "keep_own",
    "listen",
    "page_is_made",
    "protected",
    "set_up",
    "site_of",
    "start",
]
