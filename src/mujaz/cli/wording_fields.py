"""What each field of the front matter is, for editors: field -> (Arabic, English); '' is the front matter itself."""

FIELDS: dict[str, tuple[str, str]] = {
    "": ("بيانات الموجز: ما يُكتب في أول الملف بين سطرين من ثلاث شرطات", "the front matter of a brief"),
    "title": ("عنوان الموجز كما يقرؤه القارئ؛ وتغييره لا يغيّر عنوان الصفحة", "the title; changing it moves no page"),
    "date": ("تاريخ الموجز: السنة ثم الشهر ثم اليوم", "the day of the brief: year, month, day"),
    "time": (
        'ساعة النشر بتوقيت الموقع، بين علامتي اقتباس، نحو: "13:00"',
        'the hour of publication in the site\'s time zone, quoted, such as "13:00"',
    ),
    "topics": (
        "مواضيع الموجز من مفردات الموقع، بمعرّفاتها أو تسمياتها؛ موضوع واحد على الأقل",
        "topics of the vocabulary, by id or label; at least one",
    ),
    "tags": (
        "وسوم المسائل الأضيق؛ ما ليس منها في المفردات يصير وسمًا بنفسه",
        "tags; one that the vocabulary lacks is a tag all the same",
    ),
    "countries": ("الدول برموزها الدولية أو بأسمائها العربية", "countries, by ISO 3166 code or Arabic name"),
    "organizations": ("المنظمات بمعرّفاتها أو أسمائها", "organizations, by id or name"),
    "people": ("الأشخاص الذين يدور عليهم الموجز، لا كتّابه", "the people whom the brief is about, not its authors"),
    "authors": ("كتّاب الموجز بمعرّفاتهم أو أسمائهم", "the authors, by id or name"),
    "series": ("السلسلة التي ينتمي إليها الموجز، ورقمه فيها إن كان له رقم", "the series, and which part of it this is"),
    "series.id": ("معرّف السلسلة أو تسميتها", "the series' id or label"),
    "series.part": ("رقم الموجز في السلسلة، من 1", "which part of the series this is, from 1"),
    "summary": (
        "خلاصة تغني المستعجل، في جملة أو جملتين؛ وإلا فأول جمل النص",
        "one or two sentences; else the first ones of the text",
    ),
    "status": (
        "published منشور، وdraft مسودة لا يظهر منها شيء في الموقع",
        "published, or draft: nothing of a draft is in the site",
    ),
    "embargo": (
        "لا يُنشر شيء من الموجز قبل هذه الساعة، نحو: 2026-12-01T09:00+03:00",
        "nothing is published before this moment, such as 2026-12-01T09:00+03:00",
    ),
    "updated": ("تاريخ آخر تعديل يهم القارئ، نحو: 2024-05-02", "the day of the last change, such as 2024-05-02"),
    "aliases": ("عناوين قديمة للصفحة تقود كلها إلى هذا الموجز", "old addresses that lead to this brief"),
    "related": (
        "موجزات أخرى ذات صلة، بأسماء ملفاتها بلا \u200e.md",
        "other briefs that belong with it, by file name without .md",
    ),
    "sources": (
        "ما يستند إليه الموجز: نص أو رابط أو مصدر بحقوله",
        "what the brief rests on: texts, addresses, or sources with fields",
    ),
    "sources.title": ("عنوان المصدر", "the title of the source"),
    "sources.publisher": ("ناشره", "who published it"),
    "sources.author": ("كاتبه", "who wrote it"),
    "sources.date": ("تاريخه، نحو: 2024-04-28", "its day, such as 2024-04-28"),
    "sources.url": ("رابطه، يبدأ بـhttps://", "its address, with https://"),
    "kind": (
        "صورة الموجز: event-opinion حدث ورأي، وanalysis تحليل، وreport تقرير؛ الأولى وحدها تشترط قسمي الحدث والرأي",
        "the form: event-opinion, which requires both sections, analysis or report",
    ),
    "lang": ("لغة النص، وهي العربية ما لم تُذكر", "the language of the text, Arabic unless said"),
}
"""The left-to-right mark before `.md` keeps the dot on its side."""


BRIEF: tuple[str, str] = ("موجز جديد: البيانات والقسمان", "a new brief: front matter and both sections")
"""What the snippet of a whole brief is."""
