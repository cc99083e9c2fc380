"""Coming in: an invitation is claimed and accepted, and the day begins at home."""

from conversations.coordination.panel import is_home, panel_of
from conversations.home.contact import show_again, show_contact
from conversations.inviting.arrivals import tell_arrival
from conversations.inviting.asides import take_promised
from conversations.inviting.codes import find_code, hash_code
from conversations.inviting.slowdown import show_wait
from conversations.meetings.presence import coming_lines
from conversations.pairing.choosing import way_to_pair
from conversations.pairing.sharing import confirmation_elsewhere
from conversations.phases import is_past
from conversations.presenting.following import catch_up, way_to_pages
from conversations.proposals.writing import way_to_writing
from conversations.publishing.reading import way_to_published
from conversations.ranking.choosing import read_own_standing, way_to_ranking
from conversations.readback.reading import way_to_readback
from conversations.remarks import remark
from conversations.results.standing import Told, told_before_publishing
from conversations.roundtables import at_table
from conversations.screens import WAYS_IN_A_ROW, Button, Phrase, Row, Screen, Style, deal, say
from conversations.sheets.sheet import Sheet, minutes_for, open_sheet, with_whom
from conversations.taps.home import ShowHelp, ShowHome
from conversations.taps.my_data import ReadNotice
from conversations.taps.packing import Tap
from conversations.taps.presenting import ShowRoundtable
from conversations.taps.proposals import ShowProposals
from conversations.taps.rating import OpenRating, ShowSummary
from conversations.turn import Turn
from conversations.wording import say_contact
from storage.records import Invitation, ParticipantSeat, Phase, ReleaseKind, Role, Seat


async def start(turn: Turn, argument: str) -> Screen:
    """`/start`: with a code, claim the seat behind it; without, show where the day begins."""
    if argument:
        return await claim_invitation(turn, find_code(argument) or argument)
    await _catch_up(turn)
    return await show_home(turn, ShowHome())


async def _catch_up(turn: Turn) -> None:
    """Have whoever comes in see what is being presented, once they have read the notice."""
    if turn.person and turn.has_accepted:
        await catch_up(turn, turn.person)


async def claim_invitation(turn: Turn, code: str) -> Screen:
    """Bind the seat behind `code` to this person's numeric id, or say why that can't be."""
    if wait := await show_wait(turn):
        return await _turn_away(turn, *wait.paragraphs)
    found = await turn.unit.invitations.find(hash_code(code))
    if found is None:
        await turn.unit.invitations.wrong_code(turn.who)
        is_in = bool(turn.visitor.seats)
        return await _turn_away(turn, say("code-over" if is_in else "code-unknown"))
    invitation, seat = found
    if seat.telegram_id == turn.who:
        return await _welcome_again(turn)
    if why := _why_not(turn, invitation, seat):
        return await _turn_away(turn, why)
    if not await turn.unit.invitations.use(invitation.id):
        return await _turn_away(turn, say("code-anothers"))
    await _let_in(turn, seat)
    return await show_home(turn, ShowHome())


async def _turn_away(turn: Turn, *why: Phrase) -> Screen:
    """Say why a code opens nothing; whoever is in already finds the way on below it."""
    if turn.visitor.seats:
        return remark(ShowHome(), *why)
    return Screen((*why, *say_contact(turn.process)))


async def _welcome_again(turn: Turn) -> Screen:
    """Show the way on to whoever opens their own invitation once more."""
    home = await show_home(turn, ShowHome())
    return home.below(say("code-yours")) if turn.has_accepted else home


def _why_not(turn: Turn, invitation: Invitation, seat: Seat) -> Phrase | None:
    """Say why an invitation opens no seat to this person, or None when it does."""
    if invitation.used_at or seat.registered_at:
        return say("code-anothers" if seat.telegram_id else "code-used")
    if invitation.revoked_at or seat.withdrawn_at:
        return say("code-revoked")
    if invitation.expires_at <= turn.now:
        return say("code-expired", since=invitation.expires_at)
    if any(mine.roundtable == seat.roundtable for mine in turn.seats(seat.role)):
        return say("code-second")
    return None


async def _let_in(turn: Turn, seat: Seat) -> None:
    language = turn.language
    await turn.unit.people.remember(turn.who, turn.sender.name)
    await turn.unit.people.set_language(turn.who, language)
    claimed = await turn.unit.seats.claim(seat.id, turn.who, turn.sender.name)
    if isinstance(claimed, ParticipantSeat):
        await take_promised(turn, claimed)
    await tell_arrival(turn, claimed)
    await turn.unit.invitations.right_code(turn.who)
    await turn.meet_again()
    await _catch_up(turn)


async def record_notice(turn: Turn, tap: ReadNotice) -> Screen:
    """Record that the invitation, and what is kept, was accepted; and begin."""
    if turn.person and (turn.person.noticed_at is None or turn.has_other_notice):
        await turn.unit.people.notice_read(turn.who, turn.process.notice_version)
        await turn.meet_again()
        await _catch_up(turn)
    return await show_home(turn, ShowHome())


