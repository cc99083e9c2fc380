"""The panel: where the table is and what is done most, at `/start` and at `/aiuto`."""

import pytest

from storage.records import Phase, Role
from tests.theatre import Theatre


async def test_a_coordinators_start_and_help_show_the_panel(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await theatre.crowd(3, "55", "4-")
    await theatre.invites(3, Role.PARTICIPANT, "Mai Entrata")
    for command in ("/start", "/aiuto"):
        await paola.says(command)
        assert paola.sees("Coordini il tavolo 3: Polo", "Fase: Valutazione")
        assert paola.sees("Sono dentro 2 su 3", "2 persone non hanno ancora finito")
        assert paola.buttons[:6] == [
            "Risultati 3",
            "Chi manca 3",
            "Fase del tavolo 3",
            "Schede su carta 3",
            "Incontri 3",
            "Invita 3",
        ]
    assert paola.sees("/fase – ", "/presenta – ")
    await paola.taps("Fase del tavolo 3")
    assert paola.sees("Le fasi del tavolo 3")
    await paola.says("/start")
    await paola.says("chi manca 3")
    assert paola.sees("Chi manca, tavolo 3")


async def test_in_the_presentation_one_presents_first(theatre: Theatre) -> None:
    await theatre.moves(3, Phase.PRESENTATION)
    paola = await theatre.coordinator("Paola", table=3)
    assert paola.sees("Fase: Presentazione", "Sono dentro 0 su 0")
    assert paola.misses("finito")
    assert paola.buttons[:4] == ["Presenta 3", "Risultati 3", "Chi manca 3", "Fase del tavolo 3"]
    await paola.taps("Presenta 3")
    assert paola.sees("Presentare il tavolo 3")


@pytest.mark.parametrize(
    ("phase", "first"),
    [
        (Phase.PRESENTATION, "Presenta 3"),
        (Phase.RATING, "Risultati 3"),
        (Phase.PROPOSALS, "Proposte 3"),
        (Phase.RANKING, "Risultati 3"),
        (Phase.CLOSED, "Risultati 3"),
    ],
)
async def test_each_phase_has_its_own_first_and_never_more_than_six(
    theatre: Theatre, phase: Phase, first: str
) -> None:
    await theatre.moves(3, phase)
    paola = await theatre.coordinator("Paola", table=3)
    actions = [label for label in paola.buttons if label.endswith(" 3") and "Leggi" not in label]
    assert actions[0] == first
    assert 4 <= len(actions) <= 6
    for label in actions:
        await paola.says("/start")
        await paola.taps(label)
        assert paola.misses("vecchia", "Coordini il tavolo")


async def test_staff_see_all_tables_in_one_list(theatre: Theatre) -> None:
    await theatre.crowd(2, "44444")
    await theatre.moves(2, Phase.RANKING)
    ada = await theatre.staff("Ada")
    assert ada.sees("1 · Riqualificazione", "avanzati: Valutazione, dentro 0 su 0")
    assert ada.sees("2 · Valorizzazione", "benessere: Classifica, dentro 1 su 1")
    await ada.says("2")
    assert ada.sees("Tavolo 2: Valorizzazione", "Fase: Classifica")
    assert ada.finds(
        "Risultati 2", "Chi manca 2", "Fase del tavolo 2", "Proposte 2", "Torna all'inizio"
    )


async def test_an_observer_finds_what_can_be_read(theatre: Theatre) -> None:
    ada = await theatre.staff("Ada", Role.OBSERVER)
    await ada.says("2")
    assert ada.buttons == [
        "Risultati 2",
        "Chi manca 2",
        "Fase del tavolo 2",
        "Incontri 2",
        "Torna all'inizio",
    ]
    await ada.says("/help")
    assert ada.sees("leggere i risultati di tutti i tavoli", "Come si fa")


async def test_a_participant_finds_no_panel(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/aiuto")
    assert anna.buttons == ["Torna all'inizio"]
    assert anna.misses("Sono dentro")


async def test_of_two_tables_each_has_its_panel(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=1)
    await paola.starts(await theatre.invites(4, Role.COORDINATOR))
    assert paola.sees("Coordini il tavolo 1", "Coordini il tavolo 4")
    assert paola.finds("Fase del tavolo 1", "Fase del tavolo 4")
