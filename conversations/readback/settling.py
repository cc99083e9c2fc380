"""Corrections, as whoever leads decides about them: taken, or not taken and why."""

from conversations.documents.points import read_points
from conversations.documents.reread import name_point
from conversations.limits import SETTLEMENTS
from conversations.numbered import numbered_page
from conversations.participation import name_of
from conversations.readback.letters import decision, tell_author
from conversations.readback.rounds import find_round
from conversations.screens import Button, Phrase, Quoted, Row, Screen, Style, brief, say
from conversations.sheets.answers import LINE
from conversations.taps.readback import (
    AskReason,
    RefuseCorrection,
    ReopenCorrection,
    ShowCorrection,
    ShowCorrections,
    ShowReadback,
    TakeCorrection,
)
from conversations.turn import Refusal, Turn
from conversations.wording import read_words
from storage.records import Correction, Deeds, Readback

LONGEST = 300


async def show_corrections(turn: Turn, tap: ShowCorrections) -> Screen:
    """Show one page of a round's corrections, those that wait first."""
    round_ = await find_round(turn, tap.readback)
    turn.must_lead(round_.roundtable)
    every = await turn.unit.readbacks.corrections(round_.id)
    sent = sorted(
        (each for each in every if each.is_sent),
        key=lambda each: (each.taken is not None, each.id),
    )
    leaf, numbers = numbered_page(
        [_line(number, each) for number, each in enumerate(sent, 1)],
        [ShowCorrection(correction=each.id) for each in sent],
        tap.page,
        lambda to: tap.model_copy(update={"page": to}),
    )
    back = Button(say("button-readback-hub"), ShowReadback(roundtable=round_.roundtable))
    how = say("corrections-how") if sent else say("corrections-none")
    return Screen(
        (say("corrections-title", table=round_.roundtable), *leaf.paragraphs, how),
        (*numbers, *leaf.buttons, (back,)),
        here=tap.model_copy(update={"page": leaf.number}),
    )


def _line(number: int, correction: Correction) -> Phrase:
    text = brief(correction.text, LINE)
    return say(f"correction-line-{correction.state}", number=number, text=text)


async def show_correction(turn: Turn, tap: ShowCorrection) -> Screen:
    """Show a correction with its author's name, and what can be decided about it."""
    round_, correction = await _open(turn, tap.correction)
    if correction.taken is None and correction.reason is not None:
        return await _preview(turn, round_, correction)
    return await _screen(turn, round_, correction)


async def _screen(turn: Turn, round_: Readback, correction: Correction) -> Screen:
    rows: list[Row] = []
    if correction.taken is None:
        take = Button(say("button-take"), TakeCorrection(correction=correction.id), Style.PRIMARY)
        refuse = Button(say("button-not-take"), AskReason(correction=correction.id))
        rows += [(take,), (refuse,)]
        told: tuple[Phrase, ...] = (say("correction-decide"),)
    else:
        redo = Button(say("button-redo"), ReopenCorrection(correction=correction.id))
        rows.append((redo,))
        told = (*decision(correction), say("correction-decided"))
    return Screen(
        (*await _read(turn, round_, correction), *told),
        (*rows, (_list(round_),)),
        here=ShowCorrection(correction=correction.id),
    )


async def _preview(turn: Turn, round_: Readback, correction: Correction) -> Screen:
    """Return a reason as it will be read, before it is sent."""
    this = {"correction": correction.id}
    return Screen(
        (
            *await _read(turn, round_, correction),
            say("reason-preview"),
            say("verbatim", text=Quoted(correction.reason or "")),
            say("reason-how"),
        ),
        (
            (Button(say("button-confirm"), RefuseCorrection(**this), Style.PRIMARY),),
            (
                Button(say("button-reword"), AskReason(**this)),
                Button(say("button-take"), TakeCorrection(**this)),
            ),
            (_list(round_),),
        ),
        here=ShowCorrection(**this),
    )


