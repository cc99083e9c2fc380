"""`/classifica`: the first, the second, the third; a look at it; and it counts."""

import re

from conversations.taps.coordination import AskPhase, EnterPhase
from storage.records import Phase, Role
from tests.theatre import Actor, Theatre

TITLES = ("Orti", "Panchine", "Cinema", "Fontanelle")


async def propose(theatre: Theatre, *titles: str, table: int = 3) -> dict[str, int]:
    """Presented proposals of a table, by title."""
    async with theatre.stored() as unit:
        writer = await unit.seats.create(table, Role.COORDINATOR, "Chi scrive")
        made = {}
        for title in titles:
            proposal = await unit.proposals.begin(table, None, writer.id)
            await unit.proposals.write(proposal, "title", title)
            await unit.proposals.present(proposal.id)
            made[title] = proposal.id
    return made


async def at_ranking(
    theatre: Theatre, *names: str, titles: tuple[str, ...] = TITLES
) -> tuple[dict[str, int], list[Actor]]:
    """A table with proposals whose ranking is open, and people at home there."""
    made = await propose(theatre, *titles)
    await theatre.moves(3, Phase.RANKING)
    return made, [await theatre.participant(name, table=3) for name in names]


def number_of(actor: Actor, title: str) -> str:
    """The number of a proposal in the list somebody is shown."""
    (line,) = [line for line in actor.screen.text.splitlines() if f". {title}" in line]
    return line.partition(".")[0]


async def picks(actor: Actor, *titles: str) -> None:
    for title in titles:
        await actor.taps(number_of(actor, title))


async def ranks(actor: Actor, *titles: str) -> None:
    """Put these in order, from anywhere, and confirm."""
    await actor.says("/classifica")
    if "Cambia" in actor.buttons:
        await actor.taps("Cambia")
    await picks(actor, *titles)
    await actor.taps("Conferma")


async def votes(theatre: Theatre, table: int = 3) -> list[tuple[int, ...]]:
    async with theatre.stored() as unit:
        return list((await unit.rankings.votes_at(table)).values())


async def test_first_second_third_a_look_and_it_counts(theatre: Theatre) -> None:
    made, (anna,) = await at_ranking(theatre, "Anna")
    assert anna.sees("La classifica è aperta")
    await anna.taps("Fai la classifica")
    message = anna.screen.id
    assert anna.sees("La tua classifica, tavolo 3", "Scegli la 1ª di 3.", *TITLES)
    assert anna.buttons[:4] == ["1", "2", "3", "4"]
    assert "Togli l'ultima" not in anna.buttons
    await picks(anna, "Cinema")
    assert anna.sees("Cinema → 1ª", "Scegli la 2ª di 3.")
    assert number_of(anna, "Cinema") not in anna.buttons
    await picks(anna, "Orti")
    assert await votes(theatre) == []
    await picks(anna, "Panchine")
    assert anna.sees("1ª Cinema", "2ª Orti", "3ª Panchine", "Conferma", "Cambia")
    assert anna.misses("Fontanelle")
    assert await votes(theatre) == []
    await anna.taps("Conferma")
    assert anna.toast == "Registrata."
    assert anna.screen.id == message
    assert anna.sees("Registrata: grazie!", "1ª Cinema")
    assert await votes(theatre) == [(made["Cinema"], made["Orti"], made["Panchine"])]
    await anna.says("/start")
    assert anna.sees("Hai fatto la classifica: grazie!")
    await anna.taps("Rivedi la classifica")
    assert anna.sees("Registrata: grazie!", "2ª Orti")


