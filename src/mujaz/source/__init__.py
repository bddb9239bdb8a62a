"""Files as they are read: text, YAML with lines, front matter split from the body."""

from mujaz.source.files import VOCABULARY_NAME, Folder, Source, decode, read_file, read_folder

__all__ = ["VOCABULARY_NAME", "Folder", "Source", "decode", "read_file", "read_folder"]
