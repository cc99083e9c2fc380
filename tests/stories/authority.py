"""Who may change which row: written down from the house rules, not from the code.

A participant changes what is theirs; whoever leads a table changes what is the table's, and what
people without Telegram handed in on paper; everybody else changes nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.stories.forging import TABLES

Row = Mapping[str, object]
Rows = Mapping[str, list[Row]]


@dataclass(frozen=True)
class Authority:
    """What one person may change; `rows` are all as they were, `news` what was added or changed."""

    person: int
    rows: Rows
    news: Rows
    leads: frozenset[int]
    """The tables this person leads."""

    def allows(self, table: str, old: Row | None, new: Row | None) -> bool:
        """Whether a row may be added (`old` is None), changed, or taken away (`new` is None)."""
        rule = RULES.get(table)
        return rule is not None and all(
            rule(self, each, old, new) for each in (old, new) if each is not None
        )

    @property
    def mine(self) -> set[object]:
        """One's own seats, while they are."""
        return {
            seat["id"]
            for seat in self.rows["seats"]
            if seat["telegram_id"] == self.person and seat["withdrawn_at"] is None
        }

    def all(self, table: str) -> list[Row]:
        return [*self.rows[table], *self.news.get(table, [])]

    def seat(self, id: object) -> Row:
        return next(seat for seat in self.all("seats") if seat["id"] == id)

    def has_seat(self, row: Row, column: str = "seat_id") -> bool:
        return row[column] in self.mine

    def at_led(self, row: Row) -> bool:
        return row["roundtable"] in self.leads

    def leads_seat(self, row: Row) -> bool:
        """A seat of a table this person leads: who has to be asked is noted at a closing."""
        return self.at_led(self.seat(row["seat_id"]))

    def on_paper(self, seat: Row) -> bool:
        """A seat of somebody without Telegram, at a table this person leads."""
        return seat["telegram_id"] is None and seat["erased_at"] is None and self.at_led(seat)

    def owners(self, ballot: object) -> list[Row]:
        aside = {
            each["seat_id"] for each in self.all("ballots_aside") if each["ballot_id"] == ballot
        }
        return [s for s in self.all("seats") if s["ballot_id"] == ballot or s["id"] in aside]

    def of_ballot(self, ballot: object) -> bool:
        owners = self.owners(ballot)
        return any(each["id"] in self.mine or self.on_paper(each) for each in owners)

    def proposal(self, id: object) -> Row:
        return next(each for each in self.all("proposals") if each["id"] == id)

    def writes(self, proposal: Row) -> bool:
        """One's own, or one of the table's that is presented or was entered for others."""
        joined = {
            each["seat_id"]
            for each in self.all("coauthors")
            if each["proposal_id"] == proposal["id"] and each["accepted"]
        }
        if {proposal["author_id"], *joined} & self.mine:
            return True
        for_others = proposal["author_id"] != proposal["writer_id"]
        return self.at_led(proposal) and bool(proposal["presented_at"] or for_others)

    def asked_or_asking(self, row: Row) -> bool:
        """A request by or to oneself, or one that ends because one of the two found somebody."""
        both = {row["asking_id"], row["asked_id"]}
        partners = {
            other
            for each in self.all("pair_requests")
            for one, other in (
                (each["asking_id"], each["asked_id"]),
                (each["asked_id"], each["asking_id"]),
            )
            if one in self.mine or each["code"]
        }
        return bool(both & (self.mine | partners)) and self.takes_part(row["roundtable"])

    def frees(self, row: Row) -> bool:
        """A request that ends because a leader takes the seat of one of the two back."""
        freed = {each["id"] for each in self.news.get("seats", []) if each["freed_in"]}
        return self.at_led(row) and bool(freed & {row["asking_id"], row["asked_id"]})

    def takes_part(self, table: object) -> bool:
        mine = (self.seat(each) for each in self.mine)
        return any(each["roundtable"] == table and each["role"] == "participant" for each in mine)


def changed(old: Row | None, new: Row | None) -> set[str]:
    if old is None or new is None:
        return {"all"}
    return {column for column in new if new[column] != old[column]}


def _may_sit(who: Authority, ballot: object) -> bool:
    """On a new sheet, one put aside, or that of somebody who asked for it."""
    known = {each["id"] for each in who.rows["ballots"]}
    asking = {
        each["asking_id"]
        for each in who.rows["pair_requests"]
        if each["code"] or each["asked_id"] in who.mine
    }
    there = {each["id"] for each in who.owners(ballot)}
    return ballot is None or ballot not in known or bool(there & (asking | who.mine))


