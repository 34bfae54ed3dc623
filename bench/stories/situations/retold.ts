/** Situations of one event that two newsrooms tell, in many languages. */
import { one, type Situation } from './situation.ts';

export const RETOLD: readonly Situation[] = [
  one(
    'de',
    'Unfall in zwei Redaktionen',
    [
      'Güterzug entgleist bei Tolland',
      'Bei Tolland sind am frühen Montag elf Wagen eines Güterzugs entgleist. Sie hatten Kalk geladen. Verletzt wurde niemand. Die Strecke nach Lindmünde bleibt bis Mittwoch gesperrt, sagte ein Sprecher der Nordbahn.',
    ],
    [
      'Elf Waggons mit Kalk aus den Gleisen gesprungen',
      'Die Strecke zwischen Tolland und Lindmünde ist bis Mittwoch gesperrt: Dort sprangen am Montag früh elf mit Kalk beladene Waggons eines Güterzugs aus den Gleisen. Laut Nordbahn gab es keine Verletzten.',
    ],
  ),
  one(
    'fr',
    'un incendie dans deux rédactions',
    [
      'Un incendie ravage la halle de Valmore',
      "La halle du marché de Valmore, construite en 1887, a été détruite par un incendie dans la nuit de samedi à dimanche. Soixante pompiers ont lutté jusqu'à l'aube. Il n'y a pas de blessés. La piste criminelle n'est pas exclue, selon le parquet.",
    ],
    [
      'Valmore perd sa halle du marché dans les flammes',
      "Bâtie en 1887, la halle du marché de Valmore n'est plus qu'un tas de cendres. Le feu s'est déclaré dans la nuit de samedi à dimanche et a mobilisé soixante pompiers jusqu'à l'aube, sans faire de blessés. Le parquet n'exclut pas la piste criminelle.",
    ],
  ),
  one(
    'it',
    'una frana in due redazioni',
    [
      'Frana sulla statale di Maremonte, strada chiusa',
      'Una frana ha invaso martedì la statale costiera tra Maremonte e Porto Sale. Duemila metri cubi di terra hanno travolto un furgone vuoto. La strada resterà chiusa per dieci giorni, ha detto il sindaco Livio Carta.',
    ],
    [
      'Maremonte isolata: terra e fango sulla costiera',
      "Dieci giorni di chiusura per la statale costiera fra Maremonte e Porto Sale, dove martedì sono caduti duemila metri cubi di terra. Travolto un furgone, ma a bordo non c'era nessuno. Lo ha annunciato il sindaco Livio Carta.",
    ],
  ),
  one(
    'pt',
    'uma greve em duas redações',
    [
      'Maquinistas de Lindara param na sexta-feira',
      'Os maquinistas da Linha Norte vão fazer greve de 24 horas na sexta-feira por salários mais altos, anunciou o sindicato de Lindara. A empresa prevê a supressão de 300 comboios. Os serviços mínimos são de 20 por cento.',
    ],
    [
      'Greve na Linha Norte suprime 300 comboios na sexta-feira',
      'Cerca de 300 comboios da Linha Norte não vão circular na sexta-feira por causa de uma greve de 24 horas dos maquinistas, que pedem aumentos. Segundo o sindicato de Lindara, há serviços mínimos de 20 por cento.',
    ],
  ),
  one(
    'pl',
    'jedno zdarzenie w dwóch redakcjach',
    [
      'Most w Lindowie zamknięty po uderzeniu barki',
      'Barka ze zbożem uderzyła w środę rano w filar mostu w Lindowie. Most zamknięto dla ruchu do czasu przeglądu, który potrwa trzy dni. Nikt nie ucierpiał, poinformował burmistrz Adam Rokita.',
    ],
    [
      'Barka uderzyła w most. Lindów bez przeprawy przez trzy dni',
      'Przez trzy dni mieszkańcy Lindowa nie przejadą przez most, w którego filar uderzyła w środę rano barka wioząca zboże. Burmistrz Adam Rokita poinformował, że nie ma poszkodowanych, ale konieczny jest przegląd.',
    ],
  ),
  one(
    'ru',
    'одно событие в двух редакциях',
    [
      'В Толланде обрушилась крыша бассейна',
      'В Толланде в среду утром обрушилась крыша городского бассейна. Внутри никого не было: бассейн закрыли накануне из-за трещин. Мэр Пётр Лунд пообещал расследование, ремонт обойдётся в 40 миллионов крон.',
    ],
    [
      'Крыша бассейна в Толланде рухнула на следующий день после закрытия',
      'Городской бассейн Толланда, закрытый накануне из-за трещин, лишился крыши в среду утром. Людей в здании не было. По словам мэра Петра Лунда, ремонт будет стоить 40 миллионов крон, причины расследуют.',
    ],
  ),
  one(
    'tr',
    'iki gazetede bir olay',
    [
      'Limanbaşı feribotu karaya oturdu, 120 yolcu kurtarıldı',
      'Limanbaşı açıklarında sisli havada ilerleyen bir feribot pazartesi sabahı karaya oturdu. Sahil güvenlik 120 yolcuyu teknelerle kıyıya taşıdı. Yaralanan olmadı. Kaptan Selim Aksu ifade verdi.',
    ],
    [
      'Sis yüzünden kayalara çarpan feribotta 120 yolcu vardı',
      'Pazartesi sabahı yoğun siste kayalıklara oturan Limanbaşı feribotundaki 120 yolcu, sahil güvenlik tekneleriyle kıyıya çıkarıldı. Yaralı bulunmuyor. Feribotun kaptanı Selim Aksu savcıya ifade verdi.',
    ],
  ),
  one(
    'ja',
    '一つの出来事を二社が報道',
    [
      '北浜港でフェリー座礁、乗客百二十人救助',
      '五日早朝、北浜港の沖合で濃霧の中を航行していたフェリー「かもめ」が座礁した。海上保安部が乗客百二十人全員を救助し、けが人はいなかった。船長の青田進さんから事情を聴いている。',
    ],
    [
      '濃霧でフェリー「かもめ」座礁　北浜沖、全員無事',
      '北浜港沖で五日早朝、フェリー「かもめ」が浅瀬に乗り上げた。当時は濃霧で、乗客百二十人は海上保安部の船に移り全員無事だった。同保安部は青田進船長から詳しい事情を聴いている。',
    ],
  ),
  one(
    'zh',
    '一件事两家报道',
    [
      '东海县大桥被货船撞击后封闭',
      '五日清晨，一艘运粮货船撞上东海县跨江大桥的桥墩，大桥随即封闭。县交通局局长林建国说，检测需要三天，其间车辆绕行。事故没有造成人员伤亡。',
    ],
    [
      '运粮船撞桥墩，东海县跨江大桥封闭三天',
      '东海县跨江大桥将封闭三天。五日清晨一艘运粮的货船撞上了桥墩，所幸无人伤亡。县交通局局长林建国表示，正在进行检测，过往车辆需要绕行。',
    ],
  ),
  one(
    'ko',
    '한 사건 두 보도',
    [
      '북촌항 여객선 좌초, 승객 120명 전원 구조',
      '5일 새벽 북촌항 앞바다에서 짙은 안개 속을 운항하던 여객선 갈매기호가 좌초했다. 해경은 승객 120명을 모두 구조했으며 다친 사람은 없다고 밝혔다. 선장 김도윤 씨를 조사하고 있다.',
    ],
    [
      '안개 속 갈매기호 좌초…120명 무사',
      '여객선 갈매기호가 5일 새벽 북촌항 앞 암초에 걸렸다. 승객 120명은 해경 함정에 옮겨 타 모두 무사하다. 해경은 짙은 안개가 원인인지 선장 김도윤 씨를 상대로 조사 중이다.',
    ],
  ),
  one(
    'ar',
    'حدث واحد في صحيفتين',
    [
      'جنوح عبارة قبالة مرسى النور وإنقاذ 120 راكبا',
      'جنحت عبارة النورس فجر الاثنين قبالة مرسى النور بسبب ضباب كثيف. وأنقذ خفر السواحل 120 راكبا كانوا على متنها دون إصابات. ويجري التحقيق مع القبطان سليم العطار.',
    ],
    [
      'إنقاذ 120 راكبا من عبارة النورس بعد جنوحها في الضباب',
      'أجلى خفر السواحل فجر الاثنين 120 راكبا من عبارة النورس التي اصطدمت بصخور قبالة مرسى النور وسط ضباب كثيف. ولم يصب أحد بأذى. وقال الخفر إن القبطان سليم العطار يخضع للتحقيق.',
    ],
  ),
  one(
    'th',
    'เหตุการณ์เดียวสองสำนัก',
    [
      'เรือโดยสารเกยตื้นนอกท่าทราย ช่วยผู้โดยสาร 120 คน',
      'เช้ามืดวันจันทร์ เรือโดยสารนางนวลเกยตื้นนอกชายฝั่งท่าทรายเพราะหมอกหนา เจ้าหน้าที่ยามฝั่งช่วยผู้โดยสาร 120 คนขึ้นฝั่งได้ทั้งหมด ไม่มีผู้บาดเจ็บ และกำลังสอบสวนกัปตันสมชาย',
    ],
    [
      'หมอกหนาทำเรือนางนวลเกยตื้น ผู้โดยสาร 120 คนปลอดภัย',
      'ผู้โดยสาร 120 คนบนเรือนางนวลได้รับการช่วยเหลือจากเจ้าหน้าที่ยามฝั่งอย่างปลอดภัย หลังเรือเกยตื้นนอกชายฝั่งท่าทรายเมื่อเช้ามืดวันจันทร์ท่ามกลางหมอกหนา กัปตันสมชายกำลังถูกสอบสวน',
    ],
  ),
  one(
    'hi',
    'एक घटना दो अखबार',
    [
      'सोनपुर के पास मालगाड़ी के ग्यारह डिब्बे पटरी से उतरे',
      'सोनपुर के पास सोमवार तड़के एक मालगाड़ी के ग्यारह डिब्बे पटरी से उतर गए। गाड़ी में चूना लदा था। कोई घायल नहीं हुआ। रेलवे के प्रवक्ता रमेश माथुर ने बताया कि रास्ता बुधवार तक बंद रहेगा।',
    ],
    [
      'पटरी से उतरी मालगाड़ी, सोनपुर का रेल मार्ग बुधवार तक बंद',
      'चूने से लदी मालगाड़ी के ग्यारह डिब्बे सोमवार तड़के सोनपुर के पास पटरी से उतर गए, जिससे रेल मार्ग बुधवार तक बंद रहेगा। प्रवक्ता रमेश माथुर के अनुसार किसी को चोट नहीं आई।',
    ],
  ),
  one(
    'vi',
    'một sự việc hai báo',
    [
      'Phà mắc cạn ngoài khơi Cửa Sò, 120 khách được cứu',
      'Sáng sớm thứ Hai, phà Hải Âu mắc cạn ngoài khơi Cửa Sò vì sương mù dày đặc. Lực lượng tuần duyên đưa toàn bộ 120 hành khách vào bờ an toàn. Thuyền trưởng Trần Văn Lộc đang bị điều tra.',
    ],
    [
      'Sương mù khiến phà Hải Âu mắc cạn, 120 hành khách an toàn',
      'Toàn bộ 120 hành khách trên phà Hải Âu được lực lượng tuần duyên đưa vào bờ sau khi phà mắc cạn ngoài khơi Cửa Sò sáng sớm thứ Hai. Nhà chức trách đang điều tra thuyền trưởng Trần Văn Lộc về vụ việc xảy ra trong sương mù.',
    ],
  ),
  one(
    'el',
    'ένα γεγονός σε δύο εφημερίδες',
    [
      'Προσάραξε φέρι έξω από τον Μαραθιά, σώοι 120 επιβάτες',
      'Το φέρι «Γλάρος» προσάραξε τα ξημερώματα της Δευτέρας έξω από τον Μαραθιά λόγω πυκνής ομίχλης. Το λιμενικό μετέφερε στη στεριά και τους 120 επιβάτες. Ο πλοίαρχος Σταύρος Λιάκος ανακρίνεται.',
    ],
    [
      'Ομίχλη έριξε το «Γλάρος» στα βράχια του Μαραθιά',
      'Καλά στην υγεία τους είναι οι 120 επιβάτες του φέρι «Γλάρος», που έπεσε σε ύφαλο έξω από τον Μαραθιά τα ξημερώματα της Δευτέρας. Υπήρχε πυκνή ομίχλη. Το λιμενικό ανακρίνει τον πλοίαρχο Σταύρο Λιάκο.',
    ],
  ),
  one(
    'nl',
    'een gebeurtenis in twee kranten',
    [
      'Sluis bij Tolland dicht na aanvaring met graanschip',
      'De sluis bij Tolland is dicht nadat een graanschip woensdagochtend tegen de deuren voer. Het herstel duurt drie dagen. Niemand raakte gewond, meldt sluismeester Piet Holm. Ongeveer veertig schepen wachten.',
    ],
    [
      'Graanschip ramt sluisdeur: veertig schepen wachten bij Tolland',
      'Ongeveer veertig schepen liggen te wachten bij de sluis van Tolland, waar woensdagochtend een graanschip de deuren ramde. Volgens sluismeester Piet Holm duurt het herstel drie dagen en is er niemand gewond.',
    ],
  ),
  one(
    'sv',
    'en händelse i två tidningar',
    [
      'Älg stängde flygplatsen i Sandvik i tre timmar',
      'En älg på startbanan stängde flygplatsen i Sandvik i tre timmar på tisdagen. Elva flyg ställdes in eller försenades innan två jägare fick ut djuret i skogen, säger flygplatschefen Karin Dorn.',
    ],
    [
      'Elva flyg försenade av älg på startbanan i Sandvik',
      'Tre timmars stopp och elva försenade eller inställda flyg blev följden när en älg gick ut på startbanan i Sandvik på tisdagen. Två jägare drev den till slut tillbaka till skogen, berättar flygplatschefen Karin Dorn.',
    ],
  ),
  one(
    'en',
    'wire story cut to a brief',
    [
      'Grain ship blocks lock at Tolland, forty vessels waiting',
      'A grain ship struck the gates of the lock at Tolland on Wednesday morning and blocks the canal. About forty vessels are waiting. Repairs will take three days, lock keeper Piet Holm said. The ship, the Ostrava Star, had come from Lindmouth with 900 tonnes of barley. Nobody was hurt.',
    ],
    [
      'Canal blocked at Tolland',
      'A grain ship struck the gates of the lock at Tolland on Wednesday morning and blocks the canal. About forty vessels are waiting.',
    ],
  ),
  one(
    'en',
    'one event an hour later with a quote',
    [
      'Seal stops trams in Port Maren',
      'A young seal on the tracks stopped two tram lines in Port Maren for an hour on Friday morning. Volunteers of the aquarium carried it back to the harbour in a bath towel.',
    ],
    [
      'Port Maren trams halted by a seal on the tracks',
      'Two tram lines in Port Maren stood still for an hour on Friday because a young seal lay on the tracks. "It looked rather annoyed," said Mia Holt of the aquarium, whose volunteers took it back to the harbour in a bath towel.',
    ],
    { hours: 1 },
  ),
];
