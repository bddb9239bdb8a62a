"""One post of an export as a brief."""

import datetime as dt
import html
import re
from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from mujaz.importers import moments
from mujaz.importers.addresses import aliases, slug_of
from mujaz.importers.article import Known, from_fields, kind_of, with_scrubbed
from mujaz.importers.fields import ImportedFields
from mujaz.importers.html import Dialect, parse_html, read_html, tree_text, without_hidden_parts
from mujaz.importers.lost_words import checked
from mujaz.importers.media import Media, picture_of
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.pasted import scrub
from mujaz.importers.pictures import Album
from mujaz.importers.raw import RawBrief
from mujaz.importers.remarks import Remark, RemarkCode, gathered
from mujaz.importers.wordpress.export import NO_SITE, Item, OldSite
from mujaz.importers.wordpress.shortcodes import without_shortcodes
from mujaz.importers.wordpress.whole_text import whole_text

_NO_DATE = "0000-00-00"
_BLOCK = re.compile(r"<!--\s*wp:")  # the block editor's mark: its line ends mean nothing
_UTC = ZoneInfo("UTC")
_PUBLIC = ("publish", "future")


def read_post(
    item: Item, zone: ZoneInfo, gazetteer: Gazetteer, site: OldSite = NO_SITE, media: Media | None = None
) -> RawBrief:
    """Read a post; its times are told in `zone`. Raises Unreadable where its HTML is nested absurdly."""
    content = scrub(item.fields.get("content:encoded", ""))
    album = Album()
    text, found = whole_text(content.text, item, site)
    shown, remarks = without_shortcodes(text, site.attachments)
    dialect = Dialect(
        newlines=not _BLOCK.search(text),
        base=item.fields.get("link", ""),
        picture=lambda address: picture_of(address, album, (media,) if media else ()),
    )
    document, more = read_html(_featured(item, site, media) + shown, dialect)
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
        remarks=gathered((*brief.remarks, *found, *remarks, *album.remarks, *more, *lost, *_beside(item, site, media))),
    )
    return checked(whole, f"{known.title}\n{tree_text(without_hidden_parts(parse_html(shown)))}")


def _featured(item: Item, site: OldSite, media: Media | None) -> str:
    """Return the picture that stands above a post, where its file is at hand."""
    picture = site.attachments.get(item.meta.get("_thumbnail_id", ""))
    if picture is None or media is None or not media.read(picture.address):
        return ""
    return f'<p><img src="{html.escape(picture.address)}" alt="{html.escape(picture.title)}"></p>\n\n'


def _moment(item: Item, zone: ZoneInfo) -> dt.datetime | dt.date | None:
    """Return when a post was published; a draft may have only the time of its last change, or none."""
    return _published(item, zone) or _changed(item, zone)


def _published(item: Item, zone: ZoneInfo) -> dt.datetime | dt.date | None:
    return _first(
        zone,
        (item.fields.get("wp:post_date_gmt"), dt.UTC),
        (item.fields.get("wp:post_date"), zone),
        (item.fields.get("pubDate"), zone),
    )


def _changed(item: Item, zone: ZoneInfo) -> dt.datetime | dt.date | None:
    return _first(zone, (item.fields.get("wp:post_modified_gmt"), dt.UTC), (item.fields.get("wp:post_modified"), zone))


def _first(zone: ZoneInfo, *values: tuple[str | None, dt.tzinfo]) -> dt.datetime | dt.date | None:
    for text, of in values:
        if text and not text.startswith(_NO_DATE) and " -0001 " not in text:
            found = moments.read_moment(text + ("Z" if of is dt.UTC else ""), zone)
            if found and moments.day_of(found).year > 1:  # -0001-11-30 and its kin: WordPress' no date
                return found
    return None


def _fields(item: Item, zone: ZoneInfo, old: tuple[str, ...], kind: str) -> ImportedFields:
    updated = _changed(item, zone)
    published = _moment(item, zone)
    is_later = updated and published and moments.day_of(updated) > moments.day_of(published)
    is_planned = item.status == "future" and isinstance(published, dt.datetime)
    return ImportedFields(
        slug=slug_of(item.fields.get("wp:post_name", "")),
        categories=item.categories,
        tags=tuple(tag.label for tag in item.tags),
        authors=item.authors,
        summary=_plain(item.fields.get("excerpt:encoded", "")),
        updated=moments.day_of(updated) if updated and is_later else None,
        embargo=published if is_planned and isinstance(published, dt.datetime) else None,
        is_draft=item.status not in _PUBLIC or bool(item.fields.get("wp:post_password")),
        aliases=old,
        kind=kind,
    )


def _plain(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", scrub(text).text)).split())


def _beside(item: Item, site: OldSite, media: Media | None) -> Iterator[Remark]:
    """Yield what stands beside the text of a post and has no place in a brief."""
    if item.status not in _PUBLIC:
        yield Remark(RemarkCode.PRIVATE, item.status)
    if item.fields.get("wp:post_password"):
        yield Remark(RemarkCode.PASSWORD)
    if not _published(item, _UTC) and _changed(item, _UTC):
        yield Remark(RemarkCode.DATE_OF_CHANGE)
    if item.comments:
        yield Remark(RemarkCode.READERS, str(item.comments))
    yield from (Remark(RemarkCode.TAXONOMY, term) for term in item.others)
    number = item.meta.get("_thumbnail_id", "")
    picture = site.attachments.get(number)
    if number and not _featured(item, site, media):
        yield Remark(RemarkCode.FEATURED, picture.address if picture else number)
