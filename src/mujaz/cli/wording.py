"""Every sentence of the command line: key -> (Arabic, English). The braces name the values that the caller supplies."""

from mujaz.arabic import count, size
from mujaz.cli import wording_author, wording_import
from mujaz.problems import Language

SENTENCES: dict[str, tuple[str, str]] = {
    **wording_author.SENTENCES,
    **wording_import.SENTENCES,
    # ---- help -----------------------------------------------------------------------------------
    "help": ("موجز: موقع لموجزات السياسات العربية.", "mujaz: a site for Arabic policy briefs."),
    "help-lang": (
        "لغة الرسائل؛ وإلا فما في إعدادات الموقع",
        "the language of messages; else that of the site's settings",
    ),
    "help-check": (
        "يدقق موجزات المشروع ويسرد كل ما فيها من أخطاء وتنبيهات وملاحظات، أو ما في الملفات والمجلدات المذكورة وحدها.",
        "Check the briefs of the project and list every error, warning and hint, or only those of the PATHs given.",
    ),
    "help-check-fix": (
        "صحّح ما يُصحَّح بأمان: علامات الترقيم والمسافات وعلامات الاقتباس والهمزات المؤكدة؛ ولا تتغير كلمة",
        "mend what can safely be mended: marks, spaces, quotation marks, sure hamzas; no word changes",
    ),
    "help-check-diff": (
        "اعرض التصحيحات سطرًا سطرًا؛ ولا يُكتب شيء إلا مع --fix",
        "show the fixes line by line; nothing is written unless --fix is given too",
    ),
    "help-check-format": (
        "صورة النتائج: نص للقراءة، أو JSON للبرامج، أو أوامر تعلّق على طلبات الدمج في GitHub",
        "the form of the results: text, JSON for programs, or commands that annotate pull requests on GitHub",
    ),
    "help-check-strict": ("عُدّ التنبيهات أيضًا إخفاقًا", "let warnings count as a failure too"),
    "help-next": (
        "يطبع لحظة نشر أقرب موجز مؤجَّل، لمن يبني الموقع في مواعيد؛ ولا يطبع شيئًا إن لم يكن ثَمّ موجز مؤجَّل.",
        "Print the moment at which the next brief under embargo becomes public; nothing where none waits.",
    ),
    "help-upgrade": (
        "يجدّد ما لم يغيّره الموقع من ملفات «موجز» ويعرض ما فاته مما غيّره. واذكر ملفًا ليُستبدل على كل حال.",
        "Renew the files of mujaz that the site left alone; show what the others lack. A PATH is replaced anyway.",
    ),
    "help-upgrade-dry-run": ("اعرض ما سيتغيّر ولا تكتب شيئًا", "say what would change; nothing is written"),
    "upgrade-replaced": ("جُدّد", "renewed"),
    "upgrade-added": ("أُضيف", "added"),
    "upgrade-removed": ("حُذف", "removed"),
    "upgrade-changed": ("تُرك، فقد غيّره الموقع، وهذا ما فاته", "left, since the site has changed it; it lacks this"),
    "upgrade-deleted": ("تُرك محذوفًا كما أراد الموقع", "left out, since the site has removed it"),
    "upgrade-done": ("الموقع على الإصدار {version}: جُدّد {files}", "the site is at version {version}: {files} renewed"),
    "upgrade-would": ("سيصير الموقع على الإصدار {version}، ويُجدَّد {files}", "version {version} would renew {files}"),
    "upgrade-left": (
        "تُرك على حاله {files}. انقل إليه ما تريد مما عُرض، أو استبدله كله بذكر اسمه: mujaz upgrade PATH",
        "{files} left. Carry over what you want of what was shown, or replace a file: mujaz upgrade PATH",
    ),
    "upgrade-unknown": (
        "«{path}» ليس من ملفات «موجز» في الموقع؛ وهي: {files}",
        "'{path}' is no file of mujaz in a site; these are: {files}",
    ),
    "init-kept": (
        "بقي على حاله ما كان في المجلد: {files} (وأضيفت إلى ‎.gitignore الأسطر الناقصة)",
        "what was in the folder stayed: {files} (.gitignore got the lines it lacked)",
    ),
    "next-none": ("لا موجز مؤجَّلًا ينتظر موعده", "no brief under embargo is waiting for its hour"),
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
    "help-build": (
        "يبني الموقع فلا يكتب إلا ما تغيّر. رموز الخروج: 0 تم، 1 تعذّر، 2 خطأ في الأمر، 3 بناء آخر جارٍ.",
        "Bring the site up to date; only what changed is written. Exit codes: 0 done, 1 failed, 2 usage, 3 busy.",
    ),
    "help-build-jobs": ("عدد العمليات المتوازية؛ وإلا فعدد الأنوية", "how many processes work; else one for each core"),
    "help-build-shard": (
        "ابنِ الحصة I من N حصص فقط، على أجهزة عدة، ثم اجمعها بالأمر merge",
        "build only share I of N, on several machines; merge puts the shares together",
    ),
    "help-build-site-dir": ("المجلد الذي يُبنى فيه الموقع", "the folder into which the site is built"),
    "help-build-strict": ("أخفق عند أي تنبيه", "fail at any warning"),
    "help-build-json": ("اكتب الخلاصة بصيغة JSON", "write the summary as JSON"),
    "help-build-quiet": ("لا تكتب إلا الأخطاء", "write nothing but errors"),
    "phase-read": ("قراءة الموجزات", "reading the briefs"),
    "phase-plan": ("البحث عما تغيّر", "finding what changed"),
    "phase-pages": ("كتابة الصفحات", "making the pages"),
    "phase-search": ("فهرس البحث", "making the search index"),
    "phase-publish": ("نقل ما تغيّر إلى الموقع", "moving what changed into the site"),
    "built": (
        "{briefs}. كُتب: {written}. بقي كما هو: {kept}. حُذف: {removed}. {problems}. المدة {seconds} ثانية",
        "{briefs}; written: {written}; kept: {kept}; removed: {removed}; {problems}; {seconds} s",
    ),
    "busy": (
        "بناء آخر لهذا المشروع جارٍ؛ انتظر حتى ينتهي",
        "another build of this project is at work; wait for its end",
    ),
    "build-failed": ("لم يكتمل البناء: {detail}", "the build failed: {detail}"),
    "help-merge": (
        "يجمع حصص الموقع التي بناها «build --shard» في مجلد واحد، فيكون كأنه بُني دفعة واحدة.",
        "Lay the shares that `build --shard` made into one site, the same as if it were built in one go.",
    ),
    "help-into": (
        "مجلد الموقع؛ وإلا فالمذكور في mkdocs.yml",
        "the folder of the site; else that of mkdocs.yml",
    ),
    "merged": (
        "جُمعت {shares}: {briefs}. كُتب: {written}. بقي كما هو: {kept}. حُذف: {removed}",
        "{shares} merged: {briefs}; written: {written}; kept: {kept}; removed: {removed}",
    ),
    "not-a-share": (
        "لا حصة مكتملة في {folder}: لم يبنها «mujaz build --shard»، أو انقطع بناؤها",
        "{folder} holds no finished share: `mujaz build --shard` did not build it, or was cut off",
    ),
    "site-in-share": (
        "لا يصلح {site} مجلدًا للموقع، فهو متداخل مع الحصة {folder}",
        "{site} cannot be the folder of the site: it overlaps the share {folder}",
    ),
    "shares-of-different-numbers": (
        "الحصة {folder} واحدة من {of}، والحصة {first} واحدة من {all}؛ ابنِ الحصص كلها بالعدد نفسه",
        "{folder} is a share of {of}, {first} one of {all}; build all shares for the same number",
    ),
    "shares-of-different-engines": (
        "الحصتان {folder} و{first} لم تُبنيا بالبرنامج والإعدادات والقوالب نفسها",
        "{folder} and {first} were not built with the same program, settings and templates",
    ),
    "shares-of-different-briefs": (
        "الحصتان {folder} و{first} لم تُبنيا من الموجزات نفسها، أو انتهى حظر نشر بين بناء هذه وتلك",
        "{folder} and {first} were not built from the same briefs, or an embargo ended between the two builds",
    ),
    "share-twice": (
        "الحصة {number} مكررة: في {first} وفي {folder}",
        "share {number} is there twice: in {first} and in {folder}",
    ),
    "shares-missing": (
        "الحصص الناقصة من أصل {of}: {numbers}",
        "missing shares, of {of} in all: {numbers}",
    ),
    "share-without-file": (
        "الحصة {folder} ناقصة، فليس فيها {address}",
        "the share {folder} is not whole: it lacks {address}",
    ),
    "shares-with-different-files": (
        "الملف {address} في {folder} غيره في {first}",
        "{address} is not the same in {folder} and in {first}",
    ),
    "help-check-site": (
        "يقيس الموقع المبني، ويخفق إن كان GitHub Pages لا يقبله. رموز الخروج: 0 مقبول، 1 غير مقبول، 2 خطأ في الأمر.",
        "Count a built site, and fail where GitHub Pages would not take it. Exit codes: 0 taken, 1 not taken, 2 usage.",
    ),
    "site-size": (
        "الموقع في {site}: {files}، وحجمه {size}، أي {share} من أقصى ما يقبله GitHub Pages",
        "the site in {site}: {files}, {size}, which is {share} of what GitHub Pages takes",
    ),
    "site-too-large": (
        "الموقع أكبر مما يقبله GitHub Pages، وأقصاه {most}؛ صغّر الصور، أو أوقف pack في الإعدادات",
        "the site is larger than GitHub Pages takes, {most}; make pictures smaller, or turn off pack in the settings",
    ),
    "site-lacks": ("ليس في الموقع {address}؛ أعد بناءه", "the site lacks {address}; build it again"),
    "site-symlink": (
        "{address} رابط رمزي، وGitHub Pages لا يقبل إلا الملفات والمجلدات",
        "{address} is a symbolic link, and GitHub Pages takes files and folders only",
    ),
    "site-hard-link": (
        "{address} رابط صلب، وGitHub Pages لا يقبله؛ انسخ الملف",
        "{address} is a hard link, which GitHub Pages does not take; copy the file",
    ),
    "help-pack": (
        "يجمع الموقع كله، ومعه البحث، في ملف مضغوط وفي مجلد، ليُقرأ بلا إنترنت. رموز الخروج كرموز build.",
        "Put the whole site, with its search, into a zip and a folder, for reading offline. Exit codes as of build.",
    ),
    "help-pack-brief": (
        "اجمع موجزًا واحدًا، يُعرف باسم ملفه، في صفحة لا تحتاج إلى غيرها",
        "put one brief, known by its file's name, into a page that needs no other file",
    ),
    "help-pack-output": ("المجلد الذي يُكتب فيه؛ وإلا فهو pack", "the folder to write into; else pack"),
    "packed": (
        "كُتب {path} ({size})، ومجلد {folder} وفيه {files}؛ والبداية من {start}",
        "wrote {path} ({size}) and the folder {folder} with {files}; begin with {start}",
    ),
    "packed-brief": (
        "كُتب {path} ({size})، وهو ملف واحد يُقرأ بلا إنترنت",
        "wrote {path} ({size}), one file that is read offline",
    ),
    "no-such-brief": (
        "لا موجز منشورًا في ملف اسمه «{slug}»",
        "no published brief is in a file named '{slug}'",
    ),
    "pack-folder-taken": (
        "في {folder} ملفات ليست من نسخة سابقة، ولن تُمس؛ اختر مجلدًا آخر مع --output",
        "{folder} holds files that are of no former edition and are not touched; choose another folder with --output",
    ),
    "bad-shard": ("«{value}» ليست حصة؛ اكتب نحو 2/4", "'{value}' is no share; write it as 2/4"),
    "help-serve": (
        "يعرض الموقع في المتصفح ويحدّث الصفحة كلما حُفظ ملف، ويُظهر فيها ما في الموجزات من أخطاء. للإيقاف: Ctrl-C.",
        "Show the site in a browser, reload the page when a file is saved, show in it what is wrong. Ctrl-C ends it.",
    ),
    "help-serve-address": (
        "عنوان الخادم؛ وإلا فالمذكور في mkdocs.yml (dev_addr)",
        "where to serve; else as mkdocs.yml says (dev_addr)",
    ),
    "help-serve-open": ("افتح الموقع في المتصفح", "open the site in the browser"),
    "serving": ("للإيقاف Ctrl-C. الموقع على {url}", "the site is at {url}; Ctrl-C ends it"),
    "not-served": (
        "تعذّر البناء، وما زالت آخر نسخة سليمة معروضة: {detail}",
        "the build failed, and the last good site is still shown: {detail}",
    ),
    "address-taken": (
        "تعذّر فتح العنوان: {detail}. اختر منفذًا آخر، نحو: -a 127.0.0.1:8001",
        "cannot serve at this address: {detail}. Choose another port, such as -a 127.0.0.1:8001",
    ),
    "bad-address": (
        "«{value}» ليس عنوانًا؛ اكتب نحو 127.0.0.1:8001",
        "'{value}' is no address; write it as 127.0.0.1:8001",
    ),
    "help-search": (
        "يبحث في الموجزات المنشورة كما يبحث الموقع: الأقرب إلى السؤال أولًا.",
        "Search the published briefs as the site does: the best match first.",
    ),
    "help-search-limit": ("عدد النتائج المعروضة؛ وإلا فعشر", "how many results are shown; else ten"),
    "help-search-by-date": ("الأحدث أولًا", "the newest first"),
    "help-search-json": ("اكتب النتائج بصيغة JSON", "write the results as JSON"),
    "help-search-filter": (
        "قصر النتائج على نوع وقيمة، نحو topics=security أو countries=ir أو years=2024؛ يمكن تكراره",
        "only results of a kind and value, such as topics=security, countries=ir or years=2024; may be repeated",
    ),
    "help-import-write": (
        "اكتب الموجزات وإن كثرت؛ فما زاد على عشرة ملفات، وكل تصدير من WordPress، يُعرض أولًا ولا يُكتب",
        "write the briefs though they are many: more than ten files, or a WordPress export, are first looked at",
    ),
    "help-config": (
        "ملف الإعدادات mkdocs.yml؛ وإلا فأقرب واحد صعودًا من هذا المجلد",
        "mkdocs.yml; else the nearest one upward",
    ),
    "help-init": (
        "ينشئ موقعًا جديدًا في المجلد DIR: الإعدادات والمفردات وموجز نموذجي وما يلزم للنشر. لا يستبدل ملفًا.",
        "Make a new site in DIR: settings, vocabulary, a sample brief, and what publishing takes. No file is replaced.",
    ),
    "help-init-name": ("اسم الموقع؛ وإلا فاسم المجلد", "the site's name; else that of the folder"),
    "help-init-url": (
        "عنوان الموقع المنشور، نحو https://example.org/briefs/",
        "the address of the published site, such as https://example.org/briefs/",
    ),
    "help-schema": (
        "يكتب مخطط JSON Schema لبيانات الموجز، وفيه أسماء المفردات، ليستعمله محرر النصوص.",
        "Write the JSON Schema of the front matter, with the names of the vocabulary, for use by editors.",
    ),
    "help-schema-output": ("الملف الذي يُكتب فيه؛ وإلا فعلى الشاشة", "the file to write; else standard output"),
    "help-schema-snippets": (
        "اكتب بدلًا منه مقتطفات لمحرر VS Code: موجزًا كاملًا، وكل حقل بخياراته",
        "write snippets for VS Code instead: a whole brief, and each field with what to choose from",
    ),
    "schema-written": ("كُتب {target}", "wrote {target}"),
    "init-done": ("أُنشئ موقع «{name}» في {folder}: {files}", "made the site '{name}' in {folder}: {files}"),
    "init-next-here": (
        "لتراه شغّل mujaz serve. وفي README.md ما يلي ذلك.",
        "To see it, run `mujaz serve`. README.md says what comes next.",
    ),
    "init-next": (
        "لتراه: انتقل إلى {folder} ثم شغّل mujaz serve. وفي README.md ما يلي ذلك.",
        "To see it, go to {folder} and run `mujaz serve`. README.md says what comes next.",
    ),
    # ---- faults ---------------------------------------------------------------------------------
    "init-in-the-way": (
        "في {folder} ملفات لن نستبدلها، فلم يُكتب شيء: {files}. اختر مجلدًا آخر أو انقلها أولًا.",
        "{folder} has files that are not replaced; nothing was written: {files}. Choose another folder or move them.",
    ),
    "bad-url": (
        "«{value}» ليس عنوان موقع؛ اكتب نحو https://example.org/briefs/",
        "'{value}' is no address of a site; write it as https://example.org/briefs/",
    ),
    "fault": ("خطأ: {text}", "error: {text}"),
    "no-project": (
        "لا يوجد mkdocs.yml في {folder} ولا فيما فوقه؛ شغّل الأمر داخل المشروع أو اذكر الملف مع -f",
        "there is no mkdocs.yml in {folder} or above it; run this inside the project, or name the file with -f",
    ),
    "bad-config": ("تعذّرت قراءة {path}: {detail}", "cannot read {path}: {detail}"),
    "outside": ("{path} ليس في مجلد الموجزات {root}", "{path} is not in the folder of briefs, {root}"),
    "unwritable": ("تعذّرت كتابة {target}: {detail}", "cannot write {target}: {detail}"),
    "changed-meanwhile": (
        "تغيّر الملف {target} أثناء التدقيق، فلم يُكتب؛ أعد الأمر",
        "{target} has changed meanwhile and is not written; run this again",
    ),
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
    "unknown-topics": (
        "الموضوع «{value}» ليس في المفردات. {advice}",
        "the topic '{value}' is not in the vocabulary. {advice}",
    ),
    "did-you-mean": ("أتقصد «{nearest}»؟", "did you mean '{nearest}'?"),
    "choose-topics": ("المواضيع: {terms}", "the topics: {terms}"),
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
    "fixed": ("صُحّح: {fixes}. تغيّر: {files}", "mended: {fixes}. Changed: {files}"),
    "fixable": (
        "يمكن تصحيحه بأمان مع --fix: {fixes}",
        "can safely be mended with --fix: {fixes}",
    ),
    "checked": ("{briefs}: {tally}", "{briefs}: {tally}"),
    "bad-filter": (
        "«{value}» ليس مما تُقصر عليه النتائج؛ اكتب نوعًا وقيمة، نحو topics=security، والأنواع: {kinds}",
        "'{value}' is nothing to narrow results to; write a kind and a value, such as topics=security; kinds: {kinds}",
    ),
    "answered-instead": (
        "لم يرد ذلك بلفظه؛ هذه نتائج «{query}»",
        "nothing has that spelling; these are the results for '{query}'",
    ),
    "proposed-instead": ("أتقصد «{query}»؟", "did you mean '{query}'?"),
    "twin": (
        "في {target} موجز بالعنوان والتاريخ نفسيهما؛ إن كان النص واحدًا فاحذف أحدهما",
        "{target} has the same title and date; if it is the same text, remove one of the two",
    ),
    "imported": ("استُورد: {done}؛ وتعذّر استيراد: {failed}", "imported: {done}; failed: {failed}"),
}


def say(key: str, language: Language, **values: object) -> str:
    """Return a sentence in `language`."""
    return SENTENCES[key][0 if language == "ar" else 1].format(**values)


def bytes_in_words(n: int, language: Language) -> str:
    """Return a number of bytes in its unit."""
    if language == "ar":
        return size(n)
    return f"{n / 1e6:,.1f} MB" if n >= 1e6 else f"{n / 1e3:,.1f} kB"  # noqa: PLR2004 -- a megabyte


def counted(n: int, noun: str, language: Language) -> str:
    """Return a number with its noun, one of `mujaz.arabic.plurals.NOUNS`."""
    if language == "ar":
        return count(n, noun)
    return f"{n} {noun}{'' if n == 1 else 'es' if noun.endswith('x') else 's'}"
