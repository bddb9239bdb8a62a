"""The one reading of Markdown: a brief's text becomes HTML, is sanitised, is parsed, and tells what is in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, cached_property
from typing import Any
from xml.etree import ElementTree as ET

from lxml import etree
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mujaz.arabic import direction
from mujaz.brief.arrange import arrange
from mujaz.brief.directions import set_directions
from mujaz.brief.facts import Document, TextHeading
from mujaz.brief.github_markdown import GithubMarkdown
from mujaz.brief.html_writer import HtmlWriter
from mujaz.brief.inline_patterns import SparingInlineProcessor
from mujaz.brief.isolates import Element
from mujaz.brief.sanitiser import drop_frame_classes, removed, sanitise
from mujaz.brief.sections import section_id
from mujaz.brief.tree_facts import TreeFacts
from mujaz.config import HOUSE_MARKDOWN, MarkdownSettings
from mujaz.digest import digest
from mujaz.messages import page_word

_TAG_BEGINS = re.compile(r"<[A-Za-z/]")
_MOST_OPEN_TAGS = 1000
"""Python looks for the end of each tag in the whole text; with more of them that takes minutes."""
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
        if len(_TAG_BEGINS.findall(body)) - body.count(">") > _MOST_OPEN_TAGS:
            raise ValueError(f"more than {_MOST_OPEN_TAGS} tags begin and do not end")
        markdown = self._loaded[0]
        _section_ids(markdown).lang = lang
        html = markdown.reset().convert(body)
        references = markdown.references
        root = _parsed(html if self._trusted else sanitise(html))
        if not self._trusted:
            drop_frame_classes(root)
        arrange(root, lang, page_word("table"), keeps_title=self._trusted)
        facts = TreeFacts.of(root, lang)
        set_directions(root, direction(lang))
        writer = HtmlWriter(self._trusted)
        writer.write(root)
        may_lose = not self._trusted and ("<" in body or "{" in body)
        return Document(
            body=body,
            lang=lang,
            parts=tuple(writer.parts),
            links=tuple(writer.links),
            headings=tuple(map(_with_html, facts.headings, writer.headings)),
            ids=tuple(facts.ids),
            sections=tuple(facts.sections),
            blocks=tuple(facts.blocks),
            notes=_names_after("fn:", facts.ids),
            noted=_names_after("fnref:", facts.ids),
            references=tuple(sorted(references.used)) if isinstance(references, _References) else (),
            tables=tuple(facts.tables),
            leftovers=tuple(facts.leftovers),
            removed=tuple(removed(_parsed(html))) if may_lose else (),
            structure=digest([*facts.structure, *(link.target for link in writer.links)]),
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


_SAMPLE = "# A\n\n## B\n\nC [D](#b) *E*[^1]\n\n- F\n\n[^1]: G\n"
"""A text at which an extension fails whose options are of the wrong sort: what it is told is used only then."""


def _markdown_with(settings: MarkdownSettings) -> Markdown:
    options = settings.loaded_options()
    for name, values in _OWN_OPTIONS.items():
        options[name] = {**options.get(name, {}), **values}
    markdown = Markdown(
        extensions=[*settings.extensions, GithubMarkdown(), _BriefExtension()], extension_configs=options
    )
    markdown.references = _References()
    markdown.convert(_SAMPLE)
    return markdown


@cache
def _house_reader() -> DocumentReader:
    return DocumentReader(HOUSE_MARKDOWN, trusted=False)


def read_alone(markdown: str) -> Document:
    """Return a text that belongs to no site yet, read as a new site would."""
    return _house_reader().read(markdown, "ar")


def plain_words(markdown: str) -> str:
    """Return the words of a text that belongs to no site yet, paragraphs kept apart."""
    return read_alone(markdown).text


def item_numbers(document: Document) -> Iterator[int]:
    """Yield the number of each item of the numbered lists in a text."""
    for numbered in _parsed(document.everything).iter("ol"):
        start = numbered.get("start", "1")
        first = int(start) if start.isdecimal() else 1
        yield from range(first, first + len(numbered.findall("li")))


def read_made_html(html: str) -> Document:
    """Return the text of a page that someone else has made of Markdown; its HTML is trusted."""
    root = _parsed(html)
    set_directions(root, "rtl")
    writer = HtmlWriter(trusted=True)
    writer.write(root)
    return Document("", "ar", tuple(writer.parts), tuple(writer.links))


def _with_html(heading: TextHeading, html: str) -> TextHeading:
    return replace(heading, html=html)


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

    lang = "ar"
    """The language of the text that is read."""

    def run(self, root: ET.Element) -> None:
        used: set[str] = set()
        for heading in root.iter("h2"):
            known = section_id("".join(heading.itertext()), self.lang)
            if known and known.value not in used:
                heading.set("id", known.value)
                used.add(known.value)


_SECTION_IDS = "mujaz-section-ids"


def _section_ids(md: Markdown) -> _SectionIds:
    found = md.treeprocessors[_SECTION_IDS]
    assert isinstance(found, _SectionIds)  # noqa: S101 -- the name is ours
    return found


class _BriefExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's interface
        md.treeprocessors.register(SparingInlineProcessor(md), "inline", 20)  # as the one that it replaces
        md.treeprocessors.register(_SectionIds(md), _SECTION_IDS, 7)  # `toc` has 5
