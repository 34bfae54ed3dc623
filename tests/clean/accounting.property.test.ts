/** Every word of an article's element is in its HTML or in the trace of cuts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '../../src/article-pipeline/clean-page.ts';
import { tracePage } from '../../src/article-pipeline/trace-page.ts';
import { clean } from '../../src/clean/clean.ts';
import type { ArticleFacts } from '../../src/clean/rule.ts';
import { parseHtml } from '../../src/html/document.ts';
import { bodyOf, createElement } from '../../src/html/nodes.ts';
import { textOf } from '../../src/html/text.ts';
import { accountFaults } from './account.ts';
import { fixtureNames, inputOf } from './fixtures.ts';

const FACTS: ArticleFacts = {
  titles: ['Night ferry to Lomma begins in March'],
  authors: ['Ilse Brandvik'],
  ownUrls: [],
  language: 'en',
};

/** Words whose letters are neither in `kept` nor in `removed`. Letters: a cut may join the words around it. */
function lost(html: string): string[] {
  const root = createElement('div', {}, [...bodyOf(parseHtml(html)).children]);
  const words = textOf(root).match(/[\p{L}\p{N}]+/gu) ?? [];
  const { html: kept, removed } = clean(root, FACTS);
  const left = `${textOf(parseHtml(kept))} ${removed.map(({ text }) => text).join(' ')}`;
  const counts = new Map<string, number>();
  for (const word of left.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

describe('the account of a page', () => {
  const around = (body: string): string =>
    `<body><nav><a href="/">Courier</a></nav><main>${body}</main><footer>Imprint</footer></body>`;

  it('closes for generated pages', () => {
    fc.assert(
      fc.property(pages, (body) => {
        const html = around(body);
        const traced = tracePage(html, { url: 'https://courier.example/night-ferry' });
        expect(accountFaults(html, traced)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the account of a page with a formula', () => {
  const formula =
    '<math><semantics><mi>σ</mi><annotation encoding="application/x-tex">\\sigma</annotation></semantics></math>';
  const line = `The width of the wave is called ${formula} by the crew of the ferry, and is measured daily.`;
  const page = (text: string): string =>
    `<main><h1>Waves</h1><p>${text}</p><p>${text.replace('called', 'named')}</p></main>`;
  const url = 'https://courier.example/night-ferry';

  it('closes, although the formula is kept as its source', () => {
    const traced = tracePage(page(line), { url });
    expect(traced.article.text).toContain('\\sigma');
    expect(accountFaults(page(line), traced)).toEqual([]);
  });

  it('does not close if a word of the line is missing', () => {
    const { trace } = tracePage(page(line), { url });
    const { article } = tracePage(page(line.replace('measured', 'the')), { url });
    expect(accountFaults(page(line), { article, trace })).toEqual([expect.stringContaining('kept but not in')]);
  });
});

describe('the account of words', () => {
  // Formulas are rewritten: their words are those of their source.
  it.each(fixtureNames.filter((name) => name !== 'maths'))('closes for fixture %s', (name) => {
    expect(lost(inputOf(name))).toEqual([]);
  });

  it('closes for generated pages', () => {
    fc.assert(
      fc.property(pages, (html) => {
        expect(lost(html)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word of a sentence to the name of an element in it', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 3, maxLength: 8 }), (found) => {
        const { text } = cleanFragment(found.map((one) => `<p>${one}</p>`).join(''), {});
        for (const one of found) expect(text).toContain(textOf(createElement('p', {}, [...parseHtml(one).children])));
      }),
      { numRuns: 500 },
    );
  });
});

const NAMES =
  'author date byline meta share social tags related promo ad sponsor newsletter caption credit comment popup login toc nav rating print widget'.split(
    ' ',
  );
const TAGS = 'span a b em i time abbr label small mark strong cite'.split(' ');
const WORDS =
  'lamp harbour share print boat mail kettle update winter photo source captain topic quay 1961 10:30 14'.split(' ');

const word = fc.constantFrom(...WORDS);
const inline = fc
  .record({ tag: fc.constantFrom(...TAGS), name: fc.constantFrom(...NAMES), text: word })
  .map(({ tag, name, text }) => `<${tag} class="${name}"${tag === 'a' ? ' href="/x"' : ''}>${text}</${tag}>`);
/** A sentence with one or two named inline elements between plain words. */
const sentences = fc
  .tuple(
    fc.array(word, { minLength: 3, maxLength: 9 }),
    inline,
    fc.array(word, { minLength: 2, maxLength: 6 }),
    inline,
    word,
  )
  .map(([start, one, middle, other, last]) => `The ${start.join(' ')} ${one} ${middle.join(' ')} ${other} ${last}.`);
const boxes = fc
  .record({
    tag: fc.constantFrom('div', 'section', 'ul', 'aside', 'h2', 'figure', 'footer', 'p'),
    name: fc.constantFrom(...NAMES),
    inside: fc.array(fc.oneof(sentences, inline), { minLength: 1, maxLength: 3 }),
  })
  .map(
    ({ tag, name, inside }) =>
      `<${tag} class="${name}">${inside.map((one) => (tag === 'ul' ? `<li>${one}</li>` : one)).join(' ')}</${tag}>`,
  );
const pages = fc
  .array(
    fc.oneof(
      sentences.map((one) => `<p>${one}</p>`),
      boxes,
    ),
    { minLength: 3, maxLength: 14 },
  )
  .map((blocks) => blocks.join('\n'));
