"""The old address of a text, as an alias that the site can keep."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from mujaz import urls
from mujaz.importers.remarks import Remark, RemarkCode


def aliases(addresses: Iterable[str]) -> tuple[tuple[str, ...], tuple[Remark, ...]]:
    """Return the paths of old addresses that the site can keep, and a remark for each other."""
    kept: list[str] = []
    remarks: list[Remark] = []
    for address in addresses:
        alias = _path(address)
        found = urls.alias(alias, "") if alias else None
        if found is None or urls.is_reserved(found):
            remarks.append(Remark(RemarkCode.ADDRESS, address[:200]))
        elif alias not in kept:
            kept.append(alias)
    return tuple(kept), tuple(remarks)


def _path(address: str) -> str:
    """Return the path of an address, '' for one that is told apart by its query (`/?p=12`) or is none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if parts.query or parts.scheme not in ("", "http", "https"):
        return ""
    return "/" + parts.path.lstrip("/") if parts.path.strip("/") else ""


def slug_of(name: str) -> str:
    """Return an old name as a slug where it is one, else ''."""
    name = name.strip().strip("/").lower()
    return name if urls.is_slug(name) else ""


_KEPT = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


def is_kept(address: str) -> bool:
    """Return whether an address may stand in a brief: one of the web, of mail, of a telephone."""
    return bool(_KEPT.match(address)) and not re.search(r"[\x00-\x1f]", address)
