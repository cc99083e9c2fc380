"""Who took a seat under which name, and how it is taken back: nothing of anybody's is lost."""

import re

import pytest

from bot.settings import read_settings
from bot.unseating import set_menus, unseat
from conversations.inviting.names import plainly_same
from storage.records import Deed, ParticipantSeat, Phase, ReleaseKind, Role, Seat
from tests.theatre import Actor, Theatre

CODE = re.compile(r"https://t\.me/\w+\?start=([0-9A-Z]{16})")
ASKED = "È entrato chi su Telegram si chiama"


async def comes_in(theatre: Theatre, called: str, name: str, table: int | None = 1) -> Actor:
    """Somebody uses the invitation that was made for `name`."""
    actor = theatre.stranger(called)
    await actor.starts(await theatre.invites(table, name=name))
    await actor.taps("Accetto e comincio")
    return actor


async def seat_of(theatre: Theatre, actor: Actor) -> Seat:
    async with theatre.stored() as unit:
        (seat,) = (await unit.people.visitor(actor.id)).seats
    return seat


async def deeds(theatre: Theatre, table: int = 1) -> list[tuple[str, str | None]]:
    async with theatre.stored() as unit:
        read: list[Deed] = [deed for deed, _ in await unit.journal.read(table, 50)]
    return [(deed.deed, deed.detail) for deed in reversed(read)]


async def opens(leader: Actor, name: str) -> None:
    """Open somebody's card in the list."""
    await leader.says("/invita")
    await leader.taps("Inviti")
    lines = leader.screen.text.splitlines()
    await leader.taps(next(line.partition(".")[0] for line in lines if f". {name}: " in line))


async def frees(leader: Actor, name: str) -> str:
    """Free a seat by its card; the new code to it."""
    await opens(leader, name)
    await leader.taps("Libera il posto")
    await leader.taps("Conferma")
    return str(CODE.findall(leader.screen.text)[0])


async def reads_own_data(actor: Actor) -> None:
    """Open the page about the seat."""
    await actor.says("/imieidati")
    await actor.taps("Avanti")


def card(leader: Actor) -> str:
    """What the newest message says that is no invitation."""
    return [each.text for each in leader.messages if not CODE.search(each.text)][-1]


async def decides(leader: Actor, *labels: str) -> None:
    """Press through the question whose it is, from the card below which the picture stands."""
    for label in labels:
        shown = [each for each in leader.messages if not CODE.search(each.text)][-1]
        await leader.taps(label, shown)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Anna Silva", "anna silva"),
        ("Anna Silva", "Silva Anna"),
        ("Niccolò D’Amico", "NICCOLO' D'AMICO"),
        ("Niccolò", "Niccolo\u0300"),
        ("Anna Silva", "Anna  Silva 🌸"),
    ],
)
def test_plainly_the_same_name(name: str, called: str) -> None:
    assert plainly_same(name, called)


@pytest.mark.parametrize(
    ("name", "called"),
    [("Anna Silva", "Anna"), ("Anna Silva", "Ivo"), ("Anna Silva", "🌸"), ("🌸", "🌸"), ("", "")],
)
def test_not_plainly_the_same_name(name: str, called: str) -> None:
    assert not plainly_same(name, called)


