### The ranking of the proposals

data-vote = Your confirmed ranking, in place { $place }: <b>{ $title }</b>
data-choice = Being put in order, in place { $place }: <b>{ $title }</b>
command-classifica-read = Read the ranking of the proposals
command-classifica = Put your table's proposals in order
choose-classifica = For which table do you want to put the proposals in order? Press a button below.

rank-title = <b>Your ranking, table { $table }</b>
rank-title-paper = <b>Ranking on paper of { $name }, table { $table }</b>
rank-ordinal = { $place ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $place }th
    }
rank-titled = { $title }
rank-line = <b>{ $number }.</b> { $title }
rank-line-chosen = <b>{ $number }.</b> { $title } → <b>{ $place }</b>
rank-choose = <b>Choose the { $place } of { $places }.</b> Press its number, or write it. The list is in a random order, another one for everybody.
rank-choose-paper = <b>Choose the { $place } of { $places }.</b> Press its number, as in /proposals; or write the whole order at once, for example { $example }.
rank-miscounted = It takes { $places } different numbers, from 1 to { $last }, in the order that was chosen: for example { $example }.
rank-chosen = <b>{ $place }</b> { $title }
rank-review = Is it right like this? Press <b>Confirm</b>: from then on it counts. To begin again press <b>Change</b>.
rank-confirmed = <b>Recorded: thank you!</b> There is nothing else to do: the results come here when they are published. Until the ranking closes you can still change it: press <b>Change</b>.
rank-confirmed-paper = <b>Recorded.</b> It can be changed while the ranking is open: press <b>Change</b>.
rank-recorded = Recorded.
rank-counts-meanwhile = Until you confirm the new one, your ranking from before counts. To keep it press <b>Keep the one before</b>.
rank-counts-no-more = The proposals have changed since you confirmed: your ranking <b>does not count</b> until you complete it and press <b>Confirm</b>.
rank-gone = This proposal is not on the list any more.
rank-nothing = A ranking needs two proposals at least: they are not there yet.
rank-read-how = To read a whole proposal press its number, or write it.

rank-results-title = <b>Ranking, table { $table }: { $title }</b>
rank-results-title-short = <b>Ranking, table { $table }</b>
rank-how-details = For all the figures press <b>Details</b>.
rank-open = The ranking is <b>open</b>.
rank-at-closing = The order shows once the ranking is closed: before, in a small group, one could tell who chose what.
rank-provisional = <b>Provisional</b>: the order changes while the ranking is open.
rank-participation = <b>{ $voters } of { $invited }</b> have voted{ $paper ->
        [0] .
       *[other] , { $paper } of them on paper.
    }
rank-outdated = { $count ->
        [one] 1 ranking does not count: a proposal chosen in it is not there any more, and whoever made it has to complete it.
       *[other] { $count } rankings do not count: proposals chosen in them are not there any more, and whoever made them has to complete them.
    }
rank-too-few = Fewer than { $least } people have voted: the order is shown to nobody.
rank-legend = <i>Everybody put { $places } proposals in order: the first gets { $places } points, the last 1.</i>
rank-solid = <b>Solid order</b>: no single ranking decides the first place or the first three.
rank-sensitive-not_condorcet = <b>Sensitive order</b>: two by two, “{ $title }” wins against every other proposal, and yet it is not the first.
rank-sensitive-first_changes = <b>Sensitive order</b>: one ranking fewer could change the first place.
rank-sensitive-first_three_change = <b>Sensitive order</b>: one ranking fewer could change the first three.
rank-agreement-high = On the order: <b>almost everybody agrees</b>.
rank-agreement-medium = On the order: <b>different opinions</b>.
rank-agreement-low = On the order: <b>very different opinions</b>.
rank-kendall = Agreement between the rankings (Kendall's W): { $w }. It goes from 0, orders that have nothing in common, to 1, the same order for everybody.
rank-place = { $place ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $place }th
    }
rank-place-shared = { $place ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $place }th
    } ex aequo
rank-named = { $title }
rank-hidden-since = { $title } <i>(hidden after the ranking)</i>
rank-place-line = <b>{ $place } · { $title }</b> · { $points ->
        [one] 1 point
       *[other] { $points } points
    }
rank-block =
    <b>{ $place } · { $title }</b>
    { $points ->
        [one] 1 point
       *[other] { $points } points
    } · mean { $mean } · chosen by { $chosen } of { $voters } · first for { $firsts }
    Won two by two: { $beaten } of { $others }

button-rank-review = Review your ranking
button-rank-read = Read the proposals
button-rank-undo = Undo the last one
button-rank-change = Change
button-rank-keep = Keep the one before
button-rank-back = Back to the ranking
button-rank-list = Other proposals
button-rank-choose = Choose as { $place }

home-rank-task = The <b>ranking</b> is open: choose the proposals that interest you most, in order.
home-rank-incomplete = Your ranking is not confirmed yet: finish it and press <b>Confirm</b>.
home-rank-done = You have made your ranking: thank you! You can change it while it is open.
home-rank-nothing = The <b>ranking</b> is open, but so far there are fewer than two proposals.
