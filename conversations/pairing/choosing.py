"""`/coppia`'s screen: with whom one answers, whom one asked, or whom one could ask."""

from conversations.numbered import numbered_page
from conversations.pairing.codes import VALID_FOR, oldest_valid, spaced
from conversations.pairing.sharing import confirmation_elsewhere
from conversations.participation import name_of
from conversations.screens import Button, Phrase, Row, Screen, Style, brief, say
from conversations.sheets.sheet import OPEN_PHASES, Pair, Sheet, open_sheet, progress
from conversations.taps.home import ShowHome
from conversations.taps.pairing import (
    AskParting,
    AskPartner,
    AskTakingBack,
    MakeCode,
    ShowPair,
    ShowRequest,
    WithdrawRequest,
)
from conversations.taps.rating import OpenRating, ShowSummary
from conversations.turn import Refusal, Turn
from storage.records import PairRequest, ReleaseKind, Seat

NAME = 20
"""Characters of a name that a button shows."""
NAME_WITH_WORDS = 10
"""The same where words of ours stand beside it."""


async def show_pair(turn: Turn, tap: ShowPair) -> Screen:
    """Show with whom one answers, what one asked, or whom one could ask."""
    sheet = await open_sheet(turn, tap.roundtable)
    seat = turn.seat_of_participant(tap.roundtable)
    if sheet.pair:
        return await _paired_screen(turn, sheet, sheet.pair)
    await must_be_in_time(turn, sheet)
    asked = await turn.unit.pair_requests.asked_by(seat.id, oldest_valid(turn.now))
    if asked:
        return await _waiting_screen(turn, sheet, seat, asked)
    return await _choosing_screen(turn, sheet, seat, tap.page)


def way_to_pair(sheet: Sheet) -> tuple[tuple[Phrase, ...], tuple[Row, ...]]:
    """Return what home says of pairs while answers are given, and the button there.

    Whoever began alone finds `/coppia` in the menu: the button would lead away from their answers.
    """
    if not sheet.is_open or (sheet.ratings and not sheet.pair):
        return (), ()
    label = say("button-pair-ours" if sheet.pair else "button-pair")
    tap = ShowPair(roundtable=sheet.platform.number, page=0)
    return () if sheet.pair else (say("home-pair"),), ((Button(label, tap),),)


async def must_be_in_time(turn: Turn, sheet: Sheet) -> None:
    """Refuse to make or part pairs once the rating is over: they stay as they were counted."""
    if sheet.roundtable.phase not in OPEN_PHASES:
        raise Refusal(await sheet.closed_because(turn))


async def was_read(turn: Turn, number: int) -> bool:
    """Tell whether figures of the table's rating were read: who changes sheets waits then."""
    return await turn.unit.releases.last(number, ReleaseKind.RATING) is not None


def must_be_alone(sheet: Sheet) -> None:
    """Refuse whoever answers together with somebody already."""
    if sheet.pair:
        raise Refusal(say("pair-already", name=sheet.pair.name))


async def _choosing_screen(turn: Turn, sheet: Sheet, seat: Seat, page: int) -> Screen:
    number = sheet.platform.number
    asking_words, asking_rows = await _who_asks(turn, seat)
    free = await turn.unit.pairs.free(number, seat.id)
    leaf, names = numbered_page(
        [say("line-name", number=str(n), name=name_of(each)) for n, each in enumerate(free, 1)],
        [AskPartner(roundtable=number, seat=each.id) for each in free],
        page,
        lambda to: ShowPair(roundtable=number, page=to),
        [name_of(each) for each in free],
    )
    aside_words, aside_rows = await _aside(turn, sheet, seat)
    return Screen(
        (
            say("pair-title", table=number),
            *asking_words,
            say("pair-what"),
            *(leaf.paragraphs if free else ()),
            say("pair-choose" if free else "pair-nobody"),
            say("pair-code-how"),
            *aside_words,
        ),
        (
            *asking_rows,
            *names,
            *leaf.buttons,
            (Button(say("button-pair-code"), MakeCode(roundtable=number)),),
            *aside_rows,
            (Button(say("button-home"), ShowHome()),),
        ),
        here=ShowPair(roundtable=number, page=leaf.number),
    )


