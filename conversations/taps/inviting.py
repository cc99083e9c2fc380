"""Taps of whoever invites to a table."""

from typing import Annotated

from pydantic import Field

from conversations.taps.kinds import Flag, Mark, Page, RoundtableNumber, RoundtableOrAll, RowId
from conversations.taps.packing import Tap


class ShowInviting(Tap):
    """How many are invited, and the ways to invite more."""

    prefix = "in"
    command = "invita"
    roundtable: RoundtableNumber


class WriteNames(Tap):
    """Waits for names, one a line."""

    prefix = "innames"
    command = "invita"
    roundtable: RoundtableNumber


class PickPeople(Tap):
    """Waits for people picked from one's contacts."""

    prefix = "inpick"
    command = "invita"
    roundtable: RoundtableNumber


class InviteNamesake(Tap):
    """Invite somebody else who is called like whoever has this seat.

    `known` is how many of that name there were when it was asked.
    """

    prefix = "insame"
    command = "invita"
    seat: RowId
    known: RowId


class InviteTurned(Tap):
    """Invite whoever is called by the same words as this seat, in another order.

    `order` says which: "ba" are the second and the first. `known` is how many of that name there
    were when it was asked.
    """

    prefix = "inturned"
    command = "invita"
    seat: RowId
    known: RowId
    order: Annotated[str, Field(pattern=r"^[a-z]{2,12}$")]


class AskApart(Tap):
    """Asks whether names with commas between them are several people."""

    prefix = "inapart"
    command = "invita"
    roundtable: RoundtableNumber


class InviteAsked(Tap):
    """Invite the names that were asked back about, `apart` where each is somebody."""

    prefix = "inasked"
    command = "invita"
    roundtable: RoundtableNumber
    apart: Flag


class ShowInvitations(Tap):
    """One page of everybody who is invited."""

    prefix = "inlist"
    command = "invita"
    roundtable: RoundtableNumber
    page: Page


class ShowInvitation(Tap):
    """One invitation, and the page of the list it is on."""

    prefix = "inone"
    command = "invita"
    seat: RowId
    page: Page


class ReissueInvitation(Tap):
    """A new code for the seat, instead of that of `invitation`; 0 where there was none."""

    prefix = "innew"
    command = "invita"
    seat: RowId
    invitation: RowId
    page: Page


class RevokeInvitation(Tap):
    """Take an invitation back that nobody has used."""

    prefix = "inend"
    command = "invita"
    seat: RowId
    page: Page


class ShowCrew(Tap):
    """One page of everybody who leads or reads: coordinators, staff, observers; for staff."""

    prefix = "increw"
    command = "invita"
    page: Page


class OpenArrivals(Tap):
    """What the message about who came in leads to: a `seat`, or with 0 the list it is in.

    The message becomes that screen, and the next arrival is told in a new one.
    """

    prefix = "inwho"
    command = "invita"
    roundtable: RoundtableOrAll
    seat: RowId


class AskFreeing(Tap):
    """Ask once more before a seat is taken back from whoever has it."""

    prefix = "infree"
    command = "invita"
    seat: RowId
    page: Page


class FreeSeat(Tap):
    """Take a seat back from whoever has it, with a new code for whoever was invited."""

    prefix = "infreed"
    command = "invita"
    seat: RowId
    page: Page


class ShowAside(Tap):
    """What was left on a freed seat, and the question whose it is."""

    prefix = "inaside"
    command = "invita"
    seat: RowId
    page: Page


class GiveAside(Tap):
    """It is of whoever was invited: they get it back, now or on coming in."""

    prefix = "ingive"
    command = "invita"
    seat: RowId
    page: Page


class KeepAside(Tap):
    """It is not known whose it is: it stays aside."""

    prefix = "inkeep"
    command = "invita"
    seat: RowId
    page: Page


class AskDroppingAside(Tap):
    """Ask once more before what was left is erased."""

    prefix = "indrop"
    command = "invita"
    seat: RowId
    page: Page


class DropAside(Tap):
    """Erase what was left, but for what is counted already."""

    prefix = "indropped"
    command = "invita"
    seat: RowId
    page: Page


class AskRoster(Tap):
    """What was read of the list somebody sent, and the question whether to invite them."""

    prefix = "inroster"
    command = "invita"
    roundtable: RoundtableNumber


class InviteRoster(Tap):
    """Invite whoever is on the list; `mark` says which list was shown."""

    prefix = "inall"
    command = "invita"
    roundtable: RoundtableNumber
    mark: Mark


class DropRoster(Tap):
    """Forget the list that was sent, and invite nobody."""

    prefix = "innone"
    command = "invita"
    roundtable: RoundtableNumber
