"""The reading of one document: what it is read from, and what is gathered on the way."""

from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from mujaz.importers.document import Inlines, Text
from mujaz.importers.pasted import scrub
from mujaz.importers.pictures import Album
from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.word.fields import FieldStack
from mujaz.importers.word.numbering import Numberings
from mujaz.importers.word.package import Package, Relation
from mujaz.importers.word.styles import Styles


@dataclass(slots=True)
class WordReading:
    """What is known of a document, and what its parts refer to.

    `note_ids` are those of the notes that are there, `bookmarks` is bookmark -> id of the note in it. Gathered are
    pictures, remarks, words that the brief says in another way (`repeated`), note id -> its author's own mark in the
    order of the text, and text boxes that wait for the end of their paragraph.
    """

    package: Package
    styles: Styles
    numberings: Numberings
    note_ids: tuple[str, ...]
    bookmarks: dict[str, str]
    album: Album
    relations: dict[str, Relation]
    remarks: list[Remark] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    fields: FieldStack = field(default_factory=FieldStack)
    boxes: list[Element] = field(default_factory=list)
    invisible: int = 0
    overrides: int = 0

    def remark(self, code: RemarkCode, text: str = "") -> None:
        """Note something to look at."""
        self.remarks.append(Remark(code, text))

    def scrubbed(self, content: Inlines) -> Inlines:
        """Return pieces without invisible characters, which are counted."""
        return tuple(self._scrubbed(item) if isinstance(item, Text) else item for item in content)

    def _scrubbed(self, item: Text) -> Text:
        found = scrub(item.text)
        self.invisible += found.invisible
        self.overrides += found.overrides
        return replace(item, text=found.text)

    def relation(self, id_: str) -> Relation | None:
        """Return what the part that is being read refers to by an id."""
        return self.relations.get(id_)

    def address(self, id_: str) -> str:
        """Return the outside address that the part refers to by an id, '' for none."""
        relation = self.relation(id_)
        return relation.target if relation is not None and relation.is_outside else ""
