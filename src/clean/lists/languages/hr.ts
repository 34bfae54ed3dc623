/** Boilerplate phrases in Croatian. */
import type { LanguageWords } from '../kinds.ts';

/** Row `hr` of the table in `index.ts`. */
export const hr: LanguageWords = {
  language: 'hr',
  common: 'je i u se na da za su od s što o koji kao ne ali iz bi to nije',
  replyForm: `Odgovori | Odgovori Otkaži odgovor | Otkaži odgovor | Otkaži | Ostavi komentar | Ostavite komentar
    | Ostavi odgovor | Ostavite odgovor | Napiši komentar | Napišite komentar | Dodaj komentar | Dodajte
    komentar | Pošalji komentar | Objavi komentar | Predaj komentar | Komentiraj | Komentirajte | Vaš komentar |
    Kliknite ovdje kako biste otkazali odgovor | Nema komentara | Još nema komentara | Komentari su zatvoreni |
    Komentari su isključeni | Budite prvi koji će komentirati | Prijavite se za komentiranje | Napišite odgovor`,
  replyNotice: `Vaša adresa e-pošte neće biti objavljena | Vaša email adresa neće biti objavljena | Vaša e-mail
    adresa neće biti objavljena | E-mail adresa neće biti objavljena | Obavezna polja su označena | Obavezna
    polja označena su | Nužna polja su označena | Spremi moje ime, e-poštu i web-stranicu u ovom internet
    pregledniku | Spremi moje ime | Morate biti prijavljeni da biste objavili komentar | Morate biti prijavljeni
    kako bi mogli komentirati | Za komentiranje se morate prijaviti | Ova web-stranica koristi Akismet kako bi
    smanjila spam | Saznajte više o tome kako se obrađuju podaci | Obavijesti me o novim komentarima`,
  replyField: `Ime | Vaše ime | E-pošta | Email | E-mail | E-mail adresa | Web-stranica | Web stranica | Komentar
    | Poruka | Pošalji | Naslov | Obavezno`,
  commentsHeading: `Komentari | Komentar | # komentara | # komentar | Komentari (#) | Jedan komentar | # odgovora
    | # misli o | Jedna misao o | # komentara na | Svi komentari | Prikaži komentare | Pogledaj komentare |
    Pročitaj komentare | Komentari čitatelja | Zadnji komentari | Najnoviji komentari`,
  commentAction: `Odgovori | Odgovoriti | Prijavite se za odgovor | Prijavi | Prijavi komentar | kaže | napisao
    je | Sviđa mi se | Citiraj | Uredi | Stariji komentari | Noviji komentari`,
  readMore: `Pročitajte još | Pročitaj još | Pročitajte i | Pročitajte više | Pročitaj više | Pročitajte i ovo |
    Čitaj dalje | Čitajte dalje | Opširnije | Više o | Više o temi | Saznajte više | Saznaj više | Pogledajte i
    | Pogledajte još | Vidi još | Nastavi čitati | Nastavak | Vezane vijesti | Povezane vijesti | Ne propustite`,
  related: `Povezani članci | Povezane vijesti | Povezane objave | Povezane teme | Povezano | Vezane vijesti |
    Vezani članci | Slični članci | Slične objave | Slične vijesti | Ostale vijesti | Ostali članci | Još
    vijesti | Još iz | Više iz | Više vijesti | Pročitajte još | Pročitajte i | Možda vas zanima | Možda će vas
    zanimati | Moglo bi vas zanimati | Možda vam se svidi | Preporučujemo | Preporučeno | Preporučeni članci |
    Preporuka za vas | Najčitanije | Najčitaniji članci | Najpopularnije | Popularno | Popularni članci |
    Najnovije | Najnovije vijesti | Najnoviji članci | Nedavne objave | Posljednje vijesti | Zadnje vijesti |
    Izdvojeno | Glavne vijesti | U trendu | Sljedeći članak | Prethodni članak | Sljedeća objava | Prethodna
    objava | Navigacija objava | Ne propustite | Izbor urednika`,
  share: `Podijeli | Podijelite | Podijeli članak | Podijelite članak | Podijeli ovo | Podijelite ovo | Podijeli
    vijest | Podijeli s prijateljima | Podijelite s prijateljima | Podijeli na Facebooku | Podijeli na Facebook
    | Podijeli na | Podijeli putem | Kliknite za dijeljenje | Pošalji prijatelju | Pošalji e-mailom | Kopiraj
    link | Kopiraj poveznicu | Link kopiran | Tvitaj | Sviđa mi se | Spremi`,
  newsletter: `pretplatite se na newsletter | prijavite se na newsletter | pretplatite se na naš | prijavite se
    na naš newsletter | naš newsletter | besplatni newsletter | pridružite se našem | naš Viber kanal | naš
    WhatsApp kanal | na vaš e-mail | u vaš inbox | u vaš sandučić | upišite svoju e-mail adresu | unesite svoju
    e-mail adresu | unesite svoj email | preuzmite našu aplikaciju | preuzmite aplikaciju | odjaviti u bilo
    kojem trenutku | hvala na prijavi`,
  advertisement: `Oglas | Oglasi | Reklama | Promo | Promo članak | Promo sadržaj | Sponzorirano | Sponzorirani
    sadržaj | Plaćeni sadržaj | Tekst se nastavlja ispod oglasa | Tekst se nastavlja nakon oglasa | Članak se
    nastavlja nakon oglasa | Nastavak nakon oglasa | Preskoči oglas | Oglašavanje`,
  cookie: `koristi kolačiće | koristimo kolačiće | korištenje kolačića | prihvati sve | prihvaćam sve | odbij sve
    | prihvati kolačiće | postavke kolačića | politika kolačića | pravila privatnosti | politika privatnosti`,
  tags: `Oznake | Oznaka | Tagovi | Tag | Kategorije | Kategorija | Ključne riječi | Teme | Tema | Objavljeno u`,
  byline: `Piše | Pišu | Autor | Autorica | Autori | Napisao | Napisala | Objavio | Objavila | Novinar |
    Novinarka | Urednik | Redakcija | Razgovarao | Razgovarala`,
  photoCredit: `Foto | Fotografija | Fotografije | Slika | Izvor | Izvor fotografije | Arhiva | Arhivska
    fotografija | Ilustracija | Video | Fotograf | Snimio | Snimila | Screenshot`,
  copyright: `Sva prava pridržana | Sva prava zadržana | Autorska prava | Zabranjeno kopiranje | Zabranjeno
    prenošenje | Pravila privatnosti | Uvjeti korištenja`,
  printTools: `Ocijenite članak | Ocijeni članak |
    Ispis | Ispiši | Ispiši članak | Printaj | Verzija za ispis | Veličina slova | Veličina fonta |
    Poslušaj | Poslušajte članak | Preskoči na sadržaj | Skoči na sadržaj | Prijeđi na sadržaj | Na vrh |
    Povratak na vrh | Naslovnica | Početna | Izbornik | Traži | Pretraži | Zatvori | Prikaži više | Prikaži
    manje | Učitaj više | Dalje | Natrag | Sljedeće | Prethodno | Vrijeme čitanja | Vrijeme čitanja # min | #
    min čitanja | Pregleda | # pregleda | Prijavi grešku | Sadržaj | Prijava | Registracija | Cijeli zaslon`,
  followUs: 'Pratite nas | Pratite nas na | Prati nas | Zapratite nas | Pronađite nas na | Lajkajte nas na',
  paywall: `samo za pretplatnike | za pretplatnike | za nastavak čitanja | kako biste nastavili čitati | za
    čitanje cijelog članka | već ste pretplatnik | postanite pretplatnik | prijavite se za čitanje`,
  liveUpdates: `Uživo | Izravno | Najnovije | Zadnja vijest | Ekskluzivno | Ažurirano | Video | Foto |
    Fotogalerija | Intervju | Analiza | Komentar | Kolumna | Mišljenje | Podcast | Recenzija`,
};
