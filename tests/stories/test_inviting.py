"""`/invita`: names are written or picked, each person gets a message to forward; nothing twice."""

import re

import pytest

from conversations.inviting.codes import spell
from conversations.inviting.guest import Guest
from conversations.inviting.making import invite_people
from conversations.inviting.seating import invite
from conversations.screens import say
from conversations.taps.inviting import PickPeople
from conversations.turn import Sender, Turn
from simulator import Message
from storage.records import Phase, Role
from tests.theatre import Actor, Theatre

CODE = re.compile(r"https://t\.me/\w+\?start=([0-9A-Z]{16})")


async def invited(theatre: Theatre, table: int = 1) -> list[str | None]:
    async with theatre.stored() as unit:
        return [each.seat.name for each in await unit.invitations.invited(table, Role.PARTICIPANT)]


async def deeds(theatre: Theatre, table: int = 1) -> list[tuple[str, str | None]]:
    async with theatre.stored() as unit:
        return [(deed.deed, deed.detail) for deed, _ in await unit.journal.read(table, 50)][::-1]


async def writes(coordinator: Actor, *names: str) -> None:
    await coordinator.says("/invita")
    await coordinator.taps("Scrivi i nomi")
    await coordinator.says("\n".join(names))


def pictures(actor: Actor) -> list[Message]:
    return [each for each in actor.messages if each.photo]


def told(actor: Actor) -> Message:
    """The newest message that is no invitation."""
    return [each for each in actor.messages if not CODE.search(each.text)][-1]


def code_in(message: Message) -> str:
    found = CODE.search(message.text)
    assert found
    return found[1]


