"""The tree of a text made ready for its page: sections, ids, tables that scroll, attributions, directions."""

import re

from lxml import etree

from mujaz.brief.anchors import OF_THE_PAGE, heading_id
from mujaz.brief.isolates import Element
from mujaz.brief.sections import section_id

_COLONS = " :\uff1a"  # the last one is the wide colon of East Asian keyboards
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_OF_THE_FRAME = frozenset(OF_THE_PAGE) - {"sources"} | {"cite-text", "search-field", "search-hint"}
"""The ids of the page around a text. A section of sources in the text has its own; the page's list is then another."""
_COUNTED = re.compile(r"(.*)_([0-9]+)", re.DOTALL)


def inner_text(element: Element) -> str:
    """Return the text of an element and of all in it."""
    return "".join(map(str, element.itertext())).strip()


def arrange(root: Element, lang: str, table_name: str, *, keeps_title: bool) -> None:
    """Change the tree of a text in place; `lang` is its language, `table_name` what a table without caption is called.

    A heading of level 1 loses its id, unless the text `keeps_title`: the one in the page is the page's own.
    """
    for title in () if keeps_title else root.iter("h1"):
        title.attrib.pop("id", "")
    for heading in list(root.iter("h2")):
        _without_colon(heading)
    _give_ids(root, lang)
    _keep_ids_apart(root)
    _wrap_sections(root, lang)
    for quotation in list(root.iter("blockquote")):
        _set_attribution_apart(quotation)
    for table in list(root.iter("table")):
        _make_scroll(table, table_name)


# ---- headings and sections ------------------------------------------------------------------------------


def _without_colon(heading: Element) -> None:
    """Take the colon away that Word's habit puts after a heading."""
    last = heading[-1] if len(heading) else None
    if last is None:
        heading.text = (heading.text or "").rstrip(_COLONS) or None
    elif last.tail:
        last.tail = last.tail.rstrip(_COLONS) or None


def _give_ids(root: Element, lang: str) -> None:
    """Give each heading of raw HTML an id, as those of Markdown have one."""
    bare = [heading for heading in root.iter(*_HEADINGS) if not heading.get("id")]
    used = {element.get("id") for element in root.iter() if element.get("id")} if bare else set()
    for heading in bare:
        known = section_id(inner_text(heading), lang) if heading.tag == "h2" else None
        name = known.value if known and known.value not in used else unique(heading_id(inner_text(heading)), used)
        heading.set("id", name)
        used.add(name)


def _keep_ids_apart(root: Element) -> None:
    """Give an id that is the page's own, or stands before it in the text, a number; links in the text follow it."""
    used: set[str | None] = {*_OF_THE_FRAME}
    moved: dict[str, str] = {}
    for element in root.iterfind(".//*[@id]"):
        name = str(element.get("id"))
        if name in used:
            element.set("id", unique(name, used))
            if name in _OF_THE_FRAME:
                moved.setdefault(f"#{name}", f"#{element.get('id')}")
        used.add(element.get("id"))
    for link in root.iterfind(".//a[@href]") if moved else ():
        link.set("href", moved.get(str(link.get("href")), str(link.get("href"))))


def unique(name: str, used: set[str | None]) -> str:
    """Return an id that is not used yet, counted up as Python-Markdown does."""
    while name in used:
        counted = _COUNTED.fullmatch(name)
        name = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{name}_1"
    return name


def _wrap_sections(root: Element, lang: str) -> None:
    """Put each heading of the second level and what follows it into a section; footnotes stay after the last one."""
    current = root
    for child in list(root):
        if child.tag == "h2":
            known = section_id(inner_text(child), lang)
            current = etree.Element("section")
            current.set("aria-labelledby", child.get("id", ""))
            current.set("class", f"mz-section mz-section--{known.value}" if known else "mz-section")
            root.insert(root.index(child), current)
        elif child.tag == "div" and child.get("class") == "footnote":
            current = root
        if current is not root:
            child.tail = child.tail or "\n"
            current.append(child)


# ---- quotations and tables ------------------------------------------------------------------------------


def _set_attribution_apart(quotation: Element) -> None:
    """Give the last line of a quotation a paragraph of its own where it begins with a dash: it says who is quoted."""
    last = quotation[-1] if len(quotation) else None
    if last is None or last.tag != "p":
        return
    inner = last[-1] if len(last) else None
    text = (last.text if inner is None else inner.tail) or ""
    said, dash, who = text.rpartition("\n\u2014")  # a line that begins with an em dash
    if not dash:
        return
    if inner is None:
        last.text = said
    else:
        inner.tail = said
    attribution = etree.SubElement(quotation, "p")
    attribution.set("class", "mz-attribution")
    attribution.text = "\u2014" + who


def _make_scroll(table: Element, name: str) -> None:
    """Put a table into a region that scrolls by itself; alignment becomes a class, as styles are not allowed."""
    for cell in table.iter("td", "th"):
        if cell.get("align"):
            cell.set("class", "mz-align-" + str(cell.attrib.pop("align")))
        if cell.tag == "th" and not cell.get("scope"):
            cell.set("scope", "col")
    parent = table.getparent()
    if parent is None:
        return
    caption = parent.find("figcaption") if parent.tag == "figure" else table.find("caption")
    region = etree.Element("div")
    region.set("aria-label", (inner_text(caption) if caption is not None else "") or name)
    for attribute, value in (("class", "mz-table"), ("role", "region"), ("tabindex", "0")):
        region.set(attribute, value)
    parent.replace(table, region)
    region.tail, table.tail = table.tail, None
    region.append(table)
