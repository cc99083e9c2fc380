"""Taps of the phases, of the presentation that is led, of the panel and of the journal."""

from conversations.packing import Tap
from conversations.taps.kinds import Page, RoundtableNumber
from storage.records import Phase


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


class ShowLeading(Tap):
    """The page that is being presented, for whoever leads."""

    prefix = "phlead"
    command = "presenta"
    roundtable: RoundtableNumber


class BeginLeading(Tap):
    """Begin to present."""

    prefix = "phbegin"
    command = "presenta"
    roundtable: RoundtableNumber


class TurnPage(Tap):
    """Present another page instead of the one that is presented; of no other than that one."""

    prefix = "phturn"
    command = "presenta"
    roundtable: RoundtableNumber
    left: Page
    page: Page


class EndLeading(Tap):
    """*Fine*: nobody is led any more."""

    prefix = "phend"
    command = "presenta"
    roundtable: RoundtableNumber


class ShowPanel(Tap):
    """The panel of one table."""

    prefix = "phpanel"
    roundtable: RoundtableNumber


class ShowDiary(Tap):
    """One page of a table's journal."""

    prefix = "phdiary"
    command = "stato"
    roundtable: RoundtableNumber
    page: Page
