### Il pannello di chi coordina, e il diario

panel-state = Fase: <b>{ $phase }</b>. Sono dentro <b>{ $registered } su { $invited }</b>.
panel-line = <b>{ $table }</b> · { $phase }, dentro { $registered } su { $invited }

diary-title = <b>Diario del tavolo { $table }: { $title }</b>
diary-empty = Qui si legge chi ha fatto che cosa: per ora non c'è nulla.
diary-line =
    <i>{ $at }</i>
    <b>{ $who }</b> { $what }
diary-somebody = Qualcuno
diary-console = Da console
diary-unknown = ({ $deed }) { $detail }
deed-phase = ha portato il tavolo { $detail }

button-proposals-of = Proposte { $table }
button-inviting = Invita { $table }
button-publishing = Pubblica { $table }
