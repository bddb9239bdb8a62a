"""What readers take with them: the whole site in one zip, or one brief in one file."""

from mujaz.offline.host import MOST_BYTES, Examined, examine
from mujaz.offline.offline_site import About, Contents, NoEdition, add, write

__all__ = ["MOST_BYTES", "About", "Contents", "Examined", "NoEdition", "add", "examine", "write"]
