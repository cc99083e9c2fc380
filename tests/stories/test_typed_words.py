"""Words for buttons: a yes, a number said in passing, an answer to a letter, a wish to get out."""

from storage.records import Phase
from tests.stories.proposing import at_the_title, only, opens, proposed, table_with
from tests.stories.test_reminders import DAY, looks, meeting, start_of
from tests.theatre import Actor, Theatre


async def at_own(theatre: Theatre) -> Actor:
    """Anna, whose sheet of table 3 has two answers, before the objectives of her own."""
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.RATING)
    await anna.says("/valuta")
    for given in ("4", "3"):
        await anna.says(given)
    return anna


async def test_a_yes_presses_the_only_button_that_says_yes(theatre: Theatre) -> None:
    anna = await at_own(theatre)
    for text in ("va bene", "Ok!", "Si, certo", "confermo", "yes", "sì, va bene, grazie", "👍"):
        for given in ("aggiungi un obiettivo", "Più panchine", "Togli"):
            await anna.says(given)
        assert anna.finds("Sì, togli")
        await anna.says(text)
        assert anna.sees("Tolto dalla scheda", "Manca un obiettivo")
        assert await theatre.own(anna, 3) == []


async def test_a_yes_to_a_remark_leads_back_to_the_question(theatre: Theatre) -> None:
    anna = await at_own(theatre)
    for given in ("aggiungi un obiettivo", "Più panchine", "Togli", "boh", "ok"):
        await anna.says(given)
    assert anna.finds("Sì, togli")
    await anna.says("ok")
    assert await theatre.own(anna, 3) == []


async def test_a_no_presses_the_other_one(theatre: Theatre) -> None:
    anna = await at_own(theatre)
    for given in ("aggiungi un obiettivo", "Più panchine"):
        await anna.says(given)
    for text in ("no", "No, grazie", "no thanks"):
        await anna.taps("Togli")
        await anna.says(text)
        assert anna.finds("Cambia il testo")


