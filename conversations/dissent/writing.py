"""Writing a dissent: from what, in which words, with or without one's name."""

from dataclasses import replace

from conversations.confirmation import ask_once_more
from conversations.dissent.closing import answer_of, key_of
from conversations.dissent.pages import block
from conversations.dissent.subjects import Subject, find_subject, subjects_at
from conversations.numbered import numbered_page
from conversations.results.standing import read_standing
from conversations.screens import Button, Phrase, Quoted, Screen, say
from conversations.taps.dissent import (
    AskDissentRemoval,
    RemoveDissent,
    ShowDissent,
    ShowDissents,
    SignDissent,
    WriteDissent,
)
from conversations.taps.rating import ShowSummary
from conversations.turn import Refusal, Turn
from conversations.wording import read_words
from storage.records import Dissent, ParticipantSeat, Phase, ReleaseKind, Seat

LONGEST = 300


async def show_dissents(turn: Turn, tap: ShowDissents) -> Screen:
    """Show one page of what one can dissent from, and where one did."""
    seat = turn.seat_of_participant(tap.roundtable)
    mine = await turn.unit.dissents.of(seat.id)
    subjects = await subjects_at(turn, tap.roundtable, mine)
    if not subjects:
        raise Refusal(say("dissent-early-objective"))
    leaf, numbers = numbered_page(
        [_line(number, each, mine) for number, each in enumerate(subjects, 1)],
        [ShowDissent(**each.taps) for each in subjects],
        tap.page,
        lambda to: ShowDissents(roundtable=tap.roundtable, page=to),
    )
    sheet = Button(say("button-sheet"), ShowSummary(roundtable=tap.roundtable))
    return Screen(
        (say("dissent-title", table=tap.roundtable), *leaf.paragraphs, say("dissent-which")),
        (*numbers, *leaf.buttons, (sheet,)),
        here=ShowDissents(roundtable=tap.roundtable, page=leaf.number),
    )


def _line(number: int, subject: Subject, mine: tuple[Dissent, ...]) -> Phrase:
    done = any(subject.is_of(each) for each in mine)
    key = "dissent-line-written" if done else "dissent-line"
    return say(key, number=number, title=subject.title)


async def show_dissent(turn: Turn, tap: ShowDissent) -> Screen:
    """Show one's own dissent; where there is none yet, ask for its words."""
    seat, subject = await find_subject(turn, tap.about, tap.subject)
    mine = await _mine(turn, seat, subject)
    if mine is None:
        return _asking(subject, None)
    return await _written(turn, seat, subject, mine)


async def ask_dissent(turn: Turn, tap: WriteDissent) -> Screen:
    """Ask for the words of a dissent, or for other ones."""
    seat, subject = await find_subject(turn, tap.about, tap.subject)
    return _asking(subject, await _mine(turn, seat, subject))


async def record_dissent(turn: Turn, tap: WriteDissent, text: str) -> Screen:
    """Keep the words as they were written, on one line, and ask whether with a name."""
    seat, subject = await find_subject(turn, tap.about, tap.subject)
    words = read_words(text, LONGEST, "dissent-too-short")
    written = await turn.unit.dissents.write(
        subject.roundtable,
        seat.id,
        words,
        objective=subject.objective,
        proposal_id=subject.proposal_id,
    )
    return await _written(turn, seat, subject, written)


async def sign_dissent(turn: Turn, tap: SignDissent) -> Screen:
    """Have a dissent read with one's name, or without."""
    seat, subject = await find_subject(turn, tap.about, tap.subject)
    if mine := await _mine(turn, seat, subject):
        await turn.unit.dissents.sign(seat.id, mine.id, tap.signed)
    return await show_dissent(turn, ShowDissent(**subject.taps))


async def ask_dissent_removal(turn: Turn, tap: AskDissentRemoval) -> Screen:
    """Ask once more before a dissent is taken away."""
    seat, subject = await find_subject(turn, tap.about, tap.subject)
    mine = await _mine(turn, seat, subject)
    if mine is None:
        return _asking(subject, None)
    return ask_once_more(
        say("dissent-ask-removal"),
        say("verbatim", text=Quoted(mine.text)),
        confirm=RemoveDissent(**subject.taps),
        cancel=ShowDissent(**subject.taps),
        here=tap,
        yes="button-remove-yes",
        no="button-keep",
    )


async def remove_dissent(turn: Turn, tap: RemoveDissent) -> Screen:
    """Take a dissent away; taking it away twice is no mistake."""
    seat, subject = await find_subject(turn, tap.about, tap.subject)
    if mine := await _mine(turn, seat, subject):
        await turn.unit.dissents.remove(seat.id, mine.id)
    screen = await show_dissents(turn, ShowDissents(roundtable=subject.roundtable, page=0))
    return screen.with_toast(say("dissent-removed"))


async def _standing(turn: Turn, seat: ParticipantSeat, mine: Dissent, screen: Screen) -> Screen:
    """Say on the screen of a dissent whether it is read already, or waits."""
    told = await read_standing(
        turn,
        await turn.roundtable(seat.roundtable),
        ReleaseKind.DISSENT,
        seat=seat,
        answers={key_of(mine): answer_of(mine)},
        people=frozenset({seat.id}),
    )
    return replace(
        screen,
        paragraphs=(*screen.paragraphs, *told.words),
        buttons=(*told.rows, *screen.buttons),
    )


async def _mine(turn: Turn, seat: Seat, subject: Subject) -> Dissent | None:
    own = await turn.unit.dissents.of(seat.id)
    return next((each for each in own if subject.is_of(each)), None)


def _asking(subject: Subject, present: Dissent | None) -> Screen:
    back = ShowDissent(**subject.taps) if present else _all(subject)
    now = (say("own-present", text=present.text),) if present else ()
    return Screen(
        (say("dissent-about", title=subject.whole), *now, say("dissent-write", max=LONGEST)),
        ((Button(say("button-cancel"), back),),),
        here=WriteDissent(**subject.taps),
    )


async def _written(turn: Turn, seat: ParticipantSeat, subject: Subject, mine: Dissent) -> Screen:
    """Return a dissent as it will be read, and every way to have it otherwise."""
    phase = (await turn.roundtable(subject.roundtable)).phase
    unsigned = Button(say("button-unsigned"), SignDissent(**subject.taps, signed=False))
    signed = Button(say("button-signed"), SignDissent(**subject.taps, signed=True))
    screen = Screen(
        (
            say("dissent-preview-last" if phase is Phase.CLOSED else "dissent-preview"),
            block(subject.title, mine.text, seat.name if mine.signed else None),
            say("dissent-signed" if mine.signed else "dissent-unsigned"),
            say("dissent-how"),
        ),
        (
            (unsigned if mine.signed else signed,),
            (
                Button(say("button-reword"), WriteDissent(**subject.taps)),
                Button(say("button-remove"), AskDissentRemoval(**subject.taps)),
            ),
            (Button(say("button-back"), _all(subject)),),
        ),
        here=ShowDissent(**subject.taps),
    )
    return await _standing(turn, seat, mine, screen)


def _all(subject: Subject) -> ShowDissents:
    return ShowDissents(roundtable=subject.roundtable, page=0)
