"""What the rules let pass; what they find is in tests/invalid."""

import datetime as dt
from typing import Any

import pytest

from mujaz import rules
from mujaz.matter import split
from mujaz.parse import front_matter, sections
from mujaz.rules import Draft, Rule, check
from mujaz.settings import Settings
from mujaz.source import Source
from mujaz.vocabulary import read_vocabulary

VOCABULARY, _ = read_vocabulary(Source("briefs/vocabulary.yml", "topics: [{id: water, label: المياه}]"))
TODAY = dt.date(2026, 11, 23)
FIELDS = "title: عنوان\ndate: 2024-04-30\ntopics: [water]\n"
BODY = "## الحدث\n\nنص.\n\n## الرأي\n\nرأي.\n"


def draft(fields: str = "", body: str = BODY, path: str = "briefs/2024/a.md", **settings: Any) -> Draft:  # noqa: ANN401
    matter, _ = split(Source(path, f"---\n{FIELDS}{fields}\n---\n{body}"))
    front, _ = front_matter(matter)
    return Draft(matter, front, sections(matter), VOCABULARY, Settings(**settings), {"2024/map.svg": 1}, TODAY)


SOUND = {
    "a plain brief": draft(),
    "a name with digits": draft(path="briefs/2024/2024-04-30-01.md"),
    "a topic in another spelling": draft("tags: [وسم حر]\ncountries: [ايران, NO, سورية]"),
    "of today": draft("updated: 2026-11-23"),
    "from the future under embargo": draft("date: 2026-12-01\nembargo: 2026-12-01"),
    "a draft from the future": draft("date: 2026-12-01\nstatus: draft"),
    "an analysis has its own headings": draft("kind: analysis", "نص بلا عناوين.\n"),
    "synonyms of headings": draft(body="## ماذا حدث:\n\nنص.\n\n## التقدير {#x}\n\nرأي.\n"),
    "other sections repeated": draft(body=BODY + "\n## خلفية\n\nنص.\n\n## خلفية\n\nنص.\n"),
    "joiners and marks": draft(body=BODY + "\nمی\u200cخواهم\u200f و\u2067IRGC\u2069\n"),
    "an entity": draft(body=BODY + "\nأ&nbsp;ب &amp; ج &laquo;د&raquo;\n"),
    "harmless tags": draft(body=BODY + '\nH<sub>2</sub>O <mark>نص</mark> <span dir="ltr">x</span><br>\n'),
    "an address in angle brackets": draft(body=BODY + "\n<https://example.org/> و<a.b@example.org>\n"),
    "a comparison": draft(body=BODY + "\nأ < ب و3 <5\n"),
    "a script in code": draft(body=BODY + "\n`<script>` و\n\n```html\n<script>\n```\n"),
    "a trusted script": draft(body=BODY + "\n<script>x</script>\n", trusted_html=True),
    "a file that is there": draft(body=BODY + "\n![خريطة](map.svg)\n"),
    "aliases": draft("aliases: [old, /2019/old/, news/old.html]"),
}


@pytest.mark.parametrize("sound", SOUND.values(), ids=SOUND)
def test_what_is_sound_passes(sound: Draft) -> None:
    assert [problem.format("en") for problem in check(sound)] == []


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert rule.__doc__


def test_only_the_rules_that_are_asked_for_are_checked() -> None:
    faulty = draft(path="briefs/2024/Faulty.md", body="")
    assert [p.code for p in check(faulty, [rules.slug_is_ascii])] == ["bad-slug"]


@pytest.mark.parametrize(
    ("fields", "line"),
    [("countries: [IR,\n  XQ]", 6), ("countries:\n  -\n  - IR\n  - XQ", 8), ("countries: XQ", 5)],
)
def test_an_unknown_name_is_found_in_its_line(fields: str, line: int) -> None:
    assert [(p.code, p.line) for p in check(draft(fields))] == [("unknown-country", line)]
