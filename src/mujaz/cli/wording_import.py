"""What `mujaz import` says beyond raw texts: remarks, refusals, imports of many texts. As in `wording`."""

SENTENCES: dict[str, tuple[str, str]] = {
    "report-status": ("الحالة: مسودة", "status: draft"),
    "report-aliases": ("عناوين قديمة تقود إليه: {value}", "old addresses that lead to it: {value}"),
    "report-pictures": ("صور كُتبت بجانبه: {value}", "pictures beside it: {value}"),
    # ---- what an importer says, by its code -----------------------------------------------------
    "remark-inserted": ("إضافة متعقَّبة عُدّت مقبولة: «{text}»", "a tracked insertion, taken as accepted: '{text}'"),
    "remark-removed": ("حذف متعقَّب عُدّ مقبولًا: «{text}»", "a tracked deletion, taken as accepted: '{text}'"),
    "remark-comment": ("تعليق في الهامش لم يُنقل: «{text}»", "a comment that was left out: '{text}'"),
    "remark-margin": ("رأس صفحة أو تذييل لم يُنقل: «{text}»", "a header or footer that was left out: '{text}'"),
    "remark-contents": (
        "سطر من فهرس المحتويات لم يُنقل: «{text}»",
        "a line of a table of contents that was left out: '{text}'",
    ),
    "remark-formula": (
        "معادلة لم يبقَ منها إلا حروفها: «{text}»",
        "a formula of which only the characters stay: '{text}'",
    ),
    "remark-element": (
        "عنصر لا مقابل له لم يُنقل: {text} ({n})",
        "an element without a counterpart, left out: {text} ({n})",
    ),
    "remark-merged-cells": (
        "جداول فيها خلايا مدمجة، والنص في أولاها: {n}",
        "tables with merged cells, the text in the first of them: {n}",
    ),
    "remark-picture-form": (
        "صورة بصيغة {text} لا تعرضها المتصفحات؛ احفظها بصيغة PNG",
        "a picture in the form {text}, which no browser shows; save it as PNG",
    ),
    "remark-picture-lost": ("صورة لم تُنقل: {text}", "a picture that was left out: {text}"),
    "remark-picture-outside": (
        "صورة بقيت في موقعها القديم؛ ضعها بجانب الموجز: {text}",
        "a picture that is still at its old place; put it beside the brief: {text}",
    ),
    "remark-no-alt": (
        "صورة بلا وصف؛ اكتبه بين القوسين [] قبل اسمها: {text}",
        "a picture without a description; write it between the brackets [] before its name: {text}",
    ),
    "remark-link": ("رابط لم يُنقل وبقي نصه: {text}", "a link that was left out, but for its words: {text}"),
    "remark-embed": ("محتوى مضمَّن صار رابطًا: {text}", "embedded content, now a link: {text}"),
    "remark-shortcode": (
        "رمز قصير لا يُعرف، بقي تعليقًا لا يراه القارئ: {text}",
        "a short code, kept as a comment that readers do not see: {text}",
    ),
    "remark-template": ("شيفرة قالب بقيت في النص: {text}", "template code, still in the text: {text}"),
    "remark-fields": ("حقول لا مقابل لها لم تُنقل: {text}", "fields without a counterpart, left out: {text}"),
    "remark-value": ("قيمة لم تُفهم فلم تُنقل: {text}", "a value that was not understood and left out: {text}"),
    "remark-category": (
        "تصنيف لا يُعرف موضوعه: {text}",
        "a category of which the topic is not known: {text}",
    ),
    "remark-address": ("عنوان قديم لا يمكن حفظه: {text}", "an old address that cannot be kept: {text}"),
    "remark-left-out": (
        "نص من جسم الصفحة لم يُنقل لأنه ليس من المقال: «{text}»",
        "a text in the body of the page, left out as no part of the article: '{text}'",
    ),
    "remark-password": ("كان محميًّا بكلمة سر، فصار مسودة", "it was behind a password, and is a draft now"),
    "remark-private": ("لم يكن منشورًا ({text})، فصار مسودة", "it was not public ({text}), and is a draft now"),
    # ---- why a file is not read, by the code of the refusal -------------------------------------
    "unreadable-old-word": (
        "ملف بصيغة Word القديمة (.doc) أو محمي بكلمة سر؛ احفظه في Word بصيغة .docx بلا كلمة سر",
        "a file in Word's old form (.doc) or behind a password; save it in Word as .docx without one",
    ),
    "unreadable-pdf": (
        "ملفات PDF لا تُقرأ لأن ترتيب الكلمات العربية فيها غير مأمون؛ استورد الملف الأصلي",
        "PDF is not read, as the order of Arabic words in it is not reliable; import the file that it was made from",
    ),
    "unreadable-rtf": ("ملف بصيغة RTF؛ احفظه بصيغة .docx", "an RTF file; save it as .docx"),
    "unreadable-unknown-xml": ("ملف XML ليس تصديرًا من WordPress", "an XML file that is no WordPress export"),
    "unreadable-no-word": (
        "أرشيف ليس فيه مستند Word؛ إن كان من برنامج آخر فاحفظه بصيغة .docx",
        "an archive without a Word document in it; if it is another program's, save it as .docx",
    ),
    "unreadable-broken-archive": ("الملف تالف: {detail}", "the file is broken: {detail}"),
    "unreadable-broken-word": ("مستند Word تالف: {detail}", "the Word document is broken: {detail}"),
    "unreadable-broken-xml": ("الملف تالف في {name}: {detail}", "the file is broken, in {name}: {detail}"),
    "unreadable-broken-export": (
        "التصدير تالف أو ناقص، وما قبل ذلك قُرئ: {detail}",
        "the export is broken or cut off; what stands before was read: {detail}",
    ),
    "unreadable-broken-brief_file": (
        "بيانات الملف لا تُقرأ (السطر {line}): {detail}",
        "the front matter cannot be read (line {line}): {detail}",
    ),
    "unreadable-broken-toml": ("بيانات الملف لا تُقرأ: {detail}", "the front matter cannot be read: {detail}"),
    "unreadable-brief_file-open": (
        "بيانات الملف لا نهاية لها: ينقص سطر الشرطات بعدها",
        "the front matter has no end: the line of dashes after it is missing",
    ),
    "unreadable-encrypted": (
        "الملف محمي بكلمة سر؛ احفظه بلا كلمة سر",
        "the file is behind a password; save it without one",
    ),
    "unreadable-too-many-parts": (
        "رُفض الملف: عدد ما فيه {n}، والحد {most}",
        "refused: there are {n} files in it, and {most} is the most",
    ),
    "unreadable-bomb": (
        "رُفض الملف: يصير عند فكه {size} ميغابايت، والحد {most}",
        "refused: it unpacks to {size} MB, and {most} is the most",
    ),
    "unreadable-unsafe-name": (
        "رُفض الملف: فيه اسم يقود إلى خارجه: {name}",
        "refused: a name in it leads out of it: {name}",
    ),
    "unreadable-entities": (
        "رُفض الملف: فيه تعريفات XML لا مكان لها في ملف كهذا (DTD)",
        "refused: it has XML declarations (a DTD) that have no place in such a file",
    ),
    "unreadable-too-deep": ("رُفض: وسومه متداخلة تداخلًا غير معقول", "refused: its tags are nested absurdly"),
    "unreadable-too-large": ("رُفض الملف: أكبر من {most} ميغابايت", "refused: larger than {most} MB"),
    "unreadable-item-too-large": (
        "رُفض الملف: فيه نص أكبر من {most} ميغابايت",
        "refused: a text in it is larger than {most} MB",
    ),
    "unreadable-lost-words": (
        "لم يُستورد، لأن كلمات منه لا ترد في الموجز ولا في التقرير: {words}؛ انقل النص يدويًا",
        "not imported, as words of it are neither in the brief nor in the report: {words}; bring them over by hand",
    ),
    "unreadable-charset": (
        "ترميز الصفحة «{name}» غير معروف أو لا يطابقها؛ احفظها بترميز UTF-8",
        "the page's encoding '{name}' is not known or not right; save it as UTF-8",
    ),
    "unreadable-no-article": ("لم نجد في الصفحة نصًّا", "no text was found in the page"),
    # ---- many texts at once ---------------------------------------------------------------------
    "dry-or-write": ("الخياران --dry-run و--write لا يجتمعان", "--dry-run and --write exclude each other"),
    "no-report": (
        "الملف {path} ليس تقرير استيراد، فلن نكتب فيه؛ انقله أو احذفه",
        "{path} is no report of an import, and is not written to; move it away",
    ),
    "changed": (
        "استُورد من قبل في {target} ثم تغيّر نصه؛ لم نمسّ الموجز",
        "it was imported before, to {target}, and is another text now; the brief was left as it is",
    ),
    "passed-over": ("لم يُستورد لأنه ليس مقالة منشورة: {sort}", "not imported, since it is no post: {sort}"),
    "category-open": (
        "تصنيف لم تُحدَّد له موضوعات: {names}؛ حدّدها في {path} ثم أعد الأمر",
        "a category without a decision: {names}; decide in {path}, then run this again",
    ),
    "topics-drafted": (
        "كُتب {path}: حدّد فيه موضوع كل تصنيف قبل الكتابة",
        "wrote {path}: say in it which topic each category is before you write",
    ),
    "topics-open": (
        "تصنيفات لا يُعرف موضوعها؛ حدّدها في {path}: {names}",
        "categories of which the topic is not known; decide in {path}: {names}",
    ),
    "topics-unknown": (
        "{path}: الموضوع «{topic}» للتصنيف {category} ليس في المفردات",
        "{path}: the topic '{topic}' of the category {category} is not in the vocabulary",
    ),
    "topics-file": (
        """\
موضوع كل تصنيف من الموقع القديم: اكتب بعد النقطتين معرّف الموضوع، أو قائمة نحو [security, energy]، أو [] لما لا موضوع له.
ما بقي فارغًا لم يُحدَّد بعد، ولا تُكتب مقالاته.""",
        """\
Which topic each category of the old site is: an id, a list such as [security, energy], or [] for none.
An empty one is not decided yet, and its texts are not written.""",
    ),
    "more-rows": ("وغيرها في التقرير: {rows}", "and more in the report: {rows}"),
    "more-remarks": ("وملاحظات أخرى في التقرير: {n}", "and other remarks in the report: {n}"),
    "result-would-write": ("سيُكتب: {number}", "to be written: {number}"),
    "result-written": ("كُتب: {number}", "written: {number}"),
    "result-already": ("استُورد من قبل: {number}", "imported before: {number}"),
    "result-changed": ("استُورد من قبل ثم تغيّر: {number}", "imported before and changed since: {number}"),
    "result-refused": ("تعذّر استيراده: {number}", "refused: {number}"),
    "result-attachment": (
        "مرفقات لم تُنقل، وعناوينها في التقرير: {number}",
        "attachments that were not fetched, their addresses in the report: {number}",
    ),
    "result-passed-over": ("ما ليس مقالة منشورة: {number}", "no posts: {number}"),
    "report-file": ("التقرير كاملًا: {path}", "the whole report: {path}"),
    "write-next": (
        "لم يُكتب موجز. راجع ما سبق ثم أعد الأمر مع --write",
        "no brief was written. Look at the above, then run this again with --write",
    ),
}
