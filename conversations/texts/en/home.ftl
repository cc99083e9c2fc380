### Where to begin

home-hello = <b>Hello { $name }.</b>
home-table =
    <b>Table { $table }: { $title }</b>
    <i>{ $motto }</i>
home-coordinated-by = Coordinator: { $names }.
home-task =
    We ask you how important { $objectives ->
        [one] <b>1 objective</b> of the table is
       *[other] <b>{ $objectives } objectives</b> of the table are
    }. It takes about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. You can stop whenever you like: what you have answered stays.
home-missing =
    { $missing ->
        [one] <b>1 objective</b> is missing
       *[other] <b>{ $missing } objectives</b> are missing
    }: { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }.
home-done = You have answered everything: thank you! You can change your answers while the rating is open.
home-closed = The table's work is <b>finished</b>: thank you for taking part! Everything can be read again below.
home-coordinator = You coordinate <b>table { $table }: { $title }</b>.
home-staff = You belong to the <b>office</b>: you see all tables.
home-observer = You can <b>read</b> the results of all tables.
home-how = Press a button below. If you don't know how, write /help.
