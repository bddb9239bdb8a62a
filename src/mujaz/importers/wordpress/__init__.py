"""WordPress' exports (WXR)."""

from mujaz.importers.wordpress.brief import read_post
from mujaz.importers.wordpress.export import Attachment, Item, read_items

__all__ = ["Attachment", "Item", "read_items", "read_post"]