async def show_home(turn: Turn, tap: ShowHome) -> Screen:
    """Show what can be done now, table by table; first of all what the invitation is about."""
    if turn.person is None or not turn.visitor.seats:
        return Screen((say("stranger"), *say_contact(turn.process)))
    if turn.person.noticed_at is None:
        return await show_contact(turn)
    if not turn.has_accepted:
        return show_again(turn)
    paragraphs: list[Phrase] = [say("home-hello", name=turn.person.name)]
    buttons: list[Row] = []
    for seat in turn.visitor.seats:
        words, rows = await _at_seat(turn, seat)
        paragraphs += words
        buttons += rows
    if not is_home(turn):
        words, rows = await coming_lines(turn, turn.tables_known())
        paragraphs += [*words, say("home-how")]
        buttons += [*rows, (Button(say("button-help"), ShowHelp()),)]
    if len(turn.visitor.seats) > 1:
        buttons = deal([button for row in buttons for button in row], WAYS_IN_A_ROW)
    return Screen(tuple(paragraphs), tuple(buttons), here=ShowHome())


async def _at_seat(turn: Turn, seat: Seat) -> tuple[list[Phrase], list[Row]]:
    if seat.role is Role.PARTICIPANT and seat.roundtable is not None:
        return await _as_participant(turn, await open_sheet(turn, seat.roundtable))
    return await panel_of(turn, seat)


async def _as_participant(turn: Turn, sheet: Sheet) -> tuple[list[Phrase], list[Row]]:
    platform = sheet.platform
    words = [
        say("home-table", table=platform.number, title=platform.title, motto=platform.motto),
    ]
    names = [seat.name for seat in await turn.unit.seats.coordinators(platform.number) if seat.name]
    if names:
        words.append(say("home-coordinated-by", names=", ".join(names)))
    presenting, way_back = await way_to_pages(turn, sheet.roundtable)
    words += presenting
    steps = [await _next_step(turn, sheet)]
    if sheet.roundtable.phase is Phase.PROPOSALS:
        steps.insert(0, await way_to_writing(turn, platform.number))
    if sheet.roundtable.phase is Phase.RANKING:
        steps.insert(0, await way_to_ranking(turn, platform.number))
    rows = [_way_to(turn, platform.number, label, tap) for _, label, tap in steps]
    if is_past(sheet.roundtable, Phase.RATING):
        read = ShowProposals(roundtable=platform.number, page=0)
        rows.insert(-1, _way_to(turn, platform.number, say("button-all-proposals"), read))
    words += [*with_whom(sheet), *(state for state, _, _ in steps)]
    asked = await _asked_for(turn, sheet)
    words += asked.words
    if sheet.is_open and not sheet.missing:
        words += confirmation_elsewhere(sheet)
    pair_words, pair_rows = way_to_pair(sheet)
    rows = [*way_back, *asked.rows, *rows]
    published = await way_to_published(turn, sheet.roundtable)
    if sheet.roundtable.phase is Phase.CLOSED:
        told, reread = await way_to_readback(turn, sheet.roundtable)
        words += told
        rows = [*reread, *published, *rows]
    else:
        rows += [*pair_rows, *published]
    return [*words, *pair_words], [*rows, _about(turn, platform.number)]


async def _asked_for(turn: Turn, sheet: Sheet) -> Told:
    """Return which yes of theirs is waited for, one at a time, and the button to give it."""
    if not is_past(sheet.roundtable, Phase.RATING):
        return Told()
    seat = turn.seat_of_participant(sheet.platform.number)
    ranking = await read_own_standing(turn, sheet.roundtable, seat)
    if ranking.rows:
        return ranking
    return await told_before_publishing(turn, sheet.roundtable, ReleaseKind.RATING, seat)


def _way_to(turn: Turn, number: int, label: Phrase, tap: Tap) -> Row:
    style = None if isinstance(tap, ShowSummary | ShowProposals) else Style.PRIMARY
    return (Button(at_table(turn, label, number), tap, style),)


async def _next_step(turn: Turn, sheet: Sheet) -> tuple[Phrase, Phrase, Tap]:
    """Return how far a participant is, and the words and the tap of the button that leads on."""
    missing, number = len(sheet.missing), sheet.platform.number
    go_on, review = OpenRating(roundtable=number), ShowSummary(roundtable=number)
    if sheet.roundtable.phase is Phase.CLOSED:
        return say("home-closed"), say("button-sheet"), review
    if not sheet.is_open:
        return await sheet.closed_because(turn), say("button-sheet"), review
    if not missing:
        return say("home-done"), say("button-review"), review
    minutes = minutes_for(missing)
    if sheet.ratings:
        return say("home-missing", missing=missing, minutes=minutes), say("button-go-on"), go_on
    return say("home-task", objectives=missing, minutes=minutes), say("button-begin"), go_on


def _about(turn: Turn, number: int) -> Row:
    label = at_table(turn, say("button-about"), number)
    return (Button(label, ShowRoundtable(roundtable=number, page=0)),)
