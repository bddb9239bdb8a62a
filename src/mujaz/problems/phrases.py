"""Sentences that several messages share: advice, and what pydantic and libyaml find, in our words."""

from mujaz.problems.entry import Language

PHRASES: dict[str, tuple[str, str]] = {
    "did-you-mean": ("أتقصد «{nearest}»؟", "did you mean '{nearest}'?"),
    "see-vocabulary": (
        "أضفه إلى briefs/vocabulary.yml أو اختر تسمية موجودة فيه",
        "add it to briefs/vocabulary.yml or choose one that is there",
    ),
    "known-keys": ("الحقول المعروفة: {keys}", "the known fields: {keys}"),
    "iso-country": (
        "اكتب الاسم العربي الشائع أو رمز الدولة من حرفين، نحو: IR",
        "write the usual Arabic name or the two-letter code, such as IR",
    ),
    "heading-near": (
        " (وجدنا عنوانًا قريبًا في السطر {line}: «{heading}»)",
        " (a heading near it stands in line {line}: '{heading}')",
    ),
    "encoding-guess": (" (يبدو أنه {encoding})", " (it seems to be {encoding})"),
    "check-slug": ("اكتب اسم ملف الموجز بلا .md", "write the brief's file name without .md"),
    "latin-comma": (
        "افصل بين عناصر القائمة بفاصلة لاتينية، نحو: [security, energy]",
        "separate the items of the list by a Latin comma, such as [security, energy]",
    ),
    "say-draft": (
        "اكتب status: draft إن كان مسودة، وإلا فاحذف السطر",
        "write 'status: draft' if it is a draft, else remove the line",
    ),
    "say-embargo": (
        "اكتب embargo: {value} ليُنشر في موعده، وإلا فاحذف السطر",
        "write 'embargo: {value}' to publish it then, else remove the line",
    ),
    "say-no-expiry": (
        "لا يُسحب موجز في موعد يُحدَّد له: احذف السطر، واكتب status: draft يوم تسحبه",
        "no brief is withdrawn at a set time: remove the line, and write 'status: draft' on the day",
    ),
    "said-already": (
        "في الموجز الحقل {field} أيضًا: أبقِ منهما ما تقصد واحذف الآخر",
        "the brief has '{field}' too: keep the one that you mean and remove the other",
    ),
    "is-public": (
        "احذف السطر: يُنشر كل موجز ليس فيه status: draft ولا embargo",
        "remove the line: a brief without 'status: draft' and 'embargo' is published",
    ),
    "hijri-day": (
        "يبدو تاريخًا هجريًا، ويوافق {day} بتقويم أم القرى: اكتب اليوم الميلادي",
        "it seems to be of the Hijri calendar, by that of Umm al-Qura {day}: write the Gregorian day",
    ),
    "no-hijri-day": (
        "اكتب اليوم الميلادي بالأرقام، نحو: 2024-04-30",
        "write the Gregorian day in digits, such as 2024-04-30",
    ),
    "see-rules": ("القواعد كلها في docs/rules.md", "all rules are in docs/rules.md"),
    "anchors": ("في الصفحة: {names}", "the page has: {names}"),
    "in-line": (" (السطر {line})", " (line {line})"),
    "": ("", ""),
    # what a setting accepts
    "known-settings": ("الإعدادات المعروفة: {names}", "the known settings: {names}"),
    "accepts-text": (
        "المقبول نص؛ ضعه بين علامتي اقتباس إن كان رقمًا أو تاريخًا أو فيه نقطتان",
        "a text is accepted; quote it if it is a number or a date, or has a colon",
    ),
    "accepts-flag": ("المقبول true أو false", "true or false is accepted"),
    "accepts-number": (
        "المقبول عدد صحيح من {least} إلى {most}",
        "a whole number from {least} to {most} is accepted",
    ),
    "accepts-choice": ("المقبول إحدى القيم: {choices}", "one of these is accepted: {choices}"),
    "accepts-zone": (
        "المقبول اسم منطقة زمنية، نحو: Asia/Beirut",
        "the name of a time zone is accepted, such as Asia/Beirut",
    ),
    "accepts-colour": (
        'المقبول لون بست خانات بين علامتي اقتباس، نحو: "#0f5f59"',
        'a colour with six digits is accepted, in quotes: "#0f5f59"',
    ),
    "accepts-rules": (
        "المقبول قواعد ودرجاتها على صورة «مفتاح: قيمة»، نحو: latin-comma: off",
        "rules and their levels are accepted, in the form 'key: value', such as latin-comma: off",
    ),
    "accepts-mapping": (
        "المقبول سطور على صورة «مفتاح: قيمة» تحته، نحو: {example}",
        "lines of the form 'key: value' below it are accepted, such as {example}",
    ),
    "accepts-parent": (
        "المقبول مسار ملف آخر لا يقود إلى هذا الملف",
        "the path of another file is accepted, which does not lead back to this one",
    ),
    "accepts-extension": (
        "المقبول اسم امتداد، أو اسمه ثم خياراته تحته على صورة «مفتاح: قيمة»",
        "the name of an extension is accepted, or its name with options below it, in the form 'key: value'",
    ),
    "firm-rule": (
        "هذه القاعدة ثابتة لا تتغير درجتها؛ احذف السطر",
        "the level of this rule is fixed; remove the line",
    ),
    # what pydantic and libyaml find, under their own names for it
    "detail": ("{text}", "{text}"),
    "detail:missing": ("حقل مطلوب وغير موجود", "a required field is missing"),
    "detail:extra_forbidden": ("حقل غير معروف", "an unknown field"),
    "detail:string_type": ("المتوقع نص", "a text is expected"),
    "detail:string_too_short": ("القيمة فارغة", "the value is empty"),
    "detail:string_too_long": ("القيمة أطول مما ينبغي", "the value is too long"),
    "detail:string_pattern_mismatch": (
        "يُكتب المعرّف بحروف لاتينية صغيرة وأرقام وشرطات",
        "an id is written in small Latin letters, digits and hyphens",
    ),
    "detail:reserved_id": ("المعرّف index محجوز لصفحة الفهرس", "the id 'index' is kept for the page of the index"),
    "detail:list": ("المتوقع قائمة", "a list is expected"),
    "detail:model_type": ("المتوقع حقول على صورة «مفتاح: قيمة»", "fields of the form 'key: value' are expected"),
    "detail:int_parsing": ("المتوقع عدد صحيح", "a whole number is expected"),
    "detail:int_type": ("المتوقع عدد صحيح", "a whole number is expected"),
    "detail:bool_parsing": ("المتوقع true أو false", "true or false is expected"),
    "detail:bool_type": ("المتوقع true أو false", "true or false is expected"),
    "detail:greater_than_equal": ("العدد أصغر من الحد الأدنى", "the number is too small"),
    "detail:less_than_equal": ("العدد أكبر من الحد الأعلى", "the number is too large"),
    "detail:enum": ("القيمة ليست من القيم المقبولة", "not one of the possible values"),
    "detail:literal_error": ("القيمة ليست من القيم المقبولة", "not one of the possible values"),
    "detail:dict_type": ("المتوقع حقول على صورة «مفتاح: قيمة»", "fields of the form 'key: value' are expected"),
    "detail:mapping values are not allowed in this context": (
        "نقطتان في غير موضعهما",
        "a colon where none may stand",
    ),
    "detail:found character that cannot start any token": (
        "لا تبدأ القيمة بهذا المحرف من غير علامتي اقتباس، ولا يُستعمل مفتاح Tab للمسافات",
        "a value may not begin with this character unless quoted, nor may a tab indent it",
    ),
    "detail:found unexpected end of stream": ("علامة اقتباس لم تُغلق", "a quotation mark is not closed"),
    "detail:did not find expected ',' or ']'": ("قائمة بلا فاصلة أو بلا ] في آخرها", "a list lacks a comma or its ]"),
    "detail:did not find expected ',' or '}'": ("حقول بلا فاصلة أو بلا }} في آخرها", "fields lack a comma or their }}"),
    "detail:could not find expected ':'": ("حقل بلا نقطتين بعد اسمه", "a field without a colon after its name"),
    "detail:yaml": ("صيغة لا مكان لها هنا", "{text}"),
    "detail:control characters are not allowed": ("محرف تحكم خفي", "an invisible control character"),
    "detail:block sequence entries are not allowed in this context": (
        "شرطة قائمة بعد اسم الحقل في السطر نفسه، ومكانها السطر التالي",
        "the dash of a list in the line of its field; it belongs into the next line",
    ),
    "detail:did not find expected '-' indicator": (
        "سطر بلا شرطة بين عناصر قائمة",
        "a line without a dash among the items of a list",
    ),
    "detail:did not find expected alphabetic or numeric character": (
        "لا تبدأ القيمة بالعلامة * ولا & من غير علامتي اقتباس",
        "a value may not begin with * or & unless quoted",
    ),
    "detail:did not find expected whitespace or line break": (
        "لا تبدأ القيمة بالعلامة ! من غير علامتي اقتباس",
        "a value may not begin with ! unless quoted",
    ),
    "detail:did not find expected comment or line break": (
        "نص بعد العلامة | أو > في سطرها",
        "text after | or > in the same line",
    ),
    "detail:found unknown escape character": (
        "شرطة مائلة \\ بين علامتي اقتباس مزدوجتين",
        "a backslash between double quotation marks",
    ),
    "detail:did not find expected hexdecimal number": (
        "شرطة مائلة \\ بين علامتي اقتباس مزدوجتين",
        "a backslash between double quotation marks",
    ),
    "detail:did not find expected node content": (
        "فاصلة أو قوس في غير موضعه",
        "a comma or bracket where none may stand",
    ),
    "detail:did not find expected <document start>": (
        "محاذاة لا تتفق مع ما قبلها",
        "the indentation does not fit what is above",
    ),
    "detail:but found another document": ("سطر --- بين الحقول", "a line --- among the fields"),
    "detail:found unexpected document indicator": (
        "علامة اقتباس لم تُغلق قبل سطر ---",
        "a quotation mark is not closed before a line ---",
    ),
    "detail:found unhashable key": ("قائمة في موضع اسم الحقل", "a list in the place of a field's name"),
    "detail:mapping keys are not allowed in this context": (
        "علامة استفهام ? في غير موضعها",
        "a question mark ? where none may stand",
    ),
    "detail:found a tab character where an indentation space is expected": (
        "مسافة Tab في أول السطر؛ استعمل المسافات العادية",
        "a tab at the beginning of a line; use blanks",
    ),
    "detail:found a tab character that violates indentation": (
        "مسافة Tab في أول السطر؛ استعمل المسافات العادية",
        "a tab at the beginning of a line; use blanks",
    ),
    "detail:found unknown directive name": (
        "لا تبدأ القيمة بالعلامة % من غير علامتي اقتباس",
        "a value may not begin with % unless quoted",
    ),
    "detail:did not find expected key": ("محاذاة لا تتفق مع ما قبلها", "the indentation does not fit what is above"),
}


def phrase(key: str, language: Language, **values: str) -> str:
    """Return a sentence that several messages share."""
    return PHRASES[key][0 if language == "ar" else 1].format(**values)
