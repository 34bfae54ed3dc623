/** Boilerplate phrases in Italian. */
import type { LanguageWords } from '../kinds.ts';

/** Row `it` of the table in `index.ts`. */
export const it: LanguageWords = {
  language: 'it',
  common: 'il lo la i gli le di del della che e un una in per con non è si da al sono dei nel',
  replyForm: `Lascia un commento | Lascia una risposta | Lascia un tuo commento | Lascia il tuo commento | Lascia
    un commento Annulla risposta | Rispondi Annulla risposta | Annulla risposta | Clicca per annullare la
    risposta | Invia commento | Invia un commento | Pubblica un commento | Pubblica commento | Inserisci un
    commento | Inserisci commento | Scrivi un commento | Aggiungi un commento | Aggiungi commento | Commenta |
    Commenta questo articolo | Commenta l’articolo | Il tuo commento | Nessun commento | Non ci sono commenti |
    I commenti sono chiusi | Commenti chiusi | I commenti sono disattivati | Di’ la tua | Partecipa alla
    discussione | Unisciti alla discussione | Accedi per commentare`,
  replyNotice: `Il tuo indirizzo email non sarà pubblicato | Il tuo indirizzo e-mail non sarà pubblicato |
    L’indirizzo email non verrà pubblicato | La tua email non sarà pubblicata | I campi obbligatori sono
    contrassegnati | I campi contrassegnati con asterisco sono obbligatori | Salva il mio nome, email e sito web
    in questo browser | Salva il mio nome, la mia email e il mio sito web | Devi essere connesso per inviare un
    commento | Devi effettuare l’accesso per postare un commento | Devi accedere per commentare | Avvertimi via
    email in caso di risposte al mio commento | Avvertimi via email alla pubblicazione di un nuovo articolo |
    Notificami nuovi commenti via e-mail | Questo sito usa Akismet per ridurre lo spam | Questo sito utilizza
    Akismet per ridurre lo spam | Scopri come i tuoi dati vengono elaborati | Scopri come vengono elaborati i
    dati derivati dai commenti | È possibile utilizzare questi tag ed attributi`,
  replyField: `Nome | Il tuo nome | Email | E-mail | Indirizzo email | Sito web | Sito | Commento | Messaggio |
    Invia | Oggetto | Obbligatorio | Connesso come | Esci`,
  commentsHeading: `Commenti | # commenti | # commento | Un commento | Commenti (#) | # risposte | # risposta |
    Una risposta | Un commento su | # commenti su | # pensieri su | Un pensiero su | # risposte a | Una risposta
    a | I commenti dei lettori | Leggi i commenti | Vedi tutti i commenti | Mostra commenti | Tutti i commenti |
    Ultimi commenti`,
  commentAction: `Rispondi | Accedi per rispondere | Segnala | Segnala commento | Segnala abuso | ha detto | dice
    | Mi piace | Cita | Modifica | Commenti più vecchi | Commenti precedenti | Commenti più recenti`,
  readMore: `Leggi anche | Leggi di più | Leggi tutto | Leggi l’articolo | Leggi l’articolo completo | Leggi qui
    | Leggi ancora | Per approfondire | Approfondisci | Scopri di più | Scopri anche | Guarda anche | Guarda il
    video | Vedi anche | Continua a leggere | Continua la lettura | Potrebbe interessarti | Potrebbe
    interessarti anche | Ti potrebbe interessare | Ti potrebbe interessare anche | Da non perdere | Altro su |
    Articolo correlato | Per saperne di più`,
  related: `Articoli correlati | Articolo correlato | Articoli simili | Notizie correlate | Contenuti correlati |
    Post correlati | Correlati | Leggi anche | Potrebbe interessarti | Potrebbe interessarti anche | Potrebbero
    interessarti | Ti potrebbe interessare | Ti potrebbero interessare | Ti potrebbe interessare anche | Ti
    potrebbero interessare anche | Potrebbe piacerti anche | Potrebbe anche interessarti | I più letti | Più
    letti | Le più lette | Gli articoli più letti | Più popolari | Più visti | Più commentati | Ultime notizie |
    Ultimi articoli | Le ultime notizie | Articoli recenti | Notizie recenti | Altri articoli | Altre notizie |
    Dello stesso autore | In evidenza | In primo piano | Consigliati | Consigliati per te | Raccomandati | Da
    non perdere | Di tendenza | Articolo precedente | Articolo successivo | Prossimo articolo | Navigazione
    articoli | Navigazione articolo | Argomenti correlati | Approfondimenti | Vedi anche | Contenuti
    sponsorizzati`,
  share: `Mi piace Caricamento | Condividi | Condividi su | Condividi questo articolo | Condividi l’articolo | Condividi articolo |
    Condividi questa pagina | Condividi questo post | Condividi su Facebook | Condividi su Twitter | Condividi
    su X | Condividi su WhatsApp | Condividi su LinkedIn | Condividi via e-mail | Condividi tramite | Condividi
    con | Condividi: | Condivisioni | # condivisioni | Fai clic per condividere su | Fai clic qui per
    condividere | Fai clic per inviare | Fai clic qui per stampare | Clicca per condividere | Twitta | Invia
    tramite email | Invia per email | Invia a un amico | Copia link | Copia il link | Link copiato | Mi piace |
    Stampa | Salva articolo`,
  newsletter: `aggiungici ai tuoi contatti | aggiungici ai contatti |
    iscriviti alla newsletter | iscriviti alla nostra newsletter | iscriviti gratis | iscriviti al canale |
    iscriviti al nostro canale | ricevi la newsletter | ricevi la nostra newsletter | ricevi ogni | ricevi le notizie
    | abbonati alla newsletter | registrati alla newsletter | nella tua casella di posta | nella tua casella email |
    scarica l’app | scarica la nostra app | unisciti al canale | entra nel canale | canale WhatsApp | canale Telegram
    | inserisci la tua email | inserisci il tuo indirizzo email | puoi disiscriverti | resta aggiornato | rimani
    aggiornato | per restare aggiornato | sostieni il nostro lavoro | nostro canale YouTube | nostro canale WhatsApp |
    diventa membro`,
  advertisement: `Pubblicità | Annuncio | Annunci | Annuncio pubblicitario | Continua dopo la pubblicità |
    L’articolo continua dopo la pubblicità | Continua a leggere dopo la pubblicità | Contenuto sponsorizzato |
    Sponsorizzato | Sponsorizzato da | Messaggio promozionale | Advertisement | Inserzione | Salta la pubblicità
    | Informazione pubblicitaria`,
  cookie: `utilizza cookie | utilizza i cookie | utilizziamo cookie | utilizziamo i cookie | usa i cookie |
    accetta i cookie | accetta tutti | accetta tutto | rifiuta tutto | cookie policy | gestisci preferenze |
    impostazioni dei cookie | il tuo consenso | per visualizzare questo contenuto | informativa sulla privacy`,
  tags: `Tag | Tags | Etichette | Argomenti | Argomento | Categorie | Categoria | Temi | Parole chiave |
    Pubblicato in | Archiviato in | Contrassegnato | Contrassegnato da | Contrassegnato con | Taggato`,
  byline: `Di | Da | A cura di | Autore | Autrice | Autori | Scritto da | Pubblicato da | Testo di | Articolo di
    | Intervista di | Redazione | Dal nostro inviato | Dal nostro corrispondente`,
  photoCredit: `Foto | Fotografie | Foto di | Fotografia di | Foto d’archivio | Immagine | Immagini | Immagine di
    repertorio | Immagine di copertina | Foto di copertina | Credit | Crediti | Credits | Fonte | Fonte foto |
    Didascalia | Illustrazione | Video | Foto credit | Per gentile concessione`,
  copyright: `Tutti i diritti riservati | Diritti riservati | Riproduzione riservata | © Riproduzione riservata |
    Riproduzione vietata | Copyright | Note legali | Privacy policy | Termini e condizioni | Informativa privacy
    | Vietata la riproduzione`,
  printTools: `Sei il visitatore # | Sei il visitatore numero # |
    Vota questo articolo | Valuta questo articolo | Vota l’articolo |
    Stampa | Stampa questo articolo | Stampa la pagina | Stampa articolo | Versione stampabile |
    Scarica PDF | Scarica il PDF | Dimensione testo | Dimensione carattere | Aumenta dimensione | Ascolta |
    Ascolta l’articolo | Ascolta questo articolo | Vai al contenuto | Vai al contenuto principale | Salta al
    contenuto | Torna su | Torna all’inizio | Torna in alto | Menu | Cerca | Chiudi | Schermo intero |
    Ingrandisci | Mostra altro | Mostra di più | Mostra meno | Carica altri | Avanti | Indietro | Successivo |
    Precedente | Tempo di lettura | Tempo di lettura # min | Tempo di lettura # minuti | Lettura # min | # min
    di lettura | # minuti di lettura | # visualizzazioni | Segnala un errore | Indice | Accedi | Registrati |
    Abbonati | Salva | Pagina # di # | Leggi più tardi`,
  followUs: `Seguici | Seguici su | Seguici sui social | Segui | Segui su | Seguiteci su | Seguici anche su |
    Segui la nostra pagina | Resta connesso | Trovaci su | Segui il nostro canale | Seguici su Google News`,
  paywall: `articoli gratuiti questo mese | articoli gratis questo mese |
    riservato agli abbonati | solo per gli abbonati | contenuto riservato | per continuare a leggere |
    per continuare la lettura | abbonati per leggere | abbonati per continuare | sei già abbonato | sei un
    abbonato | accedi per leggere | registrati per continuare | questo contenuto è riservato | prosegui la
    lettura | hai già un abbonamento | sblocca`,
  liveUpdates: `Diretta | In diretta | La diretta | Live | Ultim’ora | Ultima ora | Urgente | Video | Foto |
    Esclusiva | Esclusivo | Intervista | Analisi | Opinione | Editoriale | Reportage | Aggiornamento |
    Aggiornamenti | Flash | Podcast | Commento | Recensione | Ritratto`,
};
