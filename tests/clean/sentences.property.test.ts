/**
 * No word of a sentence, definition, note, listing or table is lost, whatever its elements are named. The number of
 * generated articles is set by `WINNOW_SENTENCE_RUNS`.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { cleanText } from '../../src/clean/text.ts';
import { parseHtml } from '../../src/html/document.ts';
import { textOf } from '../../src/html/text.ts';
import { HEADLINE, probes } from './generated/blocks.ts';
import type { Probe } from './generated/inline.ts';
import { textProbes } from './generated/lines.ts';
import { NAMES } from './generated/names.ts';

const RUNS = Number(process.env.WINNOW_SENTENCE_RUNS ?? 300);
/** Milliseconds; a run takes about two on an idle machine. */
const TIMEOUT = 60_000 + 60 * RUNS;

const CARRIER = [
  'The ferry between Varnsund and the island of Lomma will run at night from the first of March, the council decided after a long debate.',
  'The shipyard in Kessholm will look at the old engine before the winter ends, so that the plan can still be changed in time.',
  'Two deckhands were hired in autumn, and both of them had sailed on the mail boat before it was sold to a museum in the south.',
];

const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** Texts of the probe that are not in `left`. */
function lostOf({ texts }: Pick<Probe, 'texts'>, left: string): readonly string[] {
  const squeezed = squeeze(left);
  return texts.filter((text) => !squeezed.includes(squeeze(text)));
}

/** The paragraphs with `probe` before the one at `at`, or after the last. */
function withProbe(paragraphs: readonly string[], probe: string, at: number): readonly string[] {
  return [...paragraphs.slice(0, at), probe, ...paragraphs.slice(at)];
}

const place = fc.nat(CARRIER.length);

function check<T extends Pick<Probe, 'texts'>>(probe: fc.Arbitrary<T>, clean: (probe: T, at: number) => string): void {
  fc.assert(
    fc.property(probe, place, (one, at) => {
      expect(lostOf(one, clean(one, at))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}

describe('no word of the author is lost', { timeout: TIMEOUT }, () => {
  const paragraphs = CARRIER.map((text) => `<p>${text}</p>`);

  it('from the content of a feed', () => {
    check(probes, ({ html }, at) => {
      const blocks = withProbe(paragraphs, html, at);
      return textOf(parseHtml(cleanFragment(blocks.join('\n'), { title: HEADLINE }).html));
    });
  });

  it('from a page', () => {
    check(probes, ({ html }, at) => {
      const blocks = withProbe(paragraphs, html, at);
      const page = `<title>${HEADLINE}</title><main><h1>${HEADLINE}</h1>${blocks.join('\n')}</main>`;
      const article = cleanPage(page, { url: 'https://courier.example/night-ferry' });
      return `${article.standfirst ?? ''} ${textOf(parseHtml(article.html))}`;
    });
  });

  it('from plain text', () => {
    check(textProbes, ({ text, title }, at) => {
      const lines = withProbe(CARRIER, text, at);
      return cleanText(lines.join('\n\n'), title ? { title } : {}).text;
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
