"""Taps of the minority's word: what somebody sets against a result or a proposal."""

from enum import StrEnum

from conversations.taps.kinds import Flag, ObjectiveId, Page, RoundtableNumber
from conversations.taps.packing import Tap


class About(StrEnum):
    """Whether a `subject` is an objective's id or a proposal's number."""

    OBJECTIVE = "objective"
    PROPOSAL = "proposal"


class ShowDissents(Tap):
    """One page of what one can dissent from."""

    prefix = "dilist"
    command = "valuta"
    roundtable: RoundtableNumber
    page: Page


class ShowDissent(Tap):
    """One's own dissent from something."""

    prefix = "dishow"
    command = "valuta"
    about: About
    subject: ObjectiveId


class WriteDissent(Tap):
    """Wait for the words of a dissent."""

    prefix = "diwrite"
    command = "valuta"
    about: About
    subject: ObjectiveId


class SignDissent(Tap):
    """Whether it is read with its author's name."""

    prefix = "disign"
    command = "valuta"
    about: About
    subject: ObjectiveId
    signed: Flag


class AskDissentRemoval(Tap):
    """Before a dissent is taken away."""

    prefix = "diask"
    command = "valuta"
    about: About
    subject: ObjectiveId


class RemoveDissent(Tap):
    """Take a dissent away."""

    prefix = "diremove"
    command = "valuta"
    about: About
    subject: ObjectiveId


class ReadDissents(Tap):
    """One page of a table's dissents, for whoever reads its results."""

    prefix = "diread"
    command = "risultati"
    roundtable: RoundtableNumber
    page: Page
