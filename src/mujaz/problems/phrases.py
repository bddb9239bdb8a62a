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
    "see-rules": ("القواعد كلها في docs/rules.md", "all rules are in docs/rules.md"),
    "anchors": ("في الصفحة: {names}", "the page has: {names}"),
    "in-line": (" (السطر {line})", " (line {line})"),
    "": ("", ""),
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
    "detail:time_zone": (
        "منطقة زمنية غير معروفة؛ اكتبها نحو: Asia/Beirut",
        "unknown time zone; write one such as Asia/Beirut",
    ),
    "detail:colour": (
        'اكتب اللون بست خانات بين علامتي اقتباس، نحو: "#0f5f59"',
        'write the colour with six digits, in quotes: "#0f5f59"',
    ),
    "detail:unknown_rule": (
        "لا قاعدة بهذا الاسم؛ القواعد كلها في docs/rules.md",
        "there is no such rule; all are in docs/rules.md",
    ),
    "detail:firm_rule": ("هذه القاعدة ثابتة لا تتغير درجتها", "this is always an error"),
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
