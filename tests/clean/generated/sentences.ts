/** Sentences of prose in many languages and scripts, from which the generated articles are made. All are fictional. */

/** Sentences of one language. Each ends with the mark that its script uses, if it uses one. */
export interface Sentences {
  /** BCP 47. */
  readonly language: string;
  readonly all: readonly string[];
}

const TEXTS: Readonly<Record<string, string>> = {
  en: `The ferry left the quay before noon and came back after dark. | On 14 March 1961 the first boat came to Lomma with the post.
    | Captain Brandvik lit the lamp at 18:30, as her father had done. | Nobody on the island had asked for a second boat!`,
  de: `Die Fähre verließ den Kai vor dem Mittag und kam im Dunkeln zurück. | Am 14. März 1961 kam das erste Boot mit der Post nach Lomma.
    | Die Kapitänin zündete um 18:30 Uhr die Lampe an. | Niemand auf der Insel hatte um ein zweites Boot gebeten!`,
  fr: `Le bac a quitté le quai avant midi et il est revenu la nuit. | Le 14 mars 1961, le premier bateau arriva à Lomma avec le courrier.
    | La capitaine alluma la lampe à 18 h 30, comme son père. | Personne sur l’île n’avait demandé un second bateau !`,
  es: `El barco salió del muelle antes del mediodía y volvió de noche. | El 14 de marzo de 1961 llegó a Lomma el primer barco con el correo.
    | La capitana encendió la lámpara a las 18:30, como su padre. | ¿Quién en la isla había pedido un segundo barco?`,
  it: `Il traghetto lasciò il molo prima di mezzogiorno e tornò di notte. | Il 14 marzo 1961 arrivò a Lomma la prima barca con la posta.
    | La capitana accese la lampada alle 18:30, come suo padre. | Nessuno sull’isola aveva chiesto una seconda barca!`,
  pt: `A balsa deixou o cais antes do meio-dia e voltou à noite. | Em 14 de março de 1961 chegou a Lomma o primeiro barco com o correio.
    | A capitã acendeu a lâmpada às 18h30, como fazia o pai. | Ninguém na ilha tinha pedido um segundo barco!`,
  nl: `De veerboot verliet de kade voor de middag en kwam in het donker terug. | Op 14 maart 1961 kwam de eerste boot met de post naar Lomma.
    | De kapitein stak de lamp om 18.30 uur aan. | Niemand op het eiland had om een tweede boot gevraagd!`,
  sv: `Färjan lämnade kajen före middag och kom tillbaka i mörkret. | Den 14 mars 1961 kom den första båten till Lomma med posten.
    | Kaptenen tände lampan klockan 18.30, som hennes far. | Ingen på ön hade bett om en båt till!`,
  da: `Færgen forlod kajen før middag og kom tilbage i mørket. | Den 14. marts 1961 kom den første båd til Lomma med posten.
    | Kaptajnen tændte lampen klokken 18.30, som hendes far. | Ingen på øen havde bedt om en båd til!`,
  nb: `Ferja forlot kaia før middag og kom tilbake i mørket. | Den 14. mars 1961 kom den første båten til Lomma med posten.
    | Kapteinen tente lampen klokka 18.30, som faren hennes. | Ingen på øya hadde bedt om en båt til!`,
  fi: `Lautta lähti laiturista ennen puoltapäivää ja palasi pimeässä. | Maaliskuun 14. päivänä 1961 ensimmäinen vene toi postin Lommaan.
    | Kapteeni sytytti lampun kello 18.30 kuten isänsä. | Kukaan saarella ei ollut pyytänyt toista venettä!`,
  pl: `Prom opuścił nabrzeże przed południem i wrócił po zmroku. | Dnia 14 marca 1961 roku do Lommy przypłynęła pierwsza łódź z pocztą.
    | Kapitan zapaliła lampę o 18:30, tak jak jej ojciec. | Nikt na wyspie nie prosił o drugą łódź!`,
  cs: `Přívoz opustil nábřeží před polednem a vrátil se za tmy. | Dne 14. března 1961 připlula do Lommy první loď s poštou.
    | Kapitánka rozsvítila lampu v 18:30 jako její otec. | Nikdo na ostrově nežádal o druhou loď!`,
  hu: `A komp dél előtt hagyta el a rakpartot, és sötétben tért vissza. | Az első hajó 1961. március 14-én hozta a postát Lommába.
    | A kapitány 18.30-kor gyújtotta meg a lámpát. | Senki sem kért második hajót a szigeten!`,
  ro: `Bacul a plecat de la chei înainte de prânz și s-a întors noaptea. | La 14 martie 1961 a sosit la Lomma prima barcă cu poșta.
    | Căpitanul a aprins lampa la 18:30, ca tatăl ei. | Nimeni de pe insulă nu ceruse o a doua barcă!`,
  tr: `Vapur iskeleden öğleden önce ayrıldı ve karanlıkta geri döndü. | İlk tekne 14 Mart 1961 günü postayla Lomma’ya geldi.
    | Kaptan lambayı babası gibi saat 18.30’da yaktı. | Adada kimse ikinci bir tekne istememişti!`,
  ru: `Паром отошёл от причала до полудня и вернулся в темноте. | 14 марта 1961 года первая лодка привезла в Ломму почту.
    | Капитан зажгла лампу в 18:30, как её отец. | Никто на острове не просил второй лодки!`,
  uk: `Пором відійшов від причалу до полудня і повернувся в темряві. | 14 березня 1961 року перший човен привіз у Ломму пошту.
    | Капітанка запалила лампу о 18:30, як її батько. | Ніхто на острові не просив другого човна!`,
  el: `Το πλοίο έφυγε από την προβλήτα πριν το μεσημέρι και γύρισε νύχτα. | Στις 14 Μαρτίου 1961 ήρθε στη Λόμα η πρώτη βάρκα με το ταχυδρομείο.
    | Η καπετάνισσα άναψε τη λάμπα στις 18:30, όπως ο πατέρας της. | Ποιος στο νησί είχε ζητήσει δεύτερη βάρκα;`,
  he: `המעבורת עזבה את הרציף לפני הצהריים וחזרה בחושך. | ב-14 במרץ 1961 הגיעה ללומה הסירה הראשונה עם הדואר.
    | רב החובלת הדליקה את המנורה בשעה 18:30 כמו אביה. | איש באי לא ביקש סירה שנייה!`,
  ar: `غادرت العبارة الرصيف قبل الظهر وعادت في الظلام. | في 14 مارس 1961 وصل أول قارب إلى لوما ومعه البريد.
    | أشعلت القبطانة المصباح في الساعة 18:30 كما فعل والدها. | من في الجزيرة طلب قاربا ثانيا؟`,
  fa: `کشتی پیش از ظهر اسکله را ترک کرد و در تاریکی بازگشت. | در ۱۴ مارس ۱۹۶۱ نخستین قایق با نامه‌ها به لوما رسید.
    | ناخدا چراغ را ساعت ۱۸:۳۰ مانند پدرش روشن کرد. | چه کسی در جزیره قایق دوم خواسته بود؟`,
  ur: `کشتی دوپہر سے پہلے گھاٹ سے چلی اور اندھیرے میں واپس آئی۔ | پہلی کشتی 14 مارچ 1961 کو ڈاک لے کر لوما آئی۔`,
  hi: `नाव दोपहर से पहले घाट से निकली और अँधेरे में लौट आई। | पहली नाव 14 मार्च 1961 को डाक लेकर लोम्मा आई।
    | कप्तान ने 18:30 बजे अपने पिता की तरह दीया जलाया। | द्वीप पर किसी ने दूसरी नाव नहीं माँगी थी!`,
  am: `ጀልባው ከቀትር በፊት ወደቡን ለቆ በጨለማ ተመለሰ። | የመጀመሪያው ጀልባ በ1961 ደብዳቤ ይዞ ወደ ሎማ መጣ።`,
  hy: `Լաստանավը կեսօրից առաջ հեռացավ նավամատույցից և վերադարձավ մթության մեջ։ | Առաջին նավակը փոստը բերեց Լոմմա 1961 թվականին։`,
  vi: `Chiếc phà rời bến trước buổi trưa và trở về khi trời tối. | Ngày 14 tháng 3 năm 1961 chiếc thuyền đầu tiên chở thư đến Lomma.
    | Thuyền trưởng thắp đèn lúc 18:30 như cha cô ấy. | Không ai trên đảo xin thêm một chiếc thuyền!`,
  id: `Feri itu meninggalkan dermaga sebelum tengah hari dan kembali saat gelap. | Pada 14 Maret 1961 perahu pertama tiba di Lomma membawa surat.
    | Kapten menyalakan lampu pada pukul 18.30 seperti ayahnya. | Tidak ada orang di pulau itu yang meminta perahu kedua!`,
  th: `เรือข้ามฟากออกจากท่าก่อนเที่ยงและกลับมาตอนมืด | เรือลำแรกมาถึงเกาะลอมมาพร้อมจดหมายเมื่อวันที่ 14 มีนาคม 2504`,
  my: `ကူးတို့သင်္ဘောသည် မွန်းမတည့်မီ ဆိပ်ကမ်းမှ ထွက်ခွာ၍ မှောင်မှ ပြန်လာသည်။ | ပထမဆုံးလှေသည် စာများနှင့်အတူ ၁၉၆၁ ခုနှစ်တွင် ရောက်လာသည်။`,
  km: `សាឡាងបានចាកចេញពីកំពង់ផែមុនថ្ងៃត្រង់ ហើយត្រឡប់មកវិញពេលងងឹត។ | ទូកទីមួយបានមកដល់កោះជាមួយសំបុត្រនៅឆ្នាំ ១៩៦១។`,
  ja: `渡し船は正午前に岸壁を離れ、暗くなってから戻ってきた。 | 1961年3月14日に最初の船が郵便を積んでロンマに着いた。
    | 船長は父と同じように午後6時30分にランプを灯した。 | 島の誰も二隻目の船を頼んではいなかった！`,
  zh: `渡船在中午之前离开码头，天黑以后才回来。 | 1961年3月14日，第一艘船带着邮件来到隆马岛。 | 船长像她父亲一样在18:30点亮了灯。
    | 岛上没有人要求第二艘船！`,
  ko: `나룻배는 정오 전에 부두를 떠나 어두워진 뒤에 돌아왔다. | 1961년 3월 14일 첫 배가 우편물을 싣고 롬마에 왔다.
    | 선장은 아버지처럼 18시 30분에 등불을 켰다. | 섬에서 두 번째 배를 부탁한 사람은 없었다!`,
};

