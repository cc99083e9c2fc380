"""The first contact in four lines; then where one is, with whom, for what, and for how long."""

from datetime import timedelta

import pytest

from storage.records import Phase, Role
from tests.theatre import Actor, Theatre


async def test_the_notice_says_what_is_kept_who_sees_it_and_how_to_erase_it(
    theatre: Theatre,
) -> None:
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    await anna.taps("Leggi l'informativa")
    assert anna.sees(
        "SEREGNO", "Che cosa conserviamo", "Il tuo nome", "non il telefono", "le risposte"
    )
    assert anna.sees("Chi lo vede", "i nomi di Telegram", "mai che cosa ha risposto una persona")
    assert anna.sees("solo a valutazione chiusa", "meno di 3 risposte", "parola per parola")
    assert anna.sees("/imieidati", "/cancellami", "premi Accetto e comincio")
    assert anna.misses("mentre la valutazione è aperta", "Tavolo 1")
    assert anna.buttons == ["Tutta l'informativa", "Accetto e comincio", "Non ora"]
    assert len(anna.screen.text) < 1200


async def reader(theatre: Theatre) -> Actor:
    """Somebody invited who reads the informativa before anything else."""
    rosa = theatre.stranger("Rosa")
    await rosa.starts(await theatre.invites(1))
    await rosa.taps("Leggi l'informativa")
    return rosa


async def test_where_results_are_live_the_notice_says_so(borough: Theatre) -> None:
    rosa = await reader(borough)
    assert rosa.sees("Borgo Alto 2035", "mentre la valutazione è aperta")
    assert rosa.sees("si può a volte intuire chi ha risposto che cosa")
    assert rosa.misses("solo a valutazione chiusa")


async def test_the_notice_gives_the_number_of_answers_that_holds_in_this_city(
    borough: Theatre,
) -> None:
    rosa = await reader(borough)
    assert borough.bot.process.thresholds.min_answers == 4
    assert rosa.sees("meno di 4 risposte")


async def test_the_notice_calls_own_objectives_as_this_city_does(borough: Theatre) -> None:
    rosa = await reader(borough)
    assert rosa.sees("«manca qualcosa»")
    assert rosa.misses("«altro")


async def test_the_first_contact_is_four_lines(theatre: Theatre) -> None:
    """Who writes, which table, what is asked and how long it takes, what is kept."""
    await theatre.coordinator("Paola Riva")
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    lines = anna.screen.text.split("\n\n")
    told = ("SEREGNO", "tavolo 1: Riqualificazione", "5 obiettivi: circa 3 minuti", "Conserviamo")
    assert len(lines) == len(told)
    assert [words in line for line, words in zip(lines, told, strict=True)] == [True] * 4
    assert anna.sees("Ciao, Anna", "con Paola Riva", "Il nome lo togli quando vuoi")
    assert anna.buttons == ["Leggi l'informativa", "Accetto e comincio", "Non ora"]


@pytest.mark.parametrize(
    ("phase", "asked"),
    [
        (Phase.PRESENTATION, "quanto sono importanti 5 obiettivi"),
        (Phase.PROPOSALS, "idee per il tavolo"),
        (Phase.RANKING, "quali proposte vengono prima"),
        (Phase.CLOSED, "I lavori sono finiti"),
    ],
)
async def test_what_is_asked_is_what_the_table_does_now(
    theatre: Theatre, phase: Phase, asked: str
) -> None:
    await theatre.moves(1, phase)
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    assert anna.sees(asked)
    ugo = theatre.stranger("Ugo")
    await ugo.starts(await theatre.invites(1, Role.COORDINATOR))
    assert ugo.sees("Coordini il tavolo 1: Riqualificazione", "inviti le persone")
    assert len(ugo.screen.text.split("\n\n")) == 3


