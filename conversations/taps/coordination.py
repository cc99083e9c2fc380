"""Taps of the panel, of the phases, and of who is missing."""

from conversations.taps.kinds import Page, RoundtableNumber
from conversations.taps.packing import Tap
from storage.records import Phase


class ShowPanel(Tap):
    """The panel of one table."""

    prefix = "phpanel"
    roundtable: RoundtableNumber


class ShowMore(Tap):
    """What is done at a table now and then."""

    prefix = "phmore"
    roundtable: RoundtableNumber


class ShowPhases(Tap):
    """The phases of a table, and which one it is in."""

    prefix = "phases"
    command = "fase"
    roundtable: RoundtableNumber


class AskPhase(Tap):
    """Before a table goes to another phase."""

    prefix = "phask"
    command = "fase"
    roundtable: RoundtableNumber
    entered: Phase


class EnterPhase(Tap):
    """Take a table from one phase to another; from no other than that one."""

    prefix = "phenter"
    command = "fase"
    roundtable: RoundtableNumber
    left: Phase
    entered: Phase


class ShowStatus(Tap):
    """One page of those who have not finished."""

    prefix = "who"
    command = "stato"
    roundtable: RoundtableNumber
    page: Page


class ShowDiary(Tap):
    """One page of a table's journal."""

    prefix = "phdiary"
    command = "stato"
    roundtable: RoundtableNumber
    page: Page