async def test_typing_does_what_pressing_does_and_going_away_loses_nothing(
    theatre: Theatre,
) -> None:
    made, (anna,) = await at_ranking(theatre, "Anna")
    await anna.says("/ranking")
    for title in ("Fontanelle", "Orti"):
        await anna.says(number_of(anna, title))
    await anna.says("9")
    assert anna.sees("Qui i numeri vanno da")
    await anna.taps("Continua")
    assert anna.sees("3ª di 3")
    await anna.says("/tavolo")
    theatre.passes(days=3)
    await theatre.stop_bot()
    await theatre.start_bot()
    await anna.says("/start")
    assert anna.sees("non è ancora confermata")
    await anna.taps("Fai la classifica")
    assert anna.sees("Fontanelle → 1ª", "Orti → 2ª", "3ª di 3")
    await anna.says("togli l'ultima")
    assert anna.sees("Fontanelle → 1ª", "2ª di 3")
    assert anna.misses("Orti →")
    await picks(anna, "Cinema", "Orti")
    await anna.says("conferma")
    assert await votes(theatre) == [(made["Fontanelle"], made["Cinema"], made["Orti"])]


async def test_pressed_twice_a_number_gives_one_place(theatre: Theatre) -> None:
    _, (anna,) = await at_ranking(theatre, "Anna")
    await anna.says("/classifica")
    number = number_of(anna, "Orti")
    anna.press(number)
    anna.press(number)
    await theatre.settled()
    assert anna.sees("Orti → 1ª", "2ª di 3")
    undo = anna.data("Togli l'ultima")
    await picks(anna, "Cinema")
    await anna.forges(undo)
    assert anna.sees("Cinema → 2ª", "3ª di 3")


async def test_buttons_of_another_moment_show_where_one_is(theatre: Theatre) -> None:
    made, (anna,) = await at_ranking(theatre, "Anna")
    await anna.says("/classifica")
    second = f"1:rkpick:3:0:1:{made['Panchine']}"
    await picks(anna, "Orti", "Cinema", "Fontanelle")
    confirm = anna.data("Conferma")
    await anna.forges(second)
    assert anna.sees("1ª Orti", "3ª Fontanelle")
    await anna.taps("Togli l'ultima")
    await picks(anna, "Panchine")
    await anna.forges(confirm)
    assert anna.sees("3ª Panchine", "Premi Conferma")
    assert await votes(theatre) == []
    await anna.taps("Conferma")
    change = anna.data("Cambia")
    await anna.taps("Cambia")
    await picks(anna, "Orti")
    await anna.forges(change)
    assert anna.sees("Orti → 1ª")


async def test_the_list_is_in_another_order_for_everybody_and_stays(theatre: Theatre) -> None:
    names = [f"Persona {n}" for n in range(6)]
    _, people = await at_ranking(theatre, *names, titles=TITLES)
    orders = []
    for person in people:
        await person.says("/classifica")
        orders.append([number_of(person, title) for title in TITLES])
        await person.says("/start")
        await person.says("/classifica")
        assert [number_of(person, title) for title in TITLES] == orders[-1]
    assert len({tuple(order) for order in orders}) > 1


async def test_changed_until_it_closes_and_what_was_confirmed_counts_meanwhile(
    theatre: Theatre,
) -> None:
    made, (anna,) = await at_ranking(theatre, "Anna", titles=("Orti", "Cinema"))
    first = (made["Orti"], made["Cinema"])
    await ranks(anna, "Orti", "Cinema")
    await anna.taps("Cambia")
    assert anna.sees("1ª di 2", "conta la classifica di prima")
    await picks(anna, "Cinema")
    assert await votes(theatre) == [first]
    await anna.taps("Lascia com'era")
    assert anna.sees("Registrata: grazie!", "1ª Orti")
    await ranks(anna, "Cinema", "Orti")
    assert await votes(theatre) == [first[::-1]]
    await anna.taps("Cambia")
    shown = [anna.data(each) for each in ("1", "Lascia com'era", "Leggi le proposte")]
    await theatre.moves(3, Phase.CLOSED)
    for tap in shown:
        await anna.forges(tap)
        assert anna.reads("La classifica è chiusa dal 1 dicembre, 10:00")
    await anna.says("/classifica")
    assert anna.sees("La classifica è chiusa dal 1 dicembre, 10:00")
    assert await votes(theatre) == [first[::-1]]


