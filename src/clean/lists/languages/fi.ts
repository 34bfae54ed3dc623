/** Boilerplate phrases in Finnish. */
import type { LanguageWords } from '../kinds.ts';

/** Row `fi` of the table in `index.ts`. */
export const fi: LanguageWords = {
  language: 'fi',
  common: 'ja on ei se että hän oli ovat myös kun mutta tai joka mukaan sen kuin jos niin ollut olla vuoden',
  replyForm: `Vastaa | Vastaa Peruuta vastaus | Peruuta vastaus | Jätä kommentti | Jätä vastaus | Kirjoita
    kommentti | Lähetä kommentti | Lisää kommentti | Julkaise kommentti | Kommentoi | Kommentoi artikkelia |
    Kommentoi juttua | Kommenttisi | Ei kommentteja | Ei vielä kommentteja | Kommentit on suljettu |
    Kommentointi suljettu | Kommentointi on suljettu | Ole ensimmäinen kommentoija | Osallistu keskusteluun |
    Kirjaudu kommentoidaksesi`,
  replyNotice: `Sähköpostiosoitettasi ei julkaista | Sähköpostiosoitetta ei julkaista | Pakolliset kentät on
    merkitty | Pakolliset kentät merkitty | Tallenna nimeni, sähköpostiosoitteeni ja sivustoni tähän selaimeen |
    Tallenna nimeni, sähköpostini ja kotisivuni | Sinun täytyy kirjautua sisään kommentoidaksesi | Kirjaudu
    sisään kommentoidaksesi | Ilmoita uusista kommenteista sähköpostitse | Ilmoita minulle uusista kommenteista
    | Ilmoita minulle uusista artikkeleista | Sivusto käyttää Akismet-palvelua roskapostin vähentämiseen | Tämä
    sivusto käyttää Akismetia | Lue, kuinka kommenttitietojasi käsitellään | Lue lisää siitä, miten
    kommenttitietojasi käsitellään`,
  replyField: `Nimi | Nimesi | Sähköposti | Sähköpostiosoite | Kotisivu | Verkkosivusto | Sivusto | Kommentti |
    Viesti | Lähetä | Aihe | Pakollinen | Kirjautunut käyttäjänä | Kirjaudu ulos`,
  commentsHeading: `Kommentit | # kommenttia | # kommentti | Yksi kommentti | Kommentit (#) | # vastausta | Yksi
    vastaus | Yksi kommentti artikkeliin | # kommenttia artikkeliin | # vastausta artikkeliin | # ajatusta
    aiheesta | Yksi ajatus aiheesta | Näytä kommentit | Näytä kaikki kommentit | Lue kommentit | Kaikki
    kommentit | Lukijoiden kommentit`,
  commentAction: `Vastaa | Kirjaudu vastataksesi | Ilmoita | Ilmoita asiaton viesti | sanoo | kirjoittaa | sanoi
    | Tykkää | Lainaa | Muokkaa | Vanhemmat kommentit | Uudemmat kommentit`,
  readMore: `Lue lisää | Lue myös | Lue koko juttu | Lue juttu | Lue koko artikkeli | Lue tästä | Lue lisää
    aiheesta | Katso myös | Katso lisää | Lisää aiheesta | Jatka lukemista | Kuuntele myös | Aiheeseen liittyvää
    | Tutustu myös | Tausta`,
  related: `Aiheeseen liittyvää | Aiheeseen liittyvät artikkelit | Liittyvät artikkelit | Samankaltaiset
    artikkelit | Lue myös | Lue lisää | Lue seuraavaksi | Lisää aiheesta | Lisää uutisia | Lisää artikkeleita |
    Luetuimmat | Luetuimmat jutut | Suosituimmat | Suosituimmat artikkelit | Suosittua | Suositut | Uusimmat |
    Uusimmat artikkelit | Uusimmat uutiset | Tuoreimmat | Viimeisimmät artikkelit | Viimeisimmät uutiset |
    Suosittelemme | Suositellut artikkelit | Sinua saattaa kiinnostaa | Saatat pitää myös | Sinua voisi
    kiinnostaa myös | Seuraava artikkeli | Edellinen artikkeli | Artikkelien selaus | Seuraava juttu | Katso
    myös | Juuri nyt | Aiheet`,
  share: `Jaa artikkeli | Jaa juttu | Jaa tämä | Jaa tämä: | Jaa tämä artikkeli | Jaa Facebookissa | Jaa
    Twitterissä | Jaa X:ssä | Jaa LinkedInissä | Jaa WhatsAppissa | Jaa sähköpostilla | Jaa somessa | Jaa
    palvelussa | Jaa kaverille | Jaa ystäville | Jaa linkki | Twiittaa | Lähetä sähköpostilla | Lähetä kaverille
    | Kopioi linkki | Linkki kopioitu | Tykkää tästä | Tykkää | Tulosta | Tallenna artikkeli | Jaa sosiaalisessa
    mediassa`,
  newsletter: `lisää meidät yhteystietoihisi |
    tilaa uutiskirje | tilaa uutiskirjeemme | tilaa ilmainen uutiskirje | tilaa maksuton uutiskirje |
    liity uutiskirjeen tilaajaksi | liity postituslistalle | uutiskirjeen tilaajaksi | uutiskirjeemme | saat
    uutiskirjeen | suoraan sähköpostiisi | sähköpostiisi joka | lataa sovellus | lataa sovelluksemme | syötä
    sähköpostiosoitteesi | anna sähköpostiosoitteesi | voit peruuttaa tilauksen milloin tahansa | pysy ajan
    tasalla | tue työtämme`,
  advertisement: `Mainos | Mainokset | Ilmoitus | Juttu jatkuu mainoksen jälkeen | Artikkeli jatkuu mainoksen
    jälkeen | Teksti jatkuu mainoksen jälkeen | Jatkuu mainoksen jälkeen | Kaupallinen yhteistyö | Sponsoroitu |
    Sponsoroitu sisältö | Maksettu sisältö | Mainos alkaa | Mainos päättyy`,
  cookie: `käyttää evästeitä | käytämme evästeitä | hyväksy evästeet | hyväksy kaikki | hylkää kaikki |
    evästeasetukset | evästekäytäntö | muokkaa evästeasetuksia | suostumuksesi | sisällön näyttäminen |
    tietosuojaseloste`,
  tags: `Avainsanat | Avainsana | Asiasanat | Asiasana | Aiheet | Aihe | Tagit | Kategoriat | Kategoria | Luokat
    | Tunnisteet | Aihesanat | Julkaistu kategoriassa`,
  byline: `Kirjoittaja | Kirjoittanut | Teksti | Toimittaja | Toimitus | Julkaissut | Artikkelin kirjoittanut |
    Haastattelu`,
  photoCredit: `Kuva | Kuvat | Valokuva | Valokuvat | Arkistokuva | Kuvituskuva | Kuvalähde | Lähde | Grafiikka |
    Kuvitus | Kuvateksti | Video | Kuvankaappaus`,
  copyright: `Kaikki oikeudet pidätetään | Tekijänoikeus | Copyright | Kopiointi kielletty | Tietosuojaseloste |
    Käyttöehdot | Tietosuoja`,
  printTools: `Olet kävijä # | Olet kävijä numero # |
    Arvostele artikkeli | Arvioi artikkeli |
    Tulosta | Tulosta artikkeli | Tulosta sivu | Tulostettava versio | Lataa PDF | Tekstin koko |
    Fonttikoko | Suurenna tekstiä | Pienennä tekstiä | Kuuntele | Kuuntele artikkeli | Kuuntele juttu | Siirry
    sisältöön | Siirry pääsisältöön | Hyppää sisältöön | Takaisin ylös | Sivun alkuun | Etusivu | Valikko | Haku
    | Hae | Sulje | Koko näyttö | Suurenna | Suurenna kuva | Näytä lisää | Näytä vähemmän | Lataa lisää |
    Seuraava | Edellinen | Lukuaika | Lukuaika # min | Lukuaika # minuuttia | # min lukuaika | # minuutin
    lukuaika | # katselukertaa | Ilmoita virheestä | Lähetä korjaus | Sisällysluettelo | Kirjaudu | Kirjaudu
    sisään | Rekisteröidy | Tilaa | Tallenna | Sivu # / #`,
  followUs: `Seuraa meitä | Seuraa meitä Facebookissa | Seuraa meitä Twitterissä | Seuraa meitä Instagramissa |
    Seuraa aihetta | Seuraa | Löydät meidät | Tykkää meistä`,
  paywall: `ilmaista artikkelia jäljellä |
    vain tilaajille | tilaajille | tämä sisältö on vain tilaajille | jatkaaksesi lukemista | lukeaksesi
    koko | kirjaudu lukeaksesi | oletko jo tilaaja | onko sinulla jo tilaus | tilaa nyt | luo ilmainen tunnus |
    artikkeli on tilaajille | tilaajana pääset`,
  liveUpdates: `Live | Suora | Suorana | Suora lähetys | Juuri nyt | Päivittyvä | Päivitetty | Video | Kuvat |
    Kuvagalleria | Haastattelu | Analyysi | Mielipide | Kolumni | Arvio | Arvostelu | Reportaasi | Podcast |
    Kommentti | Pääkirjoitus | Näkökulma | Henkilö`,
};
