/** Attacks by the feed document: depth, entities, size, characters, dates, ids, links, schedules, hubs, archives. */
import { randomBytes } from 'node:crypto';
import type { Attack } from './attack.ts';
import { item, RSS, rss, send } from './send.ts';

function document(name: string, make: (base: string) => string | Uint8Array, type = RSS): Attack {
  return { name, answer: (socket, _, base) => send(socket, type, make(base)) };
}

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const TEXT = '<description>The ferry sailed at eight, and nobody was late for it.</description>';
const BAD_LINKS = [
  'marker:1',
  'file:///x',
  'data:text/plain,x',
  'http://10.0.0.1/',
  'http://169.254.169.254/',
  'http://127.0.0.1:22/',
  'http://[::1]/',
  'http://user:word@127.0.0.1:22/',
  'ftp://x.example/',
  '//',
  `http://${'a'.repeat(3_000)}.example/`,
];
const CHARACTERS = [
  '\u202egnp.exe',
  '\ufeff\ufffe\uffff',
  '\u0085\u2028',
  'x\u0300'.repeat(50),
  '\u200d'.repeat(50),
  'constructor',
  '__proto__',
  '../../x',
  'CON',
  '<marker-x>1</marker-x>',
  '&amp;lt;marker-x on-x=1&amp;gt;',
  '{{name}}',
  '%s',
  ']]&gt;',
  "it's --",
  '\u00a0',
  '',
];
const DATES = [
  'Mon, 32 Foo 99999 25:61:61 GMT',
  '-999999-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '9999-12-31T23:59:59Z',
  '1e300',
  '0000-00-00',
  'Thu, 01 Jan 1970 00:00:00 +9999',
  '\u0661\u0662',
];

