/** Boilerplate phrases in German. */
import type { LanguageWords } from '../kinds.ts';

/** Row `de` of the table in `index.ts`. */
export const de: LanguageWords = {
  language: 'de',
  common: 'der die und das nicht mit ist den von auch im auf für sich dem ein eine des wird bei',
  replyForm: `Schreibe einen Kommentar | Schreiben Sie einen Kommentar | Schreib einen Kommentar | Kommentar schreiben
    | Kommentar verfassen | Kommentar hinterlassen | Hinterlasse einen Kommentar | Hinterlassen Sie einen Kommentar |
    Hinterlasse eine Antwort | Hinterlassen Sie eine Antwort | Hinterlasse jetzt einen Kommentar | Schreibe eine
    Antwort | Antwort schreiben | Antworten abbrechen | Antwort abbrechen | Schreibe einen Kommentar Antworten
    abbrechen | Kommentar abschicken | Kommentar absenden | Kommentar senden | Kommentar abgeben | Kommentieren |
    Jetzt kommentieren | Diskutieren Sie mit | Mitdiskutieren | Ihr Kommentar | Dein Kommentar | Ihr Kommentar zum
    Thema | Keine Kommentare | Kommentare sind geschlossen | Die Kommentarfunktion ist geschlossen | Die Kommentare
    sind geschlossen | Kommentarfunktion deaktiviert | Sei der Erste, der einen Kommentar schreibt | Artikel
    kommentieren | Diskussion starten | An Diskussion beteiligen | Hier klicken, um das Antworten abzubrechen |
    Kommentare schreiben | Kommentar verfassen und absenden | Verraten Sie es in den Kommentaren`,
  replyNotice: `Deine E-Mail-Adresse wird nicht veröffentlicht | Ihre E-Mail-Adresse wird nicht veröffentlicht | E-Mail-Adresse
    wird nicht veröffentlicht | Deine Email-Adresse wird nicht veröffentlicht | Erforderliche Felder sind mit *
    markiert | Erforderliche Felder sind mit | Erforderliche Felder sind markiert | Pflichtfelder sind mit *
    markiert | Notwendige Felder sind mit | Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser |
    Name, E-Mail-Adresse und Website in diesem Browser speichern | Du musst angemeldet sein, um einen Kommentar
    abzugeben | Sie müssen angemeldet sein, um einen Kommentar abzugeben | Du musst angemeldet sein, um kommentieren
    zu können | Benachrichtige mich über nachfolgende Kommentare | Benachrichtige mich über neue Beiträge | Diese
    Website verwendet Akismet, um Spam zu reduzieren | Erfahre, wie deine Kommentardaten verarbeitet werden |
    Erfahre mehr darüber, wie deine Kommentardaten verarbeitet werden | wird nicht veröffentlicht`,
  replyField: `Name | E-Mail | E-Mail-Adresse | Website | Webseite | Kommentar | Nachricht | Absenden | Senden | Dein Name |
    Ihr Name | Deine E-Mail | Pflichtfeld | Abmelden | Angemeldet als`,
  commentsHeading: `Kommentare | Kommentar | # Kommentare | # Kommentar | Kommentare (#) | Ein Kommentar | # Antworten | Eine
    Antwort | Ein Gedanke zu | # Gedanken zu | # Kommentare zu | Leserkommentare | Alle Kommentare | Alle Kommentare
    anzeigen | Kommentare anzeigen | Kommentare lesen | Kommentare ausblenden | Weitere Kommentare | Weitere
    Kommentare laden | Leserbriefe | Diskussion | Forum`,
  commentAction: `Antworten | Zum Antworten anmelden | Melden | Kommentar melden | sagt | Ältere Kommentare | Neuere Kommentare |
    Zitieren | Gefällt mir | Bearbeiten`,
  readMore: `Mehr lesen | Weiterlesen | Weiter lesen | Lesen Sie auch | Lesen Sie mehr | Lesen Sie hier | Lesen Sie dazu |
    Lesen Sie weiter | Lies auch | Lies mehr | Auch interessant | Siehe auch | Mehr dazu | Mehr zum Thema | Mehr
    Infos | Mehr zu | Mehr erfahren | Zum Thema | Hier geht es weiter | Hier lesen | Passend dazu | Dazu passend |
    Lesetipp | Interessant | Video | Hintergrund | Empfehlung der Redaktion | Auch lesenswert | Ebenfalls
    interessant | Das könnte Sie auch interessieren | Das könnte dich auch interessieren | Bericht`,
  related: `Verwandte Artikel | Verwandte Beiträge | Verwandte Themen | Ähnliche Artikel | Ähnliche Beiträge | Weitere
    Artikel | Weitere Beiträge | Weitere Meldungen | Weitere News | Weitere Nachrichten | Weitere Themen | Weitere
    Informationen | Mehr zum Thema | Mehr aus | Mehr Artikel | Mehr von | Mehr Nachrichten | Auch interessant | Das
    könnte Sie auch interessieren | Das könnte dich auch interessieren | Das könnte Sie interessieren | Das könnte dir
    auch gefallen | Das könnte Ihnen auch gefallen | Meistgelesen | Meist gelesen | Meistgelesene Artikel | Am meisten
    gelesen | Beliebt | Beliebte Artikel | Beliebte Beiträge | Neueste Artikel | Neueste Beiträge | Neueste
    Nachrichten | Aktuelle Nachrichten | Aktuelle Artikel | Aktuelles | Empfohlen | Empfohlene Artikel | Empfehlungen
    | Unsere Empfehlungen | Empfohlener redaktioneller Inhalt | Top-Themen | Topthemen | Themen | Lesen Sie auch |
    Nächster Artikel | Vorheriger Artikel | Nächster Beitrag | Vorheriger Beitrag | Beitragsnavigation |
    Beitrags-Navigation | Zum Thema | Zur Startseite | Links zum Thema | Siehe auch | Anzeige | Aus dem Netz | Neu im
    Ressort | Schlagzeilen | Im Trend | Mehr entdecken | Aktuelle Berichte | Aktuelle Berichte aus dieser Kategorie |
    Mehr aus dieser Kategorie | Weitere Artikel aus dieser Kategorie | Weitere Tipps | Weitere Berichte | Zum
    Weiterlesen | Vorschau auf den nächsten Artikel`,
  share: `Gefällt mir Lade | Gefällt mir Wird geladen | Teilen | Artikel teilen | Beitrag teilen | Diesen Artikel teilen | Diesen Beitrag teilen | Jetzt teilen |
    Teilen mit | Teilen Sie diesen Artikel | Teile diesen Beitrag | Auf Facebook teilen | Auf Twitter teilen | Auf X
    teilen | Per WhatsApp teilen | Bei Facebook teilen | Per E-Mail teilen | Per Mail teilen | Twittern | Mailen | Per
    E-Mail versenden | Per E-Mail senden | Artikel versenden | Weiterempfehlen | Weitersagen | Link kopieren | Link
    kopiert | Merken | Artikel merken | Drucken | E-Mail | Teilen auf | Klick, um auf | Klicken, um | Zum Teilen |
    Gefällt mir | Feedback | Möchten Sie den Artikel teilen | Möchten Sie diesen Artikel teilen | Hat Ihnen der
    Artikel gefallen`,
  newsletter: `zu Ihren Kontakten hinzu | zu deinen Kontakten hinzu | in Ihr Adressbuch auf | in dein Adressbuch auf |
    Newsletter abonnieren | unseren Newsletter | unserem Newsletter | unser Newsletter | zum Newsletter
    anmelden | für den Newsletter anmelden | Newsletter bestellen | kostenlosen Newsletter | kostenloser Newsletter |
    per E-Mail erhalten | in Ihr Postfach | in dein Postfach | jetzt abonnieren | jetzt anmelden | jetzt kostenlos |
    kostenlos anmelden | Abonnieren Sie | WhatsApp-Kanal | WhatsApp-Channel | Telegram-Kanal | unsere App | App
    herunterladen | unseren Kanal | Geben Sie Ihre E-Mail-Adresse ein | Sie können sich jederzeit abmelden | Abmeldung
    jederzeit möglich | Nichts mehr verpassen | nichts verpassen | immer auf dem Laufenden | Jetzt registrieren |
    kostenlos registrieren | nichts mehr versäumen`,
  advertisement: `Anzeige | Anzeigen | Werbung | Advertorial | Gesponsert | Sponsored | Weiterlesen nach der Anzeige | Artikel
    wird nach der Anzeige fortgesetzt | Nach der Anzeige weiterlesen | Ende der Anzeige | Bezahlte Anzeige |
    Werbeanzeige | Bitte aktivieren Sie Javascript | Werbung überspringen | Bezahlter Inhalt | Anzeige / Weiterlesen`,
  cookie: `verwendet Cookies | verwenden Cookies | nutzt Cookies | nutzen Cookies | Cookies akzeptieren |
    Cookie-Einstellungen | alle akzeptieren | alle ablehnen | externer Inhalt | Externen Inhalt anzeigen | externe
    Inhalte | an Drittplattformen übermittelt | personenbezogene Daten an | Inhalt von einem Drittanbieter | unsere
    Datenschutzerklärung | Datenschutzeinstellungen | mit Ihrer Zustimmung | Ihre Einwilligung`,
  tags: `Schlagwörter | Schlagworte | Schlagwort | Stichwörter | Stichworte | Tags | Kategorien | Kategorie | Themen |
    Thema | Themenseiten | Mehr zu diesem Thema | Verschlagwortet mit | Veröffentlicht in | Veröffentlicht unter |
    Abgelegt unter | Ressort | Schlagwörter zum Artikel`,
  byline: `Von | Autor | Autorin | Autoren | Geschrieben von | Verfasst von | Ein Artikel von | Ein Beitrag von | Ein
    Bericht von | Ein Kommentar von | Eine Analyse von | Aus | Text | Text von | Interview | Veröffentlicht von |
    Redaktion | Quelle`,
  photoCredit: `Foto | Fotos | Foto von | Bild | Bilder | Bildquelle | Bildnachweis | Bildrechte | Quelle | Fotoquelle |
    Symbolbild | Symbolfoto | Archivbild | Archivfoto | Titelbild | Beitragsbild | Grafik | Illustration | Abbildung
    | Copyright | Rechte | Aufnahme | Bildunterschrift | Fotograf`,
  copyright: `Alle Rechte vorbehalten | Urheberrecht | Urheberrechtlich geschützt | Copyright | Nachdruck verboten |
    Vervielfältigung | Impressum | Datenschutz | Datenschutzerklärung | AGB | Nutzungsbedingungen | Alle Angaben ohne
    Gewähr | Angaben ohne Gewähr | Sofern nicht anders angegeben | Sofern nicht anders ausgewiesen`,
  printTools: `Sie sind Besucher # | Sie sind der # Besucher | Sie sind Besucher Nr # |
    Artikel bewerten | Bewerten Sie diesen Artikel | Bewerte diesen Artikel | Diesen Artikel bewerten | Beitrag bewerten |
    Drucken | Seite drucken | Artikel drucken | Druckansicht | Druckversion | Als PDF | PDF | Schriftgröße
    | Schrift vergrößern | Schrift verkleinern | Vorlesen | Artikel anhören | Beitrag anhören | Anhören | Zum Inhalt
    springen | Zum Inhalt | Zum Hauptinhalt springen | Direkt zum Inhalt | Nach oben | Zum Seitenanfang | Zurück nach
    oben | Startseite | Menü | Suche | Schließen | Vollbild | Bild vergrößern | Vergrößern | Mehr anzeigen | Weniger
    anzeigen | Weiter | Zurück | Lesezeit | Lesezeit # Minuten | Lesezeit # Min | # Min Lesezeit | # Minuten Lesezeit
    | Lesedauer | Lesedauer # Minuten | Fehler melden | Korrektur melden | Inhaltsverzeichnis | Anmelden |
    Registrieren | Merkliste | Auf die Merkliste | Artikel speichern | Bild # von # | Hören | Inhalt | Quellen
    ausblenden | Quellen einblenden | Als PDF herunterladen | Artikel als PDF herunterladen | PDF herunterladen |
    Permalink`,
  followUs: `Folgen Sie uns | Folge uns | Folgen Sie uns auf | Folge uns auf | Besuchen Sie uns auf | Folgen | Jetzt folgen |
    Thema folgen | Autor folgen | Uns folgen`,
  paywall: `kostenlose Artikel übrig | kostenlosen Artikel übrig | Gratisartikel übrig |
    nur für Abonnenten | für Abonnenten | Jetzt weiterlesen | Jetzt Abo | Jetzt abonnieren und weiterlesen | um
    weiterzulesen | Um den Artikel zu lesen | Diesen Artikel weiterlesen | Bereits Abonnent | Sie sind bereits
    Abonnent | Bereits registriert | Sie haben bereits ein Abo | mit einem Abo | Plus-Artikel | exklusiv für
    Abonnenten | Jetzt testen | Probeabo | kostenlos testen`,
  liveUpdates: `Live | Liveticker | Live-Ticker | Liveblog | Live-Blog | Eilmeldung | Eil | Breaking News | Aktuell | Update |
    Exklusiv | Video | Kommentar | Analyse | Interview | Meinung | Bilder | Fotostrecke | Newsblog | Newsticker |
    Ticker | Kolumne | Gastbeitrag | Reportage | Porträt | Glosse | Leitartikel | Essay | Podcast | Nachruf |
    Rezension | Kritik | Hintergrund | Bericht`,
};
