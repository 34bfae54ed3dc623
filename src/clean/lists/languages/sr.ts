/** Boilerplate phrases in Serbian. */
import type { LanguageWords } from '../kinds.ts';

/** Row `sr` of the table in `index.ts`. */
export const sr: LanguageWords = {
  language: 'sr',
  common: 'је и у се на да за су од са што о који као не али из би то није',
  replyForm: `Оставите одговор | Оставите одговор Одустани од одговора | Одустани од одговора | Оставите коментар
    | Остави коментар | Напишите коментар | Додај коментар | Пошаљи коментар | Предај коментар | Ваш коментар |
    Нема коментара | Коментари су затворени | Будите први који ће коментарисати | Ostavite odgovor | Ostavite
    odgovor Odustani od odgovora | Odustani od odgovora | Otkaži odgovor | Ostavite komentar | Ostavi komentar |
    Napišite komentar | Napiši komentar | Dodaj komentar | Pošaljite komentar | Pošalji komentar | Predaj
    komentar | Komentariši | Komentarišite | Vaš komentar | Nema komentara | Komentari su zatvoreni | Budite
    prvi koji će komentarisati | Prijavite se da biste komentarisali`,
  replyNotice: `Ваша адреса е-поште неће бити објављена | Ваша е-адреса неће бити објављена | Неопходна поља су
    означена | Обавезна поља су означена | Сачувај моје име, е-пошту и веб место у овом прегледачу веба | Морате
    бити пријављени да бисте оставили коментар | Vaša adresa e-pošte neće biti objavljena | Vaša email adresa
    neće biti objavljena | Vaša imejl adresa neće biti objavljena | Neophodna polja su označena | Obavezna polja
    su označena | Sačuvaj moje ime, e-poštu i veb mesto u ovom pregledaču veba | Morate biti prijavljeni da
    biste ostavili komentar | Ovaj sajt koristi Akismet`,
  replyField: `Име | Ваше име | Е-пошта | Имејл | Веб место | Коментар | Порука | Пошаљи | Ime | Vaše ime |
    E-pošta | Email | Imejl | Veb mesto | Sajt | Komentar | Poruka | Pošalji`,
  commentsHeading: `Коментари | Коментар | # коментара | # коментар | Коментари (#) | Један коментар | Сви
    коментари | Прикажи коментаре | Komentari | Komentar | # komentara | # komentar | Komentari (#) | Jedan
    komentar | # mišljenja na | # odgovora | Svi komentari | Prikaži komentare | Pogledaj komentare | Najnoviji
    komentari | Komentari čitalaca`,
  commentAction: `Одговори | Пријавите се да бисте одговорили | Пријави | каже | Свиђа ми се | Старији коментари
    | Новији коментари | Odgovori | Prijavite se da biste odgovorili | Prijavi | kaže | Sviđa mi se | Stariji
    komentari | Noviji komentari`,
  readMore: `Прочитајте још | Прочитајте и | Прочитај више | Опширније | Више о | Погледајте и | Pročitajte još |
    Pročitajte i | Pročitaj više | Pročitajte i ovo | Opširnije | Saznajte više | Pogledajte i | Čitaj dalje |
    Detaljnije | Ne propustite | Povezane vesti`,
  related: `Повезани чланци | Повезане вести | Слични чланци | Сличне вести | Прочитајте још | Прочитајте и |
    Најчитаније | Најновије | Најновије вести | Популарно | Препоручујемо | Можда вас занима | Остале вести |
    Следећи чланак | Претходни чланак | Кретање чланка | Povezani članci | Povezane vesti | Slični članci |
    Slične vesti | Pročitajte još | Pročitajte i | Najčitanije | Najnovije | Najnovije vesti | Najpopularnije |
    Popularno | Preporučujemo | Preporučeno | Možda vas zanima | Možda će vas zanimati | Ostale vesti | Još
    vesti | Sledeći članak | Prethodni članak | Kretanje članka | Ne propustite`,
  share: `Подели | Поделите | Подели чланак | Поделите чланак | Подели ово | Подели вест | Podeli | Podelite |
    Podeli članak | Podelite članak | Podeli ovo | Podeli vest | Podeli na Fejsbuku | Podeli na | Podeli sa
    prijateljima | Kliknite za deljenje | Pošalji prijatelju | Kopiraj link | Link je kopiran | Sviđa mi se |
    Sačuvaj`,
  newsletter: `пријавите се на наш билтен | пријавите се за билтен | наш билтен | унесите своју имејл адресу |
    преузмите нашу апликацију | prijavite se na naš njuzleter | prijavite se na njuzleter | pretplatite se na
    naš | naš newsletter | naš njuzleter | naš Viber kanal | pridružite se našem | unesite svoju imejl adresu |
    unesite svoju email adresu | preuzmite našu aplikaciju | preuzmite aplikaciju | odjaviti u bilo kom trenutku
    | hvala na prijavi`,
  advertisement: `Реклама | Оглас | Огласи | Спонзорисано | Спонзорисани садржај | Текст се наставља након огласа
    | Reklama | Oglas | Oglasi | Sponzorisano | Sponzorisani sadržaj | Promo | Promo tekst | Tekst se nastavlja
    nakon oglasa | Tekst se nastavlja ispod oglasa | Članak se nastavlja nakon reklame | Preskoči reklamu`,
  cookie: `користи колачиће | користимо колачиће | прихвати све | одбиј све | политика приватности | koristi
    kolačiće | koristimo kolačiće | prihvati sve | prihvatam sve | odbij sve | podešavanja kolačića | politika
    kolačića | politika privatnosti`,
  tags: `Ознаке | Ознака | Категорије | Кључне речи | Теме | Објављено у | Oznake | Oznaka | Tagovi | Tag |
    Kategorije | Kategorija | Ključne reči | Teme | Tema | Objavljeno u`,
  byline: `Пише | Аутор | Ауторка | Написао | Написала | Новинар | Уредник | Редакција | Piše | Autor | Autorka |
    Napisao | Napisala | Novinar | Urednik | Redakcija | Razgovarao | Razgovarala`,
  photoCredit: `Фото | Фотографија | Слика | Извор | Илустрација | Foto | Fotografija | Slika | Izvor |
    Ilustracija | Arhiva | Video | Snimio`,
  copyright: `Сва права задржана | Ауторска права | Забрањено преузимање | Политика приватности | Услови
    коришћења | Sva prava zadržana | Autorska prava | Zabranjeno preuzimanje | Politika privatnosti | Uslovi
    korišćenja`,
  printTools: `Оцените чланак | Oceni članak | Ocenite članak |
    Штампај | Штампа | Величина слова | Слушај | Пређи на садржај | На врх | Почетна | Мени | Претрага
    | Затвори | Прикажи више | Време читања | Štampaj | Štampa | Veličina slova | Slušaj | Pređi na sadržaj |
    Skoči na sadržaj | Na vrh | Početna | Meni | Pretraga | Pretraži | Zatvori | Prikaži više | Učitaj više |
    Vreme čitanja | Vreme čitanja # min | # min čitanja | Pregleda | Prijavi grešku | Prijava | Registracija`,
  followUs: 'Пратите нас | Пратите нас на | Pratite nas | Pratite nas na | Prati nas | Zapratite nas',
  paywall: `само за претплатнике | за претплатнике | samo za pretplatnike | za pretplatnike | da biste nastavili
    čitanje | za nastavak čitanja | već ste pretplatnik`,
  liveUpdates: `Уживо | Најновије | Видео | Фото | Интервју | Анализа | Коментар | Uživo | Najnovije | Hitno |
    Ekskluzivno | Ažurirano | Video | Foto | Intervju | Analiza | Komentar | Kolumna | Podkast`,
};
