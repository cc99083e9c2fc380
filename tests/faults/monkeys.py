"""People who press, write and send whatever comes to hand, and a table that moves to and fro."""

import re
from dataclasses import dataclass
from random import Random

from conversations.commands import COMMANDS
from simulator import Message
from simulator.keyboards import keys
from storage.records import ParticipantSeat, Phase, Role
from tests.theatre import Actor, Theatre

TABLE = 2
"""Four objectives are asked there: sheets become whole."""
OTHER = 3

TYPED = (
    *("0", "1", "2", "3", "4", "7", "non so", "1 2", "1, 3", "4 4 5 3", "5 0 2 -", "99", "-1"),
    *("avanti", "Next", "indietro", "annulla", "conferma", "salta", "consegna", "sono diverse"),
    *("Una pensilina vera alla fermata", "Orti condivisi nei cortili", "Orti condivisi in cortile"),
    *("Comune di Seregno\nScuole\nAssociazioni", "Più panchine <b>& ombra", "{ $name }", "🌳"),
    *("12 dicembre", "domani", "31/12/2026", "18:30", "18", "90", "2 ore", "https://example.org/x"),
    *(
        "Carla Neri",
        "Carla Neri\nDino Galli; Ugo Riva",
        "Anna",
        "Nome\n" * 40,
        "\u202e\u0000\u200b.",
    ),
    *("x" * 301, "🌳" * 300, "y" * 4097, "a\n" * 30, "/", "/altro", "/start xyz", "a" * 22),
)
MEDIA = ("photo", "document", "voice", "sticker", "forward")


@dataclass
class Cast:
    """Everybody, and who leads: `eve` answers together with `luca`."""

    theatre: Theatre
    people: list[Actor]
    leader: Actor

    @classmethod
    async def gather(cls, theatre: Theatre) -> "Cast":
        """Seat everybody at the table; two proposals look alike, two more do not."""
        paola = await theatre.coordinator("Paola", TABLE)
        anna, luca = [await theatre.participant(name, TABLE) for name in ("Anna", "Luca")]
        eve = await theatre.participant("Eve", TABLE, "en")
        bruno = await theatre.participant("Bruno", TABLE)
        both = await theatre.participant("Rita", TABLE)
        await both.starts(await theatre.invites(TABLE, Role.COORDINATOR))
        await anna.starts(await theatre.invites(OTHER))
        staff = await theatre.staff("Ada")
        observer = await theatre.staff("Ugo", Role.OBSERVER)
        stranger = theatre.stranger("Ivo")
        await stranger.starts()
        await cls._pair(theatre, luca, eve)
        await cls._propose(theatre, luca, eve, bruno)
        people = [paola, paola, anna, luca, luca, eve, eve, bruno, both, staff, observer, stranger]
        return cls(theatre, people, paola)

    @staticmethod
    async def _pair(theatre: Theatre, first: Actor, second: Actor) -> None:
        async with theatre.stored() as unit:
            mine, theirs = [
                (await unit.people.visitor(each.id)).seats[0] for each in (second, first)
            ]
            assert isinstance(mine, ParticipantSeat)
            assert isinstance(theirs, ParticipantSeat)
            await unit.pairs.join(mine, theirs.ballot_id)

    @staticmethod
    async def _propose(theatre: Theatre, *authors: Actor) -> None:
        titles = ("Orti condivisi nei cortili", "Orti condivisi in cortile", "Panchine all'ombra")
        async with theatre.stored() as unit:
            for author, title in zip(authors, titles, strict=True):
                seat = (await unit.people.visitor(author.id)).seats[0]
                draft = await unit.proposals.begin(TABLE, seat.id, seat.id)
                await unit.proposals.write(draft, "title", title)
                await unit.proposals.present(draft.id)


