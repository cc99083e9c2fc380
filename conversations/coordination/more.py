"""*Altro…*: what is done at a table now and then, behind the panel."""

from typing import Final

from conversations.coordination.missing import ASKING
from conversations.coordination.panel import Action, actions, look_at
from conversations.phases import is_past
from conversations.screens import Button, Screen, say
from conversations.taps.board import ShowBoard
from conversations.taps.coordination import ShowDiary, ShowMore, ShowPanel, ShowPhases
from conversations.taps.documents import ShowExport, ShowMinutes
from conversations.taps.home import ShowHelp
from conversations.taps.inviting import ShowInviting
from conversations.taps.meetings import ShowMeetings
from conversations.taps.outcomes import ShowOutcomes
from conversations.taps.paper import ShowPaperSeats
from conversations.taps.presenting import ShowRoundtable
from conversations.taps.publishing import ShowPublications
from conversations.taps.readback import OpenReadback
from conversations.taps.reminders import AskAnnouncement, Nudge
from conversations.turn import Turn
from storage.records import Phase

MORE: Final = (
    Action(
        "button-inviting",
        lambda number: ShowInviting(roundtable=number),
        lambda table: table.leads,
    ),
    Action(
        "button-board",
        lambda number: ShowBoard(roundtable=number),
        lambda table: table.leads,
    ),
    Action(
        "button-paper",
        lambda number: ShowPaperSeats(roundtable=number, page=0),
        lambda table: table.leads and table.phase in ASKING,
    ),
    Action(
        "button-announce",
        lambda number: AskAnnouncement(roundtable=number),
        lambda table: table.leads,
    ),
    Action(
        "button-nudge",
        lambda number: Nudge(roundtable=number),
        lambda table: table.leads and table.phase in ASKING,
    ),
    Action(
        "button-publishing",
        lambda number: ShowPublications(roundtable=number),
        lambda table: table.has_outcome,
    ),
    Action(
        "button-see-minutes",
        lambda number: ShowMinutes(roundtable=number),
        lambda table: table.leads and is_past(table.roundtable, Phase.RATING),
    ),
    Action(
        "button-readback-of",
        lambda number: OpenReadback(roundtable=number),
        lambda table: table.leads and table.phase is Phase.CLOSED,
    ),
    Action(
        "button-see-export",
        lambda number: ShowExport(roundtable=number),
        lambda table: table.leads and is_past(table.roundtable, Phase.RATING),
    ),
    Action(
        "button-outcomes",
        lambda number: ShowOutcomes(roundtable=number, page=0),
        lambda table: table.phase is Phase.CLOSED,
    ),
    Action(
        "button-meetings-of",
        lambda number: ShowMeetings(roundtable=number, page=0),
        lambda table: not table.is_home,
    ),
    Action("button-diary", lambda number: ShowDiary(roundtable=number, page=0)),
    Action("button-phases", lambda number: ShowPhases(roundtable=number)),
    Action("button-deck", lambda number: ShowRoundtable(roundtable=number, page=0)),
    Action("button-help", lambda number: ShowHelp()),
)
"""What stands there, in the order of its use."""


async def show_more(turn: Turn, tap: ShowMore) -> Screen:
    """Show what else can be done at a table in the phase it is in."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    table = await look_at(turn, platform.number)
    back = Button(say("button-back"), ShowPanel(roundtable=platform.number))
    return Screen(
        (say("news-title", table=platform.number, title=platform.title), say("more-how")),
        (*actions(MORE, table), (back,)),
        here=tap,
    )
