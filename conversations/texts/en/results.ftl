### A table's results, and across the tables

button-refresh = Refresh
button-close = Close the rating
button-open = Open the rating
choose-risultati = Which table's results do you want? Press a button below, or write for example /results 3.
results-title-short = <b>Results, table { $table }</b>
results-title = <b>Results, table { $table }: { $title }</b>
results-open = The rating is <b>open</b>. <b>{ $finished } of { $invited }</b> have finished.
results-not-yet = The rating is not open yet. When the table is ready, open it: press <b>Open the rating</b>.
results-provisional = <b>Provisional</b>: values change while the rating is open.
results-at-closing = Values show once the rating is closed: before, in a small group, one could tell who answered what.
results-too-few = Nothing is shown of fewer than { $least } sheets: nobody sees the values.
results-refreshed = Refreshed: { $now }
results-counted = <b>{ $sheets ->
        [one] 1 sheet
       *[other] { $sheets } sheets
    }, { $people ->
        [one] 1 person
       *[other] { $people } people
    }</b> in these results
results-legend = <i>{ $labels }. Beside: how many sheets. Median: the judgement in the middle.</i>
results-objective = <b>Objective { $position }.</b> { $text }
results-tied = <b>Objective { $position }.</b> { $text } <i>(level with the one before)</i>
results-objective-few = Fewer than { $least } judgements: values are not shown.
results-block-hidden =
    { $headline }
    { $values }
results-block =
    { $headline }
    <code>{ $bars }</code>
    { $top }
    Median { $median } · { $agreement } · { $abstained }
    Outcome: <b>{ $label }</b>
results-top = { $part } of { $whole }: { $low } or { $high }
results-top-percent = { $percent }%: { $low } or { $high }
results-abstained = { $label }: { $count }
results-line =
    <b>{ $position }. { $name }</b>
    median { $median } · { $high } · { $label }
results-line-tied =
    <b>{ $position }. { $name }</b> · level
    median { $median } · { $high } · { $label }
results-line-few =
    <b>{ $position }. { $name }</b>
    fewer than { $least } judgements: they are not shown
results-head =
    { $title }
    { $answered }
results-state = { $state } { $answered }
results-share = { $part } of { $whole }
results-share-percent = { $percent }%
results-own-title =
    <b>{ $label }</b>: { $count ->
        [one] 1 objective added
       *[other] { $count } objectives added
    }, word for word
agreement-high = nearly everybody agrees
agreement-medium = different views
agreement-low = opposite views
label-shared_priority = shared priority
label-divisive = divides the table
label-low_priority = low priority
label-to_discuss = to be discussed
label-none = too few judgements to tell yet

button-dissents = Dissents
published-own =
    { $block }
    → Your answer: <b>{ $answer }</b>
published-unanswered =
    { $block }
    → You did not answer
button-publications = Publish
button-ranking = Ranking
own-line =
    “{ $text }”
    <b>{ $answer }</b>
results-how-details = The most important first. For the rest press <b>Details</b>.
results-how = What do you want to read? Press a button below.
results-proposals-title =
    <b>{ $count ->
        [one] 1 proposal
       *[other] { $count } proposals
    }</b>
results-proposal =
    <b>{ $number }.</b> { $title }
    { $missing ->
        [0] complete
        [one] 1 step missing
       *[other] { $missing } steps missing
    } · { $supporters ->
        [0] nobody supports it yet
        [one] 1 person supports it
       *[other] { $supporters } people support it
    }
overview-title = <b>All tables</b>
overview-line =
    <b>{ $table }. { $title }</b>
    { $phase } · { $answered } of { $invited } have answered · { $proposals ->
        [0] no proposals
        [one] 1 proposal
       *[other] { $proposals } proposals
    }
    { $top }
overview-top = Most important: { $text }
overview-no-top = Values cannot be seen yet
overview-how = Press a table for its results, or <b>Across the tables</b> for what only shows when they are put together.
cross-title = <b>Across the tables</b>
cross-unserved = <b>Shared priorities that no proposal serves</b>, table by table:
cross-unserved-line = • Table { $table }: { $text }
cross-actors = <b>Implementers named by several tables</b>
cross-resources = <b>Resources that several tables name</b>
cross-shared = • { $name }: tables { $tables }
cross-none = Nothing to report so far.

button-objectives = Objectives
button-details = Details
button-whole-objectives = Objectives in full
button-added = Added objectives
button-proposals = Proposals
button-cross = Across the tables
button-all-tables = All tables
