"""The rating round: one objective at a time, in one message, then the whole sheet."""

from collections.abc import Sequence

from conversations.numbered import numbered_buttons
from conversations.pairing.sharing import (
    confirm,
    confirmation,
    is_finished,
    sheet_thread,
    tell_partner,
    way_to_confirm,
)
from conversations.phases import is_past, settle_phase
from conversations.rating.own_objectives import own_taps, show_own_objectives
from conversations.results.sheets import answers_of
from conversations.results.standing import read_standing
from conversations.screens import Button, Phrase, Row, Screen, Style, brief, say
from conversations.sheets.answers import numbered_lines, own_answers
from conversations.sheets.scale import describe, importance_of, judging_screen, level_of
from conversations.sheets.sheet import (
    Sheet,
    answer_alone,
    find_pair,
    hold_sheet,
    open_sheet,
    with_whom,
)
from conversations.taps.dissent import ShowDissents
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.taps.pairing import ConfirmSheet, FollowPartner
from conversations.taps.presenting import whole_objectives
from conversations.taps.rating import (
    OpenRating,
    Rate,
    ShowObjective,
    ShowOwnObjectives,
    ShowSummary,
)
from conversations.turn import Turn
from conversations.wording import explain
from storage.platforms import Objective, Process
from storage.records import OwnObjective, Phase, ReleaseKind

UNJUDGED = -1
"""What is no answer at all."""
SHORT_NAME = 24
"""Characters of the other one's name that stand beside an objective's number, on its line."""


async def open_rating(turn: Turn, tap: OpenRating) -> Screen:
    """Show the first objective without an answer, or the sheet when there is none."""
    sheet = await open_sheet(turn, tap.roundtable)
    if sheet.is_open:
        await sheet.must_be_asked(turn)
    if sheet.is_open and sheet.missing:
        return _objective_screen(turn.process, sheet, sheet.missing[0])
    return await _summary_screen(turn, sheet)


async def show_objective(turn: Turn, tap: ShowObjective) -> Screen:
    """Show one objective with its scale; once the rating is closed, the sheet."""
    platform, objective = turn.objective(tap.objective)
    sheet = await open_sheet(turn, platform.number)
    if not sheet.is_open:
        return await _summary_screen(turn, sheet)
    await sheet.must_be_asked(turn)
    return _objective_screen(turn.process, sheet, objective)


async def record_rating(turn: Turn, tap: Rate) -> Screen:
    """Record an answer and go on: to what is missing, to *altro*, or back to a complete sheet."""
    platform, objective = turn.objective(tap.objective)
    sheet = await hold_sheet(turn, platform.number)
    await sheet.must_be_open(turn)
    sheet = await answer_alone(turn, sheet)
    was_complete = not sheet.missing
    level = level_of(tap.importance)
    sheet = await _record(turn, sheet, objective, level)
    if not (was_complete or sheet.missing or sheet.pair):
        await settle_phase(turn, platform.number, Phase.RATING)
    following = sheet.missing_after(objective)
    if following is not None:
        screen = _objective_screen(turn.process, sheet, following)
    elif was_complete:
        screen = await _summary_screen(turn, sheet)
    else:
        screen = await show_own_objectives(turn, ShowOwnObjectives(roundtable=platform.number))
    return screen.with_toast(say("rating-recorded", answer=describe(turn.process.scale, level)))


async def _record(turn: Turn, sheet: Sheet, objective: Objective, level: int | None) -> Sheet:
    """Record an answer; of a pair the other is told what is new. Return the sheet after that."""
    is_new = sheet.ratings.get(objective.id, UNJUDGED) != level
    await turn.unit.ballots.rate(sheet.ballot_id, objective.id, level)
    sheet.ratings[objective.id] = level
    if sheet.pair and is_new:
        words = say(
            "pair-rated",
            name=sheet.pair.my_name,
            answer=describe(turn.process.scale, level),
            position=sheet.position(objective) + 1,
        )
        return await tell_partner(turn, sheet, words)
    return sheet


async def show_summary(turn: Turn, tap: ShowSummary) -> Screen:
    """Show the whole sheet, every line changeable until the rating closes."""
    return await _summary_screen(turn, await open_sheet(turn, tap.roundtable))


async def follow_partner(turn: Turn, tap: FollowPartner) -> Screen:
    """Go on in the message that told what the other one did: what comes next is told in another."""
    sheet = await open_sheet(turn, tap.roundtable)
    await turn.take_over(sheet_thread(sheet.ballot_id))
    return await open_rating(turn, OpenRating(roundtable=tap.roundtable))


async def confirm_sheet(turn: Turn, tap: ConfirmSheet) -> Screen:
    """*Conferma* of one of a pair: the sheet is finished."""
    await confirm(turn, tap)
    await settle_phase(turn, tap.roundtable, Phase.RATING)
    screen = await show_summary(turn, ShowSummary(roundtable=tap.roundtable))
    return screen.with_toast(say("pair-confirmed"))


