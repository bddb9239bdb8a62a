"""Whose requests a preview answers: those of its own pages and of people, not those of pages from elsewhere.

It shows drafts, and any page in the same browser can send it requests: under a name that leads to this machine, or for
a script, which may be had from anywhere.
"""

import ipaddress
import re
from collections.abc import Mapping
from typing import Any


def is_own(environ: Mapping[str, Any], served_at: str) -> bool:
    """Return whether a request (WSGI's variables) is answered by a server at an address, a name or a number."""
    host = environ.get("HTTP_HOST", "")
    if not _is_here(host, served_at) or environ.get("HTTP_ORIGIN") not in {None, f"http://{host}", f"https://{host}"}:
        return False
    comes_from, for_page = environ.get("HTTP_SEC_FETCH_SITE", "none"), environ.get("HTTP_SEC_FETCH_MODE")
    return comes_from in {"same-origin", "none"} or for_page == "navigate"


_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([\w.-]+))(?::[0-9]+)?", re.ASCII | re.IGNORECASE)


def _is_here(host: str, served_at: str) -> bool:
    """Return whether a host, with its port, is this machine for certain: no name can be made to lead to a number."""
    match = _HOST.fullmatch(host)
    name = (match[1] or match[2]).lower() if match else ""
    if name in {"localhost", served_at}:
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
