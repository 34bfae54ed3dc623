/** Tests what a hostile feed says in every published file, after a whole pass (X2, X3, X7 to X10). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkXml } from '../../bench/crash/strict-xml.ts';
import type { CleanHtml, StoredArticle } from '../../src/model/article.ts';
import { runPass } from '../../src/pass/pass.ts';
import { type Desk, HOUR, rss, startDesk, story } from '../fakes/newsdesk.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await startDesk({ feeds: ['/tides'] });
});
afterEach(() => desk.close());

async function files(): Promise<[string, string][]> {
  const all = await readdir(desk.publicDir, { recursive: true, withFileTypes: true });
  return await Promise.all(
    all
      .filter((file) => file.isFile())
      .map(
        async (file): Promise<[string, string]> => [
          file.name,
          await readFile(join(file.parentPath, file.name), 'utf8'),
        ],
      ),
  );
}

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly content_html: string;
  readonly date_modified: string;
  readonly url?: string;
}

async function items(): Promise<readonly JsonItem[]> {
  return (JSON.parse(await desk.published('feed.json')) as { items: JsonItem[] }).items;
}

const STYLE_SHEET = '<?xml-stylesheet type="text/xsl" href="https://other.example/x.xsl"?>';
const HOSTILE = [
  `${STYLE_SHEET} in a title`,
  ']]><marker-x>1</marker-x><![CDATA[',
  '<!DOCTYPE rss [<!ENTITY x SYSTEM "marker:entity">]>&x;',
  '--><!-- & &#0; &nosuch; <x:y/>',
  '\u202egnp.exe \ud800 \ufffe \u0000 \u0085',
  '</title></channel></rss>',
];
const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('X7 XML that is written', () => {
  test('X7 every XML file is well-formed, without an instruction, a DOCTYPE or a style sheet of the feed', async () => {
    const entries = HOSTILE.map(
      (text, i) =>
        `<item><guid isPermaLink="false">${i}</guid><title>${inXml(text)}</title><category>${inXml(text)}</category><author>${inXml(text)}</author><description>${inXml(text)} ${inXml(story(`x${i}`))}</description></item>`,
    );
    desk.origin.answer({
      body: `<?xml version="1.0"?>${STYLE_SHEET}<rss version="2.0"><channel><title>${inXml(HOSTILE.join(' '))}</title>${entries.join('')}</channel></rss>`,
    });
    await runPass(desk.deps);
    const xml = (await files()).filter(([name]) => /\.(?:xml|atom|opml)$/.test(name));
    expect(xml.length).toBeGreaterThan(3);
    for (const [name, text] of xml) {
      expect(() => checkXml(text), name).not.toThrow();
      expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>'), name).toBe(true);
      expect(text.slice(5), name).not.toMatch(/<\?|<!DOCTYPE|<!ENTITY|<marker-x/);
    }
    expect(await items()).toHaveLength(HOSTILE.length);
  });

  test.each(['atom.ts', 'rss.ts', 'opml.ts'])('X7 %s writes its markup through the serialiser', async (name) => {
    const source = await readFile(join(import.meta.dirname, '../../src/formats', name), 'utf8');
    const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const texts = [...code.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(([, , text]) => text);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => /<[a-z/?!]/i.test(text ?? ''))).toEqual([]);
    expect(code).toContain('writeXml');
  });
});

describe('X8 other rules', () => {
  const older = (stored: StoredArticle, html: string, textHash: string): StoredArticle => ({
    ...stored,
    cleanedWith: 'older',
    textHash,
    article: { ...stored.article, html: html as CleanHtml },
  });

  test('X8 other rules clean again without a request, and move `updated` of only the items whose text changed', async () => {
    desk.origin.answer(rss([{ id: 'ferry' }, { id: 'harbour' }]));
    await runPass(desk.deps);
    const before = new Map((await items()).map((item) => [item.title, item]));
    const { articles, entries, meta } = desk.deps.records;
    for await (const [id, stored] of articles.entries()) {
      const isFerry = (await entries.get(id))?.title === 'ferry';
      await articles.set(id, older(stored, '<p on-x="1">old</p>', isFerry ? 'of another text' : stored.textHash));
    }
    await meta.set('cleaned-with', 'older');
    await desk.restart();
    desk.now += HOUR / 4;
    const requests = desk.origin.requests.length;
    await runPass(desk.deps, { only: [] });
    expect(desk.origin.requests).toHaveLength(requests);
    const after = new Map((await items()).map((item) => [item.title, item]));
    expect(after.get('harbour')).toEqual(before.get('harbour'));
    expect(after.get('ferry')).toEqual({
      ...before.get('ferry'),
      date_modified: new Date(desk.now).toISOString(),
    });
    expect(await desk.published('feed.json')).not.toContain('on-x');
  });

  test('X8 every stored article names its rules, and is not cleaned twice by the same ones', async () => {
    desk.origin.answer(rss([{ id: 'ferry' }]));
    await runPass(desk.deps);
    const name = await desk.deps.records.meta.get('cleaned-with');
    const kept: StoredArticle[] = [];
    for await (const [, stored] of desk.deps.records.articles.entries()) kept.push(stored);
    expect(kept.map((stored) => stored.cleanedWith)).toEqual([name]);
    const [first] = kept;
    if (first === undefined) throw new Error('there is one article');
    // Only an article that names other rules is read again.
    await desk.deps.records.articles.set(first.entryId, { ...first, article: { ...first.article, wordCount: 7 } });
    await runPass(desk.deps, { only: [] });
    expect((await desk.deps.records.articles.get(first.entryId))?.article.wordCount).toBe(7);
  });
});

describe('X9 one body', () => {
  test('X9 RSS, Atom and JSON carry the same bytes', async () => {
    desk.origin.answer(
      rss([{ id: 'ferry', body: `${story('ferry')}<img src="/a.png" on-x="1"><a href="marker:1">x</a>` }]),
    );
    await runPass(desk.deps);
    const [item] = await items();
    const html = item?.content_html ?? '';
    expect(html).toContain('<p>');
    const body = inXml(html);
    for (const name of ['feed.xml', 'feed.atom']) {
      const text = (await desk.published(name))
        .replaceAll('&#x26;', '&amp;')
        .replaceAll('&#x3C;', '&lt;')
        .replaceAll('&#x3E;', '&gt;');
      expect(text.includes(body), name).toBe(true);
    }
  });
});

describe('X10 hosts that look like others', () => {
  const LOOKALIKE = 'https://www.аррӏе.example/night-ferry';
  const PUNYCODE = 'https://www.xn--80ak6aa92e.example/night-ferry';

  test('X10 hosts are written in punycode on pages and in feeds', async () => {
    desk.origin.answer(
      rss([{ id: 'ferry', link: LOOKALIKE, body: `${story('ferry')}<p><a href="${LOOKALIKE}">there</a></p>` }]),
    );
    await runPass(desk.deps);
    const [item] = await items();
    expect(item?.url).toBe(PUNYCODE);
    const all = await files();
    expect(all.filter(([name, text]) => name.endsWith('.html') && text.includes(PUNYCODE)).length).toBeGreaterThan(0);
    expect(all.filter(([, text]) => text.includes('аррӏе')).map(([name]) => name)).toEqual([]);
  });
});

describe('X3 addresses, through every file', () => {
  test.each(['marker:1', 'mar&#10;ker:1', 'file:///x', 'data:text/plain,x'])(
    'X3 %s is in no published address',
    async (bad) => {
      const entry = `<item><guid>${bad}</guid><title>Ferry</title><link>${bad}</link><comments>${bad}</comments><enclosure url="${bad}" type="audio/mpeg" length="1"/><source url="${bad}">x</source><description><![CDATA[${story('ferry')}<a href="${bad}">x</a><img src="${bad}">]]></description></item>`;
      desk.origin.answer({
        body: `<rss version="2.0"><channel><title>T</title><link>${bad}</link><image><url>${bad}</url><link>${bad}</link><title>x</title></image>${entry}</channel></rss>`,
      });
      await runPass(desk.deps);
      const all = (await files()).filter(([name]) => !/\.(?:js|css)$/.test(name));
      expect((await items()).map((item) => item.title)).toEqual(['Ferry']);
      const wrong = /(?:href|src|url|uri|xmlUrl|htmlUrl|poster)"?[=:]\s*"?\s*(?:marker|file|data:text)/i;
      expect(all.filter(([, text]) => wrong.test(text)).map(([name]) => name)).toEqual([]);
      expect(
        all
          .filter(([, text]) => /<(?:link|guid isPermaLink="true"|comments|id)>\s*(?:marker|file|data:)/.test(text))
          .map(([name]) => name),
      ).toEqual([]);
    },
  );
});
