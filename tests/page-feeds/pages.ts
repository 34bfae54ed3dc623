/** Pages of fictional sites with lists of news, as different as such pages are. */

const frame = (
  main: string,
  { lang = 'en', head = '' } = {},
): string => `<!DOCTYPE html><html lang="${lang}"><head><title>Quillmere Council: news</title>${head}</head><body>
<header><a href="/">Quillmere Council and its surroundings</a><nav><ul class="menu">${['Services for residents of the town', 'Planning and building in Quillmere', 'Your councillors and their offices', 'Jobs and careers at the council'].map((name, i) => `<li class="entry"><a href="/menu/${i}">${name}</a></li>`).join('')}</ul></nav></header>
<main id="content">${main}</main>
<footer><ul>${['Accessibility of this site', 'Privacy and how we use data', 'Contact us and opening hours'].map((name, i) => `<li><a href="/foot/${i}">${name}</a></li>`).join('')}</ul></footer></body></html>`;

export const TITLES = [
  'New ferry timetable agreed for the summer',
  'Library on Salt Street reopens after repairs',
  'Residents asked about the future of the market',
  'Bridge closed for inspection on two weekends',
];

const PARAGRAPH = 'The council agreed on Monday what residents had asked for in the spring, and said when it begins.';

export const listPage = frame(
  `<h1>News</h1><ul class="news">${TITLES.map(
    (title, i) =>
      `<li class="item-${i}"><img src="/img/${i}.jpg" alt=""><h3><a href="/news/${i}?utm_source=list">${title}</a></h3><time datetime="2026-03-0${9 - i}T08:00:00Z">${9 - i} March</time><p>${PARAGRAPH}</p><a href="/news/${i}">Read more</a></li>`,
  ).join(
    '',
  )}</ul><aside><ul class="popular">${['Most read: how to pay your council tax', 'Most read: bins and recycling in winter', 'Most read: parking in the old town'].map((title, i) => `<li><a href="/popular/${i}">${title}</a></li>`).join('')}</ul></aside>`,
);

/** Cards inside their links, with names from a build. */
export const cardPage = frame(
  `<div class="css-1x9ab3 grid">${TITLES.map(
    (title, i) =>
      `<a class="css-8h2k1 card" href="https://quillmere.example/stories/${i}"><div><h2>${title}</h2><span>0${9 - i}/03/2026</span></div></a>`,
  ).join('')}</div>`,
);

/** A table without any class. */
export const tablePage = frame(
  `<h1>Notices</h1><table><tbody>${TITLES.map((title, i) => `<tr><td>${9 - i} March 2026</td><td><a href="notice.php?id=${i}">${title}</a></td></tr>`).join('')}</tbody></table>`,
);

/** Articles in several sections of the page. */
export const sectionsPage = frame(
  TITLES.map(
    (title, i) =>
      `<section><h2>Day ${i}</h2><article><header><h3><a href="/a/${i}">${title}</a></h3></header><p>${PARAGRAPH}</p></article></section>`,
  ).join(''),
);

export const japanesePage = frame(
  `<div class="topics"><dl>${['新しい渡し船の夏の時刻表が決まりました', '図書館が改修を終えて再開します', '市場の将来について意見を募集しています', '橋の点検のため週末に通行止めを行います'].map((title, i) => `<dt>2026年3月${9 - i}日</dt><dd class="topic"><a href="/news/${i}.html">${title}</a></dd>`).join('')}</dl></div>`,
  { lang: 'ja' },
);

/** Nothing that repeats. */
export const plainPage = frame(
  `<h1>Contact</h1><p>Write to us at the town hall, or read <a href="/about">what the council does and how it decides</a>.</p><p>We answer within five days.</p>`,
);
