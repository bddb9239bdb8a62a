"""The text of a mail in HTML: what quotes another mail, and signatures, are taken out and told."""

from copy import deepcopy
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from mujaz.arabic import words
from mujaz.importers.article import from_lines
from mujaz.importers.document import lines
from mujaz.importers.html import Dialect, read_element, tree_text, without_hidden
from mujaz.importers.html.mail import as_own_text, quoted_parts, take_out, without_signatures
from mujaz.importers.mail_blocks import without_mail_blocks
from mujaz.importers.mail_lines import MailText, own_lines
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.pasted import clean
from mujaz.importers.raw import RawBrief
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import Remark, RemarkCode, gathered


@dataclass(frozen=True, slots=True)
class MailBriefs:
    """The briefs of a mail, what its head and that of a mail inside it say, and all its words."""

    briefs: tuple[RawBrief, ...]
    head: MailText
    source: str


def read_mail_html(root: HtmlElement, dialect: Dialect, head: MailText, gazetteer: Gazetteer) -> MailBriefs:
    """Read the text of a mail. Raises Unreadable where it has none.

    Where a mail says nothing itself, the mail that it forwards is the text.
    """
    hidden = tuple(without_hidden(root))
    source = tree_text(root)
    out = list(without_signatures(root))
    parts = quoted_parts(root)
    if parts and _says_something(root):
        out += take_out(parts)
    else:
        as_own_text(parts)
    document, found = read_element(root, dialect)
    document, mail = without_mail_blocks(document, is_mail=True)
    if not any(words(line) for line in lines(document.blocks)):
        raise Unreadable("no-article")
    head = mail.below(head)
    first, *others = from_lines(document, gazetteer, subject=head.subject)
    said = (Remark(RemarkCode.MAIL, text) for text in out)
    remarks = gathered((*hidden, *mail.remarks, *said, *found, *first.remarks))
    return MailBriefs((replace(first, remarks=remarks), *others), head, source)


def _says_something(root: HtmlElement) -> bool:
    """Return whether a mail has a text beside what it quotes."""
    alone = deepcopy(root)
    list(take_out(quoted_parts(alone)))
    return any(words(line.text) for line in own_lines(clean(tree_text(alone)).lines))
