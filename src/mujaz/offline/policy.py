"""What a browser may load for a page, said in the page itself: only what lies in the site, and nothing inline.

`'self'` means the site's origin on a server, and in a folder, where pages have none, any other file: Chromium and
Firefox load styles, fonts, scripts, images and frames from there. Two things need more. The style sheet's icons are
`data:` images; and Firefox sends a form to no file, and lets no folder be a base, unless `file:` is named, of which no
page on a server could make use.
"""

import base64
import hashlib
import re

_RULES = "default-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'self' file:"
_BASE = "base-uri 'self' file:"
_CHARSET = '<meta charset="utf-8">'
_META = '<meta http-equiv="Content-Security-Policy" content="{}">'
_OWN = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_INLINE = re.compile(r"<(script|style)\b(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</\1>", re.DOTALL)


def with_policy(html: str) -> str:
    """Return a page with the policy in its head."""
    return with_rules(html, f"{_RULES}; base-uri 'none'")


def with_hashes(html: str) -> str:
    """Return a page with a policy that allows the scripts and styles in it, by their hashes.

    In pages that hold a text of somebody's this is wrong: what got past the sanitiser would then be allowed too.
    """
    rules = f"{_RULES}; {_BASE}"
    for kind in ("script", "style"):
        hashes = [hash_of(text) for name, text in _INLINE.findall(html) if name == kind]
        if hashes:
            rules += f"; {kind}-src 'self' {' '.join(hashes)}"
    return with_rules(html, rules)


def with_rules(html: str, rules: str) -> str:
    """Return a page with the rules of a policy in its head, before anything that a browser loads."""
    return html.replace(_CHARSET, f"{_CHARSET}\n{_META.format(rules)}", 1)


def hash_of(text: str) -> str:
    """Return what a policy calls an inline script or style by."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def with_inline(page: bytes, inline: str) -> bytes:
    """Return a page whose policy allows the scripts and styles of `inline` too, by their hashes.

    That is HTML of ours that a preview adds to a page; what is inline in the page itself stays forbidden.
    """
    found = _OWN.search(page)
    if not found:
        return page
    rules = found[1].decode()
    for kind in ("script", "style"):
        hashes = " ".join(hash_of(text) for name, text in _INLINE.findall(inline) if name == kind)
        there = f"{kind}-src 'self'"
        if hashes and there in rules:
            rules = rules.replace(there, f"{there} {hashes}")
        elif hashes:
            rules += f"; {there} {hashes}"
    return page[: found.start(1)] + rules.encode() + page[found.end(1) :]