async def test_one_name_one_message_to_forward(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await paola.says("/invita")
    assert paola.sees("Inviti, tavolo 1", "Già dentro: 0", "Inviti aperti: 0", "premi".title())
    await paola.taps("Scrivi i nomi")
    assert paola.sees("Chi inviti al tavolo 1?", "uno per riga")
    await paola.says("Anna Silva")
    assert "Fatto: 1 invito al tavolo 1" in told(paola).text
    [picture] = pictures(paola)
    assert picture.text.startswith("Ciao Anna Silva,\nti aspettiamo al tavolo 1:")
    assert "vale una volta e fino al 30 gennaio" in picture.text

    anna = theatre.stranger("Anna")
    await anna.starts(code_in(picture))
    await anna.taps("Accetto e comincio")
    assert anna.sees("Ciao, Anna", "Coordina: Paola")
    await paola.says("/invita")
    assert paola.sees("Già dentro: 1", "Inviti aperti: 0")
    assert await deeds(theatre) == [("invite", "Anna Silva")]


async def test_a_pasted_list(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "1) Anna Silva", "", "• Bruno Neri <bruno@example.org>", "- Carla D’Amico")
    assert await invited(theatre) == ["Anna Silva", "Bruno Neri", "Carla D’Amico"]
    assert "Fatto: 3 inviti" in told(paola).text
    codes = {code_in(each) for each in pictures(paola)}
    assert len(codes) == 3


async def test_a_list_that_a_telephone_cuts_in_two_is_one_list(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    names = [f"Persona {chr(65 + n % 26)}{chr(97 + n // 26)}ltieri" for n in range(38)]
    office = "ufficio.partecipazione.e.tavoli.progettuali.della.citta.di.seregno@comune.example.org"
    lines = [f"{name} <{name.replace(' ', '.')}.{office}>" for name in names]
    assert 4096 < len("\n".join(lines)) < 5000
    await writes(paola, *lines)
    assert paola.sees("Sono 38 persone?", names[0], names[-1])
    assert await invited(theatre) == []
    await paola.taps("Sì, 38 persone")
    assert await invited(theatre) == names


async def test_a_long_list_of_too_many_invites_nobody(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    address = "con.un.indirizzo.piuttosto.lungo.dei.tavoli@comune.seregno.example.org"
    await writes(paola, *(f"Una persona dell'ufficio tavoli <{address}>" for _ in range(45)))
    assert paola.sees("Sono 45 nomi: al massimo 40 alla volta", "Non ho invitato nessuno")
    assert await invited(theatre) == []


async def test_more_than_ten_come_as_links_that_stay(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, *(f"Persona {number}" for number in range(1, 26)))
    assert "Fatto: 25 inviti" in told(paola).text
    assert pictures(paola) == []
    links = [each for each in paola.messages if CODE.search(each.text)]
    codes = [code for each in links for code in CODE.findall(each.text)]
    assert len(set(codes)) == 25
    keys = [button for each in links for row in each.keyboard for button in row]
    copies = {button.text: button.copies or "" for button in keys if button.kind == "copy"}
    assert len(copies) == 25
    assert all(f"start={code}" in copies[f"Copia {n}"] for n, code in enumerate(codes, 1))
    buttons = [button for button in keys if button.kind != "copy"]
    assert {int(button.text) for button in buttons} == set(range(1, 26))
    assert all((button.url or "").startswith("https://t.me/share/url?url=") for button in buttons)
    await paola.taps("Inviti", told(paola))
    assert {code for each in paola.messages for code in CODE.findall(each.text)} == set(codes)
    anna = theatre.stranger("Anna")
    await anna.starts(codes[-1])
    assert anna.finds("Accetto e comincio")


async def test_doubles_are_named_and_asked_about(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.participant("Anna Silva")
    await theatre.invites(1, name="Bruno Neri")
    await theatre.invites(2, name="Carla Viola")
    await writes(paola, "anna  silva", "Bruno Neri", "Carla Viola", "Dino", "Dino")
    assert len(pictures(paola)) == 2
    assert (await invited(theatre)).count("Dino") == 1
    screen = told(paola)
    assert "1. Anna Silva: dentro dal 1 dicembre" in screen.text
    assert "2. Bruno Neri: invito aperto fino al" in screen.text
    assert "3. Dino: invito aperto" in screen.text
    assert "4. " not in screen.text

    await paola.taps("2", screen)
    assert (await invited(theatre)).count("Bruno Neri") == 2
    assert len(pictures(paola)) == 3
    stale = "1:insame:{}:1"
    async with theatre.stored() as unit:
        bruno = next(
            each.seat.id
            for each in await unit.invitations.invited(1, Role.PARTICIPANT)
            if each.seat.name == "Bruno Neri"
        )
    await paola.forges(stale.format(bruno), told(paola))
    assert paola.reads("l'invito in più è già stato fatto")
    assert (await invited(theatre)).count("Bruno Neri") == 2


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Anna\n" + "B" * 81, "La riga 2 è troppo lunga"),
        ("Anna\n\n---", "Alla riga 3 non trovo un nome: «---»"),
        ("Anna\n333 1234567", "Alla riga 2 non trovo un nome"),
        ("\n".join(f"Nome {chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(41)), "Sono 41"),
    ],
)
async def test_a_list_with_a_mistake_invites_nobody(theatre: Theatre, words: str, why: str) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, words)
    assert paola.sees(why)
    await paola.taps("Continua")
    assert paola.sees("Chi inviti al tavolo 1?")
    assert await invited(theatre) == []
    await paola.says("Anna")
    assert await invited(theatre) == ["Anna"]


async def test_people_are_picked_from_the_contacts(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    bruno, carla = theatre.stranger("Bruno Neri"), theatre.stranger("Carla")
    await paola.says("/invita")
    await paola.taps("Scegli dai contatti")
    assert paola.sees("Chi inviti al tavolo 1?", "Apri i contatti", "l'invito lo inoltri tu")
    await paola.picks(bruno, carla)
    assert "Fatto: 2 inviti" in told(paola).text
    assert await invited(theatre) == ["Bruno Neri", "Carla"]
    assert [each.text.partition(",")[0] for each in pictures(paola)] == [
        "Ciao Bruno Neri",
        "Ciao Carla",
    ]
    assert not bruno.messages
    await bruno.starts(code_in(pictures(paola)[0]))
    assert bruno.finds("Accetto e comincio")


async def test_picking_can_be_left(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    bruno = theatre.stranger("Bruno")
    await paola.says("/invita")
    await paola.taps("Scegli dai contatti")
    await paola.presses("Annulla")
    assert paola.sees("Inviti aperti: 0")
    await paola.taps("Scegli dai contatti")
    await paola.says("annulla")
    assert paola.sees("Inviti aperti: 0")
    await paola.picks(bruno)
    assert paola.sees("Qui leggo solo testo e pulsanti")
    assert await invited(theatre) == []


async def test_somebody_without_a_name_is_not_invited(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    async with theatre.stored() as unit:
        visitor = await unit.people.visitor(paola.id)
        sender = Sender(paola.id, "Paola", "it")
        process, words = theatre.bot.process, theatre.bot.words
        turn = Turn(unit, process, words, theatre.now, sender, visitor, username="x_bot")
        screen = await invite_people(turn, PickPeople(roundtable=1), (None, "Anna", None))
    assert screen.paragraphs[0] == say("inviting-nameless", count=2)
    assert len(screen.enclosures) == 1
    assert await invited(theatre) == ["Anna"]


async def test_writing_afterwards_invites_nobody(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "Anna")
    await paola.says("grazie")
    assert await invited(theatre) == ["Anna"]
    await paola.says("/invita")
    await paola.taps("Scrivi i nomi")
    await paola.taps("Annulla")
    assert paola.sees("Inviti aperti: 1")
    await paola.says("Bruno")
    assert await invited(theatre) == ["Anna"]


async def test_an_update_delivered_twice_invites_once(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await paola.says("/invita")
    await paola.taps("Scrivi i nomi")
    update = await paola.says("Anna")
    assert update is not None
    answered = len(paola.messages)
    theatre.simulator.redeliver(update)
    await theatre.settled()
    assert await invited(theatre) == ["Anna"]
    assert len(paola.messages) == answered, "what was answered is answered"


async def test_a_new_code_ends_the_old_one(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "Anna")
    old = code_in(pictures(paola)[-1])
    await paola.taps("Inviti", told(paola))
    await paola.taps("1", told(paola))
    again = paola.data("Nuovo codice", told(paola))
    await paola.taps("Nuovo codice", told(paola))
    assert "Nuovo codice pronto" in told(paola).text
    new = code_in(pictures(paola)[-1])
    await paola.forges(again, told(paola))
    assert paola.reads("Il nuovo codice c'è già")
    assert len(pictures(paola)) == 2

    anna = theatre.stranger("Anna")
    await anna.starts(old)
    assert anna.sees("Questo invito è stato ritirato")
    await anna.starts(new)
    assert anna.finds("Accetto e comincio")
    assert await invited(theatre) == ["Anna"]
    assert await deeds(theatre) == [("invite", "Anna"), ("reissue", "Anna")]


async def test_revoking_is_undone_by_a_new_code(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "Anna")
    old = code_in(pictures(paola)[-1])
    await paola.taps("Inviti", told(paola))
    await paola.taps("1", told(paola))
    end = paola.data("Ritira l'invito", told(paola))
    await paola.taps("Ritira l'invito", told(paola))
    assert "invito ritirato" in told(paola).text
    await paola.forges(end, told(paola))
    assert paola.reads("Invito ritirato")
    async with theatre.stored() as unit:
        assert await unit.seats.counts() == {}
    anna = theatre.stranger("Anna")
    await anna.starts(old)
    assert anna.sees("Questo invito è stato ritirato")

    await paola.taps("Nuovo codice", told(paola))
    async with theatre.stored() as unit:
        assert await unit.seats.counts() == {1: (1, 0)}
    await anna.starts(code_in(pictures(paola)[-1]))
    assert anna.finds("Accetto e comincio")
    assert await deeds(theatre) == [("invite", "Anna"), ("revoke", "Anna"), ("reissue", "Anna")]
    await paola.forges(end, told(paola))
    assert paola.reads("Anna: è già dentro")


async def test_an_expired_invitation_is_renewed(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "Anna")
    theatre.passes(days=61)
    await paola.says("/invita")
    assert paola.sees("Scaduti: 1")
    await paola.taps("Inviti")
    assert paola.sees("1. Anna: invito scaduto il 30 gennaio")
    await paola.taps("1")
    await paola.taps("Nuovo codice")
    anna = theatre.stranger("Anna")
    await anna.starts(code_in(pictures(paola)[-1]))
    assert anna.finds("Accetto e comincio")


async def test_a_seat_that_is_taken_is_somebodys(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.participant("Anna")
    await paola.says("/invita")
    await paola.taps("Inviti")
    await paola.taps("1")
    assert paola.sees("Anna", "dentro dal 1 dicembre", "su Telegram «Anna»", "il posto è suo")
    assert paola.buttons == ["Libera il posto", "Indietro"]
    await paola.taps("Indietro")
    assert paola.sees("Gli inviti del tavolo 1")


async def test_only_who_leads_the_table_invites(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=2)
    await writes(paola, "Anna")
    await paola.taps("Inviti", told(paola))
    await paola.taps("1", told(paola))
    taken = [paola.data(label, told(paola)) for label in ("Nuovo codice", "Ritira l'invito")]
    rino = await theatre.coordinator("Rino", table=1)
    bruno = await theatre.participant("Bruno", table=2)
    olga = await theatre.staff("Olga", Role.OBSERVER)
    for nosy in (rino, bruno, olga):
        for data in (*taken, "1:in:2", "1:innames:2", "1:inpick:2", "1:inlist:2:0", "1:inone:9:0"):
            await nosy.forges(data)
            assert nosy.misses("Inviti, tavolo 2", "Anna", "Chi inviti")
    await olga.says("/invita")
    assert olga.sees("solo chi coordina")
    await bruno.says("/invita")
    assert bruno.sees("solo chi coordina")
    assert await deeds(theatre, 2) == [("invite", "Anna")]


async def test_no_forged_number_reaches_another_seat(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    async with theatre.stored() as unit:
        [seat] = await unit.seats.coordinators(1)
        staff = await unit.seats.create(None, Role.STAFF, "Sara")
    for number in (seat.id, staff.id, 999_999):
        for data in (f"1:inone:{number}:0", f"1:inend:{number}:0", f"1:innew:{number}:0:0"):
            await paola.forges(data, told(paola))
            assert paola.reads("schermata è vecchia")
        await paola.forges(f"1:insame:{number}:1", told(paola))
        assert paola.reads("schermata è vecchia")


async def test_staff_choose_the_table(theatre: Theatre) -> None:
    sara = await theatre.staff("Sara")
    await sara.says("/invita")
    assert sara.sees("A quale tavolo")
    await sara.taps("3")
    assert sara.sees("Inviti, tavolo 3")
    await sara.says("/invita 6")
    await sara.taps("Scrivi i nomi")
    await sara.says("Anna")
    assert await invited(theatre, 6) == ["Anna"]


async def test_the_list_has_pages(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    for number in range(1, 41):
        await theatre.invites(1, name=f"Persona dal nome lungo {number}")
    await paola.says("/invita")
    await paola.taps("Inviti")
    assert paola.sees("1. Persona dal nome lungo 1:")
    await paola.taps("Avanti")
    first = next(int(label) for label in paola.buttons if label.isdigit())
    await paola.taps(str(first))
    assert paola.sees(f"Persona dal nome lungo {first}\n")
    await paola.taps("Indietro")
    assert paola.sees(f"{first}. Persona dal nome lungo {first}:")


async def test_whoever_erased_themselves_is_gone_from_the_list(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "Anna Silva")
    anna = theatre.stranger("Anna")
    await anna.starts(code_in(pictures(paola)[-1]))
    await anna.taps("Accetto e comincio")
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    await paola.says("/invita")
    assert paola.sees("Già dentro: 0", "Inviti aperti: 0")
    assert await invited(theatre) == []
    assert await deeds(theatre) == [("invite", None)]


async def test_what_a_list_says_of_somebody_is_shown_to_both_and_erased(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola")
    guest = Guest(
        "Anna", 1, organisation="Pro Loco", category="associazioni", contact="333 1234567"
    )
    async with theatre.stored() as unit:
        ticket = await invite(unit, guest, theatre.now, b"")
    await paola.says("/invita")
    await paola.taps("Inviti")
    await paola.taps("1")
    assert paola.sees("Ente: Pro Loco", "Categoria: associazioni", "Recapito: 333 1234567")
    anna = theatre.stranger("Anna")
    await anna.starts(ticket.code)
    await anna.taps("Leggi l'informativa")
    assert anna.sees("ente, categoria e recapito")
    await anna.taps("Accetto e comincio")
    await anna.says("/imieidati")
    await anna.taps("Avanti")
    assert anna.sees("Pro Loco", "associazioni", "333 1234567")
    await theatre.moves(1, Phase.PROPOSALS)
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    async with theatre.stored() as unit:
        found = await unit.invitations.invited_one(ticket.seat.id)
    assert found
    seat = found.seat
    assert (seat.name, seat.organisation, seat.category, seat.contact) == (None,) * 4
    await paola.forges(f"1:inone:{seat.id}:0")
    assert paola.reads("ha cancellato i propri dati")


async def test_in_english(theatre: Theatre) -> None:
    paula = await theatre.coordinator("Paula", language="en")
    await paula.says("/invite")
    await paula.taps("Write the names")
    await paula.says("Anna")
    assert pictures(paula)[-1].text.startswith("Hello Anna,\nwe look forward")
    await paula.taps("Invitations", told(paula))
    assert "1. Anna: invitation open until" in told(paula).text


async def test_the_letter_says_how_to_type_the_code(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "Anna Silva")
    [picture] = pictures(paola)
    assert f"cerca @{theatre.bot.username}, premi Avvia e scrivi questo codice" in picture.text
    anna = theatre.stranger("Anna")
    await anna.says(spell(code_in(picture)).lower().replace("-", " "))
    assert anna.sees("Accetto e comincio")


async def test_names_with_commas_on_one_line_are_asked_back_first(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "Anna Silva, Bruno Conti, Carla Riva")
    assert paola.sees("Sono 3 persone?", "1. Anna Silva\n2. Bruno Conti\n3. Carla Riva")
    assert await invited(theatre) == []
    asked = paola.screen
    yes = paola.data("Sì, 3 persone")
    await paola.says("/imieidati")
    assert paola.sees("Nome scritto in /invita, che aspetta una tua risposta: «Anna Silva»")
    await paola.forges(yes, asked)
    assert paola.sees("Fatto: 3 inviti")
    assert not asked.keyboard, "it stands above the pictures"
    await paola.forges(yes, asked)
    assert await invited(theatre) == ["Anna Silva", "Bruno Conti", "Carla Riva"]


async def test_a_line_with_commas_may_be_one_name(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "Anna Silva, Pro Loco", "Bruno")
    assert paola.sees("Sono 3 persone?")
    await paola.says("no, un nome per riga")
    assert await invited(theatre) == ["Anna Silva, Pro Loco", "Bruno"]
    await writes(paola, ", ".join(f"Nome {chr(97 + n)}" for n in range(20)))
    await paola.taps("No, un nome per riga")
    assert paola.sees("Sono 20 persone?")
    assert paola.reads("troppo lunga per un nome")
    await paola.taps("Annulla")
    assert paola.sees("Inviti, tavolo 1")


async def test_who_is_spelt_otherwise_is_asked_about(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await writes(paola, "Niccolò D'Angelo", "Franco Chiara")
    await writes(paola, "Niccolo\u0300 D`Angelo\u200b", "Chiara Franco", "CHIARA FRANCO")
    assert "1. Niccolò D'Angelo: invito aperto" in told(paola).text
    assert "2. Chiara Franco: è la stessa persona di Franco Chiara (invito" in told(paola).text
    assert "3. " not in told(paola).text
    screen = told(paola)
    turned = paola.data("2", screen)
    await paola.taps("2", screen)
    assert await invited(theatre) == ["Niccolò D'Angelo", "Franco Chiara", "Chiara Franco"]
    await paola.forges(turned, told(paola))
    assert paola.reads("l'invito in più è già stato fatto")
    for order in ("ab", "abc", "aa"):
        await paola.forges(f"1:inturned:2:0:{order}", told(paola))
    assert (await invited(theatre)).count("Chiara Franco") == 1
