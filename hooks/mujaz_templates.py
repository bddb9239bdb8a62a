"""Templates get their views."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mujaz import publish


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001 -- MkDocs' interface
    """Add filters and escape by default."""
    publish.set_up(env)
    publish.keep_compiled(env, config)
    return env


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:  # noqa: ARG001
    """Give a page its view."""
    publish.fill(context, page, config)
    return context


def on_template_context(context: TemplateContext, template_name: str, config: MkDocsConfig) -> TemplateContext:
    """Give a page that is a template alone its view."""
    publish.fill_template(context, template_name, config)
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Say in such a page what a browser may load for it; style sheets and scripts are templates too."""
    is_page = template_name.endswith(".html")
    return publish.protected(output_content, config, is_template=True) if is_page else output_content
