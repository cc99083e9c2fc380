### In a pair

command-coppia = Answer together with somebody
choose-coppia = At which table do you want to answer in a pair? Press a button below.

button-pair = Answer in a pair
button-pair-ours = Your pair
button-pair-code = Give me a code
button-pair-accept = I accept
    .said = { -yes }
button-pair-decline = No, thanks
    .said = { -no }
button-pair-withdraw = Withdraw the request
button-pair-part = Leave the pair
button-pair-back = Take my answers back
button-pair-asked = { $name } asks you

pair-title = <b>Answering in a pair, table { $table }</b>
home-pair = Answer together with somebody? Press <b>Answer in a pair</b>.
pair-what = Two people answer together: one sheet, which counts for both.
pair-choose = <b>With whom?</b> Press their number: we ask them.
pair-nobody = There is nobody to be asked from here now.
pair-code-how = Side by side? Press <b>Give me a code</b>, or write theirs here.
pair-asks-you = { $name } asks you to answer together: press <b>{ $short } asks you</b>.

pair-waiting = You have asked <b>{ $name }</b> to answer together. We are waiting for the reply. If you have changed your mind, press <b>Withdraw the request</b>.
pair-code =
    Your code is:

    <code>{ $code }</code>

    Read it to the person beside you: they write it here, in their own chat, after having sent /pair. It is good for one person only, until { $until }. If you have changed your mind, press <b>Withdraw the request</b>.
pair-asked-sent = Request sent.
pair-asked-already = You have an open request already: withdraw it if you want to make another one.
pair-not-free = This person cannot be asked now. Choose among the names below.
pair-withdrawn = Request withdrawn.

pair-asked =
    <b>{ $name } asks you to answer together</b>
    At table { $table }: two people, one sheet.
pair-sheet-of = { $theirs ->
        [0] You go on with { $name }'s sheet, which is still empty.
        [one] You go on with { $name }'s sheet, which has 1 answer already.
       *[other] You go on with { $name }'s sheet, which has { $theirs } answers already.
    }
pair-read = The results have been read already: until you both say yes, what was counted holds.
pair-kept = { $mine ->
        [one] Your answer goes aside and does not count: while the rating is open /pair takes it back.
       *[other] Your { $mine } answers go aside and do not count: while the rating is open /pair takes them back.
    }
pair-asked-how = Press <b>I accept</b> or <b>No, thanks</b>.
pair-code-whose = This is <b>{ $name }</b>'s code: do you want to answer together at table { $table }?
pair-code-join = Press <b>Confirm</b>, or <b>Cancel</b>.
pair-code-wrong = There is no such code. A code has six letters and figures: ask to have it read again, and write it once more.
pair-code-old = This code is not valid any more: ask for another one.
pair-code-yours = This is your own code: read it to the person beside you.
pair-request-gone = This request is not there any more.
pair-request-declined = You had said no to this request.
pair-taken = { $name } answers together with somebody else already.
pair-already = You answer together with { $name } already. To change that, leave the pair first.
pair-declined = All right, you go on by yourself.
pair-joined = You answer together.

pair-told-withdrawn = <b>{ $name } has withdrawn the request</b> to answer together.
pair-told-accepted = <b>{ $name } has accepted: you answer together</b>, on the sheet you had. Both of you can answer: the last answer stands.
pair-told-declined = <b>{ $name } prefers to answer alone.</b>
pair-told-taken = <b>{ $name } now answers together with somebody else</b>: your request is not valid any more.
pair-told-parted = <b>{ $name } has left the pair.</b> The shared sheet stays one, until one of you two changes an answer; each added objective stays with whoever wrote it.
pair-left = You have left the pair with { $name }.
pair-letter-how = For the rest, press <b>Answer in a pair</b>.

pair-with = You answer together with <b>{ $name }</b>. { $progress }
pair-still-one = The shared sheet stays one: it counts once, until one of you two changes an answer.
pair-was-with = You answered together with <b>{ $name }</b>.
pair-progress = Objectives rated: { $done } of { $asked }.
pair-unconfirmed = The sheet has changed: when it is right, both of you confirm it again.
pair-go-on = To go on, press <b>Go on</b>.
pair-review = To see the whole sheet, press <b>Review your sheet</b>.

pair-confirm-how = If the sheet is right as it is, press <b>Confirm</b>: both of you confirm it.
pair-confirm-there = When it is right, both confirm it: press <b>Review your sheet</b>.
pair-confirm-theirs-there = { $name } has confirmed the sheet. To confirm it too, press <b>Review your sheet</b>.
pair-confirmed-mine = You have confirmed. { $name } has not yet.
pair-confirmed-theirs = { $name } has confirmed. If it is right for you too, press <b>Confirm</b>.
pair-confirmed-both = Both of you have confirmed.
pair-none = You answer by yourself now: there is nothing to be confirmed by two.
pair-unfinished = Some answers are still missing: you confirm when all are there.
pair-changed = { $name } has changed the sheet in the meantime: look at it again.
pair-told-confirmed = <b>{ $name } has confirmed the sheet.</b> You have not yet.
pair-told-confirmed-both = <b>{ $name } has confirmed the sheet:</b> now both of you have. Thank you!

pair-is-with = You answer together with <b>{ $name }</b>: one sheet only, and both of you can answer.
pair-is-how = Press a button below.
pair-part-ask = <b>Do you want to leave the pair with { $name }?</b>
pair-part-goes = The shared sheet stays one, and counts once, until one of you changes an answer: then each has their own. Each added objective stays with its author.
pair-part-how = Press <b>Confirm</b>, or <b>Cancel</b> to stay in the pair.
pair-parted = <b>The pair is over: you answer alone.</b>
pair-aside = You have { $answers ->
        [one] <b>1 answer</b>
       *[other] <b>{ $answers } answers</b>
    } aside: press <b>Take my answers back</b>.
pair-back-ask = <b>Do you want to take back the answers you had put aside?</b>
pair-back-line = <b>{ $number }.</b> { $judged ->
        [one] 1 objective rated
       *[other] { $judged } objectives rated
    }, { $added ->
        [0] none added
        [one] 1 added
       *[other] { $added } added
    }
pair-back-parts = This way you leave the pair with { $name }, who keeps the sheet.
pair-back-swaps = The present answers are put aside in their place: nothing is lost.
pair-back-how = Press <b>Confirm</b>, or <b>Cancel</b>.
pair-back-which = Press the number of those you want, or <b>Cancel</b>.
pair-back-gone = These answers are not aside any more.
pair-taken-back = Taken back: you now answer with those.

data-pair = You answer in a pair with { $name }
data-pair-confirmed = Sheet confirmed by you: { $at }
data-pair-request = You asked to answer in a pair: { $at }
data-aside = <i>Answers put aside, which do not count:</i>
