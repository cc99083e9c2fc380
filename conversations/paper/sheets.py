"""Somebody's sheet on paper: who may enter it, when, and what it says so far."""

from dataclasses import dataclass

from conversations.participation import name_of
from conversations.phases import is_past, why_not_in
from conversations.results.ledger import see_sheet
from conversations.screens import Phrase, say
from conversations.sheets.answers import Answers
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Deeds, OwnObjective, ParticipantSeat, Phase, TableSeat


@dataclass(frozen=True, slots=True)
class PaperSheet(Answers):
    """The answers entered for one seat; `own` are its *altro (specificare)*.

    The seat has no ballot before the first answer.
    """

    seat: TableSeat
    own: tuple[OwnObjective, ...]

    @property
    def name(self) -> Phrase:
        """Return the name of whoever wrote it."""
        return name_of(self.seat)

    def find(self, own_id: int) -> OwnObjective:
        """Return one of its own objectives; refuses those of other sheets and of none."""
        for each in self.own:
            if each.id == own_id:
                return each
        raise Refusal(say("own-gone"))


async def paper_seat(turn: Turn, seat_id: int) -> tuple[TableSeat, Platform]:
    """Return a seat this person may enter paper for, and its table.

    Refuses seats of tables they do not lead, and of people who have Telegram.
    """
    seat = await turn.unit.seats.get(seat_id)
    if not isinstance(seat, TableSeat):
        raise Refusal(say("old-screen"))
    turn.must_lead(seat.roundtable)
    if not seat.is_without_telegram:
        raise Refusal(say("paper-has-telegram", name=name_of(seat)))
    return seat, turn.platform(seat.roundtable)


async def open_paper(turn: Turn, seat_id: int) -> PaperSheet:
    """Return somebody's sheet while it can be entered; refuses it before and afterwards."""
    seat, platform = await paper_seat(turn, seat_id)
    roundtable = await turn.roundtable(platform.number)
    if roundtable.phase is not Phase.RATING:
        if not is_past(roundtable, Phase.RATING):
            raise Refusal(say("paper-too-early"))
        why = await why_not_in(turn, roundtable, Phase.RATING)
        raise Refusal(say("paper-not-now", why=why))
    if not isinstance(seat, ParticipantSeat):
        return PaperSheet(platform, roundtable, {}, seat, ())
    await note_seen(turn, seat)
    ratings = await turn.unit.ballots.ratings(seat.ballot_id)
    own = await turn.unit.ballots.own(seat.ballot_id)
    return PaperSheet(platform, roundtable, ratings, seat, own)


async def begin_paper(turn: Turn, seat: TableSeat) -> ParticipantSeat:
    """Flag a seat as on paper before its first entry, which the journal keeps."""
    if isinstance(seat, ParticipantSeat):
        return seat
    noted = await turn.unit.seats.on_paper(seat.id)
    await note_entry(turn, seat)
    return noted


async def note_entry(turn: Turn, seat: TableSeat) -> None:
    """Keep in the journal that something was entered for a seat."""
    leading = turn.seat_that_leads(seat.roundtable).id
    await turn.unit.journal.note(seat.roundtable, leading, Deeds.PAPER, about=seat.id)


async def note_correction(turn: Turn, seat: TableSeat) -> None:
    """Keep in the journal that what was entered before for a seat was changed."""
    leading = turn.seat_that_leads(seat.roundtable).id
    await turn.unit.journal.note(seat.roundtable, leading, Deeds.PAPER_CORRECTED, about=seat.id)


async def ballot_on_paper(turn: Turn, sheet: PaperSheet) -> int:
    """Return the ballot to write on, made with the first answer."""
    seat = await begin_paper(turn, sheet.seat)
    await note_seen(turn, seat)
    return seat.ballot_id


async def note_seen(turn: Turn, seat: ParticipantSeat) -> None:
    """Note that whoever leads has a sheet before them: its answers are known to them."""
    reader = turn.seat_that_leads(seat.roundtable).id
    await turn.unit.ballots.see(seat.ballot_id, reader)
    await see_sheet(turn.unit, turn.platform(seat.roundtable), seat.ballot_id, {reader})
