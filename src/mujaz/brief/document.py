"""The one reading of Markdown: a brief's text becomes HTML, is sanitised, is parsed, and tells what is in it."""

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any
from xml.etree import ElementTree as ET

from lxml import etree
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mujaz.arabic import direction
from mujaz.brief.arrange import Element, arrange, direct
from mujaz.brief.facts import Document
from mujaz.brief.sanitiser import removed, sanitise
from mujaz.brief.sections import section_id
from mujaz.brief.walk import Walk
from mujaz.config import HOUSE_MARKDOWN, MarkdownSettings
from mujaz.digest import digest

_TABLE_NAMES = {"ar": "جدول"}
_OWN_OPTIONS: Mapping[str, Mapping[str, Any]] = {"tables": {"use_align_attribute": True}}
"""Options that a site may not choose: alignment by style would not survive the sanitiser."""


class DocumentReader:
    """Reads the Markdown of briefs, each in a moment of its own. `trusted` texts keep their HTML as it is."""

    def __init__(self, settings: MarkdownSettings, *, trusted: bool) -> None:
        self._settings = settings
        self._trusted = trusted

    @cached_property
    def key(self) -> str:
        """The digest of all that a document rests on beside its text."""
        return digest([repr(self._trusted), self._settings.digest])

    @cached_property
    def _loaded(self) -> tuple[Markdown, tuple[tuple[str, str], ...]]:
        return _load(self._settings)

    @property
    def faults(self) -> tuple[tuple[str, str], ...]:
        """The extensions that cannot be used, each with why; texts are read without them."""
        return self._loaded[1]

    def read(self, body: str, lang: str) -> Document:
        """Return the text of a brief, read."""
        try:
            return self._read(body, lang)
        except Exception as error:  # noqa: BLE001 -- an extension may fail at a text as it likes; that costs this text
            self.__dict__.pop("_loaded", None)  # it may be in the middle of anything
            return Document(body, lang, fault=f"{type(error).__name__}: {error}")

    def _read(self, body: str, lang: str) -> Document:
        markdown = self._loaded[0]
        html = markdown.reset().convert(body)
        references = markdown.references
        root = _parsed(html if self._trusted else sanitise(html))
        arrange(root, _TABLE_NAMES["ar"])
        if direction(lang) == "rtl":
            direct(root)
        walk = Walk(self._trusted)
        walk.run(root)
        may_lose = not self._trusted and ("<" in body or "{" in body)
        return Document(
            body=body,
            lang=lang,
            parts=tuple(walk.parts),
            links=tuple(walk.links),
            headings=tuple(walk.headings),
            ids=tuple(walk.ids),
            sections=tuple(walk.sections),
            blocks=tuple(walk.blocks),
            notes=_names_after("fn:", walk.ids),
            noted=_names_after("fnref:", walk.ids),
            references=tuple(sorted(references.used)) if isinstance(references, _References) else (),
            tables=tuple(walk.tables),
            leftovers=tuple(walk.leftovers),
            removed=tuple(removed(_parsed(html))) if may_lose else (),
            structure=digest(walk.structure),
        )


def _load(settings: MarkdownSettings) -> tuple[Markdown, tuple[tuple[str, str], ...]]:
    """Return Markdown with the extensions of a site, and the names of those that cannot be loaded with why."""
    faults = {}
    try:
        return _markdown_with(settings), ()
    except Exception:  # noqa: BLE001 -- an extension may fail as it likes, here and below
        for name in settings.extensions:
            try:
                _markdown_with(MarkdownSettings((name,), {name: settings.options.get(name, {})}))
            except Exception as error:  # noqa: BLE001
                faults[name] = f"{type(error).__name__}: {error}"
    sound = tuple(name for name in settings.extensions if name not in faults)
    options = {name: values for name, values in settings.options.items() if name in sound}
    return _markdown_with(MarkdownSettings(sound, options)), tuple(faults.items())


def _markdown_with(settings: MarkdownSettings) -> Markdown:
    options = settings.loaded_options()
    for name, values in _OWN_OPTIONS.items():
        options[name] = {**options.get(name, {}), **values}
    markdown = Markdown(extensions=[*settings.extensions, _BriefExtension()], extension_configs=options)
    markdown.references = _References()
    return markdown


@cache
def _plain_reader() -> DocumentReader:
    extensions = tuple(name for name in HOUSE_MARKDOWN.extensions if name != "pymdownx.smartsymbols")
    return DocumentReader(MarkdownSettings(extensions, HOUSE_MARKDOWN.options), trusted=False)


def plain_words(markdown: str) -> str:
    """Return the words of a text that belongs to no site yet as they are written, paragraphs kept apart."""
    return _plain_reader().read(markdown, "ar").text


def read_made_html(html: str) -> Document:
    """Return the text of a page that someone else has made of Markdown; its HTML is trusted."""
    root = _parsed(html)
    direct(root)
    walk = Walk(trusted=True)
    walk.run(root)
    return Document("", "ar", tuple(walk.parts), tuple(walk.links))


def _names_after(prefix: str, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(id_.removeprefix(prefix) for id_ in ids if id_.startswith(prefix))


_PARSER = etree.HTMLParser(encoding="utf-8", huge_tree=True)  # texts may nest deeper than usual pages


def _parsed(html: str) -> Element:
    """Return the tree of a piece of HTML below one element; what ends that too early is put back into it."""
    body = etree.fromstring(f"<html><body><div>{html}</div></body></html>".encode(), _PARSER)[0]
    root = body[0]
    if root.tail:
        loose = etree.SubElement(root, "p")
        loose.text, root.tail = root.tail, None
    root.extend(list(body)[1:])
    return root


# ---- within Python-Markdown -----------------------------------------------------------------------------


class _References(dict[str, tuple[str, str]]):
    """The definitions of links, which remember who asked for them."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()

    def __getitem__(self, label: str) -> tuple[str, str]:
        self.used.add(label)
        return super().__getitem__(label)

    def clear(self) -> None:
        super().clear()
        self.used.clear()


class _SectionIds(Treeprocessor):
    """Gives the first heading of each typed section its stable id, before the table of contents gives out others."""

    def run(self, root: ET.Element) -> None:
        used: set[str] = set()
        for heading in root.iter("h2"):
            known = section_id("".join(heading.itertext()))
            if known and known.value not in used:
                heading.set("id", known.value)
                used.add(known.value)


class _BriefExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's interface
        md.treeprocessors.register(_SectionIds(md), "mujaz-section-ids", 7)  # `toc` has 5
