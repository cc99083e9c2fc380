"""Acting: from what was heard to what is shown, in one unit of work."""

from collections.abc import Callable
from datetime import datetime

from bot.foreground import Stage
from bot.hearing import Heard, HeardInGroup, Reached, TappedElsewhere
from bot.profile import Menu
from bot.reply import Occasioned, Owing, Reply, lane_of
from conversations.catalogue import Catalogue
from conversations.conversation import respond, show_current
from conversations.home.group import greet
from conversations.screens import Screen
from conversations.turn import Sender, Turn, audience_of
from storage.engine import Database
from storage.platforms import Process
from storage.unit import Unit


class Acting:
    """Opens the unit, has the conversation act, and renders what came of it.

    `seal` is what paper is signed with; `prints` makes a PDF of a page, None where nothing does.
    """

    def __init__(
        self,
        *,
        database: Database,
        process: Process,
        words: Catalogue,
        username: Callable[[], str],
        public_url: str,
        seal: bytes,
        prints: Callable[[bytes], bytes] | None,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._process = process
        self._words = words
        self._username = username
        self._public_url = public_url
        self._seal = seal
        self._prints = prints
        self._now = now

    async def on(self, *hearings: Occasioned) -> list[Reply]:
        """Act on what one person said, in one unit, and commit it; return what to show of each.

        Raises Unopened where an action wants what is in a file: nothing is kept then.
        """
        now = self._now()
        async with self._database.unit(now, lane_of(hearings[0])) as unit:
            return [await self._act_on(unit, now, each) for each in hearings]

    async def _act_on(self, unit: Unit, now: datetime, hearing: Occasioned) -> Reply:
        match hearing:
            case Owing():
                return await self._make_up(unit, now, hearing.telegram_id)
            case Heard():
                return await self._converse(unit, now, hearing)
        is_new = await unit.updates.first_sight(hearing.update_id)
        match hearing:
            case Reached():
                if is_new:
                    await unit.people.set_reachable(hearing.telegram_id, hearing.reachable)
                return Reply(None)
            case HeardInGroup():
                if not is_new:
                    return Reply(None)
                language = self._words.language(hearing.language)
                screen = greet(self._process, hearing.command, self._username())
                return Reply(self._words.render(screen, language))
            case TappedElsewhere():
                return Reply(None)

    async def _make_up(self, unit: Unit, now: datetime, telegram_id: int) -> Reply:
        """Return where somebody is, for what they are owed."""
        owed = await unit.updates.take_over(telegram_id)
        if not owed:
            return Reply(None)
        person = (await unit.people.visitor(telegram_id)).person
        name, language = (person.name, person.language) if person else ("", None)
        turn = await self._turn(unit, now, Sender(telegram_id, name, language))
        page = self._words.render(await show_current(turn), turn.language)
        before = person.screen if person else None
        stage = Stage(telegram_id, owed[-1].message_id, None, before, person is not None)
        return Reply(page, stage, tuple(each.update_id for each in owed))

    async def _turn(self, unit: Unit, now: datetime, sender: Sender) -> Turn:
        visitor = await unit.people.visitor(sender.telegram_id)
        return Turn(
            unit,
            self._process,
            self._words,
            now,
            sender,
            visitor,
            username=self._username(),
            public_url=self._public_url,
            seal=self._seal,
            prints=self._prints,
        )

    async def _converse(self, unit: Unit, now: datetime, heard: Heard) -> Reply:
        is_new = await unit.updates.first_sight(
            heard.update_id, heard.sender.telegram_id, heard.message_id
        )
        if not (is_new or heard.query_id) and not await unit.updates.take_over_update(
            heard.update_id
        ):
            return Reply(None)  # a message is answered by a message: once, by who has taken it on
        turn = await self._turn(unit, now, heard.sender)
        if turn.person and turn.person.unreachable_since:
            await unit.people.set_reachable(turn.who, True)
        before = turn.person.screen if turn.person else None
        screen = await (respond(turn, heard.said) if is_new else show_current(turn))
        page = self._words.render(screen, turn.language)
        menu = Menu(turn.audience, turn.language) if turn.menu_changed else None
        return Reply(
            page,
            Stage(
                turn.who,
                heard.message_id,
                heard.query_id,
                before,
                turn.person is not None,
                self._words.render(Screen((turn.left,)), turn.language) if turn.left else None,
                {
                    number: self._words.render(each, turn.language)
                    for number, each in turn.settled.items()
                },
            ),
            (heard.update_id,),
            letters=bool(turn.letters),
            menu=menu,
            menus=await menus_of_others(turn),
            sends_now=turn.sends_now,
        )


async def menus_of_others(turn: Turn) -> tuple[tuple[int, Menu], ...]:
    """Return the menus of those whose rights a turn changed, by their Telegram id."""
    menus = []
    for telegram_id in turn.others_changed:
        visitor = await turn.unit.people.visitor(telegram_id)
        language = turn.words.language(visitor.person.language if visitor.person else None)
        menus.append((telegram_id, Menu(audience_of(visitor), language)))
    return tuple(menus)
