/** Boilerplate phrases in Slovak. */
import type { LanguageWords } from '../kinds.ts';

/** Row `sk` of the table in `index.ts`. */
export const sk: LanguageWords = {
  language: 'sk',
  common: 'a v sa na je že to s z do o aj ako by podľa ale za k po od pre ktorý už sú',
  replyForm: `Pridaj komentár | Pridajte komentár | Pridať komentár | Pridaj komentár Zrušiť odpoveď | Zrušiť
    odpoveď | Napísať komentár | Napíšte komentár | Odoslať komentár | Zanechať komentár | Zanechajte komentár |
    Komentovať | Okomentovať | Váš komentár | Žiadne komentáre | Zatiaľ žiadne komentáre | Komentáre sú uzavreté
    | Komentáre sú vypnuté | Diskusia je uzavretá | Buďte prvý, kto pridá komentár | Vstúpiť do diskusie |
    Zapojte sa do diskusie | Pridať príspevok | Zanechať odpoveď`,
  replyNotice: `Vaša e-mailová adresa nebude zverejnená | Vaša emailová adresa nebude zverejnená | Váš e-mail
    nebude zverejnený | Vyžadované polia sú označené | Povinné polia sú označené | Uložiť moje meno, e-mail a
    webovú stránku v tomto prehliadači | Uložiť v tomto prehliadači moje meno | Prepáčte, ale pred zanechaním
    komentára sa musíte prihlásiť | Ak chcete pridať komentár, musíte sa prihlásiť | Upozorniť ma na nové
    komentáre | Upozorni ma na nové komentáre | Upozorniť ma na nové príspevky | Táto webová stránka používa
    Akismet na redukciu spamu | Získajte viac informácií o tom, ako sú vaše údaje z komentárov spracovávané`,
  replyField: `Meno | Vaše meno | E-mail | E-mailová adresa | Email | Webová stránka | Web | Komentár | Správa |
    Odoslať | Predmet | Povinné | Prihlásený ako | Odhlásiť sa`,
  commentsHeading: `Komentáre | # komentárov | # komentáre | # komentár | Jeden komentár | Komentáre (#) | #
    odpovedí | Jedna odpoveď | # komentáre k | # komentárov k | Jedna myšlienka na | # myšlienok na | Diskusia |
    Diskusia (#) | Zobraziť komentáre | Zobraziť diskusiu | Všetky komentáre | Čítať komentáre`,
  commentAction: `Odpovedať | Reagovať | Pre odpoveď sa prihláste | Nahlásiť | Nahlásiť komentár | píše | hovorí
    | napísal | Páči sa mi | Citovať | Upraviť | Staršie komentáre | Novšie komentáre`,
  readMore: `Čítajte aj | Čítajte tiež | Čítajte viac | Čítajte ďalej | Čítať ďalej | Čítať viac | Prečítajte si
    | Prečítajte si aj | Prečítajte si tiež | Prečítajte si viac | Mohlo by vás zaujímať | Môže vás zaujímať |
    Viac | Viac o | Viac informácií | Pozrite si | Pozrite aj | Pozrite si aj | Pokračovať v čítaní | Celý
    článok | Súvisiace | Odporúčame | Vypočujte si`,
  related: `Súvisiace články | Súvisiace príspevky | Súvisiace témy | Súvisiace | Podobné články | Podobné
    príspevky | Čítajte aj | Čítajte tiež | Prečítajte si aj | Prečítajte si tiež | Mohlo by vás zaujímať | Môže
    vás zaujímať | Mohlo by sa vám páčiť | Najčítanejšie | Najčítanejšie články | Najobľúbenejšie | Populárne |
    Najnovšie | Najnovšie články | Najnovšie správy | Posledné články | Aktuálne správy | Ďalšie články | Ďalšie
    správy | Viac z rubriky | Viac na túto tému | Odporúčame | Odporúčané články | Odporúčané | Nasledujúci
    článok | Predchádzajúci článok | Ďalší článok | Navigácia v článku | Navigácia článkami | Hlavné správy |
    Témy | Nenechajte si ujsť`,
  share: `Zdieľať | Zdieľajte | Zdieľať článok | Zdieľať tento článok | Zdieľajte článok | Zdieľať na | Zdieľať
    cez | Zdieľať na Facebooku | Zdieľať na Twitteri | Zdieľať na X | Zdieľať na LinkedIn | Zdieľať e-mailom |
    Zdieľať s priateľmi | Zdieľať: | Zdielať | Kliknite pre zdieľanie | Kliknite pre zdieľanie na | Kliknite pre
    tlač | Poslať e-mailom | Poslať emailom | Poslať priateľovi | Kopírovať odkaz | Skopírovať odkaz | Odkaz
    skopírovaný | Páči sa mi | Vytlačiť | Tlačiť | Uložiť článok`,
  newsletter: `prihláste sa na odber newslettera | prihláste sa na odber | prihláste sa k odberu | odoberajte náš
    newsletter | odoberajte newsletter | odber newslettera | náš newsletter | nášho newslettera | dostávajte
    novinky | do vašej e-mailovej schránky | do e-mailu | stiahnite si aplikáciu | stiahnite si našu aplikáciu |
    zadajte svoj e-mail | kedykoľvek sa môžete odhlásiť | odhlásiť sa môžete kedykoľvek | buďte v obraze |
    zostaňte v obraze | podporte nás`,
  advertisement: `Reklama | Inzercia | Článok pokračuje pod reklamou | Text pokračuje pod reklamou | Pokračovanie
    článku pod reklamou | Článok pokračuje pod videom | Komerčné oznámenie | Sponzorované | Sponzorovaný obsah |
    Platená inzercia | PR článok`,
  cookie: `používa cookies | používa súbory cookie | používame cookies | používame súbory cookie | prijať cookies
    | prijať všetko | prijať všetky | odmietnuť všetko | nastavenia cookies | zásady cookies | váš súhlas | pre
    zobrazenie obsahu | ochrana osobných údajov | zásady ochrany osobných údajov`,
  tags: `Štítky | Štítok | Tagy | Tag | Témy | Téma | Rubriky | Rubrika | Kategórie | Kategória | Kľúčové slová |
    Zaradené v | Publikované v | Označené | Označené ako`,
  byline: `Autor | Autorka | Autori | Napísal | Napísala | Text | Redakcia | Publikoval | Od | Pripravil |
    Pripravila | Zdroj`,
  photoCredit: `Foto | Fotografia | Fotografie | Autor fotografie | Zdroj fotografie | Zdroj | Obrázok |
    Ilustračné foto | Ilustračná fotografia | Ilustrácia | Archív | Grafika | Popis | Video | Zdroj foto`,
  copyright: `Všetky práva vyhradené | Autorské práva | Copyright | Kopírovanie zakázané | Zásady ochrany
    osobných údajov | Podmienky používania | Obchodné podmienky`,
  printTools: `Ohodnoťte článok | Hodnotiť článok |
    Tlač | Vytlačiť | Vytlačiť článok | Tlačiť článok | Verzia pre tlač | Stiahnuť PDF | Veľkosť písma
    | Veľkosť textu | Zväčšiť písmo | Zmenšiť písmo | Vypočuť článok | Vypočuť si článok | Prejsť na obsah |
    Preskočiť na obsah | Skočiť na obsah | Hore | Späť hore | Domov | Menu | Hľadať | Vyhľadávanie | Zavrieť |
    Celá obrazovka | Zväčšiť | Zväčšiť obrázok | Zobraziť viac | Zobraziť menej | Načítať ďalšie | Ďalší |
    Ďalšie | Predchádzajúci | Čas čítania | Čas čítania # min | Čas čítania # minút | # min čítania | # minút
    čítania | # zobrazení | Nahlásiť chybu | Našli ste chybu | Obsah článku | Prihlásiť sa | Registrovať sa |
    Odoberať | Uložiť | Strana # z # | Fotogaléria`,
  followUs: `Sledujte nás | Sledujte nás na | Sledovať | Nájdete nás na | Sledujte nás na Facebooku | Pridajte sa
    k nám | Sledovať tému`,
  paywall: `iba pre predplatiteľov | len pre predplatiteľov | pre predplatiteľov | pre pokračovanie v čítaní |
    predplaťte si | už máte predplatné | ste predplatiteľ | prihláste sa a čítajte | odomknúť článok | odomknite
    si | staňte sa predplatiteľom | tento článok je určený | zostáva vám prečítať`,
  liveUpdates: `Naživo | Online | Priamy prenos | Práve teraz | Aktualizované | Aktualizácia | Video | Foto |
    Fotogaléria | Rozhovor | Analýza | Komentár | Názor | Reportáž | Podcast | Recenzia | Exkluzívne | Portrét |
    Glosa`,
};
