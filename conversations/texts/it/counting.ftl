### Che cosa conta nei risultati, e a chi si chiede prima

button-count-rating = Contala lo stesso
button-count-ranking = Contala lo stesso
button-count-dissent = Mostralo lo stesso
button-leave-out-rating = Lasciala fuori
button-leave-out-ranking = Lasciala fuori
button-leave-out-dissent = Tienilo fuori
button-publish-yes = Sì, pubblicate
    .said = { -yes }
button-publish-no = No, per ora
    .said = { -no }
button-paper-consent-rating = Contala: valutazione
button-paper-consent-ranking = Contala: classifica

consent-title-rating = <b>Tavolo { $table }: contiamo la scheda con le tue risposte?</b>
consent-title-ranking = <b>Tavolo { $table }: contiamo la tua classifica?</b>
consent-title-dissent = <b>Tavolo { $table }: mostriamo il tuo dissenso?</b>
consent-late-rating = I risultati sono già stati letti. Se le tue risposte si aggiungono o cambiano da sole, chi li legge può capire che cosa hai risposto.
consent-late-ranking = L'ordine è già stato letto. Se la tua classifica si aggiunge o cambia da sola, chi lo legge può capire che cosa hai scelto.
consent-late-dissent = I dissensi sono già stati letti. Se il tuo si aggiunge o cambia da solo, chi li legge può capire chi l'ha scritto.
consent-few = Hanno risposto in pochi: chi legge i risultati può capire che cosa hai risposto tu.
consent-publish-title-rating = <b>Tavolo { $table }: pubblichiamo i risultati della valutazione?</b>
consent-publish-title-ranking = <b>Tavolo { $table }: pubblichiamo i risultati della classifica?</b>
consent-publish-title-dissent = <b>Tavolo { $table }: pubblichiamo i dissensi?</b>
consent-publish = Le tue risposte contano già. Se i risultati li legge anche chi partecipa, qualcuno può capire che cosa hai risposto.
consent-publish-how = Premi <b>Sì, pubblicate</b>, oppure <b>No, per ora</b>: allora li legge solo chi coordina. Puoi dire di sì anche dopo, con /start.
consent-publish-no = Va bene: senza il tuo sì non si pubblica.
consent-how-rating = Premi <b>Contala lo stesso</b>, oppure <b>Lasciala fuori</b>: allora aspetta che ne arrivino almeno { $least } insieme. Puoi dire di sì anche dopo.
consent-how-ranking = Premi <b>Contala lo stesso</b>, oppure <b>Lasciala fuori</b>: allora aspetta che ne arrivino almeno { $least } insieme. Puoi dire di sì anche dopo.
consent-how-dissent = Premi <b>Mostralo lo stesso</b>, oppure <b>Tienilo fuori</b>: allora aspetta che a scegliere siano almeno { $least } insieme. Puoi dire di sì anche dopo.
consent-given = Hai già detto di contarla: vale sempre. Va bene così.
consent-yes = Va bene: il sì è segnato.
consent-no-rating = Va bene: resta fuori finché ne arrivano almeno { $least } insieme.
consent-no-ranking = Va bene: resta fuori finché ne arrivano almeno { $least } insieme.
consent-no-dissent = Va bene: resta fuori finché a scegliere non sono almeno { $least } insieme.
consent-uncovers-rating = <b>Tavolo { $table }: la scheda aspetta ancora.</b> Hai detto di contarla com'è adesso, ma così si riconoscerebbero le altre con cui era contata.
consent-uncovers-ranking = <b>Tavolo { $table }: la tua classifica aspetta ancora.</b> Hai detto di contarla com'è adesso, ma così si riconoscerebbero le altre con cui era contata.
consent-uncovers-dissent = <b>Tavolo { $table }: il tuo dissenso aspetta ancora.</b> Hai detto di mostrarlo, ma così si riconoscerebbero gli altri.
consent-uncovers-how = Finché è così vale quello che è già stato contato. Non devi fare niente.
consent-paper = I risultati sono già stati letti. Se sulla carta ha barrato «contala lo stesso», premi <b>Contala</b> qui sotto.
consent-paper-ask = <b>{ $name } ha barrato «contala lo stesso»?</b>
consent-paper-how = Premi <b>Conferma</b> solo se l'ha barrato, oppure <b>Annulla</b>: senza il suo sì la scheda aspetta.
consent-said-yes = sì
consent-said-no = no, lasciala fuori
consent-said-none = non hai ancora risposto

