/** Boilerplate phrases in Polish. */
import type { LanguageWords } from '../kinds.ts';

/** Row `pl` of the table in `index.ts`. */
export const pl: LanguageWords = {
  language: 'pl',
  common: 'i w na z się nie że do jest to jak o od za po przez dla oraz ale który tym był',
  replyForm: `Dodaj komentarz | Dodaj komentarz Anuluj pisanie odpowiedzi | Anuluj pisanie odpowiedzi | Anuluj
    odpowiedź | Zostaw komentarz | Zostaw odpowiedź | Napisz komentarz | Skomentuj | Skomentuj artykuł |
    Opublikuj komentarz | Komentarz wpisu | Wyślij komentarz | Dodaj swój komentarz | Twój komentarz | Brak
    komentarzy | Komentarze zamknięte | Komentarze są zamknięte | Możliwość komentowania została wyłączona |
    Komentowanie zamknięte | Bądź pierwszy, dodaj komentarz | Dołącz do dyskusji | Weź udział w dyskusji |
    Zaloguj się, aby dodać komentarz | Napisz odpowiedź | Kliknij, aby anulować odpowiadanie`,
  replyNotice: `Twój adres e-mail nie zostanie opublikowany | Twój adres email nie zostanie opublikowany | Adres
    e-mail nie zostanie opublikowany | Wymagane pola są oznaczone | Pola, których wypełnienie jest wymagane, są
    oznaczone symbolem | Pola oznaczone * są wymagane | Zapamiętaj moje dane w tej przeglądarce podczas pisania
    kolejnych komentarzy | Zapisz moje dane, adres e-mail i witrynę w przeglądarce | Zapisz moje imię, adres
    e-mail i witrynę | Musisz się zalogować, aby móc dodać komentarz | Musisz być zalogowany, aby dodać
    komentarz | Aby dodać komentarz, musisz się zalogować | Powiadom mnie o kolejnych komentarzach | Powiadom
    mnie o nowych komentarzach | Powiadom mnie o nowych wpisach | Ta strona używa Akismet do redukcji spamu |
    Witryna wykorzystuje Akismet, aby ograniczyć spam | Dowiedz się, w jaki sposób przetwarzane są dane Twoich
    komentarzy | Dowiedz się więcej jak przetwarzane są dane komentarzy`,
  replyField: `Nazwa | Imię | Twoje imię | Podpis | E-mail | Adres e-mail | Email | Witryna internetowa | Strona
    internetowa | Strona www | Komentarz | Treść | Wiadomość | Wyślij | Temat | Wymagane | Zalogowany jako |
    Wyloguj się | Nick`,
  commentsHeading: `Komentarze | # komentarzy | # komentarze | # komentarz | Jeden komentarz | Komentarze (#) | #
    odpowiedzi | Jedna odpowiedź | Jedna odpowiedź do | # odpowiedzi do | # komentarze do | # komentarzy do |
    Jedna myśl na temat | # myśli na temat | # przemyślenia na temat | Zobacz komentarze | Pokaż komentarze |
    Czytaj komentarze | Wszystkie komentarze | Komentarze czytelników | Najnowsze komentarze`,
  commentAction: `Odpowiedz | Zaloguj się, aby odpowiedzieć | Zgłoś | Zgłoś nadużycie | Zgłoś komentarz | pisze |
    mówi | powiedział | Lubię to | Cytuj | Edytuj | Starsze komentarze | Nowsze komentarze`,
  readMore: `Czytaj też | Czytaj także | Czytaj również | Czytaj więcej | Czytaj dalej | Czytaj całość |
    Przeczytaj też | Przeczytaj także | Przeczytaj również | Przeczytaj | Przeczytaj więcej | Zobacz też |
    Zobacz także | Zobacz również | Zobacz więcej | Zobacz | Sprawdź też | Sprawdź | Więcej | Więcej o | Więcej
    na ten temat | Więcej informacji | Dowiedz się więcej | Polecamy | Polecamy też | Polecamy także | Warto
    przeczytać | Posłuchaj | Nie przegap`,
  related: `Podobne artykuły | Podobne wpisy | Podobne | Powiązane artykuły | Powiązane wpisy | Powiązane tematy
    | Powiązane | Czytaj też | Czytaj także | Zobacz też | Zobacz także | Zobacz również | Przeczytaj także |
    Przeczytaj również | Polecamy | Polecane | Polecane artykuły | Najczęściej czytane | Najpopularniejsze |
    Najpopularniejsze artykuły | Popularne | Popularne artykuły | Najnowsze | Najnowsze wiadomości | Najnowsze
    artykuły | Najnowsze wpisy | Ostatnie wpisy | Ostatnie wiadomości | Ostatnio dodane | Więcej na ten temat |
    Więcej artykułów | Więcej z | Inne artykuły | Może Cię zainteresować | Może Ci się spodobać | Może Cię
    również zainteresować | Mogą Cię zainteresować | To może Cię zainteresować | Następny artykuł | Poprzedni
    artykuł | Następny wpis | Poprzedni wpis | Nawigacja wpisu | Nawigacja wpisów | Wybrane dla Ciebie | Na
    skróty | Warto przeczytać | Artykuł sponsorowany | Artykuły sponsorowane | Nie przegap | Tematy`,
  share: `Lubię to Wczytywanie | Polubienie Wczytywanie | Udostępnij | Udostępnij artykuł | Udostępnij ten artykuł | Udostępnij to | Udostępnij na | Udostępnij
    przez | Udostępnij na Facebooku | Udostępnij na Twitterze | Udostępnij na X | Udostępnij na LinkedIn |
    Udostępnij na WhatsApp | Udostępnij znajomym | Udostępnij: | Udostępnień | Podziel się | Podziel się
    artykułem | Podziel się ze znajomymi | Podziel się na Facebooku | Kliknij, aby udostępnić | Kliknij, aby
    udostępnić na | Kliknij, aby wysłać | Kliknij by wydrukować | Kliknij, aby wydrukować | Tweetnij | Wyślij
    znajomemu | Wyślij e-mailem | Wyślij mailem | Poleć znajomym | Poleć znajomemu | Skopiuj link | Kopiuj link
    | Link skopiowany | Lubię to | Polub to | Drukuj | Zapisz artykuł`,
  newsletter: `dodaj nas do kontaktów | dodaj nas do książki adresowej |
    zapisz się do newslettera | zapisz się do naszego newslettera | zapisz się na newsletter | zapisz się
    na nasz newsletter | subskrybuj newsletter | subskrybuj nasz | subskrybuj nasz kanał | otrzymuj nasz newsletter |
    otrzymuj najnowsze | nasz newsletter | naszego newslettera | na swoją skrzynkę | na Twoją skrzynkę | prosto na
    skrzynkę | pobierz naszą aplikację | pobierz aplikację | dołącz do nas na | dołącz do naszego kanału | podaj swój
    adres e-mail | wpisz swój adres e-mail | możesz zrezygnować w każdej chwili | bądź na bieżąco | nie przegap żadnej
    | wesprzyj nas | nasz kanał na YouTube`,
  advertisement: `Reklama | Reklamy | Ogłoszenie | Dalsza część artykułu pod reklamą | Dalsza część tekstu pod
    reklamą | Ciąg dalszy artykułu pod reklamą | Dalsza część artykułu poniżej | Czytaj dalej pod reklamą |
    Artykuł sponsorowany | Materiał sponsorowany | Materiał partnera | Materiał promocyjny | Sponsorowane |
    Treść sponsorowana | Koniec reklamy | Kontynuuj czytanie pod reklamą`,
  cookie: `używa plików cookie | używamy plików cookie | wykorzystuje pliki cookie | korzysta z plików cookie |
    pliki cookies | akceptuj cookies | akceptuj wszystkie | zaakceptuj wszystkie | odrzuć wszystkie | ustawienia
    cookies | ustawienia plików cookie | polityka cookies | twoja zgoda | aby wyświetlić tę treść | polityka
    prywatności`,
  tags: `Tagi | Tag | Tematy | Temat | Kategorie | Kategoria | Słowa kluczowe | Etykiety | Otagowano | Oznaczone
    jako | Opublikowano w | Zaszufladkowano do kategorii | Więcej o`,
  byline: `Autor | Autorka | Autorzy | Napisał | Napisała | Opracował | Opracowanie | Tekst | Redakcja |
    Opublikowane przez | Oprac. | Rozmawiał | Rozmawiała | Źródło`,
  photoCredit: `Fot. | Foto | Zdjęcie | Zdjęcia | Fotografia | Autor zdjęcia | Źródło zdjęcia | Źródło | Zdjęcie
    ilustracyjne | Fot. ilustracyjna | Grafika | Ilustracja | Podpis pod zdjęciem | Wideo | Archiwum | Materiały
    prasowe`,
  copyright: `Wszelkie prawa zastrzeżone | Wszystkie prawa zastrzeżone | Prawa autorskie | Copyright | Kopiowanie
    zabronione | Polityka prywatności | Regulamin | Zakaz kopiowania`,
  printTools: `Jesteś gościem # |
    Oceń artykuł | Oceń ten artykuł | Oceń wpis | Oceń tekst |
    Drukuj | Drukuj artykuł | Wydrukuj | Wersja do druku | Pobierz PDF | Rozmiar czcionki | Rozmiar
    tekstu | Wielkość tekstu | Powiększ tekst | Pomniejsz tekst | Posłuchaj | Posłuchaj artykułu | Odsłuchaj |
    Odsłuchaj artykuł | Przejdź do treści | Przejdź do głównej treści | Przeskocz do treści | Pomiń i przejdź do
    treści | Do góry | Wróć na górę | Powrót na górę | Strona główna | Menu | Szukaj | Zamknij | Pełny ekran |
    Powiększ | Powiększ zdjęcie | Pokaż więcej | Pokaż mniej | Zobacz galerię | Załaduj więcej | Wczytaj więcej
    | Następny | Następna | Poprzedni | Poprzednia | Czas czytania | Czas czytania # min | Czas czytania # minut
    | # min czytania | # minut czytania | Ten tekst przeczytasz w # minut | # wyświetleń | Zgłoś błąd | Spis
    treści | Zaloguj się | Zarejestruj się | Subskrybuj | Zapisz | Strona # z #`,
  followUs: `Obserwuj nas | Obserwuj nas na | Śledź nas | Śledź nas na | Obserwuj | Znajdź nas na | Polub nas na
    | Polub nas na Facebooku | Dołącz do nas | Dołącz do nas na | Obserwuj nas w Google News`,
  paywall: `darmowe artykuły w tym miesiącu | bezpłatnych artykułów w tym miesiącu |
    tylko dla subskrybentów | tylko dla prenumeratorów | dostępne dla prenumeratorów | treść dostępna dla
    | aby czytać dalej | aby przeczytać całość | aby kontynuować czytanie | wykup dostęp | kup dostęp | kup
    prenumeratę | masz już prenumeratę | masz już konto | jesteś prenumeratorem | zaloguj się, aby czytać |
    odblokuj dostęp | pozostało # artykułu | dostęp nieograniczony`,
  liveUpdates: `Na żywo | Relacja na żywo | Relacja | Live | Z ostatniej chwili | Pilne | Wideo | Zdjęcia |
    Galeria | Wywiad | Analiza | Opinia | Komentarz | Felieton | Reportaż | Aktualizacja | Podcast | Recenzja |
    Sylwetka | Tylko u nas`,
};