async def test_too_early_and_with_too_little_to_choose_from(theatre: Theatre) -> None:
    await propose(theatre, "Orti")
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/classifica")
    assert anna.sees("La classifica si apre più avanti")
    await theatre.moves(3, Phase.RANKING)
    await anna.says("/classifica")
    assert anna.sees("servono almeno due proposte")
    assert anna.buttons == ["Torna all'inizio"]
    await anna.taps("Torna all'inizio")
    assert anna.sees("meno di due proposte")


async def test_a_proposal_is_read_in_full_and_chosen_from_there(theatre: Theatre) -> None:
    made, (anna,) = await at_ranking(theatre, "Anna")
    async with theatre.stored() as unit:
        orti = await unit.proposals.get(made["Orti"])
        assert orti
        await unit.proposals.write(orti, "description", "Orti <di> quartiere")
    await anna.says("/classifica")
    await anna.taps("Leggi le proposte")
    assert anna.sees("premi il suo numero")
    await anna.taps(number_of(anna, "Orti"))
    assert anna.sees("Orti", "Orti <di> quartiere")
    await anna.taps("Altre proposte")
    await anna.taps(number_of(anna, "Orti"))
    await anna.taps("Scegli come 1ª")
    assert anna.sees("Orti → 1ª", "2ª di 3")
    await anna.taps("Leggi le proposte")
    await anna.taps(number_of(anna, "Orti"))
    assert "Scegli come 2ª" not in anna.buttons
    await anna.taps("Alla classifica")
    assert anna.sees("2ª di 3")


async def test_what_is_hidden_meanwhile_has_to_be_chosen_again(theatre: Theatre) -> None:
    made, (anna, ivo) = await at_ranking(theatre, "Anna", "Ivo")
    paola = await theatre.coordinator("Paola", table=3)
    await ranks(anna, "Orti", "Cinema", "Panchine")
    await ranks(ivo, "Orti", "Fontanelle", "Cinema")
    await hide(theatre, made["Panchine"])
    await paola.says("/classifica")
    assert paola.sees("2 su 2"), "from one less it is read who had chosen what she hid"
    assert paola.misses("non conta")
    await anna.says("/start")
    assert anna.sees("non è ancora confermata")
    await anna.taps("Fai la classifica")
    assert anna.sees("non conta", "Orti → 1ª", "Cinema → 2ª", "3ª di 3")
    await picks(anna, "Fontanelle")
    await anna.taps("Conferma")
    assert len(await votes(theatre)) == 2
    await paola.says("/classifica")
    assert paola.sees("2 su 2")


async def hide(theatre: Theatre, proposal: int) -> None:
    from sqlalchemy import update

    from storage.tables import proposals

    async with theatre.stored() as unit:
        await unit.proposals._connection.execute(
            update(proposals).where(proposals.c.id == proposal).values(hidden_at=theatre.now)
        )


async def test_many_proposals_come_in_pages_and_five_places(theatre: Theatre) -> None:
    titles = tuple(f"Proposta {letter} " + "molto lunga " * 9 for letter in "ABCDEFGHIJKLMNOPQRST")
    _, (anna,) = await at_ranking(theatre, "Anna", titles=titles)
    await anna.says("/classifica")
    assert anna.sees("1ª di 5", "Pagina 1 di 2")
    await anna.taps("Avanti")
    assert anna.buttons[:5] == ["16", "17", "18", "19", "20"]
    await anna.taps("17")
    assert anna.sees("17. ", "→ 1ª", "2ª di 5", "Pagina 2 di 2")
    await anna.taps("Togli l'ultima")
    assert anna.sees("1ª di 5", "Pagina 2 di 2")


