"""Months after a table's work nobody leads to its answers: what each one finds then."""

import pytest
from sqlalchemy import select

from bot.request import AiohttpRequest
from conversations.documents.facts import View
from conversations.documents.minutes import write_minutes
from conversations.documents.model import Document
from conversations.documents.reading import Reader, read_facts
from conversations.documents.speech import Speech
from storage.records import Phase, Role
from storage.tables import metadata
from tests.my_data.test_retention import left
from tests.theatre import Actor, Theatre

TABLE = 3


async def rounds(theatre: Theatre) -> None:
    theatre.bot.make_rounds()
    await theatre.settled()


async def minutes(theatre: Theatre) -> Document:
    """The public minutes as they would be written now, all of one day."""
    day = theatre.now.replace(year=2027, month=1, day=1)
    bot = theatre.bot
    async with theatre.stored() as unit:
        facts = await read_facts(Reader(unit, bot.process), TABLE, View.PUBLIC, day)
    return write_minutes(facts, Speech(bot.words, "it"))


async def whole_table(theatre: Theatre) -> tuple[Actor, Actor]:
    """A table that has worked to its end, and published: Anna signed a dissent, Paola leads."""
    paola = await theatre.coordinator("Paola Riva", table=TABLE)
    anna = await theatre.participant("Anna Silva", table=TABLE)
    await theatre.crowd(TABLE, "45", "44", "55", "54", own=[("Una cosa mia", 4)])
    await anna.says("/valuta")
    for level in ("4", "2"):
        await anna.taps(level)
    async with theatre.stored() as unit:
        seats = [s for s in await unit.seats.at(TABLE) if s.role is Role.PARTICIPANT]
        for seat, category in zip(seats, ("impresa", "scuola", "impresa"), strict=False):
            table = metadata.tables["seats"]
            await unit.seats._connection.execute(
                table.update().where(table.c.id == seat.id).values(category=category)
            )
        mine = next(s for s in seats if s.telegram_id == anna.id)
        dissent = await unit.dissents.write(
            TABLE, mine.id, "Non sono d'accordo.", objective=objectives(theatre)[0]
        )
        await unit.dissents.sign(mine.id, dissent.id, True)
        draft = await unit.proposals.begin(TABLE, mine.id, mine.id)
        await unit.proposals.write(draft, "title", "Un forno comune")
        await unit.proposals.present(draft.id)
    for phase in (Phase.PROPOSALS, Phase.RANKING, Phase.CLOSED):
        await theatre.moves(TABLE, phase)
    for published in ("Valutazione", "Proposte"):
        await paola.says(f"/pubblica {TABLE}")
        if published in " ".join(paola.buttons):
            await paola.taps(next(each for each in paola.buttons if published in each))
            await paola.taps("Conferma")
    return anna, paola


async def told_late(theatre: Theatre) -> None:
    """The bot was away when it was time to tell and to end: it tells, and ends the link later."""
    theatre.passes(days=370)
    await rounds(theatre)
    people = await left(theatre._witness)
    theatre.passes(days=13)
    await rounds(theatre)
    assert (await left(theatre._witness))["people"] == people["people"], "not before 14 days"
    theatre.passes(days=2)
    await rounds(theatre)
    assert (await left(theatre._witness))["people"] < people["people"]


def objectives(theatre: Theatre) -> list[str]:
    return [each.id for each in theatre.bot.process.platform(TABLE).objectives]


async def everything(theatre: Theatre) -> str:
    async with theatre.stored() as unit:
        connection = unit.people._connection
        found = {
            table.name: [tuple(row) for row in await connection.execute(select(table))]
            for table in metadata.sorted_tables
        }
    return repr(found)


