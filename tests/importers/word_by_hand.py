"""Word documents written tag by tag, for what python-docx does not write."""

import io
import zipfile
from collections.abc import Callable

SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="LP"><w:name w:val="List Paragraph"/><w:basedOn w:val="a"/></w:style>
"""
FICTION = "هذا النص نموذج، وأحداثه وأسماؤه من نسج الخيال."

Maker = Callable[[], bytes]
BY_HAND: dict[str, Maker] = {}


def by_hand(maker: Maker) -> Maker:
    BY_HAND[maker.__name__.replace("_", "-")] = maker
    return maker


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}<w:rtl/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph; a run that is no tag is plain text."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(piece if piece.startswith("<") else run(piece) for piece in runs)
    return f"<w:p><w:pPr>{styled}<w:bidi/>{properties}</w:pPr>{inner}</w:p>"


def item(text: str, level: int, numbering: int) -> str:
    own = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>'
    return p(text, style="LP", properties=own)


def cells(*rows: tuple[str, ...]) -> str:
    """Return a table; a cell that is no tag is a paragraph."""
    found = "".join(
        "<w:tr>" + "".join(f"<w:tc>{c if c.startswith('<') else p(c)}</w:tc>" for c in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{found}</w:tbl>"


def document(
    *body: str,
    title: str = "موجز من وسوم",
    head: bool = True,
    end: bool = True,
    styles: str = "",
    numbering: str = "",
    relations: str = "",
    parts: dict[str, str | bytes] | None = None,
) -> bytes:
    """Return a document: title, date and «الحدث» before its body, if `head`; «الرأي» after it, if `end`."""
    before = (p(title, style="T"), p("30 أبريل 2024"), p("الحدث", style="1")) if head else ()
    after = (p("الرأي", style="1"), p(FICTION)) if end else ()
    text = "".join((*before, *body, *after))
    listed = f'<Relationship Id="rS" Type="{OFFICE}/styles" Target="styles.xml"/>'
    if numbering:
        listed += f'<Relationship Id="rN" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{DECLARATION}<w:document {SPACES}><w:body>{text}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"{DECLARATION}<w:styles {SPACES}>{STYLES}{styles}</w:styles>",
        "word/_rels/document.xml.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        f"{listed}{relations}</Relationships>",
    }
    if numbering:
        files["word/numbering.xml"] = f"{DECLARATION}<w:numbering {SPACES}>{numbering}</w:numbering>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**files, **(parts or {})}.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def related(id_: str, kind: str, target: str, *, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def picture(id_: str, alt: str, *, how: str = "embed") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{alt}"/><a:graphic><a:graphicData><pic:pic>'
        f'<pic:blipFill><a:blip r:{how}="{id_}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def word_field(instruction: str, result: str) -> str:
    def character(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    text = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return character("begin") + text + character("separate") + run(result) + character("end")


def marked(name: str, inner: str) -> str:
    return f'<w:bookmarkStart w:id="7" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="7"/>'


# ---- what is not for readers ----------------------------------------------------------------------------


@by_hand
def hidden_text() -> bytes:
    hidden = """
    <w:style w:type="character" w:styleId="H"><w:name w:val="Hidden note"/><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="H2"><w:name w:val="Note again"/><w:basedOn w:val="H"/></w:style>
    <w:style w:type="paragraph" w:styleId="HP"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>"""
    hidden_row = row(cell("صف مخفي"), cell("سعره"), properties="<w:hidden/>")
    return document(
        p("سعر الشحن معروف.", run(" من مصدر في الشركة", "<w:vanish/>"), " وهو ثابت."),
        p(run("فقرة كاملة لا تُرى.", "<w:vanish/>"), properties="<w:rPr><w:vanish/></w:rPr>"),
        p(
            "بالنمط: ",
            run("رقم هاتف", '<w:rStyle w:val="H2"/>'),
            run("ظاهر رغمه", '<w:rStyle w:val="H"/><w:vanish w:val="0"/>'),
        ),
        p("فقرة نمطها مخفي", style="HP"),
        cells(("البلد", "السعر"), ("لبنان", "3")).replace("</w:tbl>", hidden_row + "</w:tbl>"),
        styles=hidden,
    )


@by_hand
def words_that_nobody_wrote() -> bytes:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    return document(
        control.format("<w:showingPlcHdr/>", p("انقر لكتابة المقدمة")),
        p("قبل ", control.format("<w:showingPlcHdr/>", run("اختر بلدًا")), control.format("", run("لبنان")), " بعد."),
        p(
            "شكر ",
            run("خاص"),
            word_field(" FORMCHECKBOX ", "").replace(
                'begin"/>',
                'begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>',
                1,
            ),
            " نعم",
        ),
    )


# ---- sections -------------------------------------------------------------------------------------------


@by_hand
def numbers_before_sections() -> bytes:
    return document(
        *(p("أقسام مرقمة", style="T"), p("30 أبريل 2024"), p("أولًا: الحدث", style="1"), p("وقّع الطرفان.")),
        *(p("ثانيًا – خلفية", style="1"), p("سبق ذلك اجتماع.")),
        *(p("3. الرأي", style="1"), p("خطوة صغيرة.")),
        *(p(run("(٤) التوصيات:", "<w:b/>")), p("1- نشر العقد."), p("2- مراجعته.")),
        *(p("القسم الخامس: الخلاصة: يلزم جدول زمني."), p(FICTION)),
        head=False,
        end=False,
    )


@by_hand
def headings_of_any_style() -> bytes:
    custom = """
    <w:style w:type="paragraph" w:styleId="M"><w:name w:val="موجز رئيسي"/><w:basedOn w:val="1"/></w:style>
    <w:style w:type="paragraph" w:styleId="O"><w:name w:val="House section"/>
    <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:name w:val="House text"/><w:basedOn w:val="O"/>
    <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="AR"><w:name w:val="عنوان 2"/></w:style>"""
    return document(
        p("عنوان بنمط العنوان", style="T"),
        p("30 أبريل 2024"),
        p("الحدث", style="M"),
        p("نص بنمط مبني على عنوان.", style="B"),
        p("تفاصيل", style="AR"),
        p("نص التفاصيل."),
        p("خلفية الملف", style="O"),
        p("نص الخلفية."),
        p("مستوى في الفقرة", properties='<w:outlineLvl w:val="1"/>'),
        p("نصها."),
        p("الرأي", style="O"),
        p(FICTION),
        head=False,
        end=False,
        styles=custom,
    )


@by_hand
def letterhead() -> bytes:
    return document(
        p("بسم الله الرحمن الرحيم"),
        p("مركز المرفأ للدراسات"),
        p("موجز سياسات"),
        p("العدد 12"),
        p("توسعة الرصيف الشرقي"),
        p("بيروت، ٣٠/٤/٢٠٢٤"),
        p("إعداد: د. ليلى ناصر، باحثة في النقل"),
        p("الحدث"),
        p("بدأ العمل في الرصيف."),
        p("الرأي"),
        p(FICTION),
        head=False,
        end=False,
    )


@by_hand
def secret() -> bytes:
    return document(
        p("سري", properties='<w:jc w:val="left"/>'),
        p("خطة لا تُنشر بعد"),
        p("21 شوال 1445 هـ"),
        p("الحدث"),
        p("نص."),
        head=False,
    )


@by_hand
def watermark() -> bytes:
    drawn = '<w:r><w:pict><v:shape><v:textpath string="مسودة"/></v:shape></w:pict></w:r>'
    header = p("مركز المرفأ") + p(drawn)
    return document(
        p("نص."),
        relations=related("h", "header", "header1.xml"),
        parts={"word/header1.xml": f"{DECLARATION}<w:hdr {SPACES}>{header}</w:hdr>"},
    )


@by_hand
def form_table() -> bytes:
    return document(
        cells(
            ("العنوان", "رصيف جديد في المرفأ"), ("التاريخ:", "30/نيسان/2024"), ("الكاتب", "ليلى ناصر"), ("الرقم", "7")
        ),
        cells(("الحدث", p("وُضع الحجر.") + p("وحضر الوزير.")), ("الرأي", FICTION), ("الموضوع", "المياه")),
        head=False,
        end=False,
    )


@by_hand
def form_in_columns() -> bytes:
    return document(
        cells(("الموضوع", "التاريخ", "إعداد"), ("رصيف جديد", "30 - 4 - 2024", "هيئة التحرير")),
        p("الحدث"),
        p("وُضع الحجر."),
        head=False,
    )


@by_hand
def text_in_a_frame() -> bytes:
    """All lines of a text are soft breaks of one paragraph, in a table of one cell; its author stands at its end."""
    lines = ("رصيف جديد في المرفأ", "30 نيسان 2024", "الحدث", "وُضع الحجر.", "الرأي", FICTION, "إعداد: ليلى ناصر")
    return document(cells((p("</w:t><w:br/><w:t>".join(lines)),)), head=False, end=False)


@by_hand
def memo() -> bytes:
    """Whom it goes to, and briefs that are counted: none of it is a title or a text."""
    return document(
        *(p("من: وحدة الرصد"), p("إلى: رئيس التحرير")),
        *(p("الموجز الأول:"), p("رصيف أول"), p("1 نيسان 2024"), p("الحدث"), p("نص أول."), p("الرأي"), p("رأي أول.")),
        *(p("الموجز رقم ٢"), p("رصيف ثان"), p("2 نيسان 2024"), p("الحدث"), p("نص ثان."), p("الرأي"), p(FICTION)),
        head=False,
        end=False,
    )


@by_hand
def several_briefs() -> bytes:
    end = '<w:r><w:br w:type="page"/></w:r>'
    return document(
        *(
            p("رصيف أول", style="T"),
            p("1 نيسان 2024"),
            p("الحدث"),
            p("نص أول", mark(2), "."),
        ),
        *(p("الرأي"), p("رأي أول بلا نقطة"), p(end)),
        *(p("مركز المرفأ"), p("رصيف ثان"), p("الساعة 13:00"), p("2 نيسان 2024"), p("رصيف ثان"), p("الحدث")),
        *(p(picture("i1", "الرصيف الثاني")), p("الرأي: رأي ثان."), p("3 نيسان 2024"), p("رصيف ثالث"), p("أولًا: الحدث")),
        *(p("نص ثالث."), p("ثانيًا: الرأي"), p(FICTION)),
        head=False,
        end=False,
        relations=related("i1", "image", "media/a.png") + related("f", "footnotes", "footnotes.xml"),
        parts={"word/media/a.png": PICTURE, "word/footnotes.xml": notes({2: p("حاشية الأول.")})},
    )


@by_hand
def chronology() -> bytes:
    return document(
        p("أسبوع في المرفأ", style="T"),
        p("30 أبريل 2024"),
        p("في هذا النص ما جرى يومًا بيوم."),
        p(run("29 أبريل 2024", "<w:b/>")),
        p("أُغلق المرفأ."),
        p(run("30 أبريل 2024", "<w:b/>")),
        p("الساعة 13:00"),
        p("فُتح المرفأ."),
        p(FICTION),
        head=False,
        end=False,
    )


# ---- lists ----------------------------------------------------------------------------------------------


def level(number: int, form: str, text: str, more: str = "") -> str:
    parts = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}">{parts}</w:lvl>'


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1-")}{level(1, "arabicAbjad", "%2)")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{level(0, "bullet", "•")}{level(1, "bullet", "o")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="3">{level(0, "decimal", "%1.")}{level(1, "decimal", "%1.%2")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="4">{level(0, "decimal", "المادة %1:")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="5">{level(0, "upperRoman", "%1.")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


@by_hand
def list_numbers() -> bytes:
    return document(
        *(item("أول", 0, 1), item("ثان", 0, 1), item("فرع", 1, 1), item("فرع آخر", 1, 1)),
        p("فقرة بين البنود."),
        *(item("ثالث", 0, 1), item("فرع يبدأ من جديد", 1, 1)),
        p("ثم:"),
        item("خامس", 0, 6),
        p("وبعده:"),
        *(item("نقطة", 0, 2), item("نقطة أدنى", 1, 2), item("نقطة أخرى", 0, 2)),
        *(item("محور", 0, 3), item("جزء منه", 1, 3), item("محور آخر", 0, 3), item("جزء منه", 1, 3)),
        *(item("يعمل بهذا.", 0, 4), item("ينشر.", 0, 4)),
        *(item("باب", 0, 5), item("باب آخر", 0, 5)),
        numbering=NUMBERING,
    )


@by_hand
def numbered_headings() -> bytes:
    own = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="3"/></w:numPr>'
    return document(
        *(p("عناوين مرقمة", style="T"), p("30 أبريل 2024")),
        *(p("الحدث", style="1", properties=own.format(0)), p("نص.")),
        *(p("خلفية", style="1", properties=own.format(0)), p("نص.")),
        *(p("ما سبق", style="2", properties=own.format(1)), p("نص.")),
        *(p("الرأي", style="1", properties=own.format(0)), p(FICTION)),
        numbering=NUMBERING,
        head=False,
        end=False,
    )


@by_hand
def typed_lists() -> bytes:
    return document(
        *(p("1- بند"), p("2- بند ثان"), p("نص.")),
        *(p("١. بند"), p("٢. بند ثان"), p("نص.")),
        *(p("• نقطة"), p("•", "<w:r><w:tab/></w:r>", "نقطة ثانية"), p("\uf0b7 نقطة برمز"), p("- شرطة"), p("o حرف")),
        *(p("نص."), p("أ- بند"), p("ب- بند"), p("(1) "), p("(1) بند"), p("(2) ", run("بند", "<w:bCs/>"), " آخر")),
    )


# ---- breaks ---------------------------------------------------------------------------------------------


@by_hand
def breaks() -> bytes:
    tag = "<w:r><w:{}/></w:r>"
    frame = '<w:framePr w:dropCap="drop" w:lines="2"/>'
    deleted = '<w:rPr><w:del w:id="1" w:author="م"/></w:rPr>'
    return document(
        p("آخر الصفحة", tag.format('br w:type="page"'), "وأول الأخرى."),
        p("عمود", tag.format('br w:type="column"'), "وعمود."),
        p("سطر", tag.format("cr"), "وسطر", tag.format("br"), "وثالث."),
        p(
            "قبل",
            tag.format('ptab w:relativeTo="margin" w:alignment="right" w:leader="none"'),
            "بعد",
            tag.format("tab"),
            "وبعد.",
        ),
        p("إس", tag.format("noBreakHyphen"), "300 كل", tag.format("softHyphen"), "مة."),
        p("و", properties=frame),
        p("صلت السفينة."),
        p("فقرة حُذفت نهايتها", properties=deleted),
        p(" فصارت واحدة."),
    )


@by_hand
def symbols_and_ruby() -> bytes:
    sign = '<w:r><w:sym w:font="{}" w:char="{}"/></w:r>'
    above, base = "<w:rt><w:r><w:t>شرح</w:t></w:r></w:rt>", "<w:rubyBase><w:r><w:t>كلمة</w:t></w:r></w:rubyBase>"
    small = f"<w:ruby><w:rubyPr/>{above}{base}</w:ruby>"
    return document(
        p(sign.format("Wingdings", "F0FC"), " تم", sign.format("Symbol", "F061"), sign.format("Webdings", "F021")),
        p(f"<w:r>{small}</w:r>", " ثم."),
    )


# ---- notes, links, fields -------------------------------------------------------------------------------


def notes(texts: dict[int, str]) -> str:
    found = "".join(f'<w:footnote w:id="{id_}">{text}</w:footnote>' for id_, text in texts.items())
    line = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'
    return f"{DECLARATION}<w:footnotes {SPACES}>{line}{found}</w:footnotes>"


def mark(id_: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{id_}"/></w:r>'


@by_hand
def notes_everywhere() -> bytes:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>'
    return document(
        p("عنوان له حاشية", mark(2), style="T"),
        p("30 أبريل 2024"),
        p("الحدث", mark(3), style="1"),
        p("أول", marked("_Ref1", mark(5)), " وبنجمة", own, " ومكرر", word_field(" NOTEREF _Ref1 \\f \\h ", "3"), "."),
        p("حاشية ضائعة", mark(9), " وأخرى محذوفة", '<w:del w:id="1" w:author="م">' + mark(6) + "</w:del>", "."),
        p("الرأي", style="1"),
        p(FICTION),
        head=False,
        end=False,
        relations=related("f", "footnotes", "footnotes.xml"),
        parts={
            "word/footnotes.xml": notes(
                {
                    2: p("<w:r><w:footnoteRef/></w:r>", " حاشية العنوان."),
                    3: p("<w:r><w:footnoteRef/></w:r>", " حاشية القسم.") + p("فقرة ثانية فيها."),
                    4: p("*", " حاشية بنجمة."),
                    5: p("<w:r><w:footnoteRef/></w:r>", " حاشية أولى."),
                    6: p(" حاشية حُذفت علامتها."),
                }
            )
        },
    )


@by_hand
def links_and_fields() -> bytes:
    contents = word_field(' TOC \\o "1-3" ', "الحدث 1")
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    return document(
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('المحتويات')}{p('الرأي 2')}</w:sdtContent></w:sdt>",
        p(contents),
        p("خلفية", style="1").replace("<w:r>", '<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:r>', 1),
        p(
            "انظر ",
            '<w:hyperlink w:anchor="_Toc1"><w:r><w:t>الخلفية</w:t></w:r></w:hyperlink>',
            " و",
            word_field(" REF _Toc1 \\h ", "ما سبق"),
            ".",
        ),
        p(
            marked("here", run("موضع")),
            " و",
            '<w:hyperlink w:anchor="here"><w:r><w:t>رابط إليه</w:t></w:r></w:hyperlink>',
            ".",
        ),
        p(
            word_field(' HYPERLINK "https://example.org/a" \\l "b" \\o "شرح" ', "صفحة"),
            " و",
            word_field(' HYPERLINK "file:///C:/a.docx" ', "ملف"),
        ),
        p(
            '<w:hyperlink r:id="h1" w:anchor="ج"><w:r><w:t>تقرير</w:t></w:r></w:hyperlink>',
            " و",
            '<w:hyperlink r:id="h2"><w:r><w:t>هذا</w:t></w:r></w:hyperlink>',
        ),
        p(
            "الشكل ",
            word_field(" SEQ Figure \\* ARABIC ", "1"),
            " و",
            word_field(" ADDIN ZOTERO_ITEM {} ", "(الوزارة، 2024)"),
        ),
        relations=related("h1", "hyperlink", "https://example.org/r", outside=True)
        + related("h2", "hyperlink", "javascript:alert(1)", outside=True),
    )


# ---- pictures, boxes, parts of other forms --------------------------------------------------------------


PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63f80f0001010100"
    "1b6f5fd50000000049454e44ae426082"
)


def drawing(inner: str, properties: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:anchor><wp:docPr id="2" name="n" {properties}/><a:graphic><a:graphicData>{inner}'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


CHART = (
    f"{DECLARATION}<c:chartSpace {SPACES}><c:chart><c:title><a:p><a:r><a:t>الحمولة بالأطنان</a:t></a:r></a:p></c:title>"
    "<c:pt><c:v>لبنان</c:v></c:pt><c:pt><c:v>120</c:v></c:pt></c:chart></c:chartSpace>"
)


@by_hand
def pictures_that_are_lost() -> bytes:
    hidden = '<pic:pic><pic:blipFill><a:blip r:embed="i1"/></pic:blipFill></pic:pic>'
    shown = '<v:shape><v:imagedata r:id="i1" o:title="معاينة جدول"/></v:shape>'
    return document(
        p(picture("i1", "أسعار الشحن")),
        p("الشكل 1: أسعار الشحن", style="C"),
        p("الجدول 1: الحمولة", style="C"),
        cells(("أ", "ب"), ("1", "2")),
        p(picture("i2", "مفقودة")),
        p(picture("i3", "مرتبطة بالشبكة", how="link")),
        p(picture("i4", "مرتبطة بملف", how="link")),
        p(picture("i5", "ليست في القائمة")),
        p("نص.", drawing('<c:chart r:id="c1"/>', 'descr="رسم الحمولة"')),
        p(drawing(hidden, 'hidden="1" descr="صورة مخفية"')),
        p(f'<w:r><w:object>{shown}<o:OLEObject ProgID="Excel.Sheet"/></w:object></w:r>'),
        relations="".join(
            (
                related("i1", "image", "media/a.png"),
                related("i2", "image", "media/missing.png"),
                related("i3", "image", "https://example.org/p.png", outside=True),
                related("i4", "image", "file:///C:/p.png", outside=True),
                related("c1", "chart", "charts/chart1.xml"),
            )
        ),
        parts={"word/media/a.png": PICTURE, "word/charts/chart1.xml": CHART},
    )


def two_forms(new: str, old: str) -> str:
    forms = f'<mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{forms}</mc:AlternateContent></w:r>"


def inside_run(text: str) -> str:
    return text.removeprefix("<w:r>").removesuffix("</w:r>")


@by_hand
def text_boxes() -> bytes:
    inner = f"<w:txbxContent>{p('نص في إطار.')}{p('وسطر ثان فيه.')}</w:txbxContent>"
    other = f"<w:txbxContent>{p('إطار قديم.')}</w:txbxContent>"
    new = inside_run(drawing(f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp>"))
    old = "<w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict>"
    word_art = '<w:r><w:pict><v:shape><v:textpath string="حروف مرسومة"/></v:shape></w:pict></w:r>'
    return document(
        p("قبل الإطار", two_forms(new, old.format(inner)), " وبعده."),
        p(f"<w:r>{old.format(other)}</w:r>"),
        p(two_forms(inside_run(drawing("")), inside_run(picture("i1", "صورة بديلة"))), word_art),
        relations=related("i1", "image", "media/a.png"),
        parts={"word/media/a.png": PICTURE},
    )


MAIL = """MIME-Version: 1.0
Content-Type: multipart/related; boundary=B

