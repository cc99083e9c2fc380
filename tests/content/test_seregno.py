"""The packaged content is the whole of the city's deck, in its own words."""

from hashlib import sha256

import pytest

from conversations.catalogue import TEXTS
from storage.platforms import PACKAGED, Process, Release, load_process
from storage.records import Phase

LANGUAGES = {folder.name for folder in TEXTS.iterdir()}

OBJECTIVES = {
    1: [
        ("ricucire-quartieri", "Ricucire parti di città", "e San Carlo)."),
        ("permeabilita-ferrovia", "Conferire permeabilità", "in termini di sicurezza."),
        ("nodo-intermodale", "Sviluppare un vero e proprio nodo", "della transizione ecologica."),
        ("percorsi-ciclo-pedonali", "Razionalizzare i percorsi", "a favore di quella pedonale."),
        ("settori-chiave", "Abilitare il sistema economico", "(incubatori, fab-lab, co-working)."),
    ],
    2: [
        ("corona-del-verde", "Consolidare la corona del verde", "della transizione ecologica."),
        ("parco-porada", "Sviluppare un nuovo modello", "la mobilità lenta e la cultura."),
        ("vita-all-aperto", "Stimolare la comunità", "o utilizzati parzialmente."),
        ("sistema-di-attori", "Consolidare il sistema di attori", "quanto nella fruizione"),
    ],
    3: [
        ("policy-formazione", "Implementare policy basate", "e la resilienza a Seregno."),
        ("ecosistema-competenze", "Sviluppare un ecosistema", "specializzazione intelligente."),
    ],
    4: [
        ("patrimonio-culturale", "Valorizzare il patrimonio", "di sviluppo diffuso."),
        ("iniziative-periferie", "Sviluppare iniziative culturali", "da iniziative culturali"),
        ("programmazione-unica", "Coordinare iniziative", "con altri territori."),
        ("destinazione-seregno", "Posizionare la “Destinazione", "integrata e complementare."),
    ],
    5: [
        ("abitare-temporaneo", "Sviluppare un abitare temporaneo", "temporanee e flessibili."),
        ("casa-come-servizio", "Ampliare il modello di offerta", "le persone più vulnerabili."),
        ("competenze-gestione", "Abilitare competenze", "le politiche abitative."),
    ],
    6: [
        ("transizione-energetica", "Diffondere la cultura", "economica e sociale."),
        ("efficientamento", "Promuovere gli interventi", "immobili pubblici e privati."),
        ("bicicletta-e-piedi", "Ridisegnare la mobilità urbana", "in bicicletta e a piedi."),
    ],
}
"""Per table: id, how the objective begins, how it ends, in the deck's order."""

DECK = {
    1: "532bb67deb94dc62",
    2: "ae4629245d5ae1bf",
    3: "55681c226cfde0d7",
    4: "32148bb49922cc1d",
    5: "beae7eadb682bb57",
    6: "db6048fb3fb892c8",
}
"""SHA-256 of each table's objectives as the deck has them, all joined by single spaces."""


@pytest.fixture(scope="module")
def seregno() -> Process:
    return load_process(PACKAGED)


def test_the_six_tables_have_the_objectives_of_the_deck_in_its_order(seregno: Process) -> None:
    found = {
        platform.number: [
            (objective.id, objective.text[: len(begins)], objective.text[-len(ends) :])
            for objective, (_, begins, ends) in zip(
                platform.objectives, OBJECTIVES[platform.number], strict=True
            )
        ]
        for platform in seregno.platforms
    }
    assert found == OBJECTIVES


def test_the_objectives_are_word_for_word_those_of_the_deck(seregno: Process) -> None:
    found = {
        platform.number: sha256(" ".join(o.text for o in platform.objectives).encode()).hexdigest()
        for platform in seregno.platforms
    }
    assert {number: digest[:16] for number, digest in found.items()} == DECK


@pytest.mark.parametrize(
    ("number", "title", "motto"),
    [
        (
            1,
            "Riqualificazione del polo della stazione quale hub di servizi avanzati",
            "Seregno, città crocevia di servizi avanzati",
        ),
        (
            2,
            "Valorizzazione dei parchi comunali e territoriali come sistema del benessere",
            "Seregno, città crocevia di benessere",
        ),
        (3, "Polo dell’innovazione", "Seregno, città crocevia di innovazione"),
        (4, "Seregno città della cultura", "Seregno, città crocevia culturale"),
        (
            5,
            "Welfare di comunità e servizi abitativi",
            "Seregno, città crocevia di un Welfare di comunità",
        ),
        (
            6,
            "Seregno sostenibile e resiliente",
            "Seregno, città crocevia di sostenibilità e resilienza",
        ),
    ],
)
def test_titles_are_those_of_the_deck_s_list(
    seregno: Process, number: int, title: str, motto: str
) -> None:
    platform = seregno.platform(number)
    assert (platform.title, platform.motto) == (title, motto)
    assert seregno.vision.dimensions[number - 1] == title


