"""What Arabic writes onto the beginning of a word, from `tables.json`: conjunctions, prepositions, the article."""

from mujaz.arabic.tables import tables

CONJUNCTIONS: tuple[str, ...] = tuple(tables()["clitics"]["conjunctions"].split())
PREPOSITIONS: tuple[str, ...] = tuple(tables()["clitics"]["prepositions"].split())
CLITIC_LETTERS = "".join((*CONJUNCTIONS, *PREPOSITIONS))
"""Every letter that is a clitic, for a class in a regular expression."""
CLITICS = (*CONJUNCTIONS, *PREPOSITIONS, *(c + p for c in CONJUNCTIONS for p in PREPOSITIONS))
"""What may stand before a word without its article: a clitic, or a conjunction and a preposition."""
WITH_ARTICLE = tuple(c + form for form, _ in tables()["article"]["forms"] for c in ("", *CONJUNCTIONS))
"""The article in all its forms, alone and after a conjunction."""
ASSIMILATED = tuple(form for form in WITH_ARTICLE if form.endswith("لل"))
"""ل and the article; before a lam three letters become two: للقاحات."""