--B
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<html><body><p>مقطع من MHT.</p></body></html>
--B--
"""


@by_hand
def other_forms_inside() -> bytes:
    return document(
        p("قبل."),
        *(f'<w:altChunk r:id="c{n}"/>' for n in (1, 2, 3, 4)),
        p("بعد."),
        relations="".join(related(f"c{n}", "aFChunk", f"chunk{n}") for n in (1, 2, 3, 4)),
        parts={
            "word/chunk1": "<html><body><p>مقطع من <b>HTML</b>.</p></body></html>",
            "word/chunk2": MAIL.encode(),
            "word/chunk3": "مقطع من نص.\nوسطر ثان.",
            "word/chunk4": b"{\\rtf1 x}",
        },
    )


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text) if text else p()}</w:tc>"


def row(*inner: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(inner)}</w:tr>"


@by_hand
def table_shapes() -> bytes:
    rows = (
        row(cell("البلد"), cell("2022"), cell("2023")),
        row(cell("لبنان", '<w:vMerge w:val="restart"/>'), cell("10"), cell("12")),
        row(cell("", "<w:vMerge/>"), cell("11"), cell("13")),
        row(cell("المجموع 46", '<w:gridSpan w:val="2"/>'), properties='<w:gridBefore w:val="1"/>'),
        row(cell("صف محذوف"), properties='<w:del w:id="1" w:author="م"/>'),
    )
    return document(
        f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>",
        cells(("خلية فيها جدول", cells(("أ", "ب")) + p("وبعده"))),
        cells((p("عمود أول") + p("الرأي") + p("رأي في جدول."), p(FICTION))),
        end=False,
    )
