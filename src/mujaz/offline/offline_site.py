"""The offline edition: the whole site as one zip, which reads from a folder as it does from a server."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from string import Template

from mujaz import urls
from mujaz.config import SiteInfo
from mujaz.file_names import ZIP_FOLDER, unsafe
from mujaz.messages import Language, say, size_in_words
from mujaz.offline.policy import with_hashes
from mujaz.offline.zipped import Packed, Zip, pack_member, write_zip

START = "start.html"
"""The one file that a reader sees beside the folder of the site; it needs nothing else: some open it inside the zip."""
_FOR_HOSTS = re.compile(
    r"(?:404\.html|offline\.html|offline\.zip|robots\.txt|sitemap(?:-\d+)?\.xml|CNAME)|(?:.*/)?\..*"
)
"""What is for servers and their visitors: no page leads to it, and a zip cannot hold itself. Feeds go along, though
they name the site's address, because pages lead to them."""
_REDIRECT = b'<meta http-equiv="refresh"'
"""In pages at old addresses: only links from elsewhere lead to them."""
_ONLINE = re.compile(rb"<li data-online>.*?</li>\n?", re.DOTALL)
"""What in a page leads to something that stays online."""
_SIZE = b"<span data-pack-size></span>"


class NoEdition(Exception):  # noqa: N818 -- as Busy and Refused
    """A site of which no offline edition can be made; the message says why, in the site's language of messages."""


@dataclass(frozen=True, slots=True)
class About:
    """What an edition says of its site, and the language of messages, in which it says why it cannot be made."""

    info: SiteInfo
    language: Language

    def note(self) -> str:
        """Return it as a text, by which the first of several machines tells the one that lays the shares together."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_note(cls, note: str) -> "About":
        """Return what a note says; raises ValueError, KeyError or TypeError where it is none."""
        data = json.loads(note)
        return cls(SiteInfo(**data["info"]), data["language"])


@dataclass(frozen=True, slots=True)
class Contents:
    """The files of a site, by their addresses where they are; which of them may have changed since a zip was made."""

    about: About
    files: Mapping[str, Path]
    fresh: Collection[str]


def add_offline_zip(contents: Contents, folder: Path, former: Path) -> None:
    """Write the edition into the folder of a site, and its size into the page that leads to it.

    `former` is the last one, from which is taken what did not change; it need not be there. Raises NoEdition.
    """
    write_offline_site(contents, folder / urls.OFFLINE_ZIP, former)
    page = folder / urls.OFFLINE
    if page.exists():
        page.write_bytes(
            page.read_bytes().replace(_SIZE, size_in_words((folder / urls.OFFLINE_ZIP).stat().st_size).encode())
        )


def write_offline_site(contents: Contents, target: Path, former: Path) -> None:
    """Write the edition of a site into one zip; raises NoEdition."""
    addresses = [address for address in sorted(contents.files) if not _FOR_HOSTS.fullmatch(address)]

    def is_wanted(name: str) -> bool:
        address = name.removeprefix(ZIP_FOLDER)
        return not _is_redirect(address, contents.files[address].read_bytes())

    names = unsafe((ZIP_FOLDER + address for address in addresses), is_wanted)
    refused = [name.removeprefix(ZIP_FOLDER) for name in names]
    if refused:
        raise NoEdition("\n".join([say("zip-unsafe", contents.about.language), *refused]))
    try:
        with Zip(former) as old:
            write_zip(target, _members(contents, addresses, old))
    except OverflowError:
        raise NoEdition(say("zip-too-large", contents.about.language)) from None


def _members(contents: Contents, addresses: Collection[str], old: Zip) -> Iterator[tuple[str, Packed]]:
    yield START, pack_member(_start_page(contents.about.info))
    known = {*old.names()}
    for address in addresses:
        name = ZIP_FOLDER + address
        if address not in contents.fresh and name in known:
            yield name, old[name]
            continue
        data = contents.files[address].read_bytes()
        if _is_redirect(address, data):
            continue
        if address.endswith(".html"):
            data = _ONLINE.sub(b"", data)
        yield name, old[name] if old.has(name, data) else pack_member(data)


def _is_redirect(address: str, page: bytes) -> bool:
    return address.endswith((".html", ".htm")) and _REDIRECT in page


def _start_page(info: SiteInfo) -> bytes:
    """Return `start.html` filled in; a line of it that names a value that the site has not is left out."""
    values = {"name": info.name, "description": info.description, "url": info.url, "home": ZIP_FOLDER + urls.HOME}
    missing = tuple(f"${name}" for name, value in values.items() if not value)
    lines = Path(__file__).with_name(START).read_text("utf-8").splitlines(keepends=True)
    page = Template("".join(line for line in lines if not any(name in line for name in missing)))
    return with_hashes(page.substitute({name: escape(value) for name, value in values.items()})).encode()