async def test_the_coordinator_is_told_who_came_in_under_another_name(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    other = await theatre.coordinator("Rino", table=2)
    before = len(other.messages)
    await comes_in(theatre, "Ivo", "Anna Silva")
    assert paola.sees(
        "Nel posto di Anna Silva è entrato chi su Telegram si chiama «Ivo».",
        "Non è la stessa persona? Premi Libera il posto.",
    )
    assert len(other.messages) == before
    await paola.taps("Libera il posto")
    assert paola.sees("Liberare il posto di Anna Silva?", f"{ASKED} «Ivo»")
    await paola.taps("Annulla")
    assert paola.sees("Anna Silva", "dentro dal 1 dicembre", "su Telegram «Ivo»")


async def test_who_is_plainly_the_invited_one_is_only_in_the_list(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    before = len(paola.messages)
    await comes_in(theatre, "silva ANNA", "Anna Silva")
    await comes_in(theatre, "Bruno", "Bruno")
    assert len(paola.messages) == before
    await paola.says("/invita")
    await paola.taps("Inviti")
    assert paola.sees("1. Anna Silva: dentro dal 1 dicembre", "su Telegram «silva ANNA»")


async def test_twenty_within_ten_minutes_are_one_message(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    before = len(paola.messages)
    for number in range(1, 21):
        await comes_in(theatre, f"Nick {number}", f"Persona {chr(64 + number)}")
        theatre.passes(seconds=30)
    assert len(paola.messages) == before + 1
    assert paola.sees("1. Nel posto di Persona T", "«Nick 20»", "5. ", "E altre 15 prima")
    assert paola.buttons == ["1", "2", "3", "4", "5", "Inviti", "Torna all'inizio"]
    await paola.taps("2")
    assert paola.sees("Liberare il posto di Persona S?")
    theatre.passes(hours=2)
    await comes_in(theatre, "Ivo", "Anna")
    assert len(paola.messages) == before + 2, "after a pause it is told with a sound"
    assert paola.sees("Nel posto di Anna")
    assert paola.misses("Persona T")
    await paola.taps("Inviti")
    assert paola.sees("Gli inviti del tavolo 1")


async def test_where_nobody_coordinates_staff_are_told(theatre: Theatre) -> None:
    sara = await theatre.staff("Sara")
    await comes_in(theatre, "Ivo", "Anna Silva", table=4)
    assert sara.sees("Chi è entrato al tavolo 4", "«Ivo»")
    paola = theatre.stranger("Zeta")
    await paola.starts(await theatre.invites(1, Role.COORDINATOR, "Paola Riva"))
    assert sara.sees("Nel posto di Paola Riva", "«Zeta»")
    await sara.taps("Inviti")
    assert sara.sees("Coordinamento, tavolo 1 · Paola Riva: dentro dal", "su Telegram «Zeta»")
    rino = await theatre.coordinator("Rino", table=2)
    theatre.simulator.blocks(rino.id)
    await theatre.settled()
    await comes_in(theatre, "Ivo", "Carla Neri", table=2)
    assert sara.sees("Chi è entrato al tavolo 2"), "who coordinates there does not hear"


async def test_a_seat_is_freed_while_somebody_answers(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await ivo.says("/valuta")
    await ivo.taps("4")
    late, walk = ivo.data("5"), ivo.screen
    new = await frees(paola, "Anna Silva")
    assert "Posto liberato" in card(paola)
    assert "invito aperto fino al" in card(paola)
    assert ivo.sees("Il tuo posto al tavolo 1 è stato liberato", "senti Paola")
    assert ivo.sees("/imieidati", "/cancellami")
    await ivo.forges(late, walk)
    assert any("Può usarlo chi ha ricevuto un invito" in each.text for each in ivo.messages)
    async with theatre.stored() as unit:
        assert await unit.ballots.sheets(1) == 0
        assert await unit.seats.counts() == {1: (1, 0)}
    await reads_own_data(ivo)
    assert ivo.sees("Il tuo nome su Telegram", "Ivo", "è stato liberato", "molto importante")

    anna = theatre.stranger("Anna Silva")
    await anna.starts(new)
    await anna.taps("Accetto e comincio")
    assert await theatre.sheet(anna) == {}
    assert await deeds(theatre) == [("free", "Anna Silva")]
    await paola.says("/stato")
    assert paola.sees("Hanno finito 0 su 1.")
    await ivo.starts(new)
    assert ivo.sees("già stato usato da un'altra persona")


async def test_freeing_twice_is_no_mistake(theatre: Theatre) -> None:
    paola, rino = await theatre.coordinator("Paola"), await theatre.coordinator("Rino")
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await opens(paola, "Anna Silva")
    await paola.taps("Libera il posto")
    await opens(rino, "Anna Silva")
    ask = rino.data("Libera il posto")
    await rino.taps("Libera il posto")
    again = rino.data("Conferma")
    await paola.taps("Conferma")
    told = len(ivo.messages)
    await rino.taps("Conferma")
    assert rino.reads("Il posto è già stato liberato")
    for data in (ask, again):
        await rino.forges(data)
        assert rino.reads("Il posto è già stato liberato")
        assert rino.sees("Anna Silva", "invito aperto")
    assert len(ivo.messages) == told
    assert await deeds(theatre) == [("free", "Anna Silva")]
    assert len([each for each in rino.messages if CODE.search(each.text)]) == 0


async def test_of_two_who_free_at_once_one_does(theatre: Theatre) -> None:
    paola, rino = await theatre.coordinator("Paola"), await theatre.coordinator("Rino")
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    seat, told = (await seat_of(theatre, ivo)).id, len(ivo.messages)
    for leader in (paola, rino):
        theatre.simulator.taps_data(leader.id, leader.screen.id, f"1:infreed:{seat}:0")
    await theatre.settled()
    assert len(ivo.messages) == told + 1
    assert await deeds(theatre) == [("free", "Anna Silva")]
    async with theatre.stored() as unit:
        assert await unit.seats.counts() == {1: (1, 0)}


async def test_the_console_frees_and_tells(theatre: Theatre) -> None:
    theatre.seats_are_taken = False
    paola = await theatre.coordinator("Paola")
    assert "fase" in paola.menu
    bot, now = theatre.bot, theatre.now
    async with theatre.stored() as unit:
        ((invitation, _),) = await unit.invitations.listing()
        number = invitation.id
        done = await unseat(
            unit, bot.process, bot.words, now, number=number, username="x_bot", seal=b""
        )
    settings = read_settings(bot_token=theatre.simulator.token, api_url=theatre.simulator.url)
    await set_menus(settings, bot.process, bot.words, done)
    bot.make_rounds()
    await theatre.settled()
    assert paola.sees("Il tuo posto al tavolo 1 è stato liberato")
    assert "fase" not in paola.menu
    assert done.invited
    assert done.invited.name == "Paola"
    await paola.says("/fase")
    assert paola.sees("Può usarlo chi ha ricevuto un invito")
    await paola.starts(done.invited.start)
    assert "fase" in paola.menu, "who was right after all comes in again"


async def test_nobody_is_freed_who_is_not_there(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.invites(1, name="Anna")
    async with theatre.stored() as unit:
        (seat,) = [s for s in await unit.seats.at(1) if s.role is Role.PARTICIPANT]
    await paola.forges(f"1:infree:{seat.id}:0")
    assert paola.reads("non è ancora entrato nessuno")
    async with theatre.stored() as unit:
        await unit.seats.on_paper(seat.id)
    await paola.forges(f"1:infreed:{seat.id}:0")
    assert paola.reads("partecipa su carta")
    bruno = await theatre.participant("Bruno")
    gone = (await seat_of(theatre, bruno)).id
    await theatre.moves(1, Phase.PROPOSALS)
    await bruno.says("/cancellami")
    await bruno.taps("Conferma")
    await paola.forges(f"1:infreed:{gone}:0")
    assert paola.reads("ha cancellato i propri dati")
    mine = (await seat_of(theatre, paola)).id
    await paola.forges(f"1:infreed:{mine}:0")
    assert paola.reads("schermata è vecchia")
    assert await deeds(theatre) == []


async def test_they_go_back_when_the_right_person_comes_in(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await ivo.says("/valuta")
    for level in "455":
        await ivo.taps(level)
    new = await frees(paola, "Anna Silva")
    await decides(paola, "Decidi: Ivo")
    assert "Risposte agli obiettivi: 3" in card(paola)
    assert "non conta da nessuna parte" in card(paola)
    await decides(paola, "Di chi era invitato")
    assert paola.reads("torneranno al posto quando entra")
    assert "torna al posto" in card(paola)
    async with theatre.stored() as unit:
        assert await unit.ballots.sheets(1) == 0
    anna = theatre.stranger("Anna Silva")
    await anna.starts(new)
    await anna.taps("Accetto e comincio")
    assert await theatre.levels(anna) == [4, 5, 5]
    await opens(paola, "Anna Silva")
    assert paola.misses("Da parte")
    assert await deeds(theatre) == [("free", "Anna Silva"), ("giveback", "Anna Silva")]
    await ivo.says("/imieidati")
    assert ivo.misses("molto importante", "è stato liberato")


async def test_they_go_back_at_once_and_the_newer_ones_stay(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await ivo.says("/valuta")
    await ivo.taps("1")
    bruno = await comes_in(theatre, "Leo", "Bruno Neri")
    await bruno.says("/valuta")
    await bruno.taps("2")
    codes = [await frees(paola, name) for name in ("Anna Silva", "Bruno Neri")]
    anna, right = theatre.stranger("Anna Silva"), theatre.stranger("Bruno Neri")
    for actor, code in zip((anna, right), codes, strict=True):
        await actor.starts(code)
        await actor.taps("Accetto e comincio")
    await right.says("/valuta")
    await right.taps("5")
    for name, called in (("Anna Silva", "Ivo"), ("Bruno Neri", "Leo")):
        await opens(paola, name)
        await paola.taps(f"Decidi: {called}")
        give = paola.data("Di chi era invitato")
        await paola.taps("Di chi era invitato")
        assert paola.reads("sono tornate al posto")
        await paola.forges(give)
        assert paola.reads("È già stato deciso")
    assert await theatre.levels(anna) == [1]
    assert anna.sees("ha rimesso al tuo posto")
    assert await theatre.levels(right) == [5]
    await reads_own_data(right)
    assert right.sees("Risposte messe da parte", "poco importante")


async def test_nobody_knows_and_then_they_are_erased(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await ivo.says("/valuta")
    await ivo.taps("3")
    await frees(paola, "Anna Silva")
    await decides(paola, "Decidi: Ivo", "Non si sa")
    assert paola.reads("Restano da parte")
    await decides(paola, "Decidi: Ivo", "Cancellale")
    assert "Cancellare per sempre" in card(paola)
    await decides(paola, "Conferma")
    assert paola.reads("Cancellate.")
    assert "Da parte" not in card(paola)
    assert await deeds(theatre) == [("free", "Anna Silva"), ("dropaside", "Anna Silva")]
    await ivo.says("/imieidati")
    assert ivo.misses("importante", "è stato liberato")


async def test_whoever_had_it_can_erase_what_they_left(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await ivo.says("/valuta")
    await ivo.taps("3")
    await frees(paola, "Anna Silva")
    await ivo.says("/cancellami")
    await ivo.taps("Conferma")
    await opens(paola, "Anna Silva")
    assert paola.misses("Da parte", "Ivo")
    await ivo.says("/imieidati")
    assert ivo.sees("non conserviamo")


async def test_what_was_counted_stays_counted(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    await theatre.crowd(1, "44444", "33333")
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await ivo.says("/valuta")
    for _ in range(5):
        await ivo.taps("5")
    await theatre.moves(1, Phase.PROPOSALS)

    async def counted() -> object:
        ids = [each.id for each in theatre.bot.process.platform(1).objectives]
        async with theatre.stored() as unit:
            return await unit.ballots.counts(ids), await unit.ballots.sheets(1)

    before = await counted()
    new = await frees(paola, "Anna Silva")
    assert await counted() == before
    await decides(paola, "Decidi: Ivo")
    assert "Nei risultati già usciti resta" in card(paola)
    await decides(paola, "Di chi era invitato")
    anna = theatre.stranger("Anna Silva")
    await anna.starts(new)
    assert await counted() == before
    assert await theatre.levels(anna) == [5] * 5
    assert await seat_of(theatre, anna)
    await frees(paola, "Anna Silva")
    await decides(paola, "Decidi: Anna Silva", "Cancellale", "Conferma")
    assert await counted() == before


async def ledger(theatre: Theatre) -> set[frozenset[int]]:
    """Whose answers count in what is read of the first table's rating."""
    async with theatre.stored() as unit:
        return {each.people for each in await unit.releases.counted(1, ReleaseKind.RATING)}


async def test_what_counts_is_handed_on_and_never_counted_twice(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    await theatre.crowd(1, "44444", "33333")
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    old = (await seat_of(theatre, ivo)).id
    await ivo.says("/valuta")
    for _ in range(5):
        await ivo.taps("5")
    await theatre.moves(1, Phase.PROPOSALS)
    async with theatre.stored() as unit:
        await unit.releases.say(old, ReleaseKind.RANKING, True)
    before = await ledger(theatre)
    new = await frees(paola, "Anna Silva")
    assert await ledger(theatre) == before
    async with theatre.stored() as unit:
        assert await unit.releases.consents_of(old) == {}, "who had it has no yes any more"
    await decides(paola, "Decidi: Ivo", "Di chi era invitato")
    anna = theatre.stranger("Anna Silva")
    await anna.starts(new)
    mine = (await seat_of(theatre, anna)).id
    assert await ledger(theatre) == before - {frozenset({old})} | {frozenset({mine})}
    await theatre.moves(1, Phase.RATING)
    await theatre.moves(1, Phase.PROPOSALS)
    async with theatre.stored() as unit:
        last = await unit.releases.last(1, ReleaseKind.RATING)
        assert last is not None
        assert last.number == 1, "nothing enters a second time"
        assert await unit.releases.waiting(1, ReleaseKind.RATING) == {}
    await frees(paola, "Anna Silva")
    await decides(paola, "Decidi: Anna Silva", "Cancellale", "Conferma")
    assert await ledger(theatre) == before - {frozenset({old})} | {frozenset({-1})}


async def test_of_a_freed_seat_nothing_enters_and_the_next_one_is_asked(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    await theatre.crowd(1, "44444", "33333", "22222")
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await ivo.says("/valuta")
    for _ in range(5):
        await ivo.taps("5")
    new = await frees(paola, "Anna Silva")
    await theatre.moves(1, Phase.PROPOSALS)
    assert len(await ledger(theatre)) == 3
    await theatre.moves(1, Phase.RATING)
    anna = theatre.stranger("Anna Silva")
    await anna.starts(new)
    await anna.taps("Accetto e comincio")
    await anna.says("/valuta")
    assert "Contala lo stesso" in anna.buttons


async def test_what_came_too_late_to_count_goes_aside_for_whoever_gets_it(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await ivo.says("/valuta")
    await ivo.taps("5")
    new = await frees(paola, "Anna Silva")
    await decides(paola, "Decidi: Ivo", "Di chi era invitato")
    await theatre.moves(1, Phase.PROPOSALS)
    anna = theatre.stranger("Anna Silva")
    await anna.starts(new)
    await anna.taps("Accetto e comincio")
    assert await theatre.sheet(anna) == {}
    async with theatre.stored() as unit:
        assert await unit.ballots.sheets(1) == 0
    await reads_own_data(anna)
    assert anna.sees("Risposte messe da parte", "indispensabile")


async def test_of_a_pair_the_other_keeps_the_sheet(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.RATING)
    luca = await theatre.participant("Luca")
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    async with theatre.stored() as unit:
        joining, host = [(await unit.people.visitor(each.id)).seats[0] for each in (ivo, luca)]
        assert isinstance(joining, ParticipantSeat)
        assert isinstance(host, ParticipantSeat)
        await unit.pairs.join(joining, host.ballot_id)
    await ivo.says("/valuta")
    await ivo.taps("4")
    await frees(paola, "Anna Silva")
    assert luca.sees("La coppia è finita", "il posto di Anna Silva", "La scheda resta a te")
    assert await theatre.levels(luca) == [4]
    assert "Da parte" not in card(paola), "nothing was left that is not the other's"
    await luca.says("/coppia")
    assert luca.misses("Rispondi in coppia con")


async def test_a_proposal_has_no_author_until_it_is_said(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.PROPOSALS)
    luca = await theatre.participant("Luca")
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(ivo.id)).seats[0]
        mine = (await unit.people.visitor(luca.id)).seats[0]
        draft = await unit.proposals.begin(1, seat.id, seat.id)
        await unit.proposals.write(draft, "title", "Siepi")
        await unit.proposals.present(draft.id)
        theirs = await unit.proposals.begin(1, mine.id, mine.id)
        await unit.proposals.write(theirs, "title", "Panchine")
        await unit.proposals.present(theirs.id)
        await unit.voices.support(theirs.id, seat.id)
        await unit.voices.support(draft.id, mine.id)

    async def stands() -> tuple[list[str | None], set[int]]:
        async with theatre.stored() as unit:
            named = await unit.proposals.authors([draft.id])
            supporters = await unit.voices.supporters([theirs.id])
        return list(named[draft.id].values()), supporters[theirs.id]

    new = await frees(paola, "Anna Silva")
    assert await stands() == ([None], set())
    await luca.says("/proposte")
    assert luca.sees("Siepi")
    await decides(paola, "Decidi: Ivo", "Di chi era invitato")
    anna = theatre.stranger("Anna Silva")
    await anna.starts(new)
    assert await stands() == (["Anna Silva"], {(await seat_of(theatre, anna)).id})


async def test_a_ranking_goes_aside_and_comes_back(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await theatre.moves(1, Phase.RANKING)
    async with theatre.stored() as unit:
        seat = (await unit.people.visitor(ivo.id)).seats[0]
        written = await unit.proposals.begin(1, None, seat.id)
        await unit.proposals.present(written.id)
        await unit.rankings.choose(seat.id, written.id)
        await unit.rankings.confirm(seat.id)
        await unit.dissents.write(1, seat.id, "Non sono d'accordo.", proposal_id=written.id)
    new = await frees(paola, "Anna Silva")
    async with theatre.stored() as unit:
        assert await unit.rankings.votes_at(1) == {}
        assert await unit.dissents.at(1) == ()
    await decides(paola, "Decidi: Ivo", "Di chi era invitato")
    anna = theatre.stranger("Anna Silva")
    await anna.starts(new)
    mine = (await seat_of(theatre, anna)).id
    async with theatre.stored() as unit:
        assert await unit.rankings.votes_at(1) == {mine: (written.id,)}
        assert [name for _, name in await unit.dissents.at(1)] == ["Anna Silva"]


async def test_staff_dismiss_those_who_lead_and_never_the_last_of_them(theatre: Theatre) -> None:
    theatre.seats_are_taken = False
    sara, sofia = await theatre.staff("Sara"), await theatre.staff("Sofia")
    paola = await theatre.coordinator("Paola")
    olga = await theatre.staff("Olga", Role.OBSERVER)
    assert "fase" in paola.menu
    for name in ("Coordinamento, tavolo 1 · Paola", "Sola lettura · Olga", "Segreteria · Sofia"):
        await sara.says("/invita 1")
        await sara.taps("Chi guida, chi legge")
        lines = sara.screen.text.splitlines()
        await sara.taps(next(line.partition(".")[0] for line in lines if f". {name}: " in line))
        await sara.taps("Libera il posto")
        await sara.taps("Conferma")
        assert "Posto liberato" in card(sara)
        assert CODE.search(sara.screen.text)
    assert paola.sees("Il tuo posto al tavolo 1 è stato liberato", "senti la segreteria")
    assert olga.sees("Il tuo posto per tutti i tavoli è stato liberato")
    assert "ti aspettiamo a tutti i tavoli" in sara.screen.text
    for gone in (paola, olga, sofia):
        assert "fase" not in gone.menu
        await gone.says("/stato")
        assert gone.sees("Può usarlo chi ha ricevuto un invito")
    assert await deeds(theatre) == [("free", "Paola")]
    mine = (await seat_of(theatre, sara)).id
    await sara.says("/start")
    await sara.forges(f"1:infreed:{mine}:0")
    assert sara.reads("per lasciarlo scrivi /cancellami")


async def test_coordinators_dismiss_nobody_who_leads(theatre: Theatre) -> None:
    paola, rino = await theatre.coordinator("Paola"), await theatre.coordinator("Rino")
    sara = await theatre.staff("Sara")
    for other in (rino, sara):
        seat = (await seat_of(theatre, other)).id
        for tap in ("infree", "infreed", "inone"):
            await paola.forges(f"1:{tap}:{seat}:0")
            assert paola.reads("schermata è vecchia")
    await paola.forges("1:increw:0")
    assert paola.reads("solo la segreteria")
    assert (await seat_of(theatre, rino)).telegram_id == rino.id


async def test_of_two_who_dismiss_each_other_one_stays(theatre: Theatre) -> None:
    sara, sofia = await theatre.staff("Sara"), await theatre.staff("Sofia")
    seats = [(await seat_of(theatre, each)).id for each in (sara, sofia)]
    for actor, other in zip((sara, sofia), reversed(seats), strict=True):
        theatre.simulator.taps_data(actor.id, actor.screen.id, f"1:infreed:{other}:0")
    await theatre.settled()
    async with theatre.stored() as unit:
        left = await unit.freed.hold_staff()
    assert len(left) == 1


async def test_a_presentation_goes_on_without_whoever_was_freed(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await theatre.moves(1, Phase.PRESENTATION)
    ivo = await comes_in(theatre, "Ivo", "Anna Silva")
    await paola.says("/presenta")
    await paola.taps("Comincia")
    led, ahead = paola.screen, paola.data("Avanti")
    await frees(paola, "Anna Silva")
    told = len(ivo.messages)
    await paola.forges(ahead, led)
    assert len(ivo.messages) == told
    assert ivo.sees("è stato liberato")


async def test_the_diary_reads_well(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    await comes_in(theatre, "Ivo", "Anna Silva")
    await frees(paola, "Anna Silva")
    await paola.says("/stato")
    await paola.taps("Diario")
    assert paola.sees("Paola ha liberato il posto di Anna Silva")
