"""`/scheda`: who has no Telegram, and what can be entered for them now."""

from conversations.inviting.guests import must_have_seats
from conversations.inviting.names import (
    LONGEST_NAME,
    NameTooLong,
    UnreadableName,
    called,
    count_people,
    read_names,
    resembles,
    say_left_out,
)
from conversations.numbered import numbered_page
from conversations.paper.checks import count_checked, is_checked, way_to_check
from conversations.paper.sheets import begin_paper, paper_seat
from conversations.participation import name_of, read_progress
from conversations.phases import must_be_in
from conversations.proposals.writing import begin_for
from conversations.screens import Button, Phrase, Row, Screen, Style, brief, say
from conversations.taps.counting import AskPaperConsent
from conversations.taps.home import ShowHome
from conversations.taps.paper import (
    AddPaperPerson,
    BeginPaperProposal,
    OpenPaperRating,
    ShowPaperSeat,
    ShowPaperSeats,
)
from conversations.taps.ranking import OpenRanking
from conversations.turn import Refusal, Turn
from conversations.wording import say_contact
from conversations.written.signs import one_line
from storage.platforms import Platform, Release
from storage.records import (
    Deeds,
    ParticipantSeat,
    Phase,
    Progress,
    ReleaseKind,
    Role,
    Roundtable,
    Seat,
    TableSeat,
)


def _first_page(number: int) -> ShowPaperSeats:
    return ShowPaperSeats(roundtable=number, page=0)


