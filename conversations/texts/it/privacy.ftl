### Informativa

notice-title = <b>{ $title }: i tuoi dati</b>
notice-kept =
    <b>Che cosa conserviamo.</b> Il tuo nome e il tuo numero identificativo di Telegram (non il telefono), l'invito con il suo tavolo (e l'ente, la categoria e il recapito, se chi ti ha invitato li ha scritti nell'elenco: li vede chi coordina, per farti avere l'invito), la lingua, la schermata a cui sei arrivato e le risposte che dai.
notice-seen-closing =
    <b>Chi lo vede.</b> Chi coordina il tavolo vede chi ha finito e chi no, mai che cosa ha risposto una persona. I risultati escono solo a valutazione chiusa, come numeri di tutto il tavolo, e con meno di { $least } risposte non escono affatto. I testi che scrivi in «{ $label }» si leggono parola per parola, senza il tuo nome.
notice-seen-live =
    <b>Chi lo vede.</b> Chi coordina il tavolo vede chi ha finito e chi no, e vede i risultati già <b>mentre la valutazione è aperta</b>: sono numeri di tutto il tavolo, con meno di { $least } risposte non escono, ma in un gruppo piccolo si può a volte intuire chi ha risposto che cosa. I testi che scrivi in «{ $label }» si leggono parola per parola, senza il tuo nome.
notice-others =
    <b>E poi.</b> In coppia, voi due vedete le stesse risposte. Le bozze le vedi solo tu; le proposte presentate si leggono con il tuo nome. Della classifica escono solo i punti di tutti. Un dissenso si legge parola per parola, senza nome se non vuoi. Agli incontri si vede chi viene; il perché e il sostituto solo chi coordina e la segreteria.
notice-erase =
    <b>Come cancellare.</b> Con /imieidati leggi tutto quello che conserviamo di te. Con /cancellami lo cancelli.
notice-how = Se ti va bene, premi <b>Ho letto</b> qui sotto.