def test_every_table_has_its_lines_macro_objective_and_actions(seregno: Process) -> None:
    assert [len(platform.strategic_lines) for platform in seregno.platforms] == [3, 4, 2, 3, 4, 5]
    assert [len(platform.actions) for platform in seregno.platforms] == [1, 3, 3, 3, 3, 5]
    assert [platform.macro_objective.label for platform in seregno.platforms] == [
        *["Macro-obiettivo"] * 4,
        "Obiettivo",
        "Macro-obiettivo",
    ]
    without_text = [
        line.title
        for platform in seregno.platforms
        for line in platform.strategic_lines
        if line.text is None
    ]
    assert without_text == [
        "Tutela e promozione del patrimonio storico-culturale della Città",
        "Consolidamento e ampliamento del sistema del verde",
    ]


def test_sentences_broken_over_slides_flow(seregno: Process) -> None:
    assert seregno.platform(1).actions == (
        "Costruire uno scenario di sviluppo complessivo, anche attraverso un masterplan, "
        "accompagnato dalla revisione del PGT; integrazione del sistema della mobilità locale; "
        "promozione dell’imprenditoria legata ai servizi.",
    )
    assert seregno.platform(5).macro_objective.text == (
        "Guardare alla casa come servizio abitativo, garantendo una gamma ampia di servizi oltre "
        "all’alloggio, avviando progetti sperimentali in alloggi di proprietà pubblica"
    )
    line = seregno.platform(4).strategic_lines[1]
    assert line.title == (
        "Valorizzazione degli spazi culturali tradizionali e creazione di cultura diffusa sul "
        "territorio"
    )
    assert line.text == "anche con modalità non convenzionali"
    assert seregno.vision.text.startswith(
        "Le attività condotte negli scorsi mesi hanno consentito di individuare nell’ “essere "
        "crocevia” la vision della Città del futuro: un crocevia di servizi avanzati, benessere,"
    )
    assert seregno.aims.text.endswith("linee di intervento, raccogliendo idee e proposte.")


def test_the_work_has_three_moments(seregno: Process) -> None:
    assert seregno.organisation.title == "Organizzazione dei lavori"
    assert [moment.title for moment in seregno.organisation.moments] == [
        "Presentazione",
        "Lavoro individuale o a coppia",
        "Lavoro di gruppo",
    ]


def test_a_slip_is_corrected_only_where_the_deck_has_the_right_form() -> None:
    text = PACKAGED.read_text(encoding="utf-8")
    assert "crocevia si" not in text
    for kept in ("residuali e intercluse", "di politiche azioni che", "fin’ora solo"):
        assert kept in text


def test_typography_is_the_deck_s() -> None:
    text = PACKAGED.read_text(encoding="utf-8")
    assert "'" not in text
    assert "  " not in "".join(line.strip() for line in text.splitlines())
    assert text.count("“") == text.count("”") == 10


def test_there_is_something_to_say_in_every_phase_and_language(seregno: Process) -> None:
    assert seregno.spoken_notes.keys() == set(Phase)
    for phase, notes in seregno.spoken_notes.items():
        assert notes.keys() == LANGUAGES
        assert len({len(lines) for lines in notes.values()}) == 1, phase
        for lines in notes.values():
            assert 3 <= len(lines) <= 4
            assert sum(len(line.split()) for line in lines) <= 110, "a minute's speech"


def test_the_policy_of_the_process(seregno: Process) -> None:
    assert (seregno.title, seregno.heading) == (
        "SEREGNO, crocevia di opportunità",
        "Tavoli progettuali",
    )
    assert seregno.language == "it"
    assert seregno.starting_phase is Phase.RATING
    assert seregno.release is Release.CLOSING
    assert seregno.scale.words.levels == (
        "per nulla",
        "poco importante",
        "abbastanza importante",
        "molto importante",
        "indispensabile",
    )
    assert seregno.scale.words.abstain == "non so"
    assert {seregno.language, *seregno.scale.translations} == LANGUAGES
    assert seregno.own_objectives.model_dump() == {
        "label": "altro (specificare)",
        "maximum": 3,
        "max_length": 300,
    }
    assert seregno.thresholds.model_dump() == {
        "min_answers": 3,
        "min_quartiles": 5,
        "percent_from": 20,
        "tie_margin": 0.25,
        "consensus_high": 0.75,
        "consensus_medium": 0.5,
        "top2": 0.75,
        "low2": 0.15,
        "max_iqr": 1,
        "low_priority": 0.75,
    }


def test_every_objective_has_a_short_name_of_its_own(seregno: Process) -> None:
    names = [o.short for platform in seregno.platforms for o in platform.objectives]
    assert None not in names
    assert len(set(names)) == 21
    assert all(not name.endswith((".", ",", "…")) for name in names if name)


def test_an_objective_is_found_by_its_id_with_its_platform(seregno: Process) -> None:
    for platform in seregno.platforms:
        for objective in platform.objectives:
            assert seregno.objective(objective.id) == (platform, objective)
    assert seregno.objective("mai-visto") is None


@pytest.mark.parametrize("number", [-1, 0, 7])
def test_a_table_that_does_not_exist_is_named(seregno: Process, number: int) -> None:
    with pytest.raises(LookupError, match=rf"no table {number}: the last one is 6"):
        seregno.platform(number)
