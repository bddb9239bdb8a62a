"""The Markdown of a document: rendered by the extensions of the site, it is the document again."""

import html
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from mujaz.brief.document import plain_words
from mujaz.importers.document import (
    Block,
    Break,
    Code,
    Comment,
    Definition,
    Document,
    Figure,
    Heading,
    Image,
    Inline,
    List,
    NoteMark,
    Paragraph,
    Quote,
    Style,
    Table,
    Text,
    ThematicBreak,
    tidy,
)
from mujaz.importers.writer import write_markdown

ROOT = Path(__file__).resolve().parents[2]


def site() -> Markdown:
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("", lambda *_: None)
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)  # noqa: S506 -- a safe loader
    names = [next(iter(item)) if isinstance(item, dict) else item for item in config["markdown_extensions"]]
    return Markdown(extensions=["fenced_code", *names])


SITE = site()
TAGS = {
    "strong": Style.STRONG,
    "em": Style.EMPHASIS,
    "del": Style.DELETED,
    "code": Style.CODE,
    "sup": Style.SUPERSCRIPT,
    "sub": Style.SUBSCRIPT,
}


def rendered(document: Document) -> ET.Element:
    text = SITE.reset().convert(write_markdown(document))
    return ET.fromstring(f"<root>{text}</root>".replace("<br>", "<br/>"))


def characters(element: ET.Element, mark: Style = Style.NONE, link: str = "") -> list[tuple[str, Style, str]]:
    """Return each character with its marks and its link."""
    mark |= TAGS.get(element.tag, Style.NONE)
    link = element.get("href", link)
    found = [(c, mark, link) for c in element.text or ""]
    for child in element:
        found += [(f"<{child.tag}>", Style.NONE, "")] if child.tag in ("br", "img") else []
        found += characters(child, mark, link)
        found += [(c, mark, link) for c in child.tail or ""]
    return found


def expected(content: tuple[Inline, ...]) -> list[tuple[str, Style, str]]:
    found: list[tuple[str, Style, str]] = []
    for item in content:
        match item:
            case Text(text, mark, link):
                found += [(c, mark, link.replace("(", "%28").replace(")", "%29")) for c in text]
            case Break():
                found.append(("<br>", Style.NONE, ""))
            case Image():
                found.append(("<img>", Style.NONE, ""))
            case _:
                pass
    return found


def seen(found: list[tuple[str, Style, str]]) -> list[tuple[str, Style, str]]:
    """Return what is seen: blanks have no marks, and none of them stands beside a break."""
    plain = [(c, Style.NONE, "") if c.isspace() else (c, mark, link) for c, mark, link in found]
    return [item for item in plain if not item[0].isspace()]


MARKS = r"""
    # ## * ** _ __ 1. - + > | /// note --- *** ~~~ ``` ` : !!! ! [ ] ( ) [x](y) [^1] [1]: ![i](j) < <b> <!-- a< & &amp;
    { } {#i} {:.c} \ \* \\ *a* _a_ `a` a_b a*b ~ ^ $ = "
""".split()
WORD = st.sampled_from(MARKS) | st.sampled_from(["نص", "word", "و", "12", "ال"])
PHRASE = st.tuples(st.sampled_from(["", " "]), st.lists(WORD, min_size=1, max_size=3), st.sampled_from(["", " "])).map(
    lambda parts: parts[0] + " ".join(parts[1]) + parts[2]
)
MARK = st.sampled_from(
    [
        Style.NONE,
        Style.STRONG,
        Style.EMPHASIS,
        Style.STRONG | Style.EMPHASIS,
        Style.DELETED,
        Style.SUPERSCRIPT,
        Style.SUBSCRIPT | Style.STRONG,
    ]
)
LINK = st.sampled_from(["", "", "", "https://example.org/a_b_c", "https://example.org/?x=1&y=_2_(3)"])
TEXT = st.builds(Text, PHRASE, MARK, LINK)
INLINE = TEXT | st.just(Break()) | st.just(Image("a.png", "صورة [1] *"))
LINE = st.lists(INLINE, min_size=1, max_size=5).map(tidy).filter(bool)


@given(LINE)
@example((Text("غليظ", Style.STRONG), Text("مائل", Style.EMPHASIS), Text("كلاهما", Style.STRONG | Style.EMPHASIS)))
@example((Text("انظر!"), Text("هنا", link="https://example.org/")))
@example((Text("[نص]"), Text("رابط", link="https://example.org/")))
@example((Text("a\\", Style.STRONG), Text("b")))
@example((Text("و"), Text("ال", Style.STRONG), Text("كتاب")))
@example((Text("12"), Text("34", Style.STRONG), Text("56")))
def test_a_line_renders_as_it_was(line: tuple[Inline, ...]) -> None:
    root = rendered(Document((Paragraph(line),)))
    assert [child.tag for child in root] == ["p"]
    assert seen(characters(root[0])) == seen(expected(line))


