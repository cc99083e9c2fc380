"""Taps of whoever reads what tables have come to."""

from conversations.packing import Tap
from conversations.taps.kinds import Page, RoundtableNumber


class ShowObjectiveResults(Tap):
    """One page of a table's objectives as they were judged."""

    prefix = "rsobj"
    command = "risultati"
    roundtable: RoundtableNumber
    page: Page


class ShowAddedResults(Tap):
    """One page of a table's *altro (specificare)*."""

    prefix = "rsown"
    command = "risultati"
    roundtable: RoundtableNumber
    page: Page


class ShowProposalResults(Tap):
    """One page of a table's proposals."""

    prefix = "rsprop"
    command = "risultati"
    roundtable: RoundtableNumber
    page: Page


class ShowCrossTable(Tap):
    """One page of what only shows across the tables."""

    prefix = "rscross"
    command = "risultati"
    page: Page
