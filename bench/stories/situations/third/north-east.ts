/** Situations in Polish, Czech, Swedish, Danish, Finnish, Turkish, Russian and Ukrainian. */
import { apart, one, type Situation } from '../situation.ts';

export const NORTH_EAST: readonly Situation[] = [
  one(
    'pl',
    'balloon landing told by two newsrooms',
    [
      'Balon z turystami wylądował na dachu szkoły w Zalesinie',
      'Balon z sześcioma turystami na pokładzie wylądował w sobotę rano na dachu szkoły podstawowej w Zalesinie. Nikt nie odniósł obrażeń. Jak podała straż pożarna, nagły podmuch wiatru zepchnął balon znad łąk w stronę miasta i pilot zdecydował się na lądowanie awaryjne. Pasażerów sprowadzono na ziemię z drabiny. Sprawę bada komisja wypadków lotniczych.',
    ],
    [
      'Zamiast na łące usiedli na szkole. Niezwykłe lądowanie w Zalesinie',
      'Uczniowie żałują, że to była sobota. Pilot balonu, którego silny podmuch zniósł nad zabudowania Zalesina, posadził maszynę na płaskim dachu podstawówki. W koszu było sześcioro turystów; wszyscy są cali i zdrowi. Na dół zeszli po strażackiej drabinie. Okoliczności zdarzenia, do którego doszło rano, wyjaśnia komisja badania wypadków lotniczych. „Widok był piękny do samego końca” – żartuje jedna z pasażerek.',
    ],
    { hours: 3 },
  ),
  apart(
    'pl',
    'weather warnings for two regions',
    [
      'Ostrzeżenie drugiego stopnia przed śnieżycą na Podborzu',
      'Instytut Pogody wydał ostrzeżenie drugiego stopnia przed intensywnymi opadami śniegu dla województwa podborskiego. Obowiązuje od północy do godziny 18 w środę. Spadnie do 25 centymetrów śniegu, a w górach nawet 40. Możliwe są przerwy w dostawie prądu i utrudnienia na drodze krajowej numer 17. Kierowców prosi się o pozostanie w domach.',
    ],
    [
      'Ostrzeżenie pierwszego stopnia przed gołoledzią w Jeziorach',
      'Instytut Pogody wydał ostrzeżenie pierwszego stopnia przed marznącym deszczem dla województwa jeziornego. Obowiązuje od godziny 4 do godziny 11 w środę. Chodniki i jezdnie będą bardzo śliskie, zwłaszcza na mostach. Możliwe są opóźnienia pociągów i odwołane kursy autobusów. Pieszych prosi się o ostrożność, a piaskarki wyjadą już przed świtem.',
    ],
    { hours: 1 },
  ),
  apart(
    'cs',
    'sentences of two defendants in one affair',
    [
      'Soud poslal stavbaře Hanku na pět let za mříže',
      'Krajský soud v Horkově odsoudil ve čtvrtek stavebního podnikatele Karla Hanku k pěti letům vězení za uplácení při stavbě nemocnice. Podle obžaloby předal náměstkovi ředitele v krabici od bot 2,4 milionu korun. Hanka, který vinu popírá, musí zaplatit i peněžitý trest tři miliony. Rozsudek není pravomocný, podnikatel se na místě odvolal.',
    ],
    [
      'Náměstek z horkovské nemocnice dostal podmínku, spolupracoval s policií',
      'Krajský soud v Horkově uložil v pátek bývalému náměstkovi ředitele nemocnice Pavlu Riegrovi tříletý trest s podmíněným odkladem na pět let za přijetí úplatku. Rieger se k činu přiznal a vypovídal proti dalším obžalovaným, proto mu soud trest snížil. Krabici s penězi odevzdal policii. Rozsudek je pravomocný, obě strany se vzdaly odvolání.',
    ],
    { hours: 25 },
  ),
  one(
    'sv',
    'elk in a swimming pool told by two papers',
    [
      'Älg tog sig in i badhuset i Norrvik – räddades upp ur bassängen',
      'En ung älg klev på måndagsmorgonen rakt genom en glasdörr och ramlade i motionsbassängen på badhuset i Norrvik. Badet hade inte öppnat och ingen människa skadades. Räddningstjänsten byggde en ramp av träpallar och efter två timmar kunde djuret gå upp på egen hand. En veterinär undersökte älgen, som hade skrubbsår, innan den släpptes i skogen. Badhuset håller stängt till torsdag.',
    ],
    [
      'Otippad morgonsimmare fick ramp av pallar',
      'När badmästaren Lena Wiik kom till jobbet i måndags låg det redan någon i vattnet. En årsgammal älg hade krossat en glasdörr till Norrviks badhus och trillat i bassängen. Brandmännen staplade träpallar till en ramp, och efter ett par timmar lunkade gästen upp själv. Några skrubbsår var allt, konstaterade veterinären, och älgen fick gå till skogs. Först på torsdag kan Norrvikborna bada igen, för vattnet måste bytas.',
    ],
    { hours: 4 },
  ),
  apart(
    'sv',
    'rate forecasts of two banks',
    [
      'Nordkusten: Två räntesänkningar till i år',
      'Ekonomerna på banken Nordkusten tror att centralbanken sänker styrräntan två gånger till under året, i augusti och i november, till 1,75 procent. Det skriver de i en prognos på onsdagen. Inflationen väntas falla under två procent redan i sommar och arbetslösheten stiga till 8,9 procent. ”Hushållen behöver hjälp”, säger chefsekonomen Annika Brolin.',
    ],
    [
      'Hallandsbanken: Ingen mer räntesänkning i år',
      'Ekonomerna på Hallandsbanken tror att centralbanken låter styrräntan ligga kvar på 2,25 procent resten av året. Det skriver de i en prognos på onsdagen. Inflationen väntas hålla sig över två procent till in på vintern eftersom maten blir dyrare, och kronan är svag. ”Det vore fel att gasa nu”, säger chefsekonomen Mats Ekeroth.',
    ],
    { hours: 3 },
  ),
  apart(
    'da',
    'ferries cancelled on two routes',
    [
      'Færgen mellem Strandvig og Lynø sejler ikke i weekenden',
      'Der sejler ingen færge mellem Strandvig og Lynø lørdag og søndag. Rederiet oplyser, at hovedmotoren skal repareres, og at der ikke kan skaffes en anden færge. Passagerer med billet får pengene tilbage eller kan vælge en afgang i næste uge. En lille båd sejler post og medicin til øens 140 beboere. Lægevagten kan kontaktes som normalt.',
    ],
    [
      'Færgen mellem Havnelund og Egholt er aflyst mandag',
      'Alle afgange mellem Havnelund og Egholt er aflyst mandag. Rederiet oplyser, at der er varslet vind af stormstyrke fra nordvest, og at det ikke er forsvarligt at lægge til. Passagerer med billet får pengene tilbage eller kan vælge en afgang tirsdag. Skoleeleverne fra øen har fri. Rederiet giver besked igen mandag aften klokken 20.',
    ],
    { hours: 30 },
  ),
  one(
    'fi',
    'lost ring found told by two papers',
    [
      'Vihkisormus löytyi porkkanan ympäriltä 13 vuotta myöhemmin',
      'Ahvenlahdella asuva Kaarina Mäntylä löysi lauantaina kadonneen vihkisormuksensa omasta kasvimaastaan. Sormus oli kasvanut tiukasti porkkanan ympärille. Hän oli hukannut sen kitkiessään penkkiä vuonna 2012. Silloin perhe etsi sormusta kaksi viikkoa, myös metallinpaljastimella. Nyt 84-vuotias Mäntylä aikoo pitää sormusta ketjussa kaulassaan, koska se ei enää mahdu sormeen. Porkkanan hän säilöi etikkaan.',
    ],
    [
      'Porkkana palautti Kaarinan sormuksen',
      'Sadonkorjuu päättyi Ahvenlahdella yllätykseen. Kun 84-vuotias Kaarina Mäntylä nosti lauantaina porkkanoita, yhdellä niistä oli vyötäröllään kultainen sormus. Se oli hänen vihkisormuksensa, joka putosi kasvimaalle kitkemisen aikana kolmetoista vuotta sitten eikä löytynyt edes metallinpaljastimella, vaikka sitä etsittiin pari viikkoa. Sormeen koru ei enää sovi, joten se ripustetaan kaulaketjuun. Itse porkkana on nyt etikkapurkissa.',
    ],
    { hours: 26 },
  ),
  one(
    'tr',
    'missing child found told by two papers',
    [
      'Gölpınar’nda kaybolan Defne, 14 saat sonra sağ bulundu',
      'Gölpınar’nın Yukarıçam köyünde pazar öğleden sonra kaybolan dört yaşındaki Defne Aral, 14 saat sonra sağ salim bulundu. Jandarma, köpeklerle sürdürülen aramada küçük kızı sabaha karşı köye üç kilometre uzaktaki bir ağılda uyurken buldu. Aramaya 200 köylü de katıldı. Hastanede muayene edilen Defne’nin sağlık durumunun iyi olduğu, sadece üşüdüğü bildirildi.',
    ],
    [
      'Bütün köy onu aradı: Küçük Defne ağılda uyuyakalmış',
      'Yukarıçam köyünde yürekler 14 saat ağza geldi. Pazar günü bahçede oynarken ortadan kaybolan dört yaşındaki Defne Aral’ı jandarma ekipleri, köpekler ve iki yüz köylü gece boyunca aradı. Müjdeli haber sabaha karşı geldi: Minik kız, evinden üç kilometre ötedeki bir ağılda koyunların arasında mışıl mışıl uyuyordu. Doktorlar biraz üşümek dışında hiçbir şeyi olmadığını söyledi. Annesi “Koyunlar ona yorgan olmuş” dedi.',
    ],
    { hours: 5 },
  ),
  apart(
    'tr',
    'power cuts announced in two districts',
    [
      'Çamlıova’de salı günü elektrik kesintisi',
      'Doğa Elektrik, salı günü saat 09.00 ile 16.00 arasında Çamlıova’nin Yenimahalle, Fatih ve Bahçelievler mahallelerinde elektrik verilemeyeceğini duyurdu. Kesintinin nedeni trafo yenileme çalışması. Yaklaşık 6 bin abone etkilenecek. Şirket, hassas cihazların fişten çekilmesini ve asansörlerin kullanılmamasını istedi. Çalışma erken biterse hatlara haber verilmeden enerji verilecek.',
    ],
    [
      'Taşköy’de perşembe günü elektrik kesintisi',
      'Doğa Elektrik, perşembe günü saat 08.00 ile 13.00 arasında Taşköy’ün Cumhuriyet, Kale ve Pınarbaşı mahallelerinde elektrik verilemeyeceğini duyurdu. Kesintinin nedeni ağaç budama çalışması. Yaklaşık 2 bin abone etkilenecek. Şirket, hassas cihazların fişten çekilmesini ve asansörlerin kullanılmamasını istedi. Çalışma erken biterse hatlara haber verilmeden enerji verilecek.',
    ],
    { hours: 2 },
  ),
  one(
    'ru',
    'ship aground told by two newsrooms',
    [
      'Теплоход «Гавриил Орлов» с 74 пассажирами сел на мель у Кедровска',
      'Теплоход «Гавриил Орлов» с 74 пассажирами на борту сел на мель в пяти километрах от Кедровска в ночь на субботу, сообщили в речной инспекции. Пострадавших нет. Пассажиров сняли катерами и разместили в школе. По предварительным данным, капитан не заметил переставленный буй. Судно, построенное в 1979 году, попробуют стащить буксиром после подъёма воды в воскресенье.',
    ],
    [
      'Круиз закончился в школе: пассажиры теплохода ночевали в спортзале',
      'Речная прогулка обернулась приключением для 74 туристов. Их теплоход «Гавриил Орлов» ночью налетел на отмель, не дойдя пяти километров до Кедровска. Никто не ушибся, людей перевезли на берег на катерах, спать уложили на матах в школьном спортзале. В речной инспекции считают, что капитана подвёл буй, который недавно передвинули. В воскресенье, когда вода поднимется, судно 1979 года постройки попытается снять буксир.',
    ],
    { hours: 8 },
  ),
  apart(
    'ru',
    'arrest and sentence of two officials of one town',
    [
      'Вице-мэр Кедровска задержан по делу о ремонте котельной',
      'Вице-мэр Кедровска Игорь Саватеев задержан по подозрению в получении взятки. По версии следствия, он получил от подрядчика 3,5 млн рублей за приёмку котельной, в которой не работали два котла из трёх. В его кабинете и на даче прошли обыски. В пятницу суд решит, отправить ли чиновника под стражу. Саватеев вину не признаёт.',
    ],
    [
      'Бывший глава дорожного комитета Кедровска получил шесть лет',
      'Суд в Кедровске приговорил бывшего председателя дорожного комитета Олега Зимина к шести годам колонии за взятку. Он получил от подрядчика внедорожник за приёмку объездной дороги, которая разрушилась после первой зимы. Машина конфискована. Зимин признал вину частично и заявил, что взял её «покататься». Защита намерена обжаловать приговор.',
    ],
    { hours: 27 },
  ),
  apart(
    'uk',
    'daily digests of two days',
    [
      'Головне за понеділок: новий міст, сесія міськради і перший сніг',
      'Збираємо найважливіше за день у Верхолуччі. Відкрили міст через Світлянку: рух почався о десятій ранку. Депутати з третьої спроби затвердили бюджет освіти. У дворі на Липовій знайшли снаряд часів минулої війни, мешканців евакуювали на дві години. Увечері випав перший сніг. Підписуйтеся на нашу розсилку, щоб нічого не пропустити.',
    ],
    [
      'Головне за вівторок: аварія тролейбуса, ціни на хліб і гість з Канади',
      'Збираємо найважливіше за день у Верхолуччі. На Соборній тролейбус зіткнувся з вантажівкою, троє людей у лікарні. Пекарня «Колос» підняла ціну на хліб на дві гривні. До міської бібліотеки приїхав письменник з Канади, чий дід тут народився. Уночі обіцяють десять градусів морозу. Підписуйтеся на нашу розсилку, щоб нічого не пропустити.',
    ],
    { hours: 24 },
  ),
];
