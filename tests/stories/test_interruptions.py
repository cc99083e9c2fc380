"""What does not fit in the middle of something: a kind sentence, and the place is kept."""

from tests.theatre import Theatre


async def test_in_the_middle_of_the_walk_something_else_is_kindly_put_aside(
    theatre: Theatre,
) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.taps("4")
    for media in ("photo", "voice", "sticker", "document"):
        await anna.sends(media)
        assert anna.sees("Qui leggo solo testo e pulsanti", "Non si è perso nulla")
        assert anna.buttons == ["Continua"]
    await anna.sends("forward")
    assert anna.sees("Non ho capito")
    await anna.taps("Continua")
    assert anna.sees("Obiettivo 2 di 5")
    await anna.says("3")
    assert await theatre.levels(anna) == [4, 3]


async def test_words_nobody_understands_keep_the_place_too(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.says("ma che cosa devo fare?")
    assert anna.sees("Non ho capito", "premi Continua", "/aiuto")
    assert anna.misses("Obiettivo 1 di 5")
    await anna.says("/valutare")
    assert anna.sees("Questo comando non c'è", "/aiuto")
    await anna.taps("Continua")
    assert anna.sees("Obiettivo 1 di 5")
    await anna.says("/rate")
    assert anna.sees("Obiettivo 1 di 5")


async def test_annulla_leaves_and_says_that_the_answers_stay(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.taps("4")
    await anna.says("/annulla")
    assert anna.sees("Va bene. Le tue risposte restano", "Ti mancano 4 obiettivi")
    assert await theatre.levels(anna) == [4]


async def test_a_tap_from_before_another_version_shows_where_one_is(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.forges("0:obj:ricucire-quartieri")
    assert anna.toast == "Questa schermata è vecchia: ecco dove sei adesso."
    assert anna.alerted
    assert anna.sees("Obiettivo 1 di 5")


async def test_who_blocks_the_bot_and_comes_back_goes_on(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.taps("4")
    theatre.simulator.blocks(anna.id)
    await theatre.settled()
    async with theatre.stored() as unit:
        person = (await unit.people.visitor(anna.id)).person
        assert person
        assert person.unreachable_since == theatre.now
    theatre.passes(hours=1)
    await anna.starts()
    assert anna.sees("Ti mancano 4 obiettivi")
    async with theatre.stored() as unit:
        person = (await unit.people.visitor(anna.id)).person
        assert person
        assert person.unreachable_since is None
