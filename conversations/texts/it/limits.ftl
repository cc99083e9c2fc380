### Limiti: quante volte, e che cosa fare invece

limit-own-proposals = { $most ->
        [one] Hai già consegnato 1 proposta, quante ne può avere ognuno.
       *[other] Hai già consegnato { $most } proposte, quante ne può avere ognuno.
    } Cambiane una, oppure parlane con chi coordina: può unirne due.
limit-table-proposals = Il tavolo ha già { $most } proposte, quante ne può tenere. Puoi sostenere una di quelle o associarti, oppure parlane con chi coordina.
limit-table-proposals-leading = Il tavolo ha già { $most } proposte, quante ne può tenere. Unisci i doppioni o nascondi quelle che non servono: poi c'è posto.
limit-drafts = Hai già { $most } bozze non consegnate. Prima riprendine una: cambiala come vuoi, titolo compreso, e consegnala.
limit-changes = Questa proposta oggi è già cambiata { $most } volte. Domani si può cambiare ancora.
limit-pair-requests = Oggi hai già chiesto a { $most } persone. Domani puoi chiedere ancora; intanto puoi fare la scheda da solo, o leggere un codice ad alta voce.
limit-pair-codes = Oggi hai già fatto { $most } codici. Domani puoi farne altri; intanto puoi invitare una persona per nome.
limit-questions = Oggi hai già fatto { $most } domande. Domani puoi farne altre; intanto puoi chiedere a voce, all'incontro.
limit-joinings = Oggi hai già chiesto di associarti a { $most } proposte. Domani puoi chiedere ancora; intanto puoi sostenerle.
limit-announcements-an-hour = In un'ora sono già partiti { $most } annunci a questo tavolo. Aspetta un poco, poi di' tutto in uno solo.
limit-announcements = Oggi sono già partiti { $most } annunci a questo tavolo. Domani puoi scriverne un altro.
limit-publications = Oggi questo tavolo ha già pubblicato { $most } volte. I risultati si possono pubblicare di nuovo domani.
limit-phases = Oggi questo tavolo ha già cambiato fase { $most } volte. Resta dov'è: domani si può spostare ancora.
limit-presentations = Oggi la presentazione è già cominciata { $most } volte. Domani puoi guidarla ancora; ognuno la rilegge con /tavolo.
limit-cares = Oggi a questo tavolo si è già nascosto, unito o separato { $most } volte, e ogni volta chi ha scritto è avvisato. Domani si continua.
limit-seats = Un tavolo può avere { $most } partecipanti, e ne ha già { $found }. Se qualcuno non viene più, togli il suo invito: poi c'è posto.
limit-invitations = Oggi a questo tavolo sono già stati fatti { $found } inviti, e al giorno se ne possono fare { $most }. Domani puoi farne altri.
limit-meetings = Questo tavolo ha già { $most } incontri in programma. Disdicine uno, oppure cambiagli la data.
limit-meeting-news = Oggi sono già partiti { $most } avvisi su incontri di questo tavolo. Domani puoi cambiare ancora; disdire si può sempre.
