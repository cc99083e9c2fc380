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
proposal-missing = <b>{ $heading }:</b> missing
proposal-has-photo = there is a photo
proposal-has-document = there is a document

proposal-title-heading = Title
proposal-objectives-heading = Objectives of the table
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
button-propose = Write a proposal
button-own-proposals = Your proposals
button-resume-draft = Resume the draft
button-begin-anew = Begin again
button-write-another = Write another one
button-present-proposal = Present it
button-attachment = See the attachment
button-versions = Earlier versions
button-to-proposal = Back to the proposal
button-ticked = ☑ { $number }
button-unticked = ☐ { $number }

home-proposals = The table is collecting <b>proposals</b>: projects, or just ideas for one. You can write one: a title and a few lines are enough.
home-proposed = { $count ->
        [one] You have presented <b>1 proposal</b>: thank you!
       *[other] You have presented <b>{ $count } proposals</b>: thank you!
    } To change one or write another, press <b>Your proposals</b>. To read and support those of others, press <b>All proposals</b>.
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
proposal-old-aside = The earlier draft is laid aside. If you still want it, press <b>Resume the draft</b>.
proposal-laid-aside =
    <b>The draft is laid aside.</b>

    Nothing is lost. If you still want it press <b>Resume the draft</b>, otherwise <b>Write another one</b> or <b>Back to the start</b>.
proposal-own-title = <b>The proposals you presented</b>
proposal-own-line = <b>{ $number }.</b> { $title }
proposal-own-how = To read or change one press its number. To write a new one press <b>Write another one</b>.

proposal-step = <b>{ $position } of { $total } · { $heading }</b>
proposal-editing = <b>{ $heading }</b>
proposal-allowed = At most { $max } characters.
proposal-allowed-entries = One entry a line: at most { $most } entries, each of at most { $max } characters.
proposal-present =
    Now it says ({ $used } of { $max } characters used):
    { $text }
proposal-present-entries =
    Now it says ({ $used } of { $most } entries used):
    { $text }
proposal-present-file = Now { $file }. If you send another one, it takes its place.
proposal-ticked = ☑ <b>{ $number }.</b> { $text }
proposal-unticked = ☐ <b>{ $number }.</b> { $text }
proposal-how-words = <b>Write here</b>, as a message. { $way }
proposal-how-ticks = <b>Press the numbers</b> of the objectives, or write them all together: for example “1 2”. { $way }
proposal-how-file = <b>Send</b> the photo or the document here, with the paper clip. { $way }
proposal-way-required = If you changed your mind press <b>Cancel</b>.
proposal-way-skip = To leave it empty press <b>Skip</b>.
proposal-way-next = To go on press <b>Next</b>.
proposal-way-editing = To leave it as it is press <b>Cancel</b>.
proposal-recorded = <i>{ $heading }: recorded.</i>
proposal-recorded-file = <i>The attachment is recorded.</i> Now go on from here.
proposal-file-wanted = A photo or a document is wanted here. Words go into the other steps.
proposal-cleared = Taken off.

proposal-title-ask = What title do you give your proposal? Every answer is kept: you can stop when you like and resume later.
proposal-title-example = <i>Example: Shared gardens in the school yards</i>
proposal-objectives-ask = Which objectives of the table does it serve? There may be several.
proposal-description-ask = What do you want to do? Tell the project in a few sentences.
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
proposal-is-presented = <b>Presented:</b> everybody sees it in /proposals. You can change it while proposals are open; what it said before stays in the earlier versions.
proposal-hidden = <b>Hidden by whoever coordinates the table.</b> The reason: { $reason }
proposal-completeness = <b>{ $done } of { $total } fields</b>
proposal-numbered = <b>{ $number }.</b> { $field }
proposal-how-draft = To change a field press its number or write it. When it is right press <b>Present it</b>. <b>Cancel</b> lays the draft aside.
proposal-how-presented = To change a field press its number or write it.
proposal-needs-title = The title is missing: press number 1 and write it, then press Present it.
proposal-changed-since = The proposal has changed in the meantime: read it again, then press Present it.
proposal-presented-now = Presented: everybody sees it in /proposals.
proposal-no-file = There is no attachment.

versions-title = <b>{ $title }: earlier versions</b>
versions-none = It was never changed since it was presented.
versions-line =
    <b>{ $heading }</b>, until { $until }:
    { $text }
versions-empty = <b>{ $heading }</b>, until { $until }: empty

erase-drafts = <b>Your proposals:</b> drafts go, presented ones stay with the table without your name.
data-draft = <b>A draft proposal of yours:</b>
data-proposal = <b>A proposal you presented:</b>
