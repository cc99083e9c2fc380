"""Taps of whoever reads or leads a table."""

from conversations.packing import Tap
from conversations.taps.kinds import Page, RoundtableNumber


class ShowResults(Tap):
    """Who took part at a table, and the ways to its results."""

    prefix = "res"
    command = "risultati"
    roundtable: RoundtableNumber


class RefreshResults(Tap):
    """*Aggiorna*: the same screen with the numbers of this moment."""

    prefix = "fresh"
    command = "risultati"
    roundtable: RoundtableNumber


class ShowStatus(Tap):
    """One page of those who have not finished."""

    prefix = "who"
    command = "stato"
    roundtable: RoundtableNumber
    page: Page


class Nudge(Tap):
    """How those who have not finished are nudged: the words, and how many they are."""

    prefix = "nudge"
    command = "sollecita"
    roundtable: RoundtableNumber
