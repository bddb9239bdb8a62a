"""Which address of the site belongs to what: no two things have the same one, and none lies below a page.

The pages of docs/ have precedence, then what is older: of two briefs that clash, the later is told and left out.
Addresses that differ in the case of letters alone are the same: some systems have one file for both.
"""

from collections.abc import Iterable, Iterator, Mapping

from mujaz import urls
from mujaz.brief import Brief
from mujaz.brief.citation import FORMS
from mujaz.config import Settings
from mujaz.file_names import LONGEST_NAME, ZIP_FOLDER, is_safe
from mujaz.library.reading import Reading
from mujaz.problems import Problem, problem
from mujaz.source import Folder

_BESIDE = (".md", *(form.ending for form in FORMS))
"""How the names of the files end that stand beside the page of a brief."""


def address_clashes(read: Iterable[tuple[Reading, Brief]], folder: Folder, settings: Settings) -> Iterator[Problem]:
    """Yield a problem for each brief with a slug, a page, an alias or a file that cannot be where it would be.

    A slug is unique in the whole site: files beside the pages are named after it, and `related` uses it. Where readers
    may take the site along, every system must take the names of the files.
    """
    pairs = sorted(read, key=lambda pair: (pair[1].moment, pair[1].path))
    taken = _Taken({urls.page(path): name for path, name in folder.pages.items()})
    slugs: dict[str, str] = {}
    for reading, brief in pairs:
        first = slugs.setdefault(brief.slug, reading.path)
        if first != reading.path:
            yield problem("duplicate-slug", reading.path, name=brief.slug, other=first)
        yield from taken.take(urls.brief(brief.path), reading.path, reading.path, is_brief=True)
    for reading, _ in pairs:
        for line, path in reading.shown:
            yield from taken.take(urls.brief_file(path), f"{folder.name}/{path}", reading.path, line)
    for reading, brief in pairs:
        for position, address in enumerate(brief.aliases):
            line = reading.brief_file().line("aliases", position)
            if address.casefold() == urls.brief(brief.path):
                yield problem("duplicate-address", reading.path, line, address=address, other=reading.path)
            else:
                yield from taken.take(address, reading.path, reading.path, line)
    if settings.pack:
        yield from _unsafe_names(pairs)


class _Taken:
    """The addresses that are taken, each with the name of its owner."""

    def __init__(self, owners: Mapping[str, str]) -> None:
        self._owners: dict[str, str] = {}
        self._pages: dict[str, str] = {}
        """Those of briefs, which have files beside them."""
        self._below: dict[str, tuple[str, str]] = {}
        """One address and its owner below each folder that has a dot in its path: others are nobody's address."""
        for address, owner in owners.items():
            self._keep(address, owner)

    def take(self, address: str, owner: str, path: str, line: int = 0, *, is_brief: bool = False) -> Iterator[Problem]:
        """Take an address, or yield why the brief in the file `path` cannot have it."""
        other = self._owner(address.casefold())
        if other not in ("", owner):
            yield problem("duplicate-address", path, line, address=address, other=other)
            return
        inside, of_inside = self._below.get(address.casefold(), ("", ""))
        if inside:
            yield problem("address-below-page", path, line, address=inside, page=address, other=of_inside)
            return
        for folder in _folders(address):
            if above := self._owner(folder.casefold()):
                yield problem("address-below-page", path, line, address=address, page=folder, other=above)
                return
        self._keep(address, owner)
        if is_brief:
            self._pages[address.casefold()] = owner

    def _keep(self, address: str, owner: str) -> None:
        self._owners[address.casefold()] = owner
        for folder in _folders(address):
            self._below.setdefault(folder.casefold(), (address, owner))

    def _owner(self, address: str) -> str:
        """Return the owner of an address in small letters, or of a file beside a brief's page; '' where none has it."""
        beside = (address.removesuffix(ending) + ".html" for ending in _BESIDE if address.endswith(ending))
        return self._owners.get(address) or next((self._pages[page] for page in beside if page in self._pages), "")


def _folders(address: str) -> Iterator[str]:
    """Yield the folders of an address, where one has a dot in its name."""
    folder = address.rpartition("/")[0]
    while "." in folder:
        yield folder
        folder = folder.rpartition("/")[0]


def _unsafe_names(pairs: Iterable[tuple[Reading, Brief]]) -> Iterator[Problem]:
    """Yield the briefs with a name, or a file, that not every system takes."""
    for reading, brief in pairs:
        longest = max((urls.citation(brief.path, ending) for ending in _BESIDE), key=len)
        if not is_safe(ZIP_FOLDER + longest):
            yield problem("unsafe-name", reading.path, name=brief.path, most=LONGEST_NAME)
        for line, path in reading.shown:
            address = urls.brief_file(path)
            if not is_safe(ZIP_FOLDER + address):
                yield problem("unsafe-name", reading.path, line, name=path, most=LONGEST_NAME)
