"""From a foreign Markdown file to a brief."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from zoneinfo import ZoneInfo

from mujaz.brief.document import plain_words, read_alone
from mujaz.importers import markup
from mujaz.importers.article import kind_of, with_own_pictures
from mujaz.importers.fields import ImportedFields
from mujaz.importers.lost_words import checked
from mujaz.importers.media import FileSource, picture_of
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.other_markdown.fields import foreign_fields
from mujaz.importers.other_markdown.front_matter import split_foreign
from mujaz.importers.other_markdown.hidden_html import without_hidden_html
from mujaz.importers.other_markdown.pictures import with_pictures
from mujaz.importers.other_markdown.sections import read_text
from mujaz.importers.other_markdown.templates import without_templates
from mujaz.importers.other_markdown.wiki_links import without_wiki_links
from mujaz.importers.pasted import scrub
from mujaz.importers.pictures import PLACEHOLDER, Album
from mujaz.importers.raw import RawBrief
from mujaz.importers.remarks import Remark, RemarkCode, gathered


def read_markdown(  # noqa: PLR0913, PLR0917 -- what it reads, and all that it counts from
    text: str, name: str, zone: ZoneInfo, gazetteer: Gazetteer, today: dt.date, files: Sequence[FileSource] = ()
) -> RawBrief:
    """Read the text of a file; `name` is the file's. Its times are told in `zone`, `today` says what is public by now.

    Pictures are taken of `files`. Raises Unreadable where the front matter is broken.
    """
    scrubbed = scrub(text)
    data, body = split_foreign(scrubbed.text)
    known, fields, remarks = foreign_fields(data, _stem(name), zone, today)
    plain = without_templates(body)
    without_wiki_links(plain)
    without_hidden_html(plain)
    title, markdown, repeated = read_text(plain.text, known.title)
    album = Album()
    above = _above(fields, album, files)
    body_ = with_pictures(above + markdown, album, files)
    document = read_alone(body_)
    sections = tuple(section.heading for section in document.sections if section.heading)
    prose = f"{title}\n{document.text}"
    brief = RawBrief(
        title=title,
        date=known.date,
        date_lines=(),
        time=known.time,
        time_lines=(),
        body=body_,
        sections=sections,
        countries=gazetteer.countries(prose),
        tags=gazetteer.tags(prose),
        topics=gazetteer.topics(prose),
        notices=(),
        invisible=scrubbed.invisible,
        overrides=scrubbed.overrides,
        fields=replace(fields, kind=fields.kind or kind_of(sections)),
        remarks=gathered((*remarks, *plain.remarks, *album.remarks)),
        repeated=(*repeated, *plain.repeated),
    )
    return checked(with_own_pictures(brief, album.pictures), plain_words(body))


def _above(fields: ImportedFields, album: Album, files: Sequence[FileSource]) -> str:
    """Return the picture above a text, where its file is at hand; else it is told."""
    if not fields.picture:
        return ""
    target = picture_of(fields.picture, album, files)
    if target and target.startswith(PLACEHOLDER):
        return f"![{markup.rich(fields.picture_alt)}]({target})\n\n"
    album.remarks.append(Remark(RemarkCode.FEATURED, fields.picture))
    return ""


def _stem(name: str) -> str:
    """Return the name that the address has; Hugo's bundles have it as their folder's."""
    path = PurePath(name)
    return path.parent.name if path.stem in ("index", "_index") else path.stem.partition(".")[0]