class Monkeys:
    """Do one random thing after another."""

    def __init__(self, cast: Cast, chance: Random) -> None:
        self.cast = cast
        self.theatre = cast.theatre
        self._chance = chance
        self.did = ""
        """What was done last, for whoever has to understand what came of it."""

    async def act(self) -> Actor:
        """Have somebody do something, and wait until all is said and shown."""
        chance = self._chance
        actor = chance.choice(self.cast.people)
        kind = chance.random()
        if kind < 0.62 and await self._presses(actor):
            pass
        elif kind < 0.66:
            self._rush()
        elif kind < 0.76:
            command = chance.choice(COMMANDS)
            argument = chance.choice(("", "", "", f"{TABLE}", "3", "0", "9", "BCDFGH", "x y"))
            await self._says(actor, f"/{chance.choice((command.name, command.alias))} {argument}")
        elif kind < 0.91:
            await self._says(actor, self._words())
        elif kind < 0.95:
            await self._sends(actor)
        else:
            await self._moves()
        await self.theatre.settled()
        return actor

    async def _presses(self, actor: Actor) -> bool:
        shown = self._looks_at(actor)
        labels = [button.text for row in shown.keyboard for button in row] if shown else []
        if not shown or not labels:
            return False
        self.did = f"{actor.id} presses {labels} of {shown.text[:60]!r}"
        label = self._chance.choice(labels)
        self.did = f"{actor.id} presses {label!r} of {shown.text[:60]!r} in {labels}"
        await actor.taps(label, shown)
        return True

    def _looks_at(self, actor: Actor) -> Message | None:
        """A message with buttons: mostly the newest, now and then one of long ago."""
        shown = [message for message in actor.messages if message.keyboard]
        if not shown:
            return None
        chance = self._chance.random()
        return (
            shown[-1]
            if chance < 0.75
            else self._chance.choice(shown[-6:] if chance < 0.9 else shown)
        )

    def _rush(self) -> None:
        """Several people press at once, one of them twice."""
        done = []
        for actor in self._chance.sample(self.cast.people, 4):
            shown = self._looks_at(actor)
            if not shown:
                continue
            label = self._chance.choice([b.text for row in shown.keyboard for b in row])
            for _ in range(self._chance.choice((1, 2))):
                actor.press(label, shown)
            done.append(f"{actor.id}: {label!r}")
        self.did = f"at once {done}"

    def _words(self) -> str:
        """Something that may fit, a label of somebody's, or a code that somebody was shown."""
        chance = self._chance
        if chance.random() < 0.15:
            seen = [message.text for each in self.cast.people for message in each.messages[-3:]]
            codes = re.findall(r"\b[A-Z0-9]{3} [A-Z0-9]{3}\b", "\n".join(seen))
            if codes:
                return str(chance.choice(codes))
        if chance.random() < 0.15:
            labels = chance.choice(self.cast.people)
            if labels.messages and labels.buttons:
                return str(chance.choice(labels.buttons))
        return chance.choice(TYPED)

    async def _says(self, actor: Actor, text: str) -> None:
        self.did = f"{actor.id} says {text[:60]!r}"
        await actor.says(text)

    async def _sends(self, actor: Actor) -> None:
        chat = self.theatre.simulator.chat(actor.id)
        kinds = [key.kind for row in keys(chat) for key in row]
        if "users" in kinds:
            picked = self._chance.sample(self.cast.people, 2)
            self.did = f"{actor.id} picks people"
            await actor.picks(*{each.id: each for each in picked}.values())
            return
        media = self._chance.choice(MEDIA)
        self.did = f"{actor.id} sends {media}"
        await actor.sends(media)

    async def _moves(self) -> None:
        """Time passes, the table moves, somebody who erased themselves comes back."""
        chance = self._chance
        self.theatre.passes(hours=chance.choice((0.01, 1, 30)))
        kind = chance.random()
        if kind < 0.6:
            phase = chance.choice(list(Phase))
            self.did = f"the table goes to {phase}"
            await self.theatre.moves(TABLE, phase)
            return
        actor = chance.choice(self.cast.people)
        role = Role.COORDINATOR if actor is self.cast.leader else Role.PARTICIPANT
        self.did = f"{actor.id} comes in again as {role}"
        if self.cast.people[-1] is not actor:
            await actor.starts(await self.theatre.invites(TABLE, role))
            labels = {"Accetto e comincio", "Accept and begin"} & set(actor.buttons)
            if labels:
                await actor.taps(labels.pop())
