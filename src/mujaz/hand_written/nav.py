"""The navigation of mkdocs.yml: entries that lead nowhere."""

from collections.abc import Collection, Iterator, Mapping

from mujaz.brief.links import leads_elsewhere
from mujaz.config import ProjectConfig
from mujaz.hand_written.nearest import nearest_path
from mujaz.problems import Problem, advice
from mujaz.source.yaml_with_lines import YamlPath


def nav_entries(tree: object, place: YamlPath = ("nav",)) -> Iterator[tuple[YamlPath, str]]:
    """Yield the paths and addresses in a navigation, each with its place in mkdocs.yml."""
    if isinstance(tree, str):
        yield place, tree
    elif isinstance(tree, Mapping):
        for title, branch in tree.items():
            yield from nav_entries(branch, (*place, str(title)))
    elif isinstance(tree, list):
        for position, branch in enumerate(tree):
            yield from nav_entries(branch, (*place, position))


def dead_entries(project: ProjectConfig, there: Collection[str]) -> Iterator[Problem]:
    """Yield the entries that lead neither to another site nor to what is `there`, by its path as MkDocs names it."""
    for place, path in nav_entries(project.mkdocs.nav):
        if path in there or leads_elsewhere(path):
            continue
        nearest = nearest_path(path, there)
        suggestion = advice("did-you-mean", nearest=nearest) if nearest else advice("nav-leads-to")
        yield project.file.problem("dead-nav", place, target=path, suggestion=suggestion)
