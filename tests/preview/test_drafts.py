"""What a preview says of briefs that readers do not see."""

from zoneinfo import ZoneInfo

import pytest

from mujaz.messages import Language
from mujaz.preview.drafts import Drafts

PAGES = {"briefs/2024/a.html": "", "briefs/2024/b.html": "2027-03-01T06:00:00+00:00"}


@pytest.mark.parametrize(
    ("address", "language", "said"),
    [
        ("briefs/2024/a.html", "ar", "مسودة لا يراها القراء"),
        ("briefs/2024/a.html", "en", "A draft that readers do not see"),
        ("briefs/2024/b.html", "ar", "محظور النشر حتى 1\u00a0آذار/مارس 2027، 08:00؛ لا يراه القراء قبل ذلك"),
        ("briefs/2024/b.html", "en", "Under embargo until 2027-03-01 08:00; readers do not see it before"),
    ],
)
def test_a_page_says_so_above_all_else(address: str, language: Language, said: str) -> None:
    notice = Drafts(PAGES, ZoneInfo("Asia/Beirut"), language).notice(address)
    assert said in notice
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in notice


@pytest.mark.parametrize("address", ["", "index.html", "briefs/2024/c.html", "2024/a.html"])
def test_another_page_says_nothing(address: str) -> None:
    assert Drafts(PAGES, ZoneInfo("Asia/Beirut"), "ar").notice(address) == ""


def test_links_are_marked() -> None:
    marks = Drafts(PAGES, ZoneInfo("Asia/Beirut"), "ar").marks()
    assert all(f'a[href="{name}"]::after' in marks for name in ("a.html", "b.html"))
    assert all(f'a[href$="/{name}"]::after' in marks for name in ("a.html", "b.html"))
    assert Drafts({}, ZoneInfo("Asia/Beirut"), "ar").marks() == ""
