"""Reading a sheet from paper once more: blind, then what differs side by side, then a yes."""

from dataclasses import replace

from conversations.numbered import numbered_buttons
from conversations.paper.levels import example
from conversations.paper.rating import (
    asked_of,
    levels_of,
    paper_sheet_screen,
    ways_beside,
    write_levels,
)
from conversations.paper.sheets import PaperSheet, open_paper
from conversations.screens import Button, Phrase, Row, Screen, Style, brief, say
from conversations.sheets.answers import LINE, numbered_lines, own_answers
from conversations.sheets.scale import describe, importance_of, judging_screen, level_of
from conversations.taps.paper import (
    ConfirmDoubleCheck,
    OpenDoubleCheck,
    ReadAgain,
    SettleDifference,
    ShowDifference,
    ShowDoubleCheck,
    ShowPaperOwn,
    ShowPaperSeat,
    ShowReadingAgain,
    WritePaperOwn,
)
from conversations.turn import Refusal, Turn
from storage.platforms import Objective, Process
from storage.records import Deeds, DoubleCheck


async def open_double_check(turn: Turn, tap: OpenDoubleCheck) -> Screen:
    """Show the first objective that this person has not read again, or what came of it."""
    sheet = await _must_check(turn, tap.seat)
    return _go_on(turn.process, sheet)


async def show_reading_again(turn: Turn, tap: ShowReadingAgain) -> Screen:
    """Show one objective with the scale, and nothing of what was entered."""
    sheet = await _must_check(turn, tap.seat)
    return _reading_screen(turn.process, sheet, asked_of(turn, sheet, tap.objective))


async def record_reading(turn: Turn, tap: ReadAgain) -> Screen:
    """Note what this person reads about an objective, and go on."""
    sheet = await _must_check(turn, tap.seat)
    objective = asked_of(turn, sheet, tap.objective)
    level = level_of(tap.importance)
    sheet = await _read(turn, sheet, {**sheet.again, objective.id: level})
    toast = say("rating-recorded", answer=describe(turn.process.scale, level))
    return _go_on(turn.process, sheet, objective).with_toast(toast)


async def record_readings(turn: Turn, tap: ShowReadingAgain, text: str) -> Screen:
    """Note all that this person reads, in one line."""
    sheet = await _must_check(turn, tap.seat)
    again = levels_of(text, sheet.platform.objectives)
    return _go_on(turn.process, await _read(turn, sheet, again))


async def show_double_check(turn: Turn, tap: ShowDoubleCheck) -> Screen:
    """Show what differs; where nothing does, what is left to look at before the yes."""
    return _go_on(turn.process, await _must_check(turn, tap.seat))


async def show_difference(turn: Turn, tap: ShowDifference) -> Screen:
    """Show what both read about one objective, and ask what the paper says."""
    sheet = await _must_check(turn, tap.seat)
    objective = asked_of(turn, sheet, tap.objective)
    if objective not in sheet.differing:
        return _go_on(turn.process, sheet)
    seat = sheet.seat.id
    return judging_screen(
        turn.process.scale,
        say("check-difference", name=sheet.name),
        objective.text,
        chosen=None,
        explained=(_both(turn.process, sheet, objective),),
        tap=lambda level: SettleDifference(seat=seat, objective=objective.id, importance=level),
        ways=((Button(say("button-back"), ShowDoubleCheck(seat=seat)),),),
        here=tap,
    )


async def settle_difference(turn: Turn, tap: SettleDifference) -> Screen:
    """Have the sheet say what the paper does; settling it twice is no mistake.

    The journal keeps that what was entered was changed.
    """
    sheet = await _must_check(turn, tap.seat)
    objective = asked_of(turn, sheet, tap.objective)
    if objective not in sheet.differing:
        return _go_on(turn.process, sheet)
    level = level_of(tap.importance)
    if level != sheet.ratings[objective.id]:
        await write_levels(turn, sheet, {objective.id: level})
        sheet.ratings[objective.id] = level
    sheet = await _read(turn, sheet, {**sheet.again, objective.id: level})
    toast = say("rating-recorded", answer=describe(turn.process.scale, level))
    return _go_on(turn.process, sheet).with_toast(toast)


async def confirm_double_check(turn: Turn, tap: ConfirmDoubleCheck) -> Screen:
    """Call the sheet checked, unless something differs by now; twice is no mistake."""
    sheet = await open_paper(turn, tap.seat, held=True)
    if not sheet.is_checked:
        sheet = _may_be_checked(sheet)
        if sheet.unread or sheet.differing or sheet.check is None:
            return _go_on(turn.process, sheet)
        check = replace(sheet.check, again=(), checked_at=turn.now)
        await turn.unit.double_checks.keep(check)
        leading = turn.seat_that_leads(sheet.platform.number).id
        number = sheet.platform.number
        await turn.unit.journal.note(number, leading, Deeds.PAPER_CHECKED, about=sheet.seat.id)
        sheet = replace(sheet, check=check)
    return paper_sheet_screen(turn.process, sheet).with_toast(say("check-recorded"))


