"""Python-Markdown extension for the text of a brief: typed sections, tables that scroll, quotations."""

from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mujaz.brief import section_id
from mujaz.messages import page_word


def _text(element: ET.Element) -> str:
    return "".join(element.itertext()).strip()


class _SectionIds(Treeprocessor):
    """Give a known heading its stable id, and take the colon away that Word's habit puts after it."""

    def run(self, root: ET.Element) -> None:
        used: list[str] = []
        for heading in root.iter("h2"):
            id_ = section_id(_text(heading))
            if id_ and id_ not in used:
                heading.set("id", id_.value)
                used.append(id_.value)
            last = heading[-1] if len(heading) else None
            if last is not None and last.tail:
                last.tail = last.tail.rstrip(" :：")
            elif last is None and heading.text:
                heading.text = heading.text.rstrip(" :：")


class _Sections(Treeprocessor):
    """Wrap each `<h2>` and what follows it into a `<section>`; footnotes stay after the last one."""

    def run(self, root: ET.Element) -> None:
        current = root
        for child in list(root):
            if child.tag == "h2":
                current = ET.Element("section")
                heading_id = child.get("id", "")
                id_ = section_id(_text(child))
                current.set("class", f"section section--{id_.value}" if id_ else "section")
                current.set("aria-labelledby", heading_id)
                root.insert(list(root).index(child), current)
            elif child.tag == "div" and child.get("class") == "footnote":
                current = root
            if current is not root:
                root.remove(child)
                current.append(child)


class _Attributions(Treeprocessor):
    """Give the last line of a quotation a paragraph of its own where it begins with a dash: it says who is quoted."""

    def run(self, root: ET.Element) -> None:
        for quotation in root.iter("blockquote"):
            last = quotation[-1] if len(quotation) else None
            if last is None or last.tag != "p":
                continue
            inner = last[-1] if len(last) else None
            text = (last.text if inner is None else inner.tail) or ""
            said, dash, who = text.rpartition("\n\u2014")  # a line that begins with an em dash
            if not dash:
                continue
            if inner is None:
                last.text = said
            else:
                inner.tail = said
            attribution = ET.SubElement(quotation, "p", {"class": "attribution"})
            attribution.text = "\u2014" + who


class _Tables(Treeprocessor):
    """Put each table into a region that scrolls by itself; alignment becomes a class, as styles are not allowed."""

    def run(self, root: ET.Element) -> None:
        parents = {child: parent for parent in root.iter() for child in parent}
        for table in list(root.iter("table")):
            for cell in table.iter():
                if cell.tag in ("td", "th") and cell.get("align"):
                    cell.set("class", "align-" + cell.attrib.pop("align"))
                if cell.tag == "th":
                    cell.set("scope", "col")
            parent = parents[table]
            caption = parent.find("figcaption") if parent.tag == "figure" else None
            region = ET.Element("div", {"class": "table", "role": "region", "tabindex": "0"})
            region.set("aria-label", _text(caption) if caption is not None else page_word("table"))
            parent.insert(list(parent).index(table), region)
            parent.remove(table)
            region.append(table)
            region.tail, table.tail = table.tail, None


class BriefExtension(Extension):
    """What the text of a brief needs beside the extensions of mkdocs.yml."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's interface
        """Register: ids before the table of contents (5) makes its own, the rest after it."""
        md.treeprocessors.register(_SectionIds(md), "mujaz-section-ids", 7)
        md.treeprocessors.register(_Sections(md), "mujaz-sections", 3.5)
        md.treeprocessors.register(_Attributions(md), "mujaz-attributions", 3.2)
        md.treeprocessors.register(_Tables(md), "mujaz-tables", 3)
