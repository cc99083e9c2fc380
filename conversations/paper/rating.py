"""Somebody's rating, copied from paper: objective by objective, or all in one line."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from conversations.numbered import numbered_buttons
from conversations.paper.checks import way_to_check
from conversations.paper.levels import example, read_levels
from conversations.paper.sheets import (
    PaperSheet,
    ballot_on_paper,
    note_correction,
    note_typed,
    open_paper,
)
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.sheets.answers import is_judged, numbered_lines, own_answers
from conversations.sheets.scale import describe, importance_of, judging_screen, level_of
from conversations.taps.packing import Tap
from conversations.taps.paper import (
    OpenPaperRating,
    RateOnPaper,
    ShowPaperObjective,
    ShowPaperOwn,
    ShowPaperSeat,
    ShowPaperSeats,
    ShowPaperSheet,
    WritePaperOwn,
)
from conversations.turn import Refusal, Turn
from storage.platforms import Objective, Process


async def open_paper_rating(turn: Turn, tap: OpenPaperRating) -> Screen:
    """Show the first objective without an answer, or the sheet when there is none."""
    sheet = await open_paper(turn, tap.seat)
    if sheet.missing:
        return _objective_screen(turn.process, sheet, sheet.missing[0])
    return paper_sheet_screen(turn.process, sheet)


async def show_paper_objective(turn: Turn, tap: ShowPaperObjective) -> Screen:
    """Show one objective with its scale."""
    sheet = await open_paper(turn, tap.seat)
    return _objective_screen(turn.process, sheet, asked_of(turn, sheet, tap.objective))


async def record_paper_rating(turn: Turn, tap: RateOnPaper) -> Screen:
    """Record an answer and go on to what is missing, or to the whole sheet."""
    sheet = await open_paper(turn, tap.seat, held=True)
    objective = asked_of(turn, sheet, tap.objective)
    level = level_of(tap.importance)
    sheet = await write_levels(turn, sheet, {objective.id: level})
    sheet.ratings[objective.id] = level
    following = sheet.missing_after(objective)
    screen = (
        _objective_screen(turn.process, sheet, following)
        if following
        else paper_sheet_screen(turn.process, sheet)
    )
    return screen.with_toast(say("rating-recorded", answer=describe(turn.process.scale, level)))


async def record_all_levels(
    turn: Turn, tap: ShowPaperObjective | ShowPaperSheet, text: str
) -> Screen:
    """Take all answers of a sheet in one line, in the place of those entered before."""
    sheet = await open_paper(turn, tap.seat, held=True)
    answers = levels_of(text, sheet.platform.objectives)
    entered = replace(await write_levels(turn, sheet, answers), ratings=answers)
    return paper_sheet_screen(turn.process, entered).below(say("paper-all-entered"))


async def show_paper_sheet(turn: Turn, tap: ShowPaperSheet) -> Screen:
    """Show somebody's whole sheet, every line changeable until the rating closes."""
    return paper_sheet_screen(turn.process, await open_paper(turn, tap.seat))


def paper_sheet_screen(process: Process, sheet: PaperSheet) -> Screen:
    """Return the whole sheet: a numbered line each, and what is left to do."""
    unjudged = not all(is_judged(own) for own in sheet.own)
    state = (
        say("summary-incomplete", missing=len(sheet.missing))
        if sheet.missing
        else say("summary-own-unjudged" if unjudged else "paper-complete")
    )
    checked: tuple[Phrase, ...] = ()
    checking: tuple[Row, ...] = ()
    if not sheet.missing:
        words, checking = way_to_check(sheet.seat.id, sheet.check, sheet.mine)
        checked = (words,)
    return Screen(
        (
            say("paper-of", name=sheet.name),
            *numbered_lines([*sheet.told(process), *own_answers(process, sheet.own)]),
            state,
            say("summary-how"),
            *checked,
        ),
        _ways_on(process, sheet, checking),
        here=ShowPaperSheet(seat=sheet.seat.id),
    )