/** All sentences, by language. */
export const SENTENCES: readonly Sentences[] = Object.entries(TEXTS).map(([language, text]) => ({
  language,
  all: text.split('|').map((one) => one.replace(/\s+/g, ' ').trim()),
}));

/** English sentences that begin with words of the page's own labels, and names of sections. */
export const LABELLED_SENTENCES: readonly string[] = [
  'Share prices of the shipyard fell by a third in one week.',
  'Print from the old press is still legible after a century.',
  'Photo plates from the wreck were dried on the quay.',
  'Image after image of the harbour hung on the wall.',
  'Source of the river is a spring behind the church.',
  'Tags on the crates said where each of them had to go.',
  'Comments in the log were written by three different hands.',
  'By the time the boat came, the quay was under water.',
  'By Odd Kvam’s count there were eleven sacks on board.',
  'Follow the path along the quay until the second lamp.',
  'Related to the captain by marriage, he had the key.',
  'Read more slowly and you will see the second meaning.',
  'Updated tide tables hang in every kitchen of the island.',
  'Published in 1961, the book was forgotten for forty years.',
  'Copyright in the old charts belongs to the town.',
  'Advertisement was a word that the editor never used aloud.',
  'Related questions were put to the captain after supper.',
  'Recommended by nobody, the inn was full every night.',
  'Newsletter was what they called the sheet on the church door.',
  'Reply came there none, and the boat went back empty.',
  'Listen to the bell before you step into the boat.',
  'More about the lamp was known to the smith than to the crew.',
  'Sponsored by the mill, the regatta was held in the rain.',
  'Filed under the stairs, the letters kept dry for years.',
  'Edited by candle light, the log has many blots.',
];
