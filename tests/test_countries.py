"""Countries and their names."""

import pytest

from mujaz.arabic import label_key
from mujaz.vocabulary import countries


def test_codes_are_of_iso_3166() -> None:
    codes = set(countries.cldr_names())
    assert {"IR", "PS", "XK", "EH", "SS"} <= codes
    assert not {"EU", "UN", "ZZ", "001", "EZ"} & codes
    assert all(len(code) == 2 and code.isupper() for code in codes)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("IR", "إيران"),
        ("US", "أمريكا"),
        ("US", "الولايات المتحدة"),
        ("PS", "فلسطين"),
        ("PS", "الأراضي الفلسطينية"),
        ("GB", "المملكة المتحدة"),
        ("SY", "سورية"),
        ("AE", "الإمارات العربية المتحدة"),
        ("KP", "كوريا الشمالية"),
    ],
)
def test_names(code: str, name: str) -> None:
    assert name in countries.country_names(code)


def test_no_name_means_two_countries() -> None:
    owners: dict[str, set[str]] = {}
    for code in countries.cldr_names():
        for name in countries.country_names(code):
            owners.setdefault(label_key(name), set()).add(code)
    assert {key: codes for key, codes in owners.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("code", sorted({*countries.USUAL_NAMES, *countries.COMMON_WORDS}))
def test_the_tables_name_real_countries(code: str) -> None:
    assert code in countries.cldr_names()
    assert all(name == name.strip() for name in countries.country_names(code))


@pytest.mark.parametrize(
    ("code", "name", "found"),
    [
        ("ML", "مالي", False),
        ("ML", "جمهورية مالي", True),
        ("OM", "عُمان", False),
        ("OM", "سلطنة عُمان", True),
        ("IR", "إيران", True),
    ],
)
def test_a_common_word_does_not_mean_a_country(code: str, name: str, found: bool) -> None:  # noqa: FBT001
    assert (name in countries.names_in_text(code)) is found
