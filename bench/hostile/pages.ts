/** Attacks by the article's page behind an ordinary feed, and by robots.txt before it. */

import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { headlineOf, proseOf } from '../load/text.ts';
import type { Attack } from './attack.ts';
import { BEYOND_RATIO, chunk, forever, item, RSS, rss, send, status } from './send.ts';

const HTML = 'text/html; charset=utf-8';
const PARAGRAPH =
  '<p>The harbour board met on Tuesday evening and settled, after two hours, that the ferry would sail again in March.</p>';

function article(inner: string, head = ''): string {
  return `<!doctype html><html><head><title>A quiet day at the quay</title>${head}</head><body><article><h1>A quiet day at the quay</h1>${PARAGRAPH.repeat(6)}${inner}</article></body></html>`;
}

interface Site {
  readonly page: (socket: Socket, path: string, base: string) => void;
  readonly robots?: (socket: Socket) => void;
}

/** A feed of two items whose pages and robots.txt come from `site`. */
function behind(name: string, site: Site): Attack {
  return {
    name,
    answer: (socket, path, base) => {
      const of = (at: number) =>
        item({
          id: `${at}`,
          title: `${name} ${at}`,
          rest: `<link>${base}/page/${at}</link><description>Short.</description>`,
        });
      if (path === '/robots.txt') (site.robots ?? ((one: Socket) => status(one, '404 N')))(socket);
      else if (path === '/feed') send(socket, RSS, rss(of(1) + of(2)));
      else site.page(socket, path, base);
    },
  };
}

const page = (name: string, make: (path: string, base: string) => string): Attack =>
  behind(name, { page: (socket, path, base) => send(socket, HTML, make(path, base)) });

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const ORDINARY = (socket: Socket): void => send(socket, HTML, article(''));

export const pages: readonly Attack[] = [
  behind('robots-endless', {
    page: ORDINARY,
    robots: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\n');
      forever(socket, () => 'Disallow: /private/\n'.repeat(100));
    },
  }),
  behind('robots-silent', { page: ORDINARY, robots: () => undefined }),
  behind('robots-loop', { page: ORDINARY, robots: (socket) => status(socket, '302 F', ['Location: /robots.txt?']) }),
  behind('robots-delay', {
    page: ORDINARY,
    robots: (socket) => send(socket, 'text/plain', 'User-agent: *\nCrawl-delay: 1e300\n'),
  }),
  behind('robots-patterns', {
    page: ORDINARY,
    robots: (socket) => send(socket, 'text/plain', `User-agent: *\n${many(50, () => 'Disallow: /*p*p$\n')}`),
  }),
  behind('page-endless', {
    page: (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Type: ${HTML}\r\nTransfer-Encoding: chunked\r\n\r\n`);
      forever(socket, () => chunk(PARAGRAPH.repeat(100)));
    },
  }),
  behind('page-bomb', {
    page: (socket) => send(socket, HTML, gzipSync(Buffer.alloc(BEYOND_RATIO, ' ')), ['Content-Encoding: gzip']),
  }),
  behind('page-silent', { page: () => undefined }),
  behind('page-inner', {
    page: (socket) => status(socket, '302 F', ['Location: http://169.254.169.254/']),
  }),
  page('page-links', () => article(many(500, (at) => `<a href="/${at}">link ${at}</a> `))),
  page('page-deep', () => article('<div>'.repeat(300))),
  page('page-formatting', () => article(`${'<b><i><u><a href=x>'.repeat(10)}${'<p>'.repeat(20)}`)),
  page('page-tables', () => article('<table><tr><td>'.repeat(100))),
  page('page-attribute', () => article(`<p title="${'x'.repeat(50_000)}">y</p>`)),
  page('page-attributes', () => article(`<p ${many(1_050, (at) => `a${at}=b `)}>y</p>`)),
  page('page-brackets', () => article('<'.repeat(1_000))),
  page('page-comments', () => article('<!--'.repeat(300))),
  page('page-spaces', () => article(`<p>a${' '.repeat(20_000)}b</p><p>${'\u00a0'.repeat(10_000)}</p>`)),
  page('page-one-word', () => article(`<p>${'x'.repeat(20_000)}</p>`)),
  page('page-paragraphs', () => article(many(3_000, (at) => `<p>w${at}</p>`))),
  page('page-metadata', () =>
    article(
      '',
      many(
        200,
        (at) =>
          `<meta property="og:image" content="marker:${at}"><link rel="canonical" href="http://other.example/${at}">`,
      ),
    ),
  ),
  page('page-json', () =>
    article(
      '',
      `<script type="application/ld+json">${'{"@graph":['.repeat(70)}</script><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'\\u0041'.repeat(500)}","author":${'['.repeat(70)}</script>`,
    ),
  ),
  page('page-parts', (path, base) =>
    article(
      `<a rel="next" href="${base}/page/${path.replace(/\D/g, '')}1">Next page</a>`,
      `<link rel="next" href="${base}/page/${path.replace(/\D/g, '')}1">`,
    ),
  ),
  page('page-parts-inner', () =>
    article('', '<link rel="next" href="http://169.254.169.254/"><link rel="next" href="file:///x">'),
  ),
  page('page-base', () => article('<a href="x">x</a><img src="y">', '<base href="marker:/a/">')),
  page('page-scripts', () =>
    article(
      many(
        200,
        (at) => `<script>marker(${at})</script><img src=x on-x=${at}><svg on-x=1><iframe srcdoc="<b>1</b>"></iframe>`,
      ),
    ),
  ),
  page('page-styles', () =>
    article(many(200, (at) => `<style>.a${at}{color:red}</style><p style="display:none">h${at}</p>`)),
  ),
  page('page-images', () => article(many(300, (at) => `<img src="/${at}.png" srcset="${'/a.png 1x, '.repeat(3)}">`))),
  page('page-characters', () => article(`<p>\u202egnp.exe \ufffe \u0000 ${'x\u0300\u0301'.repeat(200)}</p>`)),
  behind('page-charset', { page: (socket) => send(socket, `text/html; charset=${'x'.repeat(500)}`, article('')) }),
  behind('page-binary', { page: (socket) => send(socket, HTML, Buffer.alloc(20_000, '\u0000\u00ff<a')) }),
];

/** Ordinary publishers, which the others must not affect. */
export const ordinary: readonly Attack[] = ['ordinary-1', 'ordinary-2', 'ordinary-3'].map((name, at) =>
  page(name, (path) => {
    const seed = at * 1_000 + Number(path.replace(/\D/g, ''));
    return `<!doctype html><html><head><title>${headlineOf(seed)}</title></head><body><article><h1>${headlineOf(seed)}</h1>${many(8, (i) => `<p>${proseOf(seed * 10 + i, 4)}</p>`)}</article></body></html>`;
  }),
);