def _seats(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    columns = changed(old, new)
    if row["id"] in who.mine:
        moved = new is not None and "ballot_id" in columns
        return not moved or _may_sit(who, row["ballot_id"])
    if who.on_paper(row):
        return True
    if "freed_in" in columns and old is not None:  # taken back from whoever had it
        return who.at_led(row)
    if columns <= {"nudged_at", "nudged_by"} or columns == {"told_of"}:
        return who.at_led(row)
    # Two of a pair confirm and part: the other's seat follows.
    return columns <= {"confirmed_at", "ballot_id"} and who.takes_part(row["roundtable"])


def _voice(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    return who.has_seat(row) or who.writes(who.proposal(row["proposal_id"]))


def _unsent(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    """One's own, or an answer that is of no use since its question was answered or taken back."""
    asked = (each for each in who.all("questions") if each["id"] == row["question_id"])
    return who.has_seat(row) or (new is None and any(_voice(who, q, None, None) for q in asked))


def _attendance(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    if who.has_seat(row):
        return True
    calls = who.at_led(who.seat(row["seat_id"]))
    words = ("answer", "reason", "substitute")
    return calls and all((old or {}).get(each) == (new or {}).get(each) for each in words)


def _correction(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    """One's own; whoever leads decides about it, and leaves its words and its author."""
    if who.has_seat(row):
        return True
    decided = {"taken", "reason", "touched_at"}
    return who.at_led(who.seat(row["seat_id"])) and changed(old, new) <= decided


def _journal(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    return old is None and who.has_seat(row) and who.at_led(row)


def _vote(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    return who.has_seat(row) or who.on_paper(who.seat(row["seat_id"]))


def _letter(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    """To whoever sits at a table of theirs: that their own things are told to others."""
    tables = {each["roundtable"] for each in who.all("seats") if each["id"] in who.mine}
    reached = {s["roundtable"] for s in who.all("seats") if s["telegram_id"] == row["telegram_id"]}
    return bool(who.leads or reached & tables)


def _delivery(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    if row["kind"] == "letter":
        return _letter(who, row, old, new)
    return bool(who.leads or who.mine) if row["kind"] == "notice" else bool(who.leads)


def _releases(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    """A closing is a leader's; a yes of one's own has the figures made anew."""
    return who.at_led(row) or who.takes_part(row["roundtable"])


def _led(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    return who.at_led(row)


def _of_proposal(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    return who.writes(who.proposal(row["proposal_id"]))


def _outcome(who: Authority, row: Row, old: Row | None, new: Row | None) -> bool:
    """One's own, as staff; what was told is never changed."""
    is_staff = who.has_seat(row, "writer_id") and who.seat(row["writer_id"])["role"] == "staff"
    return is_staff and (old is None or old["told_at"] is None)


Rule = Callable[[Authority, Row, Row | None, Row | None], bool]
RULES: Mapping[str, Rule] = {
    "people": lambda who, row, *_: row["telegram_id"] == who.person,
    "ratings": lambda who, row, *_: who.of_ballot(row["ballot_id"]),
    "own_objectives": lambda who, row, *_: who.of_ballot(row["ballot_id"]),
    "ballots": lambda who, row, *_: who.of_ballot(row["id"]) or who.takes_part(row["roundtable"]),
    "ballots_aside": lambda who, row, *_: who.takes_part(who.seat(row["seat_id"])["roundtable"]),
    "seats": _seats,
    "pair_requests": lambda who, row, *_: who.asked_or_asking(row) or who.frees(row),
    "standing_messages": lambda who, row, *_: bool(who.mine),
    "letters": _letter,
    "proposals": lambda who, row, *_: who.writes(row) or who.has_seat(row, "writer_id"),
    "proposal_objectives": _of_proposal,
    "proposal_versions": _of_proposal,
    "supports": _voice,
    "signatures": lambda who, row, *_: who.has_seat(row),
    "coauthors": _voice,
    "questions": _voice,
    "unsent_lines": _unsent,
    "distinct_proposals": lambda who, row, *_: who.at_led(who.proposal(row["first_id"])),
    "union_parts": lambda who, row, *_: who.has_seat(who.proposal(row["union_id"]), "writer_id"),
    "freed_seats": lambda who, row, *_: who.at_led(who.seat(row["seat_id"])),
    "choices": _vote,
    "votes": _vote,
    "readbacks": _led,
    "readback_answers": lambda who, row, *_: who.has_seat(row),
    "corrections": _correction,
    "dissents": lambda who, row, *_: who.has_seat(row),
    "attendances": _attendance,
    "meetings": _led,
    "announcements": lambda who, row, *_: who.has_seat(row),
    "invitations": lambda who, row, *_: who.on_paper(who.seat(row["seat_id"])),
    "journal": _journal,
    "roundtables": lambda who, row, *_: row["number"] in who.leads,
    "openings": _led,
    "boards": _led,
    "outcomes": _outcome,
    "desks": lambda who, row, *_: who.has_seat(row) and who.at_led(row),
    "publications": _led,
    "releases": _releases,
    "closings": _releases,
    "counted": _releases,
    "consents": lambda who, row, *_: _vote(who, row, None, None) or who.leads_seat(row),
    "deliveries": _delivery,
    "double_checks": lambda who, row, *_: who.on_paper(who.seat(row["seat_id"])),
}
"""By table; a table that is not here is changed by nobody's words."""

EVERYWHERE = frozenset(TABLES)