async def test_after_a_year_nobody_leads_to_the_answers_and_the_minutes_stay(
    theatre: Theatre,
) -> None:
    anna, paola = await whole_table(theatre)
    async with theatre.stored() as unit:
        mine = next(s for s in await unit.seats.at(TABLE) if s.telegram_id == anna.id)
        [proposal] = await unit.proposals.by(mine.id)
        await unit.signatures.sign(proposal.id, mine.id, True)
    before = await minutes(theatre)
    assert "Firmata da" in repr(before)
    theatre.passes(days=340)
    await rounds(theatre)
    assert str(anna.id) in await everything(theatre)
    theatre.passes(days=11)
    await rounds(theatre)
    assert anna.sees("da allora qui non ti riconosco più", "premi I miei dati")
    told = len(anna.messages)
    await rounds(theatre)
    assert len(anna.messages) == told, "once"
    theatre.passes(days=15)
    await rounds(theatre)
    left = await everything(theatre)
    assert str(anna.id) not in left
    assert "Persona" not in left
    assert left.count("Anna Silva") == 1, "where she signed, and nowhere else"
    assert await minutes(theatre) == before
    await rounds(theatre)
    assert await everything(theatre) == left, "nothing is left to be done"
    await anna.says("/start")
    assert anna.sees("Benvenuto!", "Può usarlo chi ha ricevuto un invito")
    await anna.says("/imieidati")
    assert anna.sees("Di te non conserviamo nulla")
    await paola.says("/start")
    assert paola.sees("Sono dentro 5 su 5")
    assert paola.misses("Rileggi")
    await paola.says(f"/fase {TABLE}")
    assert paola.sees("il tavolo resta chiuso")
    assert paola.buttons == ["Torna all'inizio"]
    await paola.forges(f"1:phenter:{TABLE}:closed:ranking", paola.screen)
    assert await theatre.phase(TABLE) is Phase.CLOSED
    for command in ("/stato", "/risultati", "/invita", "/verbale", "/proposte", "/riscontro"):
        await paola.says(f"{command} {TABLE}")
        assert paola.misses("Anna", "Persona")


async def test_by_a_clock_that_is_not_known_to_be_right_nothing_goes(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As on a machine that boots before it hears what time it is."""
    anna, _ = await whole_table(theatre)
    theatre.passes(days=352)
    await rounds(theatre)
    theatre.passes(days=88)
    await theatre.stop_bot()
    before = await left(theatre._witness)
    with monkeypatch.context() as wrong:
        wrong.setattr(AiohttpRequest, "clock_error", 440 * 86400.0)
        await theatre.start_bot()
        for error in (600.0, -600.0, None):
            wrong.setattr(AiohttpRequest, "clock_error", error)
            await rounds(theatre)
            assert await left(theatre._witness) == before
    [said] = [each.getMessage() for each in caplog.records if each.levelname == "WARNING"]
    assert "633600 minutes ahead of Telegram's" in said
    assert "nothing is deleted meanwhile: set it (timedatectl" in said
    await rounds(theatre)
    assert str(anna.id) not in await everything(theatre), "at the next round"


async def test_whoever_comes_in_later_is_not_sent_away(theatre: Theatre) -> None:
    await whole_table(theatre)
    await told_late(theatre)
    nora = await theatre.participant("Nora", table=TABLE)
    theatre.passes(days=1)
    await rounds(theatre)
    await nora.says("/start")
    assert nora.sees("Ciao, Nora", "I lavori del tavolo sono finiti")
    await told_late(theatre)
    assert nora.sees("da allora qui non ti riconosco più"), "before, as everybody"
    await nora.says("/start")
    assert nora.sees("Benvenuto!")


async def test_whoever_has_another_seat_keeps_that(theatre: Theatre) -> None:
    anna, _ = await whole_table(theatre)
    await anna.starts(await theatre.invites(1))
    await told_late(theatre)
    await anna.says("/start")
    assert anna.sees("Ciao, Anna", "Tavolo 1")
    assert anna.misses("Polo dell’innovazione")
    await anna.says("/imieidati")
    assert anna.sees("Informativa accettata", "Versione dell'informativa che hai letto: 1")


async def test_an_old_link_is_no_wall_for_whoever_is_in(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    code = await theatre.invites(1)
    await anna.starts(code)
    await anna.taps("Accetto e comincio")
    await anna.starts(code)
    assert anna.sees("Hai già usato questo invito")
    theatre.passes(days=31)
    await rounds(theatre)
    await anna.starts(code)
    assert anna.sees("sei già dentro", "premi Continua")
    await anna.taps("Continua")
    assert anna.sees("Ciao, Anna")
    ivo = theatre.stranger("Ivo")
    await ivo.starts(code)
    assert ivo.sees("Questo codice non c'è", "chiedi un nuovo invito")
