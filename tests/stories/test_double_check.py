"""*Doppio controllo*: a second person reads a sheet from paper, and what differs is settled."""

import pytest

from storage.records import Phase, ReleaseKind
from tests.stories.test_paper import entered, opens, seat_called
from tests.theatre import Actor, Theatre


async def deeds(theatre: Theatre, table: int = 3) -> list[tuple[str, str | None, str | None]]:
    """What the diary says, the newest first."""
    async with theatre.stored() as unit:
        return [(d.deed, d.detail, name) for d, name in await unit.journal.read(table, 20)]


async def a_sheet(theatre: Theatre, levels: str) -> tuple[Actor, Actor]:
    """Have Paola enter Bruna's sheet at table 3; Paola, and Luca who coordinates too."""
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    await theatre.invites(3, name="Bruna")
    await opens(paola, "Bruna")
    await paola.says(levels)
    return paola, luca


async def has_seen(theatre: Theatre, reader: str, name: str = "Bruna") -> bool:
    """Whether whoever leads is noted to know what stands on somebody's sheet."""
    reading, written = [(await seat_called(theatre, each, 3)) for each in (reader, name)]
    async with theatre.stored() as unit:
        [sheet] = [e for e in await unit.ballots.written_at(3) if e.ballot_id == written.ballot_id]
    assert sheet.ratings
    return all(reading.id in seen for _, seen in sheet.ratings.values())


async def checks(luca: Actor, name: str = "Bruna") -> None:
    await luca.says("/scheda")
    await luca.taps(name)
    await luca.taps("Doppio controllo")


async def test_two_people_read_the_same(theatre: Theatre) -> None:
    paola, luca = await a_sheet(theatre, "4 0")
    assert paola.sees("Il doppio controllo lo fa chi non l'ha inserita")
    assert paola.misses("Confermo")
    await luca.says("/scheda")
    assert luca.sees("Ricontrollate da una seconda persona: 0 su 1")
    await luca.taps("Bruna")
    assert await has_seen(theatre, "Paola")
    assert not await has_seen(theatre, "Luca"), "no answer stands on somebody's page"
    await luca.taps("Doppio controllo")
    assert luca.sees("Doppio controllo: Bruna", "Obiettivo 1 di 2", "4 5")
    assert luca.misses("4 · molto importante", "Sulla scheda")
    await luca.taps("4")
    await luca.says("/start")  # away in between
    await checks(luca)
    assert luca.sees("Obiettivo 2 di 2")
    await luca.taps("Indietro")
    assert luca.sees("Hai letto: 4 · molto importante")
    await luca.taps("Avanti")
    await luca.says("non so")
    assert luca.sees("coincidono tutte", "non ne è stato inserito nessuno")
    confirm, asked = luca.data("Confermo"), luca.screen
    await luca.taps("Confermo")
    assert luca.toast == "Ricontrollata: grazie!"
    assert luca.sees("Ricontrollata da una seconda persona")
    await luca.forges(confirm, asked)
    assert luca.sees("Ricontrollata da una seconda persona")
    assert [each[0] for each in await deeds(theatre)].count("paper-checked") == 1
    assert await entered(theatre, "Bruna", 3) == [4, None]
    await paola.says("/scheda")
    assert paola.sees("2 su 2 obiettivi, ricontrollata", "seconda persona: 1 su 1")
    await paola.says("/stato")
    assert paola.sees("1 scheda, di cui 1 su carta")


