/**
 * No word of a sentence, definition, note, listing or table is lost, whatever its elements are named. About as many of
 * these are generated as `WINNOW_SENTENCE_RUNS` says, one to seven in an article: in a longer one less is spared for its size.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { width } from '../../src/clean/text/lines.ts';
import { cleanText } from '../../src/clean/text.ts';
import { parseHtml } from '../../src/html/document.ts';
import { textOf } from '../../src/html/text.ts';
import { HEADLINE, probes } from './generated/blocks.ts';
import type { Probe } from './generated/inline.ts';
import { textProbes } from './generated/lines.ts';
import { NAMES } from './generated/names.ts';

const RUNS = Number(process.env.WINNOW_SENTENCE_RUNS ?? 300);
/** Milliseconds; one of them takes about two on an idle machine. */
const TIMEOUT = 60_000 + 60 * RUNS;

/** Probes of one article, and how many there are on average: with more of them, more articles are dropped for a repetition. */
const MAX_PROBES = 7;
const MEAN_PROBES = 3.3;

const CARRIER = [
  'The ferry between Varnsund and the island of Lomma will run at night from the first of March, the council decided after a long debate.',
  'The shipyard in Kessholm will look at the old engine before the winter ends, so that the plan can still be changed in time.',
  'Two deckhands were hired in autumn, and both of them had sailed on the mail boat before it was sold to a museum in the south.',
];

const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** Texts of the probes that are not in `left`. */
function lostOf(probes: readonly Pick<Probe, 'texts'>[], left: string): readonly string[] {
  const squeezed = squeeze(left);
  return probes.flatMap(({ texts }) => texts).filter((text) => !squeezed.includes(squeeze(text)));
}

/**
 * The paragraphs of the carrier, with the first of `probes` before the one at `start`, or after the last, and a paragraph
 * between two probes.
 */
function withProbes(paragraphs: readonly string[], probes: readonly string[], start: number): readonly string[] {
  const all = [...paragraphs.slice(0, start)];
  for (const [at, probe] of probes.entries()) {
    if (at > 0) all.push(paragraphs[(start + at - 1) % paragraphs.length] ?? '');
    all.push(probe);
  }
  return [...all, ...paragraphs.slice(start + probes.length - 1)];
}

/** Width of a text that is not repeated by chance. */
const MIN_DISTINCT_WIDTH = 20;

/**
 * Whether no text of a probe is in another probe: one would hide the loss of the other, and a first line that is repeated
 * is the headline.
 */
function areDistinct(probes: readonly Pick<Probe, 'texts'>[]): boolean {
  const all = probes.map(({ texts }) => texts.map(squeeze));
  return all.every((texts, at) =>
    texts
      .filter((text) => width(text) >= MIN_DISTINCT_WIDTH)
      .every((text) => all.every((others, index) => index === at || !others.some((other) => other.includes(text)))),
  );
}

const place = fc.nat(CARRIER.length);

function check<T extends Pick<Probe, 'texts'>>(
  probe: fc.Arbitrary<T>,
  clean: (probes: readonly T[], start: number) => string,
): void {
  const several = fc
    .integer({ min: 1, max: MAX_PROBES })
    .chain((length) => fc.array(probe, { minLength: length, maxLength: length }))
    .filter(areDistinct);
  let count = 0;
  fc.assert(
    fc.property(several, place, (all, start) => {
      count += all.length;
      const lost = lostOf(all, clean(all, start));
      // Only a loss is compared: a comparison costs more than many articles.
      if (lost.length > 0) expect(lost).toEqual([]);
    }),
    { numRuns: Math.ceil(RUNS / MEAN_PROBES) },
  );
  if (process.env.WINNOW_SENTENCE_RUNS !== undefined) console.log(`${count} probes, no word lost`);
}

describe('no word of the author is lost', { timeout: TIMEOUT }, () => {
  const paragraphs = CARRIER.map((text) => `<p>${text}</p>`);
  const htmlOf = (all: readonly Probe[]): string[] => all.map(({ html }) => html);

  it('from the content of a feed', () => {
    check(probes, (all, start) => {
      const blocks = withProbes(paragraphs, htmlOf(all), start);
      return textOf(parseHtml(cleanFragment(blocks.join('\n'), { title: HEADLINE }).html));
    });
  });

  it('from a page', () => {
    check(probes, (all, start) => {
      const blocks = withProbes(paragraphs, htmlOf(all), start);
      const page = `<title>${HEADLINE}</title><main><h1>${HEADLINE}</h1>${blocks.join('\n')}</main>`;
      const article = cleanPage(page, { url: 'https://courier.example/night-ferry' });
      return `${article.standfirst ?? ''} ${textOf(parseHtml(article.html))}`;
    });
  });

  it('from plain text', () => {
    check(textProbes, (all, start) => {
      const texts = all.map(({ text }) => text);
      const title = all.find((one) => one.title !== undefined)?.title;
      const text = withProbes(CARRIER, texts, start).join('\n\n');
      if (title !== undefined) return cleanText(text, { title }).text;
      // A first line that a next one repeats is returned as the headline.
      const cleaned = cleanText(text);
      return `${cleaned.title ?? ''} ${cleaned.text}`;
    });
  });
});

describe('the generated names', () => {
  it('are those of the patterns', () => {
    expect(NAMES.length).toBeGreaterThan(500);
    for (const name of ['author', 'date', 'related-post', 'share-tool', 'newsletter', 'comment']) {
      expect(NAMES).toContain(name);
    }
  });
});
