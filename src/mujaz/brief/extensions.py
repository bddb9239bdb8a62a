"""Markdown extensions that cannot be used, named before a text is read with them."""

from dataclasses import replace

from mujaz.brief.document import DocumentReader
from mujaz.config import ProjectConfig, extension_place
from mujaz.problems import in_order


def with_extensions_tried(project: ProjectConfig) -> ProjectConfig:
    """Return a configuration whose problems also name the extensions that cannot be used as they are set."""
    if project.errors:
        return project  # among them may be the reason
    faults = DocumentReader(project.markdown, trusted=project.settings.trusted_html).faults
    found = [
        project.file.problem("bad-extension", extension_place(project.file, name), name=name, detail=why)
        for name, why in faults
    ]
    return replace(project, problems=in_order((*project.problems, *found))) if found else project
