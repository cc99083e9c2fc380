### Proposals: the card, and the form for writing them

proposal-title-line = <b>{ $title }</b>
proposal-untitled = <b>(no title yet)</b>
proposal-by = by { $names }
proposal-by-table = the table's proposal
proposal-by-nobody = without a name
proposal-field =
    <b>{ $heading }</b>
    { $text }
proposal-file = <b>{ $heading }:</b> { $file }
proposal-missing = <b>{ $heading }:</b> –
proposal-has-photo = there is a photo
proposal-has-document = there is a document

proposal-title-heading = Title
proposal-objectives-heading = Objectives
proposal-description-heading = Description
proposal-implementers-heading = Who carries it out
proposal-beneficiaries-heading = Who benefits
proposal-resources-heading = Resources
proposal-instruments-heading = Instruments
proposal-expected-results-heading = Expected results
proposal-timing-heading = Timing
proposal-first-step-heading = First step
proposal-attachment-heading = Attachment

command-proponi = Write a proposal for the table
choose-proponi = For which table do you want to write a proposal? Press a button below.
button-own-proposals = Your proposals
button-begin-anew = Begin again
button-write-another = Write another one
button-present-proposal = Hand it in
button-to-the-end = Finish
    .said = hand it in | hand in | I am done | done | finished | the end
button-versions = Earlier versions
button-to-proposal = Back to the proposal
button-ticked = ☑ { $number }
button-unticked = ☐ { $number }

home-proposals = The table is collecting <b>proposals</b>: projects, or just ideas. A title and a few lines are enough.
home-proposed = { $count ->
        [one] You have handed in <b>1 proposal</b>: thank you! To change it
       *[other] You have handed in <b>{ $count } proposals</b>: thank you! To change them
    } press <b>Your proposals</b>, to read and support the others <b>All proposals</b>.
home-draft = You have a proposal in draft: <b>{ $title }</b>. You can resume it whenever you like.
home-draft-untitled = You have a proposal in draft. You can resume it whenever you like.

proposal-participants-only = Proposals are written by those who take part in a table. Coordinators enter them in the table's name from /proposals.
proposal-not-yours = This proposal is not yours: only whoever wrote it can change it.
proposal-merged = This proposal was merged with another one, and is no longer changed by itself.
proposal-undone = This merging of proposals was undone: the earlier ones are there again.
proposal-is-aside = This draft is laid aside. To write in it again, press Resume the draft.

proposal-offer = <b>You have a draft:</b> { $title }
proposal-offer-untitled = <b>You have a draft</b>, without a title yet.
proposal-offer-how = To go on press <b>Resume the draft</b>. To lay it aside and write another one press <b>Begin again</b>.
proposal-old-aside = The earlier draft is laid aside: for it press <b>Resume the draft</b>.
proposal-laid-aside = <b>The draft is laid aside.</b>
proposal-aside-called = Its title is <b>{ $title }</b>.
proposal-aside-how = Nothing is lost. If you still want it press <b>Resume the draft</b>, otherwise <b>Write another one</b> or <b>Back to the start</b>.
proposal-own-title = <b>The proposals you handed in</b>
proposal-own-line = <b>{ $number }.</b> { $title }
proposal-own-how = To read or change one press its number. To write a new one press <b>Write another one</b>.

proposal-own-full = { $count ->
        [one] It is 1 proposal, as many as each person may have.
       *[other] They are { $count } proposals, as many as each person may have.
    } To reread or change one press its number. Do you need another one? Speak with your coordinator, who can merge two.

proposal-step = <b>Step { $position } of { $total } · { $heading }</b>
proposal-editing = <b>{ $heading }</b>
proposal-allowed = At most { $max } characters.
proposal-allowed-entries = One a line: at most { $most }, of { $max } characters each.
proposal-present =
    Now it says ({ $used } of { $max } characters):
    { $text }
proposal-present-entries =
    Now it says ({ $used } of { $most } entries):
    { $text }
