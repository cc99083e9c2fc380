"""One turn: what an action knows about who is there, and what it may ask."""

from collections.abc import Awaitable, Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from conversations.catalogue import Catalogue
from conversations.commands import Audience
from conversations.limits import Limit
from conversations.screens import Attachment, Button, Held, Letter, Phrase, Screen, say
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from storage.platforms import Objective, Platform, Process
from storage.records import (
    Deeds,
    ParticipantSeat,
    Person,
    Role,
    Roundtable,
    Seat,
    TableSeat,
    Visitor,
)
from storage.unit import Unit


class Refusal(Exception):
    """What was asked is not this person's to do, or not now. The phrase says why, and what to do.

    A refusal changes nothing: it is raised before an action writes. `ways` lead to what can be done
    about it.
    """

    def __init__(self, phrase: Phrase, *ways: Button) -> None:
        super().__init__(phrase.key)
        self.phrase = phrase
        self.ways = ways


class Misfit(Refusal):
    """Words are none that the screen waits for. They may still be an invitation's code.

    Where it does not say why, it is said what can be written there.
    """

    def __init__(self, why: Phrase | None = None) -> None:
        super().__init__(why or say("not-understood"))
        self.says_why = why is not None


class Kindness(Refusal):
    """Words were only kind: nothing was asked, and nothing is refused."""


class Unopened(Exception):
    """What stands in a file is wanted: the same is done once more with it, and nothing until then.

    So that nobody waits for a file while a unit of work is open.
    """

    def __init__(self, attachment: Attachment) -> None:
        super().__init__(attachment.kind.value)
        self.attachment = attachment


class Detour(Exception):
    """Something is to be asked before: the screen of `tap` comes first, and nothing is changed."""

    def __init__(self, tap: Tap) -> None:
        super().__init__(tap.prefix)
        self.tap = tap


@dataclass(frozen=True, slots=True)
class Sender:
    """Whoever wrote or tapped, as Telegram names them; `language` is their device's."""

    telegram_id: int
    name: str
    language: str | None


def audience_of(visitor: Visitor) -> Audience:
    """Return whose commands somebody has, by the seats they hold."""
    return audience_of_roles({seat.role for seat in visitor.seats})


def audience_of_roles(roles: Collection[Role]) -> Audience:
    """Return whose commands somebody has who has these roles."""
    takes_part = Role.PARTICIPANT in roles
    if Role.COORDINATOR in roles or Role.STAFF in roles:
        return Audience.LEADERS_TAKING_PART if takes_part else Audience.LEADERS
    if Role.OBSERVER in roles:
        return Audience.COORDINATORS_TAKING_PART if takes_part else Audience.COORDINATORS
    return Audience.PARTICIPANTS if roles else Audience.EVERYBODY


def with_way_home(screen: Screen) -> Screen:
    """Return the same screen with the button that leads home, below all others.

    Where there are no others, its words name a command.
    """
    taps = [button.tap for row in screen.buttons for button in row]
    if not taps or any(tap is not None and tap.leads_home for tap in taps):
        return screen
    home = Button(say("button-home"), ShowHome())
    return replace(screen, buttons=(*screen.buttons, (home,)))


class Speaking(Protocol):
    """Whoever has the words, in a turn or outside of one."""

    @property
    def words(self) -> Catalogue:
        """Return the catalogue, which knows the clock on the wall too."""


class Reading(Protocol):
    """Whoever reads what is kept, in a turn or outside of one."""

    @property
    def unit(self) -> Unit:
        """Return the unit of work it is read in."""

    @property
    def process(self) -> Process:
        """Return the content it is about."""


async def _lead_nowhere(turn: "Turn", tap: Tap) -> Screen:
    raise LookupError(f"{tap!r} was followed outside of a conversation")


