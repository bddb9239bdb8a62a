"""A site on a server of this machine, built anew when a file is saved."""

from mujaz.preview.attempts import Outcome
from mujaz.preview.serve import Preview, serve_site

__all__ = ["Outcome", "Preview", "serve_site"]
