/** Situations of politics: chambers, parties, candidates, claims and their checks, offices lost and filled. */
import { apart, type Situation } from '../situation.ts';

export const POLITICS: readonly Situation[] = [
  apart(
    'en',
    'bill passed by one chamber and by the other',
    [
      'Lower house backs four-day week for schools',
      'The lower house of Marrania has passed the bill that lets schools teach on four days a week, by 88 votes to 71. The Rural Party voted with the government. The bill now goes to the senate, where the opposition has a majority of two.',
    ],
    [
      'Senate passes four-day week for schools by one vote',
      'The senate of Marrania has passed the bill that lets schools teach on four days a week. Senator Ilse Quant broke with the opposition and gave the government the one vote it lacked. The president has said she will sign the law before the summer.',
    ],
    { hours: 72 },
  ),
  apart(
    'en',
    'claim and fact check of the claim',
    [
      'Dorn: wind farms have cost every household 900 crowns',
      'Wind farms have cost every household in Marrania 900 crowns in a year, the leader of the Rural Party, Petra Dorn, told a rally in Sallow Bay on Saturday. “You pay, they spin,” she said to loud applause. She promised to stop all new permits if her party wins in June.',
    ],
    [
      'Fact check: have wind farms cost every household 900 crowns?',
      'Petra Dorn of the Rural Party said in Sallow Bay that wind farms have cost every household 900 crowns in a year. We rate this as false. The figure comes from a paper of 2014 and adds up ten years. By the books of the grid agency, the levy was 74 crowns per household last year.',
    ],
    { hours: 31 },
  ),
  apart(
    'en',
    'two candidates for one office',
    [
      'Headteacher to stand for mayor of Port Linnet',
      'Olive Pendry wants to be the next mayor of Port Linnet. The headteacher, 47, stands for the Civic List and says she would freeze rents in council flats and reopen the swimming bath. The election is on 9 May.',
    ],
    [
      'Fishmonger to stand for mayor of Port Linnet',
      'Ray Tolliver wants to be the next mayor of Port Linnet. The fishmonger, 58, stands without a party and says he would halve the parking charges and pave the market. The election is on 9 May.',
    ],
    { hours: 48 },
  ),
  apart(
    'en',
    'announcement and reaction of the union',
    [
      'Two hospitals to merge maternity wards in Averdale',
      'The maternity wards of the hospitals in Averdale and Nether Combe will be merged in October, the health board decided on Tuesday. Births will take place in Averdale only. The board says that neither ward finds enough midwives to work round the clock.',
    ],
    [
      'Midwives: merger of wards will mean births by the roadside',
      'The midwives’ union has called the planned merger of the maternity wards in Averdale and Nether Combe “a gamble with lives”. From some villages the way would take seventy minutes, said its chair, Joan Batty. She announced a march on Saturday and asked the health board to publish its figures.',
    ],
    { hours: 7 },
  ),
  apart(
    'en',
    'minister resigns and why it matters',
    [
      'Transport minister Kass resigns over free flights',
      'Transport minister Emil Kass has resigned. He had flown eleven times with his family on planes of Norvane Air and did not declare it. “I made a mistake that I cannot explain away,” he said. The prime minister accepted his resignation within the hour.',
    ],
    [
      'Explained: what ministers must declare, and what happens when they do not',
      'Which gifts may a minister take? Since the resignation of Emil Kass, many readers have asked. We go through the code of 2009: the limit of 150 crowns, the register that nobody checks, the three ministers before him who paid back money and stayed, and the reform that parliament has put off twice.',
    ],
    { hours: 9 },
  ),
  apart(
    'en',
    'appointment and profile of the appointed',
    [
      'Sunniva Thale named head of the central bank',
      'The government has named Sunniva Thale as governor of the central bank from 1 September. She follows Carl Hove, who retires after two terms. Thale, 52, has led the statistics office since 2021. The opposition welcomed the choice.',
    ],
    [
      'Who is Sunniva Thale? The fisherman’s daughter who counts everything',
      'As a child she counted the herring in her father’s nets and wrote the numbers on the wall of the boathouse. The numbers are still there. Friends describe the next governor of the central bank as stubborn and shy, a chess player who once resigned from a job because of a rounding error. A portrait.',
    ],
    { hours: 16 },
  ),
  apart(
    'en',
    'two interviews with one minister',
    [
      'Housing minister Adair: “Rents will not fall this year”',
      'In an interview with this paper, housing minister Colm Adair warns tenants not to expect too much. Rents will rise more slowly but will not fall, he says, because 40,000 flats are missing. He rules out a ban on evictions and defends the new rules for landlords.',
    ],
    [
      'Colm Adair: “I would stand for the leadership, yes”',
      'Housing minister Colm Adair wants to lead the Union Party if Lady Hester steps down. In an interview on our Sunday programme he said for the first time that he would stand. He also spoke about his illness two winters ago and the support of his colleagues.',
    ],
    { hours: 28 },
  ),
  apart(
    'de',
    'Rücktritt und Nachfolge',
    [
      'Bürgermeisterin von Hohenlinde tritt zurück',
      'Die Bürgermeisterin von Hohenlinde, Karin Ebbing, hat am Montag ihren Rücktritt erklärt. Sie zieht damit die Konsequenz aus dem Streit um das Hallenbad, das doppelt so teuer wird wie geplant. „Ich habe das Vertrauen des Rates verloren“, sagte sie. Wer ihr nachfolgt, ist offen.',
    ],
    [
      'Ebbings Nachfolger steht fest: Rat wählt Tobias Rohde',
      'Der Rat von Hohenlinde hat am Donnerstag in einer Sondersitzung Tobias Rohde zum neuen Bürgermeister gewählt. Der 39-jährige Förster erhielt 17 von 25 Stimmen. Er folgt auf Karin Ebbing, die am Montag wegen der Kosten des Hallenbads zurückgetreten war. Rohde kündigte an, den Bau für ein halbes Jahr zu stoppen.',
    ],
    { hours: 75 },
  ),
  apart(
    'es',
    'rumor de dimisión y desmentido',
    [
      'La consejera Luján prepara su salida del Gobierno, según fuentes de su partido',
      'La consejera de Sanidad, Amparo Luján, dejará el cargo antes del verano, según tres fuentes de su partido. Las mismas fuentes hablan de un desgaste tras las listas de espera y apuntan a que ya ha vaciado parte de su despacho. El gabinete de prensa no respondió anoche a las llamadas.',
    ],
    [
      'Luján niega que vaya a dimitir: «Me quedan dos años y pienso cumplirlos»',
      'La consejera de Sanidad, Amparo Luján, ha desmentido este jueves que piense abandonar el Gobierno. «He vaciado el despacho porque lo pintaban», ironizó ante los periodistas en el hospital de Valdemirlos. El presidente le reiteró su confianza unas horas después.',
    ],
    { hours: 14 },
  ),
  apart(
    'pt',
    'projeto na câmara e no senado',
    [
      'Câmara aprova fim da taxa sobre bicicletas elétricas',
      'A Câmara aprovou nesta terça, por 211 votos a 140, o projeto que acaba com a taxa sobre bicicletas elétricas. O texto da deputada Célia Brandino segue agora para o Senado, onde a bancada do transporte promete resistir. O governo liberou a base.',
    ],
    [
      'Senado derruba fim da taxa sobre bicicletas elétricas',
      'O Senado rejeitou nesta quinta, por 38 votos a 33, o projeto que acabaria com a taxa sobre bicicletas elétricas. O texto, aprovado na Câmara dois dias antes, será arquivado. A deputada Célia Brandino, autora da proposta, acusou os senadores de «ceder às montadoras».',
    ],
    { hours: 50 },
  ),
  apart(
    'cs',
    'návrh vlády a odpověď opozice',
    [
      'Vláda chce zdražit dálniční známku na 3000 korun',
      'Vláda v pondělí schválila návrh, podle něhož by roční dálniční známka měla od ledna stát 3000 korun. Ministr dopravy Radim Holub to zdůvodnil opravami mostů. Peníze podle něj půjdou výhradně do silnic. O návrhu budou ještě jednat poslanci.',
    ],
    [
      'Opozice: dražší známku zablokujeme, třeba do rána',
      'Opoziční Strana venkova oznámila, že kvůli zdražení dálniční známky bude ve sněmovně obstruovat. „Budeme mluvit třeba do rána,“ řekla předsedkyně Alena Krupičková. Vládě vyčítá, že loni nevyčerpala na opravy mostů ani polovinu peněz, a navrhuje slevu pro dojíždějící.',
    ],
    { hours: 5 },
  ),
  apart(
    'tr',
    'iddia ve yalanlama',
    [
      'Karaçamlık Belediyesi otobüsleri sattı iddiası',
      'Karaçamlık Belediyesi’nin yeni aldığı on iki elektrikli otobüsü bir turizm şirketine sattığı öne sürüldü. Meclis üyesi Nihat Sorgun, otobüslerin üç haftadır garajda olmadığını söyledi ve başkandan açıklama istedi. Sorgun, satış sözleşmesini gördüğünü de iddia etti.',
    ],
    [
      'Başkandan yanıt: Otobüsler satılmadı, bakımda',
      'Karaçamlık Belediye Başkanı Feride Aksoylu, on iki elektrikli otobüsün satıldığı iddiasını yalanladı. Aksoylu, araçların fren bakımı için fabrikaya gönderildiğini belirterek teslim tutanağını gazetecilere gösterdi. Meclis üyesi Sorgun hakkında dava açılacağını söyledi.',
    ],
    { hours: 20 },
  ),
  apart(
    'ar',
    'بيان الحكومة ورد المعارضة',
    [
      'حكومة الريحانة ترفع سعر الوقود بنسبة 12 في المئة',
      'أعلنت حكومة الريحانة مساء الأحد رفع سعر لتر البنزين بنسبة 12 في المئة اعتباراً من منتصف الليل. وقال وزير المالية سامر الدهان إن القرار «مؤلم لكنه ضروري» لسد العجز، وإن سائقي الحافلات سيحصلون على تعويض.',
    ],
    [
      'المعارضة في الريحانة تدعو إلى إضراب عام ضد رفع سعر الوقود',
      'دعت كتلة الإصلاح المعارضة في الريحانة إلى إضراب عام يوم الخميس احتجاجاً على رفع سعر البنزين. ووصفت رئيسة الكتلة ليلى المنصوري القرار بأنه «ضريبة على الفقراء»، وطالبت بجلسة طارئة للبرلمان وباستقالة وزير المالية.',
    ],
    { hours: 15 },
  ),
  apart(
    'hu',
    'két párt listavezetője',
    [
      'Bánáti Réka vezeti a Folyó Párt listáját Szelesváron',
      'A Folyó Párt bejelentette, hogy az őszi választáson Bánáti Réka vezeti a listáját Szelesváron. A 41 éves állatorvos szerint a városnak olcsóbb tömegközlekedésre és több fára van szüksége. A párt hétfőn kezdi meg az aláírások gyűjtését.',
    ],
    [
      'Gombos Ernő vezeti a Polgári Kör listáját Szelesváron',
      'A Polgári Kör bejelentette, hogy az őszi választáson Gombos Ernő vezeti a listáját Szelesváron. Az 55 éves építész szerint a városnak új hídra és kevesebb adóra van szüksége. A szervezet kedden kezdi meg az aláírások gyűjtését.',
    ],
    { hours: 26 },
  ),
];
