/** Boilerplate phrases in Danish. */
import type { LanguageWords } from '../kinds.ts';

/** Row `da` of the table in `index.ts`. */
export const da: LanguageWords = {
  language: 'da',
  common: 'og i at det er en til på som af for med den de ikke har der et var om han men fra',
  replyForm: `Skriv et svar | Skriv et svar Annuller svar | Skriv en kommentar | Efterlad et svar | Efterlad en
    kommentar | Læg en kommentar | Annuller svar | Klik her for at annullere svar | Send kommentar | Indsend
    kommentar | Tilføj kommentar | Tilføj en kommentar | Kommentér | Kommenter | Kommenter artiklen | Din
    kommentar | Ingen kommentarer | Ingen kommentarer endnu | Kommentarer lukket | Der er lukket for kommentarer
    | Kommentarer er lukket | Vær den første til at kommentere | Deltag i debatten | Log ind for at kommentere`,
  replyNotice: `Din e-mailadresse vil ikke blive publiceret | Din e-mail-adresse vil ikke blive publiceret | Din
    e-mail vil ikke blive offentliggjort | Din e-mailadresse vil ikke blive offentliggjort | Krævede felter er
    markeret med | Obligatoriske felter er markeret med | Påkrævede felter er markeret med | Gem mit navn, mail
    og websted i denne browser | Gem mit navn, min e-mail og mit websted | Gem mit navn, e-mail og hjemmeside |
    Du skal være logget ind for at skrive en kommentar | Du skal logge ind for at skrive en kommentar | Giv mig
    besked om nye kommentarer | Giv mig besked via e-mail | Dette websted bruger Akismet til at reducere spam |
    Lær om hvordan dine kommentar data bliver behandlet | Få mere at vide om, hvordan dine kommentardata
    behandles`,
  replyField: `Navn | Dit navn | E-mail | Mail | E-mailadresse | Websted | Hjemmeside | Website | Kommentar |
    Besked | Send | Emne | Påkrævet | Logget ind som | Log ud`,
  commentsHeading: `Kommentarer | # kommentarer | # kommentar | Én kommentar | En kommentar | Kommentarer (#) | #
    svar | Et svar | Én tanke om | # tanker om | # svar til | # kommentarer til | Vis kommentarer | Se
    kommentarer | Vis alle kommentarer | Læs kommentarer | Alle kommentarer | Læsernes kommentarer`,
  commentAction: `Svar | Besvar | Log ind for at svare | Anmeld | Anmeld kommentar | Rapporter | siger | skriver
    | Synes godt om | Citer | Rediger | Ældre kommentarer | Nyere kommentarer`,
  readMore: `Læs mere | Læs også | Læs videre | Læs hele artiklen | Læs artiklen | Læs mere om | Læs mere her |
    Se også | Se mere | Mere om | Fortsæt med at læse | Hør også | Relateret | Gå ikke glip af | Baggrund`,
  related: `Relaterede artikler | Relaterede indlæg | Relateret indhold | Relaterede nyheder | Relateret |
    Lignende artikler | Læs også | Læs mere | Mere om emnet | Mere om | Mere fra | Flere artikler | Flere
    nyheder | Mest læste | Mest læst | Mest populære | Populære artikler | Populære indlæg | Populært | Seneste
    nyt | Seneste nyheder | Seneste artikler | Seneste indlæg | Nyeste artikler | Anbefalet | Anbefalede
    artikler | Anbefalet til dig | Vi anbefaler | Måske er du også interesseret i | Du vil måske også kunne lide
    | Måske kan du også lide | Andre læser | Næste artikel | Forrige artikel | Næste indlæg | Forrige indlæg |
    Indlægsnavigation | Navigation til indlæg | Se også | I fokus | Lige nu | Emner`,
  share: `Del artikel | Del artiklen | Del denne artikel | Del dette | Del dette: | Del på | Del via | Del med |
    Del indlæg | Del på Facebook | Del på Twitter | Del på X | Del på LinkedIn | Del via e-mail | Del med dine
    venner | Klik for at dele | Klik for at dele på | Klik for at dele via | Klik for at sende | Klik for at
    udskrive | Klik for at printe | Tweet | Send til en ven | Send på mail | Kopier link | Kopiér link | Link
    kopieret | Synes godt om | Like dette | Udskriv | Gem artikel`,
  newsletter: `tilføj os til dine kontakter |
    tilmeld dig vores nyhedsbrev | tilmeld dig nyhedsbrevet | tilmeld nyhedsbrev | tilmeld dig her |
    tilmeld dig gratis | abonner på vores nyhedsbrev | abonnér på vores nyhedsbrev | vores nyhedsbrev | vores
    gratis nyhedsbrev | få vores nyhedsbrev | få de seneste nyheder | modtag vores nyhedsbrev | i din indbakke |
    hent vores app | hent appen | download vores app | indtast din e-mail | du kan altid afmelde | afmelde dig
    når som helst | gå ikke glip af | hold dig opdateret | støt vores`,
  advertisement: `Annonce | Annoncer | Reklame | Artiklen fortsætter efter annoncen | Artiklen fortsætter under
    annoncen | Læs videre efter annoncen | Annonce - artiklen fortsætter | Sponsoreret | Sponsoreret indhold |
    Betalt indhold | I samarbejde med | Kommercielt samarbejde`,
  cookie: `bruger cookies | anvender cookies | accepter cookies | acceptér cookies | accepter alle | acceptér
    alle | afvis alle | cookieindstillinger | cookiepolitik | administrer cookies | dit samtykke | for at se
    indholdet | privatlivspolitik`,
  tags: `Tags | Tag | Emner | Emne | Kategorier | Kategori | Nøgleord | Stikord | Tagget | Tagget med | Udgivet i
    | Skrevet i | Mærkater | Emneord`,
  byline: `Af | Skrevet af | Tekst | Tekst af | Forfatter | Skribent | Journalist | Redaktør | Redaktionen |
    Udgivet af | Fra | Artikel af`,
  photoCredit: `Foto | Fotos | Fotograf | Billede | Billeder | Arkivfoto | Arkivbillede | Kilde | Illustration |
    Grafik | Billedtekst | Pressefoto | Video | Modelfoto | Kredit`,
  copyright: `Alle rettigheder forbeholdes | Ophavsret | Copyright | Kopiering ikke tilladt | Privatlivspolitik |
    Handelsbetingelser | Brugerbetingelser`,
  printTools: `Du er besøgende # | Du er besøgende nummer # |
    Bedøm artiklen | Bedøm denne artikel |
    Udskriv | Udskriv artikel | Udskriv artiklen | Print artikel | Printvenlig version | Hent PDF |
    Tekststørrelse | Skriftstørrelse | Større tekst | Mindre tekst | Lyt | Lyt til artiklen | Lyt til denne
    artikel | Hør artiklen | Gå til indhold | Gå til hovedindhold | Hop til indhold | Spring til indhold |
    Videre til indhold | Til toppen | Tilbage til toppen | Forside | Menu | Søg | Luk | Fuld skærm | Forstør |
    Forstør billede | Vis mere | Vis mindre | Vis flere | Indlæs flere | Næste | Forrige | Læsetid | Læsetid #
    min | Læsetid # minutter | # min læsetid | # minutters læsning | # min. læsning | # visninger | Rapporter
    fejl | Indholdsfortegnelse | Log ind | Opret bruger | Abonner | Abonnér | Gem | Side # af #`,
  followUs: `Følg os | Følg os på | Følg | Find os på | Følg emnet | Følg med på | Følg journalisten | Synes godt
    om os på`,
  paywall: `gratis artikler tilbage |
    kun for abonnenter | for abonnenter | forbeholdt abonnenter | for at læse videre | for at fortsætte
    med at læse | log ind for at læse | bliv abonnent | allerede abonnent | er du allerede abonnent | få adgang
    til hele artiklen | opret en gratis bruger | køb abonnement | prøv gratis`,
  liveUpdates: `Live | Direkte | Lige nu | Seneste nyt | Opdateret | Opdatering | Video | Billeder | Eksklusivt |
    Interview | Analyse | Leder | Debat | Klumme | Anmeldelse | Reportage | Podcast | Kommentar | Kronik |
    Portræt | Breaking`,
};
