"""The text of a page, from its bytes."""

import codecs
import re

from mujaz.importers.refusal import Unreadable

_CHARSET = re.compile(rb"""<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)|encoding=["']([\w-]+)""", re.IGNORECASE)
_ENCODINGS = ("utf-8", "cp1256", "iso8859-6", "utf-16", "iso8859-1", "cp1252")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(data: bytes) -> str:
    """Return the text of a page, in the encoding that it names itself; UTF-8 where it names none.

    Raises Unreadable where the bytes are not in it.
    """
    bom = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), "")
    match = _CHARSET.search(data[:4096])
    name = (match[1] or match[2]).decode() if match else "utf-8"
    try:
        encoding = bom or codecs.lookup(name).name
        if not bom and encoding not in _ENCODINGS:
            raise Unreadable("charset", name=name)
        return data.decode(encoding)
    except (LookupError, UnicodeError) as error:
        raise Unreadable("charset", name=name) from error
