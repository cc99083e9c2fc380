### Quello che si scrive: cortesie, correzioni, testi in più messaggi, foto con parole

remark-how = Per andare avanti premi <b>Continua</b>.

courtesy-thanks = Prego!{ $asked ->
        [1] { "" } Se era la tua risposta, scrivila con qualche parola in più.
       *[0] { "" }
    }
courtesy-refusal = Va bene, nessun problema: non ho fatto nulla.
courtesy-greeting = Ciao, { $name }!
courtesy-farewell = A presto, { $name }!
courtesy-assent = Bene!{ $asked ->
        [1] { "" } Se era la tua risposta, scrivila con qualche parola in più.
       *[0] { "" }
    }
courtesy-sign = Mi fa piacere! Io però capisco solo parole e pulsanti.

text-rest-unread = Il tuo testo è arrivato in più messaggi: ho letto solo il primo, il resto no.

choose-then-write = Le parole dopo il comando non le ho tenute: scegli il tavolo, poi riscrivile.
typed-nothing = Così non lo registro. Scrivi la risposta con qualche parola; per lasciare perdere scrivi /annulla.
typed-either = Sono rimaste aperte due domande, e non so a quale rispondi: premi il pulsante sotto quella giusta.
typed-number = Qui i numeri vanno da { $first } a { $last }: scrivine uno, o premi un pulsante.
typed-ways = un <b>numero da { $first } a { $last }</b>
typed-way = <b>{ $label }</b>
typed-and = { $said }, { $way }
typed-gone = { $why } Quello che hai scritto ora <b>non l'ho registrato</b>.
page-changed = Intanto la pagina è cambiata.

corrected = Ho cambiato la tua risposta.
corrected-late = Hai cambiato un messaggio di prima: la risposta che avevi dato resta com'era. Per cambiarla torna alla sua domanda, e rispondi di nuovo.
corrected-refused = La correzione non vale, resta la risposta di prima. { $why }

album-first = Di più file tengo <b>solo il primo</b>, gli altri no.
album-refused = Di questi file insieme non ho tenuto nulla: qui leggo solo testo e pulsanti.
caption-alone-album = Ho letto le parole. I file no: qui non servono.
caption-alone-file = Ho letto le parole. Quello che hai allegato no: qui non serve.
caption-alone = Ho letto le parole. La foto no: qui non serve.
caption-unread = Le parole sotto il file non le ho registrate.
caption-with-file = Ho registrato anche il file.
