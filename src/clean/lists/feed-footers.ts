/** The sentence that content systems add to every feed item ("The post … appeared first on …"), in each language. */
import { foldPhrase } from './fold.ts';

/**
 * How such a sentence starts, and what is between headline and site, for each language that WordPress and its common
 * feed plug-ins are translated into. An empty start means that the sentence starts with the headline.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  ar: 'ظهرت المقالة … أولاً على | ظهرت المقالة … أولا على',
  bg: 'Публикацията … се появи за пръв път | Материалът … е публикуван за пръв път',
  ca: "L'entrada … ha aparegut primer a | L'article … ha aparegut primer a",
  cs: 'Příspěvek … pochází z | Příspěvek … se nejdříve objevil na | Článek … se nejdříve objevil na',
  da: 'Indlægget … blev først udgivet på | Indlægget … blev vist først den | Indlægget … dukkede først op på',
  de: 'Der Beitrag … erschien zuerst auf | Der Artikel … erschien zuerst auf | Der Post … erschien zuerst auf',
  el: 'Το άρθρο … εμφανίστηκε πρώτα στο | Το άρθρο … εμφανίστηκε πρώτα | Το … εμφανίστηκε πρώτα στο',
  en: 'The post … appeared first on | The article … appeared first on | The story … appeared first on | The post … was first published on | The article … was first published on | The post … first appeared on | The article … first appeared on',
  es: 'La entrada … se publicó primero en | La entrada … apareció primero en | La entrada … aparece primero en | El artículo … apareció primero en | El cargo … apareció primero en',
  fa: 'نوشته … اولین بار در | نوشته … برای اولین بار در',
  fi: 'Artikkeli … julkaistiin ensimmäisen kerran | Artikkeli … julkaistiin ensin | Artikkeli … ilmestyi ensin',
  fr: "L'article … est apparu en premier sur | L'article … a été publié en premier sur | Cet article … est apparu en premier sur",
  he: 'הפוסט … הופיע לראשונה ב | הפוסט … הופיע ראשון ב | הכתבה … הופיעה לראשונה ב',
  hr: 'Objava … pojavila se prvi puta na | Članak … pojavio se prvi puta na',
  hu: 'A(z) … bejegyzés először | A … bejegyzés először | Az … bejegyzés először | … bejegyzés először',
  id: 'Pos … ditampilkan lebih awal di | Artikel … pertama kali tampil pada | Artikel … pertama kali muncul di',
  it: "L'articolo … proviene da | L'articolo … sembra essere il primo su | L'articolo … è apparso per la prima volta su",
  ja: '投稿 … に最初に表示されました | … に最初に表示されました',
  ko: '게시물 … 에 처음 등장했습니다 | … 에 처음 등장했습니다',
  nb: 'Innlegget … dukket først opp på | Innlegget … ble først publisert på',
  nl: 'Het bericht … verscheen eerst op | Het artikel … verscheen eerst op | Het bericht … is geplaatst op',
  pl: 'Artykuł … pochodzi z serwisu | Post … pojawił się poraz pierwszy w | Wpis … pojawił się po raz pierwszy w',
  pt: 'O post … apareceu primeiro em | O post … aparece primeiro em | O conteúdo … aparece primeiro em | O artigo … aparece primeiro em | A notícia … apareceu primeiro em',
  ro: 'Articolul … apare prima dată în | Articolul … a apărut prima dată în | Postarea … apare prima dată în',
  ru: 'Сообщение … появились сначала на | Запись … впервые появилась | Запись … первоначально опубликована | Сообщение … впервые появилось',
  sk: 'Príspevok … zobrazený najskôr | Článok … zobrazený najskôr',
  sr: 'Чланак … се појављује прво на | Чланак … прво се појавио на',
  sv: 'Inlägget … dök först upp på | Artikeln … dök först upp på',
  tr: '… yazısı ilk önce | … yazısı ilk olarak | … ilk önce üzerinde ortaya çıktı',
  uk: "Запис … спершу з'явився на | Запис … вперше з'явився на",
  vi: 'Bài viết … đã xuất hiện đầu tiên vào ngày | Bài viết … xuất hiện đầu tiên trên',
  zh: '… 最先出现在 | … 這篇文章最早發佈於 | 文章 … 最先出现在',
};

interface Sentence {
  readonly opening: string;
  readonly between: string;
}

const sentences: readonly Sentence[] = Object.values(SENTENCES)
  .flatMap((list) => list.split('|'))
  .map((one) => {
    const [opening = '', between = ''] = one.split('…').map(foldPhrase);
    return { opening, between };
  });

/** Characters of such a sentence: two names and a few words. */
const MAX_FOOTER_CHARS = 400;

/**
 * Whether `text` is such a sentence. If it starts with the headline or a single common word, it must contain one of
 * `titles`.
 */
export function isFeedFooter(text: string, titles: readonly string[]): boolean {
  if (text.length > MAX_FOOTER_CHARS) return false;
  const line = foldPhrase(text);
  return sentences.some(({ opening, between }) => {
    if (!line.startsWith(opening)) return false;
    const at = line.indexOf(between, opening.length);
    if (at < 0) return false;
    const middle = line.slice(opening.length, at);
    return opening.includes(' ') || titles.some((title) => title !== '' && middle.includes(foldPhrase(title)));
  });
}