async def test_nobody_else_ranks_and_forged_numbers_choose_nothing(theatre: Theatre) -> None:
    made, (anna,) = await at_ranking(theatre, "Anna")
    other = await propose(theatre, "Un ponte", table=2)
    paola = await theatre.coordinator("Paola", table=3)
    ivo = await theatre.participant("Ivo", table=2)
    await anna.says("/classifica")
    await anna.forges(f"1:rkpick:3:0:1:{other['Un ponte']}")
    assert anna.reads("non è più nell'elenco")
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(anna.id)).seats[0]
    for actor in (ivo, paola):
        for asked in (0, seat.id):
            await actor.forges(f"1:rkpick:3:{asked}:1:{made['Orti']}")
            await actor.forges(f"1:rkcard:3:{asked}:{made['Orti']}:0")
            assert actor.misses("Orti")
    async with theatre.stored() as unit:
        assert await unit.rankings.choices(seat.id) == ()
    for way in ("rkresults", "rkdetail"):
        await ivo.forges(f"1:{way}:3:0")
        assert ivo.reads("chi coordina")


async def test_a_coordinator_copies_the_ranking_of_somebody_without_telegram(
    theatre: Theatre,
) -> None:
    made, _ = await at_ranking(theatre)
    paola = await theatre.coordinator("Paola", table=3)
    async with theatre.stored() as unit:
        await unit.seats.create(3, Role.PARTICIPANT, "Nonna Pia")
    await paola.says("/scheda")
    await paola.taps("Nonna Pia")
    await paola.taps("Scrivi la classifica")
    assert paola.sees("Classifica su carta di Nonna Pia", "1ª di 3")
    await picks(paola, "Orti", "Cinema", "Panchine")
    await paola.taps("Conferma")
    assert paola.sees("Registrata.", "1ª Orti")
    assert await votes(theatre) == [(made["Orti"], made["Cinema"], made["Panchine"])]
    await paola.taps("Cambia")
    for written in ("2 1", "2 1 1", "9 1 2"):
        await paola.says(written)
        assert paola.sees("Servono 3 numeri diversi, da 1 a 4", "per esempio 2 1 3")
    await paola.says("continua")
    assert paola.sees(*(f"{number}. {each}" for number, each in enumerate(TITLES, 1)))
    await paola.says("2, 1, 3")
    assert paola.sees("1ª " + TITLES[1], "2ª " + TITLES[0], "3ª " + TITLES[2])
    await paola.says("conferma")
    assert (await votes(theatre)) == [tuple(made[TITLES[each]] for each in (1, 0, 2))]
    async with theatre.stored() as unit:
        journal = await unit.journal.read(3, 9)
    assert [deed.deed for deed, _ in journal] == ["papercorrected", "paper"]
    await paola.says("/classifica")
    assert paola.sees("1 su 1, di cui 1 su carta")
    anna = await theatre.participant("Anna", table=3)
    async with theatre.stored() as unit:
        own = (await unit.people.visitor(anna.id)).seats[0]
    await paola.forges(f"1:rkpick:3:{own.id}:1:{made['Orti']}")
    async with theatre.stored() as unit:
        assert await unit.rankings.choices(own.id) == ()


