"""Becoming a pair: what somebody asked is accepted or declined, a code is written down."""

from conversations.confirmation import ask_once_more
from conversations.inviting.slowdown import show_wait
from conversations.pairing.choosing import must_be_alone, must_be_in_time, show_pair, was_read
from conversations.pairing.codes import find_pair_code, is_possible, oldest_valid
from conversations.pairing.sharing import pair_letter, sheet_letter, sheet_thread
from conversations.remarks import remark
from conversations.results.ledger import see_sheet
from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.sheets.sheet import Sheet, answer_alone, open_sheet
from conversations.taps.home import ChooseRoundtable, ShowHome
from conversations.taps.pairing import (
    AcceptRequest,
    DeclineRequest,
    JoinByCode,
    ShowCode,
    ShowPair,
    ShowRequest,
)
from conversations.turn import Misfit, Refusal, Turn
from storage.records import PairRequest, ParticipantSeat, Person


def _first_page(number: int) -> ShowPair:
    return ShowPair(roundtable=number, page=0)


def way_to_code(argument: str) -> ShowCode | None:
    """Return where a code behind `/coppia` leads, None where none is written there."""
    code = find_pair_code(argument)
    return ShowCode(code=code.lower()) if code else None


async def show_written_code(turn: Turn, tap: ShowPair, text: str) -> Screen:
    """Take what is written on `/coppia`'s screen for a code."""
    if written := way_to_code(text):
        return await show_code(turn, written)
    raise Misfit


def request_thread(request_id: int) -> str:
    """Return the thread in which somebody hears of a request made to them."""
    return ShowRequest(request=request_id).letters_about


async def request_screen(
    turn: Turn, request: PairRequest, asking: ParticipantSeat, asked: ParticipantSeat
) -> Screen:
    """Return what one is asked, and what will happen to answers one has already."""
    return Screen(
        (
            say("pair-asked", name=asking.name or "–", table=request.roundtable),
            *await _what_happens(turn, asking, asked),
            say("pair-asked-how"),
        ),
        (
            (Button(say("button-pair-accept"), AcceptRequest(request=request.id), Style.SUCCESS),),
            (Button(say("button-pair-decline"), DeclineRequest(request=request.id)),),
        ),
        here=ShowRequest(request=request.id),
    )


async def _what_happens(
    turn: Turn, asking: ParticipantSeat, joining: ParticipantSeat
) -> tuple[Phrase, ...]:
    theirs = await turn.unit.pairs.answers(asking.ballot_id)
    mine = await turn.unit.pairs.answers(joining.ballot_id)
    kept = (say("pair-kept", mine=mine),) if mine else ()
    read = (say("pair-read"),) if await was_read(turn, joining.roundtable) else ()
    return (say("pair-sheet-of", name=asking.name or "–", theirs=theirs), *kept, *read)


async def show_request(turn: Turn, tap: ShowRequest) -> Screen:
    """Show again what somebody asked."""
    request, seat = await _asked_of_me(turn, tap.request)
    sheet = await open_sheet(turn, request.roundtable)
    asking, _ = await _still_asking(turn, sheet, request)
    return await request_screen(turn, request, asking, seat)


async def accept(turn: Turn, tap: AcceptRequest) -> Screen:
    """*Accetto*: go on with the sheet of whoever asked; accepting twice is no mistake."""
    request, seat = await _asked_of_me(turn, tap.request)
    await turn.unit.pairs.hold(request.roundtable)
    request, _ = await _asked_of_me(turn, tap.request)
    sheet = await open_sheet(turn, request.roundtable)
    if _are_joined(sheet, request):
        return await show_pair(turn, _first_page(request.roundtable))
    return await _join(turn, sheet, seat, request, await _still_asking(turn, sheet, request))


async def decline(turn: Turn, tap: DeclineRequest) -> Screen:
    """*No grazie*: go on alone; declining twice is no mistake."""
    request, seat = await _asked_of_me(turn, tap.request)
    if await turn.unit.pair_requests.answer(request.id, False):
        await turn.unit.letters.drop(request_thread(request.id))
        if asking := await turn.unit.pairs.seated(request.asking_id):
            words = say("pair-told-declined", name=seat.name or "–")
            turn.tell(asking[1], pair_letter(request.roundtable, words))
    elif request.accepted is not False:
        raise Refusal(say("pair-request-gone"))
    screen = await show_pair(turn, _first_page(request.roundtable))
    return screen.with_toast(say("pair-declined"))


async def show_code(turn: Turn, tap: ShowCode) -> Screen:
    """Show whose code was written down, and ask once more before joining them."""
    found = await _try_code(turn, tap.code)
    if isinstance(found, Screen):
        return found
    seat = turn.seat_of_participant(found.roundtable)
    asking, _ = await _still_asking(turn, await open_sheet(turn, found.roundtable), found)
    return ask_once_more(
        say("pair-code-whose", name=asking.name or "–", table=found.roundtable),
        *await _what_happens(turn, asking, seat),
        say("pair-code-join"),
        confirm=JoinByCode(code=tap.code),
        cancel=_first_page(found.roundtable),
        here=tap,
        style=Style.SUCCESS,
    )


