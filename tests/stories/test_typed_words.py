"""Words for buttons: a yes, a number said in passing, an answer to a letter, a wish to get out."""

import pytest

from storage.records import Phase
from tests.stories.proposing import at_the_title, only
from tests.theatre import Theatre

YES = ["va bene", "Ok!", "sì", "Si, certo", "confermo", "yes", "sure", "sì, va bene, grazie", "👍"]


@pytest.mark.parametrize("text", YES)
async def test_a_yes_presses_the_only_button_that_says_yes(theatre: Theatre, text: str) -> None:
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.RATING)
    await anna.says("/valuta")
    for given in ("4", "3", "aggiungi un obiettivo", "Più panchine", "Togli"):
        await anna.says(given)
    assert anna.finds("Sì, togli")
    await anna.says(text)
    assert anna.sees("Tolto dalla scheda", "Manca un obiettivo")
    assert await theatre.own(anna, 3) == []


async def test_a_yes_to_a_remark_leads_back_to_the_question(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.RATING)
    await anna.says("/valuta")
    for given in ("4", "3", "aggiungi un obiettivo", "Più panchine", "Togli", "boh"):
        await anna.says(given)
    await anna.says("ok")
    assert anna.finds("Sì, togli")
    await anna.says("ok")
    assert await theatre.own(anna, 3) == []


async def test_a_no_presses_the_other_one(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.RATING)
    await anna.says("/valuta")
    for given in ("4", "3", "aggiungi un obiettivo", "Più panchine"):
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
        assert anna.misses("cancellato")
    await anna.says("Conferma.")
    assert anna.sees("cancellat")


@pytest.mark.parametrize(
    "text",
    ["quattro, grazie", "4/5", "quattro su cinque", "it's 4", "four please", "4 out of 5"],
)
async def test_a_number_said_in_passing_is_that_number(theatre: Theatre, text: str) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.says(text)
    assert await theatre.levels(anna) == [4]
    assert anna.sees("molto importante", "Obiettivo 2 di 5")


@pytest.mark.parametrize("text", ["quite important", "piuttosto importante"])
async def test_a_level_in_other_words(theatre: Theatre, text: str) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.says(text)
    assert await theatre.levels(anna) == [3]


@pytest.mark.parametrize("text", ["6", "0", "sei", "7/10", "4/10"])
async def test_a_number_there_is_none_of_names_those_there_are(theatre: Theatre, text: str) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.says(text)
    assert anna.sees("da 1 a 5")
    assert await theatre.levels(anna) == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("grazie del promemoria", "Prego!"),
        ("Thanks for the reminder", "Prego!"),
        ("cheers", "Prego!"),
        ("no grazie", "nessun problema"),
    ],
)
async def test_a_human_line(theatre: Theatre, text: str, answer: str) -> None:
    anna = await theatre.participant("Anna")
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


@pytest.mark.parametrize(
    "text",
    ["Annulla tutto", "annulla per favore", "annullare", "stop", "basta", "esci", "quit"],
)
async def test_a_wish_to_get_out_is_no_answer(theatre: Theatre, text: str) -> None:
    anna = await at_the_title(theatre)
    await anna.says(text)
    assert anna.sees("Ciao, Anna")
    assert (await only(theatre, anna)).title is None


@pytest.mark.parametrize("text", ["next", "none", "no", "niente", "avanti"])
async def test_a_wish_to_go_on_is_no_answer(theatre: Theatre, text: str) -> None:
    anna = await at_the_title(theatre)
    await anna.says(text)
    assert anna.sees("Così non lo registro")
    await anna.says("Orti condivisi")
    await anna.says(text)
    assert anna.sees("3 di 11")
    kept = await only(theatre, anna)
    assert (kept.title, kept.description) == ("Orti condivisi", None)
