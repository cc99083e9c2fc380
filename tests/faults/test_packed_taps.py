"""Callback data: what our buttons carry comes back whole, and everything else is nothing."""

import re
from datetime import date
from enum import StrEnum
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from conversations.directory import TAPS
from conversations.taps.home import ChooseRoundtable
from conversations.taps.packing import MAX_BYTES, VERSION, Tap
from conversations.taps.rating import ShowObjective
from conversations.taps.reminders import SetOffset
from conversations.taps.vocabulary import VOCABULARY, asked_about, unpack
from storage.platforms import PACKAGED, load_process


def limit(field: FieldInfo, name: str, otherwise: Any = None) -> Any:
    """What a field's type says of `ge`, `le`, `max_length` or `pattern`."""
    found = (getattr(each, name, None) for each in field.metadata)
    return next((each for each in found if each is not None), otherwise)


def values(field: FieldInfo) -> st.SearchStrategy[Any]:
    """Everything a field may carry."""
    if field.annotation is bool:
        return st.booleans()
    if field.annotation is int:
        return st.integers(limit(field, "ge"), limit(field, "le"))
    if field.annotation is date:
        return st.dates()
    if words := words_of(field):
        return st.sampled_from(words)
    assert field.annotation is str, "what else a button may carry has to be told here"
    found = st.from_regex(limit(field, "pattern"), fullmatch=True)
    return found.filter(lambda text: len(text) <= limit(field, "max_length", MAX_BYTES))


def words_of(field: FieldInfo) -> list[str]:
    """The words a field chooses from, where it does."""
    kind = field.annotation
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return list(kind)
    return list(get_args(kind))


def longest(field: FieldInfo) -> Any:
    """What takes most room in a field."""
    if field.annotation is bool:
        return True
    if field.annotation is int:
        return limit(field, "le")
    if field.annotation is date:
        return date.max
    if words := words_of(field):
        return max(words, key=len)
    if "{8}-" in limit(field, "pattern", ""):
        return "99999999-9999-999"
    counted = re.search(r"([0-9]+)\}\$$", limit(field, "pattern"))
    return "a" * (int(counted[1]) if counted else limit(field, "max_length"))


kinds = pytest.mark.parametrize("kind", VOCABULARY.values(), ids=lambda kind: kind.__name__)


def built(kind: type[Tap]) -> st.SearchStrategy[Tap]:
    """Every tap of a kind."""
    return st.builds(kind, **{name: values(field) for name, field in kind.model_fields.items()})


taps = st.sampled_from([*VOCABULARY.values()]).flatmap(built)


@given(taps)
def test_what_is_packed_comes_back_the_same(tap: Tap) -> None:
    data = tap.pack()
    assert 1 <= len(data.encode()) <= MAX_BYTES == 64
    assert unpack(data) == tap
    assert type(unpack(data)) is type(tap)


letters = st.sampled_from([each for each in VOCABULARY.values() if each.letter]).flatmap(built)


@given(letters)
def test_what_a_letter_is_about_leads_to_what_it_asks(tap: Tap) -> None:
    assert asked_about(tap.letters_about) == tap
    for other in (
        tap.letter,
        f"{tap.letters_about}-1",
        f"{tap.letter}-00",
        f"x{tap.letters_about}",
    ):
        assert asked_about(other) is None


@kinds
def test_the_longest_fields_fit_into_64_bytes(kind: type[Tap]) -> None:
    tap = kind(**{name: longest(field) for name, field in kind.model_fields.items()})
    assert unpack(tap.pack()) == tap


@kinds
def test_yes_and_no_are_no_numbers_and_an_enum_is_spelt_nowhere_else(kind: type[Tap]) -> None:
    for name, field in kind.model_fields.items():
        assert (limit(field, "ge"), limit(field, "le")) != (0, 1), name
        assert all(isinstance(word, StrEnum) for word in words_of(field)), name


@pytest.mark.parametrize(("said", "spelt"), [(True, "1"), (False, "0")])
def test_yes_and_no_are_spelt_one_way(said: bool, spelt: str) -> None:
    tap = SetOffset(meeting=5, offset=60, on=said)
    assert tap.pack() == f"{VERSION}:rmat:5:60:{spelt}"
    assert unpack(tap.pack()) == tap
    for other in (str(said), str(said).lower(), "yes" if said else "no", "on", "off", "2", "01"):
        assert unpack(f"{VERSION}:rmat:5:60:{other}") is None
    with pytest.raises(ValueError, match="bool"):
        SetOffset(meeting=5, offset=60, on=int(said))


@kinds
def test_every_tap_has_its_action_and_its_own_prefix(kind: type[Tap]) -> None:
    assert kind in TAPS or kind is ChooseRoundtable
    assert VOCABULARY[kind.prefix] is kind
    assert len(VOCABULARY) == len(Tap.__subclasses__())


def test_what_does_not_fit_is_refused_before_telegram_does() -> None:
    unchecked = ShowObjective.model_construct(objective="o" * 64)
    with pytest.raises(ValueError, match="64 bytes"):
        unchecked.pack()


def test_every_objective_of_the_deck_has_an_id_a_button_can_carry() -> None:
    for platform in load_process(PACKAGED).platforms:
        for objective in platform.objectives:
            data = f"{VERSION}:rate:{objective.id}:5"
            tap = unpack(data)
            assert tap is not None
            assert tap.pack() == data


@given(
    st.one_of(
        st.text(max_size=64), st.binary(max_size=64).map(lambda b: b.decode(errors="replace"))
    )
)
def test_what_no_button_carries_is_no_tap(data: str) -> None:
    tap = unpack(data)
    assert tap is None or tap.pack() == data


@given(taps, st.data())
def test_one_byte_changed_is_another_button_or_none(tap: Tap, data: st.DataObject) -> None:
    packed = tap.pack()
    place = data.draw(st.integers(0, len(packed) - 1))
    other = data.draw(st.characters())
    forged = packed[:place] + other + packed[place + 1 :]
    found = unpack(forged)
    assert found is None or found.pack() == forged


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "1",
        "1:",
        "home",
        "0:home",
        "2:home",
        "01:home",
        "1:home:",
        "1:home:1",
        "1:home\n",
        "1:HOME",
        "1:nothing",
        "1:rate:objective",
        "1:rate::3",
        "1:rate:objective:6",
        "1:rate:objective:-1",
        "1:rate:objective:03",
        "1:rate:objective:3\n",
        "1:rate:objective:٣",
        "1:rate:objective:3:3",
        "1:rate:Objective:3",
        "1:rate:" + "o" * 41 + ":3",
        "1:table:0:0",
        "1:table:1000:0",
        "1:table:1:1000",
        "1:table:1:1e1",
        "1:lang:ita",
        "1:own:1:" + "9" * 40,
    ],
)
def test_near_misses_are_no_taps(data: str) -> None:
    assert unpack(data) is None
