"""WordPress' exports (WXR)."""

from mujaz.importers.wordpress.brief import read_post
from mujaz.importers.wordpress.export import Attachment, Item, OldSite, host_of, read_items, survey

__all__ = ["Attachment", "Item", "OldSite", "host_of", "read_items", "read_post", "survey"]
