"""`/privacy` answers everybody, always; `/imieidati` shows everything; `/cancellami` erases it."""

from pathlib import Path

import pytest

from storage.records import Phase, Role
from tests.theatre import Actor, Theatre


async def all_pages(actor: Actor) -> str:
    told = actor.screen.text
    while "Avanti" in actor.buttons:
        await actor.taps("Avanti")
        told += "\n" + actor.screen.text
    return told


async def filled_sheet(theatre: Theatre, table: int = 3) -> Actor:
    """Somebody at table 3 who gave 4, said *non so*, and added two objectives."""
    anna = await theatre.participant("Anna Silva", table=table)
    await anna.says("/valuta")
    await anna.taps("4")
    await anna.taps("Non so")
    await anna.taps("Aggiungi obiettivo")
    await anna.says("Più panchine all'ombra")
    await anna.taps("5")
    await anna.taps("Aggiungi obiettivo")
    await anna.says("Una fontanella")
    return anna


# /privacy


async def test_privacy_answers_a_stranger_and_leads_to_the_whole(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    for said in ("/privacy", "/privacy@" + theatre.bot.username, "/PRIVACY", "/privacy 3"):
        await ivo.says(said)
        assert ivo.sees("Che cosa conserviamo", "Chi lo vede", "Come cancellare")
        assert ivo.buttons == ["Tutta l'informativa"]


async def test_privacy_answers_before_the_notice_in_the_walk_and_after_erasure(
    theatre: Theatre,
) -> None:
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    await anna.says("/privacy")
    assert anna.sees("Che cosa conserviamo", "premi Accetto e comincio")
    await anna.taps("Accetto e comincio")
    await anna.says("/valuta")
    await anna.taps("4")
    await anna.says("/privacy")
    assert anna.sees("Che cosa conserviamo")
    assert anna.misses("Accetto e comincio")
    await anna.taps("Torna all'inizio")
    assert anna.sees("Ti mancano 4 obiettivi")
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    await anna.says("/privacy")
    assert anna.sees("Che cosa conserviamo")


# /imieidati


async def test_a_stranger_has_no_data_but_the_wrong_codes(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    await ivo.says("/imieidati")
    assert ivo.sees("Di te non conserviamo nulla")
    await ivo.starts("abcdefghijklmnopqrstuvwxyz012345")
    await ivo.says("/imieidati")
    assert ivo.sees("Codici sbagliati provati: 1", "1 dicembre, 10:00")


async def test_everything_that_is_kept_is_shown(theatre: Theatre) -> None:
    anna = await filled_sheet(theatre)
    await anna.starts(await theatre.invites(2, Role.COORDINATOR, "A. Silva"))
    await anna.says("abcdefghijklmnopqrstuvwxyz012345")
    await anna.says("/imieidati")
    told = await all_pages(anna)
    objectives = theatre.bot.process.platform(3).objectives
    for kept in (
        "Nome: Anna Silva",
        f"Numero identificativo di Telegram (non il telefono): {anna.id}",
        "Lingua: Italiano",
        "Informativa accettata: 1 dicembre, 10:00",
        "Codici sbagliati provati: 1",
        "Partecipante, tavolo 3",
        "Nome sull'invito: Anna Silva",
        "Dentro dal: 1 dicembre, 10:00",
        f"{objectives[0].text}\n→ 4 · molto importante",
        f"{objectives[1].text}\n→ non so",
        "Aggiunto da te: «Più panchine all'ombra»\n→ 5 · indispensabile",
        "Aggiunto da te: «Una fontanella»\n→ importanza ancora da dire",
        "Coordinamento, tavolo 2",
        "Nome sull'invito: A. Silva",
    ):
        assert kept in told, f"{kept!r} not in:\n{told}"


async def test_nobody_elses_data_are_in_it(theatre: Theatre) -> None:
    await filled_sheet(theatre)
    ivo = await theatre.participant("Ivo", table=3)
    await ivo.says("/imieidati")
    told = await all_pages(ivo)
    assert "Anna" not in told
    assert "panchine" not in told


async def test_the_data_are_shown_before_the_notice_is_read_too(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    await anna.says("/imieidati")
    assert anna.sees("Informativa non ancora accettata", "Nome: Anna")


async def test_staff_read_theirs(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada")
    await ada.says("/imieidati")
    assert "Segreteria, tutti i tavoli" in await all_pages(ada)


# /cancellami


async def test_erasing_says_what_goes_and_what_stays_and_asks_once_more(
    theatre: Theatre,
) -> None:
    anna = await filled_sheet(theatre)
    await anna.says("/cancellami")
    assert anna.sees("Che cosa va via, per sempre", "tutte le tue risposte")
    assert anna.sees("Che cosa resta", "resta nei conteggi", "senza il tuo nome")
    assert anna.sees("Premi Conferma, oppure Annulla")
    assert anna.buttons == ["Conferma", "Annulla"]
    await anna.taps("Annulla")
    assert anna.toast == "I tuoi dati restano come sono."
    assert anna.sees("Ciao, Anna")
    await anna.says("/cancellami")
    await anna.says("annulla")
    assert await theatre.levels(anna, 3) == [4, None]
    assert len(await theatre.own(anna, 3)) == 2


async def test_while_the_rating_is_open_everything_goes(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await filled_sheet(theatre)
    await theatre.crowd(3, "55", "44", "33")
    await anna.says("/cancellami")
    await anna.says("conferma")
    assert anna.sees("i tuoi dati sono cancellati")
    await anna.says("/imieidati")
    assert anna.sees("Di te non conserviamo nulla")
    async with theatre.stored() as unit:
        assert (await unit.people.visitor(anna.id)).person is None
        assert len(await unit.seats.at(3)) == 4
        assert await unit.own_objectives.at(3) == ()
        assert await unit.ballots.sheets(3) == 3
    await paola.says("/risultati")
    assert paola.sees("Hanno risposto 3 su 3.")
    await paola.says("/stato")
    assert paola.misses("Anna")


async def test_after_closing_the_answers_stay_in_the_tally_without_the_name(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await filled_sheet(theatre)
    await theatre.crowd(3, "55", "44")
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/risultati")
    assert paola.sees("Hanno risposto 3 su")
    took_part = paola.screen.text
    await paola.taps("Dettagli")
    before = paola.screen.text
    assert "3 su 3: molto importante o indispensabile" in before
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    async with theatre.stored() as unit:
        assert (await unit.people.visitor(anna.id)).person is None
        assert "Anna" not in repr(await unit.seats.at(3))
        assert len(await unit.own_objectives.at(3)) == 2
    await paola.says("/risultati")
    assert paola.screen.text == took_part
    await paola.taps("Dettagli")
    assert paola.screen.text == before
    await paola.says("/stato")
    assert paola.misses("Anna")
    await anna.says("/imieidati")
    assert anna.sees("Di te non conserviamo nulla")


async def test_what_was_closed_keeps_its_denominators_when_somebody_erases(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.crowd(3, "55", "44", "33")
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    await paola.says("/risultati")
    assert paola.sees("Hanno risposto 3 su 4.")
    assert paola.misses("Anna")


async def test_a_coordinator_who_erases_has_no_rights_left(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=1)
    anna = await theatre.participant("Anna")
    await paola.says("/risultati")
    old, again = paola.screen, paola.data("Aggiorna")
    await paola.says("/cancellami")
    await paola.taps("Conferma")
    await paola.forges(again, old)
    assert "Benvenuto" in old.text
    assert "Risultati" not in old.text
    await paola.says("/stato 1")
    assert paola.sees("Benvenuto")
    assert paola.misses("Anna")
    await anna.says("/start")
    assert anna.misses("Paola")


async def test_erasing_can_be_confirmed_twice(theatre: Theatre) -> None:
    anna = await filled_sheet(theatre)
    await anna.says("/cancellami")
    asked = anna.screen
    anna.press("Conferma", asked)
    anna.press("Conferma", asked)
    await theatre.settled()
    async with theatre.stored() as unit:
        assert (await unit.people.visitor(anna.id)).person is None


async def test_who_comes_back_with_a_new_invitation_starts_afresh(theatre: Theatre) -> None:
    anna = await filled_sheet(theatre)
    for _ in range(2):
        await anna.says("/cancellami")
        await anna.taps("Conferma")
        await anna.starts(await theatre.invites(3, name="Anna"))
        assert anna.sees("Premi Accetto e comincio")
        await anna.taps("Accetto e comincio")
    assert anna.sees("2 obiettivi")
    assert await theatre.levels(anna, 3) == []


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_erased_words_are_in_none_of_the_files(theatre: Theatre, tmp_path: Path) -> None:
    """Neither in the pages that became free nor in what is still to be written back."""
    anna = await filled_sheet(theatre)
    words = ("Anna Silva", "Più panchine all'ombra", "Una fontanella")

    def found() -> list[str]:
        kept = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
        return [each for each in words if each.encode() in kept]

    assert found() == list(words)
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    assert found() == []
