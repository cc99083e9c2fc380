"""The Dockerfile, read as far as the tests need it."""

import json
import re
from dataclasses import dataclass
from fnmatch import fnmatch

from tests.project.checkout import ROOT


@dataclass(frozen=True)
class Instruction:
    word: str
    rest: str

    def command(self) -> list[str]:
        """The words of a command in its JSON form; raises ValueError for another form."""
        words: list[str] = json.loads(self.rest[self.rest.index("[") :])
        return words


def read_dockerfile() -> list[Instruction]:
    text = (ROOT / "Dockerfile").read_text()
    whole = re.sub(r"\\\n", " ", re.sub(r"(?m)^#.*\n", "", text))
    return [Instruction(*line.split(maxsplit=1)) for line in whole.splitlines() if line.strip()]


def the(word: str) -> Instruction:
    """The last instruction of a kind: of the stage that is shipped."""
    return [one for one in read_dockerfile() if one.word == word][-1]


def read_stages() -> dict[str, list[Instruction]]:
    """Each stage's instructions in their order, after those of the stage it goes on from."""
    stages: dict[str, list[Instruction]] = {}
    for one in read_dockerfile():
        if one.word == "FROM":
            base, _, name = one.rest.split()
            stages[name] = [*stages.get(base, ())]
        else:
            stages[name].append(one)
    return stages


def copied_paths(stage: str = "whole") -> list[str]:
    """What a stage copies from the checkout, in order."""
    return [
        path
        for one in read_stages()[stage]
        if one.word == "COPY" and not one.rest.startswith("--from")
        for path in one.rest.split()[:-1]
    ]


def removed_paths(stage: str) -> list[str]:
    """What a stage takes away of what it copied."""
    return [
        path
        for one in read_stages()[stage]
        if one.word == "RUN" and one.rest.startswith("rm ")
        for path in one.rest.split()[1:]
    ]


def is_sent(path: str) -> bool:
    """Whether .dockerignore lets a path of the checkout through: the last match decides."""
    sent = True
    for line in (ROOT / ".dockerignore").read_text().split():
        if fnmatch(path, line.removeprefix("!")):
            sent = line.startswith("!")
    return sent
