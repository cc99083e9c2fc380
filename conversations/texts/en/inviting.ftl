### Inviting

code-wait =
    Too many wrong codes.

    To be safe, try again { $minutes ->
        [one] in 1 minute
       *[other] in { $minutes } minutes
    }. Meanwhile you can ask whoever invited you to check the code.
command-invita = Invite to the table
choose-invita = To which table do you want to invite? Press a button below, or write for example /invite 3.

button-write-names = Write the names
button-pick-people = Pick from contacts
button-picker = Open my contacts
button-invitations = Invitations
button-invite = Invite
button-new-code = New code
button-end-invitation = Revoke invitation

inviting-title = <b>Invitations, table { $table }: { $title }</b>
inviting-counts =
    Already in: <b>{ $used }</b>
    Open invitations: <b>{ $open }</b>
    Expired: { $expired } · revoked: { $revoked }
inviting-how =
    Press <b>Write the names</b> to invite one person or a whole list, <b>Pick from contacts</b> for people you have on Telegram, <b>Invitations</b> to see what became of each.
inviting-others = <i>Participants are invited here. Coordinators, office and observers are invited by whoever runs the bot.</i>
inviting-write =
    <b>Whom do you invite to table { $table }?</b>

    Write the names below, one a line: a pasted list will do, up to { $most } names. For example:
    Anna Silva
    Bruno Neri

    If you have changed your mind, press <b>Cancel</b>.
inviting-apart =
    <b>Are these { $count } people?</b> There are several names on one line, and I read them like this:

    { $names }
inviting-apart-how = If that is right press <b>Yes, { $count } people</b>. If every line you wrote is one name, press <b>No, one name a line</b>. Nobody has been invited yet.
button-names-apart = Yes, { $count } people
button-names-whole = No, one name a line
inviting-pick =
    <b>Whom do you invite to table { $table }?</b>

    Press <b>Open my contacts</b> at the bottom of the screen and pick up to { $most } people. Nothing reaches them: you forward the invitation yourself.

    If you have changed your mind, press <b>Cancel</b>.
inviting-too-long = Line { $line } is too long for a name: “{ $text }”. A name has at most { $most } characters. Nobody was invited: correct it and send the list again.
inviting-unreadable = In line { $line } there is no name: “{ $text }”. Nobody was invited: correct it and send the list again.
inviting-too-many = These are { $found } names: at most { $most } at a time. Nobody was invited: send the list in several parts.
inviting-nameless = { $count ->
        [one] Telegram does not tell the name of 1 person: invite them with <b>Write the names</b>.
       *[other] Telegram does not tell the names of { $count } people: invite them with <b>Write the names</b>.
    }
inviting-done = <b>{ $count ->
        [one] Done: 1 invitation to table { $table }.
       *[other] Done: { $count } invitations to table { $table }.
    }</b>
inviting-forward = Below there is a message for each person, with the link and the QR code: forward it to whoever is invited. Each invitation is for one person only.
inviting-links = The links come in messages of their own, which stay. Each is for one person only. For a QR code open <b>Invitations</b>, press the person's number and then <b>New code</b>.
inviting-link =
    { $number }. { $name }
    { $link }
    Code: <code>{ $code }</code>
inviting-share = Press a person's number to send them the invitation on Telegram.
inviting-above = Open the link above
inviting-nobody = <b>No new invitation.</b>
inviting-doubles = These names are at this table already:
inviting-double = { $number }. { $name }: { $state }
inviting-turned = { $number }. { $name }: is this the same person as { $there } ({ $state })?
inviting-anyway = Are they other people? Press the number, and they are invited too.
inviting-next = Press <b>Write the names</b> to invite more, or <b>Invitations</b> for the list.
inviting-already = { $name }: the additional invitation was made already.

inviting-list = <b>The invitations of table { $table }: { $title }</b>
inviting-list-how = Press a person's number for a new code or to revoke the invitation.
inviting-list-empty = Nobody is invited yet. Press <b>Invite</b> to begin.
inviting-line = { $number }. { $name }: { $state }
inviting-state-open = invitation open until { $at }
inviting-state-used = in since { $at }
inviting-state-expired = invitation expired on { $at }
inviting-state-revoked = invitation revoked
inviting-state-none = no invitation
inviting-card =
    <b>{ $name }</b>
    { $state }
inviting-organisation = Organisation: { $text }
inviting-category = Category: { $text }
inviting-contact = Contact: { $text }
inviting-ways-open = Press <b>New code</b> if the link was lost: the old one will not work any more. Press <b>Revoke invitation</b> if this person should not come any more.
inviting-ways-expired = Press <b>New code</b> to invite again, or <b>Revoke invitation</b>.
inviting-ways-revoked = Changed your mind? Press <b>New code</b> to invite again.
inviting-ways-none = Press <b>New code</b> for an invitation to this seat.
inviting-ways-used = They are in: the seat is theirs, and nothing is left to do. Press <b>Back</b> for the list.
inviting-renewed = <b>The new code is ready.</b> It is in the message below: forward it. The old one does not work any more.
inviting-renewed-already = The new code is there already: look at the messages below.
inviting-revoked = Invitation revoked.
inviting-is-in = { $name }: they are in already, and the seat is theirs.
inviting-erased = Whoever had this seat has erased their data.

invitation-hello = Hello { $name },
invitation-hi = Hello,
invitation-letter =
    { $hello }
    we look forward to seeing you at <b>table { $table }: { $title }</b> ({ $process }).

    { $link }

    Telegram opens: press <b>Start</b>, and you are in. The invitation is for you alone, works once and until { $until }. If you use another telephone, point its camera at the QR code.

    The link does not open? In Telegram look for <b>@{ $bot }</b>, press <b>Start</b> and write this code:
    <code>{ $code }</code>
    Small letters are fine too, with or without the dashes.

deed-invite = invited { $detail }
deed-reissue = made a new code for { $detail }
deed-revoke = revoked the invitation of { $detail }
