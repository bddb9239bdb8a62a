"""Every sentence mujaz says about a source file: code -> severity, message and hint, in Arabic and in English.

The braces name the values that the rule supplies. A hint says what to write instead.
"""

from mujaz.problems.entry import CatalogueEntry, error, warning
from mujaz.problems.prose import PROSE

_FORM: dict[str, CatalogueEntry] = {
    # ---- the file -------------------------------------------------------------------------------
    "not-utf8": error(
        ("الملف ليس بترميز UTF-8 (بايت غير صالح: {byte})", "احفظ الملف من جديد واختر الترميز UTF-8{guess}"),
        ("the file is not UTF-8 (invalid byte {byte})", "save the file again as UTF-8{guess}"),
    ),
    "unreadable": error(
        ("تعذّرت قراءة الملف: {detail}", "تأكد من وجود الملف ومن إذن قراءته"),
        ("the file cannot be read: {detail}", "see that it is there and may be read"),
    ),
    "wrong-suffix": warning(
        ("الملف لن يُنشر لأن امتداده {suffix}", "غيّر الامتداد إلى .md"),
        ("the file is not published, since it ends in {suffix}", "let it end in .md"),
    ),
    "control": error(
        ("محرف تحكم لا يُقبل في نص: {name}", "احذفه (العمود {column})"),
        ("a control character that no text may contain: {name}", "remove it (column {column})"),
    ),
    "bad-slug": error(
        (
            "اسم الملف «{name}» لا يصلح عنوانًا لصفحة",
            "سمِّه بحروف لاتينية صغيرة وأرقام وشرطات فقط، نحو: {example}",
        ),
        (
            "the file name '{name}' cannot be the address of a page",
            "use small Latin letters, digits and hyphens only, such as {example}",
        ),
    ),
    "misplaced": warning(
        ("الملف ليس في مجلد سنة", "انقله إلى {expected}"),
        ("the file is not in the folder of a year", "move it to {expected}"),
    ),
    "duplicate-address": error(
        ("عنوان الصفحة «{address}» مستعمل أيضًا في {other}", "غيّر اسم أحد الملفين أو عنوانه القديم"),
        ("the address '{address}' is also used by {other}", "rename one of the two files or drop the alias"),
    ),
    "duplicate-slug": error(
        ("اسم الملف «{name}» مستعمل أيضًا في {other}، ولا يتكرر اسم ولو اختلفت السنة", "غيّر اسم أحد الملفين"),
        ("the file name '{name}' is also that of {other}; a name is unique, in all years", "rename one of the two"),
    ),
    # ---- the front matter -----------------------------------------------------------------------
    "no-front-matter": error(
        ("لا توجد بيانات في أول الملف", "ابدأ الملف بسطر --- ثم البيانات (title وdate وtopics) ثم سطر ---"),
        ("there is no front matter", "begin with a line --- then the fields (title, date, topics), then a line ---"),
    ),
    "front-matter-open": error(
        ("البيانات في أول الملف غير مغلقة", "أضف سطر --- بعد آخر حقل وقبل نص الموجز"),
        ("the front matter has no end", "add a line --- after the last field, before the text"),
    ),
    "yaml": error(
        ("صياغة YAML غير صحيحة: {detail}", "راجع النقطتين والمسافات، وضع بين علامتي اقتباس كل قيمة فيها نقطتان"),
        ("broken YAML: {detail}", "check colons and indentation, and quote values that contain a colon"),
    ),
    "yaml-not-plain": error(
        (
            "العلامتان & و* للتسمية والإحالة، والعلامة ! للنوع، لا تُقبل في YAML هنا: {text}",
            "ضع القيمة بين علامتي اقتباس إن كانت نصًا، واكتب ما أحلت إليه في موضعه",
        ),
        (
            "anchors (&), aliases (*) and tags (!) of YAML are not taken here: {text}",
            "quote the value if it is a text, and write what it refers to in its place",
        ),
    ),
    "yaml-too-large": error(
        (
            "الحقول متداخلة أو كثيرة أكثر مما يُقبل: الحد {depth} مستوى من التداخل و{values} قيمة",
            "راجع الأقواس [ و{{ في هذا السطر، فلا حاجة إلى هذا التداخل",
        ),
        (
            "too much is nested, or there are too many values: the most are {depth} levels and {values} values",
            "check the brackets [ and {{ in this line; nothing needs so many",
        ),
    ),
    "not-a-mapping": error(
        ("المتوقع هنا حقول على صورة «مفتاح: قيمة»", "اكتب كل حقل في سطر، نحو: title: عنوان الموجز"),
        ("fields of the form 'key: value' are expected here", "write one field per line, such as title: …"),
    ),
    "duplicate-key": error(
        ("الحقل «{key}» مكرر؛ ورد أول مرة في السطر {first}", "احذف أحد السطرين"),
        ("the field '{key}' is repeated; it first stands in line {first}", "remove one of the two lines"),
    ),
    "missing-field": error(
        ("الحقل المطلوب «{field}» غير موجود أو فارغ", "أضف سطرًا نحو: {example}"),
        ("the required field '{field}' is missing or empty", "add a line such as {example}"),
    ),
    "unknown-key": warning(
        ("حقل غير معروف «{key}»", "{suggestion}"),
        ("unknown field '{key}'", "{suggestion}"),
    ),
    "bad-date": error(
        ("قيمة «{field}» ليست تاريخًا صحيحًا: {value}", "اكتب السنة فالشهر فاليوم بالأرقام، نحو: {example}"),
        ("'{field}' is not a valid date: {value}", "write year, month and day in digits, such as {example}"),
    ),
    "bad-time": error(
        ("قيمة «{field}» ليست وقتًا صحيحًا: {value}", 'اكتب الساعة والدقيقة بنظام 24 ساعة، نحو: "13:00"'),
        ("'{field}' is not a valid time: {value}", 'write hours and minutes on the 24-hour clock, such as "13:00"'),
    ),
    "bad-moment": error(
        ("قيمة «{field}» ليست تاريخًا ووقتًا صحيحين: {value}", "اكتبها على صورة 2026-12-01T09:00+03:00"),
        ("'{field}' is not a valid date and time: {value}", "write it as 2026-12-01T09:00+03:00"),
    ),
    "bad-zone": error(
        ("منطقة زمنية غير صحيحة في «{field}»: {value}", "اكتب فرق التوقيت في آخر القيمة، نحو: +03:00"),
        ("bad time zone in '{field}': {value}", "end the value with the offset, such as +03:00"),
    ),
    "bad-choice": error(
        ("القيمة «{value}» غير مقبولة في «{field}»", "اختر إحدى القيم: {choices}"),
        ("'{value}' is not a value of '{field}'", "choose one of: {choices}"),
    ),
    "bad-value": error(
        ("قيمة «{field}» ليست على الصورة المتوقعة: {value}", "اكتبها على صورة: {example}"),
        ("'{field}' does not have the expected form: {value}", "write it as: {example}"),
    ),
    "early-date": error(
        ("سنة «{field}» قبل 1900: {value}", "{suggestion}"),
        ("the year of '{field}' is before 1900: {value}", "{suggestion}"),
    ),
    "future-date": error(
        (
            "تاريخ الموجز {date} لم يأتِ بعد، ولا embargo يؤجّل نشره إليه",
            "صحّح التاريخ، أو أضف السطر: embargo: {date}",
        ),
        (
            "the date {date} is in the future, and no embargo withholds the brief until then",
            "mend the date, or add the line: embargo: {date}",
        ),
    ),
    "withheld": error(
        (
            "لم يُنشر الموجز لأن فيه «{key}: {value}»، وإنما يُمنع النشر ويؤجَّل بالحقلين status وembargo",
            "{suggestion}",
        ),
        (
            "the brief is not published, since it says '{key}: {value}'; only 'status' and 'embargo' withhold one",
            "{suggestion}",
        ),
    ),
    "updated-before-date": warning(
        ("تاريخ التحديث {updated} أسبق من تاريخ الموجز {date}", "صحّح أحد التاريخين"),
        ("'updated' ({updated}) is before the date of the brief ({date})", "mend one of the two dates"),
    ),
    # ---- the vocabulary's terms -----------------------------------------------------------------
    "unknown-topic": error(
        ("الموضوع «{value}» ليس في المفردات", "{suggestion}"),
        ("the topic '{value}' is not in the vocabulary", "{suggestion}"),
    ),
    "unknown-country": error(
        ("لا توجد دولة باسم «{value}»", "{suggestion}"),
        ("there is no country '{value}'", "{suggestion}"),
    ),
    "unknown-term": warning(
        ("«{value}» في الحقل «{field}» ليس في المفردات", "{suggestion}"),
        ("'{value}' in '{field}' is not in the vocabulary", "{suggestion}"),
    ),
    "unknown-related": warning(
        ("لا يوجد موجز منشور باسم «{value}» المذكور في related", "{suggestion}"),
        ("'related' names '{value}', but no such brief is published", "{suggestion}"),
    ),
    # ---- the text -------------------------------------------------------------------------------
    "empty-body": error(
        ("الموجز بلا نص", "اكتب النص بعد سطر --- الثاني، مبتدئًا بالعنوان: ## الحدث"),
        ("the brief has no text", "write the text after the second ---, beginning with the heading ## الحدث"),
    ),
    "missing-section": error(
        ("القسم المطلوب «{section}» غير موجود", "أضف سطر العنوان: ## {section}{suggestion}"),
        ("the required section '{section}' is missing", "add the heading line: ## {section}{suggestion}"),
        may_vary=True,
    ),
    "empty-section": error(
        ("القسم المطلوب «{section}» فارغ", "اكتب نصه تحت العنوان"),
        ("the required section '{section}' is empty", "write its text below the heading"),
        may_vary=True,
    ),
    "repeated-section": warning(
        ("العنوان «{section}» مكرر؛ ورد أول مرة في السطر {first}", "ادمج القسمين أو غيّر أحد العنوانين"),
        ("the heading '{section}' is repeated; it first stands in line {first}", "join the two or rename one"),
    ),
    "bidi-override": error(
        ("محرف خفي يقلب اتجاه النص: {name}", "احذفه (العمود {column})"),
        ("an invisible character that reverses the text: {name}", "remove it (column {column})"),
    ),
    "bidi-unbalanced": warning(
        ("محرف اتجاه خفي بلا مقابل في السطر: {name}", "احذفه (العمود {column})"),
        ("an invisible direction character without its match: {name}", "remove it (column {column})"),
    ),
    "invisible": warning(
        ("محرف خفي: {name}", "احذفه (العمود {column})"),
        ("an invisible character: {name}", "remove it (column {column})"),
    ),
    "raw-html": warning(
        ("وسم HTML سيُحذف عند النشر: {tag}", "اكتب النص بصيغة Markdown بدلًا منه"),
        ("this HTML is removed on publication: {tag}", "write Markdown instead"),
    ),
    "dead-link": warning(
        ("رابط إلى موجز غير منشور أو غير موجود: {target}", "صحّح المسار أو احذف الرابط"),
        ("a link to a brief that is not published or not there: {target}", "mend the path or drop the link"),
    ),
    "missing-file": warning(
        ("الملف المشار إليه غير موجود: {target}", "ضع الملف بجانب الموجز أو صحّح المسار"),
        ("the file that is referred to is not there: {target}", "put the file beside the brief or mend the path"),
    ),
    # ---- the vocabulary file and the settings ---------------------------------------------------
    "no-vocabulary": error(
        ("ملف المفردات vocabulary.yml غير موجود في مجلد الموجزات", "أنشئه وعرّف فيه موضوعًا واحدًا على الأقل"),
        ("there is no vocabulary.yml in the folder of briefs", "make one with at least one topic"),
    ),
    "series-position": error(
        ("رقم الجزء {part} من سلسلة «{series}» مستعمل أيضًا في {other} (السطر {first})", "غيّر رقم أحد الجزأين"),
        ("part {part} of the series '{series}' is also {other} (line {first})", "change the number of one of the two"),
    ),
    "alias-reserved": error(
        ("العنوان القديم «{value}» عنوان صفحة من صفحات الموقع نفسه", "احذفه من aliases"),
        ("the alias '{value}' is the address of a page that the site has anyway", "remove it from 'aliases'"),
    ),
    "no-topics": error(
        ("لا موضوع في المفردات، ولكل موجز موضوع", "عرّف موضوعًا واحدًا على الأقل تحت topics"),
        ("there is no topic in the vocabulary, and each brief needs one", "define at least one under 'topics'"),
    ),
    "bad-entry": error(
        ("مدخل غير صحيح في المفردات ({place}): {detail}", "قارنه بمدخل سليم مجاور"),
        ("a faulty entry in the vocabulary ({place}): {detail}", "compare it with a sound one near it"),
    ),
    "duplicate-id": error(
        ("المعرّف «{id}» مكرر في {field}؛ ورد أول مرة في السطر {first}", "غيّر أحد المعرّفين"),
        ("the id '{id}' is repeated in {field}; it first stands in line {first}", "change one of the two"),
    ),
    "ambiguous-label": error(
        ("التسمية «{label}» في {field} تعود إلى «{id}» أيضًا{where}", "أبقها لأحدهما"),
        ("the label '{label}' in {field} also belongs to '{id}'{where}", "leave it to one of them"),
    ),
    "unknown-parent": error(
        ("الموضوع الأعلى «{parent}» غير معرّف", "{suggestion}"),
        ("the parent topic '{parent}' is not defined", "{suggestion}"),
    ),
    "topic-circle": error(
        ("المواضيع تدور في حلقة: {circle}", "احذف parent من أحدها"),
        ("the topics form a circle: {circle}", "remove the parent of one of them"),
    ),
    "bad-setting": error(
        ("قيمة غير مقبولة في الإعداد {field}: «{value}»", "{accepted}"),
        ("a value that the setting {field} does not accept: '{value}'", "{accepted}"),
    ),
    "unknown-setting": error(
        ("لا إعداد باسم {field}", "{suggestion}"),
        ("there is no setting {field}", "{suggestion}"),
    ),
}

CATALOGUE: dict[str, CatalogueEntry] = {**_FORM, **PROSE}
