"""The proofs of docs/reliability.md, as long as there is time: `python -m tests.proof NAME …`.

Each is the test that CI runs in a short form, on both databases unless one is named. It prints its
figures; where it fails, what has to be known to have it fail again (of an evening, the seed).
"""

import argparse
import os
import platform
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.terminal import tell

FAULTS = "tests/faults"


@dataclass(frozen=True)
class Proof:
    """A test, and what its options are called where it reads them."""

    file: str
    options: dict[str, tuple[str, str]]
    """By option: the name in the environment, and what it is when nothing is said."""


PROOFS = {
    "kills": Proof(
        f"{FAULTS}/test_kills.py", {"taps": ("KILL_TAPS", "100000"), "kills": ("KILLS", "200")}
    ),
    "evening": Proof(
        f"{FAULTS}/test_evening.py",
        {
            "seed": ("EVENING_SEED", "1"),
            "minutes": ("EVENING_MINUTES", "60"),
            "steps": ("EVENING_STEPS", "40"),
        },
    ),
    "awaits": Proof(f"{FAULTS}/test_every_await.py", {"points": ("AWAIT_POINTS", "100000")}),
    "mutants": Proof(f"{FAULTS}/test_malformed.py", {"updates": ("MUTANTS", "50000")}),
    "migrations": Proof(f"{FAULTS}/test_upgrades.py", {"kills": ("UPGRADE_KILLS", "10000")}),
    "copies": Proof(f"{FAULTS}/test_copies.py", {}),
}


def main() -> int:
    """Read the command line, say where it runs, and run the proof."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof", description=__doc__)
    proofs = parser.add_subparsers(dest="proof", required=True)
    for name, proof in PROOFS.items():
        one = proofs.add_parser(name)
        one.add_argument("--on", choices=("sqlite", "postgresql"), help="one of the databases")
        for option, (_, usual) in proof.options.items():
            one.add_argument(f"--{option}", default=usual)
    options = parser.parse_args()
    try:
        import pytest
    except ModuleNotFoundError as error:
        tell(
            f"tests.proof: what tests need is not installed ({error.name}): do so with ./run lint, "
            "then write .venv/bin/python -m tests.proof NAME",
            wrong=True,
        )
        return 1
    proof = PROOFS[options.proof]
    for option, (variable, _) in proof.options.items():
        os.environ[variable] = getattr(options, option)
    tell(
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {_machine()}, "
        f"{os.getloadavg()[0]:.1f} busy, Python {platform.python_version()}",
    )
    chosen = ["-k", options.on] if options.on else []
    return pytest.main(["-q", "-s", "-p", "no:cacheprovider", "-m", "proof", proof.file, *chosen])


def _machine() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.exists() else []
    name = next((each.partition(": ")[2] for each in lines if each.startswith("model name")), "")
    return f"{os.cpu_count()} cores of {name or platform.machine()}"


if __name__ == "__main__":
    sys.exit(main())
