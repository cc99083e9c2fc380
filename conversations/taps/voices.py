"""Taps of whoever reads proposals and says something about them, and of whoever cares for them."""

from conversations.packing import Tap
from conversations.taps.kinds import Page, RoundtableNumber, RowId
from conversations.taps.writing import StepName


class ShowProposals(Tap):
    """One page of a table's proposals."""

    prefix = "pvlist"
    command = "proposte"
    roundtable: RoundtableNumber
    page: Page


class ShowHidden(Tap):
    """One page of the hidden ones, for whoever reads or leads the table."""

    prefix = "pvhidden"
    command = "proposte"
    roundtable: RoundtableNumber
    page: Page


class ShowProposal(Tap):
    """One page of a proposal's card."""

    prefix = "pvcard"
    command = "proposte"
    proposal: RowId
    page: Page


class ShowAttachment(Tap):
    """The card with the photo or document that belongs to it."""

    prefix = "pvfile"
    command = "proposte"
    proposal: RowId


class Support(Tap):
    """*Sostengo*; the page is the one it was pressed on."""

    prefix = "pvsupport"
    command = "proposte"
    proposal: RowId
    page: Page


class Unsupport(Tap):
    """*Non sostengo più*."""

    prefix = "pvunsupport"
    command = "proposte"
    proposal: RowId
    page: Page


class Join(Tap):
    """*Mi associo*: ask the author to be a co-author."""

    prefix = "pvjoin"
    command = "proposte"
    proposal: RowId


class AcceptJoining(Tap):
    """*Accetto*: this seat is a co-author from now on."""

    prefix = "pvaccept"
    command = "proposte"
    proposal: RowId
    seat: RowId


class DeclineJoining(Tap):
    """*No grazie*."""

    prefix = "pvdecline"
    command = "proposte"
    proposal: RowId
    seat: RowId


class ShowPending(Tap):
    """What waits for the author's answer: the first of it."""

    prefix = "pvpending"
    command = "proposte"
    proposal: RowId


class AskAuthor(Tap):
    """Wait for the words of a question to the author."""

    prefix = "pvask"
    command = "proposte"
    proposal: RowId


class AnswerQuestion(Tap):
    """Wait for the words of the author's answer."""

    prefix = "pvanswer"
    command = "proposte"
    question: RowId


class ProposeForTable(Tap):
    """*Proponi per il tavolo*."""

    prefix = "pvtable"
    command = "proposte"
    roundtable: RoundtableNumber


class ChooseField(Tap):
    """Which empty field the author is asked for."""

    prefix = "pvfields"
    command = "proposte"
    proposal: RowId


class AskField(Tap):
    """Ask the author to fill one field."""

    prefix = "pvfield"
    command = "proposte"
    proposal: RowId
    field: StepName


class Hide(Tap):
    """Wait for the reason why a proposal is hidden."""

    prefix = "pvhide"
    command = "proposte"
    proposal: RowId


class Unhide(Tap):
    """*Mostra di nuovo*."""

    prefix = "pvshow"
    command = "proposte"
    proposal: RowId
