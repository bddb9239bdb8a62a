"""The files inside a .docx, unpacked with care: a document from outside may be made to fill a disk or to lie."""

import io
import re
import zipfile
import zlib

from mujaz.importers.limits import MAX_PART, MAX_PARTS, MAX_UNPACKED
from mujaz.importers.refusal import Unreadable

_UNSAFE_NAME = re.compile(r"^[/\\]|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)|[\x00-\x1f]")
_ENCRYPTED = 0x1
_MEGABYTE = 2**20


def unpack(data: bytes) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Return every file of the archive by its name, and the names of those that cannot be read.

    Raises Unreadable for an archive that is broken as a whole, encrypted, absurdly large when unpacked, or names a
    place outside of itself.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _check(members)
            contents = {member.filename: _content(archive, member) for member in members}
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise Unreadable("broken-archive", detail=error) from error
    found = {name: content for name, content in contents.items() if content is not None}
    return found, tuple(name for name in contents if name not in found)


def _check(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MAX_PARTS:
        raise Unreadable("too-many-parts", n=len(members), most=MAX_PARTS)
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED:
        raise Unreadable("bomb", size=unpacked // _MEGABYTE, most=MAX_UNPACKED // _MEGABYTE)
    for member in members:
        if _UNSAFE_NAME.search(member.orig_filename):
            raise Unreadable("unsafe-name", name=ascii(member.orig_filename)[1:-1][:80])
        if member.flag_bits & _ENCRYPTED:
            raise Unreadable("encrypted")
        if member.file_size > MAX_PART:
            raise Unreadable("bomb", size=member.file_size // _MEGABYTE, most=MAX_PART // _MEGABYTE)


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | None:
    """Return the bytes of a file, never more than it says it has; None where they are not what it says."""
    try:
        with archive.open(member) as file:
            content = file.read(member.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return None
    return content if len(content) == member.file_size else None
