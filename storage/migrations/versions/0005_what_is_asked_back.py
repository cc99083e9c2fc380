"""What somebody wrote and is asked back about, until they say how it was meant."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the words that wait for an answer to whoever wrote them."""
    op.add_column("people", sa.Column("asked_back", sa.Text()))
