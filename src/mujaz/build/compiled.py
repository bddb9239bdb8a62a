"""What Jinja made of the templates, kept from build to build: compiling them takes a tenth of a small build."""

import os
import tempfile
import zlib
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_CHECKSUM = 4
"""Bytes before each template, by which it is known to be whole: Python takes broken code as it is, and may crash."""


class CompiledTemplates(BytecodeCache):
    """A folder with a file for each template; `version` names the program, and what another one kept is removed."""

    def __init__(self, folder: Path, version: str) -> None:
        self._folder = folder
        self._version = version
        folder.mkdir(exist_ok=True)
        for path in folder.iterdir():
            if not path.name.startswith(version):
                path.unlink(missing_ok=True)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was made of a template, where it is whole."""
        try:
            data = self._file(bucket).read_bytes()
        except (FileNotFoundError, IsADirectoryError):
            return
        checksum, code = data[:_CHECKSUM], data[_CHECKSUM:]
        if zlib.crc32(code).to_bytes(_CHECKSUM, "big") == checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was made of a template; it appears whole or not at all, as several processes make the same."""
        code = bucket.bytecode_to_string()
        handle, name = tempfile.mkstemp(prefix=self._version, suffix=".tmp", dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(zlib.crc32(code).to_bytes(_CHECKSUM, "big") + code)
            Path(name).replace(self._file(bucket))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{self._version}-{bucket.key}"