async def show_paper_seats(turn: Turn, tap: ShowPaperSeats) -> Screen:
    """Show one page of those for whom something can be entered, and room for more."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    found = [each for each in await read_progress(turn, platform) if each.seat.is_without_telegram]
    checks = await turn.unit.double_checks.of([each.seat.id for each in found])
    done = {seat for seat, check in checks.items() if is_checked(check)}
    leaf, names = numbered_page(
        [
            _line(platform, number, each, each.seat.id in done)
            for number, each in enumerate(found, 1)
        ],
        [ShowPaperSeat(seat=each.seat.id) for each in found],
        tap.page,
        lambda to: ShowPaperSeats(roundtable=tap.roundtable, page=to),
        [name_of(each.seat) for each in found],
    )
    add = Button(say("button-paper-add"), AddPaperPerson(roundtable=tap.roundtable))
    return Screen(
        (
            say("paper-title", table=platform.number, title=platform.title),
            *leaf.paragraphs,
            *(await count_checked(turn, found)).told(),
            say("paper-how" if found else "paper-nobody"),
            *say_contact(turn.process),
        ),
        (
            *names,
            *leaf.buttons,
            (add,),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=ShowPaperSeats(roundtable=tap.roundtable, page=leaf.number),
    )


def _line(platform: Platform, number: int, progress: Progress, is_done: bool) -> Phrase:
    line = say("line-name", number=str(number), name=name_of(progress.seat))
    if progress.seat.paper_since is None:
        return say("paper-line-invited", line=line)
    key = "paper-line-checked" if is_done else "paper-line-entered"
    return say(key, line=line, judged=progress.judged, asked=len(platform.objectives))


async def find_paper_seat(turn: Turn, number: int, text: str) -> Screen:
    """Show what can be entered for the person named behind the command, or the list of all."""
    turn.must_lead(number)
    for seat in await turn.unit.seats.at(number):
        if seat.is_without_telegram and resembles(seat.name) == resembles(text):
            return await show_paper_seat(turn, ShowPaperSeat(seat=seat.id))
    name = brief(one_line(text), LONGEST_NAME)
    return (await show_paper_seats(turn, _first_page(number))).below(
        say("paper-nobody-called", name=name)
    )


async def ask_name(turn: Turn, tap: AddPaperPerson) -> Screen:
    """Ask for the name of somebody nobody invited."""
    turn.must_lead(tap.roundtable)
    return Screen(
        (say("paper-ask-name", table=tap.roundtable),),
        ((Button(say("button-cancel"), _first_page(tap.roundtable)),),),
        here=tap,
    )


async def record_name(turn: Turn, tap: AddPaperPerson, text: str) -> Screen:
    """Add a seat for the name somebody wrote, and go on to what can be entered for it."""
    turn.must_lead(tap.roundtable)
    name = _read(text)
    for seat in await turn.unit.seats.at(tap.roundtable):
        if called(seat.name) == called(name):
            raise Refusal(say("paper-name-taken", name=name_of(seat)))
        if resembles(seat.name) == resembles(name):
            raise Refusal(say("paper-name-turned", name=name, there=name_of(seat)))
    await must_have_seats(turn, tap.roundtable)
    seat = await turn.unit.seats.create(tap.roundtable, Role.PARTICIPANT, name)
    leading = turn.seat_that_leads(tap.roundtable).id
    await turn.unit.journal.note(tap.roundtable, leading, Deeds.PAPER_SEAT, about=seat.id)
    screen = await show_paper_seat(turn, ShowPaperSeat(seat=seat.id))
    return screen.below(say("paper-added", name=name), *say_left_out(text))


def _read(text: str) -> str:
    """Return the one name that was written; refuses what is none."""
    try:
        names = read_names(text)
    except NameTooLong as error:
        raise Refusal(say("form-too-long", max=LONGEST_NAME, found=len(error.text))) from None
    except UnreadableName:
        raise Refusal(say("paper-name-unread")) from None
    found = count_people(text) if len(names) == 1 else len(names)
    if found != 1:
        raise Refusal(say("paper-one-name", found=found))
    return names[0]


async def show_paper_seat(turn: Turn, tap: ShowPaperSeat) -> Screen:
    """Show what can be entered for somebody now."""
    seat, platform = await paper_seat(turn, tap.seat)
    roundtable = await turn.roundtable(platform.number)
    words, ways = _what_now(seat, roundtable)
    checked, checking = await _checking(turn, seat, platform, roundtable)
    boxes = [
        (Button(say(f"button-paper-consent-{kind}"), AskPaperConsent(seat=seat.id, kind=kind)),)
        for kind in await _asked(turn, seat)
    ]
    others = Button(say("button-paper-others"), _first_page(platform.number))
    return Screen(
        (
            say("paper-of", name=name_of(seat)),
            words,
            *checked,
            *((say("consent-paper"),) if boxes else ()),
        ),
        (*ways, *checking, *boxes, (others,), (Button(say("button-home"), ShowHome()),)),
        here=tap,
    )


async def _checking(
    turn: Turn, seat: TableSeat, platform: Platform, roundtable: Roundtable
) -> tuple[tuple[Phrase, ...], tuple[Row, ...]]:
    """Say whether a whole sheet was read twice, and return the way to it; nothing of others.

    The sheet stays shut: whoever opens it is noted to know what stands on it.
    """
    if roundtable.phase is not Phase.RATING or not isinstance(seat, ParticipantSeat):
        return (), ()
    judged = await turn.unit.ballots.ratings(seat.ballot_id)
    if any(objective.id not in judged for objective in platform.objectives):
        return (), ()
    checks = await turn.unit.double_checks.of([seat.id])
    mine = {each.id for each in turn.visitor.seats}
    words, ways = way_to_check(seat.id, checks.get(seat.id), mine)
    return (words,), ways


async def _asked(turn: Turn, seat: TableSeat) -> list[ReleaseKind]:
    """Return of what has been read already, perhaps with too little to hide this person."""
    if turn.process.release is Release.LIVE:
        return []
    said = await turn.unit.releases.consents_of(seat.id)
    return [
        kind
        for kind in (ReleaseKind.RATING, ReleaseKind.RANKING)
        if not said.get(kind)
        and await turn.unit.releases.waiting(seat.roundtable, kind) is not None
    ]


async def begin_paper_proposal(turn: Turn, tap: BeginPaperProposal) -> Screen:
    """Begin somebody's proposal, or offer the draft there is of it."""
    seat, platform = await paper_seat(turn, tap.seat)
    await must_be_in(turn, platform.number, Phase.PROPOSALS)
    await begin_paper(turn, seat)
    screen = await begin_for(turn, platform.number, seat.id, turn.seat_that_leads(platform.number))
    return screen.below(say("paper-proposal-of", name=name_of(seat)))


def _what_now(seat: Seat, roundtable: Roundtable) -> tuple[Phrase, tuple[Row, ...]]:
    """Say which part of the work is open, and return the way into it."""
    match roundtable.phase:
        case Phase.RATING:
            tap = OpenPaperRating(seat=seat.id)
            return say("paper-rating"), ((Button(say("button-paper-rating"), tap, Style.PRIMARY),),)
        case Phase.PROPOSALS:
            begin = BeginPaperProposal(seat=seat.id)
            label = say("button-paper-proposal")
            return say("paper-proposal"), ((Button(label, begin, Style.PRIMARY),),)
        case Phase.RANKING:
            rank = OpenRanking(roundtable=roundtable.number, seat=seat.id, page=0)
            label = say("button-paper-ranking")
            return say("paper-ranking"), ((Button(label, rank, Style.PRIMARY),),)
        case _:
            return say("paper-nothing-open"), ()
