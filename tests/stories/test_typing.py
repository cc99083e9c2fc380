"""Writing instead of pressing: one live screen, refusals that stand alone, words that are meant."""

import pytest

from simulator import Message
from storage.records import Phase
from tests.stories.proposing import at_the_title, drafts, only
from tests.theatre import Actor, Theatre


def mine(theatre: Theatre, actor: Actor) -> Message:
    """The last message somebody wrote."""
    return [each for each in theatre.simulator.chat(actor.id).messages if each.mine][-1]


async def edits(theatre: Theatre, actor: Actor, text: str, message: Message | None = None) -> None:
    theatre.simulator.edits(actor.id, (message or mine(theatre, actor)).id, text)
    await theatre.settled()
    await theatre.must_be_calm(actor.id)


def live(actor: Actor) -> list[Message]:
    return [each for each in actor.messages if each.keyboard]


async def test_of_ten_typed_answers_the_last_screen_has_buttons(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    for text in ("4", "boh", "3", "indietro", "5", "grazie", "0 volte", "1", "avanti", "/aiuto"):
        await anna.says(text)
        assert live(anna) == [anna.screen]
    await theatre.stop_bot()
    await theatre.start_bot()
    await anna.says("/valuta")
    assert live(anna) == [anna.screen], "a restart forgets no screen"


async def test_a_tap_costs_the_edit_of_its_screen_and_nothing_more(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    before = len(theatre.simulator.calls)
    await anna.taps("4")
    told = [each.method for each in theatre.simulator.calls[before:]]
    assert sorted(each for each in told if each != "getUpdates") == [
        "answerCallbackQuery",
        "editMessageText",
    ]


async def test_a_letter_keeps_its_buttons_until_one_is_pressed(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/valuta")
    screen = anna.screen
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    await paola.taps("Conferma")
    letter = anna.screen
    assert live(anna) == [screen, letter]
    await anna.says("/tavolo")
    assert live(anna) == [letter, anna.screen]
    await anna.taps(letter.keyboard[0][0].text, letter)
    assert live(anna) == [letter]
    await anna.says("/start")
    assert live(anna) == [anna.screen], "a letter that was used is a screen like others"


async def test_a_field_that_is_answered_says_its_answer(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    title = anna.screen
    await anna.says("o")
    remark = anna.screen
    await anna.says("Orti condivisi")
    assert "Che titolo dai" in title.text, "what was refused stays what it is"
    assert remark.text == "Titolo: Orti condivisi ✓"
    objectives = anna.screen
    await anna.says("1 2")
    assert objectives.text == "Obiettivi del tavolo ✓"
    description = anna.screen
    await anna.says("Orti nei cortili delle scuole, " * 20)
    assert description.text.startswith("Descrizione: Orti nei cortili delle scuole, Orti")
    assert description.text.endswith("… ✓")
    assert len(description.text) < 90
    assert live(anna) == [anna.screen]
    asked = anna.screen
    await anna.taps("Salta")
    assert anna.screen is asked, "what is pressed changes in place"


async def test_taps_that_overtake_each_other_leave_one_screen(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    anna.press("4")
    theatre.simulator.says(anna.id, "5")
    anna.press("Avanti", anna.screen)
    theatre.simulator.says(anna.id, "/start")
    theatre.simulator.says(anna.id, "/valuta")
    await theatre.settled()
    await theatre.must_be_calm(anna.id)
    assert live(anna) == [anna.screen]


async def test_a_refusal_stands_alone_and_leads_back(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    asked = anna.screen.text
    await anna.says("?")
    assert anna.sees("È troppo corto", "premi Continua")
    assert anna.misses("Titolo")
    assert anna.buttons == ["Continua"]
    await anna.says("Continua")
    assert anna.screen.text == asked
    await anna.says("x" * 130)
    await anna.says("Orti condivisi")
    assert anna.sees("2 di 11")


@pytest.mark.parametrize("text", ["annulla!", "Annulla", "ANNULLA.", "/annulla.", "cancel"])
async def test_annulla_leaves_a_form_however_it_is_written(theatre: Theatre, text: str) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/annuncio")
    await paola.says(text)
    assert paola.misses("Lo riceve", text)
    assert paola.finds("Altro…")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("grazie", "Prego!"),
        ("Ok, grazie mille!!", "Prego!"),
        ("ok", "Bene!"),
        ("Buonasera a tutti", "Ciao, Anna!"),
        ("arrivederci", "A presto, Anna!"),
        ("👍🏽", "Mi fa piacere!"),
    ],
)
async def test_who_is_kind_is_answered_kindly(theatre: Theatre, text: str, answer: str) -> None:
    anna = await at_the_title(theatre)
    await anna.says(text)
    assert anna.sees(answer)
    assert anna.buttons == ["Continua"]
    assert (await only(theatre, anna)).title is None


async def test_what_is_for_others_may_be_only_a_greeting(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.participant("Anna", table=3)
    await paola.says("/annuncio")
    await paola.says("Buonasera a tutti!")
    assert paola.sees("Lo riceve 1 persona", "Buonasera a tutti!")


@pytest.mark.parametrize(
    "text",
    ["quattro", "４", "4️⃣", "4.", "il 4", "Quattro!", "four", "molto", "la molto importante", "4)"],
)
async def test_a_level_is_understood_however_it_is_written(theatre: Theatre, text: str) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.says(text)
    assert await theatre.levels(anna) == [4]


async def test_words_that_mean_a_button_or_a_command(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await paola.says("risultati")
    assert paola.sees("Risultati, tavolo 1")
    await paola.says("importante")
    assert paola.sees("Non ho capito")
    await paola.says("Aiuto")
    assert paola.sees("Come si fa")
    await paola.says("proposte")
    assert paola.misses("Non ho capito")


async def test_what_cannot_be_undone_wants_its_whole_name(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/cancellami")
    await anna.says("conf")
    await anna.says("conferm")
    assert anna.sees("Non ho capito")
    async with theatre.stored() as unit:
        assert (await unit.people.visitor(anna.id)).person


async def test_a_text_in_two_messages_is_one_text(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna)
    await anna.taps("3")
    theatre.simulator.says(anna.id, "Un orto per ogni cortile " * 200)
    await theatre.settled()
    assert anna.sees("4.096 caratteri")
    refused = [each for each in anna.messages if "premi Continua" in each.text]
    assert len(refused) == 1, "once is enough"
    assert (await only(theatre, anna)).description is None
    await anna.says("Un orto per ogni cortile")
    assert (await only(theatre, anna)).description is None, "it came at once, so it belongs to it"


async def test_what_a_cut_text_was_taken_for_stays_and_its_rest_is_named(theatre: Theatre) -> None:
    code = await theatre.invites(3)
    paola = await theatre.coordinator("Paola", table=1)
    await paola.says(
        f"Ti inoltro l'invito: https://t.me/crocevia_bot?start={code} " + "ciao " * 900
    )
    assert paola.sees("ho letto solo il primo")
    assert paola.misses("Non ho registrato nulla")
    async with theatre.stored() as unit:
        seats = (await unit.people.visitor(paola.id)).seats
    assert {seat.roundtable for seat in seats} == {1, 3}


async def test_words_under_further_photos_are_no_answer_to_the_next_step(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    theatre.simulator.sends(anna.id, "photo", "Orti condivisi", album="a")
    theatre.simulator.sends(anna.id, "photo", album="a")
    theatre.simulator.sends(anna.id, "photo", "Il cortile di via Verdi", album="a")
    await theatre.settled()
    assert anna.sees("Le parole sotto il file non le ho registrate")
    kept = await only(theatre, anna)
    assert (kept.title, kept.description) == ("Orti condivisi", None)


async def test_the_words_under_a_photo_are_words(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.sends("photo", "Orti condivisi")
    assert anna.sees("Ho registrato: Titolo", "Ho registrato anche il file", "2 di 11")
    kept = await only(theatre, anna)
    assert (kept.title, kept.attachment_kind) == ("Orti condivisi", "photo")
    await anna.says("/valuta")
    await anna.says("/start")
    await theatre.moves(3, Phase.RATING)
    await anna.says("/valuta")
    await anna.sends("photo", "4")
    assert anna.sees("Obiettivo 2 di 2", "La foto no")
    assert await theatre.levels(anna, 3) == [4]
    for words in ("3", ""):
        theatre.simulator.sends(anna.id, "photo", words, album="b")
    await theatre.settled()
    assert anna.sees("I file no: qui non servono")
    assert await theatre.levels(anna, 3) == [4, 3]
    await anna.says("/valuta")
    await anna.sends("document", "2")
    assert anna.sees("Quello che hai allegato no")


async def test_of_an_album_the_first_is_kept_and_that_is_said_once(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    seen = len(anna.messages)
    for _ in range(3):
        theatre.simulator.sends(anna.id, "photo", album="a")
    await theatre.settled()
    assert len(anna.messages) == seen + 1
    assert anna.sees("tengo solo il primo", "gli altri no", "1 di 11")
    first = next(each for each in theatre.simulator.chat(anna.id).messages if each.photo)
    kept = await only(theatre, anna)
    assert kept.attachment_id in {size.id for size in first.photo}
    await anna.sends("document")
    assert anna.sees("al posto di quello di prima", "1 di 11")
    await anna.sends("voice")
    assert anna.sees("leggo testo, foto e documenti")
    await anna.sends("forward", "Orti condivisi")
    assert anna.sees("Ho registrato: Titolo", "2 di 11")
    await anna.says("/start")
    for _ in range(2):
        theatre.simulator.sends(anna.id, "photo", album="b")
    await theatre.settled()
    assert anna.sees("non ho tenuto nulla")


async def test_an_edited_answer_is_corrected_while_it_is_the_last_one(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.says("4")
    shown = len(anna.messages)
    await edits(theatre, anna, "4")
    assert len(anna.messages) == shown, "nothing was changed"
    for text, level in (("1", 1), ("due", 2)):
        await edits(theatre, anna, text)
        assert anna.sees("Ho cambiato la tua risposta", "Obiettivo 2 di 5")
        assert await theatre.levels(anna) == [level]
    await edits(theatre, anna, "avanti")
    assert anna.sees("La correzione non vale")
    assert await theatre.levels(anna) == [2]
    four = mine(theatre, anna)
    await anna.says("5")
    await edits(theatre, anna, "3", four)
    assert anna.sees("resta com'era", "torna alla sua domanda")
    assert await theatre.levels(anna) == [2, 5]


async def test_an_edited_text_changes_the_field_it_was_given_for(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.says("x" * 130)
    await edits(theatre, anna, "Orti condvisi")
    assert anna.sees("Ho registrato: Titolo", "2 di 11")
    await edits(theatre, anna, "Orti condivisi")
    assert anna.sees("Ho cambiato la tua risposta", "2 di 11")
    assert (await only(theatre, anna)).title == "Orti condivisi"
    await edits(theatre, anna, "o")
    assert anna.sees("La correzione non vale", "troppo corto")
    await anna.taps("Continua")
    await anna.taps("Salta")
    await edits(theatre, anna, "Orti e basta")
    assert anna.sees("resta com'era")
    assert (await only(theatre, anna)).title == "Orti condivisi"


async def test_an_edited_own_objective_is_no_second_one(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.RATING)
    await anna.says("/valuta")
    for text in ("4", "3", "aggiungi un obiettivo", "Più pankine"):
        await anna.says(text)
    await edits(theatre, anna, "Più panchine")
    assert anna.sees("Ho cambiato la tua risposta", "Più panchine")
    assert await theatre.own(anna, 3) == [("Più panchine", None, False)]


async def test_an_edited_kindness_is_no_answer_to_what_came_later(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("buongiorno")
    first = mine(theatre, anna)
    await anna.says("/valuta")
    await edits(theatre, anna, "4", first)
    assert anna.sees("resta com'era")
    assert await theatre.levels(anna) == []
