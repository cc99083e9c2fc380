"""Versions: what a presented proposal said before it was changed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Text, bindparam, insert, literal_column, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Version
from storage.tables import columns, proposal_versions, proposals

FIELDS: Final = (
    "title",
    "description",
    "implementers",
    "beneficiaries",
    "resources",
    "instruments",
    "expected_results",
    "timing",
    "first_step",
)
"""The columns of a proposal that hold somebody's words."""

OBJECTIVES: Final = "objectives"
"""The field of a version that names, one a line, the objectives that were served."""
ATTACHMENT: Final = "attachment"
"""The field of a version that has the kind of file and its id, one a line."""

_AT = bindparam("at", type_=proposal_versions.c.replaced_at.type)
_PRESENTED = (proposals.c.id == bindparam("proposal"), proposals.c.presented_at.is_not(None))
_KEPT = ("proposal_id", "field", "text", "replaced_at")
_KEEP_COLUMN = {
    field: insert(proposal_versions).from_select(
        _KEPT,
        select(proposals.c.id, literal_column(f"'{field}'"), proposals.c[field], _AT).where(
            *_PRESENTED
        ),
    )
    for field in FIELDS
}
_KEEP_TEXT = insert(proposal_versions).from_select(
    _KEPT,
    select(
        proposals.c.id, bindparam("kept", type_=Text()), bindparam("words", type_=Text()), _AT
    ).where(*_PRESENTED),
)
_OF = (
    select(*columns(proposal_versions, Version))
    .where(proposal_versions.c.proposal_id == bindparam("proposal"))
    .order_by(proposal_versions.c.id)
)


@dataclass(slots=True)
class Versions:
    """What is kept of presented proposals, and read again; of drafts nothing is kept."""

    _connection: AsyncConnection
    _now: datetime

    async def keep_column(self, proposal_id: int, field: str) -> None:
        """Keep what one of FIELDS says now."""
        await self._connection.execute(
            _KEEP_COLUMN[field], {"proposal": proposal_id, "at": self._now}
        )

    async def keep_text(self, proposal_id: int, field: str, text: str | None) -> None:
        """Keep `text` as what `field` says now."""
        await self._connection.execute(
            _KEEP_TEXT, {"proposal": proposal_id, "kept": field, "words": text, "at": self._now}
        )

    async def of(self, proposal_id: int) -> tuple[Version, ...]:
        """Read what the fields of a proposal said before, oldest first."""
        rows = await self._connection.execute(_OF, {"proposal": proposal_id})
        return tuple(Version(*row) for row in rows)
