"""Taps of the board on the wall and of the leader's desk: addresses, and the remote in the chat."""

from conversations.taps.kinds import Flag, Page, RoundtableNumber
from conversations.taps.packing import Tap
from storage.records import Shown


class ShowBoard(Tap):
    """The remote of a table's board."""

    prefix = "bdshow"
    command = "tabellone"
    roundtable: RoundtableNumber


class MakeBoardLink(Tap):
    """A new address of the board; the one before is none any more."""

    prefix = "bdlink"
    command = "tabellone"
    roundtable: RoundtableNumber


class CloseBoard(Tap):
    """*Chiudi*: no address opens the board any more."""

    prefix = "bdclose"
    command = "tabellone"
    roundtable: RoundtableNumber


class PutOnBoard(Tap):
    """*Mostra*, *Nascondi*: results, or the work again."""

    prefix = "bdput"
    command = "tabellone"
    roundtable: RoundtableNumber
    shown: Shown


class TurnBoard(Tap):
    """Another page instead of the one that is on the board; of no other than that one."""

    prefix = "bdturn"
    command = "tabellone"
    roundtable: RoundtableNumber
    left: Page
    page: Page


class DarkenBoard(Tap):
    """*Buio*, and light again."""

    prefix = "bddark"
    command = "tabellone"
    roundtable: RoundtableNumber
    dark: Flag


class CountOnBoard(Tap):
    """Whether the board says how many have answered."""

    prefix = "bdcount"
    command = "tabellone"
    roundtable: RoundtableNumber
    counted: Flag


class MakeDeskLink(Tap):
    """*La mia pagina*: a new address of one's own desk; the one before is none any more."""

    prefix = "bddesk"
    command = "tabellone"
    roundtable: RoundtableNumber


class CloseDesk(Tap):
    """*Chiudi la mia pagina*: no address opens one's own desk any more."""

    prefix = "bdnodesk"
    command = "tabellone"
    roundtable: RoundtableNumber
