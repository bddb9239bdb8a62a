"""Lines and phrases, compared whatever their spelling."""

from mujaz.arabic import label_key


def line_key(line: str) -> str:
    """Return what two lines have in common that say the same, in any script."""
    return label_key(line) or " ".join(line.split())


def phrases(listed: str) -> frozenset[str]:
    """Return the keys of phrases that stand between commas."""
    return frozenset(label_key(phrase) for phrase in listed.split(","))