export const documents: readonly Attack[] = [
  document('deep-xml', () => rss(`<item><title>x</title><description>${'<a>'.repeat(300)}</description></item>`)),
  document('deep-before-items', () => rss('', '<a>'.repeat(300))),
  document(
    'deep-json',
    () => `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(70)}${']'.repeat(70)}}`,
    'application/feed+json',
  ),
  document(
    'json-many',
    () => `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[${'{},'.repeat(10_050)}{}]}`,
    'application/feed+json',
  ),
  document('attributes', () => rss(`<item ${many(300, (at) => `a${at}="b" `)}><title>x</title></item>`)),
  document(
    'entities',
    () =>
      `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(20)}"><!ENTITY b "&a;&a;">]>${rss(item({ title: '&b;', rest: `<description>${'&a;'.repeat(10)}</description>` }))}`,
  ),
  document(
    'external-entity',
    () =>
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "marker:entity"><!ENTITY % y SYSTEM "marker:parameter"> %y;]>${rss(item({ title: 'a &x; b', rest: TEXT }))}`,
  ),
  document('references', () => rss(item({ title: '&#x41;'.repeat(2_000), rest: TEXT }))),
  document('long-title', () => rss(item({ title: 'tide '.repeat(5_000), rest: TEXT }))),
  document('long-id', () => rss(item({ id: 'i'.repeat(20_000), rest: TEXT }))),
  document('same-id', () => rss(many(200, (at) => item({ id: 'same', title: `Number ${at}`, rest: TEXT })))),
  document('many-items', () => rss(many(10_050, (at) => item({ id: `${at}`, title: `N ${at}` })))),
  document('categories', () => rss(item({ rest: TEXT + many(500, (at) => `<category>c${at}</category>`) }))),
  document('media', () =>
    rss(
      item({
        rest:
          TEXT + many(200, (at) => `<enclosure url="http://a.example/${at}" length="-1e99" type="${'x'.repeat(20)}"/>`),
      }),
    ),
  ),
  document('angle-brackets', () => rss(item({ rest: `<description>${'&lt;'.repeat(1_000)}</description>` }))),
  document('unclosed-tags', () => rss(item({ rest: `<description><![CDATA[${'<'.repeat(1_000)}]]></description>` }))),
  document('nested-blocks', () =>
    rss(item({ rest: `<description><![CDATA[${'<div><b><a href=x><table><p>'.repeat(60)}]]></description>` })),
  ),
  document('long-attribute', () =>
    rss(item({ rest: `<description><![CDATA[<p title="${'x'.repeat(50_000)}">text</p>]]></description>` })),
  ),
  document('comments', () => rss(item({ rest: TEXT }), '<!--'.repeat(300))),
  document('sections', () => rss(item({ rest: `<description>${'<![CDATA['.repeat(200)}</description>` }))),
  document('instructions', () => `${'<?x'.repeat(200)}${rss(item({ rest: TEXT }))}`),
  document('doctypes', () => `${'<!DOCTYPE a ['.repeat(10)}${rss(item({ rest: TEXT }))}`),
  document('bad-links', () =>
    rss(
      many(BAD_LINKS.length, (at) =>
        item({
          id: `${at}`,
          title: `Link ${at}`,
          rest: `<link>${BAD_LINKS[at]}</link><comments>${BAD_LINKS[at]}</comments><enclosure url="${BAD_LINKS[at]}"/>${TEXT}`,
        }),
      ),
      `<link>marker:1</link><image><url>marker:1</url></image><atom:link rel="hub" href="http://169.254.169.254/"/><atom:link rel="self" href="file:///x"/>`,
    ),
  ),
  document('characters', () =>
    rss(
      many(CHARACTERS.length, (at) =>
        item({
          id: CHARACTERS[at] ?? '',
          title: CHARACTERS[at] ?? '',
          rest: `<author>${CHARACTERS[at]}</author><category>${CHARACTERS[at]}</category>${TEXT}`,
        }),
      ),
    ),
  ),
  document('controls', () => Buffer.from(rss(item({ title: 'a\u0000b\u0007c\u001b[2Jd', rest: TEXT })), 'latin1')),
  document('dates', () =>
    rss(
      many(DATES.length, (at) =>
        item({ id: `${at}`, title: `Date ${at}`, rest: `<pubDate>${DATES[at]}</pubDate>${TEXT}` }),
      ),
      `<lastBuildDate>${DATES[0]}</lastBuildDate>`,
    ),
  ),
  document('schedule', () =>
    rss(
      item({ rest: TEXT }),
      `<ttl>1e99</ttl><sy:updatePeriod>yearly</sy:updatePeriod><sy:updateFrequency>-1e9</sy:updateFrequency><skipHours>${many(100, (at) => `<hour>${at}</hour>`)}</skipHours><skipDays>${many(7, () => '<day>Monday</day>')}</skipDays>`,
    ),
  ),
  document('hubs', (base) =>
    rss(
      item({ rest: TEXT }),
      many(20, (at) => `<atom:link rel="hub" href="${base}/hub/${at}"/>`) +
        `<atom:link rel="self" href="${base}/feed"/>`,
    ),
  ),
  document('archives', (base) =>
    rss(
      item({ id: `a${Math.random()}`, rest: TEXT }),
      `<atom:link rel="prev-archive" href="${base}/${Math.random()}"/><atom:link rel="next" href="${base}/${Math.random()}"/>`,
    ),
  ),
  document('moved', (base) =>
    rss(
      item({ rest: TEXT }),
      `<atom:link rel="self" href="${base}/${Math.random()}"/><itunes:new-feed-url xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">http://169.254.169.254/</itunes:new-feed-url>`,
    ),
  ),
  document('utf-7', () =>
    Buffer.from(`<?xml version="1.0" encoding="utf-7"?>+ADw-marker-x+AD4-${rss(item({ rest: TEXT }))}`),
  ),
  document('utf-32', () =>
    Buffer.concat([
      Buffer.from([0, 0, 0xfe, 0xff]),
      Buffer.from([...rss(item({ rest: TEXT }))].flatMap((c) => [0, 0, 0, c.charCodeAt(0)])),
    ]),
  ),
  document('strange-charset', () =>
    Buffer.from(`<?xml version="1.0" encoding="${'x'.repeat(500)}"?>${rss(item({ rest: TEXT }))}`),
  ),
  document('random', () => randomBytes(20_000)),
  document(
    'html-instead',
    () =>
      `<html><head>${many(200, (at) => `<link rel="alternate" type="application/rss+xml" href="/f${at}">`)}<meta http-equiv="refresh" content="0;url=marker:1"></head></html>`,
    'text/html',
  ),
];
