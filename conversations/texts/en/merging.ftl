### Look-alikes and merges

button-unmerge-yes = Yes, undo the merge
    .said = { -yes }
button-distinct = They are different
button-merge = Merge
button-all-distinct = All are different
button-merge-chosen = Merge these { $count }
button-reconsider = Decide again
button-keep-title = Keep this one
button-other-title = Change the title

look-alikes-first = { $count ->
        [one] First decide on <b>1 possible look-alike</b>: press <b>Look-alikes</b>, also in /proposals.
       *[other] First decide on <b>{ $count } possible look-alikes</b>: press <b>Look-alikes</b>, also in /proposals.
    }
alike-title = <b>Perhaps these are the same proposal</b> ({ $position } of { $total })
alike-text =
    <b>{ $number }. { $title }</b>
    <i>{ $names }</i>
    { $text }
alike-how = Two equal proposals split the votes. Press <b>They are different</b>, or <b>Merge</b>. To read them whole press their number.
alike-group = <b>Perhaps these { $count } are the same proposal</b> ({ $position } of { $total })
alike-group-how = Equal proposals split the votes. Press <b>All are different</b>, or <b>Merge</b>: then choose which. To read one whole press its number.
alike-page = <i>Page { $page } of { $pages }.</i>
alike-changed = These proposals have changed meanwhile: read again, then decide.
alike-none = <b>No look-alikes to decide about.</b>
alike-none-how = Press a button below.
distinct-recorded = Recorded: they are different. If you changed your mind, press Decide again.
distinct-recorded-all = Recorded: all are different. If you changed your mind, press Decide again.
distinct-taken-back = All right: it can be decided again.

other-choose = <b>With which proposal is “{ $title }” to be merged?</b>
other-line = <b>{ $number }.</b> { $title }
other-how = Press its number, or write it. You will see the merged proposal before it counts. To leave everything as it is press <b>Cancel</b>.
other-none = There are no others. Press <b>Cancel</b>.

union-title-write =
    <b>What is the merged proposal called?</b>

    Write it here as a message, at most { $max } characters. Or press <b>Keep this one</b>: “{ $first }”.

    The other one is called “{ $second }”. If you changed your mind press <b>Cancel</b>.
union-title-many =
    <b>What is the merged proposal called?</b>

    Write it here as a message, at most { $max } characters. Or press <b>Keep this one</b>: “{ $first }”.

    The others are called: { $titles }. If you changed your mind press <b>Cancel</b>.
parts-title = <b>Which do you merge?</b> Those with ☑ become one proposal.
parts-how = Press a number to leave a proposal out or put it back, or write those to merge: “1 2”, say. Then press <b>Merge these { $count }</b>. If you changed your mind press <b>Cancel</b>.
parts-too-few = It takes two at least to merge: press their numbers, or <b>Cancel</b>.
union-title = <b>This will be the merged proposal.</b> It does not count yet.
union-shortened = <i>Together it was too long, and something was cut: everything stays in the originals.</i>
union-how = <i>Page { $page } of { $pages }.</i> If it is right press <b>Confirm</b>: the { $count } originals stay readable under the new one, and their authors are told. Otherwise press <b>Cancel</b>.
union-changed = One of the originals has changed meanwhile: read again, then press Confirm.
merge-done = Merged. The authors have been told.
merged-told = <b>“{ $first }”</b> and <b>“{ $second }”</b> have become one proposal: <b>“{ $title }”</b>. Your name is on the proposal, and the original texts stay under the new one.
merged-told-many = These proposals have become one: { $titles }. It is now <b>“{ $title }”</b>: your name is on the proposal, and the original texts stay under the new one.
originals-title = <b>The originals of “{ $title }”</b>, as they were
unmerge-ask = <b>Undo the merge “{ $title }”?</b> The originals come back; support that came only for the merged one does not. Press <b>Yes, undo the merge</b> or <b>No, keep it</b>.
unmerge-done = The merge is undone: the originals are back.
unmerged-told = The merge <b>“{ $title }”</b> was undone: the original proposals are back as before.
deed-merge = merged proposals into “{ $detail }”
deed-unmerge = undid the merge “{ $detail }”
