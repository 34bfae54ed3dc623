/** The targets of the fuzzer: a property of each parser and cleaner that must hold for any input. */
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'parse5';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { sanitize } from '../../src/clean/sanitize.ts';
import { cleanText } from '../../src/clean/text.ts';
import { parseConfig } from '../../src/config/load.ts';
import { readOpml } from '../../src/config/read-opml.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { parseHtml } from '../../src/html/document.ts';
import { blocksOf } from '../../src/html/text.ts';
import { checkUrl, createPolicy } from '../../src/http/guard.ts';
import { createStoryIndex } from '../../src/stories/index.ts';
import { canonicalUrl } from '../../src/url/canonical.ts';
import { parseUrl } from '../../src/url/parse-url.ts';
import { stripTracking } from '../../src/url/strip-tracking.ts';
import { mutated, textsOf } from './inputs.ts';

export interface Target {
  readonly name: string;
  readonly property: fc.IAsyncProperty<[string]> | fc.IProperty<[string]>;
}

/** What one input of at most 100,000 characters may take on a busy machine, milliseconds. */
const MAX_MS = 5_000;

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

async function inTime<T>(work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  must(performance.now() - started < MAX_MS, `took ${Math.round(performance.now() - started)} ms`);
  return result;
}

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly content?: Node;
}

const EXECUTING = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'frame',
  'base',
  'meta',
  'link',
  'style',
  'form',
  'svg',
]);

/** Parses `html` as a browser does; throws when the result could run, load, or lead anywhere but to the web and mail. */
function mustBeHarmless(html: string): void {
  const walk = (node: Node): void => {
    must(!EXECUTING.has(node.nodeName), `<${node.nodeName}> in the result`);
    for (const { name, value } of node.attrs ?? []) {
      must(!/^(on|srcdoc|formaction|style)/.test(name), `${name} in the result`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip these characters in a scheme
      const scheme = /^([a-z0-9+.-]*):/i.exec(value.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
      const isLink = name === 'href' || name === 'src' || name === 'poster' || name === 'cite';
      must(!isLink || scheme === undefined || /^(https?|mailto)$/.test(scheme), `${name}="${value.slice(0, 40)}"`);
    }
    for (const child of node.childNodes ?? []) walk(child);
    if (node.content !== undefined) walk(node.content);
  };
  const document = parse(`<!DOCTYPE html><html><body>${html}</body></html>`) as unknown as Node;
  const body = document.childNodes?.at(-1)?.childNodes?.at(-1);
  for (const child of body?.childNodes ?? []) walk(child);
}

const URL_TEXT = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  mutated([
    'http://127.0.0.1/',
    'https://a.example:8080/x?utm_source=a&id=1#b',
    'http://[::ffff:7f00:1]/',
    'http://127.1/',
    'http://user@10.0.0.1/',
  ]),
  fc.string({ unit: 'binary' }),
);

/** All targets. `root` is the project's folder. */
export function targets(root: string): readonly Target[] {
  const sample = join(root, 'data/sample');
  const feeds = textsOf(sample, /^(atom\.xml|index\.rdf|rss\.xml|feed\.json|.*\.xml)$/);
  const pages = textsOf(sample, /\.html$/);
  const texts = pages.map((page) => blocksOf(parseHtml(page)).join('\n\n'));
  const config = textsOf(join(root, 'config'), /^winnow\.yaml$/);
  return [
    {
      name: 'feed',
      property: fc.asyncProperty(mutated(feeds), async (text) => {
        const { feed, entries, problems } = await inTime(() =>
          parseFeed(Buffer.from(text), { url: 'https://a.example/f' }),
        );
        must(feed !== undefined || problems.some((one) => one.severity === 'error'), 'no feed and no error');
        for (const { link } of entries) must(link === undefined || /^https?:/.test(link), `link ${link}`);
      }),
    },
    {
      name: 'page',
      property: fc.asyncProperty(mutated(pages), async (text) => {
        const { html } = await inTime(() => cleanPage(text, { url: 'https://a.example/p', title: 'A title' }));
        mustBeHarmless(html);
        must(sanitize(html, 'https://a.example/p') === html, 'not a fixed point of the sanitiser');
      }),
    },
    {
      name: 'fragment',
      property: fc.asyncProperty(mutated(pages.map((page) => page.slice(-4_000))), async (text) => {
        mustBeHarmless((await inTime(() => cleanFragment(text, { url: 'https://a.example/p' }))).html);
      }),
    },
    {
      name: 'text',
      property: fc.asyncProperty(mutated(texts), async (text) => {
        const { text: cleaned } = await inTime(() => cleanText(text));
        must(cleaned.trim() !== '' || text.trim() === '' || !/\p{L}{3}/u.test(text), 'an article was emptied');
      }),
    },
    {
      name: 'config',
      property: fc.asyncProperty(mutated(config), async (text) => {
        const { config: read, problems } = await inTime(() =>
          parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => 'secret' }),
        );
        must(read !== undefined || problems.length > 0, 'neither a configuration nor an error');
        for (const { line, column } of problems) must(line >= 1 && column >= 1, 'an error without a position');
      }),
    },
    {
      name: 'opml',
      property: fc.asyncProperty(
        mutated([
          '<opml version="2.0"><body><outline text="a"><outline type="rss" xmlUrl="http://a.example/"/></outline></body></opml>',
        ]),
        async (text) => {
          await inTime(() => readOpml(text));
        },
      ),
    },
    {
      name: 'address',
      property: fc.asyncProperty(URL_TEXT, async (text) => {
        const canonical = canonicalUrl(text);
        stripTracking(text);
        // An escaped ampersand is taken for an error of the feed and undone, once.
        must(
          canonical === undefined || text.includes('&amp;') || canonicalUrl(`https:${canonical}`) === canonical,
          `${canonical} is not canonical`,
        );
        const url = parseUrl(text);
        if (url === undefined) return;
        const verdict = checkUrl(url, createPolicy([80, 443], []));
        const isLocal = /^(?:(?:127|10|0)(?:\.\d+){3}|\[::1?\])$/.test(url.hostname);
        must(!isLocal || !verdict.allowed, `${url.href} was allowed`);
      }),
    },
    {
      name: 'stories',
      property: fc.asyncProperty(mutated(texts), async (text) => {
        const index = createStoryIndex({ seed: 'fuzz' });
        const parts = text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .slice(0, 40);
        const first = parts.map((line, i) =>
          index.add({ id: `${i}`, title: line, text: parts.slice(i).join(' '), source: `${i % 3}` }),
        );
        for (const [i, { storyId }] of first.entries())
          must(index.storyOf(`${i}`) === storyId, 'an article changed its story');
        must(index.size === parts.length, 'an article was lost');
      }),
    },
  ];
}
