"""Word's documents (.docx)."""

from mujaz.importers.word.read import read_word

__all__ = ["read_word"]
