"""The main job: five objectives judged, one added, counted by the coordinator."""

from storage.records import Phase
from tests.theatre import Theatre


async def test_an_invited_participant_rates_and_the_coordinator_sees_it_counted(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola Riva")
    anna = theatre.stranger("Anna Silva")
    await anna.starts(await theatre.invites(1, name="Anna Silva"))
    assert anna.sees("tavolo 1: Riqualificazione", "con Paola Riva", "Conserviamo il tuo nome")
    await anna.taps("Accetto e comincio")
    assert anna.sees(
        "Tavolo 1: Riqualificazione", "Coordina: Paola Riva", "5 obiettivi", "3 minuti"
    )

    await anna.taps("Comincia")
    assert anna.sees("Obiettivo 1 di 5", "Ricucire parti di città", "Quanto è importante?")
    for position, level in enumerate("45543", start=1):
        assert anna.sees(f"Obiettivo {position} di 5")
        await anna.taps(level)
    assert anna.toast == "Registrato: 3 · abbastanza importante"
    assert anna.sees("Altro (specificare)")

    await anna.taps("Aggiungi obiettivo")
    await anna.says("Una pensilina vera alle fermate degli autobus")
    assert anna.sees("Un obiettivo aggiunto", "Una pensilina vera")
    await anna.says("5")
    assert anna.sees("Una pensilina vera", "5 · indispensabile")
    await anna.taps("Avanti")
    assert anna.sees("La tua scheda", "4 · molto importante", "Tutto registrato")

    await paola.says("/risultati")
    assert paola.sees("aperta", "1 su 1", "Hanno risposto 1 su 1")
    assert paola.misses("indispensabile", "pensilina")

    async with theatre.stored() as unit:
        seat = next(s for s in await unit.seats.at(1) if s.telegram_id == anna.id)
        assert seat.ballot_id is not None
        ratings = await unit.ballots.ratings(seat.ballot_id)
        asked = theatre.bot.process.platform(1).objectives
        assert [ratings[objective.id] for objective in asked] == [4, 5, 5, 4, 3]
        assert [own.level for own in await unit.own_objectives.of(seat.ballot_id)] == [5]


async def test_a_rating_can_be_changed(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await theatre.moves(1, Phase.RATING)
    await anna.says("/valuta")
    await anna.taps("4")
    assert anna.sees("Obiettivo 2 di 5")
    await anna.taps("Indietro")
    await anna.taps("5")
    assert await theatre.levels(anna) == [5]
