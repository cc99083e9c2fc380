"""Look-alikes: the table on which the threshold was chosen, and who is left out."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain

import pytest

from conversations.proposals.lookalikes import ALIKE, groups_of, look_alikes, weighty_words
from storage.records import Proposal
from tests.proposals.unstored import EMPTY

NOW = datetime(2026, 12, 1, tzinfo=UTC)
Told = tuple[str, str | None]


def proposal(number: int, told: Told) -> Proposal:
    title, description = told
    return replace(
        EMPTY, id=number, title=title, description=description, author_id=1, presented_at=NOW
    )


SAME: tuple[tuple[Told, Told], ...] = (
    (
        (
            "Orto condiviso in via Verdi",
            "Un orto per anziani e bambini nell'area verde di via Verdi, con lezioni di "
            "giardinaggio.",
        ),
        (
            "L'orto di quartiere di via Verdi",
            "Coltivare insieme, anziani e bambini, nell'area verde abbandonata di via Verdi.",
        ),
    ),
    (
        (
            "Sala prove per giovani",
            "Aprire una sala prove musicale gratuita per i ragazzi nell'ex oratorio di San Carlo.",
        ),
        (
            "Una sala prove musicale",
            "Nell'ex oratorio San Carlo una sala prove gratuita dove i ragazzi possano suonare.",
        ),
    ),
    (
        (
            "Piedibus per le scuole primarie",
            "Accompagnare i bambini a scuola a piedi, con volontari e genitori, lungo "
            "percorsi segnalati.",
        ),
        (
            "Pedibus: a scuola a piedi",
            "Volontari e genitori accompagnano a piedi i bambini delle scuole primarie su "
            "percorsi sicuri.",
        ),
    ),
    (
        (
            "Doposcuola di quartiere",
            "Aiuto nei compiti il pomeriggio in biblioteca, con studenti universitari volontari.",
        ),
        (
            "Aiuto compiti in biblioteca",
            "Studenti universitari volontari aiutano i ragazzi nei compiti il pomeriggio, in "
            "biblioteca.",
        ),
    ),
    (
        (
            "Sportello unico per le famiglie",
            "Un solo sportello dove le famiglie trovano informazioni su servizi, bonus e asili.",
        ),
        (
            "SPORTELLO FAMIGLIA",
            "Uno sportello con tutte le informazioni per le famiglie: servizi, asili nido, bonus.",
        ),
    ),
    (
        (
            "Pista ciclabile stazione-centro",
            "Collegare la stazione al centro con una pista ciclabile protetta.",
        ),
        (
            "Ciclabile protetta dalla stazione al centro",
            "Una pista ciclabile sicura e protetta tra la stazione e il centro storico.",
        ),
    ),
    (
        (
            "Festa dei vicini",
            None,
        ),
        (
            "Festa dei vicini di casa",
            None,
        ),
    ),
    (
        (
            "Mercato dei produttori locali",
            "Ogni sabato in piazza Concordia un mercato a chilometro zero con i produttori "
            "della Brianza.",
        ),
        (
            "Mercato contadino a km zero",
            "Un mercato del sabato in piazza Concordia con i produttori locali della Brianza.",
        ),
    ),
    (
        (
            "Badanti: un registro comunale",
            "Un registro delle assistenti familiari formate, con corsi di italiano e di cura.",
        ),
        (
            "Registro delle assistenti familiari",
            "Corsi di italiano e di cura per badanti, poi l'iscrizione in un registro "
            "pubblico delle assistenti familiari.",
        ),
    ),
    (
        (
            "Caffè Alzheimer",
            "Un pomeriggio a settimana per malati di Alzheimer e chi li assiste, con "
            "psicologi e volontari.",
        ),
        (
            "Alzheimer cafè",
            "Un pomeriggio alla settimana con psicologi e volontari, per i malati di "
            "Alzheimer e le loro famiglie.",
        ),
    ),
    (
        (
            "Portierato sociale nei condomini",
            "Un portiere sociale in ogni zona con case popolari: conosce gli anziani soli, "
            "ritira la spesa e i farmaci, chiama i servizi quando serve e organizza piccole "
            "feste di cortile. Lavora con i medici di base e con le parrocchie, in un locale "
            "al piano terra messo a disposizione dall'Aler.",
        ),
        (
            "Il custode di quartiere",
            "Nelle case popolari molti anziani sono soli. Proponiamo un custode sociale che "
            "ritiri spesa e farmaci, avvisi i servizi sociali e i medici di base, e tenga "
            "aperto un locale al piano terra dove ci si incontra. Le parrocchie danno "
            "volontari e l'Aler il locale.",
        ),
    ),
    (
        (
            "Scuole aperte il pomeriggio",
            "Tenere aperte le palestre e i laboratori delle scuole medie dalle 16 alle 19 con"
            " sport, teatro, musica e aiuto nei compiti, gestiti dalle associazioni. Le "
            "famiglie pagano una quota piccola, chi non può non paga nulla.",
        ),
        (
            "Scuola aperta",
            "Dalle 16 alle 19 le scuole medie restano aperte: le associazioni portano teatro,"
            " musica, sport in palestra e aiuto compiti. Quota simbolica, gratis per le "
            "famiglie in difficoltà.",
        ),
    ),
    (
        (
            "Bosco urbano al Meredo",
            "Piantare mille alberi nei terreni incolti vicino al Meredo, con le scuole e le "
            "associazioni ambientali, per fare ombra, assorbire il traffico della Valassina e"
            " dare un posto dove camminare.",
        ),
        (
            "Mille alberi per Seregno",
            "Mille alberi nuovi nei terreni incolti: le scuole e le associazioni ambientali "
            "li piantano insieme, per avere ombra e aria più pulita vicino alla Valassina.",
        ),
    ),
    (
        (
            "Taxi sociale",
            "Accompagnare gli anziani alle visite.",
        ),
        (
            "Trasporto sociale per anziani",
            "Un'auto con volontari accompagna gli anziani alle visite in ospedale, a Desio e "
            "a Carate, con prenotazione per telefono. Costa il solo carburante, che viene "
            "rimborsato.",
        ),
    ),
)

DIFFERENT: tuple[tuple[Told, Told], ...] = (
    (
        (
            "Orto condiviso in via Verdi",
            "Un orto per anziani e bambini nell'area verde di via Verdi, con lezioni di "
            "giardinaggio.",
        ),
        (
            "Parco giochi in via Verdi",
            "Giochi nuovi e accessibili per i bambini nel parco di via Verdi, con ombra e "
            "panchine.",
        ),
    ),
    (
        (
            "Sala prove per giovani",
            "Aprire una sala prove musicale gratuita per i ragazzi nell'ex oratorio di San Carlo.",
        ),
        (
            "Sala studio per giovani",
            "Aprire la sera e la domenica una sala studio per universitari nella biblioteca "
            "civica.",
        ),
    ),
    (
        (
            "Piedibus per le scuole primarie",
            "Accompagnare i bambini a scuola a piedi, con volontari e genitori, lungo "
            "percorsi segnalati.",
        ),
        (
            "Doposcuola per le scuole primarie",
            "Aiuto nei compiti per i bambini delle scuole, il pomeriggio in biblioteca, con "
            "volontari.",
        ),
    ),
    (
        (
            "Sportello unico per le famiglie",
            "Un solo sportello dove le famiglie trovano informazioni su servizi, bonus e asili.",
        ),
        (
            "Sportello lavoro per giovani",
            "Uno sportello che aiuta i ragazzi a scrivere il curriculum e a trovare tirocini "
            "nelle imprese.",
        ),
    ),
    (
        (
            "Pista ciclabile stazione-centro",
            "Collegare la stazione al centro con una pista ciclabile protetta.",
        ),
        (
            "Deposito biciclette alla stazione",
            "Un deposito custodito per le biciclette dei pendolari alla stazione.",
        ),
    ),
    (
        (
            "Festa dei vicini",
            "Ogni quartiere organizza una cena all'aperto.",
        ),
        (
            "Festa dello sport",
            "Le società sportive si presentano alle scuole in una giornata al Palazzetto.",
        ),
    ),
    (
        (
            "Mercato dei produttori locali",
            "Ogni sabato in piazza Concordia un mercato a chilometro zero con i produttori "
            "della Brianza.",
        ),
        (
            "Mercatino del riuso",
            "Ogni prima domenica del mese in piazza Concordia si scambiano oggetti usati.",
        ),
    ),
    (
        (
            "Caffè Alzheimer",
            "Un pomeriggio a settimana per malati di Alzheimer e chi li assiste, con "
            "psicologi e volontari.",
        ),
        (
            "Caffè letterario",
            "Un pomeriggio a settimana in biblioteca con autori e lettori, organizzato da "
            "volontari.",
        ),
    ),
    (
        (
            "Trasporto sociale per anziani",
            "Un servizio di auto con volontari che accompagna gli anziani alle visite mediche.",
        ),
        (
            "Ginnastica dolce per anziani",
            "Corsi di ginnastica nei parchi per gli anziani, con istruttori delle società "
            "sportive.",
        ),
    ),
    (
        (
            "Corsi di italiano per stranieri",
            "Corsi serali di italiano per donne straniere con servizio di custodia dei bambini.",
        ),
        (
            "Corsi di informatica per anziani",
            "Corsi serali di informatica e telefonino tenuti da studenti per gli anziani.",
        ),
    ),
    (
        (
            "Spazio compiti",
            "Uno spazio per i ragazzi delle medie al centro civico con educatori.",
        ),
        (
            "Spazio mamme",
            "Uno spazio per le mamme con bambini piccoli al centro civico con ostetriche.",
        ),
    ),
    (
        (
            "Portierato sociale nei condomini",
            "Un portiere sociale in ogni zona con case popolari: conosce gli anziani soli, "
            "ritira la spesa e i farmaci, chiama i servizi quando serve e organizza piccole "
            "feste di cortile. Lavora con i medici di base e con le parrocchie, in un locale "
            "al piano terra messo a disposizione dall'Aler.",
        ),
        (
            "Centro diurno leggero",
            "Un posto aperto ogni mattina dove gli anziani fragili trovano ginnastica dolce, "
            "giochi di memoria e il pranzo insieme, con due educatori e i volontari delle "
            "parrocchie. I medici di base segnalano chi può venire, i servizi sociali "
            "organizzano il trasporto.",
        ),
    ),
    (
        (
            "Scuole aperte il pomeriggio",
            "Tenere aperte le palestre e i laboratori delle scuole medie dalle 16 alle 19 con"
            " sport, teatro, musica e aiuto nei compiti, gestiti dalle associazioni. Le "
            "famiglie pagano una quota piccola, chi non può non paga nulla.",
        ),
        (
            "Dote sport",
            "Le associazioni sportive offrono un corso gratuito all'anno ai ragazzi delle "
            "scuole medie le cui famiglie non possono pagare la quota; il Comune e le imprese"
            " rimborsano le palestre. Le scuole segnalano i ragazzi con discrezione.",
        ),
    ),
    (
        (
            "Bosco urbano al Meredo",
            "Piantare mille alberi nei terreni incolti vicino al Meredo, con le scuole e le "
            "associazioni ambientali, per fare ombra, assorbire il traffico della Valassina e"
            " dare un posto dove camminare.",
        ),
        (
            "Comunità energetica delle scuole",
            "Pannelli fotovoltaici sui tetti delle scuole, con una comunità energetica aperta"
            " alle famiglie e alle associazioni del quartiere; i risparmi pagano gite e "
            "progetti ambientali degli alunni.",
        ),
    ),
    (
        (
            "Notte bianca delle imprese",
            "Una sera all'anno mobilifici e botteghe artigiane aprono le porte: visite, "
            "musica, assaggi, dimostrazioni dei mestieri per i ragazzi delle superiori. La "
            "Pro Loco e i commercianti organizzano insieme.",
        ),
        (
            "Bottega scuola",
            "I ragazzi delle superiori passano due settimane in una bottega artigiana o in un"
            " mobilificio, pagati con una piccola borsa; gli artigiani in pensione insegnano "
            "i mestieri. Le scuole e le associazioni di categoria organizzano insieme.",
        ),
    ),
    (
        (
            "Biblioteca degli oggetti",
            "Trapani, tende, macchine per cucire in prestito gratuito, come i libri, nella "
            "biblioteca civica, con volontari che insegnano a usarli.",
        ),
        (
            "Repair café",
            "Un sabato al mese i volontari insegnano a riparare elettrodomestici, biciclette "
            "e vestiti invece di buttarli, nel centro civico di via Carroccio.",
        ),
    ),
)

ASKED_IN_VAIN: tuple[tuple[Told, Told], ...] = (
    (
        (
            "Borse di studio per studenti meritevoli",
            "Borse finanziate dalle imprese del territorio per gli studenti delle superiori.",
        ),
        (
            "Tirocini nelle imprese",
            "Tirocini estivi nelle imprese del territorio per gli studenti delle superiori.",
        ),
    ),
)
"""Short texts about other things in the same words: the price is one tap, *Sono diverse*."""


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_in_other_words_is_suggested(one: Told, other: Told) -> None:
    pairs = look_alikes([proposal(2, one), proposal(1, other)])
    assert [(first, second) for first, second, _ in pairs] == [(1, 2)]
    assert ALIKE <= pairs[0][2] <= 100


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_is_different_is_not(one: Told, other: Told) -> None:
    assert look_alikes([proposal(1, one), proposal(2, other)]) == []


@pytest.mark.parametrize(("one", "other"), ASKED_IN_VAIN)
def test_rather_asked_once_too_often(one: Told, other: Told) -> None:
    assert look_alikes([proposal(1, one), proposal(2, other)])


def test_a_whole_table_has_just_the_pairs_there_are() -> None:
    told = [proposal(n, each) for n, each in enumerate(chain.from_iterable(SAME), 1)]
    found = look_alikes(told)
    pairs = {(first, second) for first, second, _ in found}
    assert {(n, n + 1) for n in range(1, 2 * len(SAME), 2)} <= pairs
    assert len(pairs) <= len(SAME) + 2
    scores = [score for _, _, score in found]
    assert scores == sorted(scores, reverse=True)


def test_only_what_changed_is_compared_again() -> None:
    one, other = SAME[0]
    told = [proposal(1, one), proposal(2, other), proposal(3, one)]
    found = look_alikes(told, changed={3})
    assert {(first, second) for first, second, _ in found} == {(1, 3), (2, 3)}
    assert look_alikes(told, changed=set()) == []


@pytest.mark.parametrize(
    ("pairs", "groups"),
    [
        ([], []),
        ([(1, 2)], [(1, 2)]),
        ([(5, 6), (1, 2), (2, 3)], [(5, 6), (1, 2, 3)]),
        ([(1, 2), (3, 4), (2, 3)], [(1, 2, 3, 4)]),
        ([(7, 9), (1, 2), (3, 4), (4, 7), (2, 5)], [(3, 4, 7, 9), (1, 2, 5)]),
    ],
)
def test_what_hangs_together_is_one_group(
    pairs: list[tuple[int, int]], groups: list[tuple[int, ...]]
) -> None:
    assert groups_of(pairs) == groups


def test_a_text_that_says_too_little_is_compared_with_nothing() -> None:
    assert (
        look_alikes([proposal(1, ("Il progetto", None)), proposal(2, ("La proposta", None))]) == []
    )
    assert look_alikes([proposal(1, ("Orto", None)), proposal(2, ("Orto condiviso", None))]) == []
    assert look_alikes([]) == []


def test_capitals_accents_and_small_words_weigh_nothing() -> None:
    assert weighty_words("È l'Università della terza ETÀ!") == ["universita", "terza", "eta"]
    shouted = proposal(1, ("CAFFÈ DELLA COMUNITÀ", None))
    assert look_alikes([shouted, proposal(2, ("Il caffe di comunita", None))])[0][2] == 100
