"""Markdown extensions that cannot be used, named before a text is read with them."""

from dataclasses import replace

from mujaz.brief.document import refused_extensions
from mujaz.config import ProjectConfig, extension_place
from mujaz.problems import advice, in_order


def with_extensions_tried(project: ProjectConfig) -> ProjectConfig:
    """Return a configuration whose problems also name the extensions that Python-Markdown does not take."""
    found = [
        project.file.problem(
            "bad-setting",
            extension_place(project.file, name),
            field="markdown_extensions",
            value=name,
            accepted=advice("accepts-usable-extension", detail=detail),
        )
        for name, detail in refused_extensions(project.markdown)
    ]
    return replace(project, problems=in_order((*project.problems, *found))) if found else project