async def test_what_differs_stands_side_by_side_and_is_settled(theatre: Theatre) -> None:
    _, luca = await a_sheet(theatre, "4 5")
    await checks(luca)
    await luca.says("4 2 3")
    assert luca.sees("Servono 2 risposte")
    await luca.taps("Continua")
    await luca.says("3, 0")
    assert luca.sees(
        "2 risposte non coincidono",
        "Inserita: 4 · molto importante\nRiletta: 3 · abbastanza importante",
        "Riletta: non so",
    )
    assert await entered(theatre, "Bruna", 3) == [4, 5]
    await luca.taps("1")
    assert luca.sees("Inserita: 4 · molto importante\nRiletta: 3 · abbastanza importante")
    settle, asked = luca.data("3"), luca.screen
    await luca.taps("3")
    assert luca.sees("1 risposta non coincide")
    await luca.forges(settle, asked)
    assert luca.sees("1 risposta non coincide")
    await luca.taps("1")
    await luca.taps("5")
    assert luca.sees("coincidono tutte")
    await luca.taps("Confermo")
    assert await entered(theatre, "Bruna", 3) == [3, 5]
    assert await deeds(theatre) == [
        ("paper-checked", "Bruna", "Luca"),
        ("papercorrected", "Bruna", "Luca"),
        ("paper", "Bruna", "Paola"),
    ]
    async with theatre.stored() as unit:
        assert await unit.ballots.sheets(3) == 1


async def test_who_changes_a_checked_sheet_has_it_checked_again_by_the_other(
    theatre: Theatre,
) -> None:
    paola, luca = await a_sheet(theatre, "4 5")
    await checks(luca)
    await luca.says("45")
    await luca.taps("Confermo")
    await opens(luca, "Bruna")
    await luca.says("4 5")
    assert luca.sees("Ricontrollata da una seconda persona"), "nothing was changed"
    await luca.taps("2")
    await luca.taps("1")
    await luca.says("/scheda")
    assert luca.sees("0 su 1")
    await luca.taps("Bruna")
    assert luca.sees("Il doppio controllo lo fa chi non l'ha inserita")
    assert luca.misses("Confermo")
    await checks(paola)
    await paola.says("4 1")
    await paola.taps("Confermo")
    assert paola.sees("Ricontrollata")


async def test_own_objectives_are_looked_at_too(theatre: Theatre) -> None:
    paola, luca = await a_sheet(theatre, "4 5")
    await checks(luca)
    await luca.says("45")
    old = luca.screen
    await paola.taps("Aggiungi obiettivo")
    await paola.says("Più panchine")
    await paola.taps("4")
    await luca.taps("Confermo", old)
    assert luca.sees("Obiettivo 1 di 2"), "something was added meanwhile"
    await luca.says("45")
    assert luca.sees("Più panchine", "4 · molto importante")
    await luca.taps("1")
    await luca.taps("Cambia il testo")
    await luca.says("Più panchine all'ombra")
    await luca.taps("3")
    assert luca.sees("Più panchine all'ombra")
    await luca.taps("Doppio controllo")
    assert luca.sees("coincidono tutte", "Più panchine all'ombra", "3 · abbastanza importante")
    await luca.taps("Confermo")
    assert luca.sees("Ricontrollata")
    assert ("papercorrected", "Bruna", "Luca") in await deeds(theatre)
    await paola.taps("Aggiungi obiettivo")
    await paola.says("Una fontana in piazza")
    await paola.says("/scheda")
    assert paola.sees("0 su 1")


async def test_the_sheet_changes_while_it_is_read(theatre: Theatre) -> None:
    paola, luca = await a_sheet(theatre, "4 5")
    await checks(luca)
    await luca.says("45")
    old = luca.screen
    await paola.taps("1")
    await paola.taps("2")
    await luca.taps("Confermo", old)
    assert luca.sees("Inserita: 2", "Riletta: 4")
    ada = await theatre.staff("Ada")
    await ada.says("/scheda 3")
    await ada.taps("Bruna")
    await ada.taps("Doppio controllo")
    assert ada.sees("lo aveva cominciato un'altra persona", "Obiettivo 1 di 2")
    await ada.says("25")
    await ada.taps("Confermo")
    await luca.taps("1")
    assert luca.reads("già stata ricontrollata")


