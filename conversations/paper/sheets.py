"""Somebody's sheet on paper: who may enter it, when, and what it says so far."""

from dataclasses import dataclass, replace

from conversations.paper.checks import is_checked, is_reading, typed
from conversations.participation import name_of
from conversations.phases import is_past, why_not_in
from conversations.results.ledger import see_sheet
from conversations.screens import Phrase, say
from conversations.sheets.answers import Answers
from conversations.turn import Refusal, Turn
from storage.platforms import Objective, Platform
from storage.records import Deeds, DoubleCheck, OwnObjective, ParticipantSeat, Phase, TableSeat


@dataclass(frozen=True, slots=True)
class PaperSheet(Answers):
    """The answers entered for one seat; `own` are its *altro (specificare)*.

    The seat has no ballot before the first answer. `mine` are the seats of whoever has it before
    them, `check` says how far it is read a second time.
    """

    seat: TableSeat
    own: tuple[OwnObjective, ...]
    mine: frozenset[int]
    check: DoubleCheck | None = None

    @property
    def name(self) -> Phrase:
        """Return the name of whoever wrote it."""
        return name_of(self.seat)

    @property
    def is_checked(self) -> bool:
        """Tell whether two people have read the same on it."""
        return is_checked(self.check)

    @property
    def is_mine(self) -> bool:
        """Tell whether whoever has it before them typed some of it."""
        return self.check is not None and not self.check.authors.isdisjoint(self.mine)

    @property
    def is_read_by_others(self) -> bool:
        """Tell whether somebody else has begun to read it a second time."""
        check = self.check
        return check is not None and bool(check.again) and check.checker_id not in self.mine

    @property
    def again(self) -> dict[str, int | None]:
        """Return what whoever has it before them has read on the paper, by objective."""
        return dict(self.check.again) if self.check and not self.is_read_by_others else {}

    @property
    def unread(self) -> list[Objective]:
        """Return the objectives they have not read again, in the deck's order."""
        return [o for o in self.platform.objectives if o.id not in self.again]

    @property
    def differing(self) -> list[Objective]:
        """Return the objectives about which both have read something else."""
        again = self.again
        return [
            o
            for o in self.platform.objectives
            if o.id in again and o.id in self.ratings and again[o.id] != self.ratings[o.id]
        ]

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


async def open_paper(turn: Turn, seat_id: int, *, held: bool = False) -> PaperSheet:
    """Return somebody's sheet while it can be entered; refuses it before and afterwards.

    `held` for whoever decides by all that is on it: who types on it meanwhile waits.
    """
    seat, platform = await paper_seat(turn, seat_id)
    roundtable = await turn.roundtable(platform.number)
    if roundtable.phase is not Phase.RATING:
        if not is_past(roundtable, Phase.RATING):
            raise Refusal(say("paper-too-early"))
        why = await why_not_in(turn, roundtable, Phase.RATING)
        raise Refusal(say("paper-not-now", why=why))
    mine = frozenset(each.id for each in turn.visitor.seats)
    if not isinstance(seat, ParticipantSeat):
        return PaperSheet(platform, roundtable, {}, seat, (), mine)
    if held:
        await turn.unit.pairs.hold_sheet(seat.ballot_id)
    await note_seen(turn, seat)
    ratings = await turn.unit.ballots.ratings(seat.ballot_id)
    own = await turn.unit.own_objectives.of(seat.ballot_id)
    checks = await turn.unit.double_checks.of([seat.id])
    return PaperSheet(platform, roundtable, ratings, seat, own, mine, checks.get(seat.id))


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
    """Return the ballot to write on, made with the first answer and held."""
    seat = await begin_paper(turn, sheet.seat)
    await turn.unit.pairs.hold_sheet(seat.ballot_id)
    await note_seen(turn, seat)
    return seat.ballot_id


async def note_typed(turn: Turn, sheet: PaperSheet, *, own: bool = False) -> PaperSheet:
    """Note that something was changed on a held sheet, an *altro* of its `own` or a level.

    Of an *altro* the journal keeps that it was corrected by whoever reads the sheet again.
    """
    seat, by = sheet.seat, turn.seat_that_leads(sheet.platform.number).id
    check = (await turn.unit.double_checks.of([seat.id])).get(seat.id)
    if own and (is_checked(check) or is_reading(check, sheet.mine)):
        await note_correction(turn, seat)
    check = typed(check, seat.id, by, sheet.mine, own=own)
    await turn.unit.double_checks.keep(check)
    return replace(sheet, check=check)


async def note_seen(turn: Turn, seat: ParticipantSeat) -> None:
    """Note that whoever leads has a sheet before them: its answers are known to them."""
    reader = turn.seat_that_leads(seat.roundtable).id
    await turn.unit.ballots.see(seat.ballot_id, reader)
    await see_sheet(turn.unit, turn.platform(seat.roundtable), seat.ballot_id, {reader})
