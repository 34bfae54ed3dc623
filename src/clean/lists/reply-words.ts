/** Reply forms and threads in further languages, whose themes are translated though their other phrases are not listed. */
import type { LanguageWords } from './kinds.ts';

/** The phrases of a reply form and of the thread above it, in one language. */
export type ReplyWords = Readonly<
  Pick<LanguageWords, 'language' | 'replyForm' | 'replyNotice' | 'commentsHeading' | 'commentAction'>
>;

/** By BCP 47 subtag. They count where a page has none of the languages with all phrases, and in plain text. */
export const replyWords: readonly ReplyWords[] = [
  {
    language: 'az',
    replyForm: 'Bir cavab yazın | Cavabı ləğv et | Şərh yazın | Şərh göndər | Rəy bildirin',
    replyNotice: 'e-poçt ünvanınız dərc edilməyəcəkdir | Gərəkli sahələr | Vacib sahələr',
    commentsHeading: '# şərh | Şərhlər',
    commentAction: 'Cavabla | dedi ki',
  },
  {
    language: 'bn',
    replyForm: 'মন্তব্য করুন | জবাব বাতিল | একটি মন্তব্য লিখুন | আপনার মন্তব্য লিখুন',
    replyNotice: 'আপনার ই-মেইল এ্যাড্রেস প্রকাশিত হবে না | আপনার ইমেইল প্রকাশ করা হবে না | চিহ্নিত বিষয়গুলো আবশ্যক',
    commentsHeading: '# টি মন্তব্য | মন্তব্যসমূহ',
    commentAction: 'জবাব | বলেছেন',
  },
  {
    language: 'et',
    replyForm: 'Lisa kommentaar | Tühista vastus | Postita kommentaar | Jäta kommentaar | Saada kommentaar',
    replyNotice: 'Sinu e-postiaadressi ei avaldata | E-posti aadressi ei avaldata | Nõutavad väljad on tähistatud',
    commentsHeading: '# kommentaari | # kommentaar | Kommentaarid',
    commentAction: 'Vasta | ütleb',
  },
  {
    language: 'eu',
    replyForm: 'Utzi erantzuna | Utzi iruzkina | Bidali iruzkina | Utzi erantzuna bertan behera',
    replyNotice: 'Zure e-posta helbidea ez da argitaratuko | Beharrezko eremuak',
    commentsHeading: '# iruzkin | Iruzkinak',
    commentAction: 'Erantzun | dio',
  },
  {
    language: 'is',
    replyForm: 'Skildu eftir svar | Skildu eftir athugasemd | Hætta við svar | Senda athugasemd | Skrifa athugasemd',
    replyNotice: 'Netfang þitt verður ekki birt | Nauðsynlegir reitir eru merktir',
    commentsHeading: '# athugasemdir | # athugasemd | Athugasemdir',
    commentAction: 'Svara | segir',
  },
  {
    language: 'ka',
    replyForm: 'დატოვე კომენტარი | კომენტარის დატოვება | პასუხის გაუქმება | დაამატე კომენტარი',
    replyNotice: 'თქვენი ელფოსტის მისამართი გამოქვეყნებული არ იყო | აუცილებელი ველები მონიშნულია',
    commentsHeading: '# კომენტარი | კომენტარები',
    commentAction: 'პასუხი | ამბობს',
  },
  {
    language: 'lt',
    replyForm: 'Parašykite komentarą | Atšaukti atsakymą | Įrašyti komentarą | Palikti komentarą | Komentuoti',
    replyNotice: 'El. pašto adresas nebus skelbiamas | Būtini laukeliai pažymėti',
    commentsHeading: '# komentarai | # komentarų | # komentaras | Komentarai',
    commentAction: 'Atsakyti | sako',
  },
  {
    language: 'lv',
    replyForm: 'Pievienot komentāru | Atstāt atbildi | Atcelt atbildi | Publicēt komentāru | Rakstīt komentāru',
    replyNotice: 'Jūsu e-pasta adrese netiks publicēta | Obligātie lauki ir atzīmēti',
    commentsHeading: '# komentāri | # komentārs | Komentāri',
    commentAction: 'Atbildēt | saka',
  },
  {
    language: 'mk',
    replyForm: 'Напишете коментар | Оставете коментар | Откажи одговор | Објави коментар | Остави одговор',
    replyNotice: 'адреса за е-пошта нема да биде објавена | Задолжителните полиња се означени',
    commentsHeading: '# коментари | # коментар | Коментари',
    commentAction: 'Одговори | вели',
  },
  {
    language: 'sl',
    replyForm: 'Dodaj odgovor | Prekliči odgovor | Objavi komentar | Dodaj komentar | Napiši komentar',
    replyNotice: 'Vaš e-naslov ne bo objavljen | označuje zahtevana polja | so označena zahtevana polja',
    commentsHeading: '# komentarjev | # komentarji | En komentar | Komentarji',
    commentAction: 'Odgovori | pravi',
  },
  {
    language: 'sq',
    replyForm: 'Lini një Përgjigje | Lini një koment | Anuloje përgjigjen | Postoje Komentin | Shto një koment',
    replyNotice: 'Adresa juaj email s’do të bëhet publike | Fushat e domosdoshme janë shënuar',
    commentsHeading: '# komente | # koment | Komente',
    commentAction: 'Përgjigjuni | thotë',
  },
  {
    language: 'ta',
    replyForm: 'மறுமொழி இடவும் | மறுமொழியை ரத்து செய் | கருத்து தெரிவிக்கவும் | உங்கள் கருத்தை பதிவு செய்யவும்',
    replyNotice: 'உங்கள் மின்னஞ்சல் வெளியிடப்படாது | உங்கள் மின்னஞ்சல் முகவரி வெளியிடப்படாது | தேவையான புலங்கள்',
    commentsHeading: '# கருத்துகள் | # கருத்து | கருத்துகள்',
    commentAction: 'பதில் | கூறுகிறார்',
  },
  {
    language: 'ur',
    replyForm: 'جواب دیں | جواب منسوخ کریں | تبصرہ کریں | اپنا تبصرہ لکھیں | تبصرہ شائع کریں',
    replyNotice: 'آپ کا ای میل ایڈریس شائع نہیں کیا جائے گا | ضروری خانوں کو',
    commentsHeading: '# تبصرے | # تبصرہ | تبصرے',
    commentAction: 'جواب | کہتے ہیں',
  },
];