proposal-present-file = Now { $file }. If you send another one, it takes its place.
proposal-ticked = ☑ <b>{ $number }.</b> { $text }
proposal-unticked = ☐ <b>{ $number }.</b> { $text }
proposal-how-words = <b>Write here</b>, as a message. { $way }
proposal-how-ticks = <b>Press the numbers</b> of the objectives, or write them all together: for example “1 2”. { $way }
proposal-how-file = <b>Send</b> the photo or the document here, with the paper clip. { $way }
proposal-way-required = If you changed your mind press <b>Lay aside</b>.
proposal-way-skip = To leave it empty press <b>Skip</b>.
proposal-way-skip-or-end = To leave it empty press <b>Skip</b>, to end <b>Finish</b>.
proposal-way-next = To go on press <b>Next</b>.
proposal-way-next-or-end = To go on press <b>Next</b>, to end <b>Finish</b>.
proposal-way-editing = To leave it as it is press <b>Cancel</b>.
proposal-recorded = <i>Recorded: { $heading }.</i>
proposal-answered = { $heading } ✓
proposal-answered-words = { $heading }: { $words } ✓
proposal-recorded-file = <i>The attachment is recorded.</i> Now go on from here.
proposal-replaced-file = The attachment is recorded, <b>in the place of the earlier one</b>.
proposal-file-wanted = This step takes a photo or a document. Words go into the other steps.
proposal-cleared = Taken off.
proposal-ask-clearing = <b>{ $heading }:</b> do you want to take off what is there? Press <b>Yes, remove it</b> or <b>No, keep it</b>.

proposal-title-ask = What is your proposal called? Every answer is recorded: stop whenever you like.
proposal-title-example = <i>Example: Shared gardens in the school yards</i>
proposal-objectives-ask = Which objectives of the table does it serve? There may be several.
proposal-description-ask = What do you want to do? Describe the project in a few sentences.
proposal-description-example = <i>Example: Open three school yards to the neighbourhood and garden there together, classes and neighbours.</i>
proposal-implementers-ask = Who carries it out? Public bodies, associations, businesses, groups of citizens.
proposal-implementers-example =
    <i>Example:
    The City
    The primary schools
    A neighbourhood association</i>
proposal-beneficiaries-ask = Whom does it serve? The people who will be better off.
proposal-beneficiaries-example =
    <i>Example:
    Children from 6 to 11
    Families of the neighbourhood
    Elderly people living alone</i>
proposal-resources-ask = What does it take? People, places, money, materials.
proposal-resources-example =
    <i>Example:
    Three yards
    Tools and soil, about 3,000 euros
    Ten volunteers</i>
proposal-instruments-ask = By what means? Agreements, calls, rules, meetings, technology.
proposal-instruments-example =
    <i>Example:
    An agreement of collaboration with the City
    A calendar of turns</i>
proposal-expected-results-ask = What will have changed in the end? Better if it can be counted.
proposal-expected-results-example =
    <i>Example:
    Three gardens open on Saturdays
    Sixty families who know each other</i>
proposal-timing-ask = How long does it take? When does it start, and when can the result be seen?
proposal-timing-example = <i>Example: one year, from sowing in March.</i>
proposal-first-step-ask = What is the first step, to be taken at once?
proposal-first-step-example = <i>Example: ask three schools whether they are in.</i>
proposal-attachment-ask = Do you want to attach a photo of the flip-chart, or a document?

proposal-is-draft = <b>Draft:</b> the table does not see it yet.
proposal-is-presented = <b>Handed in:</b> all see it in /proposals. Change it while proposals are open; what it said before stays readable.
proposal-hidden = <b>Hidden by whoever coordinates the table.</b> The reason: { $reason }
proposal-completeness = { $missing ->
        [0] <b>It is complete.</b>
        [one] <b>To complete it, step { $steps } is missing.</b>
       *[other] <b>To complete it, steps { $steps } are missing.</b>
    }
proposal-numbered = <b>{ $number }.</b> { $field }
proposal-how-draft = To change a step press its number or write it. When it is right press <b>Hand it in</b>. To leave it for now press <b>Lay aside</b>.
proposal-how-presented = To change a step press its number or write it.
proposal-needs-title = The title is missing: press number 1 and write it, then press Hand it in.
proposal-changed-since = The proposal has changed in the meantime: read it again, then press Hand it in.
proposal-presented-now = Handed in: everybody sees it in /proposals.
proposal-no-file = There is no attachment.

