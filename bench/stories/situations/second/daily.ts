/** Situations of daily life: work, trains, schools, roads, weather and the warnings of it. */
import { apart, type Situation } from '../situation.ts';

/** An agency's archive picture, which both newsrooms took. */
const PICKET = 'https://pictures.example/archive/picket-line.jpg';

export const DAILY: readonly Situation[] = [
  apart(
    'en',
    'strike announced and strike called off',
    [
      'Bin workers in Brannick to strike from Monday',
      'Bin workers in Brannick will walk out for two weeks from Monday in a row over night shifts, the General Workers’ Union said. Some 90,000 homes are affected. The council asked residents to keep their rubbish indoors and not to use the park bins.',
    ],
    [
      'Brannick bin strike called off at the last minute',
      'The strike of bin workers in Brannick, due to begin on Monday, is off. After talks through the night the council offered to pay night shifts at time and a half. The General Workers’ Union will put the offer to its members. Bins will be emptied as usual.',
    ],
    { hours: 60, first: { media: [PICKET] }, second: { media: [PICKET] } },
  ),
  apart(
    'en',
    'weather warning issued and raised',
    [
      'Yellow warning for wind on the west coast on Friday',
      'The weather service has issued a yellow warning for wind on the west coast from 6am to 6pm on Friday. Gusts of 55mph are expected. Ferries may be late, and high-sided vehicles should avoid the Sallow bridge.',
    ],
    [
      'Red warning: stay at home on the west coast on Friday',
      'The weather service has raised its warning for wind on the west coast to red for Friday, the first in six years. Gusts of 95mph are now expected. Schools will be closed, all ferries are cancelled and the Sallow bridge will shut at 5am.',
    ],
    { hours: 17 },
  ),
  apart(
    'en',
    'closures of two railway lines',
    [
      'No trains between Oxmere and Kestrow until Easter',
      'The line between Oxmere and Kestrow closes on Saturday for five weeks. Engineers will replace two miles of track and a signal box of 1908. Buses run every half hour from the station forecourt and take forty minutes longer.',
    ],
    [
      'No trains between Oxmere and Nether Combe until Easter',
      'The line between Oxmere and Nether Combe closes on Sunday for four weeks. A tunnel has to be lined after a brick fell on a driver’s cab in January. Buses run every hour from the station forecourt and take half an hour longer.',
    ],
    { hours: 25 },
  ),
  apart(
    'en',
    'planning application and objection',
    [
      'Plans for 120 homes on old tannery site',
      'Larch & Daughters have applied to build 120 homes on the site of the old tannery in Brannick. The plans show six blocks of four storeys, a nursery and a path along the river. Thirty of the homes would be let at social rents. The council will decide in the autumn.',
    ],
    [
      'Otters or homes? Neighbours fight plans for tannery site',
      'More than 800 people have signed a petition against the 120 homes planned on the site of the old tannery in Brannick. The Riverside Society says otters breed in the ruins and that the sewer is already full. “Build, but build forty,” said its secretary, Moira Quill.',
    ],
    { hours: 50 },
  ),
  apart(
    'en',
    'school results of two districts',
    [
      'Exam results: Averdale pupils do better than ever',
      'Pupils in Averdale have got their best exam results on record: 71 per cent passed five subjects or more, up from 66. Girls did better than boys in all subjects except music. The education board praised the new Saturday classes.',
    ],
    [
      'Exam results: Sallow Bay falls behind again',
      'Pupils in Sallow Bay have again done worse than the year before: 58 per cent passed five subjects or more, down from 61. In mathematics every second pupil failed. The education board spoke of a lack of teachers.',
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'council tax in two local editions',
    [
      'Council tax to rise by 4.9 per cent',
      'Households will pay 4.9 per cent more council tax from April. Councillors in Port Linnet voted for the rise on Wednesday evening. The money is needed for social care and to mend the sea wall, said the leader of the council, Judith Amos.',
    ],
    [
      'Council tax to rise by 2.9 per cent',
      'Households will pay 2.9 per cent more council tax from April. Councillors in Corrimore voted for the rise on Wednesday evening. The money is needed for social care and to keep the two libraries open, said the leader of the council, Basil Nowak.',
    ],
    {
      hours: 1,
      first: { url: 'https://linnet.courier.example/news/council-tax-rise' },
      second: { url: 'https://corrimore.courier.example/news/council-tax-rise' },
    },
  ),
  apart(
    'en',
    'eclipse to come and eclipse seen',
    [
      'Tonight’s eclipse: when and where to look up',
      'The moon will turn red over Marrania tonight. The eclipse begins at 9.41pm and is total from 10.52pm for just over an hour. You need no glasses. The best views are in the east, where the clouds should part before ten.',
    ],
    [
      'Thousands watch the moon turn red',
      'Thousands of people stayed up to see the moon go dark on Tuesday night. On the beach of Sallow Bay a choir sang until it came back. In the capital clouds hid the sight until the last ten minutes, then the whole of Mill Hill cheered.',
    ],
    { hours: 15 },
  ),
  apart(
    'de',
    'Vollsperrung zweier Straßen',
    [
      'Talstraße in Kammerau ab Montag gesperrt',
      'Die Talstraße in Kammerau ist ab Montag für drei Wochen voll gesperrt. Zwischen Mühlgasse und Sportplatz wird eine Wasserleitung von 1931 ersetzt. Der Verkehr wird über die Ringstraße umgeleitet, die Buslinie 4 fährt einen anderen Weg.',
    ],
    [
      'Bergstraße in Kammerau ab Montag gesperrt',
      'Die Bergstraße in Kammerau ist ab Montag für zehn Tage voll gesperrt. Oberhalb der Kirche muss ein Hang gesichert werden, aus dem sich im Februar Steine gelöst hatten. Der Verkehr wird über Niederkammer umgeleitet, der Schulbus hält am Friedhof.',
    ],
    { hours: 3 },
  ),
  apart(
    'es',
    'huelga convocada y huelga desconvocada',
    [
      'Los conductores de autobús de Peñaluz irán a la huelga el viernes',
      'Los conductores de autobús de Peñaluz han convocado una huelga de 24 horas para este viernes. El comité de empresa denuncia turnos de once horas y una flota con los frenos «al límite». Habrá servicios mínimos del 40 % en hora punta.',
    ],
    [
      'Habrá autobuses el viernes en Peñaluz: el comité desconvoca el paro',
      'El comité de empresa de los autobuses de Peñaluz ha desconvocado la huelga prevista para el viernes tras pactar con la concesionaria turnos de ocho horas y la compra de nueve vehículos. El acuerdo se firmó de madrugada, con la mediación de la alcaldesa.',
    ],
    { hours: 40, first: { media: [PICKET] }, second: { media: [PICKET] } },
  ),
  apart(
    'da',
    'to broer lukkes',
    [
      'Bro over Skælså lukkes for lastbiler',
      'Fra mandag må lastbiler over 12 ton ikke længere køre over Møllebroen ved Skælså. Ingeniører har fundet revner i to af de bærende dragere. Personbiler kan stadig komme over, men kun i ét spor. Kommunen regner med, at reparationen tager et år.',
    ],
    [
      'Bro ved Rørvang lukkes for al trafik',
      'Fra onsdag er Klosterbroen ved Rørvang lukket for al trafik, også for cyklister. En dykker har fundet et hul under den ene pille. Kommunen ved endnu ikke, om broen kan reddes. Skolebørn fra nordsiden bliver kørt i bus.',
    ],
    { hours: 44 },
  ),
  apart(
    'pl',
    'wyniki matur w dwóch powiatach',
    [
      'Matury w powiecie jastrzewskim: zdało 84 procent',
      'W powiecie jastrzewskim egzamin maturalny zdało w tym roku 84 procent uczniów, o trzy punkty więcej niż rok temu. Najlepiej wypadło liceum w Dębinkach, gdzie nie zdały tylko dwie osoby. Najtrudniejsza okazała się matematyka.',
    ],
    [
      'Matury w powiecie brzeszczyńskim: zdało 71 procent',
      'W powiecie brzeszczyńskim egzamin maturalny zdało w tym roku 71 procent uczniów, o sześć punktów mniej niż rok temu. Najsłabiej wypadło technikum w Olchyni. Starosta zapowiada dodatkowe lekcje matematyki od września.',
    ],
    { hours: 3 },
  ),
  apart(
    'uk',
    'дві аварії на мережах',
    [
      'У Вербополі без води залишилися дві тисячі будинків',
      'У Вербополі вранці прорвало магістральний водогін на вулиці Ткацькій. Без води залишилися близько двох тисяч будинків на лівому березі. Аварійна бригада обіцяє закінчити ремонт до вечора, воду привозять цистернами.',
    ],
    [
      'У Вербополі без світла залишилися три тисячі будинків',
      'У Вербополі після обіду згорів трансформатор на вулиці Млиновій. Без світла залишилися близько трьох тисяч будинків на правому березі. Енергетики обіцяють підключити лікарню першою, решту — до ранку.',
    ],
    { hours: 6 },
  ),
  apart(
    'el',
    'προειδοποίηση και καταστροφή',
    [
      'Έκτακτο δελτίο: ισχυρές βροχές από το βράδυ στη Λευκοθάλασσα',
      'Έκτακτο δελτίο εξέδωσε η μετεωρολογική υπηρεσία για τη Λευκοθάλασσα. Από το βράδυ της Τετάρτης αναμένονται ισχυρές βροχές και καταιγίδες. Ο δήμος καλεί τους κατοίκους να μη σταθμεύουν κοντά στο ρέμα και κλείνει τα σχολεία την Πέμπτη.',
    ],
    [
      'Λευκοθάλασσα: το ρέμα παρέσυρε γέφυρα και δεκάδες αυτοκίνητα',
      'Εικόνες καταστροφής στη Λευκοθάλασσα μετά τη νυχτερινή καταιγίδα. Το ρέμα ξεχείλισε, παρέσυρε την παλιά γέφυρα και περίπου σαράντα αυτοκίνητα, ενώ λάσπη γέμισε ισόγεια στην αγορά. Η πυροσβεστική απεγκλώβισε δεκατέσσερα άτομα. Δεν υπάρχουν τραυματίες.',
    ],
    { hours: 19 },
  ),
  apart(
    'ko',
    '주의보와 경보 격상',
    [
      '청솔군에 호우주의보…밤까지 최대 60㎜',
      '기상청은 12일 오전 10시를 기해 청솔군에 호우주의보를 내렸다. 밤까지 30∼60㎜의 비가 내릴 것으로 보인다. 군은 하천 산책로 두 곳을 통제하고 주민들에게 외출을 자제해 달라고 당부했다.',
    ],
    [
      '청솔군 호우경보로 격상…저지대 주민 400명 대피령',
      '기상청은 12일 오후 4시 청솔군의 호우주의보를 호우경보로 격상했다. 시간당 70㎜의 폭우가 쏟아지면서 군은 물안천 주변 저지대 주민 400여 명에게 대피령을 내렸다. 주민들은 초등학교 체육관 두 곳으로 옮기고 있다.',
    ],
    { hours: 6 },
  ),
  apart(
    'vi',
    'dự báo bão và bão đổ bộ',
    [
      'Bão số 7 hướng vào Tân Vân, dự kiến đổ bộ đêm thứ Sáu',
      'Bão số 7 đang mạnh lên và hướng vào vùng biển Tân Vân, theo cơ quan khí tượng. Dự kiến bão đổ bộ vào đêm thứ Sáu với gió cấp 11. Tỉnh yêu cầu hơn một nghìn tàu cá vào bờ trước trưa và chuẩn bị sơ tán dân ở ba xã ven biển.',
    ],
    [
      'Bão số 7 đổ bộ Tân Vân: hàng nghìn nhà tốc mái, hai người bị thương',
      'Bão số 7 quét qua Tân Vân đêm qua, làm tốc mái hơn bốn nghìn ngôi nhà và quật đổ cột phát sóng của đài tỉnh. Hai người bị thương vì tôn bay. Sáng nay toàn tỉnh vẫn mất điện, quân đội đang dọn cây đổ trên đường ven biển.',
    ],
    { hours: 34 },
  ),
  apart(
    'id',
    'dua kecelakaan di satu jalan tol',
    [
      'Truk terguling di Tol Rawakembang KM 18, sopir terjepit',
      'Sebuah truk bermuatan semen terguling di Tol Rawakembang KM 18, Kamis pagi. Sopir truk, Darmo (43), terjepit di kabin dan baru bisa dievakuasi satu jam kemudian. Polisi menduga rem truk blong. Lalu lintas ke arah kota macet lima kilometer.',
    ],
    [
      'Bus wisata tabrak pembatas di Tol Rawakembang KM 41, sembilan luka',
      'Sebuah bus wisata menabrak pembatas jalan di Tol Rawakembang KM 41, Kamis siang. Sembilan penumpang luka ringan dan dibawa ke rumah sakit terdekat. Menurut polisi, sopir mengantuk. Bus itu membawa rombongan guru yang hendak ke pantai.',
    ],
    { hours: 5 },
  ),
];
