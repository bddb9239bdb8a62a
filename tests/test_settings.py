"""The settings of a site under `extra.mujaz`."""

from typing import Any

import pytest

from mujaz.arabic import MonthStyle
from mujaz.settings import Settings, read_settings


def test_defaults() -> None:
    settings = Settings()
    assert settings.briefs_dir == "briefs"
    assert settings.zone.key == "Asia/Riyadh"
    assert settings.months is MonthStyle.DUAL
    assert settings.messages == "ar"
    assert not settings.trusted_html


@pytest.mark.parametrize("values", [{}, None])
def test_no_settings_are_the_defaults(values: dict[str, Any] | None) -> None:
    assert read_settings(values, "mkdocs.yml") == (Settings(), ())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("briefs_dir", "موجزات"),
        ("time_zone", "Africa/Casablanca"),
        ("months", "levant"),
        ("page_size", 50),
        ("latest", 1),
        ("trusted_html", True),
        ("messages", "en"),
        ("accent", "#8a1538"),
        ("hijri", True),
        ("notice", "هذا الموقع نموذج."),
        ("rules", {"latin-comma": "off", "missing-alt": "error", "final-ya": "warning", "missing-section": "hint"}),
    ],
)
def test_a_setting_is_read(field: str, value: object) -> None:
    settings, problems = read_settings({field: value}, "mkdocs.yml")
    assert problems == ()
    assert getattr(settings, field) == value


@pytest.mark.parametrize(
    ("field", "value", "detail"),
    [
        ("time_zone", "Asia/Atlantis", "منطقة زمنية غير معروفة؛ اكتبها نحو: Asia/Beirut"),
        ("time_zone", "", "منطقة زمنية غير معروفة؛ اكتبها نحو: Asia/Beirut"),
        ("time_zone", "Asia", "منطقة زمنية غير معروفة؛ اكتبها نحو: Asia/Beirut"),
        ("time_zone", "/etc/passwd", "منطقة زمنية غير معروفة؛ اكتبها نحو: Asia/Beirut"),
        ("time_zone", 3, "المتوقع نص"),
        ("months", "roman", "القيمة ليست من القيم المقبولة"),
        ("page_size", 1, "العدد أصغر من الحد الأدنى"),
        ("page_size", 1000, "العدد أكبر من الحد الأعلى"),
        ("page_size", "كثير", "المتوقع عدد صحيح"),
        ("latest", [1], "المتوقع عدد صحيح"),
        ("trusted_html", "ربما", "المتوقع true أو false"),
        ("accent", "teal", 'اكتب اللون بست خانات بين علامتي اقتباس، نحو: "#0f5f59"'),
        ("accent", "#fff", 'اكتب اللون بست خانات بين علامتي اقتباس، نحو: "#0f5f59"'),
        ("accent", 123456, 'اكتب اللون بست خانات بين علامتي اقتباس، نحو: "#0f5f59"'),
        ("hijri", "ربما", "المتوقع true أو false"),
        ("messages", "fr", "القيمة ليست من القيم المقبولة"),
        ("page_sise", 20, "حقل غير معروف"),
        ("rules", "off", "المتوقع حقول على صورة «مفتاح: قيمة»"),
    ],
)
def test_a_faulty_setting_has_its_default_and_is_named(field: str, value: object, detail: str) -> None:
    settings, problems = read_settings({field: value, "notice": "تبقى"}, "mkdocs.yml")
    assert settings == Settings(notice="تبقى")
    assert [p.format("ar").splitlines()[0] for p in problems] == [
        f"mkdocs.yml: خطأ[bad-setting]: إعداد غير صحيح في extra.mujaz ({field}): {detail}"
    ]


def test_all_faults_are_told_at_once() -> None:
    settings, problems = read_settings({"months": 1, "latest": 0, 7: "x"}, "mkdocs.yml")
    assert settings == Settings()
    assert sorted(str(dict(p.values)["field"]) for p in problems) == ["7", "latest", "months"]


def test_off_is_off_as_yaml_reads_it() -> None:
    read, problems = read_settings({"rules": {"latin-comma": False}}, "mkdocs.yml")
    assert problems == ()
    assert read.rules == {"latin-comma": "off"}


def test_a_faulty_rule_is_named_and_the_others_stand() -> None:
    levels = {"latin-coma": "off", "tatweel": "error", "bidi-override": "off", "final-ya": "loud"}
    read, problems = read_settings({"rules": levels, "latest": 5}, "mkdocs.yml")
    assert (read.rules, read.latest) == ({"tatweel": "error"}, 5)
    assert [problem.message("en") for problem in problems] == [
        "a faulty setting in extra.mujaz (rules.latin-coma): there is no such rule; all are in docs/rules.md",
        "a faulty setting in extra.mujaz (rules.bidi-override): this is always an error",
        "a faulty setting in extra.mujaz (rules.final-ya): not one of the possible values",
    ]