@given(LINE)
@example((Text("a|b"), Text("c|d", Style.STRONG)))
def test_a_cell_renders_as_it_was(line: tuple[Inline, ...]) -> None:
    head = (Text("رأس"),)
    root = rendered(Document((Table(((head, head), (line, (Text("تال"),)))),)))
    cells = list(root.iter("td"))
    assert len(cells) == 2
    assert seen(characters(cells[0])) == seen(expected(line))
    assert cells[1].text == "تال"


@given(LINE.filter(lambda line: any(isinstance(item, Text) for item in line)))
def test_a_heading_renders_as_it_was(line: tuple[Inline, ...]) -> None:
    flat = tuple(Text(" ") if isinstance(item, Break) else item for item in line)
    root = rendered(Document((Heading(3, flat),)))
    assert [child.tag for child in root] == ["h3"]
    assert seen(characters(root[0])) == seen(expected(flat))


@given(st.text("ابج `*_|\\", min_size=1, max_size=12).map(str.strip).filter(lambda t: t and "`" not in t.strip("`")))
def test_code_renders_as_it_was(text: str) -> None:
    content = " ".join(text.split())
    root = rendered(Document((Paragraph((Text("قبل "), Text(content, Style.CODE), Text(" بعد"))),)))
    assert "".join(root[0].itertext()).split() == f"قبل {content} بعد".split()


# ---- blocks ---------------------------------------------------------------------------------------------

PLAIN = st.sampled_from(["نص", "نص ثان", "1. بند", "- شرطة", "# وسم", "| عمود |", "> قول", "/// note"])
SIMPLE = PLAIN.map(lambda text: Paragraph((Text(text),)))


def block(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, min_size=1, max_size=3).map(tuple)
    items = st.lists(st.tuples(SIMPLE, inner).map(tuple) | SIMPLE.map(lambda p: (p,)), min_size=1, max_size=3).map(
        tuple
    )
    return st.builds(List, st.none() | st.integers(1, 12), items) | st.builds(Quote, blocks)


LEAF = SIMPLE | st.just(ThematicBreak())
CODE = st.builds(Code, st.sampled_from(["x = 1", "أ\n    ب", "```\nc"]))
DEFINITION = st.builds(
    Definition, PLAIN.map(lambda text: (Text("كلمة " + text),)), st.lists(SIMPLE, min_size=1, max_size=2).map(tuple)
)
BLOCK: st.SearchStrategy[Block] = st.recursive(LEAF, block, max_leaves=6) | DEFINITION | CODE
TAG = {"p": "p", "ul": "list", "ol": "list", "blockquote": "quote", "pre": "code", "hr": "rule", "dl": "definition"}


def outline(element: ET.Element) -> list[object]:
    """Return what blocks there are, each with what is inside of it; a tight item's text is a paragraph too."""
    found: list[object] = []
    for child in element:
        if child.tag == "div":
            found += outline(child)
        elif child.tag in ("ul", "ol"):
            found.append((child.tag, int(child.get("start", "1")), [item(li) for li in child]))
        elif child.tag == "blockquote":
            found.append(("quote", outline(child)))
        elif child.tag == "dl":
            term = ""
            for part in child:
                if part.tag == "dt":
                    term = (part.text or "").strip()
                else:
                    found.append(("definition", term, item(part)))
        elif child.tag == "pre":
            found.append(("code", "".join(child.itertext()).strip("\n")))
        elif child.tag == "hr":
            found.append("rule")
        else:
            found.append((child.tag, "".join(child.itertext()).strip()))
    return found


def item(li: ET.Element) -> list[object]:
    text = (li.text or "").strip()
    return ([("p", text)] if text else []) + outline(li)


def meant(blocks: tuple[Block, ...]) -> list[object]:
    found: list[object] = []
    for one in blocks:
        last = found[-1] if found else None
        match one:
            case Paragraph(content):
                found.append(("p", "".join(i.text for i in content if isinstance(i, Text))))
            case List(start, items, _):
                inner = [meant(item_) for item_ in items]
                if start is None and isinstance(last, tuple) and last[0] == "ul":
                    last[2].extend(inner)
                else:
                    found.append(("ul" if start is None else "ol", start or 1, inner))
            case Quote(inner_):
                found.append(("quote", meant(inner_)))
            case Definition(term, inner_):
                found.append(("definition", "".join(i.text for i in term if isinstance(i, Text)), meant(inner_)))
            case Code(text):
                found.append(("code", text))
            case ThematicBreak():
                found.append("rule")
    return found


