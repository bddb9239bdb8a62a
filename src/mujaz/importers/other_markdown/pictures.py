"""The pictures of a Markdown text, taken along from where its files are."""

import re
from collections.abc import Sequence

from mujaz.brief.links import leads_elsewhere
from mujaz.brief.relink import relinked
from mujaz.importers.media import FileSource, picture_of
from mujaz.importers.pictures import PLACEHOLDER, Album
from mujaz.importers.remarks import Remark, RemarkCode

_PICTURE = re.compile(r"[^?#]+\.(?:png|jpe?g|gif|webp|avif|bmp|svg|tiff?)(?=$|[?#])", re.IGNORECASE)


def with_pictures(markdown: str, album: Album, files: Sequence[FileSource]) -> str:
    """Return a text that shows the pictures which `album` takes of `files`; what it cannot have is told there."""

    def change(target: str, is_picture: bool) -> str:  # noqa: FBT001 -- as `relinked` calls it
        address = target.strip()
        is_outside = leads_elsewhere(address) and address[:5].lower() != "data:"
        if not address or address.startswith(("#", PLACEHOLDER)) or (is_outside and not is_picture):
            return target
        found = picture_of(address, album, files)
        if found and found.startswith(PLACEHOLDER):
            return found
        if is_outside:
            album.remarks.append(Remark(RemarkCode.PICTURE_OUTSIDE, address))
        elif is_picture or _PICTURE.match(address):
            album.remarks.append(Remark(RemarkCode.PICTURE_LOST, address[:200]))
        return target

    return relinked(markdown, change)[0]
