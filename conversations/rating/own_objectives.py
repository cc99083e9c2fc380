"""*Altro (specificare)*: objectives of one's own, each a text and then its importance."""

from collections.abc import Sequence
from typing import Final

from conversations.confirmation import ask_once_more
from conversations.numbered import numbered_buttons
from conversations.pairing.sharing import tell_partner
from conversations.screens import Button, Phrase, Quoted, Row, Screen, Style, brief, say
from conversations.sheets.answers import LINE, is_judged, numbered_lines, own_answers
from conversations.sheets.scale import describe, importance_of, judging_screen, level_of
from conversations.sheets.sheet import Sheet, hold_sheet, open_sheet, with_whom
from conversations.taps.packing import Tap
from conversations.taps.rating import (
    AskRemoval,
    RateOwnObjective,
    RemoveOwnObjective,
    ShowObjective,
    ShowOwnObjective,
    ShowOwnObjectives,
    ShowSummary,
    WriteOwnObjective,
)
from conversations.turn import Misfit, Refusal, Turn
from conversations.wording import read_words
from conversations.written.folding import words_of
from storage.platforms import Process
from storage.records import OwnObjective

A_SENTENCE: Final = 3
"""Words of a text that says something by itself."""


async def show_own_objectives(turn: Turn, tap: ShowOwnObjectives) -> Screen:
    """Show the page *altro (specificare)*: what was added, and room for more."""
    sheet = await open_sheet(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    own = await turn.unit.own_objectives.of(sheet.ballot_id)
    rules = turn.process.own_objectives
    # As in the summary: the same line has the same number on both.
    lines = numbered_lines(own_answers(turn.process, own), first=len(sheet.platform.objectives) + 1)
    room = rules.maximum - len(own)
    closing = say("own-room", room=room) if room > 0 else say("own-full", maximum=rules.maximum)
    change = (say("own-change"),) if own else ()
    return Screen(
        (
            *with_whom(sheet),
            say("own-title", label=rules.label.capitalize()),
            *lines,
            *change,
            closing,
        ),
        _own_choices(sheet, own, room),
        here=tap,
    )


def own_taps(sheet: Sheet, own: Sequence[OwnObjective]) -> list[Tap]:
    """Return what opens each own objective."""
    return [ShowOwnObjective(roundtable=sheet.platform.number, own=mine.id) for mine in own]


def _own_choices(sheet: Sheet, own: Sequence[OwnObjective], room: int) -> tuple[Row, ...]:
    number = sheet.platform.number
    changes = numbered_buttons(own_taps(sheet, own), first=len(sheet.platform.objectives) + 1)
    add = (
        Button(say("button-add-own"), WriteOwnObjective(roundtable=number, own=0), Style.PRIMARY),
    )
    last = sheet.platform.objectives[-1]
    steps = (
        Button(say("button-back"), ShowObjective(objective=last.id)),
        Button(say("button-next"), ShowSummary(roundtable=number)),
    )
    return (*changes, add, steps) if room > 0 else (*changes, steps)


async def ask_words(turn: Turn, tap: WriteOwnObjective) -> Screen:
    """Ask for the words of an own objective: a new one, or other words for one there is."""
    sheet = await open_sheet(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    rules = turn.process.own_objectives
    present: tuple[Phrase, ...] = ()
    if tap.own:
        mine = await _own(turn, sheet, tap.own)
        present = (say("own-present", text=mine.text),)
    else:
        must_have_room(turn.process, await turn.unit.own_objectives.of(sheet.ballot_id))
    back = (
        ShowOwnObjective(roundtable=tap.roundtable, own=tap.own)
        if tap.own
        else ShowOwnObjectives(roundtable=tap.roundtable)
    )
    return Screen(
        (say("own-write", max=rules.max_length), *present),
        ((Button(say("button-cancel"), back),),),
        here=tap,
    )


async def record_words(turn: Turn, tap: WriteOwnObjective, text: str) -> Screen:
    """Keep the words somebody wrote, then ask how important that is."""
    sheet = await hold_sheet(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    words = read_own_words(turn.process, text)
    if tap.own:
        await _own(turn, sheet, tap.own)
        await turn.unit.own_objectives.reword(sheet.ballot_id, tap.own, words)
        await _tell(turn, sheet, "pair-reworded", words)
        own = tap.own
    else:
        must_have_room(turn.process, await turn.unit.own_objectives.of(sheet.ballot_id))
        mine = turn.seat_of_participant(tap.roundtable)
        own = (await turn.unit.own_objectives.add(sheet.ballot_id, words, by=mine.id)).id
        await _tell(turn, sheet, "pair-added", words)
    turn.answered = WriteOwnObjective(roundtable=tap.roundtable, own=own)
    return await show_own_objective(turn, ShowOwnObjective(roundtable=tap.roundtable, own=own))


async def record_sentence(turn: Turn, tap: ShowOwnObjectives, text: str) -> Screen:
    """Take a sentence for an objective that is missing; a word or two are none."""
    if len(words_of(text)) < A_SENTENCE:
        raise Misfit
    return await record_words(turn, WriteOwnObjective(roundtable=tap.roundtable, own=0), text)


async def show_own_objective(turn: Turn, tap: ShowOwnObjective) -> Screen:
    """Show one own objective with the scale."""
    sheet = await open_sheet(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    mine = await _own(turn, sheet, tap.own)
    where = {"roundtable": tap.roundtable, "own": mine.id}
    return judging_screen(
        turn.process.scale,
        say("own-rate-title"),
        Quoted(mine.text),
        chosen=importance_of(mine.level) if is_judged(mine) else None,
        tap=lambda importance: RateOwnObjective(importance=importance, **where),
        ways=(
            (
                Button(say("button-reword"), WriteOwnObjective(**where)),
                Button(say("button-remove"), AskRemoval(**where)),
            ),
            (Button(say("button-back"), ShowOwnObjectives(roundtable=tap.roundtable)),),
        ),
        here=tap,
        answered_by="pair-chosen" if sheet.pair else "rating-chosen",
        explained=(say("own-preview"),),
    )


async def record_own_rating(turn: Turn, tap: RateOwnObjective) -> Screen:
    """Record how important an own objective is, and go on to the page of all of them."""
    sheet = await hold_sheet(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    mine = await _own(turn, sheet, tap.own)
    level = level_of(tap.importance)
    await turn.unit.own_objectives.rate(sheet.ballot_id, tap.own, level)
    answer = describe(turn.process.scale, level)
    if not is_judged(mine) or mine.level != level:
        await _tell(turn, sheet, "pair-rated-own", mine.text, answer=answer)
    screen = await show_own_objectives(turn, ShowOwnObjectives(roundtable=tap.roundtable))
    return screen.with_toast(say("rating-recorded", answer=answer))


async def ask_removal(turn: Turn, tap: AskRemoval) -> Screen:
    """Ask once more before an own objective is taken off the sheet."""
    sheet = await open_sheet(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    mine = await _own(turn, sheet, tap.own)
    where = {"roundtable": tap.roundtable, "own": mine.id}
    return ask_once_more(
        say("own-ask-removal"),
        say("verbatim", text=Quoted(mine.text)),
        confirm=RemoveOwnObjective(**where),
        cancel=ShowOwnObjective(**where),
        here=tap,
        yes="button-remove-yes",
        no="button-keep",
    )


async def remove_own_objective(turn: Turn, tap: RemoveOwnObjective) -> Screen:
    """Take an own objective off the sheet; taking it off twice is no mistake."""
    sheet = await hold_sheet(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    if sheet.pair and (gone := await turn.unit.own_objectives.get(sheet.ballot_id, tap.own)):
        await _tell(turn, sheet, "pair-removed", gone.text)
    await turn.unit.own_objectives.remove(sheet.ballot_id, tap.own)
    screen = await show_own_objectives(turn, ShowOwnObjectives(roundtable=tap.roundtable))
    return screen.with_toast(say("own-removed"))


async def _tell(turn: Turn, sheet: Sheet, key: str, text: str, **values: Phrase) -> None:
    """Tell the other of a pair what was done to an own objective."""
    if sheet.pair:
        words = say(key, name=sheet.pair.my_name, text=brief(text, LINE), **values)
        await tell_partner(turn, sheet, words)


async def _own(turn: Turn, sheet: Sheet, own_id: int) -> OwnObjective:
    mine = await turn.unit.own_objectives.get(sheet.ballot_id, own_id)
    if mine is None:
        raise Refusal(say("own-gone"))
    return mine


def read_own_words(process: Process, text: str) -> str:
    """Return what was written as the words of an own objective; refuses too few and too many."""
    return read_words(text, process.own_objectives.max_length, "own-too-short")


def must_have_room(process: Process, own: Sequence[OwnObjective]) -> None:
    """Refuse one more own objective where a sheet has as many as it may."""
    maximum = process.own_objectives.maximum
    if len(own) >= maximum:
        raise Refusal(say("own-full", maximum=maximum))
