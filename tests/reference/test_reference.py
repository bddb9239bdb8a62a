"""The reference is that of the program, in both languages."""

import os
from pathlib import Path

import pytest

from mujaz.config import Settings
from mujaz.config.mkdocs_settings import MkdocsSettings
from mujaz.messages import Language
from tests.messages.test_catalogues import keys
from tests.reference.make import PAGES, reference


@pytest.mark.parametrize("language", PAGES)
def test_the_reference_is_that_of_the_program(root: Path, language: Language) -> None:
    wanted, path = reference(language), root / "docs" / PAGES[language]
    if os.environ.get("MUJAZ_UPDATE_GOLDEN") == "1":
        path.write_text(wanted, "utf-8", newline="\n")
    assert path.read_text("utf-8") == wanted, "run with MUJAZ_UPDATE_GOLDEN=1 and read the difference"


def test_every_setting_is_explained_and_no_other() -> None:
    assert keys("setting") == {*Settings.model_fields, *MkdocsSettings.model_fields}
