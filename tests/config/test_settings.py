"""The settings of a site under `extra.mujaz`."""

import json
from pathlib import Path

import pytest

from mujaz.arabic import MonthStyle
from mujaz.config import ProjectConfig, Settings, read_project_config


@pytest.fixture(name="folder")
def project_folder(tmp_path: Path) -> Path:
    return tmp_path


def configured(folder: Path, settings: str) -> ProjectConfig:
    """Return a project whose `extra.mujaz` is this piece of YAML."""
    for name in ("docs", "briefs", "موجزات"):
        (folder / name).mkdir(exist_ok=True)
    text = f"site_name: موجز\nextra:\n  mujaz: {settings}\nplugins: []\n"
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return read_project_config(folder / "mkdocs.yml")


def told(config: ProjectConfig) -> list[str]:
    return [problem.format("en").replace("\n    ", " -- ") for problem in config.problems]


def test_defaults() -> None:
    settings = Settings()
    assert settings.briefs_dir == "briefs"
    assert settings.zone.key == "Asia/Riyadh"
    assert settings.months is MonthStyle.DUAL
    assert settings.messages == "ar"
    assert not settings.trusted_html


@pytest.mark.parametrize("settings", ["{}", "", "{page_size: }"])
def test_no_settings_are_the_defaults(folder: Path, settings: str) -> None:
    config = configured(folder, settings)
    assert (config.settings, config.problems) == (Settings(), ())


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
def test_a_setting_is_read(folder: Path, field: str, value: object) -> None:
    config = configured(folder, json.dumps({field: value}))
    assert config.problems == ()
    assert getattr(config.settings, field) == value


_NUMBER = "a whole number from {} to {}"
_COLOUR = 'a colour of six digits, in quotes, such as "#0f5f59"'
_ZONE = "the name of a time zone, such as Asia/Beirut"
_TEXT = "text; quote it if it is a number or a date, or has a colon"
_FLAG = "true or false"


@pytest.mark.parametrize(
    ("setting", "value", "accepted"),
    [
        ("time_zone: Asia/Atlantis", "Asia/Atlantis", _ZONE),
        ('time_zone: ""', "", _ZONE),
        ("time_zone: Asia", "Asia", _ZONE),
        ("time_zone: /etc/passwd", "/etc/passwd", _ZONE),
        ("time_zone: 3", "3", _ZONE),
        ("months: roman", "roman", "one of levant, gulf, dual, maghreb"),
        ("page_size: 1", "1", _NUMBER.format(2, 200)),
        ("page_size: 1000", "1000", _NUMBER.format(2, 200)),
        ("page_size: كثير", "كثير", _NUMBER.format(2, 200)),
        ("latest: [1]", "[1]", _NUMBER.format(1, 50)),
        ("trusted_html: ربما", "ربما", _FLAG),
        ("accent: teal", "teal", _COLOUR),
        ('accent: "#fff"', "#fff", _COLOUR),
        ("accent: 123456", "123456", _COLOUR),
        ("hijri: ربما", "ربما", _FLAG),
        ("messages: fr", "fr", "one of ar, en"),
        ("notice: 2024", "2024", _TEXT),
        ("notice: 2024-04-30", '"2024-04-30"', _TEXT),
        (
            "rules: off",
            "false",
            "rules and their levels, each in a line below it, such as latin-comma: off",
        ),
        ("notice: [" + "طويل, " * 30 + "]", '["طويل", ' + '"طويل", ' * 6 + '"طو\u2026', _TEXT),
    ],
)
def test_a_faulty_setting_has_its_default_and_is_named(folder: Path, setting: str, value: str, accepted: str) -> None:
    config = configured(folder, f"\n    latest: 7\n    {setting}" if "latest" not in setting else f"\n\n    {setting}")
    field = "extra.mujaz." + setting.partition(":")[0]
    assert config.settings == Settings(latest=8 if "latest" in setting else 7)
    fault = f"a value that the setting {field} does not accept: '{value}'"
    assert told(config) == [f"mkdocs.yml:5: error[bad-setting]: {fault} -- accepted: {accepted}"]


@pytest.mark.parametrize("settings", ["hello", "[page_size, 20]", "5", "true", '""'])
def test_settings_that_are_no_mapping(folder: Path, settings: str) -> None:
    config = configured(folder, settings)
    assert config.settings == Settings()
    (only,) = config.problems
    assert (only.place, only.code) == ("mkdocs.yml:3", "bad-setting")
    assert only.hint("en") == "accepted: lines of the form 'key: value' below it"


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [
        ("page_sise", "did you mean 'page_size'?"),
        ("timezone", "did you mean 'time_zone'?"),
        ("colour", "the known settings: " + ", ".join(sorted(Settings.model_fields))),
        ("7", "the known settings: " + ", ".join(sorted(Settings.model_fields))),
    ],
)
def test_an_unknown_setting(folder: Path, key: str, suggestion: str) -> None:
    config = configured(folder, f"\n    {key}: 20")
    assert told(config) == [
        f"mkdocs.yml:4: error[unknown-setting]: there is no setting extra.mujaz.{key} -- {suggestion}"
    ]


def test_all_faults_are_told_at_once(folder: Path) -> None:
    config = configured(folder, '{months: 1, latest: 0, 7: "x"}')
    assert config.settings == Settings()
    assert sorted(str(dict(p.values)["field"]) for p in config.problems) == [
        "extra.mujaz.7",
        "extra.mujaz.latest",
        "extra.mujaz.months",
    ]


def test_off_is_off_as_yaml_reads_it(folder: Path) -> None:
    config = configured(folder, "{rules: {latin-comma: off}}")
    assert config.problems == ()
    assert config.settings.rules == {"latin-comma": "off"}


def test_a_faulty_rule_is_named_and_the_others_stand(folder: Path) -> None:
    rules = "{latin-coma: off, tatweel: error, bidi-override: off, final-ya: loud, zzz: off}"
    config = configured(folder, f"\n    latest: 5\n    rules: {rules}")
    assert (config.settings.rules, config.settings.latest) == ({"tatweel": "error"}, 5)
    assert [(p.line, p.code, p.message("en").split("rules.")[1], p.hint("en")) for p in config.problems] == [
        (5, "bad-setting", "final-ya does not accept: 'loud'", "accepted: one of error, warning, hint, off"),
        (5, "unknown-setting", "bidi-override", "the level of this rule is fixed; remove the line"),
        (5, "unknown-setting", "latin-coma", "did you mean 'latin-comma'?"),
        (5, "unknown-setting", "zzz", "all rules are in docs/rules.md"),
    ]
