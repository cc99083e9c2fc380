"""In a group: commands only, nothing personal, and a button to go on in private."""

from conversations.commands import COMMANDS
from tests.theatre import Theatre


async def test_every_command_gets_the_same_words_and_a_button(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    paola = await theatre.coordinator("Paola")
    group = theatre.group("Tavolo", anna, paola)
    answers = [
        (await who.says_in(group, f"/{command.name}@{theatre.bot.username} 1"))[-1]
        for command in COMMANDS
        for who in (anna, paola)
    ]
    for message in answers:
        assert "Anna" not in message.text
        assert "Paola" not in message.text
        assert "Riqualificazione" not in message.text
        assert "Obiettivo" not in message.text
        ((button,),) = message.keyboard
        assert button.text == "Continua in privato"
        assert button.url
        assert f"t.me/{theatre.bot.username}" in button.url


async def test_the_notice_is_read_in_a_group_too(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    group = theatre.group("Tavolo", ivo)
    message = (await ivo.says_in(group, f"/privacy@{theatre.bot.username}"))[-1]
    assert "Che cosa conserviamo" in message.text
    assert "Come cancellare" in message.text
    english = theatre.stranger("Eve", "en")
    theatre.simulator.world.groups[group.id].members.append(english.id)
    message = (await english.says_in(group, f"/privacy@{theatre.bot.username}"))[-1]
    assert "What we keep" in message.text


async def test_ordinary_words_in_a_group_are_not_answered(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    group = theatre.group("Tavolo", anna)
    (first,) = await anna.says_in(group, f"/aiuto@{theatre.bot.username}")
    for text in ("4", "avanti", "buongiorno a tutti"):
        theatre.simulator.says(anna.id, text, group, reply_to=first.id)
        await theatre.settled()
    assert len(await anna.says_in(group, "/aiuto@somebody_else_bot")) == 1
    assert await theatre.levels(anna) == []


async def test_who_speaks_as_the_group_or_as_a_channel_is_answered(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    group = theatre.group("Tavolo", anna)
    for speaker in (group.id, -1_000_000_000_077):
        command = f"/aiuto@{theatre.bot.username}"
        theatre.simulator.says(anna.id, command, group, speaking_as=speaker)
        await theatre.settled()
    answers = [each for each in theatre.simulator.chat(group).messages if not each.mine]
    assert [each.text for each in answers] == [answers[0].text] * 2
    assert "privato" in answers[0].text


async def test_a_topic_is_answered_in_its_topic(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    group = theatre.simulator.migrate(theatre.group("Tavolo", anna))
    group.topics += [4, 9]
    for topic in (9, None):
        theatre.simulator.says(anna.id, f"/aiuto@{theatre.bot.username}", group, topic=topic)
        await theatre.settled()
    answers = [each for each in theatre.simulator.chat(group).messages if not each.mine]
    assert [each.extra.get("message_thread_id") for each in answers] == [9, None]


async def test_a_start_link_with_a_code_in_a_group_claims_nothing(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    group = theatre.group("Tavolo", ivo)
    code = await theatre.invites(1)
    message = (await ivo.says_in(group, f"/start@{theatre.bot.username} {code}"))[-1]
    assert "privato" in message.text
    async with theatre.stored() as unit:
        ((invitation, _),) = await unit.invitations.listing()
    assert invitation.used_at is None


async def test_a_tap_in_a_group_is_answered_and_does_nothing(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    group = theatre.group("Tavolo", anna)
    (message,) = await anna.says_in(group, f"/aiuto@{theatre.bot.username}")
    objective = theatre.bot.process.platform(1).objectives[0].id
    theatre.simulator.taps_data(anna.id, message.id, f"1:rate:{objective}:4", group)
    await theatre.settled()
    assert await theatre.levels(anna) == []
    assert len(await anna.says_in(group, "ciao")) == 1
