### Pulsanti

button-back = Indietro
button-next = Avanti
button-cancel = Annulla
button-skip = Salta
button-home = Torna all'inizio
button-begin = Comincia
button-go-on = Continua
button-review = Rivedi la scheda
button-sheet = Guarda la scheda
button-about = Leggi del tavolo { $table }
table-line = <b>{ $table }</b> · { $title }
button-number = { $number }
button-add-own = Aggiungi obiettivo
button-reword = Cambia il testo
button-remove = Togli
button-confirm = Conferma
button-results = Risultati
button-status = Chi manca
button-meeting-one = Vedi l'incontro
button-meeting-who = Chi viene
button-paper-others = Altre schede
button-propose = Fai una proposta
button-resume-draft = Riprendi la bozza
button-attachment = Guarda l'allegato
button-rank-begin = Fai la classifica
button-all-proposals = Tutte le proposte
