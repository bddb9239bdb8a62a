"""A brief in one file, to be sent by mail or kept: its page with styles, fonts and pictures in it, and without scripts.

The fonts go along, more than a hundred kilobytes: phones have no serif for Arabic, and some computers no Arabic letters
worth reading. What a page of a site has for going elsewhere in it, menus, the search and buttons, is left out.
"""

import base64
import mimetypes
import posixpath
import re
from collections.abc import Callable, Iterator
from typing import cast
from urllib.parse import unquote, urlsplit

from lxml import etree, html
from lxml.html import HtmlElement, HTMLParser

from mujaz import urls
from mujaz.offline.policy import hash_of, with_rules

Read = Callable[[str], bytes]
"""Returns the bytes of a file of the site, by its address; raises OSError where there is none."""

_RULES = "default-src 'none'; style-src {}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
_LEFT_OUT = """
    //script[not(@type="application/ld+json")] | //noscript | //template | //iframe | //form | //button | //nav
    | //link[not(@rel="canonical")] | //meta[@http-equiv] | //*[@data-online] | //*[@data-search-box]
"""
_URL = re.compile(r"""url\(\s*(["']?)([^"')]+)\1\s*\)""")
_FONT = "font/woff2"  # which Python's own table lacks before 3.14


def single_file(page: bytes, address: str, read: Read, site_url: str) -> bytes:
    """Return the page at an address of a site as a file that needs no other and asks for nothing.

    Links into the site get its address; where it has none, `site_url` is '', they are left as text.
    """
    tree = html.document_fromstring(page, parser=HTMLParser(encoding="utf-8"))
    style = "\n".join(_styles(tree, address, read))
    for element in _found(tree, _LEFT_OUT):
        element.drop_tree()
    for image in _found(tree, "//img[@src]"):
        image.set("src", _inlined(image.attrib["src"], address, read))
    for link in _found(tree, "//a[@href]"):
        _lead(link, address, site_url)
    etree.SubElement(tree[0], "style").text = style
    text = html.tostring(tree, encoding="unicode", doctype="<!doctype html>")
    return with_rules(text, _RULES.format(hash_of(style))).encode()


def _found(tree: HtmlElement, path: str) -> list[HtmlElement]:
    return cast("list[HtmlElement]", tree.xpath(path))


def _styles(tree: HtmlElement, address: str, read: Read) -> Iterator[str]:
    for link in _found(tree, '//link[@rel="stylesheet"]'):
        sheet = _target(link.attrib["href"], address)
        text = read(sheet).decode()
        yield _URL.sub(lambda match: f'url("{_inlined(match[2], sheet, read)}")', text)  # noqa: B023 -- used at once


def _inlined(target: str, start: str, read: Read) -> str:
    """Return what a page or style sheet loads as an address that holds all of it."""
    if urlsplit(target).scheme or target.startswith("#"):
        return target
    address = _target(target, start)
    try:
        data = base64.b64encode(read(address)).decode()
    except OSError:  # it is missing in the site too
        return target
    kind = _FONT if address.endswith(".woff2") else mimetypes.guess_type(address)[0] or "application/octet-stream"
    return f"data:{kind};base64,{data}"


def _lead(link: HtmlElement, start: str, site_url: str) -> None:
    """Let a link lead to the site on the net, where it does not lead elsewhere or to a place in the same page."""
    parts = urlsplit(link.attrib["href"])
    if parts.scheme or parts.netloc or not parts.path:
        return
    address = _target(parts.path, start)
    if address == start:
        link.set("href", f"#{parts.fragment}")
    elif site_url:
        rest = (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
        link.set("href", urls.absolute(address, site_url) + rest)
    elif link.get("download") is not None:
        parent = link.getparent()
        if parent is not None and parent.getparent() is not None:
            parent.drop_tree()  # a line of files to take along
    else:
        link.drop_tag()


def _target(link: str, start: str) -> str:
    """Return the address to which the path of a link leads from a page or style sheet."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(start), unquote(urlsplit(link).path)))
