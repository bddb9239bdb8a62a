"""What readers take with them: the whole site in one zip, or one brief in one file."""

from mujaz.publish.pack.edition import About, Contents, NoEdition, add, write

__all__ = ["About", "Contents", "NoEdition", "add", "write"]
