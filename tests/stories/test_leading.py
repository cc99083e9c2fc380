"""`/presenta`: the coordinator turns the pages, and everybody's one message follows."""

from simulator import Message
from storage.records import Phase, Role
from tests.theatre import Actor, Theatre

FOLLOWING = ("La gira chi coordina", "The coordinator turns it")
OVER = "La presentazione è finita"


def followed(actor: Actor) -> list[Message]:
    """The messages in which somebody follows or followed a presentation."""
    marks = (*FOLLOWING, OVER, "The presentation is over")
    return [each for each in actor.messages if any(mark in each.text for mark in marks)]


def page_of(actor: Actor) -> Message:
    (only,) = followed(actor)
    return only


async def presenting(theatre: Theatre, table: int = 3) -> Actor:
    await theatre.moves(table, Phase.PRESENTATION)
    return await theatre.coordinator("Paola", table=table)


async def test_everybody_follows_in_one_message_that_changes(theatre: Theatre) -> None:
    paola = await presenting(theatre)
    anna, bruno = [await theatre.participant(name, table=3) for name in ("Anna", "Bruno")]
    john = await theatre.participant("John", table=3, language="en")
    elsewhere = await theatre.participant("Rosa", table=2)
    await paola.says("/presenta")
    assert paola.sees("Presentare il tavolo 3: Polo", "6 pagine", "3 persone le vedono")
    assert not followed(anna)
    await paola.taps("Comincia")
    assert paola.sees("Vision e piattaforme", "Pagina 1 di 6, seguono in 3", "Premi Avanti")
    for who in (anna, bruno):
        assert "Pagina 1 di 6. La gira chi coordina" in page_of(who).text
    assert "Page 1 of 6. The coordinator turns it" in page_of(john).text
    assert len({followed(who)[0].text.partition("\n")[0] for who in (anna, bruno, john)}) == 1
    said = [len(who.messages) for who in (anna, bruno, john)]
    await paola.taps("Avanti")
    await paola.says("avanti")
    assert paola.sees("Pagina 3 di 6", "Avanti o Indietro")
    assert "Pagina 3 di 6" in page_of(anna).text
    await paola.taps("Indietro")
    assert "Page 2 of 6" in page_of(john).text
    assert said == [len(who.messages) for who in (anna, bruno, john)]
    for _ in range(4):
        await paola.taps("Avanti")
    assert paola.sees("È l'ultima: premi Fine")
    assert "Avanti" not in paola.buttons
    assert not followed(elsewhere)

    await paola.taps("Fine")
    assert paola.toast == "Presentazione finita."
    assert paola.sees("Coordini il tavolo 3")
    assert paola.finds("Apri la valutazione")
    assert OVER in page_of(bruno).text
    assert "/tavolo" in page_of(bruno).text
    await bruno.taps("Leggi del tavolo", page_of(bruno))
    assert bruno.sees("Pagina 1 di 6", "Premi Avanti")


async def test_who_comes_late_begins_at_the_present_page(theatre: Theatre) -> None:
    paola = await presenting(theatre)
    await paola.says("/presenta")
    assert paola.sees("chi entra le vede cambiare")
    await paola.taps("Comincia")
    assert paola.sees("nessuno segue ancora")
    await paola.taps("Avanti")
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(3, Role.PARTICIPANT, "Anna"))
    assert not followed(anna)
    await anna.taps("Accetto e comincio")
    assert "Pagina 2 di 6. La gira chi coordina" in page_of(anna).text
    assert any("La presentazione è in corso" in each.text for each in anna.messages)
    await paola.taps("Avanti")
    assert paola.sees("segue 1 persona")
    assert "Pagina 3 di 6" in page_of(anna).text
    await anna.says("/start")
    assert "Pagina 3 di 6" in page_of(anna).text
    await paola.taps("Fine")
    assert OVER in page_of(anna).text
    await anna.says("/start")
    assert anna.misses("La presentazione è in corso")
    bruno = await theatre.participant("Bruno", table=3)
    assert not followed(bruno)


async def test_who_knows_the_bot_from_another_table_comes_late_too(theatre: Theatre) -> None:
    paola = await presenting(theatre)
    anna = await theatre.participant("Anna", table=2)
    await paola.says("/presenta")
    await paola.taps("Comincia")
    await anna.says(await theatre.invites(3, Role.PARTICIPANT))
    assert "Pagina 1 di 6" in page_of(anna).text


async def test_presenting_again_is_a_new_message(theatre: Theatre) -> None:
    paola = await presenting(theatre)
    anna = await theatre.participant("Anna", table=3)
    for _ in range(2):
        await paola.says("/presenta")
        await paola.taps("Comincia")
        await paola.taps("Fine")
    assert [OVER in each.text for each in followed(anna)] == [True, True]


