"""The list somebody sent, until they say to invite whoever is on it."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Add the list that waits for the word of whoever sent it."""
    op.add_column("people", sa.Column("roster", sa.Text()))