async def join_by_code(turn: Turn, tap: JoinByCode) -> Screen:
    """Join whoever made this code; joining twice is no mistake."""
    found = await _try_code(turn, tap.code)
    if isinstance(found, Screen):
        return found
    await turn.unit.pairs.hold(found.roundtable)
    found = await turn.unit.pair_requests.find(found.id) or found
    sheet = await open_sheet(turn, found.roundtable)
    if _are_joined(sheet, found):
        return await show_pair(turn, _first_page(found.roundtable))
    asking = await _still_asking(turn, sheet, found)
    await turn.unit.invitations.right_code(turn.who)
    seat = turn.seat_of_participant(found.roundtable)
    return await _join(turn, sheet, seat, found, asking)


async def _try_code(turn: Turn, code: str) -> Screen | PairRequest:
    """Return whose code this is; a wrong one is counted, and after some one has to wait."""
    if wait := await show_wait(turn):
        return await _turn_away(turn, *wait.paragraphs)
    written = code.upper()
    found = await turn.unit.pair_requests.by_code(written) if is_possible(written) else None
    if found and found.roundtable in turn.tables_taking_part():
        return found
    if is_possible(written):
        await turn.unit.invitations.wrong_code(turn.who)
    return await _turn_away(turn, say("pair-code-wrong"))


async def _turn_away(turn: Turn, *why: Phrase) -> Screen:
    """Say why a code joins nobody, and lead back to where codes are written."""
    own = await turn.follow(ChooseRoundtable(asked_by="coppia"))
    return remark(own.here or ShowHome(), *why)


async def _asked_of_me(turn: Turn, request_id: int) -> tuple[PairRequest, ParticipantSeat]:
    """Return a request made to this person, whatever became of it, and their seat."""
    request = await turn.unit.pair_requests.find(request_id)
    for seat in turn.visitor.seats:
        if request and seat.id == request.asked_id and isinstance(seat, ParticipantSeat):
            return request, seat
    raise Refusal(say("pair-request-gone"))


async def _still_asking(
    turn: Turn, sheet: Sheet, request: PairRequest
) -> tuple[ParticipantSeat, Person]:
    """Return whoever asked; refuses a request that is not there any more, and says why."""
    await must_be_in_time(turn, sheet)
    must_be_alone(sheet)
    if request.code and request.asking_id == turn.seat_of_participant(request.roundtable).id:
        raise Refusal(say("pair-code-yours"))
    asking = await turn.unit.pairs.seated(request.asking_id)
    if asking is None:
        raise Refusal(say("pair-request-gone"))
    if len(await turn.unit.pairs.of(asking[0].ballot_id)) > 1:
        raise Refusal(say("pair-taken", name=asking[0].name or "–"))
    if request.accepted is False:
        raise Refusal(say("pair-request-declined"))
    late = request.code is not None and request.asked_at <= oldest_valid(turn.now)
    if request.answered_at or request.overtaken or late:
        raise Refusal(say("pair-code-old" if request.code else "pair-request-gone"))
    return asking


def _are_joined(sheet: Sheet, request: PairRequest) -> bool:
    return sheet.pair is not None and sheet.pair.partner.id == request.asking_id


async def _join(
    turn: Turn,
    sheet: Sheet,
    seat: ParticipantSeat,
    request: PairRequest,
    asking: tuple[ParticipantSeat, Person],
) -> Screen:
    """Have `seat` go on with the sheet of whoever asked; the table is held."""
    other, person = asking
    if not await turn.unit.pair_requests.answer(request.id, True):
        raise Refusal(say("pair-request-gone"))
    await turn.unit.letters.drop(request_thread(request.id))
    if sheet.is_parted:
        await answer_alone(turn, sheet)
        seat = turn.seat_of_participant(request.roundtable)
    await _end_others(turn, seat, other)
    await see_sheet(turn.unit, turn.platform(seat.roundtable), other.ballot_id, {seat.id})
    await turn.unit.pairs.join(seat, other.ballot_id)
    await turn.unit.threads.leave(sheet_thread(other.ballot_id))
    turn.visitor = await turn.unit.people.visitor(turn.who)
    words = say("pair-told-accepted", name=seat.name or "–")
    shared = await open_sheet(turn, request.roundtable)
    letter = (
        sheet_letter(shared, words) if sheet.is_open else pair_letter(request.roundtable, words)
    )
    turn.tell(person, letter, sheet_thread(other.ballot_id))
    screen = await show_pair(turn, _first_page(request.roundtable))
    return screen.with_toast(say("pair-joined"))


async def _end_others(turn: Turn, *joined: ParticipantSeat) -> None:
    """End what else was asked of two who are a pair now, and tell whoever had asked."""
    for seat in joined:
        for request in await turn.unit.pair_requests.asked_of(seat.id):
            asking = await turn.unit.pairs.seated(request.asking_id)
            if asking and asking[0].id not in {each.id for each in joined}:
                words = say("pair-told-taken", name=seat.name or "–")
                turn.tell(asking[1], pair_letter(request.roundtable, words))
    await turn.unit.pair_requests.void(*(seat.id for seat in joined))
