### Quando qualcosa non va

error = Qualcosa è andato storto (rif. { $reference }). Riprova con /{ $command }. Se succede ancora, dillo a chi organizza i tavoli con questo riferimento.
absence = Per qualche minuto non ho potuto leggerti: se qui sotto manca il tuo ultimo tocco, rifallo.
flood = Sono arrivati moltissimi messaggi tutti insieme. Contano tutti: per un po' ti mostro solo l'ultima schermata, circa una al secondo.
old-screen = Questa schermata è vecchia: ecco dove sei adesso.
only-words-and-files = Qui leggo testo, foto e documenti, ma non posso ascoltare né guardare altro: scrivilo con parole tue. Non si è perso nulla.
only-words = Qui leggo solo testo e pulsanti. Non si è perso nulla.
not-understood = Non ho capito, scusa. Se ti serve una mano, scrivi /aiuto.
not-understood-here = Non ho capito, scusa. Qui puoi scrivere { $ways }. Se ti serve una mano, scrivi /aiuto.
unknown-command = Questo comando non c'è. Con /aiuto vedi quelli che puoi usare.
cancelled = Va bene. Le tue risposte restano.
not-your-table = A questo tavolo non sei tra i partecipanti.
coordinators-only = Questo può farlo solo chi coordina il tavolo. Con /aiuto vedi che cosa puoi fare tu.
participants-only = Questo è per chi partecipa a un tavolo. Con /aiuto vedi che cosa puoi fare tu.
no-such-table = Questo tavolo non c'è: i tavoli vanno da 1 a { $last }.
group = Qui nel gruppo non scrivo nulla di personale. Continuiamo in privato: premi il pulsante.
tap-too-soon = Un tocco alla volta: il messaggio era appena cambiato. Leggilo, poi premi di nuovo.
