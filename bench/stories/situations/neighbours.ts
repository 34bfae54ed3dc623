/** Situations of two events next to each other in two newsrooms' words: one place, office, person or day. */
import { apart, type Situation } from './situation.ts';

export const NEIGHBOURS: readonly Situation[] = [
  apart(
    'en',
    'two fires of one night',
    [
      'Barn burns down near Hollin',
      'A barn with 300 bales of straw burned down near Hollin on Friday night. Firefighters from Elmbury saved the stable and 40 cows. Police do not rule out arson.',
    ],
    [
      'Elmbury firefighters save church from flames',
      'Firefighters saved the church of Brill on Friday night when a candle set the choir stalls alight. It was the second call of the night for the crew from Elmbury. The damage is put at 20,000 crowns.',
    ],
  ),
  apart(
    'en',
    'one speaker, two subjects',
    [
      'Treasurer Moll rules out tax on boats',
      'Treasurer Inga Moll has ruled out a tax on pleasure boats. "It would bring in less than it costs," she told the yacht club in Port Maren on Saturday.',
    ],
    [
      'Treasurer Moll promises money for the pilots',
      'Treasurer Inga Moll has promised two million crowns for new pilot boats. The service has waited since 2019, she told the yacht club in Port Maren on Saturday.',
    ],
    { hours: 1 },
  ),
  apart(
    'de',
    'zwei Beschlüsse einer Sitzung',
    [
      'Stadtrat von Lindmünde erhöht die Hundesteuer',
      'Der Stadtrat von Lindmünde hat am Donnerstag die Hundesteuer auf 90 Kronen im Jahr erhöht. Für Blindenhunde bleibt sie erlassen. Die Bauernpartei stimmte dagegen.',
    ],
    [
      'Lindmünde bekommt ein zweites Hallenbad',
      'In Lindmünde wird ein zweites Hallenbad gebaut. Das hat der Stadtrat am Donnerstag beschlossen. Es soll 18 Millionen Kronen kosten und in vier Jahren öffnen. Die Bauernpartei stimmte dagegen.',
    ],
  ),
  apart(
    'fr',
    'deux affaires du même tribunal',
    [
      'Valmore : deux ans de prison pour le notaire',
      "Le tribunal de Valmore a condamné mercredi un notaire de 58 ans à deux ans de prison pour avoir détourné l'argent de ses clients. Il a fait appel.",
    ],
    [
      'Valmore : le directeur de la piscine relaxé',
      "Le tribunal de Valmore a relaxé mercredi l'ancien directeur de la piscine, poursuivi après la noyade d'un enfant. Le parquet avait requis un an de prison.",
    ],
  ),
  apart(
    'es',
    'dos detenciones del mismo día',
    [
      'Detenido en Valmora un hombre por el robo de cobre',
      'La policía ha detenido este lunes en Valmora a un hombre de 40 años por el robo de dos toneladas de cobre de la línea del tren. El juez decidirá mañana.',
    ],
    [
      'Detenida en Valmora una mujer por estafar a ancianos',
      'La policía ha detenido este lunes en Valmora a una mujer de 35 años por estafar a doce ancianos con falsas loterías. El juez decidirá mañana.',
    ],
  ),
  apart(
    'it',
    'due incidenti dello stesso giorno',
    [
      'Scontro tra due auto a Maremonte, tre feriti',
      'Tre persone sono rimaste ferite nello scontro tra due auto avvenuto lunedì mattina a Maremonte, in via del Porto. La strada è rimasta chiusa per due ore.',
    ],
    [
      'Moto contro un camion a Porto Sale, un ferito grave',
      'Un motociclista di 30 anni è rimasto gravemente ferito lunedì mattina a Porto Sale nello scontro con un camion. La strada è rimasta chiusa per due ore.',
    ],
  ),
  apart(
    'pt',
    'duas nomeações do mesmo governo',
    [
      'Rui Falcão é o novo ministro dos Portos',
      'O primeiro-ministro nomeou esta terça-feira Rui Falcão ministro dos Portos. Falcão, de 51 anos, dirigia o porto de Lindara e sucede a Marta Leal, que se demitiu em fevereiro.',
    ],
    [
      'Clara Sousa vai dirigir o ministério da Saúde',
      'O primeiro-ministro nomeou esta terça-feira Clara Sousa ministra da Saúde. Sousa, de 47 anos, dirigia o hospital de Lindara e sucede a João Pinto, que se demitiu em janeiro.',
    ],
  ),
  apart(
    'pl',
    'dwa mecze jednej kolejki',
    [
      'Lindów pokonał Sandwik 2:1',
      'Piłkarze Lindowa wygrali w sobotę u siebie z Sandwikiem 2:1. Bramki dla gospodarzy zdobył Adam Kruk, dla gości Ole Berg. Mecz oglądało 4 tysiące widzów.',
    ],
    [
      'Tolland pokonał Elmbry 3:0',
      'Piłkarze Tollandu wygrali w sobotę u siebie z Elmbry 3:0. Wszystkie bramki zdobył Jan Wilk. Mecz oglądało 6 tysięcy widzów.',
    ],
  ),
  apart(
    'ru',
    'два происшествия одного дня',
    [
      'В Линдмуте грузовик врезался в остановку',
      'В Линдмуте в понедельник грузовик врезался в автобусную остановку. Пострадали три человека, их доставили в больницу. Полиция выясняет обстоятельства.',
    ],
    [
      'В Линдмуте взорвался газовый баллон в кафе',
      'В Линдмуте в понедельник в кафе на набережной взорвался газовый баллон. Пострадали два человека, их доставили в больницу. Полиция выясняет обстоятельства.',
    ],
  ),
  apart(
    'tr',
    'aynı gün iki kaza',
    [
      "Limanbaşı'nda otobüs devrildi: 8 yaralı",
      'Limanbaşı yolunda pazartesi sabahı bir otobüs devrildi. Kazada sekiz kişi yaralandı. Yaralılar hastaneye kaldırıldı. Polis soruşturma başlattı.',
    ],
    [
      "Limanbaşı'nda tren kamyona çarptı: 1 ölü",
      'Limanbaşı geçidinde pazartesi sabahı bir tren kamyona çarptı. Kazada kamyonun sürücüsü öldü. Yolcular otobüslerle taşındı. Polis soruşturma başlattı.',
    ],
  ),
  apart(
    'zh',
    '同一天两起火灾',
    [
      '东海县一家木材厂凌晨起火',
      '五日凌晨，东海县一家木材厂起火，消防员用了三个小时将火扑灭，没有人员伤亡。起火原因正在调查。',
    ],
    ['东海县一栋居民楼凌晨起火', '五日凌晨，东海县一栋居民楼起火，消防员救出十二名住户，两人轻伤。起火原因正在调查。'],
  ),
  apart(
    'ko',
    '같은 날 두 사고',
    [
      '북촌군 터널서 트럭 추돌, 2명 부상',
      '5일 오전 북촌군의 한 터널에서 화물차 두 대가 추돌해 운전자 2명이 다쳤다. 경찰은 졸음운전 여부를 조사하고 있다. 터널은 두 시간 동안 통제됐다.',
    ],
    [
      '북촌군 교차로서 버스 충돌, 7명 부상',
      '5일 오전 북촌군의 한 교차로에서 버스와 승용차가 충돌해 승객 7명이 다쳤다. 경찰은 신호 위반 여부를 조사하고 있다. 도로는 한 시간 동안 통제됐다.',
    ],
  ),
  apart(
    'ar',
    'قراران لمجلس واحد',
    [
      'مجلس مرسى النور يرفع أجرة الحافلات',
      'قرر مجلس مدينة مرسى النور يوم الخميس رفع أجرة الحافلات إلى ثلاثة دراهم ابتداء من الشهر المقبل. واعترض أعضاء المعارضة على القرار.',
    ],
    [
      'مجلس مرسى النور يوافق على بناء مسبح',
      'وافق مجلس مدينة مرسى النور يوم الخميس على بناء مسبح جديد بكلفة ثمانية عشر مليون درهم ينتهي بعد أربع سنوات. واعترض أعضاء المعارضة على القرار.',
    ],
  ),
  apart(
    'vi',
    'hai vụ cháy cùng đêm',
    [
      'Cháy kho gỗ ở Cửa Sò, không ai bị thương',
      'Đêm thứ Sáu, một kho gỗ ở Cửa Sò bốc cháy. Lính cứu hỏa mất ba giờ để dập tắt ngọn lửa. Không ai bị thương. Nguyên nhân vụ cháy đang được điều tra.',
    ],
    [
      'Cháy quán ăn ở Cửa Sò, hai người bị bỏng',
      'Đêm thứ Sáu, một quán ăn ở Cửa Sò bốc cháy. Hai người bị bỏng và được đưa đến bệnh viện. Nguyên nhân vụ cháy đang được điều tra.',
    ],
  ),
  apart(
    'th',
    'สองคดีวันเดียวกัน',
    [
      'ตำรวจท่าทรายจับชายลักสายไฟ',
      'ตำรวจท่าทรายจับกุมชายวัย 40 ปีในข้อหาลักสายไฟของการรถไฟเมื่อวันจันทร์ ผู้ต้องหาให้การรับสารภาพ ศาลจะพิจารณาในวันพรุ่งนี้',
    ],
    [
      'ตำรวจท่าทรายจับหญิงหลอกขายสลาก',
      'ตำรวจท่าทรายจับกุมหญิงวัย 35 ปีในข้อหาหลอกขายสลากปลอมให้ผู้สูงอายุเมื่อวันจันทร์ ผู้ต้องหาให้การปฏิเสธ ศาลจะพิจารณาในวันพรุ่งนี้',
    ],
  ),
  apart(
    'hi',
    'एक दिन दो हादसे',
    [
      'सोनपुर में बस पलटी, आठ घायल',
      'सोनपुर में सोमवार सुबह एक बस पलट गई, जिसमें आठ लोग घायल हो गए। घायलों को अस्पताल में भर्ती कराया गया है। पुलिस मामले की जांच कर रही है।',
    ],
    [
      'सोनपुर में ट्रक ने ऑटो को टक्कर मारी, एक की मौत',
      'सोनपुर में सोमवार सुबह एक ट्रक ने ऑटो को टक्कर मार दी, जिसमें चालक की मौत हो गई। पुलिस मामले की जांच कर रही है।',
    ],
  ),
];
