"""Two proposals in one: nothing twice, nothing lost, and never more than a message holds."""

from dataclasses import replace

from conversations.merging.uniting import ROOM, unite, united_author
from tests.proposals.test_lookalikes import proposal
from tests.proposals.unstored import saying

ONE = replace(
    proposal(1, ("Orto", "Aprire i cortili.")),
    implementers="Comune\nScuole",
    timing="Un anno",
)
OTHER = replace(
    proposal(2, ("Orti", "Coltivare insieme.")),
    implementers="scuole\nVicini  di casa\nComune",
    timing="un anno",
    resources="Terra",
    attachment_kind="photo",
    attachment_id="file",
)


def test_lists_are_united_and_texts_stand_one_after_the_other() -> None:
    union = unite(ONE, OTHER)
    assert union.words == {
        "description": "Aprire i cortili.\n\nColtivare insieme.",
        "implementers": "Comune\nScuole\nVicini  di casa",
        "beneficiaries": None,
        "resources": "Terra",
        "instruments": None,
        "expected_results": None,
        "timing": "Un anno",
        "first_step": None,
    }
    assert (union.attachment_kind, union.attachment_id) == ("photo", "file")
    assert not union.shortened
    assert unite(replace(ONE, attachment_id="first"), OTHER).attachment_id == "first"


def test_what_is_shown_is_known_again() -> None:
    union = unite(ONE, OTHER)
    said = saying(replace(proposal(3, ("Orti", None)), attachment_id="file"), union.words)
    assert union.is_said_by(said)
    assert not union.is_said_by(replace(said, resources="Acqua"))
    assert not union.is_said_by(replace(said, attachment_id=None))


def test_united_again_and_again_it_still_fits() -> None:
    united = ONE
    for number in range(20):
        other = proposal(9, ("Altro", f"{number} " * 300))
        union = unite(united, replace(other, resources=f"{number} " * 70))
        united = saying(united, union.words)
        assert all(len(text or "") <= ROOM for text in union.words.values())
    assert union.shortened


def test_a_union_is_somebody_s_only_where_one_wrote_all_of_it() -> None:
    assert united_author([ONE, OTHER]) == 1
    assert united_author([ONE, replace(OTHER, author_id=2)]) is None
    assert united_author([ONE, replace(OTHER, author_id=None)]) is None
    assert united_author([replace(ONE, author_id=None)] * 2) is None
