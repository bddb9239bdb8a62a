"""What a preview shows above its pages when something is wrong."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template

from mujaz.digest import digest
from mujaz.messages import Language, say, say_counted
from mujaz.preview.attempts import Outcome
from mujaz.problems import Problem, tally
from mujaz.publish.templates import isolate

MOST_SHOWN = 50
"""More problems are not shown: nobody reads them, and every page carries them."""


def overlay(outcome: Outcome, language: Language) -> str:
    """Return HTML that stands at the end of a page and is seen above it, '' where nothing is wrong.

    A reader who closes it does not see it again until something else is wrong.
    """
    if not outcome.fault and not outcome.told:
        return ""
    problems = sorted((t for t in outcome.told if isinstance(t, Problem)), key=lambda problem: not problem.is_error)
    sayings = [told for told in outcome.told if isinstance(told, str)]
    unseen = len(problems[MOST_SHOWN:]) + len(sayings[MOST_SHOWN:])
    return _template().render(
        lang=language,
        fault=outcome.fault,
        problems=[(p, p.message(language), p.hint(language)) for p in problems[:MOST_SHOWN]],
        sayings=sayings[:MOST_SHOWN],
        tally=tally(problems, language) if problems else "",
        say=lambda key: say(key, language),
        unseen=say_counted("overlay-unseen", unseen, language) if unseen else "",
        id=digest([outcome.fault, *sayings, *(problem.format(language) for problem in problems)]),
    )


@cache
def _template() -> Template:
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    env.filters["isolate"] = isolate
    return env.get_template("overlay.html")
