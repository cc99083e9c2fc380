"""The informativa comes first; then where one is, with whom, for what, and for how long."""

from datetime import timedelta

from storage.records import Role
from tests.theatre import Theatre


async def test_the_notice_says_what_is_kept_who_sees_it_and_how_to_erase_it(
    theatre: Theatre,
) -> None:
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    assert anna.sees(
        "SEREGNO", "Che cosa conserviamo", "Il tuo nome", "non il telefono", "le risposte"
    )
    assert anna.sees("Chi lo vede", "i nomi di Telegram", "mai che cosa ha risposto una persona")
    assert anna.sees("solo a valutazione chiusa", "meno di 3 risposte", "parola per parola")
    assert anna.sees("/imieidati", "/cancellami", "premi Ho letto")
    assert anna.misses("mentre la valutazione è aperta", "Tavolo 1")
    assert anna.buttons == ["Ho letto"]
    assert len(anna.screen.text) < 1200


async def test_where_results_are_live_the_notice_says_so(borough: Theatre) -> None:
    rosa = borough.stranger("Rosa")
    await rosa.starts(await borough.invites(1))
    assert rosa.sees("Borgo Alto 2035", "mentre la valutazione è aperta")
    assert rosa.sees("si può a volte intuire chi ha risposto che cosa")
    assert rosa.misses("solo a valutazione chiusa")


async def test_the_notice_gives_the_number_of_answers_that_holds_in_this_city(
    borough: Theatre,
) -> None:
    rosa = borough.stranger("Rosa")
    await rosa.starts(await borough.invites(1))
    assert borough.bot.process.thresholds.min_answers == 4
    assert rosa.sees("meno di 4 risposte")


async def test_the_notice_calls_own_objectives_as_this_city_does(borough: Theatre) -> None:
    rosa = borough.stranger("Rosa")
    await rosa.starts(await borough.invites(1))
    assert rosa.sees("«manca qualcosa»")
    assert rosa.misses("«altro")


async def test_after_the_notice_come_table_platform_coordinator_task_and_time(
    theatre: Theatre,
) -> None:
    await theatre.coordinator("Paola Riva")
    await theatre.invites(1, Role.COORDINATOR, "Luca Sala")
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    notice = anna.screen.id
    await anna.taps("Ho letto")
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


async def test_ho_letto_can_be_typed_and_pressed_twice(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    notice = anna.screen
    await anna.says("ho letto")
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


async def test_until_the_notice_is_read_everything_leads_to_it(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    for said in ("/valuta", "/tavolo", "/annulla", "4", "buongiorno"):
        await anna.says(said)
        assert anna.sees("premi Ho letto")
    await anna.sends("voice")
    assert anna.sees("premi Ho letto")
    await anna.says("/aiuto")
    assert anna.sees("Come si fa")
    await anna.says("/lingua")
    await anna.taps("English")
    await anna.says("/start")
    assert anna.sees("press I have read it")


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
