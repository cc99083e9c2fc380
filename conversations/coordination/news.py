"""News of a phase: whoever's screen says another is told, and nobody twice."""

from dataclasses import replace
from datetime import datetime

from conversations.coordination.missing import who_has_finished, who_is_halfway
from conversations.meetings.reminding import held, letter_ends
from conversations.participation import people_in
from conversations.phases import about_phase, label_to_phase
from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.presenting import ShowRoundtable
from conversations.taps.proposals import OpenWriting
from conversations.taps.ranking import OpenRanking
from conversations.taps.rating import OpenRating, ShowSummary
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Person, Phase, Role


async def people_untold(turn: Turn, number: int, phase: Phase) -> list[Person]:
    """Return whom a table's move to `phase` would be news to, of those who are in."""
    know = {
        seat.telegram_id
        for seat in await turn.unit.seats.at(number)
        if seat.role is Role.PARTICIPANT and seat.told_of is phase
    }
    return [person for person in await people_in(turn, number) if person.telegram_id not in know]


async def tell_phase(
    turn: Turn, platform: Platform, phase: Phase, was_closed: datetime | None
) -> None:
    """Tell of a phase all those whose screen says another; whoever moves the table knows it.

    It is open again for those who were in when it `was_closed`, and new to all others.
    """
    number, about = platform.number, about_phase(platform.number)
    # News of a phase that is left is no news: who was not told yet has never heard of it.
    await turn.unit.seats.untell(number, await turn.unit.letters.drop(about))
    people = await people_in(turn, number)
    reading = [person.telegram_id for person in people if person.has_read]
    untold = await turn.unit.seats.tell_of(number, phase, [*reading, turn.who])
    knew = {
        seat.telegram_id
        for seat in await turn.unit.seats.at(number)
        if was_closed and seat.registered_at and seat.registered_at <= was_closed
    }
    waits, ends = await held(turn, number), await letter_ends(turn, number)
    done = await who_has_finished(turn.unit, platform, phase)
    left = await who_is_halfway(turn.unit, platform, phase)
    for person in people:
        who = person.telegram_id
        if who in untold or not person.has_read:
            screen = _news(platform, phase, ends, back_in=who in knew, has_done=who in done)
            if who in left:
                screen = _news_halfway(platform, left[who], ends, back_in=who in knew)
            turn.tell(person, screen, about=about, held=waits)


def _news(
    platform: Platform, phase: Phase, ends: tuple[Phrase, ...], *, back_in: bool, has_done: bool
) -> Screen:
    """Say which phase it is and how to begin; of what somebody has done, only how to change it."""
    told = f"{phase}-done" if has_done else phase.value
    back_in = back_in and phase is not Phase.CLOSED
    return Screen(
        (
            say("news-title", table=platform.number, title=platform.title),
            *((say("phase-news-again", to=label_to_phase(phase)),) if back_in else ()),
            say(f"phase-news-{told}"),
            *ends,
        ),
        ((_review(platform.number, phase) if has_done else _start(platform.number, phase),),),
    )


def _news_halfway(
    platform: Platform, left: int, ends: tuple[Phrase, ...], *, back_in: bool
) -> Screen:
    """Say of a rating that somebody has begun how much of it is left."""
    news = _news(platform, Phase.RATING, ends, back_in=back_in, has_done=False)
    told = say("phase-news-rating-halfway", left=left)
    begin = say("phase-news-rating")
    go_on = Button(say("button-go-on"), OpenRating(roundtable=platform.number), Style.PRIMARY)
    return replace(
        news,
        paragraphs=tuple(told if each == begin else each for each in news.paragraphs),
        buttons=((go_on,),),
    )


def _review(number: int, phase: Phase) -> Button:
    """Return the button to what somebody did in a phase."""
    if phase is Phase.RANKING:
        rank = OpenRanking(roundtable=number, seat=0, page=0)
        return Button(say("button-rank-review"), rank)
    return Button(say("button-review"), ShowSummary(roundtable=number))


def _start(number: int, phase: Phase) -> Button:
    """Return the button that begins a participant's part in a phase."""
    match phase:
        case Phase.RATING:
            return Button(say("button-begin"), OpenRating(roundtable=number), Style.PRIMARY)
        case Phase.PRESENTATION:
            begin = ShowRoundtable(roundtable=number, page=0)
            return Button(say("button-begin"), begin, Style.PRIMARY)
        case Phase.PROPOSALS:
            return Button(say("button-propose"), OpenWriting(roundtable=number), Style.PRIMARY)
        case Phase.RANKING:
            rank = OpenRanking(roundtable=number, seat=0, page=0)
            return Button(say("button-rank-begin"), rank, Style.PRIMARY)
        case Phase.CLOSED:
            return Button(say("button-home"), ShowHome())
