### I doppioni e le unioni

button-distinct = Sono diverse
button-merge = Unisci
button-reconsider = Decidi di nuovo
button-keep-title = Tieni questo
button-other-title = Cambia il titolo

look-alikes-first = { $pairs ->
        [one] Prima decidi su <b>1 possibile doppione</b>: scrivi /proposte e premi Doppioni.
       *[other] Prima decidi su <b>{ $pairs } possibili doppioni</b>: scrivi /proposte e premi Doppioni.
    }
alike-title = <b>Forse sono la stessa proposta</b> ({ $position } di { $total })
alike-text =
    <b>{ $number }. { $title }</b>
    <i>{ $names }</i>
    { $text }
alike-how = Due proposte uguali si dividono i voti. Premi <b>Sono diverse</b>, oppure <b>Unisci</b>. Per leggerle intere premi il loro numero.
alike-none = <b>Nessun doppione da decidere.</b>
alike-none-how = Premi un pulsante qui sotto.
distinct-recorded = Registrato: sono diverse. Se hai cambiato idea, premi Decidi di nuovo.
distinct-taken-back = Va bene: si può decidere di nuovo.

other-choose = <b>Con quale proposta unire «{ $title }»?</b>
other-line = <b>{ $number }.</b> { $title }
other-how = Premi il suo numero, o scrivilo. Prima di contare, l'unione ti viene mostrata. Per lasciare tutto com'è premi <b>Annulla</b>.
other-none = Non ce ne sono altre. Premi <b>Annulla</b>.

union-title-write =
    <b>Che titolo ha la proposta unita?</b>

    Scrivilo qui come un messaggio, al massimo { $max } caratteri. Oppure premi <b>Tieni questo</b>: «{ $first }».

    L'altra si chiama «{ $second }». Se hai cambiato idea premi <b>Annulla</b>.
union-title = <b>Così sarà la proposta unita.</b> Non conta ancora.
union-shortened = <i>Insieme era troppo lunga, e qualcosa è stato tagliato: negli originali resta tutto.</i>
union-how = <i>Pagina { $page } di { $pages }.</i> Se va bene premi <b>Conferma</b>: le due originali restano leggibili sotto quella nuova, e chi le ha scritte è avvisato. Altrimenti premi <b>Annulla</b>.
union-changed = Nel frattempo una delle due è cambiata: rileggi, poi premi Conferma.
merge-done = Unite. Chi le ha scritte è avvisato.
merged-told = <b>«{ $first }»</b> e <b>«{ $second }»</b> sono diventate una proposta sola: <b>«{ $title }»</b>. Il tuo nome è sulla scheda, e i testi originali restano sotto quello nuovo.
originals-title = <b>Gli originali di «{ $title }»</b>, com'erano
unmerge-ask = <b>Annullare l'unione «{ $title }»?</b> Le originali tornano al loro posto; i sostegni arrivati solo a quella unita non tornano indietro. Premi <b>Conferma</b> oppure <b>Annulla</b>.
unmerge-done = Unione annullata: le originali sono tornate.
unmerged-told = L'unione <b>«{ $title }»</b> è stata annullata: le proposte originali sono tornate come prima.
deed-merge = ha unito più proposte in «{ $detail }»
deed-unmerge = ha annullato l'unione «{ $detail }»
