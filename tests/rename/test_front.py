"""Single values of a front matter changed, and nothing else."""

import pytest

from mujaz.rename.front import Front
from mujaz.source import Source
from mujaz.source.front_matter import split_brief

NEW = "/briefs/2023/old.html"


def front(yaml: str) -> Front:
    return Front.of(split_brief(Source("briefs/2024/x.md", f"---\n{yaml}---\n\nنص --- نص.\n"))[0])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: ع  # عنوان\n", f"title: ع  # عنوان\naliases: [{NEW}]\n"),
        ("summary: |\n  سطر\n  --- سطر\n", f"summary: |\n  سطر\n  --- سطر\naliases: [{NEW}]\n"),
        ("aliases:\ntitle: ع\n", f"aliases: [{NEW}]\ntitle: ع\n"),
        ("aliases:   # لا شيء\ntitle: ع\n", f"aliases: [{NEW}]   # لا شيء\ntitle: ع\n"),
        ("aliases: []\ntitle: ع\n", f"aliases: [{NEW}]\ntitle: ع\n"),
        ("aliases: ~\n", f"aliases: [{NEW}]\n"),
        ("aliases: a  # قديم\n", f"aliases: [a, {NEW}]  # قديم\n"),
        ("aliases: 'a'\n", f"aliases: ['a', {NEW}]\n"),
        ("aliases: [ a, b ] # قديم\n", f"aliases: [ a, b, {NEW} ] # قديم\n"),
        ("aliases: [a,\n  b,\n]\ntitle: ع\n", f"aliases: [a,\n  b, {NEW},\n]\ntitle: ع\n"),
        ("aliases:\n  - a  # قديم\n  - b\n\ntitle: ع\n", f"aliases:\n  - a  # قديم\n  - b\n  - {NEW}\n\ntitle: ع\n"),
        ("aliases:\n- a # قديم\ntitle: ع\n", f"aliases:\n- a # قديم\n- {NEW}\ntitle: ع\n"),
        ("aliases:\n-   a\n", f"aliases:\n-   a\n-   {NEW}\n"),
    ],
)
def test_an_item_is_added_and_taken_away_again(before: str, after: str) -> None:
    given = front(before)
    added = given.with_item("aliases", NEW)
    assert added == front(after)
    position = len(split_brief(Source("", added.text))[0].fields["aliases"]) - 1
    names = split_brief(Source("", given.text))[0].fields.get("aliases")
    if isinstance(names, list) and names:
        assert added.without_item("aliases", position) == given


@pytest.mark.parametrize(
    ("before", "position", "after"),
    [
        ("title: ع\naliases: [a]  # قديم\ndate: x\n", 0, "title: ع\ndate: x\n"),
        ("title: ع\naliases: a\n", 0, "title: ع\n"),
        ("aliases: [\n  a\n]\ndate: x\n", 0, "date: x\n"),
        ("aliases:\n  - a\ndate: x\n", 0, "date: x\n"),
        ("aliases: [a, b, c]\n", 0, "aliases: [b, c]\n"),
        ("aliases: [a, 'b', c]\n", 1, "aliases: [a, c]\n"),
        ("aliases: [a, b, c]\n", 2, "aliases: [a, b]\n"),
        ("aliases:\n  - a\n  - b  # قديم\n  - c\n", 1, "aliases:\n  - a\n  - c\n"),
        ("aliases:\n- a\n- b\ndate: x\n", 1, "aliases:\n- a\ndate: x\n"),
    ],
)
def test_an_item_is_taken_away(before: str, position: int, after: str) -> None:
    assert front(before).without_item("aliases", position) == front(after)


@pytest.mark.parametrize(
    ("before", "position", "value", "after"),
    [
        ("related: [a, b]\n", 1, "new", "related: [a, new]\n"),
        ("related: a # قبله\n", 0, "new", "related: new # قبله\n"),
        ("related: ['a', \"b\"]\n", 1, "new", "related: ['a', \"new\"]\n"),
        ("related:\n  - a\n  - b # بعده\n", 1, "new", "related:\n  - a\n  - new # بعده\n"),
        ("related: [a]\n", 0, "2024", 'related: ["2024"]\n'),
        ("related: [a]\n", 0, "2024-04-30", 'related: ["2024-04-30"]\n'),
    ],
)
def test_a_value_is_exchanged(before: str, position: int, value: str, after: str) -> None:
    assert front(before).with_value("related", position, value) == front(after)
