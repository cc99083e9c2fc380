### Il bot si presenta

bot-name = { $title }
bot-short-description = Il bot dei tavoli progettuali: qui chi ha un invito valuta gli obiettivi del proprio tavolo e propone progetti.
bot-description =
    { $title }

    Qui lavorano i tavoli progettuali. Chi ha ricevuto un invito legge gli obiettivi del proprio tavolo, dice quanto sono importanti, propone progetti e sceglie i migliori.

    Per entrare serve l'invito: apri il collegamento che hai ricevuto, oppure premi AVVIA e incolla il codice.

command-start = Da dove si comincia
command-valuta = Valuta gli obiettivi del tavolo
command-tavolo = Leggi di che cosa si occupa il tavolo
command-risultati = Guarda i risultati del tavolo
command-stato = Guarda chi non ha ancora finito
command-lingua = Cambia lingua
command-impostazioni = Lingua e promemoria
command-privacy = Che cosa conserviamo di te
command-imieidati = Tutti i tuoi dati
command-cancellami = Cancella i tuoi dati
command-aiuto = Aiuto
command-annulla = Lascia quello che stavi facendo
