"""An invitation opens one seat to one person, once; every other code has its own sentence."""

import re
from datetime import timedelta
from urllib.parse import quote

from conversations.inviting.codes import hash_code, spell
from storage.records import Role, Seat
from tests.theatre import Actor, Theatre

WRONG = "abcdefghijklmnopqrstuvwxyz012345"
PASTED = [
    "{code}",
    "  {code}\n",
    "https://t.me/{bot}?start={code}",
    "t.me/{bot}?start={code}",
    "/start https://t.me/{bot}?start={code}",
    "Ciao Anna, ecco il tuo invito:\nhttps://t.me/{bot}?start={code}\nA presto!",
    "Il codice è {code}.",
    "{typed}",
    "{lower}",
    "https://eur01.safelinks.protection.outlook.com/?url={wrapped}&data=05%7C01",
    "https://web.telegram.org/k/#?tgaddr=tg%3A%2F%2Fresolve%3Fdomain%3D{bot}%26start%3D{code}",
    "tg://resolve?domain={bot}&start={code}",
]


async def seats_of(theatre: Theatre, actor: Actor) -> tuple[Seat, ...]:
    async with theatre.stored() as unit:
        return (await unit.people.visitor(actor.id)).seats


async def test_the_link_opens_the_seat_it_was_made_for(theatre: Theatre) -> None:
    invited = await theatre.invitation(3, name="Anna Silva")
    assert invited.link == f"https://t.me/{theatre.bot.username}?start={invited.start}"
    anna = theatre.stranger("Nina")
    await anna.starts(invited.start)
    assert anna.sees("Accetto e comincio")
    (seat,) = await seats_of(theatre, anna)
    assert (seat.roundtable, seat.role) == (3, Role.PARTICIPANT)
    assert (seat.telegram_id, seat.name) == (anna.id, "Anna Silva")


async def test_an_invitation_without_a_name_takes_the_name_of_whoever_comes(
    theatre: Theatre,
) -> None:
    anna = theatre.stranger("Anna")
    await anna.starts(await theatre.invites(1))
    assert [seat.name for seat in await seats_of(theatre, anna)] == ["Anna"]


async def test_the_code_is_opaque_and_only_its_hash_is_kept(theatre: Theatre) -> None:
    codes = {await theatre.invites(1) for _ in range(20)}
    assert len(codes) == 20
    assert all(len(code) * 5 >= 80 for code in codes)  # five bits a character
    async with theatre.stored() as unit:
        kept = repr(await unit.invitations.listing())
    assert not any(code in kept for code in codes)


async def test_an_invitation_is_used_once(theatre: Theatre) -> None:
    anna, ivo = theatre.stranger("Anna"), theatre.stranger("Ivo")
    code = await theatre.invites(1)
    await anna.starts(code)
    await ivo.starts(code)
    assert ivo.sees("già stato usato da un'altra persona", "chiedi il tuo")
    assert ivo.misses("Anna", "avolo 1", "Accetto e comincio")
    assert await seats_of(theatre, ivo) == ()