async def _read(turn: Turn, round_: Readback, correction: Correction) -> tuple[Phrase, ...]:
    seats = {seat.id: seat for seat in await turn.unit.seats.at(round_.roundtable)}
    seat = seats.get(correction.seat_id)
    by = name_of(seat) if seat else say("somebody")
    point = read_points(round_.draft)[correction.point]
    return (
        say("correction-title", point=name_point(point)),
        say("correction-by", name=by),
        say("verbatim", text=Quoted(correction.text)),
    )


def _list(round_: Readback) -> Button:
    return Button(say("button-corrections"), ShowCorrections(readback=round_.id, page=0))


async def take_correction(turn: Turn, tap: TakeCorrection) -> Screen:
    """Take a correction, and tell its author; taking it twice is no mistake."""
    round_, correction = await _open(turn, tap.correction)
    await _settle(turn, round_, correction, taken=True)
    return await _next(turn, round_, "correction-taken-toast")


async def ask_reason(turn: Turn, tap: AskReason) -> Screen:
    """Wait for why a correction is not taken."""
    round_, correction = await _open(turn, tap.correction)
    if correction.taken is not None:
        return await _screen(turn, round_, correction)
    now = (say("own-present", text=correction.reason),) if correction.reason else ()
    back = ShowCorrection(correction=correction.id)
    return Screen(
        (*await _read(turn, round_, correction), *now, say("reason-write", max=LONGEST)),
        ((Button(say("button-cancel"), back),),),
        here=tap,
    )


async def record_reason(turn: Turn, tap: AskReason, text: str) -> Screen:
    """Keep a reason, and show it as it will be read: nobody is told yet."""
    _, correction = await _open(turn, tap.correction)
    words = read_words(text, LONGEST, "reason-too-short")
    await turn.unit.readbacks.explain(correction.id, words)
    return await show_correction(turn, ShowCorrection(correction=correction.id))


async def refuse_correction(turn: Turn, tap: RefuseCorrection) -> Screen:
    """Do not take a correction, and tell its author why."""
    round_, correction = await _open(turn, tap.correction)
    if correction.taken is None and correction.reason is None:
        return await ask_reason(turn, AskReason(correction=correction.id))
    await _settle(turn, round_, correction, taken=False)
    return await _next(turn, round_, "correction-refused-toast")


async def reopen_correction(turn: Turn, tap: ReopenCorrection) -> Screen:
    """Decide about a correction anew; its author hears of what is decided then."""
    _, correction = await _open(turn, tap.correction)
    await turn.unit.readbacks.reopen(correction.id)
    return await show_correction(turn, ShowCorrection(correction=correction.id))


async def _settle(turn: Turn, round_: Readback, correction: Correction, *, taken: bool) -> None:
    if correction.taken is not None:
        return
    number = round_.roundtable
    await turn.must_not_do_more(SETTLEMENTS, number, Deeds.CORRECTION)
    leading = turn.seat_that_leads(number).id
    if not await turn.unit.readbacks.settle(correction.id, taken):
        return
    await turn.unit.journal.note(number, leading, Deeds.CORRECTION)
    _, settled = await _open(turn, correction.id)
    point = name_point(read_points(round_.draft)[correction.point])
    await tell_author(turn, turn.platform(number), settled, point)


async def _next(turn: Turn, round_: Readback, toast: str) -> Screen:
    screen = await show_corrections(turn, ShowCorrections(readback=round_.id, page=0))
    return screen.with_toast(say(toast))


async def _open(turn: Turn, correction_id: int) -> tuple[Readback, Correction]:
    """Return a correction that was sent, and its round; refuses whoever does not lead there."""
    correction = await turn.unit.readbacks.correction(correction_id)
    if correction is None:
        raise Refusal(say("correction-gone") if turn.tables_led() else say("old-screen"))
    round_ = await find_round(turn, correction.readback_id)
    turn.must_lead(round_.roundtable)
    if not correction.is_sent:
        raise Refusal(say("correction-gone"))
    return round_, correction
