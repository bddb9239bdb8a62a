"""The text of a mail among the blocks of its HTML."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mujaz.importers.document import Block, Document, lines
from mujaz.importers.flat import paragraph_rows
from mujaz.importers.mail_lines import MailText, without_mail
from mujaz.importers.pasted import PastedLine


def without_mail_blocks(document: Document, *, is_mail: bool) -> tuple[Document, MailText]:
    """Return a document without the blocks that are no text of the mail, and what these said.

    `is_mail` is whether it is known to be one, as `without_mail` has it.
    """
    blocks = list(_apart(document.blocks))
    texts = [" ".join(" ".join(lines([block])).split()) for block in blocks]
    said = [PastedLine(number, text) for number, text in enumerate(texts) if text]
    mail = without_mail(said, is_mail=is_mail)
    kept = {line.number for line in mail.lines}
    own = (block for number, block in enumerate(blocks) if number in kept or not texts[number])
    return (replace(document, blocks=tuple(own)) if mail.remarks else document), mail


def _apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, the lines of a paragraph as paragraphs where one of them is none of the text."""
    for block in blocks:
        rows = list(paragraph_rows([block]))
        if len(rows) > 1 and _has_mail(list(lines(rows))):
            yield from rows
        else:
            yield block


def _has_mail(rows: Sequence[str]) -> bool:
    said = [PastedLine(number, text) for number, text in enumerate(rows) if text]
    return len(without_mail(said, is_mail=True).lines) < len(said)