async def test_not_now_keeps_the_invitation_and_says_how_to_come_back(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    code = await theatre.invites(1)
    await anna.starts(code)
    first = anna.screen
    await anna.taps("Non ora")
    assert anna.screen is first
    assert anna.sees("l'invito resta tuo", "premi Riprendi", "/start", "riapri il collegamento")
    resume = anna.data("Riprendi")
    theatre.passes(days=90)
    await anna.says("buongiorno")
    assert anna.sees("Per entrare premi Accetto e comincio")
    await anna.forges(resume, first)
    assert "Ti aspetta il tavolo 1" in first.text
    for come_back in (anna.starts(), anna.starts(code)):
        await come_back
        assert anna.sees("Ti aspetta il tavolo 1")
    await anna.taps("Leggi l'informativa")
    await anna.taps("Non ora")
    assert anna.sees("senza fretta")
    await anna.says("riprendi")
    await anna.taps("Accetto e comincio")
    assert anna.sees("Ciao, Anna", "Tavolo 1")
    await anna.forges("1:later", first)
    assert anna.sees("Ciao, Anna", "Tavolo 1")


async def test_after_the_notice_come_table_platform_coordinator_task_and_time(
    theatre: Theatre,
) -> None:
    await theatre.coordinator("Paola Riva")
    await theatre.invites(1, Role.COORDINATOR, "Luca Sala")
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    notice = anna.screen.id
    await anna.taps("Accetto e comincio")
    assert anna.screen.id == notice
    assert anna.sees("Ciao, Anna", "Tavolo 1: Riqualificazione del polo della stazione")
    assert anna.sees("Seregno, città crocevia di servizi avanzati")
    assert anna.sees("Coordina: Paola Riva, Luca Sala")
    assert anna.sees("quanto sono importanti 5 obiettivi", "circa 3 minuti")
    assert anna.sees("Puoi fermarti quando vuoi")
    assert anna.finds("Comincia", "Aiuto")
    async with theatre.stored() as unit:
        person = (await unit.people.visitor(anna.id)).person
        assert person
        assert person.noticed_at == theatre.now
        assert (person.notice_version, person.notice_version_at) == ("1", theatre.now)


async def test_accepting_can_be_typed_and_pressed_twice(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    notice = anna.screen
    await anna.says("accetto e comincio")
    assert anna.sees("Tavolo 1")
    theatre.passes(hours=1)
    await anna.forges("1:read", notice)
    async with theatre.stored() as unit:
        person = (await unit.people.visitor(anna.id)).person
        assert person
        assert person.noticed_at == theatre.now - timedelta(hours=1)


async def test_a_table_without_a_coordinator_yet_names_nobody(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    assert anna.sees("Tavolo 3: Polo dell’innovazione", "2 obiettivi", "circa 1 minuto")
    assert anna.misses("Coordina")


async def test_until_it_is_accepted_everything_leads_there_and_nonsense_in_one_line(
    theatre: Theatre,
) -> None:
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    for command in ("/valuta", "/tavolo", "/annulla"):
        await anna.says(command)
        assert anna.sees("Ti aspetta il tavolo 1", "Premi Accetto e comincio")
    for said in (anna.says("4"), anna.says("boh"), anna.says("/boh"), anna.sends("voice")):
        await said
        assert anna.sees("Per entrare premi Accetto e comincio")
        assert "\n" not in anna.screen.text
        assert anna.buttons == ["Leggi l'informativa", "Accetto e comincio", "Non ora"]
    await anna.says("/aiuto")
    assert anna.sees("Come si fa")
    await anna.says("/lingua")
    await anna.taps("English")
    await anna.says("/start")
    assert anna.sees("Press Accept and begin")


async def test_a_coordinator_reads_the_notice_too_and_finds_the_table(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola Riva", table=2)
    assert paola.sees("Coordini il tavolo 2: Valorizzazione dei parchi")
    assert paola.finds("Chiudi la valutazione", "Chi manca", "Risultati", "Altro…")
    assert paola.misses("Comincia")


async def test_staff_and_observers_find_all_tables(theatre: Theatre) -> None:
    for role, words in ((Role.STAFF, "segreteria"), (Role.OBSERVER, "leggere i risultati")):
        ada = await theatre.staff("Ada", role)
        assert ada.sees(words)
        assert [label.partition(" · ")[0] for label in ada.buttons[:6]] == list("123456")
