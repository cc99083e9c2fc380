"""Every kind of letter: what has it sent, who has to be told, and in which words."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from conversations.taps.rating import Rate
from simulator import Message
from storage.records import Phase, Role
from tests.faults.seen_through import forges, objectives, until
from tests.stories.proposing import proposed
from tests.theatre import Actor, Theatre

Act = Callable[[], Awaitable[None]]
AT_A_TABLE: Final = 4
RATING, PRESENTED, MOVED, READ, WRITING, FEW = range(1, 7)
"""The tables, by what happens there."""


@dataclass(frozen=True)
class News:
    """What somebody does, and the letters it leaves to others.

    `words` are in each of them. Those of a thread are one message that changes: all it ever says
    has `thread`, and what it says at last has `words`. What is pointless by the time it could be
    sent, nobody may get any more.
    """

    act: Act
    to: frozenset[int]
    words: str
    thread: str = ""
    is_pointless: bool = False


Kind = Callable[["Stage"], Awaitable[News]]


class Stage:
    """Six tables at work, the people who sit there, and those who lead them."""

    def __init__(self, theatre: Theatre) -> None:
        self.theatre = theatre
        self.at: dict[int, frozenset[int]] = {}

    async def opens(self) -> None:
        """Seat everybody; who is reminded of a meeting has been in for an hour."""
        self.theatre.seats_are_taken = True
        await self.theatre.moves(PRESENTED, Phase.PRESENTATION)
        await self.theatre.moves(WRITING, Phase.PROPOSALS)
        self.theatre.passes(hours=-1)
        for table in range(1, 7):
            sheets = ["55", "44", "53", "33"] if table == READ else ["-"] * AT_A_TABLE
            self.at[table] = await self.crowd(table, *sheets)
        self.theatre.passes(hours=1)
        await self.theatre.moves(READ, Phase.PROPOSALS)

    async def crowd(self, table: int, *sheets: str) -> frozenset[int]:
        known = set(self.theatre.simulator.world.people)
        await self.theatre.crowd(table, *sheets)
        return frozenset(set(self.theatre.simulator.world.people) - known)

    async def leader(self, table: int) -> Actor:
        return await self.theatre.coordinator("Paola", table)

    async def two(self, *names: str, table: int = RATING) -> list[Actor]:
        return [await self.theatre.participant(name, table) for name in names]

    def got(self, news: News) -> Counter[int]:
        """How many messages each of them has that tell it."""
        chats = self.theatre.simulator.world.chats
        return Counter(
            {
                each: sum(news.words in message.text for message in chats[each].messages)
                for each in news.to
                if each in chats
            }
        )

    def behind(self, news: News) -> list[int]:
        """Whose message of a thread says something older at last."""
        chats = self.theatre.simulator.world.chats
        said = {
            each: [m.text for m in chats[each].messages if news.thread in m.text]
            for each in news.to
            if news.thread
        }
        return [each for each, texts in said.items() if news.words not in texts[-1]]


def presses(actor: Actor, label: str = "Conferma") -> Act:
    """Have somebody press a button of the screen they have now, whenever that will be."""
    data, shown = actor.data(label), actor.screen

    async def press() -> None:
        await actor.forges(data, shown)

    return press


def one(*actors: Actor) -> frozenset[int]:
    return frozenset(each.id for each in actors)


# Phases, what is asked when they close, results


async def moves(stage: Stage, table: int, label: str) -> Actor:
    """Have somebody who leads a table asked once more whether to move it."""
    paola = await stage.leader(table)
    await paola.says("/fase")
    await paola.taps(label)
    return paola


async def phase(stage: Stage) -> News:
    paola = await moves(stage, MOVED, "Passa alle proposte")
    return News(presses(paola), stage.at[MOVED], "È il momento delle proposte")


async def consent(stage: Stage) -> News:
    (anna,) = await stage.two("Anna", table=FEW)
    await anna.says("/valuta")
    await anna.taps("4")
    paola = await moves(stage, FEW, "Passa alle proposte")
    return News(presses(paola), one(anna), "contiamo la scheda con le tue risposte?")


async def publication(stage: Stage) -> News:
    paola = await stage.leader(READ)
    await paola.says("/pubblica")
    await paola.taps("Pubblica Valutazione")
    return News(presses(paola), stage.at[READ], "Sono pubblicati i risultati: Valutazione")


# Meetings


async def writes_meeting(stage: Stage, table: int) -> Actor:
    paola = await stage.leader(table)
    await paola.says("/incontro")
    await paola.taps("Nuovo incontro")
    day = datetime.now(UTC) + timedelta(days=20)
    for words in (f"{day:%d/%m/%Y} alle 18", "Biblioteca", "2 ore", "Salta", "Salta"):
        await paola.says(words)
    return paola


async def meeting_new(stage: Stage) -> News:
    paola = await writes_meeting(stage, RATING)
    return News(presses(paola), stage.at[RATING], "Nuovo incontro del tavolo 1")


async def meeting_changed(stage: Stage) -> News:
    paola = await writes_meeting(stage, READ)
    await paola.says("Conferma")
    await paola.taps("Cambia")
    await paola.taps("Luogo")
    await paola.says("Municipio")
    return News(presses(paola), stage.at[READ], "L'incontro del tavolo 4 è cambiato")


async def meeting_cancelled(stage: Stage) -> News:
    paola = await writes_meeting(stage, FEW)
    await paola.says("Conferma")
    await paola.taps("Disdici l'incontro")
    return News(
        presses(paola, "Sì, disdicilo"), stage.at[FEW], "L'incontro del tavolo 6 è disdetto"
    )


# Pairs


async def asks(asking: Actor, asked: str) -> None:
    await asking.says("/coppia")
    await asking.taps(asked)


async def pair_asked(stage: Stage) -> News:
    anna, luca = await stage.two("Anna 1", "Luca 1")
    await anna.says("/coppia")
    return News(presses(anna, "Luca 1"), one(luca), "Anna 1 ti chiede di rispondere insieme")


async def pair_accepted(stage: Stage) -> News:
    anna, luca = await stage.two("Anna 2", "Luca 2")
    await asks(anna, "Luca 2")
    return News(presses(luca, "Accetto"), one(anna), "Luca 2 ha accettato", "Luca 2 ha accettato")


async def pair_declined(stage: Stage) -> News:
    anna, luca = await stage.two("Anna 3", "Luca 3")
    await asks(anna, "Luca 3")
    return News(presses(luca, "No, grazie"), one(anna), "Luca 3 preferisce rispondere per conto")


async def pair_view(stage: Stage) -> News:
    """The one message in which somebody sees what the other answers."""
    anna, luca = await stage.two("Anna 4", "Luca 4")
    await asks(anna, "Luca 4")
    await luca.taps("Accetto")
    await anna.taps("Continua")
    first, second, *_ = objectives(stage.theatre)

    async def answers() -> None:
        for objective, importance in ((first, 4), (first, 2), (second, 5)):
            forges(anna, Rate(objective=objective, importance=importance).pack())
            await stage.theatre.settled()  # a webhook may bring what comes at once in any order

    told = "Anna 4 ha risposto"
    return News(answers, one(luca), f"{told} 5 · indispensabile all'obiettivo 2", told)


async def pair_parted(stage: Stage) -> News:
    anna, luca = await stage.two("Anna 5", "Luca 5")
    await asks(anna, "Luca 5")
    await luca.taps("Accetto")
    await luca.taps("Lascia la coppia")
    return News(presses(luca), one(anna), "Luca 5 ha lasciato la coppia")


# Proposals


async def union(stage: Stage) -> News:
    paola = await stage.leader(WRITING)
    anna, bea = await stage.two("Anna", "Bea", table=WRITING)
    about = "Un orto per anziani e bambini nell'area verde di via Verdi."
    await proposed(stage.theatre, anna, "Orto condiviso in via Verdi", description=about)
    await proposed(stage.theatre, bea, "L'orto condiviso di via Verdi", description=about)
    await paola.says("/proposte")
    await paola.taps("Doppioni (1)")
    await paola.taps("Unisci")
    await paola.taps("Tieni questo")
    return News(presses(paola), one(anna, bea), "sono diventate una proposta sola")


async def question(stage: Stage) -> News:
    dina, ivo = await stage.two("Dina", "Ivo", table=WRITING)
    await proposed(stage.theatre, dina, "Cinema all'aperto")
    await chooses(ivo, "Cinema all'aperto")
    await ivo.taps("Domanda")
    await ivo.says("Che film ci saranno?")
    return News(presses(ivo), one(dina), "Una domanda sulla tua proposta")


async def joining(stage: Stage) -> News:
    elio, ada = await stage.two("Elio", "Ada", table=WRITING)
    await proposed(stage.theatre, elio, "Panchine ovunque")
    await chooses(ada, "Panchine ovunque")
    return News(presses(ada, "Mi associo"), one(elio), "Ada vuole associarsi")


async def joining_accepted(stage: Stage) -> News:
    gaia, ugo = await stage.two("Gaia", "Ugo", table=WRITING)
    await proposed(stage.theatre, gaia, "Portici illuminati")
    await chooses(ugo, "Portici illuminati")
    await ugo.taps("Mi associo")
    return News(presses(gaia, "Accetto"), one(ugo), "La tua richiesta è accettata")


async def field_asked(stage: Stage) -> News:
    paola = await stage.leader(WRITING)
    (nora,) = await stage.two("Nora", table=WRITING)
    await proposed(stage.theatre, nora, "Mercato del baratto")
    await chooses(paola, "Mercato del baratto")
    await paola.taps("Chiedi un passo")
    return News(presses(paola, "Strumenti"), one(nora), "ti chiede di completare: Strumenti")


async def chooses(actor: Actor, title: str) -> None:
    """Open the card of this proposal from the list."""
    await actor.says("/proposte")
    lines = actor.screen.text.splitlines()
    await actor.taps(next(line.partition(".")[0] for line in lines if f". {title}" in line))


# Pages of the presentation, seats


async def presentation(stage: Stage) -> News:
    paola = await stage.leader(PRESENTED)
    await paola.says("/presenta")
    begin, shown = paola.data("Comincia"), paola.screen

    def now() -> Message:
        return stage.theatre.simulator.chat(paola.id).by_id[shown.id]

    async def turns() -> None:
        forges_on(paola, begin, shown)
        for page in (1, 2):
            await until(lambda page=page: f"Pagina {page} di" in now().text)  # type: ignore[misc]
            forges_on(paola, paola.data("Avanti", now()), shown)
        await stage.theatre.settled()

    return News(turns, stage.at[PRESENTED], "Pagina 3 di", "La gira chi coordina")


def forges_on(actor: Actor, data: str, shown: Message) -> None:
    actor.theatre.simulator.taps_data(actor.id, shown.id, data)


async def seat_freed(stage: Stage) -> News:
    paola = await stage.leader(RATING)
    (gino,) = await stage.two("Gino", table=RATING)
    await paola.says("/invita")
    await paola.taps("Inviti")
    while ". Gino: " not in paola.screen.text:
        await paola.taps("Avanti")
    lines = paola.screen.text.splitlines()
    await paola.taps(next(line.partition(".")[0] for line in lines if ". Gino: " in line))
    await paola.taps("Libera il posto")
    return News(presses(paola), one(gino), "è stato liberato")


async def arrival(stage: Stage) -> News:
    rita = await stage.leader(RATING)
    ivo = stage.theatre.stranger("Ivo")
    await ivo.starts(await stage.theatre.invites(RATING, name="Elsa Galli"))
    return News(presses(ivo, "Accetto e comincio"), one(rita), "«Ivo»", "Nel posto di")


# What goes by the ledger already


async def announcement(stage: Stage) -> News:
    paola = await stage.leader(RATING)
    await paola.says("/annuncio")
    await paola.says("Ci vediamo in biblioteca.")
    return News(presses(paola), stage.at[RATING], "Ci vediamo in biblioteca.")


async def nudge(stage: Stage) -> News:
    paola = await stage.leader(RATING)
    await paola.says("/sollecita")
    return News(presses(paola), stage.at[RATING], "Ti mancano 5 obiettivi")


async def reminder(stage: Stage) -> News:
    """A day before: it is due as soon as the program looks."""
    theatre = stage.theatre
    start = theatre.now + timedelta(days=1, minutes=-1)
    theatre.passes(days=-10)
    async with theatre.stored() as unit:
        writer = await unit.seats.create(MOVED, Role.COORDINATOR, None)
        draft = await unit.meetings.draft(MOVED, writer.id)
        await unit.meetings.write(draft.id, "starts_at", start)
        await unit.meetings.write(draft.id, "minutes", 60)
        await unit.meetings.confirm(draft.id)
    theatre.passes(days=10)

    async def waits() -> None:
        pass

    return News(waits, stage.at[MOVED], "Promemoria")


KINDS: Final[tuple[Kind, ...]] = (
    *(phase, consent, publication),
    *(meeting_new, meeting_changed, meeting_cancelled),
    *(pair_asked, pair_accepted, pair_declined, pair_view, pair_parted),
    *(union, question, joining, joining_accepted, field_asked),
    *(presentation, seat_freed, arrival),
    *(announcement, nudge, reminder),
)


# What became pointless before it was told


async def called_off(stage: Stage) -> News:
    """A meeting is called off while it is being told that there is one."""
    paola = await writes_meeting(stage, WRITING)
    confirm, shown = paola.data("Conferma"), paola.screen

    async def makes_and_cancels() -> None:
        await paola.forges(confirm, shown)
        await follows(paola, shown, "Disdici l'incontro")
        await follows(paola, shown, "Sì, disdicilo")

    return News(
        makes_and_cancels, stage.at[WRITING], "Nuovo incontro del tavolo 5", is_pointless=True
    )


async def moved_back(stage: Stage) -> News:
    """A table goes on by mistake, and back at once."""
    author = Actor(stage.theatre, next(iter(stage.at[READ])))
    for title in ("Uno", "Due", "Tre"):
        await proposed(stage.theatre, author, title)
    paola = await moves(stage, READ, "Passa alla classifica")
    confirm, shown = paola.data("Conferma"), paola.screen

    async def goes_and_returns() -> None:
        await paola.forges(confirm, shown)
        for label in ("Altro…", "Tutte le fasi", "Torna alle proposte", "Conferma"):
            await follows(paola, shown, label)

    return News(
        goes_and_returns, stage.at[READ], "È il momento della classifica", is_pointless=True
    )


async def follows(actor: Actor, shown: Message, label: str) -> None:
    """Press a button as soon as a message that changes has it."""

    def labels() -> Iterable[str]:
        now = actor.theatre.simulator.chat(actor.id).by_id[shown.id]
        return [button.text for row in now.keyboard for button in row]

    await until(lambda: label in labels())
    await actor.taps(label, actor.theatre.simulator.chat(actor.id).by_id[shown.id])


POINTLESS: Final[tuple[Kind, ...]] = (called_off, moved_back)
