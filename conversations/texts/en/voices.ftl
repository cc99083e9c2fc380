### The table's proposals: reading them, having a say, caring for them

command-proposte = The table's proposals: read and support
choose-proposte = The proposals of which table? Press a button below.
button-all-proposals = All proposals
button-read-proposal = Read the proposal
button-support = I support it
button-unsupport = Support no more
button-join = Join as co-author
button-ask-author = Question
button-edit = Edit
button-pending = To answer ({ $count })
button-accept-joining = I accept
button-decline-joining = No, thanks
button-reply = Reply
button-propose-for-table = Propose for the table
button-look-alikes = Look-alikes ({ $pairs })
button-hidden = Hidden ({ $count })
button-ask-field = Ask for a field
button-fill = Fill in: { $field }
button-hide = Hide
button-unhide = Show again
button-merge-with = Merge with…
button-originals = Originals
button-union = Merged proposal
button-unmerge = Undo the merge

proposals-title = <b>The proposals of table { $table }: { $title }</b>
proposals-line =
    <b>{ $number }.</b> { $title }
    { $authors } · { $supporters ->
        [0] no support yet
        [one] 1 person supports it
       *[other] { $supporters } people support it
    }
proposals-how = To read one, press its number or write it.
proposals-none = There are no proposals yet. You will find them here. For now press a button below.
hidden-title = <b>Hidden proposals of table { $table }</b>. Only coordinators see them.
hidden-line =
    <b>{ $number }.</b> { $title }
    Reason: { $reason }
hidden-none = There are none. Press <b>All proposals</b>.

card-place =
    <i>Proposal { $position } of { $total }</i> · { $supporters ->
        [0] no support yet
        [one] 1 person supports it
       *[other] { $supporters } people support it
    }
card-supported = <b>You support it too.</b>
card-joining = <i>You asked to join: the answer is awaited.</i>
card-merged = <i>This proposal was merged with others into</i> <b>{ $title }</b><i>. Here it stays as it was.</i>
card-hidden = <b>Hidden by the table's coordinator.</b> Reason: { $reason }
card-question =
    <b>Question:</b> { $question }
    <b>Answer:</b> { $answer }
card-page = <i>Page { $page } of { $pages }.</i> Press <b>Next</b> to go on, or another button below.
card-voices = Do you like it? Press <b>I support it</b>. Do you want to sign it too? Press <b>Join as co-author</b>. Do you want to know something from its author? Press <b>Question</b>.
card-how = Press a button below.
attachment-of = Attached to “{ $title }”
attachment-gone = This proposal has no attachment any more.

proposal-gone = This proposal is not there any more. With /proposals you find the table's.
proposal-not-listed = This proposal is hidden or was merged into another: nothing can be said here any more.
proposal-your-own = This proposal is yours: support and questions are for those of others.
not-the-author = Only whoever wrote the proposal answers this.
answered-before = The answer has been given already.
somebody = Somebody at the table
letter-how = To read it again press <b>Read the proposal</b>.

support-recorded = Recorded: you support it.
support-withdrawn = Recorded: you support it no more.

joining-asked = <b>{ $name }</b> wants to join your proposal “{ $title }”. If you accept, both names stand on the card, and you may both edit it.
joining-how = Press <b>I accept</b> or <b>No, thanks</b>.
joining-sent = Asked whoever wrote it: we will tell you the answer.
joining-sent-before = You have asked already: once is enough.
joining-answered = Answer sent. Thank you.
joining-accepted = Your request was accepted: your name is on the proposal “{ $title }”, and you may edit it.
joining-declined = The author of “{ $title }” prefers to go on as it is. You can always support it.

question-write =
    <b>A question about “{ $title }”</b>

    Write it here as a message: at most { $max } characters. The author will not know that it is yours. If you changed your mind, press <b>Cancel</b>.
question-sent = <i>Question sent. When the answer comes we write to you.</i>
question-waits = Your earlier question still waits for its answer: after that you can ask another.
question-asked = <b>A question about your proposal “{ $title }”</b>
question-how = To answer press <b>Reply</b>. Question and answer will be read on the card.
question-gone = This question is not there any more.
answer-write =
    <b>Your answer about “{ $title }”</b>

    Write it here as a message: at most { $max } characters. It will be read on the card. If you changed your mind, press <b>Cancel</b>. The question:
answer-title = <b>The answer to your question about “{ $title }”</b>
answer-sent = <i>Answer sent. Question and answer now stand on the card.</i>

field-choose = <b>Which field does “{ $title }” lack?</b> Press the one to ask the author for, or <b>Back</b>.
field-asked = <b>We ask you to complete:</b> { $field }. It is your proposal “{ $title }”. Press the button below.
field-sent = { $people ->
        [one] Asked 1 person.
       *[other] Asked { $people } people.
    }
field-filled = This field is filled in already.
field-nobody = Whoever wrote it cannot be reached from here.

hide-write =
    <b>Hide “{ $title }”?</b>

    Write the reason here, at most { $max } characters: the author will read it. To leave it as it is press <b>Cancel</b>.
hide-done = <i>Hidden. The author has been told the reason.</i>
unhide-done = The table sees it again.
hidden-told = Your proposal <b>“{ $title }”</b> was hidden by the table's coordinator. The reason: { $reason }
unhidden-told = Your proposal <b>“{ $title }”</b> can be seen again.
deed-hide = hid the proposal “{ $detail }”
deed-show = showed the proposal “{ $detail }” again

data-supported = A proposal you support: “{ $title }”
data-joined = A proposal your name is on: “{ $title }”
data-joining = You asked to join: “{ $title }”
data-not-joined = You asked to join: “{ $title }”. The answer was no.
data-asked = A question of yours: “{ $text }”
erase-voices = <b>What you said about proposals:</b> while they are open your support, your requests and your unanswered questions go. Answered questions stay, without your name.
