"""Moving a table, whichever phase it is in."""

from storage.records import Phase
from storage.unit import Unit


async def move(unit: Unit, table: int, phase: Phase) -> bool:
    """Move a table to a phase; whether it was in another one."""
    left = (await unit.roundtables.get(table)).phase
    return await unit.roundtables.set_phase(table, phase, left)