standing-counts-rating = Questa scheda <b>conta</b> nei risultati.
standing-counts-ranking = La tua classifica <b>conta</b> nei risultati.
standing-counts-dissent = I tuoi dissensi si leggono nei risultati, insieme agli altri.
standing-unpublished-rating = La tua scheda <b>conta</b> nei risultati che legge chi coordina. Chi partecipa li legge solo con il tuo sì: se va bene premi <b>Sì, pubblicate</b>.
standing-unpublished-ranking = La tua classifica <b>conta</b> nei risultati che legge chi coordina. Chi partecipa li legge solo con il tuo sì: se va bene premi <b>Sì, pubblicate</b>.
standing-waits-rating = Questa scheda <b>aspetta</b>, tutta o in parte: da sola si riconoscerebbe. Conta quando ne arrivano almeno { $least } insieme, oppure se premi <b>Contala lo stesso</b>.
standing-waits-ranking = La tua classifica <b>aspetta</b>: da sola si riconoscerebbe. Conta quando ne arrivano almeno { $least } insieme, oppure se premi <b>Contala lo stesso</b>.
standing-waits-dissent = Il tuo dissenso <b>aspetta</b>: da solo si riconoscerebbe. Si legge quando a scegliere sono almeno { $least }, o se premi <b>Mostralo lo stesso</b>.
standing-changed-rating = Nei risultati <b>conta la scheda di prima</b>: quella di adesso, da sola, si riconoscerebbe. Se va bene lo stesso premi <b>Contala lo stesso</b>; in coppia lo dite tutti e due.
standing-changed-ranking = Nei risultati <b>conta la classifica di prima</b>: quella di adesso, da sola, si riconoscerebbe. Se va bene lo stesso premi <b>Contala lo stesso</b>.
standing-changed-dissent = Nei risultati si legge <b>quello che c'era prima</b>: da solo il tuo dissenso si riconoscerebbe. Se va bene lo stesso premi <b>Mostralo lo stesso</b>.
standing-uncovers-rating = Hai detto di contare la scheda di adesso. Per ora <b>aspetta</b>: così si riconoscerebbero le altre, oppure manca il sì di chi risponde con te.
standing-uncovers-ranking = Hai detto di contare la classifica di adesso. Per ora <b>aspetta</b>: così si riconoscerebbero le altre.
standing-uncovers-dissent = Hai detto di mostrare il tuo dissenso. Per ora <b>aspetta</b>: così si riconoscerebbero gli altri.

waiting-few-rating = { $count ->
        [one] <b>1 scheda aspetta</b>: da sola si riconoscerebbe. Entra
       *[other] <b>{ $count } schede aspettano</b>: da sole si riconoscerebbero. Entrano
    } con il sì di chi ha risposto, o quando sono almeno { $least }.
waiting-changed-rating = { $count ->
        [one] <b>1 scheda contata è cambiata</b>
       *[other] <b>{ $count } schede contate sono cambiate</b>
    }: vale quella di prima, finché chi ha risposto non dice di sì.
waiting-uncovers-rating = { $count ->
        [one] <b>1 scheda aspetta con il suo sì</b>
       *[other] <b>{ $count } schede aspettano con il loro sì</b>
    }: adesso farebbero riconoscere le altre.
waiting-few-ranking = { $count ->
        [one] <b>1 classifica aspetta</b>: da sola si riconoscerebbe. Entra
       *[other] <b>{ $count } classifiche aspettano</b>: da sole si riconoscerebbero. Entrano
    } con il sì di chi ha votato, o quando sono almeno { $least }.
waiting-changed-ranking = { $count ->
        [one] <b>1 classifica contata è cambiata</b>
       *[other] <b>{ $count } classifiche contate sono cambiate</b>
    }: vale quella di prima, finché chi ha votato non dice di sì.
waiting-uncovers-ranking = { $count ->
        [one] <b>1 classifica aspetta con il suo sì</b>
       *[other] <b>{ $count } classifiche aspettano con il loro sì</b>
    }: adesso farebbero riconoscere le altre.

deed-paper-consent = ha segnato che { $detail } ha barrato «contala lo stesso» sulla carta

data-counts-rating = La scheda con le tue risposte conta nei risultati del tavolo.
data-counts-ranking = La tua classifica conta nei risultati del tavolo.
data-counts-dissent = I tuoi dissensi, o che non ne hai, contano nei risultati del tavolo.
data-consent = Contare anche da sola: { $said }
