"""What is kept about a person: said in short, shown in full, erased when asked."""

from conversations.confirmation import ask_once_more
from conversations.dissent.pages import own_dissents
from conversations.inviting.names import read_names
from conversations.inviting.slowdown import ask_to_wait
from conversations.meetings.remembered import told_of
from conversations.pairing.parting import kept_of_pairing, leave_for_good
from conversations.proposals.own_voice import own_voice, take_back_voice
from conversations.proposals.preview import own_proposal
from conversations.ranking.own_data import forget_ranking, own_ranking
from conversations.screens import Button, Phrase, Screen, Style, open_at, pages, say
from conversations.sheets.answers import kept_answers
from conversations.sheets.sheet import OPEN_PHASES, open_sheet
from conversations.taps.home import ShowHome
from conversations.taps.my_data import AskErasure, Erase, ReadNotice, ShowMyData, ShowNotice
from conversations.taps.vocabulary import unpack
from conversations.turn import Turn
from storage.platforms import Process, Release
from storage.records import Role, Seat


async def privacy(turn: Turn, argument: str) -> Screen:
    """`/privacy`: the informativa, for everybody and always."""
    return await show_notice(turn, ShowNotice())


def notice(process: Process) -> tuple[Phrase, ...]:
    """Return the informativa: what is kept, who sees what and when, how it is erased."""
    results = "live" if process.release is Release.LIVE else "closing"
    seen = say(
        f"notice-seen-{results}",
        least=process.thresholds.min_answers,
        label=process.own_objectives.label,
    )
    title = say("notice-title", title=process.title)
    return (title, say("notice-kept"), seen, say("notice-others"), say("notice-erase"))


async def show_notice(turn: Turn, tap: ShowNotice) -> Screen:
    """Show the informativa; whoever has not confirmed it yet finds the button for that."""
    paragraphs = notice(turn.process)
    if turn.person is None:
        return Screen(paragraphs)
    if turn.person.noticed_at is None:
        agree = Button(say("button-read"), ReadNotice(), Style.PRIMARY)
        return Screen((*paragraphs, say("notice-how")), ((agree,),), here=tap)
    home = (Button(say("button-home"), ShowHome()),)
    return Screen((*paragraphs, say("page-only")), (home,), here=tap)


async def my_data(turn: Turn, argument: str) -> Screen:
    """`/imieidati`: everything kept about this person."""
    return await show_my_data(turn, ShowMyData(page=0))


async def show_my_data(turn: Turn, tap: ShowMyData) -> Screen:
    """Show one page of everything kept about this person, or that nothing is."""
    tried = await _wrong_codes(turn)
    if turn.person is None:
        return Screen(tried or (say("data-nothing"),))
    person = turn.person
    place = unpack(person.place) if person.place else None
    sent = await turn.unit.deliveries.about(person.telegram_id)
    asked_back = read_names(await turn.unit.people.asked_back(turn.who) or "", apart=True)
    leaves: list[tuple[Phrase, ...]] = [
        (
            say("data-person", name=person.name, id=str(person.telegram_id)),
            say("data-language", language=say(f"language-{turn.language}")),
            say("data-noticed", at=person.noticed_at)
            if person.noticed_at
            else say("data-unnoticed"),
            *((say("data-place", command=place.command),) if place else ()),
            say("data-wish", wish=say(f"wish-{person.reminder_wish}")),
            *((say("data-deliveries", count=sent),) if sent else ()),
            *tried,
        )
    ]
    if asked_back:
        leaves += pages([say("data-asked-back", name=name) for name in asked_back])
    for seat in turn.visitor.seats:
        leaves += pages(await _data_of(turn, seat))
    leaf = open_at(tap.page, leaves, lambda to: ShowMyData(page=to))
    return Screen(
        (say("data-title"), *leaf.paragraphs),
        (*leaf.buttons, (Button(say("button-home"), ShowHome()),)),
        here=ShowMyData(page=leaf.number),
    )


