"""A pair that parts: its sheet stays one until one of the two answers anew."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0013"


def upgrade() -> None:
    """Add since when two who share a ballot are a pair no more; who parted before has a copy."""
    op.add_column("ballots", sa.Column("parted_at", sa.DateTime(timezone=True)))