@dataclass(slots=True)
class Turn:
    """One update being answered: the open unit of work, the content, the words, the moment.

    `username` is what the bot is called, for the links that lead to it. `press` is how the
    conversation acts on a tap.
    """

    unit: Unit
    process: Process
    words: Catalogue
    now: datetime
    sender: Sender
    visitor: Visitor
    letters: list[Letter] = field(default_factory=list)
    menu_changed: bool = False
    others_changed: list[int] = field(default_factory=list)
    """Telegram ids of others whose rights this turn changed: their menus follow too."""
    sends_now: bool = False
    """Whether something was planned that the bot is to send at once."""
    waiting: set[int] = field(default_factory=set)
    """Who would have been told something, and is invited to read the informativa first."""
    username: str = ""
    public_url: str = ""
    """Where the bot's own pages are reached from outside; empty where they are not."""
    seal: bytes = field(default=b"", repr=False)
    """What the codes of invitations are made of beside their salt; empty where nothing is known."""
    prints: Callable[[bytes], bytes] | None = None
    """How a page of HTML becomes a PDF; None where nothing here can do it."""
    press: Callable[["Turn", Tap], Awaitable[Screen]] = _lead_nowhere
    answered: Tap | None = None
    """What was written was taken for this; so it would be said anew, with other words."""
    left: Phrase | None = None
    """What the screen says from now on whose question was answered in words."""
    settled: dict[int, Screen] = field(default_factory=dict)
    """What letters say from now on that stand in this person's chat, by their message."""

    async def follow(self, tap: Tap) -> Screen:
        """Do what pressing this button would do: how one subject leads to another.

        So that subjects know each other's taps and never each other's actions.
        """
        return await self.press(self, tap)

    @property
    def who(self) -> int:
        """Return the numeric Telegram id of whoever is there."""
        return self.sender.telegram_id

    @property
    def person(self) -> Person | None:
        """Return what is kept about this person, or None for somebody never let in."""
        return self.visitor.person

    @property
    def has_accepted(self) -> bool:
        """Tell whether the informativa is accepted: this version, where the city wants that."""
        person, notice = self.person, self.process.privacy_notice
        if person is None or person.noticed_at is None:
            return False
        return not (notice and notice.must_be_read_again) or not self.has_other_notice

    @property
    def has_other_notice(self) -> bool:
        """Tell whether whoever accepted the informativa has read another version of it."""
        person, version = self.person, self.process.notice_version
        if person is None or person.noticed_at is None or not version:
            return False
        return person.notice_version != version

    @property
    def language(self) -> str:
        """Return the language this person is spoken to in."""
        chosen = self.person and self.person.language
        return self.words.language(chosen or self.sender.language)

    @property
    def audience(self) -> Audience:
        """Return whose commands this person has."""
        return audience_of(self.visitor)

    async def meet_again(self) -> None:
        """Read anew who is there, after an action changed it, and have their menu follow."""
        self.visitor = await self.unit.people.visitor(self.who)
        self.menu_changed = True

    def platform(self, roundtable: int) -> Platform:
        """Return a table's content; refuses a number no table has."""
        try:
            return self.process.platform(roundtable)
        except LookupError as error:
            raise Refusal(say("no-such-table", last=len(self.process.platforms))) from error

    async def roundtable(self, number: int) -> Roundtable:
        """Return the table's state."""
        return await self.unit.roundtables.get(number)

    async def roundtable_of(self, seat: TableSeat) -> Roundtable:
        """Return the state of a seat's table; of a freed seat, as it was when it was freed."""
        roundtable = await self.roundtable(seat.roundtable)
        return replace(roundtable, phase=seat.freed_in) if seat.freed_in else roundtable

    def seats(self, *roles: Role) -> Iterator[Seat]:
        """Yield this person's seats in any of `roles`."""
        return (seat for seat in self.visitor.seats if seat.role in roles)

    def seat_of_participant(self, roundtable: int) -> ParticipantSeat:
        """Return the person's own seat at a table; refuses whoever does not take part there."""
        for seat in self.visitor.seats:
            if isinstance(seat, ParticipantSeat) and seat.roundtable == roundtable:
                return seat
        raise Refusal(say("not-your-table"))

    def objective(self, objective_id: str) -> tuple[Platform, Objective]:
        """Return an objective with its platform; refuses an id the content does not have."""
        found = self.process.objective(objective_id)
        if found is None:
            raise Refusal(say("old-screen"))
        return found

    def tables_taking_part(self) -> list[int]:
        """Return the numbers of the tables where this person rates."""
        return [seat.roundtable for seat in self.seats(Role.PARTICIPANT) if seat.roundtable]

    def tables_read(self) -> list[int]:
        """Return the numbers of the tables whose progress and results this person may read."""
        if self.oversees:
            return [platform.number for platform in self.process.platforms]
        return [seat.roundtable for seat in self.seats(Role.COORDINATOR) if seat.roundtable]

    def tables_led(self) -> list[int]:
        """Return the numbers of the tables this person may move on."""
        return [number for number in self.tables_read() if self.leads(number)]

    @property
    def is_staff(self) -> bool:
        """Tell whether this person leads all tables."""
        return any(self.seats(Role.STAFF))

    @property
    def oversees(self) -> bool:
        """Tell whether this person reads all tables."""
        return any(self.seats(Role.STAFF, Role.OBSERVER))

    def tables_known(self) -> list[int]:
        """Return the numbers of all tables this person has to do with, in their order."""
        return sorted({*self.tables_taking_part(), *self.tables_read()})

    def leads(self, roundtable: int) -> bool:
        """Tell whether this person may move the table on."""
        return self.is_staff or any(
            seat.roundtable == roundtable for seat in self.seats(Role.COORDINATOR)
        )

    def must_read(self, roundtable: int) -> None:
        """Refuse whoever may not read this table's progress and results."""
        self.platform(roundtable)
        if roundtable not in self.tables_read():
            raise Refusal(say("coordinators-only"))

    def must_lead(self, roundtable: int) -> None:
        """Refuse whoever may not move this table on."""
        self.platform(roundtable)
        if not self.leads(roundtable):
            raise Refusal(say("coordinators-only"))

    def must_keep_to(self, limit: Limit, found: int, adding: int = 1) -> None:
        """Refuse what would be more than a limit allows, where so many are found."""
        if why_not := limit.why_not(found, adding):
            raise Refusal(why_not)

    async def must_not_do_more(
        self, limit: Limit, roundtable: int, *deeds: Deeds, adding: int = 1
    ) -> None:
        """Refuse more of these deeds of the journal than a limit allows at a table."""
        since = limit.since(self.now)
        self.must_keep_to(limit, await self.unit.lately.deeds(roundtable, deeds, since), adding)

    def tell(
        self,
        to: Person,
        screen: Screen,
        thread: str | None = None,
        *,
        about: str | None = None,
        held: Held | None = None,
    ) -> None:
        """Have a screen sent to somebody once this turn is committed.

        With a `thread` the message of that thread which they have already changes into it. What
        they were to be told `about` the same, and nobody has begun to send, is not sent any more.
        Whoever has not read the informativa is only told that something waits. What comes to
        others unasked has a way home.
        """
        if not to.has_read:
            self.waiting.add(to.telegram_id)
            return
        language = self.words.language(to.language)
        shown = screen if to.telegram_id == self.who else with_way_home(screen)
        self.letters.append(Letter(to.telegram_id, language, shown, thread, about, held))

    async def take_over(self, thread: str) -> None:
        """Go on in the message of a thread: what waits for it is shown already, and not sent."""
        await self.unit.letters.drop(thread, to=[self.who])
        await self.unit.threads.take_over(self.who, thread)

    async def settle(self, about: str, *words: Phrase) -> None:
        """Have the letter about this that stands in one's own chat say only these words.

        What it asked is done, somewhere else perhaps: it asks no more.
        """
        stands = await self.unit.threads.message(self.who, about)
        if stands is not None:
            await self.unit.threads.take_over(self.who, about)
            self.settled[stands] = Screen(words)

    def seat_that_leads(self, roundtable: int) -> Seat:
        """Return the seat by which this person leads a table; refuses whoever does not."""
        self.must_lead(roundtable)
        return next(
            seat
            for seat in self.seats(Role.COORDINATOR, Role.STAFF)
            if seat.roundtable in (roundtable, None)
        )