versions-title = <b>{ $title }: earlier versions</b>
versions-none = It has not been changed since it was handed in.
versions-line =
    <b>{ $heading }</b>, until { $until }:
    { $text }
versions-empty = <b>{ $heading }</b>, until { $until }: nothing

data-draft = <b>A draft proposal of yours:</b>
data-proposal = <b>A proposal you handed in:</b>

command-proposte-read = Read the table's proposals
command-proposte = The table's proposals: read and support
choose-proposte = Which table's proposals? Press a button below.
button-read-proposal = Read the proposal
button-support = I support it
    .said = I like it | I like this | I support this
button-unsupport = Support no more
button-sign-proposal = Sign in the minutes
button-unsign-proposal = Take my name off
button-join = Join as co-author
button-ask-author = Question
button-edit = Edit
button-pending = To answer ({ $count })
button-accept-joining = I accept
    .said = { -yes }
button-decline-joining = No, thanks
    .said = { -no }
button-reply = Reply
button-withdraw-question = Take it back
button-take-joining-back = Withdraw the request
button-take-back-yes = Yes, take it back
    .said = { -yes }
button-take-back-no = No, leave it
    .said = { -no }
button-propose-for-table = The table's proposal
button-look-alikes = Look-alikes ({ $pairs })
button-hidden = Hidden ({ $count })
button-ask-field = Ask for a step
button-fill = Fill in the step
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
proposals-all-hidden = The proposals of this table are all hidden. Press a button below.
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
card-joining = <i>You asked to join: the answer is awaited.</i> If you changed your mind press <b>Withdraw the request</b>.
card-merged = <i>This proposal was merged with others into</i> <b>{ $title }</b><i>. Here it stays as it was.</i>
card-hidden = <b>Hidden by the table's coordinator.</b> Reason: { $reason }
card-outcome = <b>What became of it: { $verdict }.</b> To read it press <b>Answer</b>.
card-question =
    <b>Question:</b> { $question }
    <b>Answer:</b> { $answer }
card-page = <i>Page { $page } of { $pages }.</i> Press <b>Next</b> to go on, or another button below.
card-voices = { $supported ->
        [0] Do you like it? Press <b>I support it</b>.
       *[1] To take it back press <b>Support no more</b>.
    } To be an author of it too press <b>Join as co-author</b>. To ask its author something press <b>Question</b>.
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
support-withdrawn = Recorded: you no longer support it.
signature-unsigned = Named in the public minutes? Press <b>Sign in the minutes</b>.
signature-signed = The public minutes name you; or <b>Take my name off</b>.
signature-given = Recorded: your name will be in the minutes, which anybody may read.
signature-withdrawn = Recorded: from now on the minutes are made without your name. Copies published before are changed by whoever published them: ask.
signature-lapsed = <b>The words of “{ $title }” were changed after you signed:</b> your name is not in the minutes any more.
signature-lapsed-how = Read it: if it still suits you, press <b>Sign in the minutes</b> again.

joining-asked = <b>{ $name }</b> wants to join your proposal “{ $title }”. If you accept, both names stand on the proposal, and you may both edit it.
joining-how = Press <b>I accept</b> or <b>No, thanks</b>.
joining-sent = Asked whoever wrote it: we will tell you the answer.
joining-sent-before = You have asked already: once is enough.
joining-ask-back = <b>Take back your request to join “{ $title }”?</b> You can ask again a day after the first time. Press <b>Yes, take it back</b> or <b>No, leave it</b>.
joining-taken-back = Request taken back.
joining-told-back = <b>{ $name } has taken back the request</b> to join your proposal “{ $title }”: no answer is needed any more.
joining-settled = <b>{ $name }'s request</b> to join your proposal “{ $title }” has been answered.
joining-gone = This request is not there any more: whoever made it took it back.
joining-again = You took the request back a short while ago: you can ask again a day after the first time. Meanwhile you can support it.
joining-answered = Answer sent. Thank you.
joining-accepted = Your request was accepted: your name is on the proposal “{ $title }”, and you may edit it.
joining-declined = The author of “{ $title }” prefers to go on as it is. You can always support it.