async def _data_of(turn: Turn, seat: Seat) -> list[Phrase]:
    """Return what is kept of one seat: the seat itself, then its answers."""
    where = say("data-all-tables")
    if seat.roundtable is not None:
        where = say("data-table", table=seat.roundtable)
    about = (
        ("data-organisation", seat.organisation),
        ("data-category", seat.category),
        ("data-contact", seat.contact),
    )
    kept = [
        say(
            "data-seat",
            role=say(f"role-{seat.role}"),
            where=where,
            name=seat.name or "–",
            since=seat.registered_at or "–",
        ),
        *(say(key, text=text) for key, text in about if text),
        *((say("data-nudged", at=seat.nudged_at),) if seat.nudged_at else ()),
    ]
    kept += [
        say("data-announcement", words=draft.text or "")
        for draft in await turn.unit.announcements.drafts_of(seat.id)
    ]
    if seat.role is not Role.PARTICIPANT or seat.roundtable is None:
        return kept
    sheet = await open_sheet(turn, seat.roundtable)
    own = await turn.unit.ballots.own(sheet.ballot_id)
    kept += kept_answers(turn.process, sheet.platform, sheet.ratings, own)
    for proposal in await turn.unit.proposals.by(seat.id):
        kept += await own_proposal(turn, proposal)
    kept += await kept_of_pairing(turn, sheet, seat)
    kept += await own_voice(turn, seat)
    kept += await own_ranking(turn, seat)
    kept += await own_dissents(turn, seat)
    kept += await told_of(turn, seat)
    return kept


async def forget_me(turn: Turn, argument: str) -> Screen:
    """`/cancellami`: say what goes and what stays, and ask once more."""
    return await ask_erasure(turn, AskErasure())


async def ask_erasure(turn: Turn, tap: AskErasure) -> Screen:
    """Ask once more before everything about this person is erased."""
    if turn.person is None:
        if tried := await _wrong_codes(turn):
            confirm = Button(say("button-confirm"), Erase(), Style.DANGER)
            return Screen((*tried, say("erase-codes")), ((confirm,),))
        return Screen((say("data-nothing"),))
    return ask_once_more(
        say("erase-ask"),
        say("erase-goes"),
        say("erase-stays"),
        say("erase-drafts"),
        say("erase-voices"),
        say("erase-ranking"),
        say("erase-how"),
        confirm=Erase(),
        cancel=ShowHome(),
        here=tap,
    )


async def _wrong_codes(turn: Turn) -> tuple[Phrase, ...]:
    tries, last_at = await turn.unit.invitations.wrong_codes(turn.who)
    return (say("data-codes", tries=tries, last=last_at),) if last_at else ()


async def erase(turn: Turn, tap: Erase) -> Screen:
    """Erase this person. Answers of tables whose rating is over stay, as numbers without a name.

    Whoever has to wait because of wrong codes cannot have those forgotten and try on.
    """
    if turn.person is None:
        if wait := await ask_to_wait(turn):
            return wait
        await turn.unit.people.forget(turn.who)
        return Screen((say("data-nothing"),))
    await turn.unit.proposals.delete_drafts(turn.who)
    for seat in turn.visitor.seats:
        await take_back_voice(turn, seat)
        await forget_ranking(turn, seat)
        await turn.unit.dissents.forget(seat.id)
        await _empty(turn, seat)
    await turn.unit.pairs.forget(turn.who)
    await turn.unit.pair_requests.forget(turn.who)
    await turn.unit.people.forget(turn.who)
    await turn.meet_again()
    return Screen((say("erase-done"),))


async def _empty(turn: Turn, seat: Seat) -> None:
    """Take a seat with its answers away while they count nowhere yet; of a pair, one keeps them."""
    if seat.roundtable is not None:
        await turn.unit.pairs.hold(seat.roundtable)
    if await _is_counted(turn, seat):
        return
    if not await leave_for_good(turn, seat) and seat.ballot_id is not None:
        await turn.unit.ballots.discard(seat.ballot_id)
    await turn.unit.seats.withdraw(seat.id)


async def _is_counted(turn: Turn, seat: Seat) -> bool:
    """Tell whether a seat's answers are already part of a table's closed result."""
    if seat.role is not Role.PARTICIPANT or seat.roundtable is None:
        return False
    return (await turn.roundtable(seat.roundtable)).phase not in OPEN_PHASES
