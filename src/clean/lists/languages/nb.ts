/** Boilerplate phrases in Norwegian. */
import type { LanguageWords } from '../kinds.ts';

/** Row `nb` of the table in `index.ts`. */
export const nb: LanguageWords = {
  language: 'nb',
  common: 'og i det er en til på som av for med den de ikke har at et var om han fra men seg',
  replyForm: `Legg igjen en kommentar | Legg igjen en kommentar Avbryt svar | Legg igjen et svar | Legg att eit
    svar | Avbryt svar | Klikk her for å avbryte svar | Publiser kommentar | Send kommentar | Send inn kommentar
    | Legg til kommentar | Legg til en kommentar | Skriv en kommentar | Skriv kommentar | Kommenter | Kommenter
    artikkelen | Kommenter saken | Din kommentar | Ingen kommentarer | Ingen kommentarer ennå | Kommentarer er
    stengt | Kommentarfeltet er stengt | Det er stengt for kommentarer | Vær den første til å kommentere | Delta
    i debatten | Logg inn for å kommentere`,
  replyNotice: `Din e-postadresse vil ikke bli publisert | E-postadressen din vil ikke bli publisert | Din e-post
    vil ikke bli publisert | E-postadressa di blir ikkje synleg | Obligatoriske felt er merket med |
    Obligatoriske felter er markert med | Påkrevde felt er merket | Lagre mitt navn, e-post og nettside i denne
    nettleseren | Lagre navnet mitt, e-posten min og nettstedet mitt | Du må være innlogget for å kommentere |
    Du må være logget inn for å kommentere | Du må logge inn for å kommentere | Varsle meg om nye kommentarer |
    Gi meg beskjed om nye kommentarer | Send meg e-post | Dette nettstedet bruker Akismet for å redusere spam |
    Dette nettstedet bruker Akismet | Lær om hvordan dine kommentar-data prosesseres | Finn ut mer om hvordan
    kommentardataene dine behandles`,
  replyField: `Navn | Ditt navn | E-post | E-postadresse | Nettsted | Nettside | Hjemmeside | Kommentar | Melding
    | Send | Emne | Påkrevd | Logget inn som | Logg ut`,
  commentsHeading: `Kommentarer | # kommentarer | # kommentar | Én kommentar | En kommentar | Kommentarer (#) | #
    svar | Ett svar | Én kommentar om | # kommentarer om | # tanker om | Én tanke om | # svar til | #
    kommentarer til | Vis kommentarer | Se kommentarer | Vis alle kommentarer | Les kommentarer | Alle
    kommentarer`,
  commentAction: `Svar | Logg inn for å svare | Rapporter | Rapporter kommentar | Meld fra | sier | skriver |
    Liker | Siter | Rediger | Eldre kommentarer | Nyere kommentarer`,
  readMore: `Les mer | Les også | Les videre | Les hele saken | Les hele artikkelen | Les saken | Les mer om |
    Les mer her | Se også | Se mer | Mer om | Fortsett å lese | Hør også | Relatert | Bakgrunn | Ikke gå glipp
    av`,
  related: `Relaterte artikler | Relaterte innlegg | Relaterte saker | Relatert innhold | Relatert | Lignende
    artikler | Les også | Les mer | Mer om saken | Mer om | Mer fra | Flere artikler | Flere saker | Flere
    nyheter | Mest lest | Mest leste | Mest populære | Populære artikler | Populære innlegg | Populært | Siste
    nytt | Siste nyheter | Siste artikler | Siste saker | Siste innlegg | Nyeste artikler | Anbefalt | Anbefalte
    artikler | Anbefalt for deg | Vi anbefaler | Andre leser | Kanskje du også liker | Du vil kanskje også like
    | Neste artikkel | Forrige artikkel | Neste innlegg | Forrige innlegg | Innleggsnavigasjon | Se også | I
    fokus | Akkurat nå | Emner`,
  share: `Del artikkelen | Del denne artikkelen | Del saken | Del dette | Del dette: | Del på | Del via | Del med
    | Del innlegget | Del på Facebook | Del på Twitter | Del på X | Del på LinkedIn | Del via e-post | Del med
    dine venner | Klikk for å dele | Klikk for å dele på | Klikk for å sende | Klikk for å skrive ut | Tips en
    venn | Send på e-post | Kopier lenke | Kopier lenken | Lenke kopiert | Lik dette | Skriv ut | Lagre artikkel`,
  newsletter: `legg oss til i kontaktene dine |
    meld deg på vårt nyhetsbrev | meld deg på nyhetsbrevet | meld deg på vårt gratis nyhetsbrev | meld
    deg på her | abonner på vårt nyhetsbrev | abonner på nyhetsbrevet | vårt nyhetsbrev | vårt gratis nyhetsbrev
    | få vårt nyhetsbrev | få nyhetsbrevet | få siste nytt | motta vårt nyhetsbrev | i innboksen din | i din
    innboks | last ned vår app | last ned appen | skriv inn din e-postadresse | du kan når som helst melde deg
    av | hold deg oppdatert | støtt vår`,
  advertisement: `Annonse | Annonser | Annonsørinnhold | Reklame | Artikkelen fortsetter under annonsen | Saken
    fortsetter under annonsen | Artikkelen fortsetter etter annonsen | Saken fortsetter etter annonsen | Les
    videre etter annonsen | Sponset innhold | Sponset | Betalt innhold | Kommersielt samarbeid | I samarbeid med`,
  cookie: `bruker cookies | bruker informasjonskapsler | godta cookies | godta informasjonskapsler | aksepter
    alle | godta alle | avvis alle | innstillinger for informasjonskapsler | administrer cookies | ditt samtykke
    | for å se innholdet | personvernerklæring`,
  tags: `Emner | Emne | Tags | Tagger | Stikkord | Kategorier | Kategori | Nøkkelord | Merket | Merket med |
    Merket med stikkord | Publisert i | Postet i | Emneord`,
  byline: `Av | Skrevet av | Tekst | Tekst av | Forfatter | Journalist | Redaktør | Redaksjonen | Publisert av |
    Fra | Artikkel av`,
  photoCredit: `Foto | Bilder | Bilde | Fotograf | Arkivfoto | Arkivbilde | Kilde | Illustrasjon |
    Illustrasjonsfoto | Grafikk | Bildetekst | Pressebilde | Video | Skjermdump`,
  copyright: `Alle rettigheter reservert | Alle rettigheter forbeholdt | Opphavsrett | Copyright | Kopiering ikke
    tillatt | Personvernerklæring | Brukervilkår | Vilkår for bruk`,
  printTools: `Du er besøkende # | Du er besøkende nummer # |
    Vurder artikkelen | Vurder denne artikkelen |
    Skriv ut | Skriv ut artikkelen | Skriv ut saken | Utskriftsvennlig versjon | Last ned PDF |
    Tekststørrelse | Skriftstørrelse | Større tekst | Mindre tekst | Lytt | Lytt til artikkelen | Lytt til saken
    | Hør artikkelen | Hopp til innhold | Hopp til innholdet | Hopp til hovedinnhold | Gå til innhold | Til
    toppen | Tilbake til toppen | Hjem | Meny | Søk | Lukk | Fullskjerm | Forstørr | Forstørr bilde | Vis mer |
    Vis mindre | Vis flere | Last flere | Neste | Forrige | Lesetid | Lesetid # min | Lesetid # minutter | # min
    lesetid | # minutters lesing | # visninger | Meld fra om feil | Rapporter feil | Innholdsfortegnelse | Logg
    inn | Registrer deg | Abonner | Lagre | Side # av #`,
  followUs: `Følg oss | Følg oss på | Følg | Finn oss på | Følg saken | Følg med på | Lik oss på | Følg emnet`,
  paywall: `gratis artikler igjen |
    kun for abonnenter | for abonnenter | forbeholdt abonnenter | for å lese videre | for å fortsette å
    lese | logg inn for å lese | bli abonnent | allerede abonnent | er du allerede abonnent | få tilgang til
    hele saken | opprett en gratis bruker | kjøp abonnement | denne artikkelen er for`,
  liveUpdates: `Live | Direkte | Akkurat nå | Siste nytt | Oppdatert | Oppdatering | Video | Bilder | Eksklusivt
    | Intervju | Analyse | Leder | Debatt | Kronikk | Anmeldelse | Reportasje | Podkast | Kommentar | Portrett |
    Meninger`,
};
