"""When what is begun and not handed in was last touched: what is left lying goes a while after."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Add it; of lists and words that wait already nobody knows since when, so it is since now."""
    op.add_column("people", sa.Column("unsent_at", sa.DateTime(timezone=True)))
    for table in ("meetings", "outcomes", "corrections"):
        op.add_column(table, sa.Column("touched_at", sa.DateTime(timezone=True)))
    op.execute(
        "UPDATE people SET unsent_at = CURRENT_TIMESTAMP"
        " WHERE roster IS NOT NULL OR asked_back IS NOT NULL"
    )
