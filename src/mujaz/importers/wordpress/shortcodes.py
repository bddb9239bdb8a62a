"""WordPress' short codes, `[gallery ids="1,2"]`: what they mean where we know, a comment for the editor elsewhere."""

import html
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.wordpress.export import Attachment

_CODE = re.compile(r"\[(?P<close>/)?(?P<name>[A-Za-z][\w-]*)(?P<rest>(?:\s|/|=)[^\[\]<>]*)?\](?!\()")
_KNOWN = ("gallery", "playlist", "audio", "video", "embed", "caption", "wp_caption")
_CAPTION = re.compile(
    r"\[(?P<name>caption|wp_caption)(?P<attributes>\s[^\]]*)?\](?P<content>.*?)\[/(?P=name)\]", re.DOTALL
)
_PICTURE = re.compile(r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", re.IGNORECASE)
_EMBED = re.compile(r"\[embed(?:\s[^\]]*)?\]\s*(?P<address>https?://[^\s\[<]+)\s*\[/embed\]")


def without_shortcodes(
    text: str, attachments: Mapping[str, Attachment] = MappingProxyType({})
) -> tuple[str, tuple[Remark, ...]]:
    """Return HTML in which captions are figures, embedded addresses links, and any other short code an `<x-aside>`.

    What stands between an opening and a closing code stays. Brackets are short codes only with a known name,
    attributes, or a closing code: `[AFP]` is text.
    """
    remarks: list[Remark] = []
    text = _CAPTION.sub(lambda match: _figure(match["attributes"] or "", match["content"]), text)

    def link(match: re.Match[str]) -> str:
        remarks.append(Remark(RemarkCode.EMBED, html.unescape(match["address"])))
        return f'<a href="{match["address"]}">{match["address"]}</a>'

    text = _with_notes(_EMBED.sub(link, text))
    text = _GALLERY.sub(lambda match: _gallery(match[1], attachments, remarks) or match[0], text)
    closed = [match["name"] for match in _CODE.finditer(text) if match["close"]]

    def aside(match: re.Match[str]) -> str:
        if not (match["name"] in (*_KNOWN, *closed) or "=" in (match["rest"] or "")):
            return match[0]
        if not match["close"]:
            remarks.append(Remark(RemarkCode.SHORTCODE, html.unescape(match[0])))
        return f"<x-aside>{match[0]}</x-aside>"

    return _CODE.sub(aside, text), tuple(remarks)


_NOTE = re.compile(
    r"\s?\[(?P<code>ref|efn_note|footnote|modern_footnote|mfn|fn)\](?P<text>.*?)\[/(?P=code)\]", re.DOTALL
)


def _with_notes(text: str) -> str:
    """Return HTML in which the codes that hold a note are marks, and the notes stand at the end."""
    notes: list[str] = []

    def mark(match: re.Match[str]) -> str:
        number = len(notes) + 1
        back = f'<a href="#code-mark-{number}">\u21a9</a>'
        notes.append(f'<div id="code-note-{number}"><p>{match["text"].strip()} {back}</p></div>')
        return f'<sup><a id="code-mark-{number}" href="#code-note-{number}">{number}</a></sup>'

    text = _NOTE.sub(mark, text)
    return "\n\n".join((text, *notes))


_GALLERY = re.compile(r"""\[gallery\b[^\[\]]*?\bids=["']?([\d,\s]+)["']?[^\[\]]*\]""")


def _gallery(ids: str, attachments: Mapping[str, Attachment], remarks: list[Remark]) -> str:
    """Return the pictures of a gallery that the export has, '' where it has none; the others are told."""
    numbers = [number.strip() for number in ids.split(",") if number.strip()]
    if not any(number in attachments for number in numbers):
        return ""
    lacking = [number for number in numbers if number not in attachments]
    remarks += (Remark(RemarkCode.PICTURE_LOST, f"gallery {number}") for number in lacking)
    found = [attachments[number] for number in numbers if number in attachments]
    pictures = [f'<p><img src="{html.escape(a.address)}" alt="{html.escape(a.title)}"></p>' for a in found]
    return "\n\n" + "\n\n".join(pictures) + "\n\n"


def _figure(attributes: str, content: str) -> str:
    """Return a captioned picture as a `<figure>`; older exports have the caption as an attribute."""
    picture = _PICTURE.search(content)
    if picture is None:
        return content
    older = re.search(r"""caption=(["'])(.*?)\1""", attributes)
    caption = " ".join(_captions(content[: picture.start()], content[picture.end() :], older[2] if older else ""))
    return f"\n\n<figure>{picture[0]}<figcaption>{caption}</figcaption></figure>\n\n"


def _captions(*pieces: str) -> Iterator[str]:
    yield from (piece.strip() for piece in pieces if piece.strip())
