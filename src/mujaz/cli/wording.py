"""Every sentence of the command line: key -> (Arabic, English). The braces name the values that the caller supplies."""

from mujaz.arabic import count
from mujaz.cli import wording_import
from mujaz.problems import Language

SENTENCES: dict[str, tuple[str, str]] = {
    **wording_import.SENTENCES,
    # ---- help -----------------------------------------------------------------------------------
    "help": ("موجز: موقع لموجزات السياسات العربية.", "mujaz: a site for Arabic policy briefs."),
    "help-lang": (
        "لغة الرسائل؛ وإلا فما في إعدادات الموقع",
        "the language of messages; else that of the site's settings",
    ),
    "help-check": (
        "يدقق موجزات المشروع ويسرد كل ما فيها من أخطاء وتنبيهات، أو ما في الملفات والمجلدات المذكورة وحدها.",
        "Check the briefs of the project and list every error and warning, or only those of the PATHs given.",
    ),
    "help-check-strict": ("عُدّ التنبيهات أيضًا إخفاقًا", "let warnings count as a failure too"),
    "help-import": (
        "يحوّل إلى موجزات نصوصًا خامًا وملفات Word وتصدير WordPress وصفحات HTML وMarkdown. لا يستبدل ملفًا ولا يُسقط كلمة.",
        "Turn raw texts, Word documents, WordPress exports, HTML and Markdown into briefs. No file is replaced.",
    ),
    "help-import-topic": (
        "موضوع من المفردات: معرّفه أو تسميته؛ يمكن تكراره",
        "a topic of the vocabulary, its id or label; may be repeated",
    ),
    "help-import-slug": (
        "اسم الملف بحروف لاتينية صغيرة وأرقام وشرطات، وهو عنوان الصفحة",
        "the file's name in small Latin letters, digits and hyphens: the page's address",
    ),
    "help-import-date": (
        "تاريخ الموجز، نحو 2024-04-30، بدلًا مما في النص",
        "the brief's date, such as 2024-04-30, instead of the text's",
    ),
    "help-import-author": (
        "كاتب الموجز: معرّفه أو اسمه؛ يمكن تكراره",
        "the brief's author, id or name; may be repeated",
    ),
    "help-import-dry-run": ("اعرض النص الناتج ولا تكتب شيئًا", "print the Markdown and write nothing"),
    "help-import-write": (
        "اكتب الموجزات وإن كثرت؛ فما زاد على عشرة ملفات، وكل تصدير من WordPress، يُعرض أولًا ولا يُكتب",
        "write the briefs though they are many: more than ten files, or a WordPress export, are first looked at",
    ),
    "help-config": (
        "ملف الإعدادات mkdocs.yml؛ وإلا فأقرب واحد صعودًا من هذا المجلد",
        "mkdocs.yml; else the nearest one upward",
    ),
    # ---- faults ---------------------------------------------------------------------------------
    "fault": ("خطأ: {text}", "error: {text}"),
    "no-project": (
        "لا يوجد mkdocs.yml في {folder} ولا فيما فوقه؛ شغّل الأمر داخل المشروع أو اذكر الملف مع -f",
        "there is no mkdocs.yml in {folder} or above it; run this inside the project, or name the file with -f",
    ),
    "bad-config": ("تعذّرت قراءة {path}: {detail}", "cannot read {path}: {detail}"),
    "outside": ("{path} ليس في مجلد الموجزات {root}", "{path} is not in the folder of briefs, {root}"),
    "unwritable": ("تعذّرت كتابة {target}: {detail}", "cannot write {target}: {detail}"),
    "empty-text": ("لا نص في الملف", "there is no text in the file"),
    "no-date": (
        "لم نجد تاريخًا كاملًا قبل أول عنوان؛ أعد الأمر مع --date، نحو: --date 2024-04-30. لم يُكتب شيء.",
        "no whole date before the first heading; run this again, such as with --date 2024-04-30. Nothing was written.",
    ),
    "doubtful-date": (
        "«{text}» لا يعطي يومًا مؤكدًا؛ أعد الأمر مع --date، نحو: --date 2024-04-30. لم يُكتب شيء.",
        "'{text}' gives no certain day; run this again, such as with --date 2024-04-30. Nothing was written.",
    ),
    "exists": (
        "الملف {target} موجود ولن نستبدله؛ اختر اسمًا آخر مع --slug",
        "{target} is there already and is not replaced; choose another name with --slug",
    ),
    "slug-taken": (
        "الاسم «{slug}» مستعمل في {target}؛ اختر اسمًا آخر مع --slug",
        "the name '{slug}' is used by {target}; choose another one with --slug",
    ),
    "bad-slug": (
        "الاسم «{slug}» لا يصلح: حروف لاتينية صغيرة وأرقام وشرطات فقط، نحو: iran-russia-security",
        "'{slug}' cannot be used: small Latin letters, digits and hyphens only, such as iran-russia-security",
    ),
    "bad-date": ("«{value}» ليس تاريخًا؛ اكتبه نحو 2024-04-30", "'{value}' is no date; write it as 2024-04-30"),
    "slug-for-many": (
        "الخيار --slug لملف واحد، وعدد الملفات المذكورة {files}",
        "--slug is for one file; you named {files}",
    ),
    "unknown-topic": (
        "الموضوع «{value}» ليس في المفردات. {advice}",
        "the topic '{value}' is not in the vocabulary. {advice}",
    ),
    "did-you-mean": ("أتقصد «{nearest}»؟", "did you mean '{nearest}'?"),
    "choose-from": ("المواضيع: {topics}", "the topics: {topics}"),
    # ---- questions ------------------------------------------------------------------------------
    "ask-title": ("عنوان الموجز", "the brief's title"),
    "ask-date": ("تاريخ الموجز، نحو 2024-04-30", "the brief's date, such as 2024-04-30"),
    "ask-topics": (
        "معرّفات المواضيع وبينها فواصل، أو لا شيء لتركها فارغة",
        "the ids of its topics with commas between them, or nothing to leave them open",
    ),
    "ask-slug": ("اسم الملف بالحروف اللاتينية", "the file's name in Latin letters"),
    # ---- gaps in the front matter ---------------------------------------------------------------
    "gap-title": ("← اكتب العنوان", "← write the title"),
    "gap-date": ("← اكتب التاريخ، نحو: 2024-04-30", "← write the date, such as 2024-04-30"),
    "gap-topics": ("← اختر موضوعًا واحدًا على الأقل: {topics}", "← choose at least one topic: {topics}"),
    # ---- the report -----------------------------------------------------------------------------
    "written": ("كُتب {target} من {path}", "wrote {target} from {path}"),
    "dry": ("تجربة لم يُكتب فيها شيء: {path} يصير {target}", "a dry run, nothing was written: {path} becomes {target}"),
    "report-title": ("العنوان: {value}", "title: {value}"),
    "report-date": ("التاريخ: {value}", "date: {value}"),
    "report-time": ("الوقت: {value}", "time: {value}"),
    "report-sections": ("الأقسام: {value}", "sections: {value}"),
    "report-topics": ("المواضيع: {value}", "topics: {value}"),
    "report-tags": ("الوسوم: {value}", "tags: {value}"),
    "report-countries": ("الدول: {value}", "countries: {value}"),
    "report-authors": ("الكتّاب: {value}", "authors: {value}"),
    "nothing": ("لا شيء", "none"),
    "notice-unplaced": (
        "السطر {line} لم يُعرف موضعه فبقي في أول النص: «{text}»",
        "line {line} has no place of its own and stays at the head of the text: '{text}'",
    ),
    "notice-second-date": (
        "السطر {line} يذكر تاريخًا آخر، وقد بقي في أول النص: «{text}»",
        "line {line} has another date and stays at the head of the text: '{text}'",
    ),
    "notice-second-time": (
        "السطر {line} يذكر ساعة أخرى، وقد بقي في أول النص: «{text}»",
        "line {line} has another time and stays at the head of the text: '{text}'",
    ),
    "notice-date-in-doubt": (
        "السطر {line} لا يعطي يومًا مؤكدًا، وقد بقي تعليقًا بجانب التاريخ: «{text}»",
        "line {line} gives no certain day and stays as a comment beside the date: '{text}'",
    ),
    "notice-time-zone": (
        "السطر {line} يذكر منطقة زمنية، والموقع يعدّ الوقت بتوقيت {zone}: «{text}»",
        "line {line} names a time zone, and the site reads the time as that of {zone}: '{text}'",
    ),
    "no-title": ("لم نجد عنوانًا؛ اكتبه في الحقل title", "no title was found; write it into the field 'title'"),
    "no-topics": ("لم نجد موضوعًا؛ اختره في الحقل topics", "no topic was found; choose one in the field 'topics'"),
    "invisible": ("محارف خفية نُزعت: {n}", "invisible characters taken out: {n}"),
    "overrides": (
        "محارف تقلب اتجاه النص نُزعت: {n}؛ راجع ترتيب الكلمات حيث كانت",
        "characters that reverse the text taken out: {n}; check the order of the words there",
    ),
    "checked": ("{briefs}: {tally}", "{briefs}: {tally}"),
    "twin": (
        "في {target} موجز بالعنوان والتاريخ نفسيهما؛ إن كان النص واحدًا فاحذف أحدهما",
        "{target} has the same title and date; if it is the same text, remove one of the two",
    ),
    "imported": ("استُورد: {done}؛ وتعذّر استيراد: {failed}", "imported: {done}; failed: {failed}"),
}


def say(key: str, language: Language, **values: object) -> str:
    """Return a sentence in `language`."""
    return SENTENCES[key][0 if language == "ar" else 1].format(**values)


def counted(n: int, noun: str, language: Language) -> str:
    """Return a number with its noun, one of `mujaz.arabic.plurals.NOUNS`."""
    return count(n, noun) if language == "ar" else f"{n} {noun}{'s' * (n != 1)}"