async def test_a_button_of_a_page_left_behind_turns_nothing(theatre: Theatre) -> None:
    paola = await presenting(theatre)
    luca = await theatre.coordinator("Luca", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/presenta")
    begin = paola.data("Comincia")
    await paola.taps("Comincia")
    ahead = paola.data("Avanti")
    await paola.forges(begin)
    assert paola.sees("Pagina 1 di 6")
    await paola.forges(ahead)
    await paola.forges(ahead)
    assert paola.sees("Pagina 2 di 6")
    await luca.says("/presenta")
    assert luca.sees("Pagina 2 di 6")
    await luca.taps("Avanti")
    await paola.taps("Avanti")
    assert paola.sees("Pagina 3 di 6")
    await paola.forges("1:phturn:3:2:999")
    assert paola.sees("Pagina 6 di 6")
    await luca.says("/presenta")
    await luca.taps("Fine")
    await paola.taps("Indietro")
    assert paola.sees("Presentare il tavolo 3")
    assert OVER in page_of(anna).text
    await paola.forges("1:phend:3")
    assert paola.sees("Coordini il tavolo 3")
    assert OVER in page_of(anna).text


async def test_moving_on_ends_the_presentation(theatre: Theatre) -> None:
    paola = await presenting(theatre)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/presenta")
    await paola.taps("Comincia")
    led, ahead = paola.screen, paola.data("Avanti")
    await paola.says("/fase")
    await paola.taps("Passa alla valutazione")
    await paola.taps("Conferma")
    assert OVER in page_of(anna).text
    await paola.forges(ahead, led)
    assert paola.reads("Adesso il tavolo 3 è alla valutazione", "/fase")
    await paola.says("/presenta")
    assert paola.sees("Adesso il tavolo 3 è alla valutazione")
    assert paola.finds("Torna alla presentazione")
    assert OVER in page_of(anna).text
    await theatre.moves(3, Phase.PRESENTATION)
    await paola.says("/presenta")
    assert paola.sees("Presentare il tavolo 3")


async def test_who_has_blocked_the_bot_is_not_counted(theatre: Theatre) -> None:
    paola = await presenting(theatre)
    anna = await theatre.participant("Anna", table=3)
    await theatre.participant("Bruno", table=3)
    async with theatre.stored() as unit:
        await unit.people.set_reachable(anna.id, False)
    await paola.says("/presenta")
    await paola.taps("Comincia")
    assert paola.sees("segue 1 persona")
    assert not followed(anna)


async def test_a_restart_goes_on_at_the_same_page(theatre: Theatre) -> None:
    paola = await presenting(theatre)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/presenta")
    await paola.taps("Comincia")
    await theatre.stop_bot()
    await theatre.start_bot()
    await paola.taps("Avanti")
    assert paola.sees("Pagina 2 di 6")
    assert "Pagina 2 di 6" in page_of(anna).text


async def test_only_whoever_leads_presents(theatre: Theatre) -> None:
    await presenting(theatre)
    ada = await theatre.staff("Ada", Role.OBSERVER)
    anna = await theatre.participant("Anna", table=3)
    for who in (ada, anna):
        for typed in ("/presenta", "/presenta 3", "/present"):
            await who.says(typed)
            assert who.sees("Questo può farlo solo chi coordina")
        for data in ("phlead:3", "phbegin:3", "phturn:3:0:1", "phend:3", "which:presenta"):
            await who.forges(f"1:{data}")
            assert who.reads("Questo può farlo solo chi coordina")
    staff = await theatre.staff("Eva")
    await staff.says("/presenta")
    assert staff.sees("Quale tavolo vuoi presentare?")
    await staff.says("3")
    assert staff.sees("Presentare il tavolo 3")


async def test_who_leaves_is_led_no_more_until_they_ask(theatre: Theatre) -> None:
    """The next page came in a new message, and the coordinator still read that they follow."""
    paola = await presenting(theatre)
    anna, _ = [await theatre.participant(name, table=3) for name in ("Anna", "Bruno")]
    await paola.says("/presenta")
    await paola.taps("Comincia")
    assert paola.sees("seguono in 2")
    await anna.taps("Torna all'inizio", page_of(anna))
    assert not followed(anna)
    assert anna.sees("Sei fuori dalla presentazione, che è in corso")
    said = len(anna.messages)
    await paola.taps("Avanti")
    assert paola.sees("Pagina 2 di 6, segue 1 persona")
    await anna.says("/start")
    assert not followed(anna)
    assert len(anna.messages) == said + 1, "home, and no page"
    await anna.taps("Segui le pagine")
    assert "Pagina 2 di 6" in page_of(anna).text
    await paola.taps("Avanti")
    assert paola.sees("Pagina 3 di 6, seguono in 2")
    assert "Pagina 3 di 6" in page_of(anna).text
    await anna.taps("Torna all'inizio", page_of(anna))
    await paola.taps("Fine")
    assert not followed(anna)
    await anna.says("/start")
    assert anna.misses("presentazione, che è in corso", "Segui le pagine")
    await paola.says("/presenta")
    await paola.taps("Comincia")
    assert "Pagina 1 di 6" in page_of(anna).text, "another presentation is told to everybody"


async def test_whoever_wrote_below_the_pages_has_them_below_again(theatre: Theatre) -> None:
    paola = await presenting(theatre)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/presenta")
    await paola.taps("Comincia")
    above = page_of(anna)
    await anna.says("che bello!")
    await anna.says("continua")
    assert anna.sees("La presentazione è in corso", "Segui le pagine")
    await anna.taps("Segui le pagine")
    below = anna.messages[-1]
    assert below in followed(anna)
    assert below.id > above.id
    assert not above.keyboard
    await paola.taps("Avanti")
    assert "Pagina 2 di 6" in below.text
    assert "Pagina 1 di 6" in above.text
