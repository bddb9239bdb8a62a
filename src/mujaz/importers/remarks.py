"""What an importer did not understand or had to change, for the editor to look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class RemarkCode(StrEnum):
    """What there is to look at; `text` of the remark is given in brackets."""

    INSERTED = "inserted"
    """A tracked insertion, which was taken over [the words]."""
    REMOVED = "removed"
    """A tracked deletion, which was left out [the words]."""
    COMMENT = "comment"
    """A comment in the margin, which was left out [author: words]."""
    MARGIN = "margin"
    """A header or footer, which was left out [the words]."""
    CONTENTS = "contents"
    """A line of a table of contents, which was left out: the page makes its own [the words]."""
    FORMULA = "formula"
    """A formula, of which only the characters stay [the characters]."""
    ELEMENT = "element"
    """Something that has no place in Markdown, such as a chart, and was left out [its name]."""
    MERGED_CELLS = "merged-cells"
    """A table with merged cells: each text stands in the first of them."""
    PICTURE_FORM = "picture-form"
    """A picture in a form that browsers do not show; it is kept [form]."""
    PICTURE_LOST = "picture-lost"
    """A picture that is missing, broken or too large [its address or size]."""
    PICTURE_OUTSIDE = "picture-outside"
    """A picture that stays at its old address [address]."""
    NO_ALT = "no-alt"
    """A picture that nothing is said of to those who cannot see it."""
    LINK = "link"
    """A link with an address that is not kept; its words stay [address]."""
    EMBED = "embed"
    """A video or another page inside the text, which became a link [address]."""
    SHORTCODE = "shortcode"
    """A short code of another system; it stays as a comment that readers do not see [the code]."""
    TEMPLATE = "template"
    """Template code of another system; it stays in the text [the code]."""
    FIELDS = "fields"
    """Fields of the front matter that have no counterpart [their names]."""
    VALUE = "value"
    """A field whose value could not be used [name: value]."""
    CATEGORY = "category"
    """A category that is no topic of the vocabulary [its name]."""
    ADDRESS = "address"
    """An old address that cannot be kept [address]."""
    LEFT_OUT = "left-out"
    """A text in the main part of a page that seems to be no part of the article [the words]."""
    OTHER_PART = "other-part"
    """A longer run of paragraphs stands elsewhere in the page; it may be the article [its beginning]."""
    HIDDEN = "hidden"
    """Text that its author hid, which was left out [the words]."""
    PLACEHOLDER = "placeholder"
    """Words that ask for a text which nobody wrote; they were left out [the words]."""
    PART_LOST = "part-lost"
    """A part of the file that is broken, and was left out [its name]."""
    NOTE_LOST = "note-lost"
    """The mark of a note that is not there [its name]."""
    NOTE_UNUSED = "note-unused"
    """A note that no mark in the text leads to; it was left out [the words]."""
    SYMBOL = "symbol"
    """A sign of a font of signs that is not known, and was left out [font and place]."""
    BLOCK_LOST = "block-lost"
    """A reusable block of WordPress that the export lacks [its number]."""
    DATE_OF_CHANGE = "date-of-change"
    """A text without a date of publication; it got that of its last change."""
    READERS = "readers"
    """Comments of readers, which were left out [how many]."""
    TAXONOMY = "taxonomy"
    """A term of a taxonomy that a brief has no field for [taxonomy: term]."""
    FEATURED = "featured"
    """The picture above a post, which was left out since its file is not at hand [its address]."""
    ORDINAL = "ordinal"
    """A number before the heading of a known section, which was left out [the number]."""
    NOTE_MOVED = "note-moved"
    """A note on a heading or the title, whose mark is at the end of the next paragraph now [the heading]."""
    PLACE = "place"
    """A link to a place in the text that cannot be led to; its words stay [the words]."""
    LETTERHEAD = "letterhead"
    """A line above the title, such as the name of a house, which was left out [the line]."""
    WITHHELD = "withheld"
    """A line that says that the text is not to be published; it is a draft now [the line]."""
    KIND = "kind"
    """The text has none of the sections that a brief of the usual kind must have, so it is an analysis."""
    LINES_JOINED = "lines-joined"
    """Lines that a page had broken, as those of a PDF, which were joined to paragraphs; `count` says how many."""
    MESSAGE = "message"
    """A message without a text, or the program's own, which was left out [the words]."""
    SENDER = "sender"
    """Who wrote the messages; `count` says how many [the name]."""
    MAIL = "mail"
    """A line of a mail that is none of its text: its head, a quoted mail, a signature; left out [the line]."""
    ATTACHED = "attached"
    """A file that was sent with a mail, and was left out [its name]."""
    PASSWORD = "password"  # noqa: S105 -- the name of a remark
    """A text that was behind a password; it is a draft now."""
    PRIVATE = "private"
    """A text that was not public; it is a draft now [status]."""


STILL_IN_TEXT = (
    *(RemarkCode.INSERTED, RemarkCode.FORMULA, RemarkCode.EMBED, RemarkCode.SHORTCODE, RemarkCode.TEMPLATE),
    *(RemarkCode.NOTE_MOVED, RemarkCode.PLACE, RemarkCode.WITHHELD, RemarkCode.PICTURE_LOST, RemarkCode.NOTE_LOST),
    *(RemarkCode.SENDER, RemarkCode.KIND),
    *(RemarkCode.PICTURE_FORM, RemarkCode.PICTURE_OUTSIDE, RemarkCode.NO_ALT, RemarkCode.OTHER_PART),
)
"""The remarks whose words stand in the text as well, or are none of its words."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at; `count` says how often it occurred."""

    code: RemarkCode
    text: str = ""
    count: int = 1


def gathered(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Return the remarks in their order, equal ones as one."""
    counts: dict[tuple[RemarkCode, str], int] = {}
    for remark in remarks:
        key = (remark.code, remark.text)
        counts[key] = counts.get(key, 0) + remark.count
    return tuple(Remark(code, text, count) for (code, text), count in counts.items())
