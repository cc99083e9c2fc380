"""Taps of whoever answers together with somebody."""

from typing import Annotated

from pydantic import Field

from conversations.taps.kinds import Page, RoundtableNumber, RowId
from conversations.taps.packing import Tap

PairCode = Annotated[str, Field(pattern=r"^[a-z0-9]{6}$")]


class ShowPair(Tap):
    """With whom one answers, whom one asked, or whom one could ask."""

    prefix = "prshow"
    command = "coppia"
    roundtable: RoundtableNumber
    page: Page


class AskPartner(Tap):
    """Ask the person of this seat to answer together."""

    prefix = "prask"
    command = "coppia"
    roundtable: RoundtableNumber
    seat: RowId


class MakeCode(Tap):
    """Make a code to read aloud."""

    prefix = "prcode"
    command = "coppia"
    roundtable: RoundtableNumber


class WithdrawRequest(Tap):
    """Take back what one asked."""

    prefix = "prwithdraw"
    command = "coppia"
    request: RowId


class ShowRequest(Tap):
    """What somebody asked."""

    prefix = "prasked"
    command = "coppia"
    letter = "pair-asked"
    request: RowId


class AcceptRequest(Tap):
    """*Accetto*."""

    prefix = "pryes"
    command = "coppia"
    request: RowId


class DeclineRequest(Tap):
    """*No grazie*."""

    prefix = "prno"
    command = "coppia"
    request: RowId


class ShowCode(Tap):
    """Whose code this is, before one joins them."""

    prefix = "prwhose"
    command = "coppia"
    code: PairCode


class JoinByCode(Tap):
    """Join whoever made this code."""

    prefix = "prjoin"
    command = "coppia"
    code: PairCode


class AskParting(Tap):
    """Before one leaves the pair."""

    prefix = "prleave"
    command = "coppia"
    roundtable: RoundtableNumber


class PartFromPair(Tap):
    """Leave the pair with a copy of the sheet."""

    prefix = "prparted"
    command = "coppia"
    roundtable: RoundtableNumber


class AskTakingBack(Tap):
    """Before one goes on with answers put aside."""

    prefix = "prback"
    command = "coppia"
    roundtable: RoundtableNumber


class TakeBack(Tap):
    """Go on with this ballot, which is aside."""

    prefix = "prtake"
    command = "coppia"
    roundtable: RoundtableNumber
    ballot: RowId


class FollowPartner(Tap):
    """Go on from what the other of the pair did: the message becomes one's own screen."""

    prefix = "prgo"
    command = "valuta"
    roundtable: RoundtableNumber


class ConfirmSheet(Tap):
    """The sheet is finished, as it was when it looked like `seen`."""

    prefix = "prconfirm"
    command = "coppia"
    roundtable: RoundtableNumber
    seen: RowId
