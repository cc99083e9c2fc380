### A table's results, and across the tables

results-how = What do you want to read? Press a button below.
results-proposals-title =
    <b>Proposals</b>: { $count ->
        [one] 1 proposal
       *[other] { $count } proposals
    }
results-proposal =
    <b>{ $number }.</b> { $title }
    { $filled } of { $counted } fields · { $supporters ->
        [0] nobody supports it yet
        [one] 1 person supports it
       *[other] { $supporters } people support it
    }
overview-title = <b>All tables</b>
overview-line =
    <b>{ $table }. { $title }</b>
    { $phase } · invited { $invited } → in { $registered } → valid { $valid } · { $proposals ->
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
cross-actor = • { $name }: tables { $tables }
cross-none = Nothing to report so far.

button-objectives = Objectives
button-added = Added objectives
button-proposals = Proposals
button-cross = Across the tables
button-all-tables = All tables
