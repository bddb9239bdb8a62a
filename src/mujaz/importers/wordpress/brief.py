"""One post of an export as a brief."""

import datetime as dt
import html
import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from mujaz.importers import moments
from mujaz.importers.addresses import aliases, slug_of
from mujaz.importers.article import Known, from_fields, kind_of, with_scrubbed
from mujaz.importers.fields import ImportedFields
from mujaz.importers.html import Dialect, parse_html, read_html, tree_text
from mujaz.importers.lost_words import checked
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.pasted import scrub
from mujaz.importers.pictures import Album
from mujaz.importers.raw import RawBrief
from mujaz.importers.remarks import Remark, RemarkCode, gathered
from mujaz.importers.wordpress.export import Item
from mujaz.importers.wordpress.shortcodes import without_shortcodes

_NO_DATE = "0000-00-00"
_BLOCK = re.compile(r"<!--\s*wp:")  # the block editor's mark: its line ends mean nothing
_NOT_PUBLIC = ("draft", "pending", "private")


def read_post(item: Item, zone: ZoneInfo, gazetteer: Gazetteer) -> RawBrief:
    """Read a post; its times are told in `zone`. Raises Unreadable where its HTML is nested absurdly."""
    content = scrub(item.fields.get("content:encoded", ""))
    text, shortcodes = without_shortcodes(content.text)
    album = Album()
    dialect = Dialect(newlines=not _BLOCK.search(text), base=item.fields.get("link", ""), picture=album.of_address)
    document, found = read_html(text, dialect)
    moment = _moment(item, zone)
    known = Known(
        title=" ".join(html.unescape(re.sub(r"<[^>]*>", "", scrub(item.fields.get("title", "")).text)).split()),
        date=moments.found_date(moment),
        time=moments.time_of(moment) if moment else None,
    )
    brief = with_scrubbed(from_fields(document, known, gazetteer), content)
    old, lost = aliases([item.fields["link"]] if item.fields.get("link") else [])
    whole = replace(
        brief,
        fields=_fields(item, zone, old, kind_of(brief.sections)),
        pictures=tuple(album.pictures),
        remarks=gathered((*brief.remarks, *shortcodes, *album.remarks, *found, *lost, *_status(item))),
    )
    return checked(whole, f"{known.title}\n{tree_text(parse_html(text))}")


def _moment(item: Item, zone: ZoneInfo) -> dt.datetime | dt.date | None:
    """Return when a post was published; a draft has only the time of its last change, or none."""
    return _first(
        zone,
        (item.fields.get("wp:post_date_gmt"), dt.UTC),
        (item.fields.get("wp:post_date"), zone),
        (item.fields.get("pubDate"), zone),
        (item.fields.get("wp:post_modified_gmt"), dt.UTC),
    )


def _first(zone: ZoneInfo, *values: tuple[str | None, dt.tzinfo]) -> dt.datetime | dt.date | None:
    for text, of in values:
        if text and not text.startswith(_NO_DATE):
            found = moments.read_moment(text + ("Z" if of is dt.UTC else ""), zone)
            if found and moments.day_of(found).year > 1:  # -0001-11-30 and its kin: WordPress' no date
                return found
    return None


def _fields(item: Item, zone: ZoneInfo, old: tuple[str, ...], kind: str) -> ImportedFields:
    updated = _first(zone, (item.fields.get("wp:post_modified_gmt"), dt.UTC))
    published = _moment(item, zone)
    is_later = updated and published and moments.day_of(updated) > moments.day_of(published)
    is_planned = item.status == "future" and isinstance(published, dt.datetime)
    return ImportedFields(
        slug=slug_of(item.fields.get("wp:post_name", "")),
        categories=item.categories,
        tags=tuple(tag.label for tag in item.tags),
        authors=(item.author,) if item.author else (),
        summary=_plain(item.fields.get("excerpt:encoded", "")),
        updated=moments.day_of(updated) if updated and is_later else None,
        embargo=published if is_planned and isinstance(published, dt.datetime) else None,
        is_draft=item.status in _NOT_PUBLIC or bool(item.fields.get("wp:post_password")),
        aliases=old,
        kind=kind,
    )


def _plain(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", scrub(text).text)).split())


def _status(item: Item) -> tuple[Remark, ...]:
    found: list[Remark] = []
    if item.status in _NOT_PUBLIC:
        found.append(Remark(RemarkCode.PRIVATE, item.status))
    if item.fields.get("wp:post_password"):
        found.append(Remark(RemarkCode.PASSWORD))
    return tuple(found)
