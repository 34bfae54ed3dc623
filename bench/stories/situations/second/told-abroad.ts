/** Situations of one event in two newsrooms of one language, English apart. */
import { one, type Situation } from '../situation.ts';

export const TOLD_ABROAD: readonly Situation[] = [
  one(
    'de',
    'ein Ausbruch mit Wortspiel im Titel',
    [
      'Känguru aus Tierpark Lohau ausgebrochen und wieder eingefangen',
      'Ein Känguru ist am Dienstagabend aus dem Tierpark Lohau entwischt. Das Tier namens Bruno sprang über einen Zaun, den ein Baum eingedrückt hatte, und hüpfte durch die Innenstadt. Nach drei Stunden fing ein Tierarzt es mit einem Netz in der Tiefgarage der Sparkasse. Verletzt wurde niemand.',
    ],
    [
      'Große Sprünge: Bruno macht blau und landet auf der Bank',
      'Drei Stunden Freiheit gönnte sich am Dienstag Känguru Bruno. Ein umgestürzter Baum hatte ihm im Lohauer Tierpark den Weg geebnet. „Der stand an der Ampel und hat auf Grün gewartet“, schwört Rentnerin Hilde Brosch. Endstation war die Tiefgarage der Sparkasse, wo ihn der Veterinär mit dem Netz erwischte. Bruno ist wohlauf.',
    ],
    { hours: 10 },
  ),
  one(
    'fr',
    'un plan social, chiffre exact et chiffre rond',
    [
      'La biscuiterie Hardouin ferme son usine de Plérac, 412 emplois supprimés',
      "La direction de la biscuiterie Hardouin a annoncé jeudi en comité d'entreprise la fermeture, fin mars, de son usine de Plérac. Les 412 postes seront supprimés. Le groupe invoque le prix du beurre et la perte d'un gros client de la grande distribution.",
    ],
    [
      '« On nous jette comme des miettes » : à Plérac, la fin des gâteaux Hardouin',
      "Quelque 400 salariés ont appris jeudi matin que leur usine n'irait pas au-delà du mois de mars. À Plérac, où l'on fait des biscuits depuis 1922, Hardouin éteindra ses fours. « Le beurre est trop cher, paraît-il », lâche Sylvie, trente ans de maison. La direction dit aussi avoir perdu un important distributeur.",
    ],
    { hours: 6 },
  ),
  one(
    'es',
    'una visita, cargo y nombre',
    [
      'El presidente Ibáñez suspende su viaje por una neumonía',
      'El presidente del Gobierno, Tomás Ibáñez, ha suspendido la gira por tres países que iba a comenzar este lunes. Según el parte médico, padece una neumonía leve y guardará reposo diez días. La vicepresidenta lo sustituirá en los actos oficiales.',
    ],
    [
      'Una neumonía obliga al jefe del Ejecutivo a quedarse en casa',
      'Reposo absoluto durante diez días: es lo que los médicos han prescrito a Ibáñez, a quien la tos aquejaba desde el debate del jueves. El mandatario no subirá por tanto al avión que mañana debía llevarlo de gira por el extranjero. Su número dos, Carmen Oliva, ocupará su lugar en la agenda. El pronóstico es leve.',
    ],
    { hours: 3 },
  ),
  one(
    'it',
    'un crollo con testimoni diversi',
    [
      'Crolla il tetto della palestra comunale di Borgo Sereno, nessun ferito',
      'Il tetto della palestra comunale di Borgo Sereno è crollato nella notte tra sabato e domenica sotto il peso della neve. L’edificio era vuoto. «Ho sentito un boato e ho pensato a un terremoto», racconta Ines Gallo, che abita di fronte. I vigili del fuoco hanno transennato la zona.',
    ],
    [
      '«Dodici ore prima c’erano ottanta bambini»: cede la palestra sotto la neve',
      'Tragedia sfiorata a Borgo Sereno. Poco dopo le due di domenica la copertura della palestra del Comune ha ceduto di schianto per la troppa neve. «Sabato pomeriggio facevamo il saggio lì dentro», dice con un filo di voce l’istruttore Piero Manti. A quell’ora per fortuna non c’era nessuno. La strada resta chiusa.',
    ],
    { hours: 5 },
  ),
  one(
    'nl',
    'een bericht van het persbureau ingekort',
    [
      'Goudvissen leggen waterzuivering in Oosterveen stil',
      'De waterzuivering in Oosterveen heeft woensdag zeven uur stilgelegen doordat honderden goudvissen de roosters verstopten. Het waterschap denkt dat iemand een vijver in het riool heeft geleegd. De vissen zijn met netten gevangen en gaan naar een kwekerij. Het drinkwater is niet in gevaar geweest, zegt een woordvoerder. Wie de vissen heeft geloosd, riskeert een boete van 1500 euro.',
    ],
    [
      'Zuivering plat door goudvissen',
      'Honderden goudvissen hebben woensdag de waterzuivering van Oosterveen zeven uur lang platgelegd. Ze zaten vast in de roosters. Vermoedelijk spoelde iemand zijn vijver door het riool, aldus het waterschap.',
    ],
    { hours: 1 },
  ),
  one(
    'cs',
    'jeden rekord ve dvou novinách',
    [
      'Největší koláč v zemi upekli v Horním Švestkově, měřil 14 metrů',
      'Pekaři z Horního Švestkova v sobotu překonali rekord: jejich povidlový koláč měl průměr 14 metrů a vážil 2,1 tuny. Padlo na něj 600 kilogramů švestek. Komisař Pavel Drobný rekord uznal. Dosavadní prvenství drželi sousedé z Dolního Švestkova s 11 metry.',
    ],
    [
      'Pec postavili z kontejnerů. Švestkovští mají koláč, jaký svět neviděl',
      'Dva roky se chystali, v sobotu to vyšlo. Obří koláč s povidly, který v Horním Švestkově pekli přes noc v peci z lodních kontejnerů, má čtrnáct metrů napříč a přes dvě tuny. Dosud nejlepší Dolní Švestkov tak sesadili z trůnu o tři metry. Komisař přikývl a tisíce lidí se daly do jídla.',
    ],
    { hours: 8 },
  ),
  one(
    'uk',
    'одне ім’я у двох написаннях',
    [
      'Диригентка Джорджія Вайтгед очолить оперу у Вербополі',
      'Головною диригенткою опери у Вербополі стане Джорджія Вайтгед. Контракт на чотири роки підписали в понеділок. 44-річна уродженка островів Істер почне роботу у вересні й першою поставить «Сніговий млин». Вона стане першою жінкою на цій посаді за 130 років.',
    ],
    [
      'Вербопільська опера має нового маестро, і це жінка',
      'За пульт вербопільського оркестру вперше за його історію стане жінка. Музикантка з островів Істер Джорджія Уайтхед підписала угоду з театром до 2030 року, повідомила в понеділок директорка опери Ніна Ковалик. Дебютує пані Уайтхед уже цієї осені прем’єрою «Снігового млина».',
    ],
    { hours: 4 },
  ),
  one(
    'he',
    'אירוע אחד בשני עיתונים',
    [
      'שריפה במפעל הצבעים בתל-שקמה: תושבי שלושה רחובות פונו',
      'שריפה גדולה פרצה הלילה במפעל הצבעים באזור התעשייה של תל-שקמה. כ-300 תושבים משלושה רחובות סמוכים פונו מבתיהם בשל עשן רעיל. שנים עשר צוותי כיבוי השתלטו על האש לפנות בוקר. לא היו נפגעים, והסיבה נבדקת.',
    ],
    [
      '"השמיים היו כתומים": לילה של עשן ופחד בתל-שקמה',
      'מאות מתושבי תל-שקמה העבירו את הלילה במתנ"ס, אחרי שמפעל הצבעים שבקצה השכונה עלה באש. "השמיים היו כתומים והריח חנק", סיפרה רותי אמסלם, שיצאה עם שני ילדיה בפיג\'מות. רק לקראת הזריחה כבו הלהבות. איש לא נפגע. חוקרי הכבאות מנסים להבין מה גרם לדליקה.',
    ],
    { hours: 6 },
  ),
  one(
    'fi',
    'yksi päätös kahdessa lehdessä',
    [
      'Kunta lakkauttaa Lehtolammen koulun',
      'Saarnion valtuusto päätti maanantaina lakkauttaa Lehtolammen koulun. Äänet menivät 19–16. Koulussa on 31 oppilasta, ja he siirtyvät elokuussa kirkonkylälle. Säästö on kunnan mukaan 240 000 euroa vuodessa.',
    ],
    [
      'Kolmen äänen ero ratkaisi: Lehtolammella soi kello viimeistä kevättä',
      'Lehterillä itkettiin, kun puheenjohtaja luki tuloksen. Saarnion valtuutetuista 19 halusi sulkea kyläkoulun, 16 olisi säilyttänyt sen. Lehtolammen kolmisenkymmentä lasta istuu syksystä alkaen bussissa matkalla kirkonkylän kouluun. Kunta uskoo säästävänsä lähes neljännesmiljoonan vuosittain.',
    ],
    { hours: 12 },
  ),
  one(
    'id',
    'satu penyelamatan di dua media',
    [
      'Bocah 5 tahun selamat setelah jatuh ke sumur 12 meter di Desa Sukarimba',
      'Seorang anak laki-laki berusia lima tahun diselamatkan dari sumur sedalam 12 meter di Desa Sukarimba, Minggu malam. Tim SAR membutuhkan empat jam untuk mengangkat korban. Anak bernama Rafi itu hanya mengalami lecet dan kini dirawat di puskesmas.',
    ],
    [
      'Empat Jam Mencekam, Rafi Akhirnya Keluar dari Sumur Tua',
      'Tepuk tangan warga Sukarimba pecah saat tubuh kecil Rafi (5) muncul dari mulut sumur, Minggu (8/3) malam. Ia terperosok saat mengejar layang-layang. “Saya terus menyanyi dari atas supaya dia tidak takut,” kata ibunya, Wati. Regu penyelamat bekerja sekitar empat jam. Luka Rafi hanya goresan di lengan.',
    ],
    { hours: 9 },
  ),
  one(
    'ja',
    '一つの当選を通信社と地方紙が報道',
    [
      '霧ケ浜市長に新人の大槻氏初当選',
      '任期満了に伴う霧ケ浜市長選は八日投開票され、無所属新人で元高校教諭の大槻早苗氏(五十一)が、三期目を目指した現職の堀田修氏(六十八)を破り初当選した。投票率は五四・二%だった。',
    ],
    [
      '「先生、やったね」教え子ら歓声 霧ケ浜に初の女性市長',
      '八日夜、霧ケ浜市本町の選挙事務所に当選確実の知らせが届くと、大槻早苗さん(51)を囲んだ元教え子たちから拍手が湧いた。二年前まで高校で国語を教えていた。現職の堀田氏に約1200票差をつけ、女性として初めて市のかじ取りを担う。「給食の無償化から始めたい」と声を震わせた。',
    ],
    { hours: 3 },
  ),
  one(
    'zh',
    '一场停运两种写法',
    [
      '云塘地铁二号线因信号故障停运三小时',
      '九日早上七时二十分许，云塘地铁二号线因信号设备故障全线停运，十时二十五分恢复运营。地铁公司表示，故障期间开行免费接驳公交八十辆，受影响乘客可凭票退款。',
    ],
    [
      '早高峰“罢工”的二号线：数万人挤在站台等车',
      '“领导都不信我还困在地下。”周一早上，上班族小孟和数万名乘客一起被堵在云塘地铁二号线的站台上。信号系统出了问题，列车从七点多停到十点半左右。地铁公司派出八十辆大巴免费送客，并道歉称票款可退。',
    ],
    { hours: 5 },
  ),
];