def _objective_screen(process: Process, sheet: Sheet, objective: Objective) -> Screen:
    position = sheet.position(objective)
    chosen = None
    if objective.id in sheet.ratings:
        chosen = importance_of(sheet.ratings[objective.id])
    return judging_screen(
        process.scale,
        _title(sheet, position),
        objective.text,
        chosen=chosen,
        tap=lambda importance: Rate(objective=objective.id, importance=importance),
        ways=(_steps(sheet, position),),
        here=ShowObjective(objective=objective.id),
        answered_by="pair-chosen" if sheet.pair else "rating-chosen",
        explained=explain(objective),
    )


def _title(sheet: Sheet, position: int) -> Phrase:
    """Say which objective it is, and with whom in as few words: the text needs the room."""
    where = {"position": position + 1, "total": len(sheet.platform.objectives)}
    if sheet.pair:
        return say("rating-title-pair", name=brief(sheet.pair.name, SHORT_NAME), **where)
    return say("rating-title-parted" if sheet.is_parted else "rating-title", **where)


def _steps(sheet: Sheet, position: int) -> Row:
    objectives = sheet.platform.objectives
    number = sheet.platform.number
    back: Tap = ShowHome()
    if position > 0:
        back = ShowObjective(objective=objectives[position - 1].id)
    ahead: Tap = ShowOwnObjectives(roundtable=number)
    if position + 1 < len(objectives):
        ahead = ShowObjective(objective=objectives[position + 1].id)
    return (Button(say("button-back"), back), Button(say("button-next"), ahead))


async def _summary_screen(turn: Turn, sheet: Sheet) -> Screen:
    own = await turn.unit.own_objectives.of(sheet.ballot_id)
    number = sheet.platform.number
    seat = turn.seat_of_participant(number)
    pair = await find_pair(turn, seat) if sheet.is_parted else sheet.pair
    people = {seat.id, pair.partner.id} if pair else {seat.id}
    told = await read_standing(
        turn,
        sheet.roundtable,
        ReleaseKind.RATING,
        seat=seat,
        answers=answers_of(sheet.ratings, own),
        people=frozenset(people),
    )
    return Screen(
        (
            say("pair-summary-title" if sheet.pair else "summary-title", table=number),
            *with_whom(sheet),
            *numbered_lines([*sheet.told(turn.process), *own_answers(turn.process, own)]),
            *told.words,
            *await _summary_words(turn, sheet, own),
        ),
        (
            *told.rows,
            *(_ways_on(turn.process, sheet, own) if sheet.is_open else _ways_after(sheet)),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=ShowSummary(roundtable=number),
        instead=None if sheet.is_open else await sheet.closed_because(turn),
    )


def _ways_after(sheet: Sheet) -> tuple[Row, ...]:
    """Return the way to the minority's word, once the rating is over, and to the whole texts."""
    number = sheet.platform.number
    whole = (Button(say("button-whole-objectives"), whole_objectives(number)),)
    if not is_past(sheet.roundtable, Phase.RATING):
        return (whole,)
    dissents = ShowDissents(roundtable=number, page=0)
    return ((Button(say("button-dissent"), dissents),), whole)


async def _summary_words(
    turn: Turn, sheet: Sheet, own: Sequence[OwnObjective]
) -> tuple[Phrase, ...]:
    if not sheet.is_open:
        closed = await sheet.closed_because(turn)
        if not is_past(sheet.roundtable, Phase.RATING):
            return (closed, say("page-only"))
        proposals = int(is_past(sheet.roundtable, Phase.PROPOSALS))
        return (closed, say("dissent-invite", proposals=proposals))
    if sheet.missing:
        return (say("summary-incomplete", missing=len(sheet.missing)), say("summary-how"))
    if not is_finished(sheet, own):
        return (say("summary-own-unjudged"), say("summary-how"))
    return (say("summary-complete"), *confirmation(sheet), say("summary-how"))


def _ways_on(process: Process, sheet: Sheet, own: Sequence[OwnObjective]) -> tuple[Row, ...]:
    """Return a numbered button a line, then what is left to do."""
    number = sheet.platform.number
    lines: list[Tap] = [ShowObjective(objective=o.id) for o in sheet.platform.objectives]
    rows = numbered_buttons([*lines, *own_taps(sheet, own)])
    label = say("button-own", label=process.own_objectives.label.capitalize())
    others = (Button(label, ShowOwnObjectives(roundtable=number)),)
    go_on = (Button(say("button-go-on"), OpenRating(roundtable=number), Style.PRIMARY),)
    if sheet.missing:
        return (*rows, others, go_on)
    return (*rows, others, *way_to_confirm(sheet, own))