def _label(seat: Seat, most: int = NAME) -> Phrase:
    return say("name", name=brief(seat.name or "–", most))


async def _who_asks(turn: Turn, seat: Seat) -> tuple[list[Phrase], list[Row]]:
    """Return who asks this person, and a button for each."""
    words: list[Phrase] = []
    rows: list[Row] = []
    for request in await turn.unit.pair_requests.asked_of(seat.id):
        if asking := await turn.unit.pairs.seated(request.asking_id):
            short = _label(asking[0], NAME_WITH_WORDS)
            words.append(say("pair-asks-you", name=_label(asking[0]), short=short))
            tap = ShowRequest(request=request.id)
            rows.append((Button(say("button-pair-asked", name=short), tap, Style.PRIMARY),))
    return words, rows


async def _waiting_screen(turn: Turn, sheet: Sheet, seat: Seat, asked: PairRequest) -> Screen:
    number = sheet.platform.number
    copying: Row = ()
    if asked.code:
        until = asked.asked_at + VALID_FOR
        words = say("pair-code", code=spaced(asked.code), until=until)
        copying = (Button(say("button-copy-code"), copies=spaced(asked.code)),)
    else:
        found = await turn.unit.pairs.seated(asked.asked_id) if asked.asked_id else None
        words = say("pair-waiting", name=_label(found[0]) if found else "–")
    asking_words, asking_rows = await _who_asks(turn, seat)
    return Screen(
        (say("pair-title", table=number), words, *asking_words),
        (
            *asking_rows,
            *((copying,) if copying else ()),
            (Button(say("button-pair-withdraw"), WithdrawRequest(request=asked.id)),),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=ShowPair(roundtable=number, page=0),
    )


async def _paired_screen(turn: Turn, sheet: Sheet, pair: Pair) -> Screen:
    number, name = sheet.platform.number, pair.name
    home = (Button(say("button-home"), ShowHome()),)
    title, here = say("pair-title", table=number), ShowPair(roundtable=number, page=0)
    if sheet.roundtable.phase not in OPEN_PHASES:
        was = say("pair-was-with", name=name)
        words = (title, was, await sheet.closed_because(turn), say("page-only"))
        return Screen(words, (home,), here=here)
    aside_words, aside_rows = await _aside(turn, sheet, pair.mine)
    leave = (Button(say("button-pair-part"), AskParting(roundtable=number)),)
    return Screen(
        (
            title,
            say("pair-is-with", name=name),
            progress(sheet),
            *(() if sheet.missing else confirmation_elsewhere(sheet)),
            *aside_words,
            say("pair-is-how"),
        ),
        (*_way_on(sheet), *aside_rows, leave, home),
        here=here,
    )


def _way_on(sheet: Sheet) -> tuple[Row, ...]:
    if not sheet.is_open:
        return ()
    number = sheet.platform.number
    if sheet.missing:
        go_on = Button(say("button-go-on"), OpenRating(roundtable=number), Style.PRIMARY)
        return ((go_on,),)
    return ((Button(say("button-review"), ShowSummary(roundtable=number)),),)


async def _aside(turn: Turn, sheet: Sheet, seat: Seat) -> tuple[list[Phrase], list[Row]]:
    """Return what is said of answers put aside, and the button to take them back."""
    if not sheet.is_open:
        return [], []
    asides = await turn.unit.pairs.asides(seat.id)
    answers = sum(each.judged + each.added for each in asides)
    if not answers:
        return [], []
    back = Button(say("button-pair-back"), AskTakingBack(roundtable=sheet.platform.number))
    return [say("pair-aside", answers=answers)], [(back,)]