question-write =
    <b>A question about “{ $title }”</b>

    Write it here as a message: at most { $max } characters. The author will not know that it is yours. If you changed your mind, press <b>Cancel</b>.
question-preview = <b>This is how whoever wrote the proposal will read it</b>, without your name:
question-yours = <b>Your question about “{ $title }”</b>
question-sent = <b>Question sent.</b> When the answer comes we write to you. If you changed your mind press <b>Take it back</b>, otherwise <b>Back to the proposal</b>.
question-waits = Your earlier question still waits for its answer: after that you can ask another.
question-ask-back = <b>Take back your question about “{ $title }”?</b> Its words are not kept. Press <b>Yes, take it back</b> or <b>No, leave it</b>.
question-withdrawn = Question taken back.
question-answered = Your question has its answer already: both are read below the proposal.
question-asked = <b>A question about your proposal “{ $title }”</b>
question-how = To answer press <b>Reply</b>. Question and answer will be read below the proposal.
question-gone = This question is not there any more: whoever asked it has taken it back.
answer-write =
    <b>Your answer about “{ $title }”</b>

    Write it here as a message: at most { $max } characters. It will be read below the proposal. If you changed your mind, press <b>Cancel</b>. The question:
answer-preview = <b>This is how it will be read below the proposal</b> “{ $title }”:
answer-of-yours = <b>Your proposal “{ $title }”:</b> another of you has answered a question.
answer-by-you = <b>Your proposal “{ $title }”:</b> you have answered a question.
question-taken-back = <b>The question about your proposal “{ $title }” was taken back:</b> it needs no answer any more.
answer-title = <b>The answer to your question about “{ $title }”</b>
unsent-how = <b>It is not sent yet.</b> If it is right press <b>Confirm</b>. To write it in another way press <b>Change the words</b>, to leave it <b>Cancel</b>.
unsent-dropped = Dropped: nothing was sent.
answer-sent = <i>Answer sent. Question and answer are now read below the proposal.</i>

field-choose = <b>Which step does “{ $title }” lack?</b> Press the one to ask the author for, or <b>Back</b>.
field-asked = <b>{ $name } asks you to complete:</b> { $field }. It is your proposal “{ $title }”, table { $table }. Press <b>Fill in the step</b>.
field-sent = { $people ->
        [one] Asked 1 person.
       *[other] Asked { $people } people.
    }
field-filled = This step is filled in already.
field-nobody = Whoever wrote it cannot be reached from here.

hide-write =
    <b>Hide “{ $title }”?</b>

    Write the reason here, at most { $max } characters: the author will read it. To leave it as it is press <b>Cancel</b>.
hide-preview = <b>This is what the author will read:</b>
hide-how = <b>It is not hidden yet.</b> If it is right press <b>Confirm</b>. To write another reason press <b>Change the words</b>, to leave it as it is <b>Cancel</b>.
hide-done = <i>Hidden. The author has been told the reason.</i>
unhide-done = The table sees it again.
hidden-told = Your proposal <b>“{ $title }”</b> was hidden by the table's coordinator. The reason: { $reason }
unhidden-told = Your proposal <b>“{ $title }”</b> can be seen again.
deed-hide = hid the proposal “{ $detail }”
deed-show = showed the proposal “{ $detail }” again

data-supported = A proposal you support: “{ $title }”
data-signed = You asked to be named in the public minutes with the proposal: “{ $title }”
data-joined = A proposal your name is on: “{ $title }”
data-joining = You asked to join: “{ $title }”
data-joining-back = You asked to join: “{ $title }”, and then took the request back.
data-not-joined = You asked to join: “{ $title }”. The answer was no.
data-asked = A question of yours: “{ $text }”
data-asked-withdrawn = A question that you took back. Its words are not kept any more.
data-unsent = A question or an answer of yours, written and not sent: “{ $text }”
data-unsent-reason = A reason to hide a proposal, written and not sent: “{ $text }”
data-for-others = <b>A proposal you wrote for the table or for others:</b>
data-version = “{ $title }”, before: { $version }
data-answered =
    To a question: “{ $question }”
    you answered: “{ $answer }”
