"""Taps of outcomes: what became of each proposal, who says so, and by when."""

from datetime import date
from enum import StrEnum

from conversations.taps.kinds import Flag, Page, RoundtableOrAll, RowId
from conversations.taps.packing import Tap
from storage.records import Verdict


class OutcomePart(StrEnum):
    """What is said in an answer, in the order in which it is asked."""

    VERDICT = "verdict"
    REASON = "reason"
    OWNER = "owner"
    NEXT_STEP = "next-step"
    DUE_ON = "due-on"


class ShowOutcomes(Tap):
    """One page of the answers that are owed and those that were given, what is late first."""

    prefix = "oclist"
    command = "riscontro"
    roundtable: RoundtableOrAll
    page: Page


class ShowOutcome(Tap):
    """What became of a proposal."""

    prefix = "ocone"
    command = "riscontro"
    proposal: RowId


class ShowPastOutcomes(Tap):
    """One page of what was told of a proposal before."""

    prefix = "ocpast"
    command = "riscontro"
    proposal: RowId
    page: Page


class BeginOutcome(Tap):
    """Write an answer, change the one that stands, or go on with a draft."""

    prefix = "ocnew"
    command = "riscontro"
    proposal: RowId


class AskOutcome(Tap):
    """Wait for one part of a draft; `editing` leads back to all of it."""

    prefix = "ocask"
    command = "riscontro"
    outcome: RowId
    part: OutcomePart
    editing: Flag


class SetVerdict(Tap):
    """Take what became of it from a button."""

    prefix = "ocsay"
    command = "riscontro"
    outcome: RowId
    verdict: Verdict
    editing: Flag


class SetDueDay(Tap):
    """Take a day from a button."""

    prefix = "ocday"
    command = "riscontro"
    outcome: RowId
    day: date
    editing: Flag


class AskDueDay(Tap):
    """Ask which of two days was meant, or whether the only one was: then both are the same."""

    prefix = "ocwhich"
    command = "riscontro"
    outcome: RowId
    day: date
    later: date
    editing: Flag


class LeaveOutPart(Tap):
    """Go on without a part."""

    prefix = "ocskip"
    command = "riscontro"
    outcome: RowId
    part: OutcomePart
    editing: Flag


class ShowOutcomeDraft(Tap):
    """All of a draft, as it will be read."""

    prefix = "ocdraft"
    command = "riscontro"
    outcome: RowId


class TellOutcome(Tap):
    """Have a draft stand, and tell the authors."""

    prefix = "octell"
    command = "riscontro"
    outcome: RowId


class DropOutcome(Tap):
    """Forget a draft; what stands stays."""

    prefix = "ocdrop"
    command = "riscontro"
    outcome: RowId
