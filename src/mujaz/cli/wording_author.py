"""What `mujaz new` and `mujaz mv` say: key -> (Arabic, English), as in `mujaz.cli.wording`."""

SENTENCES: dict[str, tuple[str, str]] = {
    # ---- new ------------------------------------------------------------------------------------
    "help-new": (
        "يبدأ موجزًا: يسأل عن موضوعه وتاريخه ودوله وكاتبه، ويكتب مسودته في موضعها، ويفتحها في المحرّر. لا يستبدل ملفًا.",
        "Begin a brief: ask for topic, date, countries, author, write a draft, open the editor. No file is replaced.",
    ),
    "help-new-topic": (
        "موضوع من المفردات: معرّفه أو تسميته؛ يمكن تكراره",
        "a topic of the vocabulary, its id or label; may be repeated",
    ),
    "help-new-country": (
        "دولة: اسمها أو رمزها، نحو لبنان أو LB؛ يمكن تكراره",
        "a country, its name or ISO code; may be repeated",
    ),
    "help-new-author": (
        "كاتب من المفردات: معرّفه أو اسمه؛ يمكن تكراره",
        "an author of the vocabulary, id or name; may be repeated",
    ),
    "help-new-date": ("تاريخ الموجز، نحو 2024-04-30؛ وإلا فاليوم", "the brief's date, such as 2024-04-30; else today"),
    "help-new-no-edit": ("لا تفتح المحرّر", "do not open the editor"),
    "new-no-topics": (
        "لا مواضيع في {vocabulary}، ولا موجز بلا موضوع؛ اكتبها فيه أولًا",
        "there are no topics in {vocabulary}, and no brief is without one; write them there first",
    ),
    "new-needs": (
        "لا أحد هنا ليجيب، وينقص: {missing}. لم يُكتب شيء.",
        "nobody is there to answer, and this is missing: {missing}. Nothing was written.",
    ),
    "new-needs-title": ("العنوان بعد الأمر، نحو: mujaz new عنوان الموجز", "the title, as in: mujaz new TITLE"),
    "new-needs-topic": ("الموضوع مع --topic (المواضيع: {topics})", "a topic with --topic (the topics: {topics})"),
    "ask-countries": (
        "الدول: أسماؤها أو رموزها وبينها فواصل، أو لا شيء",
        "its countries with commas between, or nothing",
    ),
    "ask-authors": ("الكتّاب: معرّفاتهم وبينها فواصل، أو لا شيء", "its authors with commas between, or nothing"),
    "ask-topics-needed": (
        "معرّفات المواضيع أو تسمياتها وبينها فواصل، واحد على الأقل",
        "its topics with commas between, at least one",
    ),
    "unknown-countries": (
        "الدولة «{value}» غير معروفة. {advice}",
        "the country '{value}' is not known. {advice}",
    ),
    "unknown-authors": (
        "الكاتب «{value}» ليس في المفردات. {advice}",
        "the author '{value}' is not in the vocabulary. {advice}",
    ),
    "choose-countries": (
        "اكتب اسمها أو رمزها من حرفين، نحو LB",
        "write its name or its code of two letters, such as LB",
    ),
    "choose-authors": (
        "الكتّاب: {terms}. لإضافة كاتب اكتبه في المفردات vocabulary.yml أولًا",
        "the authors: {terms}. To add one, write it into vocabulary.yml first",
    ),
    "new-written": ("كُتبت المسودة {target}", "wrote the draft {target}"),
    "new-next": (
        "اكتب تحت العنوانين، ثم احذف السطر «status: draft» لتنشره، ثم: mujaz check",
        "write below the two headings, remove the line 'status: draft' to publish it, then: mujaz check",
    ),
    "new-event": ("ما الذي حدث، ومتى وأين؟ الوقائع وحدها، بلا حكم عليها.", "what happened, when, where: facts alone"),
    "new-assessment": ("ما نراه فيه: ما دلالته، وماذا بعده؟", "what we make of it: what it means, what comes next"),
    "no-editor": ("تعذّر فتح المحرّر: {detail}", "the editor could not be opened: {detail}"),
    # ---- mv -------------------------------------------------------------------------------------
    "help-mv": (
        "ينقل موجزًا إلى اسم آخر أو سنة أخرى: يقود عنوانه القديم إليه، وتُصحَّح الروابط إليه. كل ذلك أو لا شيء منه.",
        "Move a brief to another name or year: its old address leads on, all links are mended. All of it or nothing.",
    ),
    "help-mv-no-alias": (
        "لا تحفظ العنوان القديم: لم يُنشر به شيء",
        "do not keep the old address: nothing was published there",
    ),
    "help-mv-dry-run": ("اعرض ما سيتغيّر سطرًا سطرًا ولا تكتب شيئًا", "show all that would change and write nothing"),
    "mv-no-brief": ("لا موجز بالاسم «{name}»", "there is no brief '{name}'"),
    "mv-which": ("الاسم «{name}» لأكثر من موجز؛ اذكر الملف: {paths}", "'{name}' is several briefs; name one: {paths}"),
    "mv-same": ("الموجز في موضعه: {target}", "the brief is there already: {target}"),
    "mv-exists": ("الملف {target} موجود ولن نستبدله", "{target} is there already and is not replaced"),
    "mv-slug-taken": (
        "الاسم «{slug}» مستعمل في {target}؛ اختر اسمًا آخر",
        "the name '{slug}' is used by {target}; choose another one",
    ),
    "mv-faulty": (
        "في بيانات {target} خطأ يمنع قراءتها؛ صحّحها أولًا، فالأمر mujaz check يبيّنه",
        "the front matter of {target} cannot be read; mend it first: mujaz check says what is wrong",
    ),
    "mv-unclear": (
        "يتعذّر تعديل بيانات {target}؛ اكتب aliases وrelated فيها على هذه الصورة: aliases: [old-name]. لم يُكتب شيء.",
        "{target}: write its 'aliases' and 'related' in the form aliases: [old-name]. Nothing was written.",
    ),
    "mv-clash": (
        "لا يمكن النقل، فبه يقع ما ليس الآن. لم يُكتب شيء.\n{faults}",
        "the move would bring faults that are not there now. Nothing was written.\n{faults}",
    ),
    "mv-unwritable": (
        "تعذّرت كتابة {target}: {detail}. كل شيء كما كان.",
        "cannot write {target}: {detail}. Everything is as it was.",
    ),
    "mv-moved": ("نُقل {old} إلى {new}", "moved {old} to {new}"),
    "mv-would-move": (
        "تجربة لم يُكتب فيها شيء: {old} يصير {new}",
        "a dry run, nothing was written: {old} becomes {new}",
    ),
    "mv-alias": ("العنوان القديم يقود إليه: {address}", "the old address leads to it: {address}"),
    "mv-no-new-alias": (
        "لا عنوان قديم جديد يُحفظ: لم يُنشر به شيء، أو هو محفوظ من قبل",
        "no old address to keep: nothing was published there, or it is kept already",
    ),
    "mv-links": ("روابط صُحّحت: {links}", "links mended: {links}"),
}
