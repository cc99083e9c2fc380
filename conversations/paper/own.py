"""*Altro (specificare)* on somebody's paper sheet: the words, then their importance."""

from dataclasses import replace

from conversations.confirmation import ask_once_more
from conversations.paper.rating import paper_sheet_screen
from conversations.paper.sheets import PaperSheet, ballot_on_paper, note_typed, open_paper
from conversations.rating.own_objectives import must_have_room, read_own_words
from conversations.screens import Button, Quoted, Screen, say
from conversations.sheets.answers import is_judged
from conversations.sheets.scale import describe, importance_of, judging_screen, level_of
from conversations.taps.paper import (
    AskPaperRemoval,
    RatePaperOwn,
    RemovePaperOwn,
    ShowPaperOwn,
    ShowPaperSheet,
    WritePaperOwn,
)
from conversations.turn import Turn
from storage.platforms import Process
from storage.records import OwnObjective, ParticipantSeat


async def ask_paper_words(turn: Turn, tap: WritePaperOwn) -> Screen:
    """Ask for the words somebody wrote on their sheet."""
    sheet = await open_paper(turn, tap.seat)
    present = (say("own-present", text=sheet.find(tap.own).text),) if tap.own else ()
    if not tap.own:
        must_have_room(turn.process, sheet.own)
    return Screen(
        (
            say("paper-own-write", name=sheet.name, max=turn.process.own_objectives.max_length),
            *present,
        ),
        ((Button(say("button-cancel"), ShowPaperSheet(seat=tap.seat)),),),
        here=tap,
    )


async def record_paper_words(turn: Turn, tap: WritePaperOwn, text: str) -> Screen:
    """Keep the words, then ask how important that is."""
    sheet = await open_paper(turn, tap.seat, held=True)
    words = read_own_words(turn.process, text)
    reader = turn.seat_that_leads(sheet.platform.number).id
    if tap.own:
        before = sheet.find(tap.own)
        mine = replace(before, text=words)
        await turn.unit.own_objectives.reword(mine.ballot_id, mine.id, words, reader)
        is_new = mine != before
    else:
        must_have_room(turn.process, sheet.own)
        ballot = await ballot_on_paper(turn, sheet)
        mine = await turn.unit.own_objectives.add(ballot, words, reader, by=tap.seat)
        is_new = True
    if is_new:
        await note_typed(turn, sheet, own=True)
    turn.answered = WritePaperOwn(seat=tap.seat, own=mine.id)
    return _own_screen(turn.process, sheet, mine)


async def show_paper_own(turn: Turn, tap: ShowPaperOwn) -> Screen:
    """Show one of the sheet's own objectives with the scale."""
    sheet = await open_paper(turn, tap.seat)
    return _own_screen(turn.process, sheet, sheet.find(tap.own))


async def record_paper_own_rating(turn: Turn, tap: RatePaperOwn) -> Screen:
    """Record how important it is, and go back to the whole sheet."""
    sheet = await open_paper(turn, tap.seat, held=True)
    level = level_of(tap.importance)
    reader = turn.seat_that_leads(sheet.platform.number).id
    before = sheet.find(tap.own)
    await turn.unit.own_objectives.rate(before.ballot_id, tap.own, level, reader)
    if not is_judged(before) or before.level != level:
        await note_typed(turn, sheet, own=True)
    screen = paper_sheet_screen(turn.process, await open_paper(turn, tap.seat))
    return screen.with_toast(say("rating-recorded", answer=describe(turn.process.scale, level)))


async def ask_paper_removal(turn: Turn, tap: AskPaperRemoval) -> Screen:
    """Ask once more before it is taken off the sheet."""
    mine = (await open_paper(turn, tap.seat)).find(tap.own)
    return ask_once_more(
        say("own-ask-removal"),
        say("verbatim", text=Quoted(mine.text)),
        confirm=RemovePaperOwn(seat=tap.seat, own=tap.own),
        cancel=ShowPaperOwn(seat=tap.seat, own=tap.own),
        here=tap,
        yes="button-remove-yes",
        no="button-keep",
    )


async def remove_paper_own(turn: Turn, tap: RemovePaperOwn) -> Screen:
    """Take it off the sheet; taking it off twice is no mistake."""
    sheet = await open_paper(turn, tap.seat, held=True)
    left = tuple(own for own in sheet.own if own.id != tap.own)
    if isinstance(sheet.seat, ParticipantSeat) and left != sheet.own:
        reader = turn.seat_that_leads(sheet.platform.number).id
        await turn.unit.own_objectives.remove(sheet.seat.ballot_id, tap.own, reader)
        sheet = await note_typed(turn, sheet, own=True)
    screen = paper_sheet_screen(turn.process, replace(sheet, own=left))
    return screen.with_toast(say("own-removed"))


def _own_screen(process: Process, sheet: PaperSheet, mine: OwnObjective) -> Screen:
    seat, own = sheet.seat.id, mine.id
    return judging_screen(
        process.scale,
        say("paper-own-rate", name=sheet.name),
        Quoted(mine.text),
        chosen=importance_of(mine.level) if is_judged(mine) else None,
        tap=lambda importance: RatePaperOwn(seat=seat, own=own, importance=importance),
        ways=(
            (
                Button(say("button-reword"), WritePaperOwn(seat=seat, own=own)),
                Button(say("button-remove"), AskPaperRemoval(seat=seat, own=own)),
            ),
            (Button(say("button-back"), ShowPaperSheet(seat=seat)),),
        ),
        here=ShowPaperOwn(seat=seat, own=own),
        answered_by="paper-chosen",
    )
