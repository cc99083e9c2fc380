"""What has to be stored after what people did: as small as it can be said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from storage.records import Phase

Key = tuple[Any, ...]
Stored = Mapping[Key, Any]
"""What is stored of each thing; what is not there is None."""
PHASE: Key = ("phase",)


@dataclass(frozen=True)
class Words:
    """Something written, between taps."""

    text: str


@dataclass(frozen=True)
class Act:
    """Somebody makes `value` of what `key` names, by taps and words; it counts in one phase."""

    who: int
    key: Key
    value: Any
    done: tuple[str | Words, ...]
    phase: Phase


class Model:
    """Of each thing the values it may have: one, but of what several did at once."""

    def __init__(self, stored: Stored) -> None:
        self.stored = stored
        """What everything is, whenever all is at rest."""
        self._may_be: dict[Key, set[Any]] = {key: {value} for key, value in stored.items()}

    @property
    def phase(self) -> Phase:
        return Phase(self.stored[PHASE])

    def foresee(self, acts: Iterable[Act], entered: Phase | None) -> tuple[bool, bool]:
        """Take in what all do at once: whether two do the same, whether one races with a phase."""
        last: dict[Key, dict[int, Any]] = {}
        races = False
        for act in acts:
            if act.phase is self.phase and entered is None:
                last.setdefault(act.key, {})[act.who] = act.value
            elif act.phase in (self.phase, entered):
                races = True
                self._may_be.setdefault(act.key, {None}).add(act.value)
        # One's own come in their order; of two who share a sheet either may be the last.
        self._may_be |= {key: set(values.values()) for key, values in last.items()}
        if entered is not None:
            self._may_be[PHASE] = {entered}
        return any(len(each) > 1 for each in last.values()), races

    def must_be(self, stored: Stored) -> None:
        """See that what is stored is what may be, and know from now on which of it is."""
        wrong = {}
        for key in stored.keys() | self._may_be.keys():
            may_be = self._may_be.get(key, {None})
            if stored.get(key) not in may_be:
                wrong[key] = f"{stored.get(key)} is stored, of {may_be}"
        assert not wrong, wrong
        self.stored = stored
        self._may_be = {key: {value} for key, value in stored.items()}
