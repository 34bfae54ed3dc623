/** Situations of courts, planning, deaths, churches, jobs, property and events. */
import { apart, one, type Situation } from './situation.ts';

export const NOTICES: readonly Situation[] = [
  apart(
    'en',
    'rulings by docket number',
    [
      'No. 24-118, Harbour Board v. Tieke',
      'Court of Appeal of Vessland. Judgment of 4 March. The appeal is dismissed with costs. Before Judges Brand, Fenn and Holm. The full text of the judgment is published on the site of the court.',
    ],
    [
      'No. 24-131, Quayworks v. Rasmin',
      'Court of Appeal of Vessland. Judgment of 4 March. The appeal is allowed with costs. Before Judges Brand, Fenn and Holm. The full text of the judgment is published on the site of the court.',
    ],
    { hours: 0 },
  ),
  apart(
    'pt',
    'acórdãos do mesmo tribunal',
    [
      'Acórdão do processo 118/24',
      'O tribunal da relação de Lindara negou provimento ao recurso da ré e confirmou a sentença de despejo. O texto integral do acórdão está disponível na página do tribunal.',
    ],
    [
      'Acórdão do processo 131/24',
      'O tribunal da relação de Lindara deu provimento ao recurso do autor e revogou a sentença de despejo. O texto integral do acórdão está disponível na página do tribunal.',
    ],
    { hours: 0 },
  ),
  apart(
    'en',
    'planning applications in one street',
    [
      'Planning application: 14 Rope Walk, Elmbury',
      'Elmbury council. Erection of a single-storey rear extension at 14 Rope Walk. Comments may be sent until 2 April. The plans can be seen in the town hall on working days from nine to four.',
    ],
    [
      'Planning application: 41 Rope Walk, Elmbury',
      'Elmbury council. Erection of a single-storey rear extension at 41 Rope Walk. Comments may be sent until 2 April. The plans can be seen in the town hall on working days from nine to four.',
    ],
    { hours: 0 },
  ),
  apart(
    'en',
    'obituaries of one parlour',
    [
      'Marta Holm, 1941-2026',
      'Marta Holm passed away on Sunday after a short illness. She leaves two daughters, five grandchildren and her dog Bruno. The service is on Friday at eleven in the chapel of St Anne. No flowers please.',
    ],
    [
      'Nils Odde, 1938-2026',
      'Nils Odde passed away on Sunday after a short illness. He leaves two sons, five grandchildren and his boat. The service is on Friday at two in the chapel of St Anne. No flowers please.',
    ],
    { hours: 0 },
  ),
  one(
    'en',
    'death of one writer in two newsrooms',
    [
      'Marta Holm, author of The Salt Road, dies at 84',
      'The novelist Marta Holm has died in Lindmouth at the age of 84, her publisher said on Monday. Her first book, The Salt Road, was translated into thirty languages and filmed twice.',
    ],
    [
      'The Salt Road novelist Marta Holm has died',
      'Marta Holm, whose novel The Salt Road came out in thirty languages, died at home in Lindmouth on Sunday night. She was 84. The book was made into two films. Her publisher announced it on Monday.',
    ],
    { hours: 3 },
  ),
  apart(
    'en',
    'church bulletins',
    [
      'Parish of St Anne: bulletin for the third Sunday in Lent',
      'Mass times: Saturday at six, Sunday at nine and eleven. Coffee is served in the hall afterwards. The collection last week came to 412 crowns. We pray for the sick of the parish: Ada, Jon and Petra.',
    ],
    [
      'Parish of St Anne: bulletin for the fourth Sunday in Lent',
      'Mass times: Saturday at six, Sunday at nine and eleven. Coffee is served in the hall afterwards. The collection last week came to 388 crowns. We pray for the sick of the parish: Ada, Jon and Mia.',
    ],
    { hours: 40 },
  ),
  apart(
    'en',
    'two posts of one employer',
    [
      'Junior accountant, Oxbow Dairy, Lindmouth',
      'Oxbow Dairy is looking for a junior accountant for its office in Lindmouth. You like numbers, work with care and know your way around a ledger. We offer 30 days of leave, a canteen and free milk. Apply by 31 March.',
    ],
    [
      'Senior accountant, Oxbow Dairy, Lindmouth',
      'Oxbow Dairy is looking for a senior accountant for its office in Lindmouth. You like numbers, lead with care and know your way around a ledger. We offer 30 days of leave, a canteen and free milk. Apply by 31 March.',
    ],
    { hours: 0 },
  ),
  apart(
    'pl',
    'oferty pracy jednej firmy',
    [
      'Kierowca autobusu, Zarząd Komunikacji w Lindowie',
      'Zarząd Komunikacji w Lindowie poszukuje kierowcy autobusu. Oferujemy umowę o pracę na pełny etat, szkolenie i służbowe mieszkanie. Zgłoszenia prosimy przesyłać do końca marca.',
    ],
    [
      'Dyspozytor ruchu, Zarząd Komunikacji w Lindowie',
      'Zarząd Komunikacji w Lindowie poszukuje dyspozytora ruchu. Oferujemy umowę o pracę na pełny etat, szkolenie i służbowe mieszkanie. Zgłoszenia prosimy przesyłać do końca marca.',
    ],
    { hours: 0 },
  ),
  apart(
    'en',
    'flats in one house',
    [
      'For sale: two-room flat, third floor, Wharf Lane',
      'Bright flat of 54 square metres on the third floor of a house of 1912 in Wharf Lane, Lindmouth. Oak floors, balcony to the yard, cellar. Asking price 310,000 crowns. Viewing on Saturday from ten to twelve. Agent: Tide and Sons.',
    ],
    [
      'For sale: two-room flat, first floor, Wharf Lane',
      'Bright flat of 51 square metres on the first floor of a house of 1912 in Wharf Lane, Lindmouth. Oak floors, balcony to the yard, cellar. Asking price 295,000 crowns. Viewing on Saturday from ten to twelve. Agent: Tide and Sons.',
    ],
    { hours: 0 },
  ),
  apart(
    'tr',
    'satılık daireler',
    [
      'Limanbaşı mahallesinde satılık 2+1 daire',
      'Limanbaşı mahallesinde, denize yürüme mesafesinde, üçüncü katta 90 metrekare satılık daire. Asansörlü bina, otopark ve güvenlik mevcuttur. Ayrıntılı bilgi için emlak ofisimizi arayın.',
    ],
    [
      'Limanbaşı mahallesinde satılık 3+1 daire',
      'Limanbaşı mahallesinde, denize yürüme mesafesinde, beşinci katta 130 metrekare satılık daire. Asansörlü bina, otopark ve güvenlik mevcuttur. Ayrıntılı bilgi için emlak ofisimizi arayın.',
    ],
    { hours: 0 },
  ),
  apart(
    'en',
    'one tour, two dates',
    [
      'The Brine Choir in Elmbury, 14 March',
      'The Brine Choir sings songs of the northern coast, led by Runa Eskil. Doors open at seven, tickets at the door and online for 18 crowns. Town hall, Elmbury, 14 March.',
    ],
    [
      'The Brine Choir in Tolland, 21 March',
      'The Brine Choir sings songs of the northern coast, led by Runa Eskil. Doors open at seven, tickets at the door and online for 18 crowns. Old customs house, Tolland, 21 March.',
    ],
    { hours: 0 },
  ),
  apart(
    'it',
    'eventi dello stesso festival',
    [
      'Festival del porto: concerto al molo vecchio',
      'Nel programma del festival del porto di Maremonte, sabato alle 21 concerto della banda Sabbia e Sale al molo vecchio. Ingresso libero fino a esaurimento dei posti. In caso di pioggia si va al mercato coperto.',
    ],
    [
      'Festival del porto: letture al faro',
      'Nel programma del festival del porto di Maremonte, domenica alle 21 letture della poetessa Nora Lisi al faro. Ingresso libero fino a esaurimento dei posti. In caso di pioggia si va al mercato coperto.',
    ],
    { hours: 0 },
  ),
  one(
    'en',
    'one notice with a local line added',
    [
      'Water off in Hollin on Tuesday night',
      'Hollin Water will turn off the supply in the lower town from ten on Tuesday night until four on Wednesday morning to replace a valve. Please fill a bucket, and let the tap run for a minute afterwards.',
    ],
    [
      'Hollin: no water on Tuesday night',
      'Hollin Water will turn off the supply in the lower town from ten on Tuesday night until four on Wednesday morning to replace a valve. Please fill a bucket, and let the tap run for a minute afterwards. The school in Mill Street opens an hour later.',
    ],
  ),
  apart(
    'ar',
    'نعيان من مكتب واحد',
    [
      'وفاة الشاعر سالم الرواس',
      'نعت رابطة الكتاب في مرسى النور الشاعر سالم الرواس الذي توفي مساء الأحد بعد مرض قصير عن ثمانين عاما. وتقام صلاة الجنازة ظهر الاثنين في جامع المدينة.',
    ],
    [
      'وفاة الروائية ليلى القنديل',
      'نعت رابطة الكتاب في مرسى النور الروائية ليلى القنديل التي توفيت مساء الأحد بعد مرض قصير عن سبعين عاما. وتقام صلاة الجنازة ظهر الاثنين في جامع المدينة.',
    ],
    { hours: 1 },
  ),
  apart(
    'th',
    'ประกาศรับสมัครงานสองตำแหน่ง',
    [
      'โรงพยาบาลท่าทรายรับสมัครพยาบาลวิชาชีพ',
      'โรงพยาบาลท่าทรายเปิดรับสมัครพยาบาลวิชาชีพ จำนวนสองอัตรา ผู้สนใจยื่นใบสมัครพร้อมหลักฐานได้ที่ฝ่ายบุคคล ในวันและเวลาราชการ ตั้งแต่บัดนี้จนถึงสิ้นเดือนมีนาคม',
    ],
    [
      'โรงพยาบาลท่าทรายรับสมัครเภสัชกร',
      'โรงพยาบาลท่าทรายเปิดรับสมัครเภสัชกร จำนวนสองอัตรา ผู้สนใจยื่นใบสมัครพร้อมหลักฐานได้ที่ฝ่ายบุคคล ในวันและเวลาราชการ ตั้งแต่บัดนี้จนถึงสิ้นเดือนมีนาคม',
    ],
    { hours: 0 },
  ),
];
