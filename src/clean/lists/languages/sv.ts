/** Boilerplate phrases in Swedish. */
import type { LanguageWords } from '../kinds.ts';

/** Row `sv` of the table in `index.ts`. */
export const sv: LanguageWords = {
  language: 'sv',
  common: 'och att det i är som en på av för med till den har inte om ett men var från han',
  replyForm: `Lämna ett svar | Lämna en kommentar | Lämna ett svar Avbryt svar | Avbryt svar | Skriv en kommentar
    | Skriv en kommentar Avbryt svar | Skriv kommentar | Kommentera | Kommentera artikeln | Publicera kommentar
    | Skicka kommentar | Lägg till kommentar | Lägg till en kommentar | Din kommentar | Inga kommentarer | Inga
    kommentarer än | Kommentarer inaktiverade | Kommentarer är stängda | Kommentarsfältet är stängt | Bli först
    att kommentera | Delta i diskussionen | Logga in för att kommentera | Klicka här för att avbryta svar`,
  replyNotice: `Din e-postadress kommer inte publiceras | Din e-postadress kommer inte att publiceras | Din
    epostadress publiceras inte | E-postadressen publiceras inte | Obligatoriska fält är märkta | Nödvändiga
    fält är märkta | Spara mitt namn, min e-postadress och webbplats i denna webbläsare | Spara namn, e-post och
    webbplats i denna webbläsare | Du måste vara inloggad för att kommentera | Du måste vara inloggad för att
    skriva en kommentar | Meddela mig om nya kommentarer | Meddela mig via e-post | Denna webbplats använder
    Akismet för att minska skräppost | Lär dig hur din kommentardata bearbetas | Lär dig om hur din
    kommentarsdata bearbetas`,
  replyField: `Namn | Ditt namn | E-post | E-postadress | Webbplats | Hemsida | Kommentar | Meddelande | Skicka |
    Ämne | Obligatoriskt | Inloggad som | Logga ut`,
  commentsHeading: `Kommentarer | # kommentarer | # kommentar | En kommentar | Kommentarer (#) | # svar | Ett
    svar | En tanke på | # tankar på | En tanke om | # tankar om | # svar till | # svar på | # kommentarer till
    | Visa kommentarer | Visa alla kommentarer | Läs kommentarer | Alla kommentarer | Läsarkommentarer`,
  commentAction: `Svara | Logga in för att svara | Anmäl | Anmäl kommentar | Rapportera | säger | skriver | Gilla
    | Citera | Redigera | Äldre kommentarer | Nyare kommentarer`,
  readMore: `Läs mer | Läs också | Läs även | Läs vidare | Läs hela artikeln | Läs artikeln | Läs mer om | Läs
    mer här | Se även | Se också | Se mer | Mer om | Mer läsning | Fortsätt läsa | Missa inte | Lyssna |
    Relaterat | Bakgrund | Titta på`,
  related: `Relaterade artiklar | Relaterade inlägg | Relaterat innehåll | Relaterade nyheter | Relaterat |
    Liknande artiklar | Läs också | Läs även | Läs mer | Mer om ämnet | Mer från | Mer nyheter | Fler artiklar |
    Fler nyheter | Mest läst | Mest lästa | Mest delat | Populärt | Populära artiklar | Populära inlägg |
    Senaste nytt | Senaste nyheterna | Senaste artiklarna | Senaste inläggen | Rekommenderat | Rekommenderade
    artiklar | Rekommenderas | Vi rekommenderar | Du kanske också gillar | Du kanske också är intresserad av |
    Detta kanske också intresserar dig | Andra läser | Nästa artikel | Föregående artikel | Nästa inlägg |
    Föregående inlägg | Inläggsnavigering | Se även | I fokus | Just nu | Ämnen | Fler inlägg`,
  share: `Gilla Laddar in | Dela | Dela artikel | Dela artikeln | Dela denna artikel | Dela den här artikeln | Dela detta | Dela på
    | Dela via | Dela med | Dela inlägg | Dela på Facebook | Dela på Twitter | Dela på X | Dela på LinkedIn |
    Dela via e-post | Dela med vänner | Dela: | Klicka för att dela | Klicka för att dela på | Klicka för att
    e-posta | Klicka för att skriva ut | Klicka för utskrift | Tweeta | Twittra | Mejla | E-posta | Tipsa en vän
    | Tipsa via e-post | Kopiera länk | Länk kopierad | Gilla detta | Gilla | Skriv ut | Spara artikel`,
  newsletter: `lägg till oss i dina kontakter |
    prenumerera på vårt nyhetsbrev | prenumerera på nyhetsbrevet | prenumerera på vår | anmäl dig till
    vårt nyhetsbrev | anmäl dig till nyhetsbrevet | anmäl dig här | vårt nyhetsbrev | vårt kostnadsfria
    nyhetsbrev | få vårt nyhetsbrev | få de senaste nyheterna | i din inkorg | i din mejl | ladda ner vår app |
    ladda ner appen | ladda ned appen | ange din e-postadress | du kan avsluta prenumerationen | avregistrera
    dig när som helst | missa inga nyheter | håll dig uppdaterad | stöd vår journalistik`,
  advertisement: `Annons | Annonser | Annonsinnehåll | Artikeln fortsätter efter annonsen | Texten fortsätter
    efter annonsen | Läs vidare efter annonsen | Artikeln fortsätter under annonsen | Sponsrat innehåll |
    Sponsrat | I samarbete med | Betalt innehåll | Detta är en annons | Reklam`,
  cookie: `använder cookies | använder kakor | acceptera cookies | godkänn cookies | acceptera alla | godkänn
    alla | avvisa alla | cookieinställningar | hantera cookies | cookiepolicy | ditt samtycke | för att visa
    innehållet | integritetspolicy`,
  tags: `Etiketter | Etikett | Taggar | Tagg | Taggad | Taggat | Ämnen | Ämne | Kategorier | Kategori | Nyckelord
    | Publicerat i | Publicerad i | Märkt | Sökord`,
  byline: `Av | Text | Text av | Skribent | Författare | Skriven av | Publicerad av | Reporter | Redaktör |
    Redaktionen | Från | Artikel av`,
  photoCredit: `Foto | Foton | Fotograf | Bild | Bilder | Arkivbild | Arkivfoto | Bildkälla | Källa |
    Illustration | Grafik | Bildtext | Pressbild | Genrebild | Video | Montage`,
  copyright: `Alla rättigheter förbehållna | Upphovsrätt | Copyright | Med ensamrätt | Kopiering förbjuden |
    Integritetspolicy | Användarvillkor | Allmänna villkor`,
  printTools: `Du är besökare # | Du är besökare nummer # |
    Betygsätt artikeln | Betygsätt den här artikeln |
    Skriv ut | Skriv ut artikeln | Utskriftsversion | Utskriftsvänlig version | Ladda ner PDF |
    Textstorlek | Teckenstorlek | Större text | Mindre text | Lyssna | Lyssna på artikeln | Lyssna på texten |
    Hoppa till innehåll | Hoppa till innehållet | Hoppa till huvudinnehåll | Gå till innehåll | Till toppen |
    Tillbaka till toppen | Hem | Meny | Sök | Stäng | Helskärm | Förstora | Förstora bilden | Visa mer | Visa
    mindre | Visa fler | Ladda fler | Nästa | Föregående | Lästid | Lästid # min | Lästid # minuter | # min
    läsning | # minuters läsning | # min lästid | # visningar | Rapportera fel | Rätta artikeln |
    Innehållsförteckning | Logga in | Registrera | Prenumerera | Spara | Sida # av #`,
  followUs: `Följ oss | Följ oss på | Följ | Hitta oss på | Följ ämnet | Gilla oss på | Följ nyheterna | Följ
    författaren`,
  paywall: `gratis artiklar kvar |
    endast för prenumeranter | bara för prenumeranter | för prenumeranter | för att läsa vidare | för att
    fortsätta läsa | logga in för att läsa | bli prenumerant | redan prenumerant | är du redan prenumerant | läs
    hela artikeln med | skapa ett konto | låst artikel | exklusivt för`,
  liveUpdates: `Live | Direkt | Just nu | Senaste nytt | Uppdatering | Uppdateras | Video | Bilder | Exklusivt |
    Intervju | Analys | Ledare | Debatt | Krönika | Recension | Reportage | Podd | Kommentar | Insändare |
    Porträtt`,
};
