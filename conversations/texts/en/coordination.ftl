### Coordinators

choose-risultati = Which table's results do you want? Press a button below, or write for example /results 3.
choose-stato = For which table do you want to know who is missing? Press a button below, or write for example /status 3.
participation =
    Invited { $invited } → in { $registered } → answered { $answered } → valid { $valid }
    { $sheets ->
        [one] 1 sheet
       *[other] { $sheets } sheets
    }{ $paper ->
        [0] { "" }
        [one] , 1 of them on paper
       *[other] , { $paper } of them on paper
    }
results-title = <b>Results, table { $table }: { $title }</b>
results-open = The rating is <b>open</b>. <b>{ $finished } of { $invited }</b> have finished.
results-not-yet = The rating is not open yet. When the table is ready, open it: press <b>Open the rating</b>.
results-provisional = <b>Provisional</b>: values change while the rating is open.
results-at-closing = Values show once the rating is closed: before, in a small group, one could tell who answered what.
results-too-few = Fewer than { $least } people have judged: values are shown to nobody.
results-refreshed = Refreshed: { $now }
results-legend = <i>{ $labels }. Beside each bar, how many people.</i>
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
    <b>{ $label }</b>
results-top = { $part } of { $whole }: { $low } or { $high }
results-top-percent = { $percent }%: { $low } or { $high }
results-abstained = no answer { $count }
results-no-abstained = no answer 0
results-own-title =
    <b>{ $label }</b>: { $count ->
        [one] 1 objective added
       *[other] { $count } objectives added
    }, word for word
agreement-high = high agreement
agreement-medium = medium agreement
agreement-low = low agreement
label-shared_priority = Shared priority
label-divisive = Divisive
label-low_priority = Low priority
label-to_discuss = To discuss
label-none = Too few judgements for a label

status-title = <b>Who is missing, table { $table }: { $title }</b>
status-open = The rating is <b>open</b>.
status-missing = { $missing ->
        [0] Everybody has finished.
        [one] <b>1 person</b> has not finished:
       *[other] <b>{ $missing } people</b> have not finished:
    }
status-nobody = Nobody is invited to this table yet.
status-unnamed = no name (seat { $seat })
status-not-in = • { $name }: has not come in with the invitation yet
status-unreachable = • { $name }: has blocked the bot, call them
status-on-paper = • { $name } (on paper)
status-not-finished = • { $name }
