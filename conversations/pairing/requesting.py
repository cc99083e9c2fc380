"""Asking somebody to answer together, by name or by a code, and taking that back."""

from conversations.limits import PAIR_CODES, PAIR_REQUESTS
from conversations.pairing.choosing import must_be_alone, must_be_in_time, show_pair
from conversations.pairing.codes import new_code, oldest_valid
from conversations.pairing.joining import request_screen, request_thread, show_request
from conversations.pairing.sharing import pair_letter
from conversations.screens import Screen, say
from conversations.sheets.sheet import answer_alone, open_sheet
from conversations.taps.pairing import AskPartner, MakeCode, ShowPair, ShowRequest, WithdrawRequest
from conversations.turn import Refusal, Turn
from storage.records import PairRequest, ParticipantSeat


async def send_request(turn: Turn, tap: AskPartner) -> Screen:
    """Ask somebody of the same table; asking the same person twice is no mistake."""
    seat, present = await _begin(turn, tap.roundtable)
    if present and present.asked_id != tap.seat:
        raise Refusal(say("pair-asked-already"))
    here = ShowPair(roundtable=tap.roundtable, page=0)
    if present:
        return await show_pair(turn, here)
    for request in await turn.unit.pair_requests.asked_of(seat.id):
        if request.asking_id == tap.seat:
            return await show_request(turn, ShowRequest(request=request.id))
    free = await turn.unit.pairs.free(tap.roundtable, seat.id)
    found = await turn.unit.pairs.seated(tap.seat) if tap.seat in {s.id for s in free} else None
    if found is None:
        raise Refusal(say("pair-not-free"))
    asked, person = found
    asked_before = await turn.unit.lately.pair_requests(seat.id, PAIR_REQUESTS.since(turn.now))
    turn.must_keep_to(PAIR_REQUESTS, asked_before)
    made = await turn.unit.pair_requests.ask(seat, asked.id, None)
    letter = await request_screen(turn, made, seat, asked)
    turn.tell(person, letter, request_thread(made.id))
    return (await show_pair(turn, here)).with_toast(say("pair-asked-sent"))


async def make_code(turn: Turn, tap: MakeCode) -> Screen:
    """Make a code to read aloud; while there is one, it is shown again."""
    seat, present = await _begin(turn, tap.roundtable)
    if present and present.code is None:
        raise Refusal(say("pair-asked-already"))
    if present is None:
        made = await turn.unit.lately.pair_codes(seat.id, PAIR_CODES.since(turn.now))
        turn.must_keep_to(PAIR_CODES, made)
        await turn.unit.pair_requests.ask(seat, None, new_code())
    return await show_pair(turn, ShowPair(roundtable=tap.roundtable, page=0))


async def withdraw(turn: Turn, tap: WithdrawRequest) -> Screen:
    """Take back what one asked; whoever was asked sees it. Taking it back twice is no mistake."""
    request = await turn.unit.pair_requests.find(tap.request)
    seats = [seat for seat in turn.visitor.seats if request and seat.id == request.asking_id]
    if request is None or not seats:
        raise Refusal(say("pair-request-gone"))
    gone = await turn.unit.pair_requests.answer(request.id, None)
    asked = await turn.unit.pairs.seated(request.asked_id) if gone and request.asked_id else None
    if asked:
        words = say("pair-told-withdrawn", name=seats[0].name or "–")
        turn.tell(asked[1], pair_letter(request.roundtable, words), request_thread(request.id))
    screen = await show_pair(turn, ShowPair(roundtable=request.roundtable, page=0))
    return screen.with_toast(say("pair-withdrawn")) if gone else screen


async def _begin(turn: Turn, number: int) -> tuple[ParticipantSeat, PairRequest | None]:
    """Return this person's seat and their open request; refuses whoever may not ask now."""
    seat = turn.seat_of_participant(number)
    await turn.unit.pairs.hold(number)
    sheet = await open_sheet(turn, number)
    await must_be_in_time(turn, sheet)
    must_be_alone(sheet)
    if sheet.is_parted:
        await answer_alone(turn, sheet)
        seat = turn.seat_of_participant(number)
    return seat, await turn.unit.pair_requests.asked_by(seat.id, oldest_valid(turn.now))
