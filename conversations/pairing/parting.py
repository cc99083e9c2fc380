"""Parting: both keep the answers. And taking back answers that were put aside for a pair."""

from conversations.confirmation import ask_once_more
from conversations.numbered import numbered_buttons
from conversations.pairing.choosing import must_be_in_time, show_pair
from conversations.pairing.sharing import pair_letter, sheet_thread
from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.sheets.sheet import Pair, Sheet, answer_alone, find_pair, open_sheet
from conversations.taps.pairing import AskParting, AskTakingBack, PartFromPair, ShowPair, TakeBack
from conversations.turn import Refusal, Turn
from storage.records import Aside, ParticipantSeat

MOST_ASIDE = 20
"""How many put aside are offered, the last ones."""


async def ask_parting(turn: Turn, tap: AskParting) -> Screen:
    """Ask once more before one leaves the pair, saying where the answers go."""
    sheet = await open_sheet(turn, tap.roundtable)
    await must_be_in_time(turn, sheet)
    here = ShowPair(roundtable=tap.roundtable, page=0)
    if sheet.pair is None:
        return await show_pair(turn, here)
    name = sheet.pair.name
    return ask_once_more(
        say("pair-part-ask", name=name),
        say("pair-part-goes"),
        *((say("pair-read"),) if sheet.is_released else ()),
        say("pair-part-how"),
        confirm=PartFromPair(roundtable=tap.roundtable),
        cancel=here,
        here=tap,
    )


async def part(turn: Turn, tap: PartFromPair) -> Screen:
    """Leave the pair; its sheet stays one until one of them answers anew. Twice is no mistake."""
    sheet = await _held(turn, tap.roundtable)
    here = ShowPair(roundtable=tap.roundtable, page=0)
    if sheet.pair is None:
        return await show_pair(turn, here)
    await _before_parting(turn, sheet.pair)
    await _end_letters(turn, sheet.pair)
    await turn.unit.pairs.part(sheet.ballot_id)
    return (await show_pair(turn, here)).ending(say("pair-parted"))


async def leave_for_good(turn: Turn, seat: ParticipantSeat) -> bool:
    """Take a seat out of its pair before it is erased or withdrawn; False if it is in none.

    The other one keeps the sheet and is told; the seat is left without a ballot.
    """
    await turn.unit.pairs.hold(seat.roundtable)
    pair = await find_pair(turn, seat)
    if pair is None:
        return False
    await _before_parting(turn, pair)
    await turn.unit.pairs.leave(pair.mine)
    return True


async def ask_taking_back(turn: Turn, tap: AskTakingBack) -> Screen:
    """Ask once more before one goes on with answers put aside, and with which."""
    sheet = await open_sheet(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    seat = turn.seat_of_participant(tap.roundtable)
    asides = (await turn.unit.pairs.asides(seat.id))[-MOST_ASIDE:]
    here = ShowPair(roundtable=tap.roundtable, page=0)
    if not asides:
        raise Refusal(say("pair-back-gone"))
    taps = [TakeBack(roundtable=tap.roundtable, ballot=each.ballot_id) for each in asides]
    choices = ((Button(say("button-confirm"), taps[0], Style.DANGER),),)
    parts = (say("pair-back-parts", name=sheet.pair.name),) if sheet.pair else ()
    return Screen(
        (
            say("pair-back-ask"),
            *(_line(number, each) for number, each in enumerate(asides, 1)),
            *parts,
            say("pair-back-swaps"),
            say("pair-back-how" if len(asides) == 1 else "pair-back-which"),
        ),
        (
            *(choices if len(asides) == 1 else numbered_buttons(taps)),
            (Button(say("button-do-not"), here),),
        ),
        here=tap,
    )


def _line(number: int, aside: Aside) -> Phrase:
    return say("pair-back-line", number=number, judged=aside.judged, added=aside.added)


async def take_back(turn: Turn, tap: TakeBack) -> Screen:
    """Go on with answers put aside; the present ones take their place there."""
    sheet = await _held(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    seat = turn.seat_of_participant(tap.roundtable)
    if tap.ballot not in {each.ballot_id for each in await turn.unit.pairs.asides(seat.id)}:
        raise Refusal(say("pair-back-gone"))
    if sheet.pair:
        await _before_parting(turn, sheet.pair)
        await _end_letters(turn, sheet.pair)
        await turn.unit.pairs.part(sheet.ballot_id)
        sheet = await open_sheet(turn, tap.roundtable)
    await answer_alone(turn, sheet)
    alone = turn.seat_of_participant(tap.roundtable)
    await turn.unit.pairs.take_back(alone, tap.ballot)
    turn.visitor = await turn.unit.people.visitor(turn.who)
    screen = await show_pair(turn, ShowPair(roundtable=tap.roundtable, page=0))
    return screen.with_toast(say("pair-taken-back"))


async def _held(turn: Turn, number: int) -> Sheet:
    turn.seat_of_participant(number)
    await turn.unit.pairs.hold(number)
    sheet = await open_sheet(turn, number)
    await must_be_in_time(turn, sheet)
    return sheet


async def _before_parting(turn: Turn, pair: Pair) -> None:
    """Have the other one wait, end what both were asked, and tell the other one."""
    await turn.unit.pairs.hold_sheet(pair.mine.ballot_id)
    await turn.unit.ballots.see(pair.mine.ballot_id, pair.mine.id, pair.partner.id)
    await turn.unit.pair_requests.void(pair.mine.id, pair.partner.id)
    await turn.unit.letters.drop(sheet_thread(pair.mine.ballot_id))
    words = say("pair-told-parted", name=pair.my_name)
    letter = pair_letter(pair.mine.roundtable, words)
    turn.tell(pair.person, letter, about=sheet_thread(pair.mine.ballot_id))


async def _end_letters(turn: Turn, pair: Pair) -> None:
    """Have what the other one did last, where it stands in this chat, ask for nothing any more."""
    thread = sheet_thread(pair.mine.ballot_id)
    if turn.person and await turn.unit.threads.message(turn.who, thread):
        turn.tell(turn.person, Screen((say("pair-left", name=pair.name),)), thread)