@given(st.lists(BLOCK, min_size=1, max_size=4).map(tuple))
def test_blocks_render_as_they_were(blocks: tuple[Block, ...]) -> None:
    assert outline(rendered(Document(blocks))) == meant(blocks)


# ---- single cases ---------------------------------------------------------------------------------------


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


@pytest.mark.parametrize(
    ("blocks", "markdown"),
    [
        ((Paragraph((Text("سطر"), Break(), Text("- ثان"))),), "سطر<br>\n\\- ثان"),
        ((Paragraph((Text("و"), Text("«نص»", Style.STRONG), Text("ال"))),), "و<strong>«نص»</strong>ال"),
        ((Paragraph((Text("قال "), Text("«نص» ", Style.STRONG), Text("ثم"))),), "قال **«نص»** ثم"),
        ((Paragraph((Text("انظر"), Comment("[gallery ids='1'] --> x"))),), "انظر<!-- [gallery ids='1'] - - > x -->"),
        ((List(4, ((paragraph("رابع"),), (paragraph("خامس"),))),), "4. رابع\n5. خامس"),
        ((List(9, ((paragraph("أ"),), (paragraph("ب"),)), "\u0660"),), "٩. أ\n١٠. ب"),
        (
            (List(1, ((paragraph("أ"),),)), List(1, ((paragraph("ب"),),)), List(3, ((paragraph("ج"),),))),
            "1. أ\n\n1) ب\n\n3. ج",
        ),
        (
            (List(None, ((paragraph("أ"),),)), List(1, ((paragraph("ب"),),))),
            "- أ\n\n1. ب",
        ),
        (
            (List(None, ((paragraph("أ"), List(1, ((paragraph("ب"),),))), (paragraph("ج"),))),),
            "- أ\n    1. ب\n- ج",
        ),
        (
            (Figure((Paragraph((Image("a.png", "صورة"),)),), (Text("تعليق"),)),),
            "![صورة](a.png)\n\n/// caption\nتعليق\n///",
        ),
        ((Heading(2, (Text("C#"),)),), "## C&#35;"),
        ((Heading(9, (Text("عنوان"),)),), "###### عنوان"),
        ((Code("```\nx\n```"),), "````\n```\nx\n```\n````"),
        ((Definition((Text("كلمة"),), (Code("x"),)),), "كلمة\n\n```\nx\n```"),
        ((List(None, ((paragraph("أ"), Code("x\n\ny")),)),), "- أ\n\n        x\n\n        y"),
        ((Quote((Code("x"),)),), ">     x"),
        ((), ""),
    ],
)
def test_what_is_written(blocks: tuple[Block, ...], markdown: str) -> None:
    assert write_markdown(Document(blocks)) == markdown


def test_notes() -> None:
    text = Paragraph((Text("نص"), NoteMark("b"), Text(" و"), NoteMark("a"), Text(": ثم"), NoteMark("none")))
    document = Document((text,), (("b", (paragraph("الأولى"), paragraph("بقيتها"))), ("a", (paragraph("- الثانية"),))))
    markdown = write_markdown(document)
    assert markdown == "نص[^1] و[^2]: ثم[^3]\n\n[^1]: الأولى\n\n    بقيتها\n\n[^2]: \\- الثانية"
    page = SITE.reset().convert(markdown)
    assert len(re.findall('class="footnote-ref"', page)) == 2
    assert "<p>بقيتها" in page


def test_a_note_at_the_beginning_of_a_line_defines_nothing() -> None:
    document = Document((Paragraph((NoteMark("a"), Text(": نص"))),), (("a", (paragraph("حاشية"),)),))
    assert write_markdown(document).startswith("[^1]&#58; نص\n")


def test_a_comment_is_not_seen() -> None:
    document = Document((Paragraph((Text("قبل "), Comment("x --> <b>y</b> --"), Text(" بعد"))),))
    assert "".join(rendered(document).itertext()).split() == ["قبل", "بعد"]
    assert plain_words(write_markdown(document)).split() == ["قبل", "بعد"]


def test_words_are_heard_as_they_were() -> None:
    line = (Text("أ_ب [ج] *د* "), Text("هـ|و", Style.STRONG), Text(" {ز} \\ "), Text("ح(ط)", link="https://x.org/(1)"))
    markdown = write_markdown(Document((Paragraph(line),)))
    assert plain_words(markdown).split() == "أ_ب [ج] *د* هـ|و {ز} \\ ح(ط)".split()
    assert html.unescape(markdown).count("https://x.org/%281%29") == 1