def _ways_on(process: Process, sheet: PaperSheet, checking: tuple[Row, ...]) -> tuple[Row, ...]:
    seat = sheet.seat.id
    lines: list[Tap] = [
        ShowPaperObjective(seat=seat, objective=o.id) for o in sheet.platform.objectives
    ]
    rows = list(
        numbered_buttons([*lines, *(ShowPaperOwn(seat=seat, own=own.id) for own in sheet.own)])
    )
    if len(sheet.own) < process.own_objectives.maximum:
        rows.append((Button(say("button-add-own"), WritePaperOwn(seat=seat, own=0)),))
    if sheet.missing:
        rows.append((Button(say("button-go-on"), OpenPaperRating(seat=seat), Style.PRIMARY),))
    others = ShowPaperSeats(roundtable=sheet.platform.number, page=0)
    return (*rows, *checking, (Button(say("button-paper-others"), others),))


def _objective_screen(process: Process, sheet: PaperSheet, objective: Objective) -> Screen:
    asked, seat = sheet.platform.objectives, sheet.seat.id
    position = sheet.position(objective)
    chosen = None
    if objective.id in sheet.ratings:
        chosen = importance_of(sheet.ratings[objective.id])

    def show(each: Objective) -> ShowPaperObjective:
        return ShowPaperObjective(seat=seat, objective=each.id)

    screen = judging_screen(
        process.scale,
        say("paper-objective", name=sheet.name, position=position + 1, total=len(asked)),
        objective.text,
        chosen=chosen,
        tap=lambda level: RateOnPaper(seat=seat, objective=objective.id, importance=level),
        ways=(ways_beside(sheet, position, show, ShowPaperSheet(seat=seat)),),
        here=show(objective),
        answered_by="paper-chosen",
    )
    at_once = say("paper-all-at-once", example=example(len(asked)))
    return replace(screen, paragraphs=(*screen.paragraphs, at_once))


def ways_beside(
    sheet: PaperSheet, position: int, to: Callable[[Objective], Tap], behind: Tap
) -> Row:
    """Return the ways back and ahead from an objective: to the one beside it, by `to`.

    Before the first is the page of whose sheet it is, and what is `behind` the last one.
    """
    asked = sheet.platform.objectives
    back = to(asked[position - 1]) if position else ShowPaperSeat(seat=sheet.seat.id)
    ahead = to(asked[position + 1]) if position + 1 < len(asked) else behind
    return (Button(say("button-back"), back), Button(say("button-next"), ahead))


def levels_of(text: str, objectives: Sequence[Objective]) -> dict[str, int | None]:
    """Read the answers to all `objectives` in one line; refuses any other line, and says why."""
    levels = read_levels(text, len(objectives))
    if isinstance(levels, Phrase):
        raise Refusal(levels)
    return dict(zip((each.id for each in objectives), levels, strict=True))


def asked_of(turn: Turn, sheet: PaperSheet, objective_id: str) -> Objective:
    """Return an objective of the sheet's own table; refuses those of others."""
    platform, objective = turn.objective(objective_id)
    if platform.number != sheet.platform.number:
        raise Refusal(say("old-screen"))
    return objective


async def write_levels(turn: Turn, sheet: PaperSheet, answers: dict[str, int | None]) -> PaperSheet:
    """Write answers down; the journal keeps that answers entered before were changed."""
    ballot = await ballot_on_paper(turn, sheet)
    changed = {id for id, level in answers.items() if sheet.ratings.get(id, level) != level}
    reader = turn.seat_that_leads(sheet.platform.number).id
    for objective, level in answers.items():
        await turn.unit.ballots.rate(ballot, objective, level, reader)
    if changed:
        await note_correction(turn, sheet.seat)
    if changed or answers.keys() - sheet.ratings.keys():
        return await note_typed(turn, sheet)
    return sheet
