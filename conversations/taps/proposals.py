"""Taps of proposals: writing them, reading them, saying something about them, caring for them."""

from typing import Annotated

from pydantic import Field

from conversations.taps.kinds import Flag, ObjectiveId, Page, RoundtableNumber, RowId
from conversations.taps.packing import Tap

StepName = Annotated[str, Field(pattern=r"^[a-z-]+$", max_length=20)]
Revision = Annotated[int, Field(ge=0, le=2**31 - 1)]


class OpenWriting(Tap):
    """One's own proposals at a table; where there are none, the first one begins."""

    prefix = "pw"
    command = "proponi"
    roundtable: RoundtableNumber


class BeginProposal(Tap):
    """Begin a proposal of one's own."""

    prefix = "pwbegin"
    command = "proponi"
    roundtable: RoundtableNumber


class BeginAnew(Tap):
    """*Ricomincia*: lay this draft aside and begin another for the same author."""

    prefix = "pwanew"
    command = "proponi"
    proposal: RowId
    revision: Revision


class ShowDraft(Tap):
    """Whether to go on with a draft or to begin anew."""

    prefix = "pwdraft"
    command = "proponi"
    proposal: RowId


class ResumeDraft(Tap):
    """Go on where a draft was left, also one that was laid aside."""

    prefix = "pwresume"
    command = "proponi"
    proposal: RowId


class AskStep(Tap):
    """One step of the form; when `editing`, the answer leads back to the preview."""

    prefix = "pwstep"
    command = "proponi"
    proposal: RowId
    step: StepName
    editing: Flag


class TickObjective(Tap):
    """Say that the proposal serves an objective, or that it does not."""

    prefix = "pwtick"
    command = "proponi"
    proposal: RowId
    objective: ObjectiveId
    on: Flag
    editing: Flag


class AskClearing(Tap):
    """Ask once more before an optional answer is taken off."""

    prefix = "pwaskclear"
    command = "proponi"
    proposal: RowId
    step: StepName
    revision: Revision


class ClearStep(Tap):
    """Take an optional answer off the proposal."""

    prefix = "pwclear"
    command = "proponi"
    proposal: RowId
    step: StepName
    revision: Revision


class LayAside(Tap):
    """*Annulla*: lay the draft aside; it can be taken up again."""

    prefix = "pwaside"
    command = "proponi"
    proposal: RowId
    revision: Revision


class ShowPreview(Tap):
    """One page of the proposal as it is now, with every field to be changed."""

    prefix = "pwview"
    command = "proponi"
    proposal: RowId
    page: Page


class PresentProposal(Tap):
    """Show the proposal to the table."""

    prefix = "pwpresent"
    command = "proponi"
    proposal: RowId
    revision: Revision


class ShowOwnAttachment(Tap):
    """Look at the file that is attached."""

    prefix = "pwfile"
    command = "proponi"
    proposal: RowId


class ShowVersions(Tap):
    """One page of what a presented proposal said before."""

    prefix = "pwpast"
    command = "proponi"
    proposal: RowId
    page: Page


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


class SignProposal(Tap):
    """*Firma nel verbale* or *Togli la firma*, on this page of the review or of the card."""

    prefix = "pvsign"
    command = "proposte"
    proposal: RowId
    page: Page
    signed: Flag
    editing: Flag


class Join(Tap):
    """*Mi associo*: ask the author to be a co-author."""

    prefix = "pvjoin"
    command = "proposte"
    proposal: RowId


class AskJoiningBack(Tap):
    """*Ritira la richiesta*: ask once more before it is taken back."""

    prefix = "pvaskunjoin"
    command = "proposte"
    proposal: RowId


class TakeJoiningBack(Tap):
    """Ask to be a co-author no more, while there is no answer."""

    prefix = "pvunjoin"
    command = "proposte"
    proposal: RowId


class ShowJoining(Tap):
    """Who asks to be a co-author, as the letter says it."""

    prefix = "pvjoining"
    command = "proposte"
    letter = "joining"
    proposal: RowId
    seat: RowId


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


class ShowQuestion(Tap):
    """*Domanda*: one's own about a proposal, sent or not; where there is none, its words."""

    prefix = "pvasked"
    command = "proposte"
    proposal: RowId


class AskAuthor(Tap):
    """Wait for the words of a question to the author."""

    prefix = "pvask"
    command = "proposte"
    proposal: RowId


class SendQuestion(Tap):
    """Have the author asked what was shown; other words have another line."""

    prefix = "pvsendask"
    command = "proposte"
    proposal: RowId
    line: RowId


class AskQuestionBack(Tap):
    """*Ritira*: ask once more before a question is taken back."""

    prefix = "pvaskunask"
    command = "proposte"
    question: RowId


class WithdrawQuestion(Tap):
    """Take a question back, while there is no answer."""

    prefix = "pvunask"
    command = "proposte"
    question: RowId


class ShowAsked(Tap):
    """A question that waits for an answer, as its letter asks it."""

    prefix = "pvasks"
    command = "proposte"
    letter = "question"
    question: RowId


class ShowAnswer(Tap):
    """*Rispondi*: the answer that is not sent yet; where there is none, its words."""

    prefix = "pvreply"
    command = "proposte"
    question: RowId


class AnswerQuestion(Tap):
    """Wait for the words of the author's answer."""

    prefix = "pvanswer"
    command = "proposte"
    question: RowId


class SendAnswer(Tap):
    """Have whoever asked read what was shown, and the table; other words have another line."""

    prefix = "pvsendreply"
    command = "proposte"
    question: RowId
    line: RowId


class DropLine(Tap):
    """Leave a question, an answer or a reason that is not sent."""

    prefix = "pvdrop"
    command = "proposte"
    proposal: RowId
    line: RowId


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


class ShowReason(Tap):
    """*Nascondi*: the reason as its author will read it; where there is none, its words."""

    prefix = "pvreason"
    command = "proposte"
    proposal: RowId


class AskReason(Tap):
    """Wait for the reason why a proposal is hidden."""

    prefix = "pvhide"
    command = "proposte"
    proposal: RowId


class Hide(Tap):
    """Hide it for the reason that was shown; other words have another line."""

    prefix = "pvhideit"
    command = "proposte"
    proposal: RowId
    line: RowId


class Unhide(Tap):
    """*Mostra di nuovo*."""

    prefix = "pvshow"
    command = "proposte"
    proposal: RowId
