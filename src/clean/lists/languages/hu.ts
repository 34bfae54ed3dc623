/** Boilerplate phrases in Hungarian. */
import type { LanguageWords } from '../kinds.ts';

/** Row `hu` of the table in `index.ts`. */
export const hu: LanguageWords = {
  language: 'hu',
  common: 'a az és hogy nem is egy van de ez volt már meg csak még mint szerint vagy azt ki lesz',
  replyForm: `Vélemény, hozzászólás? | Vélemény, hozzászólás | Vélemény, hozzászólás? Válasz megszakítása |
    Válasz megszakítása | Válasz törlése | Hozzászólás küldése | Hozzászólás írása | Hozzászólás elküldése |
    Szólj hozzá | Szólj hozzá! | Szóljon hozzá | Írj hozzászólást | Írjon hozzászólást | Írj kommentet |
    Hozzászólok | Kommentelj | Hagyj üzenetet | Új hozzászólás | Nincs hozzászólás | Nincsenek hozzászólások |
    Még nincs hozzászólás | A hozzászólások lezárva | Hozzászólások lezárva | A hozzászólás jelenleg nem
    engedélyezett ezen a részen | Légy te az első hozzászóló | Csatlakozz a beszélgetéshez | Jelentkezz be a
    hozzászóláshoz | Hozzászólás`,
  replyNotice: `Az e-mail címet nem tesszük közzé | Az e-mail-címet nem tesszük közzé | Az email címet nem
    tesszük közzé | Email címed nem tesszük közzé | A kötelező mezőket * karakterrel jelöltük | A kötelező
    mezőket | A kötelező mezők jelölése | A nevem, e-mail címem, és weboldalcímem mentése a böngészőben | A
    nevem, e-mail-címem és weboldalcímem mentése | Hozzászólás küldéséhez be kell jelentkezni | A hozzászóláshoz
    be kell jelentkezni | Értesítést kérek e-mailben | Értesítés az új hozzászólásokról | Értesítést kérek a
    későbbi hozzászólásokról | Ez az oldal az Akismet szolgáltatást használja a spam csökkentésére | Ismerjük
    meg a hozzászólás adatainak feldolgozását`,
  replyField: `Név | Neved | E-mail | E-mail cím | Email | Honlap | Weboldal | Hozzászólás | Üzenet | Küldés |
    Elküldés | Tárgy | Kötelező | Bejelentkezve mint | Kijelentkezés`,
  commentsHeading: `Hozzászólások | # hozzászólás | Egy hozzászólás | Hozzászólások (#) | # komment | Kommentek |
    # válasz | # hozzászólás a | # gondolat erről | Egy gondolat erről | # vélemény | Hozzászólások megtekintése
    | Összes hozzászólás | Kommentek megjelenítése | Olvasói vélemények`,
  commentAction: `Válasz | Válaszolj | A válaszhoz be kell jelentkezni | Jelentés | Jelentem | szerint | írta |
    mondta | Tetszik | Idézés | Szerkesztés | Régebbi hozzászólások | Újabb hozzászólások`,
  readMore: `Olvasd el | Olvassa el | Olvasd el ezt is | Olvassa el ezt is | Olvasd tovább | Olvass tovább |
    Olvasson tovább | Tovább olvasom | Tovább | Tovább a cikkre | Bővebben | Részletek | További részletek |
    További információ | Lásd még | Nézd meg | Nézze meg | Kapcsolódó | Kapcsolódó cikk | Kapcsolódó cikkünk |
    Ajánljuk | Ez is érdekelheti | Ez is érdekelhet | Teljes cikk | Erről bővebben`,
  related: `Kapcsolódó cikkek | Kapcsolódó cikk | Kapcsolódó bejegyzések | Kapcsolódó tartalom | Kapcsolódó
    tartalmak | Kapcsolódó | Hasonló cikkek | Hasonló bejegyzések | További cikkek | További hírek | További
    cikkeink | Ez is érdekelheti | Ez is érdekelhet | Ezek is érdekelhetik | Ezek is érdekelhetnek | Ez is
    tetszhet | Olvasd el ezt is | Legolvasottabb | Legolvasottabbak | Legolvasottabb cikkek | Legnépszerűbb |
    Legnépszerűbb cikkek | Népszerű | Népszerű cikkek | Friss | Friss hírek | Friss cikkek | Legfrissebb |
    Legfrissebb hírek | Legutóbbi bejegyzések | Legutóbbi cikkek | Ajánlott | Ajánlott cikkek | Ajánljuk |
    Ajánlatunk | Következő cikk | Előző cikk | Következő bejegyzés | Előző bejegyzés | Bejegyzés navigáció |
    Bejegyzések navigációja | Még több | Kiemelt | Témák | Támogatott tartalom`,
  share: `Megosztás | Megosztom | Oszd meg | Ossza meg | Oszd meg a cikket | Oszd meg másokkal is | Cikk
    megosztása | Megosztás Facebookon | Megosztás a Facebookon | Megosztás Twitteren | Megosztás X-en |
    Megosztás LinkedInen | Megosztás e-mailben | Megosztás: | Megosztás itt | Megosztás ismerősökkel | Kattints
    a megosztáshoz | Kattints ide a megosztáshoz | Kattints ide a nyomtatáshoz | Küldés e-mailben | Küldés
    emailben | Küldd el barátodnak | Link másolása | Link kimásolva | Tetszik | Nyomtatás | Cikk mentése | Tweet`,
  newsletter: `iratkozz fel hírlevelünkre | iratkozzon fel hírlevelünkre | iratkozz fel a hírlevelünkre |
    iratkozzon fel a hírlevelünkre | iratkozz fel a hírlevélre | iratkozz fel | iratkozzon fel | feliratkozás
    hírlevélre | feliratkozom a hírlevélre | hírlevelünkre | hírlevél feliratkozás | kérem a hírlevelet | töltsd
    le alkalmazásunkat | töltse le alkalmazásunkat | add meg az e-mail címed | adja meg e-mail címét | bármikor
    leiratkozhat | bármikor leiratkozhatsz | ne maradjon le | ne maradj le | támogassa munkánkat | támogasd
    munkánkat`,
  advertisement: `Hirdetés | Hirdetések | Reklám | A cikk a hirdetés után folytatódik | A cikk a hirdetés alatt
    folytatódik | A cikk folytatódik a hirdetés után | A hirdetés után folytatjuk | Szponzorált tartalom |
    Szponzorált | Támogatott tartalom | Fizetett tartalom | Fizetett hirdetés | (X)`,
  cookie: `sütiket használ | cookie-kat használ | sütiket használunk | cookie-kat használunk | sütik elfogadása |
    elfogadom az összeset | összes elfogadása | összes elutasítása | süti beállítások | cookie beállítások |
    hozzájárulását | a tartalom megjelenítéséhez | adatvédelmi tájékoztató`,
  tags: `Címkék | Címke | Tagek | Témák | Téma | Kategóriák | Kategória | Kulcsszavak | Rovat | Rovatok |
    Megjelent | További címkék`,
  byline: `Írta | Szerző | Szerzők | Szöveg | Szerkesztő | Szerkesztőség | Közzétette | Készítette | Forrás |
    Riport`,
  photoCredit: `Fotó | Fotók | Kép | Képek | Képünk illusztráció | Illusztráció | Kép forrása | Fotó forrása |
    Forrás | Grafika | Képaláírás | Videó | Archív | Címlapkép | Nyitókép | Borítókép`,
  copyright: `Minden jog fenntartva | Szerzői jog | Copyright | Másolása tilos | Adatvédelmi tájékoztató |
    Felhasználási feltételek | Impresszum | Adatvédelem`,
  printTools: `Értékelje a cikket | Értékeld a cikket |
    Nyomtatás | Nyomtatható verzió | Cikk nyomtatása | PDF letöltése | Betűméret | Szövegméret |
    Betűméret növelése | Betűméret csökkentése | Hallgasd meg | Hallgassa meg | A cikk meghallgatása | Ugrás a
    tartalomra | Tovább a tartalomra | Ugrás a tartalomhoz | Kilépés a tartalomba | Vissza a tetejére | Az oldal
    tetejére | Lap tetejére | Kezdőlap | Főoldal | Menü | Keresés | Bezárás | Teljes képernyő | Nagyítás | Kép
    nagyítása | Több megjelenítése | Kevesebb megjelenítése | Továbbiak betöltése | Következő | Előző | Olvasási
    idő | Olvasási idő # perc | # perc olvasás | # perc | # megtekintés | Hiba jelentése | Hibát talált |
    Tartalomjegyzék | Bejelentkezés | Regisztráció | Feliratkozás | Mentés | # / # oldal | Galéria`,
  followUs: `Kövess minket | Kövess minket a Facebookon | Kövessen minket | Kövessen minket a Facebookon | Kövess
    | Követés | Kövess be minket | Csatlakozz hozzánk | Kedvelj minket | Kövesse az oldalt | Kövessen bennünket`,
  paywall: `csak előfizetőknek | előfizetőink számára | előfizetőknek | a cikk folytatásához | a teljes cikk
    elolvasásához | az olvasás folytatásához | fizessen elő | fizess elő | már előfizető | van már előfizetése |
    jelentkezzen be az olvasáshoz | ez a tartalom csak | legyen előfizetőnk | ez a cikk előfizetéssel`,
  liveUpdates: `Élő | Élőben | Élő közvetítés | Percről percre | Friss | Frissítve | Rendkívüli | Videó |
    Videóval | Fotók | Galéria | Interjú | Elemzés | Vélemény | Riport | Podcast | Kritika | Kommentár |
    Exkluzív | Publicisztika`,
};
