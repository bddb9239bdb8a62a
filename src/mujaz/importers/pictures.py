"""Pictures that come inside a file, and the names under which they lie beside the brief."""

import base64
import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from mujaz.brief.relink import relinked
from mujaz.importers.remarks import Remark, RemarkCode

MAX_PICTURE = 32 * 2**20
"""Bytes; a larger picture is no picture for a page."""

MAX_PICTURES = 256 * 2**20
"""Bytes of all pictures of one text."""

_FORMS: Sequence[tuple[str, re.Pattern[bytes]]] = tuple(
    (form, re.compile(pattern, re.DOTALL))
    for form, pattern in (
        ("png", rb"\x89PNG\r\n\x1a\n"),
        ("jpg", rb"\xff\xd8\xff"),
        ("gif", rb"GIF8[79]a"),
        ("webp", rb"RIFF....WEBP"),
        ("avif", rb"....ftypavi[fs]"),
        ("bmp", rb"BM"),
        ("tiff", rb"II\*\x00|MM\x00\*"),
        ("emf", rb"\x01\x00\x00\x00.{36} EMF"),
        ("wmf", rb"\xd7\xcd\xc6\x9a"),
    )
)
_SHOWN = ("png", "jpg", "gif", "webp", "avif", "bmp")
_DATA = re.compile(r"data:image/[\w.+-]+(?:;[\w=-]+)*?(?P<base64>;base64)?,", re.IGNORECASE)
PLACEHOLDER = "mujaz-picture-"
"""Begins the target that stands for a picture until the brief has its name."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its ending, which its bytes decide, and the bytes."""

    form: str
    data: bytes


@dataclass(slots=True)
class Album:
    """The pictures of one text, gathered while it is read."""

    pictures: list[Picture] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def add(self, data: bytes) -> str | None:
        """Take a picture and return the target that stands for it; None, with a remark, for what is none."""
        form = next((form for form, pattern in _FORMS if pattern.match(data)), "")
        if not form or len(data) > MAX_PICTURE:
            return None
        if form not in _SHOWN:
            self.remarks.append(Remark(RemarkCode.PICTURE_FORM, form))
        picture = Picture(form, data)
        if picture not in self.pictures:
            if sum(len(other.data) for other in self.pictures) + len(data) > MAX_PICTURES:
                return None
            self.pictures.append(picture)
        return f"{PLACEHOLDER}{self.pictures.index(picture) + 1}.{form}"

    def of_address(self, address: str) -> str | None:
        """Return the target of an `<img>`: a picture inside the address itself is taken, any other address stays."""
        match = _DATA.match(address)
        if match is None:
            return None if address[:5].lower() == "data:" else address
        content = address[match.end() :]
        if len(content) > MAX_PICTURE * 4 // 3 + 4:
            return None
        try:
            raw = unquote_to_bytes(content)
            return self.add(base64.b64decode(raw, validate=False) if match["base64"] else raw)
        except binascii.Error:
            return None


def picture_names(pictures: Sequence[Picture], slug: str) -> tuple[str, ...]:
    """Return the file name of each picture of a brief."""
    return tuple(f"{slug}-{number}.{picture.form}" for number, picture in enumerate(pictures, start=1))


def own_pictures(markdown: str, pictures: Sequence[Picture]) -> tuple[str, tuple[Picture, ...]]:
    """Return Markdown with the pictures that it shows, and these, in the order of the text and counted from 1."""
    numbers: dict[int, int] = {}

    def numbered(target: str, _: bool) -> str:  # noqa: FBT001 -- as `relinked` calls it
        match = _STANDS_FOR.fullmatch(target)
        if match is None:
            return target
        return f"{PLACEHOLDER}{numbers.setdefault(int(match[1]), len(numbers) + 1)}{match[2]}"

    text, _ = relinked(markdown, numbered)
    return text, tuple(pictures[number - 1] for number in numbers)


def with_picture_names(markdown: str, slug: str) -> str:
    """Return Markdown whose pictures have the names of the files beside the brief; an escaped text is no picture."""

    def named(target: str, _: bool) -> str:  # noqa: FBT001 -- as `relinked` calls it
        match = _STANDS_FOR.fullmatch(target)
        return f"{slug}-{match[1]}{match[2]}" if match else target

    return relinked(markdown, named)[0]


_STANDS_FOR = re.compile(rf"{PLACEHOLDER}(\d+)(\.[a-z]+)")