async def test_who_is_missing_is_told_before_it_closes(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    _, (anna, _ivo) = await at_ranking(theatre, "Anna", "Ivo")
    await theatre.invites(3)
    await ranks(anna, *TITLES[:3])
    await paola.says("/fase")
    await paola.forges(AskPhase(roundtable=3, entered=Phase.CLOSED).pack())
    assert paola.sees("Mancano 2 persone · 1 non dentro · 1 da cominciare")


async def test_when_it_opens_everybody_gets_the_button(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await propose(theatre, *TITLES)
    anna = await theatre.participant("Anna", table=3)
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.forges(EnterPhase(roundtable=3, left=Phase.PROPOSALS, entered=Phase.RANKING).pack())
    assert anna.sees("È il momento della classifica")
    await anna.taps("Fai la classifica")
    assert anna.sees("1ª di 3")


async def test_the_results_are_told_once_it_is_closed(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    _, people = await at_ranking(theatre, "Anna", "Ivo", "Ugo", "Pia")
    orders = [("Orti", "Cinema", "Panchine")] * 2 + [("Cinema", "Orti", "Fontanelle")]
    for person, order in zip(people, orders, strict=False):
        await ranks(person, *order)
    await paola.says("/risultati")
    assert paola.sees("Classifica, tavolo 3", "La classifica è aperta", "3 su 4")
    assert paola.sees("L'ordine si vede a classifica chiusa")
    assert paola.misses("Orti", "punti")
    await theatre.moves(3, Phase.CLOSED)
    await paola.taps("Obiettivi")
    await paola.taps("Classifica")
    assert paola.sees("Classifica, tavolo 3\nHanno votato in 3 su 4", "Ordine sensibile")
    assert paola.sees("1ª · Orti · 8 punti\n2ª · Cinema · 7 punti\n3ª · ")
    assert len(re.findall(r"^\dª", paola.screen.text, re.M)) == len(TITLES), "all of them"
    assert paola.misses("media", "Confronti")
    assert paola.buttons == ["Dettagli", "Obiettivi", "Proposte", "Torna all'inizio"]
    await paola.taps("Dettagli")
    assert paola.sees("La classifica è chiusa dal", "3 su 4", "Ordine sensibile", "3 proposte")
    assert paola.sees("1ª · Orti", "8 punti · media 2,67 · scelta da 3 su 3 · prima per 2")
    assert paola.sees("2ª · Cinema", "7 punti", "Confronti a due vinti: 3 su 3")
    assert paola.misses("W di Kendall")
    await paola.taps("Classifica")
    assert paola.sees("1ª · Orti · 8 punti\n")


async def test_ex_aequo_is_said_and_full_rankings_have_their_agreement(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    titles = ("Orti", "Cinema", "Panchine")
    _, people = await at_ranking(theatre, "Anna", "Ivo", "Ugo", titles=titles)
    for person, first in zip(people, range(3), strict=True):
        await ranks(person, *titles[first:], *titles[:first])
    await theatre.moves(3, Phase.CLOSED)
    await paola.says("/classifica")
    assert paola.screen.text.count("1ª alla pari · ") == 3
    assert paola.screen.text.count(" · 6 punti") == 3
    await paola.taps("Dettagli")
    assert paola.screen.text.count("1ª alla pari · ") == 3
    assert paola.sees("basterebbe una classifica in meno per cambiare il primo posto")
    assert paola.sees("Sull'ordine: pareri molto diversi")
    assert paola.misses("Kendall")


async def test_below_three_votes_nobody_sees_the_order(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    ada = await theatre.staff("Ada")
    _, people = await at_ranking(theatre, "Anna", "Ivo")
    for person in people:
        await ranks(person, "Orti", "Cinema", "Panchine")
    await theatre.moves(3, Phase.CLOSED)
    for who in (paola, ada):
        await who.says("/classifica 3")
        assert who.sees("Hanno votato in meno di 3")
        assert who.misses("Orti", "punti", "Dettagli")
        await who.forges("1:rkdetail:3:0")
        assert who.sees("Hanno votato in meno di 3")
        assert who.misses("Orti", "punti")


async def test_in_english(theatre: Theatre) -> None:
    await propose(theatre, *TITLES)
    await theatre.moves(3, Phase.RANKING)
    kate = await theatre.participant("Kate", table=3, language="en")
    await kate.says("/ranking")
    assert kate.sees("Your ranking, table 3", "1st of 3")
    await picks(kate, "Orti", "Cinema")
    assert kate.sees("Cinema → 2nd", "3rd of 3")
    await picks(kate, "Panchine")
    await kate.says("confirm")
    assert kate.sees("Recorded: thank you!")
