"""`/invita`: how many are invited to a table, and the ways to invite more."""

from typing import Final

from conversations.inviting.guests import invited_to
from conversations.inviting.names import MOST_NAMES
from conversations.inviting.seating import State, state_of
from conversations.screens import Button, Picker, Row, Screen, say
from conversations.taps.home import ShowHome
from conversations.taps.inviting import (
    PickPeople,
    ShowCrew,
    ShowInvitations,
    ShowInviting,
    WriteNames,
)
from conversations.taps.kit import ShowKit
from conversations.turn import Turn

MOST_PICKED: Final = 10
"""People Telegram lets one pick at once."""


async def show_inviting(turn: Turn, tap: ShowInviting) -> Screen:
    """Show how many are invited, and the ways to invite more."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    crew = ((Button(say("button-crew"), ShowCrew(page=0)),),) if turn.is_staff else ()
    states = [state_of(each, turn.now) for each in await invited_to(turn, tap.roundtable)]
    return Screen(
        (
            say("inviting-title", table=platform.number, title=platform.title),
            say(
                "inviting-counts",
                used=states.count(State.USED),
                open=states.count(State.OPEN),
                expired=states.count(State.EXPIRED),
                revoked=states.count(State.REVOKED),
            ),
            say("inviting-how"),
            say("inviting-others-crew" if turn.is_staff else "inviting-others"),
        ),
        (
            (Button(say("button-write-names"), WriteNames(roundtable=platform.number)),),
            (Button(say("button-pick-people"), PickPeople(roundtable=platform.number)),),
            (Button(say("button-kit"), ShowKit(roundtable=platform.number)),),
            *crew,
            ways_on(platform.number),
        ),
        here=tap,
    )


async def ask_names(turn: Turn, tap: WriteNames) -> Screen:
    """Ask for names, one a line."""
    turn.must_lead(tap.roundtable)
    return Screen(
        (say("inviting-write", table=tap.roundtable, most=MOST_NAMES),),
        (cancel_row(tap.roundtable),),
        here=tap,
    )


async def ask_people(turn: Turn, tap: PickPeople) -> Screen:
    """Have people picked from the contacts; the words under the button can be typed."""
    turn.must_lead(tap.roundtable)
    return Screen(
        (say("inviting-pick", table=tap.roundtable, most=MOST_PICKED),),
        (cancel_row(tap.roundtable),),
        here=tap,
        picker=Picker(say("button-picker"), MOST_PICKED),
    )


def ways_on(number: int) -> Row:
    """Return the row that leads to the list of invitations, and home."""
    listing = ShowInvitations(roundtable=number, page=0)
    return (Button(say("button-invitations"), listing), Button(say("button-home"), ShowHome()))


def cancel_row(number: int) -> Row:
    """Return the row that leads back from a question."""
    return (Button(say("button-cancel"), ShowInviting(roundtable=number)),)
