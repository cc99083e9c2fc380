"""`/classifica`: the first place, then the second, then the third; a look at it, and it counts."""

import re
from typing import Final

from conversations.paper.sheets import begin_paper, note_correction, note_entry
from conversations.phases import is_past, settle_phase
from conversations.ranking.closing import RANKING
from conversations.ranking.slip import Slip, open_slip, read_slip
from conversations.ranking.slip_screens import example, page_of, slip_screen
from conversations.ranking.tally import FEWEST
from conversations.results.standing import Told, read_standing
from conversations.screens import Phrase, Screen, say
from conversations.taps.counting import AskConsent
from conversations.taps.packing import Tap
from conversations.taps.ranking import (
    ChangeRanking,
    ChooseProposal,
    ConfirmRanking,
    KeepRanking,
    OpenRanking,
    UndoChoice,
)
from conversations.turn import Detour, Misfit, Refusal, Turn
from storage.records import ParticipantSeat, Phase, ReleaseKind, Roundtable

_NUMBERS: Final = re.compile(r"[0-9]{1,4}(?:[\s,;.–-]+[0-9]{1,4})+", re.ASCII)
"""Several numbers: one alone is the button it names."""


def _own(number: int) -> OpenRanking:
    return OpenRanking(roundtable=number, seat=0, page=0)


async def open_ranking(turn: Turn, tap: OpenRanking) -> Screen:
    """Show where somebody is with their ranking: choosing, looking it over, or done."""
    return slip_screen(await open_slip(turn, tap.roundtable, tap.seat), tap.page)


async def choose_proposal(turn: Turn, tap: ChooseProposal) -> Screen:
    """Give a proposal the next place; a button of another moment gives none."""
    slip = await _tidy(turn, await open_slip(turn, tap.roundtable, tap.seat))
    proposal = slip.find(tap.proposal)
    if tap.place == len(slip.choices) + 1 <= slip.places:
        await turn.unit.rankings.choose(slip.seat.id, proposal.id)
    return await _again(turn, slip, near=proposal.id)


async def record_order(turn: Turn, tap: OpenRanking, text: str) -> Screen:
    """Give all places at once, by the numbers of a list; the look at it comes before it counts."""
    slip = await open_slip(turn, tap.roundtable, tap.seat)
    written = _NUMBERS.fullmatch(text.strip())
    if not written or slip.is_full:
        raise Misfit(say("not-understood"))
    numbers = [int(each) for each in re.findall("[0-9]+", text)]
    known = len(slip.proposals)
    is_order = len(set(numbers)) == len(numbers) == slip.places
    if not is_order or not all(1 <= each <= known for each in numbers):
        raise Refusal(say("rank-miscounted", places=slip.places, last=known, example=example(slip)))
    await turn.unit.rankings.clear(slip.seat.id)
    for each in numbers:
        await turn.unit.rankings.choose(slip.seat.id, slip.proposals[each - 1].id)
    return await _again(turn, slip)


async def undo_choice(turn: Turn, tap: UndoChoice) -> Screen:
    """Take the last place given back."""
    slip = await _tidy(turn, await open_slip(turn, tap.roundtable, tap.seat))
    if tap.mark != slip.mark or not slip.choices:
        return slip_screen(slip)
    await turn.unit.rankings.undo(slip.seat.id)
    return await _again(turn, slip, near=slip.choices[-1])


async def confirm_ranking(turn: Turn, tap: ConfirmRanking) -> Screen:
    """Let this order count, instead of one confirmed before."""
    slip = await _tidy(turn, await open_slip(turn, tap.roundtable, tap.seat))
    if tap.mark != slip.mark or not slip.is_full:
        return slip_screen(slip)
    if not slip.is_confirmed:
        if not slip.asked_as:
            await _must_be_asked(turn, slip)
        reader = turn.seat_that_leads(slip.roundtable).id if slip.asked_as else None
        await turn.unit.rankings.confirm(slip.seat.id, reader)
        await _note_paper(turn, slip)
        if not slip.asked_as:
            await settle_phase(turn, slip.roundtable, Phase.RANKING)
    return (await _again(turn, slip)).with_toast(say("rank-recorded"))


async def _must_be_asked(turn: Turn, slip: Slip) -> None:
    """Ask first whoever confirms after an order was read: theirs may be recognised."""
    if await turn.unit.releases.last(slip.roundtable, ReleaseKind.RANKING) is None:
        return
    said = await turn.unit.releases.consents_of(slip.seat.id)
    if said.get(ReleaseKind.RANKING) is None:
        raise Detour(AskConsent(roundtable=slip.roundtable, kind=ReleaseKind.RANKING))


async def change_ranking(turn: Turn, tap: ChangeRanking) -> Screen:
    """Begin again with the first place."""
    slip = await open_slip(turn, tap.roundtable, tap.seat)
    if tap.mark != slip.mark:
        return slip_screen(slip)
    await turn.unit.rankings.clear(slip.seat.id)
    return await _again(turn, slip)


async def keep_ranking(turn: Turn, tap: KeepRanking) -> Screen:
    """Leave a change that was begun: what was confirmed goes on counting."""
    slip = await open_slip(turn, tap.roundtable, tap.seat)
    if slip.counts:
        await turn.unit.rankings.restore(slip.seat.id)
    return await _again(turn, slip)


async def way_to_ranking(turn: Turn, number: int) -> tuple[Phrase, Phrase, Tap]:
    """Return how far a participant is, and the words and the tap of the button that leads on."""
    slip = await read_slip(turn, number, turn.seat_of_participant(number))
    begin, review = say("button-rank-begin"), say("button-rank-review")
    if len(slip.proposals) < FEWEST:
        return say("home-rank-nothing"), begin, _own(number)
    if slip.counts:
        return say("home-rank-done"), review, _own(number)
    begun = slip.choices or slip.vote
    return say("home-rank-incomplete" if begun else "home-rank-task"), begin, _own(number)


async def _tidy(turn: Turn, slip: Slip) -> Slip:
    """Take out of a slip what can't be chosen any more, before something is changed on it."""
    await turn.unit.rankings.drop(slip.seat.id, slip.gone)
    return slip


async def _note_paper(turn: Turn, slip: Slip) -> None:
    """Flag a seat whose paper was copied, and keep in the journal that it was, or was changed."""
    if not slip.asked_as:
        return
    if slip.seat.paper_since is None:
        await begin_paper(turn, slip.seat)
    elif slip.vote:
        await note_correction(turn, slip.seat)
    else:
        await note_entry(turn, slip.seat)


async def _again(turn: Turn, slip: Slip, near: int | None = None) -> Screen:
    """Show a slip after a change, on the page of the proposal `near` which that was made."""
    now = await read_slip(turn, slip.roundtable, slip.seat, slip.asked_as)
    return slip_screen(now, page_of(now, near) if near else 0)


async def read_own_standing(turn: Turn, roundtable: Roundtable, seat: ParticipantSeat) -> Told:
    """Say whether somebody's order counts once the ranking is over, and how it could."""
    if not is_past(roundtable, Phase.RANKING):
        return Told()
    vote = await turn.unit.rankings.vote(seat.id)
    return await read_standing(
        turn,
        roundtable,
        ReleaseKind.RANKING,
        seat=seat,
        answers={RANKING: vote} if vote else {},
        people=frozenset({seat.id}),
    )
