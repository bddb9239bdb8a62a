"""Links led elsewhere."""

import pytest

from mujaz.rename.links import led, led_links

MOVED = {"2023/old.md": "2024/new.md", "2023/old.html": "2024/new.html"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[نص](../2023/old.md)", "[نص](../2024/new.md)"),
        ("[نص](../2023/old.md#event) و[نص](<../2023/old.md>)", "[نص](../2024/new.md#event) و[نص](<../2024/new.md>)"),
        ('[نص]( ../2023/old.md "عنوان")', '[نص]( ../2024/new.md "عنوان")'),
        ("[![خريطة](map.png)](../2023/old.md)", "[![خريطة](map.png)](../2024/new.md)"),
        ("[نص][1]\n\n[1]: ../2023/old.md 'عنوان'", "[نص][1]\n\n[1]: ../2024/new.md 'عنوان'"),
        ("[على\nسطرين](../2023/old.md)", "[على\nسطرين](../2024/new.md)"),
        ("[نص](../2023/o%6Cd.md)", "[نص](../2024/new.md)"),
        ('<a href="../2023/old.html#event">نص</a>', '<a href="../2024/new.html#event">نص</a>'),
        ("[نص](../2023/older.md)", "[نص](../2023/older.md)"),
        ("[نص](../2023/old.png)", "[نص](../2023/old.png)"),
        ("[نص](https://example.org/2023/old.md)", "[نص](https://example.org/2023/old.md)"),
        ("[نص](#old) [نص](?old.md)", "[نص](#old) [نص](?old.md)"),
        ("`[نص](../2023/old.md)` [نص](../2023/old.md)", "`[نص](../2023/old.md)` [نص](../2024/new.md)"),
        ("```\n[نص](../2023/old.md)\n```", "```\n[نص](../2023/old.md)\n```"),
    ],
)
def test_links_of_another_brief(before: str, after: str) -> None:
    text, number = led_links(before, lambda target: led(target, "2025/other.md", "2025/other.md", MOVED))
    assert text == after
    assert (number > 0) == (before != after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[نص](other.md)", "[نص](../2023/other.md)"),
        ("[نص](../2024/near.md#event)", "[نص](near.md#event)"),
        ("![خريطة](map.png)", "![خريطة](../2023/map.png)"),
        ("![خريطة](my%20map.png?x=1)", "![خريطة](../2023/my%20map.png?x=1)"),
        ("[هنا](old.md#event)", "[هنا](new.md#event)"),
        ("[هنا](#event)", "[هنا](#event)"),
        ("[خارجه](../../README.md)", "[خارجه](../../README.md)"),
    ],
)
def test_links_of_the_moved_brief(before: str, after: str) -> None:
    assert led_links(before, lambda target: led(target, "2023/old.md", "2024/new.md", MOVED))[0] == after
