"""The page of rules, docs/rules.md: the catalogue, its examples and what mujaz says about them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from mujaz.messages import message, template
from mujaz.problems.catalogue import CATALOGUE
from mujaz.problems.examples import EXAMPLES
from mujaz.problems.problem import Problem

_HEAD = """\
---
title: قواعد التدقيق
description: كل ما يفحصه الأمر mujaz check، وكيف تصحّحه أو تتجاوزه.
---

# قواعد التدقيق

يفحص الأمر `mujaz check` الموجزات بالقواعد التالية. لكل قاعدة اسم يظهر في رسالتها بين معقوفين، وهنا مثال يخالفها وآخر
يوافقها.

| الدرجة | معناها |
|---|---|
| خطأ | لا يُنشر الموجز حتى يُصحَّح |
| تنبيه | يُنشر الموجز، ويتوقف البناء المتشدد (`--strict`) |
| ملاحظة | قد تكون في غير محلها، ولا يذكرها إلا `mujaz check` |

## التصحيح

يصحّح `mujaz check --fix` ما كُتب بجانبه «يُصحَّح آليًا»، ولا يغيّر كلمة ولا يمس غير المخالفات، ولا يقرب الشيفرة ولا
الروابط ولا وسوم HTML؛ وفي البيانات أول الملف يصحّح رسمها لا غير: أسماء الحقول، والفواصل وعلامات الاقتباس، وصيغة التاريخ.
ولترى ما سيتغيّر قبل أن يُكتب: `mujaz check --diff`.

## التجاوز

إن كنت تقصد ما كتبت فقل ذلك في تعليق لا يظهر في الموقع:

```markdown
اتفقوا على على الهدنة. <!-- mujaz: ignore doubled-word -->
```

التعليق في سطر فيه نص يخص ذلك السطر، وفي سطر وحده يخص الفقرة التي بعده، وفي أول النص قبل كل كلام يخص الملف كله. وتُذكر
قواعد عدة وبينها فواصل.

## الدرجات

تُغيَّر درجة القاعدة للموقع كله في `mkdocs.yml`: `error` للخطأ و`warning` للتنبيه و`hint` للملاحظة و`off` لإيقافها.

```yaml
extra:
  mujaz:
    rules:
      straight-quotes: off
      missing-alt: error
```

وما كُتب بجانبه «ثابت» لا يُتجاوز ولا تتغيّر درجته، لأن الموقع لا يستقيم بغيره.
"""

_GROUPS: Mapping[str, str] = {
    "علامات الترقيم والمسافات": """
        latin-comma latin-semicolon latin-question stray-space missing-space double-space straight-quotes
        unbalanced-quotes unbalanced-brackets""",
    "الحروف والكلمات": """
        tatweel persian-letter presentation-form missing-hamza final-ya final-ha doubled-word detached-waw""",
    "المحارف الخفية": "invisible bidi-unbalanced bidi-override control",
    "الأرقام والتواريخ": "mixed-digits no-such-date other-date wrong-weekday future-date updated-before-date",
    "بنية النص": """
        empty-body missing-section empty-section repeated-section heading-level repeated-title unclosed-block
        unclosed-element unclosed-fence unclosed-comment lost-text literal-mark unreadable-text near-duplicate
        unknown-ignore""",
    "الروابط والصور والحواشي": """
        dead-link dead-anchor missing-file missing-alt remote-image undefined-footnote unused-footnote raw-html
        unknown-related""",
    "البيانات في أول الملف": """
        no-front-matter front-matter-open second-front-matter not-a-mapping yaml yaml-slip yaml-not-plain yaml-too-large
        yaml-comment duplicate-key missing-field unknown-key key-spelling list-comma curly-quotes withheld bad-date
        date-in-words early-date bad-time bad-moment bad-zone bad-choice bad-value
        long-summary alias-reserved series-position""",
    "المفردات": """
        unknown-topic unknown-country unknown-term no-vocabulary no-topics bad-entry duplicate-id ambiguous-label
        unknown-parent topic-circle""",
    "الملفات والإعدادات": """
        not-utf8 unreadable link-refused not-a-file bad-name too-large wrong-suffix bad-slug misplaced draft-folder
        duplicate-slug duplicate-address address-below-page unsafe-name bad-setting bad-extension
        unknown-setting unused-setting unset-variable former-name""",
    "الصفحات المكتوبة باليد": "dead-nav dead-page-link no-home taken-address",
}
"""The heading of each part of the page -> its codes."""

_LANGUAGES = {
    "text": "markdown",
    "body": "markdown",
    "file": "markdown",
    "name": "text",
    "page": "markdown",
    "pages": "text",
}


def rules_page(told: Mapping[str, Problem]) -> str:
    """Return the page in Markdown; `told` has the problem of each code's example."""
    return _HEAD + "".join(part for title, codes in _GROUPS.items() for part in _group(title, codes.split(), told))


def _group(title: str, codes: list[str], told: Mapping[str, Problem]) -> Iterator[str]:
    yield f"\n## {title}\n"
    for code in codes:
        entry = CATALOGUE[code]
        notes = [f"**{message('severity', entry.severity, 'ar')}**"]
        if code in told and told[code].edits:
            notes.append("يُصحَّح آليًا")
        if not entry.may_vary:
            notes.append("ثابت")
        yield f"\n### {code} {{#{code}}}\n\n{'، '.join(notes)}.\n"
        yield _said(told[code]) if code in told else f"\n{_in_general(code)}.\n"
        yield _example(code)


def _in_general(code: str) -> str:
    """Return the message without its values."""
    return template("problem", code, "ar").partition(":")[0].partition(" (")[0]


def _said(problem: Problem) -> str:
    hint = problem.hint("ar")
    return f"\n> {_literal(problem.message('ar'))}" + (f"\n>\n> {_literal(hint)}" if hint else "") + "\n"


def _literal(text: str) -> str:
    """Return a message for a page of Markdown: nothing in it is a mark."""
    return re.sub(r"([\\`*_{}\[\]<>#|!])", r"\\\1", _seen(text).replace("\n", " "))


def _example(code: str) -> str:
    if code not in EXAMPLES:
        return ""
    example = EXAMPLES[code]
    language = _LANGUAGES.get(example.kind, "yaml")
    pieces = (("يخالفها", example.fails), ("يوافقها", example.passes))
    return "".join(f"\n{name}:\n\n````{language}\n{_seen(piece).strip()}\n````\n" for name, piece in pieces if piece)


def _seen(text: str) -> str:
    """Return a text in which characters that nobody sees are named."""
    return "".join(
        f"⟨U+{ord(char):04X}⟩" if unicodedata.category(char) in ("Cc", "Cf") and char != "\n" else char
        for char in text.replace("\n+++\n", "\n\n…\n\n")
    )
