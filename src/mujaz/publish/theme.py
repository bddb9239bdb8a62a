"""The package's templates, styles and scripts. They stand behind the site's own folder, which has what it changes."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mujaz.package_data import carried

THEME_FOLDER = "overrides"


def add_theme(config: MkDocsConfig) -> None:
    """Look for templates in the package too: after the site's own folder, before Material's."""
    own = str(carried(THEME_FOLDER))
    if own not in config.theme.dirs:  # as it is in the repository itself
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, own)


def own_themes(config: MkDocsConfig) -> list[Path]:
    """Return the folders of templates that no library's version speaks for: the site's and the package's."""
    folders = [folder for folder in map(Path, config.theme.dirs) if "site-packages" not in folder.parts]
    return list(dict.fromkeys([*folders, carried(THEME_FOLDER)]))
