"""What may be wrong with the text of a brief as a text: its marks, spelling, digits, dates, structure and links."""

from mujaz.problems.entry import CatalogueEntry, hint, warning

PROSE: dict[str, CatalogueEntry] = {
    # ---- marks and spaces -----------------------------------------------------------------------
    "latin-comma": warning(
        ("فاصلة لاتينية في نص عربي: «{near}»", "اكتب الفاصلة العربية «،»"),
        ("a Latin comma in Arabic text: '{near}'", "write the Arabic comma ،"),
    ),
    "latin-semicolon": warning(
        ("فاصلة منقوطة لاتينية في نص عربي: «{near}»", "اكتب الفاصلة المنقوطة العربية «؛»"),
        ("a Latin semicolon in Arabic text: '{near}'", "write the Arabic semicolon ؛"),
    ),
    "latin-question": warning(
        ("علامة استفهام لاتينية في نص عربي: «{near}»", "اكتب علامة الاستفهام العربية «؟»"),
        ("a Latin question mark in Arabic text: '{near}'", "write the Arabic question mark ؟"),
    ),
    "stray-space": warning(
        ("مسافة في غير موضعها: «{near}»", "لا مسافة قبل علامة الترقيم ولا في داخل القوسين عند طرفيهما"),
        ("a space that does not belong there: '{near}'", "no space stands before a mark or just inside brackets"),
    ),
    "missing-space": warning(
        ("علامة ترقيم بلا مسافة بعدها: «{near}»", "اترك مسافة واحدة بعدها"),
        ("a mark without a space after it: '{near}'", "leave one space after it"),
    ),
    "double-space": warning(
        ("أكثر من مسافة بين كلمتين: «{near}»", "اترك مسافة واحدة"),
        ("more than one space between two words: '{near}'", "leave one space"),
    ),
    "straight-quotes": warning(
        ("علامتا اقتباس مستقيمتان: «{near}»", "اكتب القوسين «هكذا»"),
        ("straight quotation marks: '{near}'", "write «guillemets»"),
    ),
    "unbalanced-quotes": warning(
        ("علامة اقتباس بلا مقابل في الفقرة: «{near}»", "أضف مقابلها أو احذفها"),
        ("a quotation mark without its match in the paragraph: '{near}'", "add its match or remove it"),
    ),
    "unbalanced-brackets": warning(
        ("قوس بلا مقابل في الفقرة: «{near}»", "أضف مقابله أو احذفه"),
        ("a bracket without its match in the paragraph: '{near}'", "add its match or remove it"),
    ),
    # ---- letters and words ----------------------------------------------------------------------
    "tatweel": warning(
        ("تطويل داخل كلمة: «{near}»", "احذفه؛ ولا يُكتب إلا بعد حرف مفرد قبل قوس أو اسم لاتيني"),
        (
            "a tatweel inside a word: '{near}'",
            "remove it; it stands only between a lone letter and a quote or Latin name",
        ),
    ),
    "persian-letter": warning(
        ("حرف فارسي في كلمة عربية: «{near}»", "اكتب مكانه الحرف العربي: ي أو ى أو ك"),
        ("a Persian letter in an Arabic word: '{near}'", "write the Arabic letter: ي, ى or ك"),
    ),
    "presentation-form": warning(
        ("حروف بصورة العرض لا بصورتها الأصلية: «{near}»", "أعد كتابة الكلمة؛ فلا بحث يجدها هكذا"),
        ("letters as presentation forms: '{near}'", "type the word anew; no search finds it like this"),
    ),
    "missing-hamza": warning(
        ("همزة ناقصة: «{word}»", "اكتب «{right}»"),
        ("a hamza is missing: '{word}'", "write '{right}'"),
    ),
    "final-ya": hint(
        ("لعل ياءً وألفًا مقصورة اختلطتا في آخر الكلمة: «{word}»", "إن كان كذلك فاكتب «{right}»"),
        ("a final ya and alef maqsura may be confused: '{word}'", "if so, write '{right}'"),
    ),
    "final-ha": hint(
        ("لعل تاءً مربوطة وهاءً اختلطتا في آخر الكلمة: «{word}»", "إن كان كذلك فاكتب «{right}»"),
        ("a final ta marbuta and ha may be confused: '{word}'", "if so, write '{right}'"),
    ),
    "doubled-word": warning(
        ("كلمة مكررة: «{word}»", "احذف إحداهما"),
        ("a word stands twice: '{word}'", "remove one of the two"),
    ),
    "detached-waw": warning(
        ("واو مفصولة عن كلمتها: «{near}»", "صِلها بالكلمة بعدها"),
        ("a waw apart from its word: '{near}'", "join it to the next word"),
    ),
    # ---- numbers and dates ----------------------------------------------------------------------
    "mixed-digits": warning(
        ("في النص أرقام من نظامين، منها «{number}»", "اكتب الأرقام كلها على صورة واحدة: 2024 أو ٢٠٢٤"),
        ("digits of two systems, one of them '{number}'", "write all numbers in one: 2024 or ٢٠٢٤"),
    ),
    "no-such-date": warning(
        ("تاريخ لا وجود له، أو اسما شهرين مختلفين: «{date}»", "صحّح اليوم أو الشهر"),
        ("a date that does not exist, or names of two months: '{date}'", "mend the day or the month"),
    ),
    "other-date": warning(
        ("في النص «{date}» على أنه يوم الموجز، وفي البيانات {front}", "صحّح أحدهما"),
        ("the text has '{date}' as the day of the brief, the front matter {front}", "mend one of the two"),
    ),
    "wrong-weekday": warning(
        ("«{date}» يوافق يوم {right} لا يوم {weekday} (تاريخ الموجز {front})", "صحّح اليوم أو التاريخ"),
        ("'{date}' is a {right}, not a {weekday} (the brief is of {front})", "mend the weekday or the date"),
    ),
    # ---- structure and links --------------------------------------------------------------------
    "heading-level": warning(
        ("عنوان من المستوى {level} بعد عنوان من المستوى {above}", "اكتب {right} بدلًا من {marks}"),
        ("a heading of level {level} below one of level {above}", "write {right} instead of {marks}"),
    ),
    "repeated-title": warning(
        ("أول النص يكرر عنوان الموجز", "احذف السطر؛ فالعنوان يأتي من الحقل title"),
        ("the text begins by repeating the title", "remove the line; the title comes from the field 'title'"),
    ),
    "long-summary": warning(
        ("الملخص طويل: {length} حرفًا، والحد {most}", "اكتفِ بجملة أو جملتين"),
        ("the summary has {length} characters, at most {most} are shown", "one or two sentences are enough"),
    ),
    "missing-alt": warning(
        ("صورة بلا وصف: {target}", "اكتب بين القوسين المعقوفين ما يراه من لا يراها"),
        ("a picture without a description: {target}", "say between the square brackets what it shows"),
    ),
    "remote-image": warning(
        ("صورة من موقع آخر لن تظهر: {target}", "احفظها بجانب الموجز واكتب اسم ملفها"),
        ("a picture from elsewhere is not shown: {target}", "save it beside the brief and write the name of its file"),
    ),
    "undefined-footnote": warning(
        ("الحاشية [^{name}] بلا نص", "أضف في آخر الملف: [^{name}]: نص الحاشية"),
        ("the footnote [^{name}] has no text", "add at the end of the file: [^{name}]: its text"),
    ),
    "unused-footnote": warning(
        ("الحاشية [^{name}] لا يحيل إليها شيء في النص", "ضع [^{name}] في موضعها أو احذف نصها"),
        ("nothing in the text refers to the footnote [^{name}]", "put [^{name}] in its place or remove its text"),
    ),
    "dead-anchor": warning(
        ("رابط إلى موضع غير موجود في الصفحة: {target}", "{suggestion}"),
        ("a link to a place that is not in the page: {target}", "{suggestion}"),
    ),
    "near-duplicate": warning(
        ("نص الموجز يكاد يطابق نص {other} (تشابه {percent}%)", "احذف أحدهما، أو اذكر في أحدهما أنه تحديث للآخر"),
        ("the text is nearly that of {other} ({percent}% alike)", "remove one of the two, or say that it updates it"),
    ),
    "unknown-ignore": warning(
        ("التعليق يطلب تجاوز قاعدة غير معروفة أو لا تُتجاوز: {name}", "{suggestion}"),
        ("a comment asks to ignore a rule that is unknown or cannot be ignored: {name}", "{suggestion}"),
    ),
}