async def test_who_may_not_is_told_why(theatre: Theatre) -> None:
    paola, luca = await a_sheet(theatre, "4 5")
    sergio = await theatre.coordinator("Sergio", table=2)
    anna = await theatre.participant("Anna", table=3)
    bruna = (await seat_called(theatre, "Bruna", 3)).id
    first = theatre.bot.process.platform(3).objectives[0].id
    taps = [
        *(f"1:{each}:{bruna}" for each in ("ppcheck", "ppdiff", "ppchecked")),
        *(f"1:{each}:{bruna}:{first}" for each in ("ppagain", "ppboth")),
        *(f"1:{each}:{bruna}:{first}:1" for each in ("ppread", "ppsettle")),
    ]
    for who in (sergio, anna):
        for forged in taps:
            await who.forges(forged)
            assert who.misses("Doppio controllo", "Bruna")
    for forged in taps:
        await paola.forges(forged)
        assert paola.reads("Il doppio controllo lo fa chi non l'ha inserita")
    async with theatre.stored() as unit:
        check = (await unit.double_checks.of([bruna]))[bruna]
    assert (check.checker_id, check.again, check.checked_at) == (None, (), None)

    await theatre.invites(3, name="Carla")
    await opens(paola, "Carla")
    await paola.taps("4")
    carla = (await seat_called(theatre, "Carla", 3)).id
    await luca.says("/scheda")
    await luca.taps("Carla")
    assert luca.misses("Doppio controllo")
    await luca.forges(f"1:ppcheck:{carla}")
    assert luca.reads("mancano ancora delle risposte")


async def test_after_the_closing_it_waits_for_the_phase(theatre: Theatre) -> None:
    _, luca = await a_sheet(theatre, "4 5")
    await theatre.crowd(3, "11", "22", "33")
    await checks(luca)
    await luca.says("4 1")
    await theatre.moves(3, Phase.PROPOSALS)
    await luca.taps("1")
    assert luca.reads("riaprila con /fase")
    async with theatre.stored() as unit:
        released = await unit.releases.counted(3, ReleaseKind.RATING)
    await theatre.moves(3, Phase.RATING)
    await checks(luca)
    assert luca.sees("1 risposta non coincide"), "nothing that was read is lost"
    await luca.taps("1")
    await luca.taps("1")
    await luca.taps("Confermo")
    await theatre.moves(3, Phase.PROPOSALS)
    async with theatre.stored() as unit:
        after = await unit.releases.counted(3, ReleaseKind.RATING)
    seat = (await seat_called(theatre, "Bruna", 3)).id
    counted = {(e.objective, e.answer) for e in after if seat in e.people}
    assert counted == {(e.objective, e.answer) for e in released if seat in e.people}, (
        "what was counted stays counted, until there is a yes"
    )


async def test_who_comes_in_has_a_sheet_of_their_own(theatre: Theatre) -> None:
    _, luca = await a_sheet(theatre, "4 5")
    code = await theatre.invites(3, name="Dora")
    await opens(luca, "Dora")
    await luca.says("1 1")
    await checks(luca)
    await luca.taps("1")
    dora = theatre.stranger("Dora")
    seat = await seat_called(theatre, "Dora", 3)
    await dora.starts(code)
    await dora.taps("Accetto e comincio")
    async with theatre.stored() as unit:
        assert await unit.double_checks.of([seat.id]) == {}
    await luca.says("/scheda")
    assert luca.misses("Dora")


@pytest.mark.parametrize("line", ["5 4", "54", "5\n4"])
async def test_in_english(theatre: Theatre, line: str) -> None:
    await a_sheet(theatre, "5 4")
    mary = await theatre.coordinator("Mary", table=3, language="en")
    await mary.says("/paper")
    await mary.taps("Bruna")
    await mary.taps("Double check")
    await mary.says(line)
    assert mary.sees("All answers agree")
    await mary.taps("I confirm")
    assert mary.sees("Double-checked by a second person")
