"""Of which phase people know, who reminded them, and from when an announcement may leave."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the columns; of nobody it is known what their screen says."""
    op.add_column("seats", sa.Column("told_of", sa.String(16)))
    op.add_column("seats", sa.Column("told_before", sa.String(16)))
    op.add_column("seats", sa.Column("nudged_by", sa.Integer()))
    op.add_column("announcements", sa.Column("due_at", sa.DateTime(timezone=True)))
