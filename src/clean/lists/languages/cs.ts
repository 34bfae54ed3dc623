/** Boilerplate phrases in Czech. */
import type { LanguageWords } from '../kinds.ts';

/** Row `cs` of the table in `index.ts`. */
export const cs: LanguageWords = {
  language: 'cs',
  common: 'a v se na je že to s z do o i jako by podle ale za k po od pro který už jsou',
  replyForm: `Napsat komentář | Napsat komentář Zrušit odpověď na komentář | Zrušit odpověď na komentář | Zrušit
    odpověď | Přidat komentář | Přidej komentář | Přidejte komentář | Přidat nový komentář | Vložit komentář |
    Odeslat komentář | Zanechat komentář | Zanechte komentář | Komentovat | Okomentovat | Okomentujte | Váš
    komentář | Žádné komentáře | Zatím žádné komentáře | Komentáře jsou uzavřeny | Komentáře nejsou povoleny |
    Diskuse je uzavřena | Buďte první, kdo přidá komentář | Vstoupit do diskuse | Zapojte se do diskuse | Přidat
    příspěvek | Pro komentování se přihlaste | Zanechat odpověď`,
  replyNotice: `Vaše e-mailová adresa nebude zveřejněna | Vaše emailová adresa nebude zveřejněna | Váš e-mail
    nebude zveřejněn | Vyžadované informace jsou označeny | Povinné položky jsou označeny | Požadovaná pole jsou
    označena | Uložit do prohlížeče jméno, e-mail a webovou stránku pro budoucí komentáře | Uložit mé jméno,
    e-mail a web | Pro přidávání komentářů se musíte nejdříve přihlásit | Pro přidání komentáře se musíte
    přihlásit | Upozornit mě emailem na nové komentáře | Upozornit na nové komentáře | Upozornit mě na nové
    příspěvky | Tato stránka používá Akismet k omezení spamu | Tento web používá Akismet | Podívejte se, jak
    vaše data z komentářů zpracováváme | Zjistěte, jak zpracováváme údaje z komentářů`,
  replyField: `Jméno | Vaše jméno | E-mail | E-mailová adresa | Email | Webová stránka | Web | Komentář | Zpráva
    | Odeslat | Předmět | Povinné | Přihlášen jako | Odhlásit se`,
  commentsHeading: `Komentáře | # komentářů | # komentáře | # komentář | Jeden komentář | Komentáře (#) | #
    odpovědí | Jedna odpověď | # komentářů u textu | # komentáře u | Jeden komentář u | # komentářů u | #
    myšlenky na | Diskuse | Diskuse (#) | Diskuze | Diskuze (#) | Zobrazit komentáře | Zobrazit diskusi |
    Všechny komentáře | Číst komentáře | Vstup do diskuse`,
  commentAction: `Odpovědět | Reagovat | Přihlaste se pro odpověď | Nahlásit | Nahlásit komentář | napsal | říká
    | píše | Líbí se mi | Citovat | Upravit | Starší komentáře | Novější komentáře`,
  readMore: `Čtěte také | Čtěte dále | Čtěte více | Čtěte i | Číst dál | Číst dále | Číst více | Přečtěte si |
    Přečtěte si také | Přečtěte si více | Mohlo by vás zajímat | Mohlo by vás také zajímat | Více | Více o |
    Více čtěte | Více informací | Více zde | Viz také | Podívejte se | Sledujte také | Pokračovat ve čtení |
    Celý článek | Související | Doporučujeme | Poslechněte si`,
  related: `Související články | Související příspěvky | Související témata | Související | Podobné články |
    Podobné příspěvky | Čtěte také | Čtěte dále | Přečtěte si také | Mohlo by vás zajímat | Mohlo by vás také
    zajímat | Mohlo by se vám líbit | Nejčtenější | Nejčtenější články | Nejoblíbenější | Oblíbené | Nejnovější
    | Nejnovější články | Nejnovější zprávy | Poslední články | Aktuální zprávy | Aktuálně | Další články |
    Další zprávy | Další z rubriky | Více na toto téma | Více z rubriky | Doporučujeme | Doporučené články |
    Doporučené | Následující článek | Předchozí článek | Další článek | Následující příspěvek | Předchozí
    příspěvek | Navigace pro příspěvek | Navigace příspěvku | Hlavní zprávy | Témata | Komerční sdělení |
    Nenechte si ujít | Z našich webů`,
  share: `Sdílet | Sdílejte | Sdílet článek | Sdílet tento článek | Sdílejte článek | Sdílet na | Sdílet přes |
    Sdílet na Facebooku | Sdílet na Twitteru | Sdílet na X | Sdílet na LinkedIn | Sdílet e-mailem | Sdílet s
    přáteli | Sdílet: | Sdílení | Klikněte pro sdílení | Klikněte pro sdílení na | Klikněte pro tisk | Klikněte
    pro odeslání | Tweetnout | Poslat e-mailem | Poslat emailem | Odeslat e-mailem | Poslat příteli | Kopírovat
    odkaz | Zkopírovat odkaz | Odkaz zkopírován | To se mi líbí | Líbí se mi | Vytisknout | Tisknout | Uložit
    článek`,
  newsletter: `přidejte si nás do kontaktů |
    přihlaste se k odběru newsletteru | přihlaste se k odběru | přihlásit se k odběru | odebírejte náš
    newsletter | odebírejte newsletter | odběr newsletteru | náš newsletter | našeho newsletteru | dostávejte
    novinky | novinky do e-mailu | do vaší e-mailové schránky | do vašeho e-mailu | stáhněte si aplikaci |
    stáhněte si naši aplikaci | zadejte svůj e-mail | zadejte e-mail | odhlásit se můžete kdykoli | kdykoli se
    můžete odhlásit | zůstaňte v obraze | buďte v obraze | podpořte nás`,
  advertisement: `Reklama | Inzerce | Inzerát | Článek pokračuje pod reklamou | Text pokračuje pod reklamou |
    Pokračování textu pod reklamou | Článek pokračuje za reklamou | Reklama - pokračování článku níže | Komerční
    sdělení | Sponzorováno | Sponzorovaný obsah | Placená inzerce | PR článek | Komerční prezentace`,
  cookie: `používá cookies | používá soubory cookie | používáme cookies | používáme soubory cookie | přijmout
    cookies | přijmout vše | přijmout všechny | odmítnout vše | nastavení cookies | zásady cookies | váš souhlas
    | pro zobrazení obsahu | zásady ochrany osobních údajů | ochrana osobních údajů`,
  tags: `Štítky | Štítek | Tagy | Tag | Témata | Téma | Rubriky | Rubrika | Kategorie | Klíčová slova | Zařazeno
    v | Publikováno v | Označeno | Označeno s | Více o tématu`,
  byline: `Autor | Autorka | Autoři | Napsal | Napsala | Text | Redakce | Publikoval | Od | Připravil |
    Připravila | Zdroj`,
  photoCredit: `Foto | Fotografie | Autor fotografie | Zdroj fotografie | Zdroj | Obrázek | Ilustrační foto |
    Ilustrační fotografie | Ilustrace | Archiv | Grafika | Popisek | Video | Autor foto`,
  copyright: `Všechna práva vyhrazena | Autorská práva | Copyright | Kopírování zakázáno | Zásady ochrany
    osobních údajů | Podmínky užití | Obchodní podmínky`,
  printTools: `Jste návštěvník # |
    Ohodnoťte článek | Hodnotit článek | Ohodnotit článek |
    Tisk | Vytisknout | Vytisknout článek | Tisknout článek | Verze pro tisk | Stáhnout PDF | Velikost
    písma | Velikost textu | Zvětšit písmo | Zmenšit písmo | Poslechnout | Poslechnout článek | Přehrát článek |
    Přejít k obsahu | Přejít na obsah | Přeskočit na obsah | Přejít k hlavnímu obsahu | Nahoru | Zpět nahoru |
    Domů | Úvod | Menu | Hledat | Vyhledávání | Zavřít | Celá obrazovka | Zvětšit | Zvětšit obrázek | Zobrazit
    více | Zobrazit méně | Načíst další | Další | Předchozí | Doba čtení | Doba čtení # min | Doba čtení # minut
    | # min čtení | # minut čtení | # zobrazení | Nahlásit chybu | Našli jste chybu | Obsah článku | Přihlásit
    se | Přihlásit | Registrovat | Odebírat | Uložit | Strana # z # | Fotogalerie`,
  followUs: `Sledujte nás | Sledujte nás na | Sledovat | Najdete nás na | Sledujte nás na Facebooku | Sledujte
    nás v Google News | Přidejte se k nám | Sledovat téma`,
  paywall: `článků zdarma tento měsíc |
    pouze pro předplatitele | jen pro předplatitele | pro předplatitele | pro pokračování ve čtení |
    pokračovat ve čtení | zbývá přečíst # článku | předplaťte si | už máte předplatné | jste předplatitel |
    přihlaste se a čtěte | odemknout článek | odemkněte si | staňte se předplatitelem | tento článek je určen`,
  liveUpdates: `Živě | Online | Přímý přenos | Právě teď | Aktualizováno | Aktualizace | Video | Foto |
    Fotogalerie | Rozhovor | Analýza | Komentář | Názor | Reportáž | Podcast | Recenze | Glosa | Exkluzivně |
    Portrét`,
};
