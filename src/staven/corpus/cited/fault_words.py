"""What an audit of citations calls what it finds, in the user's language."""

from staven.corpus.cited.audit import Fault
from staven.locale import _


def fault_word(fault: Fault) -> str:
    """The heading over findings of this kind."""
    return {
        Fault.MISSING: _("Cited, but not in the bibliography"),
        Fault.UNSURE: _("Cited, but not sure which work is meant"),
        Fault.YEAR: _("Cited with another year"),
        Fault.NAME: _("Cited under other names"),
        Fault.SUFFIX: _("Works of one author and year that need a letter, or do not"),
        Fault.UNCITED: _("In the bibliography, but never cited"),
    }[fault]
