/** Boilerplate phrases in Dutch. */
import type { LanguageWords } from '../kinds.ts';

/** Row `nl` of the table in `index.ts`. */
export const nl: LanguageWords = {
  language: 'nl',
  common: 'de het een en van in is dat op te voor met die niet zijn er aan om ook door naar bij wordt',
  replyForm: `Geef een reactie | Geef een antwoord | Laat een reactie achter | Laat een antwoord achter | Geef
    een reactie Reactie annuleren | Reactie annuleren | Antwoord annuleren | Klik om te annuleren | Reactie
    plaatsen | Plaats een reactie | Plaats reactie | Reactie toevoegen | Voeg een reactie toe | Reageer |
    Reageer op dit artikel | Reageer op dit bericht | Reageren | Schrijf een reactie | Jouw reactie | Uw reactie
    | Je reactie | Geen reacties | Nog geen reacties | Reacties zijn gesloten | De reacties zijn gesloten |
    Reageren niet mogelijk | Wees de eerste die reageert | Praat mee | Log in om te reageren | Discussieer mee |
    Reactie versturen`,
  replyNotice: `Je e-mailadres wordt niet gepubliceerd | Je e-mailadres zal niet getoond worden | Uw e-mailadres
    wordt niet gepubliceerd | Het e-mailadres wordt niet gepubliceerd | Je e-mailadres zal niet worden
    gepubliceerd | Vereiste velden zijn gemarkeerd met | Verplichte velden zijn gemarkeerd met | Velden met een
    * zijn verplicht | Mijn naam, e-mail en site opslaan in deze browser | Mijn naam, e-mailadres en website
    opslaan in deze browser | Bewaar mijn naam, e-mailadres en website | Je moet ingelogd zijn om een reactie te
    plaatsen | Je moet inloggen om een reactie te kunnen plaatsen | Je moet ingelogd zijn op om een reactie te
    plaatsen | Houd mij via e-mail op de hoogte | Stuur mij een e-mail als er vervolgreacties zijn | Stuur mij
    een e-mail als er nieuwe berichten zijn | Deze site gebruikt Akismet om spam te verminderen | Bekijk hoe je
    reactie-gegevens worden verwerkt | Bekijk hoe je reactie gegevens worden verwerkt | Meer informatie over hoe
    je reactiegegevens`,
  replyField: `Naam | Je naam | Uw naam | E-mail | E-mailadres | Website | Site | Reactie | Bericht | Verzenden |
    Versturen | Onderwerp | Verplicht | Ingelogd als | Uitloggen`,
  commentsHeading: `Reacties | # reacties | # reactie | Eén reactie | Reacties (#) | # antwoorden | # antwoord |
    Eén gedachte over | # gedachten over | # reacties op | Eén reactie op | # reactie op | Reacties van lezers |
    Bekijk reacties | Bekijk alle reacties | Toon reacties | Lees de reacties | Alle reacties | Laatste reacties`,
  commentAction: `Beantwoorden | Reageer | Inloggen om te antwoorden | Log in om te reageren | Melden | Meld
    misbruik | Rapporteer | schreef | zegt | Vind ik leuk | Citeer | Bewerken | Oudere reacties | Nieuwere
    reacties`,
  readMore: `Lees meer | Lees ook | Lees verder | Lees hier | Lees het hele artikel | Lees alles over | Lees meer
    over | Lees ook over | Bekijk ook | Bekijk meer | Kijk ook | Zie ook | Meer over | Meer lezen | Meer
    informatie | Verder lezen | Ook interessant | Mis niets | Luister ook | Aanbevolen | Meer weten |
    Gerelateerd | Dit lees je ook`,
  related: `Gerelateerde artikelen | Gerelateerde berichten | Gerelateerd nieuws | Gerelateerd | Verwante artikelen |
    Lees ook | Lees meer | Meer over dit onderwerp | Meer over | Meer nieuws | Meer artikelen | Meer van | Meest
    gelezen | Best gelezen | Populair | Populaire artikelen | Populaire berichten | Trending | Laatste nieuws | Het
    laatste nieuws | Laatste berichten | Recente berichten | Recente artikelen | Net binnen | Aanbevolen | Aanbevolen
    artikelen | Aanbevolen voor jou | Ook interessant | Dit vind je misschien ook leuk | Misschien vind je dit ook
    leuk | Misschien ook interessant | Misschien ook iets voor jou | Dit vind je misschien ook interessant | Dit is
    ook interessant | Anderen lezen ook | Anderen bekeken ook | Volgend artikel | Vorig artikel | Volgend bericht |
    Vorig bericht | Berichtnavigatie | Bericht navigatie | Onze keuze | Uitgelicht | Ander nieuws | Bekijk ook | Zie
    ook | Gesponsord | Van onze partners | Onderwerpen | Meer uit deze categorie | Verder lezen`,
  share: `Vind-ik-leuk Aan het laden | Like Aan het laden | Deel | Delen | Deel dit | Dit delen | Deel dit artikel | Deel dit bericht | Deel deze pagina | Deel via | Deel op |
    Delen op | Delen via | Deel op Facebook | Deel op Twitter | Deel op X | Deel op LinkedIn | Deel via WhatsApp
    | Deel via e-mail | Delen op Facebook | Delen op Twitter | Delen op X | Delen met | Delen: | Klik om te
    delen | Klik om te delen op | Klik om dit te e-mailen | Klik om af te drukken | Tweet | Tweeten | E-mail dit
    | Mail dit artikel | Verstuur per e-mail | Stuur door | Doorsturen | Kopieer link | Link kopiëren | Link
    gekopieerd | Vind ik leuk | Afdrukken | Bewaren | Bewaar artikel | Artikel delen | Vertel het verder`,
  newsletter: `voeg ons toe aan je contacten | voeg ons toe aan uw contacten | voeg ons toe aan je adresboek |
    schrijf je in voor onze nieuwsbrief | schrijf je in voor de nieuwsbrief | schrijf u in voor onze
    nieuwsbrief | meld je aan voor onze nieuwsbrief | meld je aan voor de nieuwsbrief | meld je aan voor | abonneer je
    op | abonneer op onze nieuwsbrief | inschrijven voor de nieuwsbrief | ontvang onze nieuwsbrief | ontvang de
    nieuwsbrief | ontvang elke | ontvang dagelijks | onze gratis nieuwsbrief | onze dagelijkse nieuwsbrief | onze
    wekelijkse nieuwsbrief | in je inbox | in je mailbox | in uw mailbox | download onze app | download de app | volg
    ons WhatsApp-kanaal | WhatsApp-kanaal | vul je e-mailadres in | je kunt je altijd afmelden | blijf op de hoogte |
    steun ons | word lid van | ons YouTube-kanaal | ons WhatsApp-kanaal | word lid`,
  advertisement: `Advertentie | Advertenties | Reclame | Adverteren | Lees verder na de advertentie | Lees verder
    onder de advertentie | Tekst gaat verder onder de advertentie | Artikel gaat verder onder de advertentie |
    Tekst loopt door onder de advertentie | Gesponsord | Gesponsorde inhoud | Gesponsorde content |
    Partnerbijdrage | Advertorial | Betaalde inhoud | Sluit advertentie`,
  cookie: `gebruikt cookies | maakt gebruik van cookies | maken gebruik van cookies | gebruiken cookies | cookies
    accepteren | accepteer cookies | alles accepteren | alles weigeren | cookie-instellingen | cookiebeleid |
    jouw toestemming | je toestemming | om deze inhoud te | om deze content te | privacybeleid |
    privacyverklaring`,
  tags: `Tags | Tag | Trefwoorden | Onderwerpen | Onderwerp | Categorieën | Categorie | Thema’s | Getagd | Getagd
    met | Geplaatst in | Gepost in | Labels | Gearchiveerd onder | Dossier | Meer over`,
  byline: `Door | Van | Auteur | Auteurs | Geschreven door | Geplaatst door | Tekst | Tekst door | Redactie | Van
    onze redactie | Door onze redactie | Gepubliceerd door | Interview door | Van onze verslaggever | Bron`,
  photoCredit: `Foto | Foto’s | Foto door | Fotografie | Beeld | Afbeelding | Afbeeldingen | Bron foto | Fotobron
    | Archieffoto | Archiefbeeld | Illustratie | Credits | Credit | Bijschrift | Video | Grafiek | Headerfoto |
    Foto ter illustratie | Stockfoto`,
  copyright: `Alle rechten voorbehouden | Auteursrecht | Auteursrecht voorbehouden | Copyright | Niets uit deze
    uitgave | Overname zonder toestemming | Algemene voorwaarden | Privacyverklaring | Privacybeleid |
    Gebruiksvoorwaarden | Disclaimer`,
  printTools: `U bent bezoeker # | U bent bezoeker nummer # |
    Beoordeel dit artikel | Geef dit artikel een cijfer | Waardeer dit artikel |
    Afdrukken | Printen | Print dit artikel | Artikel printen | Printversie | PDF downloaden |
    Lettergrootte | Tekstgrootte | Tekst vergroten | Tekst verkleinen | Luister | Luister naar dit artikel | Beluister
    artikel | Beluister dit artikel | Voorlezen | Lees voor | Ga naar de inhoud | Ga naar inhoud | Naar de inhoud |
    Spring naar inhoud | Doorgaan naar inhoud | Naar boven | Terug naar boven | Home | Menu | Zoeken | Sluiten |
    Volledig scherm | Vergroot | Vergroot afbeelding | Toon meer | Toon minder | Meer laden | Meer tonen | Volgende |
    Vorige | Leestijd | Leestijd # min | Leestijd # minuten | # min leestijd | # minuten leestijd | # minuten lezen |
    # keer bekeken | Fout melden | Meld een fout | Foutje gezien | Inhoudsopgave | Inloggen | Aanmelden | Registreren
    | Abonneren | Opslaan | Pagina # van # | Download PDF | Download als PDF`,
  followUs: `Volg ons | Volg ons op | Volg ons via | Volgen | Vind ons op | Volg dit onderwerp | Volg de auteur |
    Like ons op | Volg het nieuws | Volg ons op Google Nieuws`,
  paywall: `gratis artikelen deze maand | gratis artikelen over |
    alleen voor abonnees | exclusief voor abonnees | om verder te lezen | om dit artikel te lezen | log
    in om verder te lezen | word abonnee | al abonnee | ben je al abonnee | bent u al abonnee | neem een
    abonnement | lees verder met | maak een gratis account | gratis account om | dit artikel is alleen |
    onbeperkt lezen | plus-artikel`,
  liveUpdates: `Live | Liveblog | Live blog | Breaking | Laatste nieuws | Update | Video | Foto’s | Exclusief |
    Interview | Analyse | Opinie | Reportage | Podcast | Column | Recensie | Commentaar | Achtergrond | Profiel
    | Fotoserie`,
};
