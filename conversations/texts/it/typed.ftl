### Quello che si scrive: cortesie, correzioni, testi in più messaggi, foto con parole

remark-how = Per andare avanti premi <b>Continua</b>.

courtesy-thanks = Prego!{ $asked ->
        [1] { "" } Se era la tua risposta, scrivila con qualche parola in più.
       *[0] { "" }
    }
courtesy-greeting = Ciao, { $name }!
courtesy-farewell = A presto, { $name }!
courtesy-assent = Bene!{ $asked ->
        [1] { "" } Se era la tua risposta, scrivila con qualche parola in più.
       *[0] { "" }
    }
courtesy-sign = Mi fa piacere! Io però capisco solo parole e pulsanti.

text-in-parts = Il tuo testo è arrivato in più messaggi: insieme sono { $found } caratteri, troppi per una risposta. Non ho registrato nulla: accorcialo e mandalo di nuovo.
text-rest-unread = Il tuo testo è arrivato in più messaggi: ho letto solo il primo, il resto no.

corrected = Ho cambiato la tua risposta.
corrected-late = Hai cambiato un messaggio di prima: la risposta che avevi dato resta com'era. Per cambiarla torna alla sua domanda, e rispondi di nuovo.
corrected-refused = La correzione non vale, resta la risposta di prima. { $why }

album-first = Di più file tengo <b>solo il primo</b>, gli altri no.
album-refused = Di questi file insieme non ho tenuto nulla: qui leggo solo testo e pulsanti.
caption-alone = Ho letto le parole. { $many ->
        [1] I file mandati insieme no: qui non servono.
       *[0] Il file no: qui non serve.
    }
caption-unread = Le parole sotto il file non le ho registrate.
caption-with-file = Ho registrato anche il file.
