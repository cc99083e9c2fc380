### Publishing results, and reading them

command-pubblica = Publish a phase's results
choose-pubblica = Which table's results do you want to publish? Press a button below.

publication-title = <b>Publishing, table { $table }: { $title }</b>
publication-early = • { $phase }: the phase has not ended yet
publication-empty-rating = • { $phase }: there are too few answers to show them
publication-empty-proposals = • { $phase }: there are none
publication-empty-ranking = • { $phase }: there are too few choices to show them
publication-ready = • { $phase }: can be published
publication-done = • { $phase }: <b>results published</b> on { $since }
publication-older = • { $phase }: <b>results published</b> on { $since }; there are newer ones, which participants do not see yet
publication-waits = { $count ->
        [one] • { $phase }: to publish, <b>1 consent is missing</b>
       *[other] • { $phase }: to publish, <b>{ $count } consents are missing</b>
    }
yeses-title = <b>{ $phase }, table { $table }: this cannot be published yet.</b>
yeses-missing = { $count ->
        [one] <b>1 consent is missing</b>
       *[other] <b>{ $count } consents are missing</b>
    }: without it some answer would be recognised.
yeses-waiting = { $count ->
        [one] I asked 1 person, who has not answered yet.
       *[other] I asked { $count } people, who have not answered yet.
    } When all are there I tell whoever asked for them.
yeses-refused = { $count ->
        [one] 1 person said no: they can change their mind at any time.
       *[other] { $count } people said no: they can change their mind at any time.
    }
yeses-unreached = { $count ->
        [one] I cannot write to 1 person: if they are on paper, their yes is noted with /paper.
       *[other] I cannot write to { $count } people: if they are on paper, their yes is noted with /paper.
    }
yeses-ask = { $count ->
        [one] I can ask 1 person, without naming them.
       *[other] I can ask { $count } people, without naming them.
    }
yeses-how = Press <b>Ask for them</b> or <b>Cancel</b>.
yeses-asked = { $count ->
        [one] Asked 1 person.
       *[other] Asked { $count } people.
    }
yeses-complete = <b>{ $phase }: all consents are there.</b> Now the results can be published: press the button below, first I show you what they will read.
publication-blocked = <b>This cannot be published:</b> the answer of somebody who erased themselves would be recognised, and they cannot say yes any more.
publication-suspended = • { $phase }: results published on { $since }, hidden while the phase is open again
publication-how = Participants see results only once you publish them. Press a button below: first I show you what they will see.
publication-too-few = There is nothing to publish now: in the phases that ended there is not enough to show. To go on press <b>Back to the start</b>.
publication-nothing = There is nothing to publish now: the rating has to be closed first. Press a button below.
publication-ask = <b>{ $phase }, table { $table }: publish these results?</b>
publication-tells-again = Participants have been told today already: no other message.
publication-tells = { $people ->
        [0] Nobody gets a message: who comes in later finds them at the start.
        [one] <b>1 person</b> gets a message, and reads their own answer too.
       *[other] <b>{ $people } people</b> get a message, and read their own answer too.
    } Press <b>Confirm</b> or <b>Cancel</b>. They will see:
publication-again = Published again. Everybody had been told today already.
publication-sent = { $people ->
        [one] Published: I am telling 1 person.
       *[other] Published: I am telling { $people } people.
    }
publication-not-now = These results cannot be published now.
withdrawal-ask =
    <b>{ $phase }, table { $table }: take the results back?</b>

    Participants will not see them any more. They can be published again. Press <b>Confirm</b> or <b>Cancel</b>.
withdrawal-done = Taken back: participants do not see them any more.

published-news =
    <b>Table { $table }: { $title }</b>

    Results are published: <b>{ $phase }</b>. Press <b>See the results</b> below.
published-title = <b>Results, table { $table }: { $title }</b>
published-phase = <b>{ $phase }</b>
published-order =
    → Your order:
    <b>{ $order }</b>
published-no-order = → You gave no order
published-hidden = { $phase }: the phase is open again. The results can be read once it closes.
published-not = { $phase }: the results are not published, or were taken back.
published-nothing = The results are not published yet. When they are, you get a message.

button-publish = Publish { $phase }
button-yeses = Consents: { $phase }
button-ask-yeses = Ask for them
button-withdraw = Take back: { $phase }
button-look = See the results
button-published = Read the results
    .said = see the results | show the results
button-published-others = Other results

deed-publish = published the results: { $detail }
deed-ask-yeses = asked for the consents to publish: { $detail }
deed-withdraw = took the results back: { $detail }
