"""A proposal's form has words for every step; its card fits messages and says whose it is."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from conversations.catalogue import Catalogue, WordsMissing, visible_length
from conversations.forms import Kind
from conversations.proposals.card import describe_proposal, headline
from conversations.proposals.fields import PROPOSAL
from conversations.screens import Screen, pages, say
from storage.platforms import PACKAGED, load_process
from storage.proposals.versions import FIELDS
from storage.records import Proposal
from tests.proposals.unstored import EMPTY, saying

WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))
PROCESS = load_process(PACKAGED)


def card(proposal: Proposal, served: set[str], authors: list[str], language: str = "it") -> str:
    phrases = describe_proposal(PROCESS, proposal, served, authors)
    return "\n".join(WORDS.plain(language, phrase) for phrase in phrases)


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_step_has_its_words(language: str) -> None:
    for step in PROPOSAL.steps:
        assert WORDS.words(language, say(f"proposal-{step.name}-heading"))
        assert WORDS.words(language, say(f"proposal-{step.name}-ask"))
        if step.kind not in (Kind.TICKS, Kind.FILE):
            assert WORDS.words(language, say(f"proposal-{step.name}-example"))
    with pytest.raises(WordsMissing):
        WORDS.words(language, say("proposal-nothing-ask"))


def test_every_field_that_is_stored_is_a_step() -> None:
    worded = [s.field for s in PROPOSAL.steps if s.kind not in (Kind.TICKS, Kind.FILE)]
    assert tuple(worded) == FIELDS
    assert len(PROPOSAL.missing(())) == 7


def test_a_card_says_what_there_is_and_whose() -> None:
    objectives = PROCESS.platform(1).objectives
    proposal = replace(EMPTY, title="Orti", resources="Terra\nAcqua", attachment_kind="photo")
    proposal = replace(proposal, attachment_id="AgAD")
    said = card(proposal, {objectives[1].id}, ["Anna", "Ivo"])
    for words in ("Orti", "di Anna, Ivo", "2. ", "• Terra\n• Acqua", "c'è una foto"):
        assert words in said
    assert "Descrizione" not in said
    assert "senza nome" in card(proposal, set(), [])
    assert "proposta del tavolo" in card(replace(proposal, author_id=None), set(), [])
    assert "without a name" in card(proposal, set(), [], "en")
    assert "ancora senza titolo" in card(EMPTY, set(), [])


def test_a_headline_is_short() -> None:
    assert headline(replace(EMPTY, title="Orti")) == "Orti"
    assert len(headline(replace(EMPTY, title="parole " * 17))) <= 60
    assert headline(EMPTY) == "–"


def test_the_longest_card_fits_its_pages() -> None:
    wide = {
        step.field: "\n".join(["😀" * step.longest] * step.most)
        for step in PROPOSAL.steps
        if step.longest
    }
    proposal = saying(replace(EMPTY, attachment_kind="document", attachment_id="B"), wide)
    served = {each.id for each in PROCESS.platform(1).objectives}
    for page in pages(describe_proposal(PROCESS, proposal, served, ["Anna"] * 10)):
        html = WORDS.render(Screen(page), "it").text
        assert visible_length(html) < 3500