async def test_who_used_it_and_presses_the_link_again_is_simply_there(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    code = await theatre.invites(1)
    await anna.starts(code)
    await anna.starts(code)
    assert anna.sees("Ti aspetta il tavolo 1", "Accetto e comincio")
    assert anna.misses("Hai già usato")
    await anna.taps("Accetto e comincio")
    await anna.starts(code)
    assert anna.sees("Hai già usato questo invito: sei dentro", "Tavolo 1")
    assert len(await seats_of(theatre, anna)) == 1


async def test_who_erased_everything_needs_a_new_invitation(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    code = await theatre.invites(1)
    await anna.starts(code)
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    await anna.starts(code)
    assert anna.sees("Questo invito è già stato usato", "chiedi")
    assert anna.misses("altra persona")
    await anna.starts(await theatre.invites(1))
    assert anna.sees("Accetto e comincio")


async def test_an_invitation_expires(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    code = await theatre.invites(1)
    theatre.passes(days=61)
    await anna.starts(code)
    assert anna.sees("scaduto", "30 gennaio", "Chiedi un nuovo invito")
    assert await seats_of(theatre, anna) == ()


async def test_an_invitation_can_be_revoked(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    code = await theatre.invites(1)
    async with theatre.stored() as unit:
        ((invitation, _),) = await unit.invitations.listing()
        assert await unit.invitations.revoke(invitation.id)
    await anna.starts(code)
    assert anna.sees("ritirato", "chiedi un nuovo invito")
    assert await seats_of(theatre, anna) == ()


async def test_an_unknown_code_says_so_and_opens_nothing(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    await ivo.starts(WRONG)
    assert ivo.sees("Questo codice non c'è", "mandalo di nuovo")
    assert await seats_of(theatre, ivo) == ()


async def test_the_code_can_be_pasted_as_it_came(theatre: Theatre) -> None:
    for pasted in PASTED:
        anna = theatre.stranger("Anna")
        code = await theatre.invites(1)
        bot = theatre.bot.username
        words = {
            "code": code,
            "bot": bot,
            "typed": spell(code),
            "lower": spell(code).lower().replace("-", " ").replace("0", "o"),
            "wrapped": quote(quote(f"https://t.me/{bot}?start={code}", safe=""), safe=""),
        }
        await anna.says(pasted.format(**words))
        assert anna.sees("Accetto e comincio")
        assert len(await seats_of(theatre, anna)) == 1


async def test_half_a_code_is_told_apart_from_a_greeting(theatre: Theatre) -> None:
    anna = theatre.stranger("Anna")
    # Of a hundred codes one begins with twelve letters, which might be a word.
    codes = [await theatre.invites(1) for _ in range(8)]
    code = next(each for each in codes if re.search(r"\d", each[:12]) and not each[:12].isdigit())
    await anna.says(code[:12])
    assert anna.sees("Questo codice non c'è", "per intero")
    await anna.says(f"t.me/{theatre.bot.username}?start={code[:9]}")
    assert anna.sees("Questo codice non c'è", "per intero")
    await anna.says("Buongiorno a tutti")
    assert anna.sees("Per entrare serve un invito")


async def test_wrong_codes_slow_down_and_the_end_is_told(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    right = await theatre.invites(1)
    for _ in range(3):
        await ivo.starts(WRONG)
        assert ivo.sees("Questo codice non c'è")
    await ivo.says(right)
    assert ivo.sees("Troppi codici sbagliati", "tra 1 minuto")
    assert await seats_of(theatre, ivo) == ()

    theatre.passes(seconds=59)
    await ivo.starts(right)
    assert ivo.sees("Troppi codici sbagliati", "tra 1 minuto")
    theatre.passes(seconds=2)
    await ivo.starts(WRONG)
    assert ivo.sees("Questo codice non c'è")
    await ivo.starts(right)
    assert ivo.sees("Troppi codici sbagliati", "tra 2 minuti")
    theatre.passes(minutes=2)
    await ivo.starts(right)
    assert ivo.sees("Accetto e comincio")
    async with theatre.stored() as unit:
        assert await unit.invitations.wrong_codes(ivo.id) == (0, None)


async def test_nobody_waits_longer_than_an_hour(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    await ivo.says("Buongiorno")
    async with theatre.stored() as unit:
        for _ in range(40):
            await unit.invitations.wrong_code(ivo.id)
    await ivo.starts(WRONG)
    assert ivo.sees("tra 60 minuti")
    theatre.passes(hours=1)
    await ivo.starts(await theatre.invites(1))
    assert ivo.sees("Accetto e comincio")


async def test_a_stranger_erases_the_wrong_codes_but_not_the_wait_for_them(
    theatre: Theatre,
) -> None:
    ivo = theatre.stranger("Ivo")
    for _ in range(3):
        await ivo.starts(WRONG)
    await ivo.forges("1:erase")
    assert ivo.sees("Troppi codici sbagliati", "tra 1 minuto")
    await ivo.says("/cancellami")
    assert ivo.sees("Codici sbagliati provati: 3", "Conferma")
    await ivo.taps("Conferma")
    assert ivo.sees("Troppi codici sbagliati")
    theatre.passes(minutes=1)
    await ivo.says("/cancellami")
    await ivo.taps("Conferma")
    assert ivo.sees("non conserviamo nulla")
    async with theatre.stored() as unit:
        assert await unit.invitations.wrong_codes(ivo.id) == (0, None)


async def test_a_second_seat_of_the_same_kind_is_left_for_somebody_else(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=1)
    spare = await theatre.invites(1)
    await anna.says(spare)
    assert anna.sees("Hai già un posto uguale a questo tavolo", "resta valido")
    assert anna.sees("premi Continua")
    await anna.taps("Continua")
    assert anna.finds("Comincia")
    assert len(await seats_of(theatre, anna)) == 1
    ivo = theatre.stranger("Ivo")
    await ivo.starts(spare)
    assert ivo.sees("Accetto e comincio")


async def test_seats_of_other_kinds_and_tables_add_up(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=1)
    await anna.starts(await theatre.invites(2))
    assert anna.sees("Tavolo 1", "Tavolo 2")
    assert anna.finds("Comincia 1", "Comincia 2")
    await anna.starts(await theatre.invites(2, Role.COORDINATOR))
    assert anna.sees("Tavolo 1", "Tavolo 2", "Coordini il tavolo 2")
    assert len(await seats_of(theatre, anna)) == 3
    await anna.says("/valuta")
    assert anna.sees("Quale tavolo")
    await anna.taps("2")
    assert anna.sees("Obiettivo 1 di 4")


async def test_the_numeric_id_holds_the_seat_and_never_the_username(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    world = theatre.simulator.world
    world.people[anna.id].username = "anna"
    await anna.says("/valuta")
    await anna.taps("4")
    world.people[anna.id].username = None
    ivo = theatre.stranger("Ivo")
    world.people[ivo.id].username = "anna"
    await ivo.says("/valuta")
    assert ivo.sees("Benvenuto")
    await anna.says("/valuta")
    assert anna.sees("Obiettivo 2 di 5")


async def test_two_people_with_one_code_at_once_get_one_seat(theatre: Theatre) -> None:
    anna, ivo = theatre.stranger("Anna"), theatre.stranger("Ivo")
    code = await theatre.invites(1)
    theatre.simulator.starts(anna.id, code)
    theatre.simulator.starts(ivo.id, code)
    await theatre.settled()
    held = [await seats_of(theatre, who) for who in (anna, ivo)]
    assert sorted(len(seats) for seats in held) == [0, 1]
    late = ivo if held[0] else anna
    assert late.sees("già stato usato da un'altra persona")


async def test_the_letter_can_be_forwarded_and_its_picture_sent(theatre: Theatre) -> None:
    for media in ("forward", "photo", "document"):
        anna = theatre.stranger("Anna")
        code = await theatre.invites(1)
        bot = theatre.bot.username
        await anna.sends(media, f"Ciao Anna,\n\nhttps://t.me/{bot}?start={code}\n\nA presto!")
        assert anna.sees("Accetto e comincio")
        ivo = theatre.stranger("Ivo")
        await ivo.sends(media, f"scrivi questo codice: {spell(code)}")
        assert ivo.sees("già stato usato")


async def test_an_invitation_made_before_codes_could_be_typed_still_opens_its_seat(
    theatre: Theatre,
) -> None:
    for old in ("-dW9aBq3_xYz0123456789ABCDEFGhi_", WRONG):
        async with theatre.stored() as unit:
            seat = await unit.seats.create(1, Role.PARTICIPANT, "Anna")
            until = theatre.now + timedelta(days=60)
            await unit.invitations.issue(seat.id, hash_code(old), until, None)
        anna = theatre.stranger("Anna")
        await anna.says(f"Ecco: https://t.me/{theatre.bot.username}?start={old}")
        assert anna.sees("Accetto e comincio")
