"""What a button may carry, so that a forged one carries nothing else."""

from typing import Annotated

from pydantic import Field, Strict

Flag = Annotated[bool, Strict()]
"""Yes or no; a number or a word that only looks like one of them is refused."""
RoundtableNumber = Annotated[int, Field(ge=1, le=999)]
RoundtableOrAll = Annotated[int, Field(ge=0, le=999)]
"""A table's number; 0 for what belongs to all tables."""
ObjectiveId = Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=40)]
RowId = Annotated[int, Field(ge=0, le=2**31 - 1)]
"""A row's number; 0 where there is no row yet."""
Importance = Annotated[int, Field(ge=0, le=5)]
"""1 to 5, or 0 for *non so*."""
Page = Annotated[int, Field(ge=0, le=999)]
Mark = Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
"""What a button was shown under: below anything else it means nothing any more."""