async def test_erasing_wants_the_word_it_asks_for(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/cancellami")
    for text in ("sì", "ok", "va bene", "ok, conferma"):
        await anna.says(text)
        async with theatre.stored() as unit:
            assert (await unit.people.visitor(anna.id)).person
    await anna.says("Conferma.")
    async with theatre.stored() as unit:
        assert not (await unit.people.visitor(anna.id)).person


async def test_a_level_is_understood_in_passing_and_in_other_words(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    for text, level in (
        *((each, 4) for each in ("quattro, grazie", "4/5", "quattro su cinque", "it's 4")),
        *((each, 5) for each in ("five please", "5 out of 5", "ok, il quinto", "5/5")),
        *((each, 3) for each in ("quite important", "piuttosto importante", "per me 3")),
    ):
        await anna.says(text)
        assert await theatre.levels(anna) == [level], text
        assert anna.sees("Obiettivo 2 di 5")
        await anna.says("indietro")


async def test_a_number_there_is_none_of_names_those_there_are(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    for text in ("6", "0", "sei", "7/10", "4/10"):
        await anna.says(text)
        assert anna.sees("da 1 a 5")
    assert await theatre.levels(anna) == []


async def test_a_human_line(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    for text, answer in (
        ("grazie del promemoria", "Prego!"),
        ("Thanks for the reminder", "Prego!"),
        ("cheers", "Prego!"),
        ("no grazie", "nessun problema"),
    ):
        await anna.says(text)
        assert anna.sees(answer)


async def test_whoever_is_not_in_reads_a_human_line_first(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    await ivo.says("buongiorno")
    assert ivo.sees("Ciao, Ivo!", "serve un invito")
    await ivo.says("no grazie")
    assert ivo.sees("nessun problema", "serve un invito")
    mara = theatre.stranger("Mara")
    await mara.starts(await theatre.invites(1))
    await mara.says("grazie")
    assert mara.sees("Prego!", "Accetto e comincio")
    await mara.says("no grazie")
    assert mara.sees("l'invito resta tuo")


async def test_words_that_are_none_are_told_which_ones_are(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    mary = await theatre.participant("Mary", table=3, language="en")
    await theatre.moves(3, Phase.RATING)
    for who in (anna, mary):
        await who.says("/valuta")
        await who.says("chi sei?")
    assert anna.sees("Qui puoi scrivere un numero da 1 a 5, Non so, Indietro, Avanti.")
    assert mary.sees("Here you can write a number from 1 to 5, Don’t know, Back, Next.")
    await anna.says("/coppia")
    await anna.says("chi sei?")
    assert anna.sees("Qui puoi scrivere 1, Dammi un codice, Torna all'inizio.")


async def test_what_people_say_for_a_button(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.RATING)
    await anna.says("/valuta")
    for text in ("boh", "non saprei"):
        await anna.says(text)
        assert anna.sees("Registrato: non so")
    await anna.says("/lingua")
    await anna.says("inglese")
    assert anna.sees("I write to you in English")
    await anna.says("/language")
    await anna.says("Italian")
    assert anna.sees("Da adesso ti scrivo in italiano")


async def test_a_button_beside_words_is_named_by_one_of_its_own(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    bruno = await theatre.participant("Bruno", table=3)
    await theatre.moves(3, Phase.RATING)
    await bruno.says("/coppia")
    await bruno.taps("1")
    await anna.says("accetto")
    for text in ("no", "ok"):
        await anna.says(text)
        assert anna.misses("Scrivi la risposta", "Se era la tua risposta")
    await anna.says("lascia")
    assert anna.sees("Vuoi lasciare la coppia")


async def test_a_sentence_where_an_objective_is_missing_is_one(theatre: Theatre) -> None:
    anna = await at_own(theatre)
    assert anna.sees("Manca un obiettivo")
    await anna.says("boh")
    assert anna.sees("Non ho capito")
    await anna.says("Più panchine vicino alle scuole")
    assert anna.sees("Più panchine vicino alle scuole")
    assert anna.finds("Cambia il testo", "Togli")
    assert await theatre.own(anna, 3) == [("Più panchine vicino alle scuole", None, False)]


async def test_a_proposal_is_ranked_by_its_title_or_its_place(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    for title in ("Orti nei cortili", "Sala prove", "Pista ciclabile"):
        await proposed(theatre, bea, title)
    await theatre.moves(3, Phase.RANKING)
    await anna.says("/classifica")
    await anna.says("sala prove, grazie")
    assert anna.sees("Sala prove → 1ª")
    first, second = (number for number in "123" if number in anna.buttons)
    await anna.says({"1": "la prima", "2": "il secondo", "3": "the third one"}[second])
    await anna.says({"1": "the first one", "2": "la seconda", "3": "3°"}[first])
    assert anna.finds("Conferma")
    await anna.says("va bene")
    assert anna.sees("Registrata: grazie!")
    assert anna.misses("Registrata.")


async def test_a_wish_to_get_out_is_no_answer(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    for text in ("Annulla tutto", "annulla per favore", "stop", "basta", "esci", "quit"):
        await anna.says(text)
        assert anna.sees("Ciao, Anna")
        await anna.says("/proponi")
        assert anna.sees("1 di 11")
    assert (await only(theatre, anna)).title is None


async def test_a_wish_to_go_on_is_no_answer(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    for text in ("next", "none", "no", "niente", "avanti"):
        await anna.says(text)
        assert anna.sees("Così non lo registro")
    await anna.says("Orti condivisi")
    for step, text in enumerate(("avanti", "no", "nessuno", "next"), 3):
        await anna.says(text)
        assert anna.sees(f"{step} di 11")
    kept = await only(theatre, anna)
    assert (kept.title, kept.description, kept.implementers) == ("Orti condivisi", None, None)


async def test_a_letter_is_answered_in_words_while_it_is_the_last(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    bruno = await theatre.participant("Bruno", table=3)
    await theatre.moves(3, Phase.RATING)
    await anna.says("/valuta")
    for answer, expected in (("no grazie", "preferisce rispondere"), ("Sì, accetto!", "")):
        await bruno.says("/coppia")
        await bruno.taps("1")
        assert anna.finds("Accetto", "No, grazie")
        await anna.says(answer)
        if expected:
            assert bruno.sees(expected)
    async with theatre.stored() as unit:
        seats = (await unit.people.visitor(anna.id)).seats
        theirs = (await unit.people.visitor(bruno.id)).seats
    assert seats[0].ballot_id == theirs[0].ballot_id


async def test_what_a_letter_has_on_a_button_names_it_after_other_words(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    bruno = await theatre.participant("Bruno", table=3)
    await theatre.moves(3, Phase.RATING)
    await anna.says("boh?")
    for answer, expected in (("No, grazie", "preferisce rispondere"), ("accetto", "ha accettato")):
        await bruno.says("/coppia")
        await bruno.taps("1")
        assert anna.finds("Accetto", "No, grazie")
        await anna.says("chi è?")
        assert anna.buttons == ["Continua"]
        await anna.says(answer)
        assert bruno.sees(expected)


async def test_a_question_is_answered_in_words_after_other_words(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    await proposed(theatre, anna, "Orti nei cortili")
    await opens(bea)
    for text in ("domanda", "Chi annaffia?", "conferma"):
        await bea.says(text)
    assert anna.finds("Rispondi")
    for text in ("chi è?", "rispondi"):
        await anna.says(text)
    assert anna.sees("La tua risposta su", "Chi annaffia?")


async def test_where_a_letter_leads_can_be_said_on_any_screen(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    for who, text, expected in (
        (anna, "fai una proposta", "Passo 1 di 11"),
        (bea, "Leggi del tavolo", "Vision e piattaforme"),
    ):
        await who.says("/imieidati")
        await who.says("boh?")
        await who.says(text)
        assert who.sees(expected)


async def test_a_yes_below_a_letter_is_not_to_what_stands_above_it(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.PRESENTATION)
    await anna.says("boh?")
    await paola.says("/presenta")
    await paola.taps("Comincia")
    await anna.says("ok")
    assert anna.sees("Bene!")


async def test_a_reminder_is_answered_in_words(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/tavolo")
    stands = await meeting(theatre, 3 * DAY)
    for text, answer, ahead in (
        ("vengo anch'io, grazie", "Segnato: ci sei", DAY),
        ("grazie del promemoria", "Prego!", DAY / 48),
    ):
        await looks(theatre, start_of(stands) - ahead)
        assert anna.sees("Promemoria")
        await anna.says(text)
        assert anna.sees(answer)


async def test_letters_below_each_other_are_answered_in_words(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    paola = await theatre.coordinator("Paola", table=3)
    stands = await meeting(theatre, 3 * DAY)
    for text in ("/fase", "Torna alla presentazione", "Conferma"):
        await paola.says(text)
    await anna.says("/tavolo")
    await looks(theatre, start_of(stands) - DAY)
    for text in ("Apri la valutazione", "Conferma"):
        await paola.says(text)
    assert anna.sees("La valutazione è aperta")
    await anna.says("ci sono")
    assert anna.sees("Segnato: ci sei")
    await anna.says("comincia")
    assert anna.sees("Obiettivo 1 di 2")


async def test_what_the_screen_says_already_is_not_said_above_it_again(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    for text in ("Orti condivisi", "1", "Un orto in ogni cortile.", *["salta"] * 8):
        await anna.says(text)
    await anna.says("consegna")
    assert anna.screen.text.count("la vedono tutti in /proposte") == 1


async def test_who_wants_to_join_is_answered_in_words(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    await proposed(theatre, anna, "Orti nei cortili")
    await opens(bea)
    await bea.says("mi associo")
    assert anna.sees("Bea vuole associarsi")
    await anna.says("va bene, grazie")
    assert anna.sees("Risposta mandata")
    assert bea.sees("La tua richiesta è accettata")


async def test_whoever_left_the_rating_open_is_told_that_it_is_over(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    bruno = await theatre.participant("Bruno", table=3)
    await theatre.moves(3, Phase.RATING)
    await anna.says("/valuta")
    await bruno.says("/valuta")
    for given in ("4", "3", "aggiungi un obiettivo"):
        await bruno.says(given)
    for text in ("Chiudi la valutazione", "sì"):
        await paola.says(text)
    assert await theatre.phase(3) is Phase.PROPOSALS
    await anna.says("4")
    assert anna.sees("La valutazione è chiusa", "non l'ho registrato")
    await bruno.says("Più panchine vicino alle scuole")
    assert bruno.sees("La valutazione è chiusa", "non l'ho registrato")
    assert await theatre.own(bruno, 3) == []


async def test_every_phase_that_ends_says_so_to_who_writes_on(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    for title in ("Orti nei cortili", "Sala prove"):
        await proposed(theatre, bea, title)
    for entered, command, presses, ends, text, told in (
        (Phase.RATING, "/valuta", ("4",), Phase.PROPOSALS, "5", "La valutazione è chiusa"),
        (Phase.RATING, "/valuta", ("3",), Phase.PROPOSALS, "1", "La valutazione è chiusa"),
        (Phase.RATING, "/valuta", (), Phase.PROPOSALS, "1", "La valutazione è chiusa"),
        (Phase.PROPOSALS, "/proponi", (), Phase.RANKING, "Pista ciclabile", "proposte"),
        (Phase.RANKING, "/classifica", ("1",), Phase.CLOSED, "2", "classifica"),
    ):
        await theatre.moves(3, entered)
        await anna.says(command)
        for label in presses:
            await anna.taps(label)
        await theatre.moves(3, ends)
        await anna.says(text)
        assert anna.sees(told, "non l'ho registrato")
    assert await theatre.levels(anna, 3) == [4, 3]
