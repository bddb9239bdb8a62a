"""From the library to MkDocs: the only package of mujaz, with the CLI, that knows MkDocs."""

from mujaz.publish.finish import finish
from mujaz.publish.pages import add_files
from mujaz.publish.site import Site, site_of, start
from mujaz.publish.templates import fill, fill_template, set_up

__all__ = ["Site", "add_files", "fill", "fill_template", "finish", "set_up", "site_of", "start"]
