"""Taps of the table's pages, read alone or turned for everybody."""

from conversations.taps.kinds import Page, RoundtableNumber
from conversations.taps.packing import Tap

PAST_THE_LAST = 99
"""More pages than any table has: the last one is shown."""


class ShowRoundtable(Tap):
    """One page of what the table works on."""

    prefix = "table"
    command = "tavolo"
    roundtable: RoundtableNumber
    page: Page


def whole_objectives(number: int) -> ShowRoundtable:
    """Return what shows a table's objectives in their whole words: its last page."""
    return ShowRoundtable(roundtable=number, page=PAST_THE_LAST)


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


class LeavePages(Tap):
    """*Torna all'inizio* of a participant: they are not led any more, until they ask again."""

    prefix = "phleave"
    leads_home = True
    roundtable: RoundtableNumber


class FollowPages(Tap):
    """Be led again."""

    prefix = "phfollow"
    roundtable: RoundtableNumber


class EndLeading(Tap):
    """*Fine*: nobody is led any more."""

    prefix = "phend"
    command = "presenta"
    roundtable: RoundtableNumber
