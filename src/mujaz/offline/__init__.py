"""What readers take with them: the whole site in one zip, or one brief in one file."""

from mujaz.offline.host import SITE_LIMIT, Examined, examine
from mujaz.offline.offline_site import About, Contents, NoEdition, add_offline_zip, write_offline_site

__all__ = [
    "SITE_LIMIT",
    "About",
    "Contents",
    "Examined",
    "NoEdition",
    "add_offline_zip",
    "examine",
    "write_offline_site",
]
