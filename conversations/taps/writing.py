"""Taps of writing a proposal."""

from typing import Annotated

from pydantic import Field

from conversations.packing import Tap
from conversations.taps.kinds import ObjectiveId, Page, RoundtableNumber, RowId

StepName = Annotated[str, Field(pattern=r"^[a-z-]+$", max_length=20)]
Revision = Annotated[int, Field(ge=0, le=2**31 - 1)]
Flag = Annotated[int, Field(ge=0, le=1)]


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


class ShowAttachment(Tap):
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
