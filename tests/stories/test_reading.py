"""`/tavolo` in readable pages, `/aiuto` by role, `/lingua`, and an English person all the way."""

import re

from storage.records import Role
from tests.theatre import Actor, Theatre


async def pages_of(actor: Actor, ahead: str = "Avanti") -> list[str]:
    told = [actor.screen.text]
    while ahead in actor.buttons:
        await actor.taps(ahead)
        told.append(actor.screen.text)
    return told


async def test_the_pages_of_a_table_hold_its_whole_deck(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    for table in range(2, 7):
        await anna.starts(await theatre.invites(table))
    for table in range(1, 7):
        await anna.says(f"/tavolo {table}")
        message = anna.screen.id
        told = await pages_of(anna)
        assert anna.screen.id == message
        holds_the_deck(theatre, table, told)


def holds_the_deck(theatre: Theatre, table: int, told: list[str]) -> None:
    whole = "\n".join(told)
    process, platform = theatre.bot.process, theatre.bot.process.platform(table)
    assert process.title in told[0]
    assert process.vision.text in whole
    assert platform.title in whole
    assert platform.motto in whole
    for line in platform.strategic_lines:
        assert line.title in whole
        assert (line.text or "") in whole
    assert platform.macro_objective.label in whole
    assert platform.macro_objective.text in whole
    for action in platform.actions:
        assert action in whole
    for objective in platform.objectives:
        assert objective.text in whole
    others = [p.title for p in process.platforms if p.number != table]
    assert not any(f"{title}" in text for title in others for text in told[2:])
    for number, text in enumerate(told, start=1):
        assert f"Pagina {number} di {len(told)}" in text
        assert len(text) < 2500


async def test_the_pages_turn_both_ways_by_tap_and_by_word(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/tavolo")
    assert "Indietro" not in anna.buttons
    await anna.taps("Avanti")
    await anna.says("avanti")
    assert anna.sees("Pagina 3 di")
    await anna.says("indietro")
    assert anna.sees("Pagina 2 di")
    await anna.forges("1:table:1:999")
    assert anna.sees("Hai letto tutto? Premi Comincia")
    assert anna.buttons[0] == "Comincia"
    await anna.says("torna all'inizio")
    assert anna.sees("Ciao, Anna")


async def test_a_participant_reads_only_their_own_table(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=1)
    await anna.says("/tavolo 2")
    assert anna.sees("A questo tavolo non sei tra i partecipanti")
    assert anna.misses("parchi")
    await anna.says("/tavolo 77")
    assert anna.sees("i tavoli vanno da 1 a 6")


async def test_who_has_to_do_with_several_tables_chooses_by_tap_or_by_number(
    theatre: Theatre,
) -> None:
    ada = await theatre.staff("Ada")
    await ada.says("/tavolo")
    assert ada.sees("Di quale tavolo", "Premi")
    assert len(ada.buttons) == 7  # and the way home
    await ada.taps("4")
    assert ada.sees("Pagina 1")
    await ada.says("/tavolo")
    await ada.says("3")
    await ada.taps("Avanti")
    assert "Polo dell’innovazione" in "\n".join(await pages_of(ada))
    await ada.says("/tavolo")
    await ada.says("polo dell’innovazione")
    assert ada.sees("Pagina 1")


async def test_help_shows_the_commands_one_has(theatre: Theatre) -> None:
    for role in Role:
        anna = theatre.stranger("Anna")
        table = 1 if role in (Role.PARTICIPANT, Role.COORDINATOR) else None
        await anna.starts(await theatre.invites(table, role))
        await anna.taps("Accetto e comincio")
        await anna.says("/aiuto")
        assert anna.sees("Come si fa", "/tavolo", "/lingua", "/privacy", "/annulla")
        if role is Role.PARTICIPANT:
            assert anna.sees("/valuta")
            assert anna.misses("/fase", "/stato")
        else:
            assert anna.sees("/fase", "/stato")
            assert anna.misses("/valuta", "/coppia", "/proponi")
        for command in re.findall(r"^/[a-z]+", anna.screen.text, re.MULTILINE):
            await anna.says(command)
            assert anna.misses("Questo comando non c'è", "Questo può farlo solo chi coordina")


async def test_a_strangers_help_is_how_to_come_in(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    await ivo.says("/aiuto")
    assert ivo.sees("invito", "/privacy", "/imieidati", "/cancellami")
    assert ivo.misses("/valuta", "/risultati")


async def test_the_language_can_be_changed_and_stays(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.says("/lingua")
    assert anna.sees("In che lingua", "Which language?")
    assert anna.buttons == ["Italiano", "English"]
    await anna.taps("English")
    assert anna.sees("I write to you in English")
    await anna.says("/valuta")
    assert anna.sees("Objective 1 of 5", "How important is it?")
    await theatre.stop_bot()
    await theatre.start_bot()
    await anna.says("/start")
    assert anna.sees("Hello Anna")
    await anna.says("/language")
    await anna.says("italiano")
    assert anna.sees("Da adesso ti scrivo in italiano")


async def test_a_language_without_a_catalogue_hears_italian(theatre: Theatre) -> None:
    for code in ("de", None, "it-IT"):
        anna = theatre.stranger("Anna", code)
        await anna.starts()
        assert anna.sees("Benvenuto")
    await anna.forges("1:lang:de")
    assert anna.sees("Benvenuto")


async def test_an_english_person_meets_no_italian_but_the_citys_own_words(
    theatre: Theatre,
) -> None:
    eve = theatre.stranger("Eve", "en-GB")
    await eve.says("hello")
    assert eve.sees("To come in you need an invitation")
    await eve.starts(await theatre.invites(3))
    assert eve.sees("Hello, Eve", "how important 2 objectives", "Press Accept and begin")
    await eve.taps("Accept and begin")
    assert eve.sees("Hello Eve", "how important 2 objectives", "about 1 minute")
    await eve.taps("Begin")
    assert eve.sees("Objective 1 of 2", "Press a number", "3\N{NO-BREAK SPACE}fairly important")
    assert eve.finds("Don’t know")
    assert eve.buttons[-2:] == ["Back", "Next"]
    await eve.says("very important")
    assert eve.sees("Objective 2 of 2")
    await eve.says("next")
    await eve.taps("Add an objective")
    assert eve.sees("300 characters at most")
    await eve.says("More benches in the shade")
    await eve.taps("5")
    assert eve.toast == "Recorded: 5 · essential"
    await eve.taps("Next")
    assert eve.sees("Your sheet", "1 answer is still missing", "not answered yet")
    await eve.taps("Go on")
    await eve.sends("photo")
    assert eve.sees("I only read text and buttons here", "press Go on")
    await eve.taps("Go on")
    await eve.taps("2")
    for command in ("/table", "/rate", "/mydata", "/help", "/privacy", "/erase", "/cancel"):
        await eve.says(command)
        for italian in ("Premi", "Pagina", "tavolo ", "Torna", "Annulla", "scheda", "Ciao"):
            assert eve.misses(italian)
    assert eve.misses("/valuta")
    assert await theatre.levels(eve, 3) == [4, 2]


async def test_an_english_coordinator_reads_results_and_status(theatre: Theatre) -> None:
    pam = await theatre.coordinator("Pam", table=3, language="en")
    await theatre.crowd(3, "55", "44", "3-", own=[("Una pensilina", 5)])
    await pam.says("/results")
    assert pam.sees("Results, table 3", "2 of 3 have finished", "3 of 3 have answered")
    await pam.says("/status")
    assert pam.sees(
        "Who is missing",
        "2 of 3 have finished.",
        "1 person is missing · 1 halfway",
        "• Persona 3: 1 objective left",
    )
    await pam.says("/results")
    await pam.taps("Close the rating")
    await pam.taps("Confirm")
    assert pam.toast == "The rating is closed."
    told = ""
    for label in ("Details", "Added objectives"):
        await pam.taps(label)
        told += "\n".join(await pages_of(pam, "Next"))
    for words in ("Objective 1.", "Median", "2 of 3", "Una pensilina", "word for word"):
        assert words in told
    for italian in ("Mediana", "accordo", "pareri", "Hanno risposto", "parola per parola"):
        assert italian not in told
