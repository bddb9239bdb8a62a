"""The files inside a .docx, unpacked with care: a document from outside may be made to fill a disk or to lie."""

import io
import re
import zipfile
from collections.abc import Mapping
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from mujaz.importers.limits import MAX_PART, MAX_PARTS, MAX_UNPACKED
from mujaz.importers.refusal import Unreadable

_UNSAFE_NAME = re.compile(r"^[/\\]|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)|[\x00-\x1f]")
_ENCRYPTED = 0x1
_MEGABYTE = 2**20


def unpack(data: bytes) -> dict[str, bytes]:
    """Return every file of the archive by its name.

    Raises Unreadable for what is broken, encrypted, absurdly large when unpacked, or names a place outside of itself.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _check(members)
            return {member.filename: _content(archive, member) for member in members}
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise Unreadable("broken-archive", detail=error) from error


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


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return the bytes of a file; never more than it says it has."""
    with archive.open(member) as file:
        content = file.read(member.file_size + 1)
    if len(content) != member.file_size:
        raise Unreadable("broken-archive", detail=member.filename)
    return content


def repack(parts: Mapping[str, bytes]) -> io.BytesIO:
    """Return an archive of the files, in memory."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    packed.seek(0)
    return packed


def xml_parts(parts: Mapping[str, bytes]) -> dict[str, Element]:
    """Return the root of every XML file; raises Unreadable where one is broken or declares entities."""
    roots: dict[str, Element] = {}
    for name, content in parts.items():
        if not name.lower().endswith((".xml", ".rels")):
            continue
        try:
            roots[name] = fromstring(content, forbid_dtd=True)
        except DefusedXmlException as error:
            raise Unreadable("entities") from error
        except (ParseError, ValueError, LookupError) as error:
            raise Unreadable("broken-xml", name=name, detail=error) from error
    return roots
