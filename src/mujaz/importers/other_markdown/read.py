"""From a foreign Markdown file to a brief."""

import datetime as dt
from dataclasses import replace
from pathlib import PurePath
from zoneinfo import ZoneInfo

from mujaz.brief.document import plain_words
from mujaz.importers.article import kind_of
from mujaz.importers.lost_words import checked
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.other_markdown.fields import foreign_fields
from mujaz.importers.other_markdown.front_matter import split_foreign
from mujaz.importers.other_markdown.text import read_text
from mujaz.importers.pasted import scrub
from mujaz.importers.raw import RawBrief
from mujaz.importers.remarks import gathered


def read_markdown(text: str, name: str, zone: ZoneInfo, gazetteer: Gazetteer, today: dt.date) -> RawBrief:
    """Read the text of a file; `name` is the file's. Its times are told in `zone`, `today` says what is public by now.

    Raises Unreadable where the front matter is broken.
    """
    scrubbed = scrub(text)
    data, body = split_foreign(scrubbed.text)
    known, fields, remarks = foreign_fields(data, _stem(name), zone, today)
    title, markdown, sections, templates, repeated = read_text(body, known.title)
    prose = f"{title}\n{plain_words(markdown)}"
    brief = RawBrief(
        title=title,
        date=known.date,
        date_lines=(),
        time=known.time,
        time_lines=(),
        body=markdown,
        sections=sections,
        countries=gazetteer.countries(prose),
        tags=gazetteer.tags(prose),
        topics=gazetteer.topics(prose),
        notices=(),
        invisible=scrubbed.invisible,
        overrides=scrubbed.overrides,
        fields=replace(fields, kind=fields.kind or kind_of(sections)),
        remarks=gathered((*remarks, *templates)),
        repeated=repeated,
    )
    return checked(brief, plain_words(body))


def _stem(name: str) -> str:
    """Return the name that the address has; Hugo's bundles have it as their folder's."""
    path = PurePath(name)
    return path.parent.name if path.stem in ("index", "_index") else path.stem.partition(".")[0]
