"""Taps of whoever reads what tables have come to."""

from conversations.taps.kinds import Page, RoundtableNumber
from conversations.taps.packing import Tap


class ShowResults(Tap):
    """A table's results, opened where its work is: objectives, proposals or ranking."""

    prefix = "res"
    command = "risultati"
    roundtable: RoundtableNumber


class ShowObjectiveLines(Tap):
    """Who took part at a table, a line for each objective as it was judged, and the ways on."""

    prefix = "rsline"
    command = "risultati"
    roundtable: RoundtableNumber


class RefreshResults(Tap):
    """*Aggiorna*: the same screen with the numbers of this moment."""

    prefix = "fresh"
    command = "risultati"
    roundtable: RoundtableNumber


class ShowObjectiveResults(Tap):
    """*Dettagli*: one page of a table's objectives, each with all its answers."""

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
