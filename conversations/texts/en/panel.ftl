### The coordinator's panel, and the journal

panel-state = Phase: <b>{ $phase }</b>. <b>{ $registered } of { $invited }</b> are in.
panel-line = <b>{ $table }</b> · { $phase }, { $registered } of { $invited } in

diary-title = <b>Journal of table { $table }: { $title }</b>
diary-empty = Here you read who did what: there is nothing yet.
diary-line =
    <i>{ $at }</i>
    <b>{ $who }</b> { $what }
diary-somebody = Somebody
diary-console = From the console
diary-unknown = ({ $deed }) { $detail }
deed-phase = moved the table { $detail }

button-proposals-of = Proposals { $table }
button-inviting = Invite { $table }
button-publishing = Publish { $table }
