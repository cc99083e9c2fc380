"""Proposals as nobody stored them."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime

from storage.records import Proposal

EMPTY = Proposal(
    id=1,
    roundtable=1,
    author_id=7,
    writer_id=7,
    title=None,
    description=None,
    implementers=None,
    beneficiaries=None,
    resources=None,
    instruments=None,
    expected_results=None,
    timing=None,
    first_step=None,
    attachment_kind=None,
    attachment_id=None,
    revision=0,
    begun_at=datetime(2026, 12, 1, tzinfo=UTC),
    presented_at=None,
    discarded_at=None,
    hidden_at=None,
    hidden_because=None,
    merged_into_id=None,
)


def saying(proposal: Proposal, words: Mapping[str, str | None]) -> Proposal:
    """The same proposal with other words, by the field that says them."""
    return Proposal(**{**asdict(proposal), **words})
