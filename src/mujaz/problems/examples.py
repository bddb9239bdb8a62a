"""For each kind of fault what has it and what has it not: the page of rules shows them, a test runs them.

`kind` says what the two are pieces of: `text` of a section of a brief; `body`, the whole text of one; `fields` of its
front matter; a whole `file`; the `name` of a file, several on lines of their own; the file `vocabulary.yml`; the
settings (`extra.mujaz`), or others of mkdocs.yml (`config`); the
text of a `page` of docs/, or the names of all `pages` there.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """Two pieces of what authors write, one that has the fault and one without."""

    fails: str
    passes: str
    kind: str = "text"


def _fields(fails: str, passes: str) -> Example:
    return Example(fails, passes, "fields")


def _vocabulary(fails: str, passes: str) -> Example:
    return Example(fails, passes, "vocabulary")


_SECTIONS = "## الحدث\n\nوقع الحدث.\n\n## الرأي\n\nهذا رأينا فيه.\n"
_LONG = "تقدير أولي يحتاج إلى مراجعة قبل أن يُبنى عليه قرار، "
_REPORT = (
    "أعلنت هيئة المياه في العاصمة أن منسوب النهر انخفض ثلاثة أمتار خلال شهر واحد، وأنها ستبدأ توزيع "
    "المياه بالتناوب بين الأحياء اعتبارًا من الأسبوع المقبل، على أن تراجع الخطة كل أسبوعين بحسب ما تسجله "
    "محطات القياس الأربع على مجرى النهر، وأن تنشر القراءات كلها في موقعها يومًا بيوم حتى يطّلع عليها "
    "الناس."
)

EXAMPLES: dict[str, Example] = {
    # ---- marks and spaces -----------------------------------------------------------------------
    "latin-comma": Example("قال الوزير, ثم صمت.", "قال الوزير، ثم صمت، وذكر Gazprom, Rosneft و1,000 عقد."),
    "latin-semicolon": Example("تعثّر الاتفاق; فلا أحد يريده.", "تعثّر الاتفاق؛ فلا أحد يريده."),
    "latin-question": Example("فمن يضمن التنفيذ?", "فمن يضمن التنفيذ؟"),
    "stray-space": Example("وصل الوفد ، وبدأت ( الجولة ) الأولى .", "وصل الوفد، وبدأت (الجولة) الأولى."),
    "missing-space": Example("وصل الوفد،وبدأت الجولة.", "وصل الوفد، وبلغت النسبة 1،5 في المئة."),
    "double-space": Example("بدأت  الجولة الأولى.", "بدأت الجولة الأولى."),
    "straight-quotes": Example('وصفه بأنه "اتفاق تاريخي".', 'وصفه بأنه «اتفاق تاريخي»، و`a = "b"` شيفرة.'),
    "unbalanced-quotes": Example("قال: «سنوقّع غدًا. ثم انصرف.", "قال: «سنوقّع غدًا». ثم انصرف."),
    "unbalanced-brackets": Example("وقّعت ثلاث دول (لم تُذكر أسماؤها.", "1) وقّعت ثلاث دول (لم تُذكر أسماؤها)."),
    # ---- letters and words ----------------------------------------------------------------------
    "tatweel": Example("انتهت المفاوضـــات أمس.", "انتهت المفاوضات أمس بـ«تفاهم» في 1445هـ."),
    "persian-letter": Example("أکد الوزیر ذلك.", "أكد الوزير ذلك."),
    "presentation-form": Example("\ufe97\ufee6\ufee4\ufef4\ufe94 مستمرة.", "تنمية مستمرة."),
    "missing-hamza": Example("وصل الوفد الى العاصمة.", "وصل الوفد إلى العاصمة، وإن كان متأخرًا."),
    "final-ya": Example("التقيا فى العاصمة.", "التقيا في العاصمة، ورأى على الطريق موسى."),
    "final-ha": Example("أعلنت الحكومه ذلك.", "أعلنت الحكومة ذلك في مؤتمره عن المياه."),
    "doubled-word": Example("اتفقوا على على الهدنة.", "اتفقوا خطوة خطوة على حوار ليبي ليبي تنقله «سي إن إن»."),
    "detached-waw": Example("وصل الوفد و بدأت الجولة.", "وصل الوفد وبدأت الجولة، وفيها البندان أ و ب."),
    # ---- numbers and dates ----------------------------------------------------------------------
    "mixed-digits": Example("ارتفع من ١٢ إلى 15.", "ارتفع من ١٢ إلى ١٥ طائرة F-16."),
    "no-such-date": Example("ينتهي في 31 نيسان 2024.", "ينتهي في 30 نيسان/أبريل 2024."),
    "other-date": Example("اجتمع المجلس اليوم 29 نيسان 2024.", "اجتمع المجلس أمس 29 نيسان 2024."),
    "wrong-weekday": Example("اجتمع المجلس يوم السبت 30 نيسان.", "اجتمع المجلس يوم الثلاثاء 30 نيسان."),
    # ---- structure and links --------------------------------------------------------------------
    "heading-level": Example("#### خلفية\n\nنص.", "### خلفية\n\nنص."),
    "repeated-title": Example(f"# عنوان الموجز\n\n{_SECTIONS}", _SECTIONS, "body"),
    "long-summary": _fields(f"summary: {_LONG * 6}", "summary: جملة أو جملتان تغنيان المستعجل."),
    "missing-alt": Example("![](map.svg)", "![خريطة الحوض](map.svg)"),
    "remote-image": Example("![خريطة](https://maps.example/basin.png)", "![خريطة الحوض](map.svg)"),
    "undefined-footnote": Example("نص له حاشية[^1].", "نص له حاشية[^1].\n\n[^1]: نص الحاشية."),
    "unused-footnote": Example("نص بلا حاشية.\n\n[^1]: نص الحاشية.", "نص له حاشية[^1].\n\n[^1]: نص الحاشية."),
    "dead-anchor": Example(
        "انظر [الرأي](#opinion).", "انظر [الرأي](#assessment) و[الخلفية](#خلفية).\n\n### خلفية\n\nنص."
    ),
    "near-duplicate": Example(f"{_REPORT}\n+++\n{_REPORT} وفي خبر لاحق تأكيد له.", f"{_REPORT}\n+++\nخبر آخر قصير."),
    "unknown-ignore": Example("نص. <!-- mujaz: ignore comma -->", "نص, نص. <!-- mujaz: ignore latin-comma -->"),
    # ---- the text -------------------------------------------------------------------------------
    "empty-body": Example("", _SECTIONS, "body"),
    "missing-section": Example("## الحدث\n\nوقع الحدث.", _SECTIONS, "body"),
    "empty-section": Example("## الحدث\n\n## الرأي\n\nرأينا.", _SECTIONS, "body"),
    "repeated-section": Example(f"{_SECTIONS}\n## الرأي\n\nتتمة.", f"{_SECTIONS}\n## الخلاصة\n\nتتمة.", "body"),
    "unclosed-block": Example("/// note | تنبيه\nنص.\n\n/// نهاية", "/// note | تنبيه\nنص.\n///"),
    "unclosed-element": Example("<details><summary>المزيد</summary>\nنص.", "/// details | المزيد\nنص.\n///"),
    "unclosed-fence": Example("~~~\nx = 1", "~~~\nx = 1\n~~~"),
    "unclosed-comment": Example("نص <!-- ملاحظة", "نص <!-- ملاحظة -->"),
    "lost-text": Example("| أ | ب |\n|---|---|\n| ج | د | هاء |", "| أ | ب | ج |\n|---|---|---|\n| د | هـ | واو |"),
    "literal-mark": Example("وصفه بأنه ** تاريخي**.", "وصفه بأنه **تاريخي**."),
    "bidi-override": Example("نص \u202eمقلوب", "نص غير مقلوب"),
    "bidi-unbalanced": Example("نص \u2067فيه IRGC", "نص \u2067فيه IRGC\u2069"),
    "invisible": Example("وهؤ\u200bلاء", "وهؤلاء"),
    "control": Example("نص\x07", "نص"),
    "raw-html": Example("<script>x</script>", "H<sub>2</sub>O"),
    "dead-link": Example("[موجز](no-such-brief.md)", "[موجز](river-readings.md)"),
    "missing-file": Example("![خريطة](no-such-map.svg)", "![خريطة](map.svg)"),
    # ---- the front matter -----------------------------------------------------------------------
    "no-front-matter": Example(
        _SECTIONS, f"---\ntitle: عنوان\ndate: 2024-04-30\ntopics: [water]\n---\n\n{_SECTIONS}", "file"
    ),
    "second-front-matter": Example(
        "---\ntitle: عنوان\n---\n\n---\nstatus: draft\n---\n\nنص.\n",
        "---\ntitle: عنوان\nstatus: draft\n---\n\nنص.\n",
        "file",
    ),
    "front-matter-open": Example("---\ntitle: عنوان\n\nنص.\n", "---\ntitle: عنوان\n---\n\nنص.\n", "file"),
    "not-a-mapping": Example("---\n- عنوان\n---\n\nنص.\n", "---\ntitle: عنوان\n---\n\nنص.\n", "file"),
    "yaml": _fields("title: عنوان: وفيه نقطتان", 'title: "عنوان: وفيه نقطتان"'),
    "yaml-slip": _fields("countries:[IR]", "countries: [IR]"),
    "yaml-comment": _fields("title: قراءات المناسيب # الجزء الثاني", 'title: "قراءات المناسيب # الجزء الثاني"'),
    "key-spelling": _fields("الدول: [IR]", "countries: [IR]"),
    "list-comma": _fields("tags: القمح، السدود", "tags: [القمح, السدود]"),
    "curly-quotes": _fields("lang: \u201car\u201d", "lang: ar"),
    "date-in-words": _fields("date: 30 نيسان 2024", "date: 2024-04-30"),
    "yaml-not-plain": _fields("title: &note عنوان", 'title: "&note عنوان"'),
    "yaml-too-large": _fields(f"tags: {'[' * 30}{']' * 30}", "tags: [أ, ب]"),
    "duplicate-key": _fields("tags: [أ]\ntags: [ب]", "tags: [أ, ب]"),
    "missing-field": _fields("topics: []", "topics: [water]"),
    "unknown-key": _fields(
        "sources: [{title: تقرير, publiher: الهيئة}]", "sources: [{title: تقرير, publisher: الهيئة}]"
    ),
    "bad-date": _fields("date: 2024-04-31", "date: 2024-04-30"),
    "bad-time": _fields('time: "25:00"', 'time: "13:00"'),
    "bad-moment": _fields("embargo: غدًا", "embargo: 2026-12-01T09:00+03:00"),
    "bad-zone": _fields("embargo: 2026-12-01T09:00 Beirut", "embargo: 2026-12-01T09:00+02:00"),
    "bad-choice": _fields("status: hidden", "status: draft"),
    "bad-value": _fields("lang: العربية", "lang: ar"),
    "future-date": _fields("date: 2036-04-30", "date: 2036-04-30\nembargo: 2036-04-30"),
    "early-date": _fields("date: 1445-10-21", "date: 2024-04-30"),
    "withheld": _fields("draft: true", "status: draft"),
    "updated-before-date": _fields("updated: 2024-04-29", "updated: 2024-05-02"),
    "alias-reserved": _fields("aliases: [/topics/index.html]", "aliases: [old-name]"),
    "series-position": Example(
        "series: {id: رصد, part: 1}\n+++\nseries: {id: رصد, part: 1}",
        "series: {id: رصد, part: 1}\n+++\nseries: {id: رصد, part: 2}",
        "fields",
    ),
    "unknown-topic": _fields("topics: [الميا]", "topics: [المياه]"),
    "unknown-country": _fields("countries: [إيرن]", "countries: [ايران, RU]"),
    "unknown-term": _fields("organizations: [هيئة لا نعرفها]", "tags: [وسم حر]"),
    "unknown-related": _fields("related: [no-such-brief]", "related: [river-readings]"),
    # ---- the file and the vocabulary ------------------------------------------------------------
    "not-a-file": Example("2024/river.md/readings.md", "2024/river.md", "name"),
    "wrong-suffix": Example("2024/river.markdown", "2024/river.md", "name"),
    "bad-slug": Example("2024/نهر.md", "2024/river-2024.md", "name"),
    "misplaced": Example("river.md", "2024/river.md", "name"),
    "draft-folder": Example("2024/drafts/river.md", "2024/river.md", "name"),
    "duplicate-slug": Example("2024/river.md\n2025/river.md", "2024/river.md\n2025/river-again.md", "name"),
    "duplicate-address": Example(
        "aliases: [old]\n+++\naliases: [old]", "aliases: [old]\n+++\naliases: [older]", "fields"
    ),
    "address-below-page": _fields("aliases: [/briefs/2024/river-readings.html/old]", "aliases: [/2019/05/readings/]"),
    "unsafe-name": Example("2024/con.md", "2024/conference.md", "name"),
    "no-vocabulary": _vocabulary("", "topics: [{id: water, label: المياه}]"),
    "no-topics": _vocabulary("topics: []", "topics: [{id: water, label: المياه}]"),
    "bad-entry": _vocabulary("topics: [{id: Water, label: المياه}]", "topics: [{id: water, label: المياه}]"),
    "duplicate-id": _vocabulary(
        "topics: [{id: water, label: المياه}, {id: water, label: الأنهار}]",
        "topics: [{id: water, label: المياه}, {id: rivers, label: الأنهار}]",
    ),
    "ambiguous-label": _vocabulary(
        "topics: [{id: water, label: المياه}, {id: rivers, label: المياة}]",
        "topics: [{id: water, label: المياه}, {id: rivers, label: الأنهار}]",
    ),
    "unknown-parent": _vocabulary(
        "topics: [{id: water, label: المياه, parent: land}]",
        "topics: [{id: land, label: الأرض}, {id: water, label: المياه, parent: land}]",
    ),
    "topic-circle": _vocabulary(
        "topics: [{id: water, label: المياه, parent: rivers}, {id: rivers, label: الأنهار, parent: water}]",
        "topics: [{id: water, label: المياه}, {id: rivers, label: الأنهار, parent: water}]",
    ),
    "bad-setting": Example("page_size: 1", "page_size: 20", "settings"),
    "unknown-setting": Example("page_sise: 20", "page_size: 20", "settings"),
    "unset-variable": Example(
        "copyright: !ENV FOOTER_OF_NOBODY", 'copyright: !ENV [FOOTER_OF_NOBODY, "مركزنا"]', "config"
    ),
    "unused-setting": Example("site_author: مركزنا", "site_description: موجزات مركزنا", "config"),
    "former-name": Example(
        "markdown_extensions: [mujaz.publish.markdown.bidi]", "markdown_extensions: [footnotes]", "config"
    ),
    "dead-nav": Example("nav: [index.md, topic.md]", "nav: [index.md, topics/index.md]", "config"),
    "dead-page-link": Example("تجد ذلك في [الدليل](guid.md).", "تجد ذلك في [المواضيع](topics/index.md).", "page"),
    "no-home": Example("about.md", "about.md\nindex.md", "pages"),
    "taken-address": Example("index.md\nsearch.md", "index.md\nquestions.md", "pages"),
}
"""Code -> example; the files that are not UTF-8 or cannot be read have none."""