async def _must_check(turn: Turn, seat_id: int) -> PaperSheet:
    """Return a whole sheet that this person may read again, held; refuses every other."""
    sheet = await open_paper(turn, seat_id, held=True)
    if sheet.is_checked:
        raise Refusal(say("check-done-already", name=sheet.name))
    return _may_be_checked(sheet)


def _may_be_checked(sheet: PaperSheet) -> PaperSheet:
    if sheet.missing:
        raise Refusal(say("check-incomplete", name=sheet.name))
    if sheet.is_mine:
        raise Refusal(say("check-by-others"))
    return sheet


async def _read(turn: Turn, sheet: PaperSheet, again: dict[str, int | None]) -> PaperSheet:
    """Keep what this person has read; what another one read before them is gone."""
    reader = turn.seat_that_leads(sheet.platform.number).id
    check = sheet.check or DoubleCheck(sheet.seat.id, frozenset())
    check = replace(check, checker_id=reader, again=tuple(again.items()))
    await turn.unit.double_checks.keep(check)
    return replace(sheet, check=check)


def _go_on(process: Process, sheet: PaperSheet, behind: Objective | None = None) -> Screen:
    """Return the next objective to read, those `behind` one first, or what came of it."""
    unread = sheet.unread
    if not unread:
        return _outcome(process, sheet)
    place = sheet.position(behind) if behind else -1
    return _reading_screen(
        process, sheet, next((o for o in unread if sheet.position(o) > place), unread[0])
    )


def _reading_screen(process: Process, sheet: PaperSheet, objective: Objective) -> Screen:
    asked, seat = sheet.platform.objectives, sheet.seat.id
    position = sheet.position(objective)
    read = sheet.again

    def show(each: Objective) -> ShowReadingAgain:
        return ShowReadingAgain(seat=seat, objective=each.id)

    screen = judging_screen(
        process.scale,
        say("check-objective", name=sheet.name, position=position + 1, total=len(asked)),
        objective.text,
        chosen=importance_of(read[objective.id]) if objective.id in read else None,
        tap=lambda level: ReadAgain(seat=seat, objective=objective.id, importance=level),
        ways=(ways_beside(sheet, position, show, ShowDoubleCheck(seat=seat)),),
        here=show(objective),
        answered_by="check-read",
    )
    others = (say("check-others-began"),) if sheet.is_read_by_others else ()
    at_once = say("paper-all-at-once", example=example(len(asked)))
    return replace(screen, paragraphs=(*others, *screen.paragraphs, at_once))


def _outcome(process: Process, sheet: PaperSheet) -> Screen:
    back = Button(say("button-back"), ShowPaperSeat(seat=sheet.seat.id))
    title = say("check-title", name=sheet.name)
    here = ShowDoubleCheck(seat=sheet.seat.id)
    if differing := sheet.differing:
        seat = sheet.seat.id
        lines = [
            say(
                "check-line",
                number=number,
                text=brief(objective.name, LINE),
                both=_both(process, sheet, objective),
            )
            for number, objective in enumerate(differing, 1)
        ]
        taps = [ShowDifference(seat=seat, objective=objective.id) for objective in differing]
        return Screen(
            (title, say("check-differs", count=len(differing)), *lines, say("check-differs-how")),
            (*numbered_buttons(taps), (back,)),
            here=here,
        )
    return Screen(
        (title, say("check-same"), *_own_lines(process, sheet), say("check-same-how")),
        (*_own_ways(process, sheet), (back,)),
        here=here,
    )


def _both(process: Process, sheet: PaperSheet, objective: Objective) -> Phrase:
    return say(
        "check-both",
        entered=describe(process.scale, sheet.ratings[objective.id]),
        again=describe(process.scale, sheet.again[objective.id]),
    )


def _own_lines(process: Process, sheet: PaperSheet) -> tuple[Phrase, ...]:
    if not sheet.own:
        return (say("check-no-own"),)
    return (say("check-own"), *numbered_lines(own_answers(process, sheet.own)))


def _own_ways(process: Process, sheet: PaperSheet) -> tuple[Row, ...]:
    seat = sheet.seat.id
    rows = list(numbered_buttons([ShowPaperOwn(seat=seat, own=own.id) for own in sheet.own]))
    if len(sheet.own) < process.own_objectives.maximum:
        rows.append((Button(say("button-add-own"), WritePaperOwn(seat=seat, own=0)),))
    confirm = ConfirmDoubleCheck(seat=seat)
    return (*rows, (Button(say("button-check-confirm"), confirm, Style.PRIMARY),))
