### Those not invited, and invitations

stranger =
    <b>Welcome!</b>
    This bot serves the project tables. It is for people who were invited.

    If you have an invitation, open the link you were sent, or paste the code here.

    If you have none, ask the people who organise the tables. /privacy tells what is kept.
stranger-help = Commands for everybody: /privacy, /mydata, /erase, /help.
code-unknown =
    There is no such code.

    Check that you copied all of it, without spaces, and paste it again. If that fails, ask whoever sent it for a new invitation.
code-wait =
    Too many wrong codes.

    To be safe, try again { $minutes ->
        [one] in 1 minute
       *[other] in { $minutes } minutes
    }. Meanwhile you can ask whoever invited you to check the code.
code-expired =
    This invitation has expired: it was valid until { $since }.

    Ask whoever sent it for a new one.
code-revoked =
    This invitation was withdrawn.

    If you think that is a mistake, ask whoever sent it for a new one.
code-anothers =
    This invitation was already used by somebody else.

    Each invitation is for one person: ask whoever sent it for yours.
code-used =
    This invitation was already used, and it works only once.

    To come back, ask whoever sent it for a new one.
code-yours = You have already used this invitation: you are in.
code-second = You already have the same place at this table. The invitation stays valid for somebody else.
