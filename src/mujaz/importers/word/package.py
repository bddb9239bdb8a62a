"""The parts of a .docx: their XML, and which part leads to which."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from mujaz.importers.refusal import Unreadable
from mujaz.importers.word.archive import unpack
from mujaz.importers.word.names import name

_MAX_DEPTH = 400
"""No document that people wrote has tags within tags as deep as this."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to by an id: `kind` is the last word of its type, `target` a part or an outside address."""

    kind: str
    target: str
    is_outside: bool


@dataclass(frozen=True, slots=True)
class Package:
    """A document's parts by name, `roots` those that are XML, `main` the name of the one that holds the text.

    `lost` are the names of the parts that could not be read.
    """

    parts: Mapping[str, bytes]
    roots: Mapping[str, Element]
    main: str
    lost: tuple[str, ...]

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to, by id."""
        folder, _, file = part.rpartition("/")
        root = self.roots.get(f"{folder}/_rels/{file}.rels".lstrip("/"))
        found = {} if root is None else {e.get("Id", ""): _relation(e, folder) for e in root}
        return {id_: relation for id_, relation in found.items() if id_}

    def beside(self, kind: str, tag: str) -> tuple[str, Element] | None:
        """Return name and root of the part that the text refers to by `kind`, else of one whose root is `tag`."""
        for relation in self.relations(self.main).values():
            if relation.kind == kind and relation.target in self.roots:
                return relation.target, self.roots[relation.target]
        return next(((part, root) for part, root in self.texts() if name(root) == tag), None)

    def texts(self) -> tuple[tuple[str, Element], ...]:
        """Return the parts of the document itself, without the building blocks that a template brings along."""
        return tuple((part, root) for part, root in self.roots.items() if "glossary/" not in part)


def open_package(data: bytes) -> Package:
    """Read a .docx; raises Unreadable for what is none, or is harmful, or has lost its text."""
    parts, unpacked = unpack(data)
    roots, broken = _xml(parts)
    main = _main(roots)
    if not main:
        for part, detail in {**broken, **dict.fromkeys(unpacked, "")}.items():
            if part.endswith("/document.xml"):
                raise Unreadable("broken-xml", name=part, detail=detail or "CRC")
        raise Unreadable("no-word")
    return Package(parts, roots, main, tuple(sorted((*unpacked, *broken))))


def _xml(parts: Mapping[str, bytes]) -> tuple[dict[str, Element], dict[str, str]]:
    """Return the root of every XML file, and what is wrong with those that are broken.

    Raises Unreadable where one declares entities or is nested absurdly.
    """
    roots: dict[str, Element] = {}
    broken: dict[str, str] = {}
    for part, content in parts.items():
        if not part.lower().endswith((".xml", ".rels")):
            continue
        try:
            root = fromstring(content, forbid_dtd=True)
        except DefusedXmlException as error:
            raise Unreadable("entities") from error
        except (ParseError, ValueError, LookupError) as error:
            broken[part] = str(error)
            continue
        if _is_deep(root):
            raise Unreadable("too-deep")
        roots[part] = root
    return roots, broken


def _is_deep(root: Element) -> bool:
    level = [root]
    for _ in range(_MAX_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def _main(roots: Mapping[str, Element]) -> str:
    """Return the name of the part that holds the text, '' where there is none."""
    package = Package({}, roots, "", ())
    named = [r.target for r in package.relations("").values() if r.kind == "officeDocument"]
    found = [part for part in (*named, *roots) if part in roots and name(roots[part]) == "w:document"]
    return found[0] if found else ""


def _relation(element: Element, folder: str) -> Relation:
    kind, target = element.get("Type", "").rpartition("/")[2], element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(kind, target, is_outside=True)
    path = posixpath.normpath(posixpath.join("/" + folder, unquote(target))).lstrip("/")
    return Relation(kind, path, is_outside=False)
