"""Taking documents in the chat, as whoever leads a table does."""

from tests.actor import Actor

RANKING = (("Classifica",), ("Classifica", "Dettagli"))


async def read_results(leader: Actor) -> str:
    """Every screen of a table's results and of reading back, one after another."""
    told = []
    for way in (("Obiettivi",), ("Obiettivi", "Dettagli"), *RANKING):
        await leader.says("/risultati")
        for label in way:
            if label in leader.buttons:
                await leader.taps(label)
        told.append(leader.screen.text)
        while "Avanti" in leader.buttons:
            await leader.taps("Avanti")
            told.append(leader.screen.text)
    await leader.says("/rilettura")
    return "\n\n".join([*told, leader.screen.text])


async def answers_first(staff: Actor, verdict: str) -> None:
    """Have staff tell what became of the most urgent proposal."""
    await staff.says("/riscontro")
    await staff.taps("1")
    await staff.taps("Scrivi il riscontro")
    await staff.taps(verdict)
    for words in ("C'è il posto e ci sono i fondi.", "Ufficio Verde", "Sopralluogo"):
        await staff.says(words)
    await staff.taps("Tra 3 mesi")
    await staff.taps("Conferma")


async def take(leader: Actor, command: str, label: str) -> dict[str, bytes]:
    """The files that come with a button, by what their names end in."""
    await leader.says(command)
    before = len(leader.messages)
    await leader.taps(label)
    return {
        each.file.name.rpartition(".")[2]: each.file.data
        for each in leader.messages[before:]
        if each.file is not None
    }
