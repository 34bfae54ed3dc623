/** Sentences of prose with an inline element around some of their words, whatever the element is named. */
import fc from 'fast-check';
import { NAMES } from './names.ts';
import { LABELLED_SENTENCES, SENTENCES } from './sentences.ts';

/** Part of an article: its HTML, and the text that a reader must still find in it. */
export interface Probe {
  /** What it is, to group the losses. */
  readonly kind: string;
  readonly html: string;
  readonly texts: readonly string[];
}

const TAGS = (
  'span time a abbr label cite em b small data i strong mark q dfn var samp kbd code sub sup u s ins del font bdi bdo ' +
  'big tt nobr acronym output button x-tooltip date ruby'
).split(' ');
const HREFS = [
  '/author/odd-kvam',
  'https://social.example/@odd',
  'https://twitter.com/oddkvam',
  'https://www.facebook.com/sharer.php?u=x',
  'mailto:quay@lomma.example',
  '#note-1',
  'https://courier.example/tag/boats?utm_source=x',
];
const ATTRIBUTES = [
  '',
  'itemprop="author"',
  'itemprop="datePublished"',
  'itemprop="comment"',
  'rel="tag"',
  'role="note"',
  'role="navigation"',
  'role="button"',
  'role="complementary"',
  'role="search"',
  'datetime="1961-03-14"',
  'title="x"',
  'aria-label="Share"',
  'aria-expanded="false"',
  'data-share="x"',
  'itemtype="https://schema.org/Comment"',
  'itemtype="https://schema.org/Person"',
  'property="dc:creator"',
];

/** Opening and closing tag of an element with a name that rules look for. */
export function elementOf(tags: readonly string[]): fc.Arbitrary<readonly [string, string]> {
  return fc
    .record({
      tag: fc.constantFrom(...tags),
      by: fc.constantFrom('class', 'class', 'class', 'id', 'none'),
      name: fc.constantFrom(...NAMES),
      prefix: fc.constantFrom('', '', '', 'c-', 'article__'),
      more: fc.constantFrom(...ATTRIBUTES),
      href: fc.constantFrom(...HREFS),
    })
    .map(({ tag, by, name, prefix, more, href }) => {
      const parts = [
        tag,
        ...(by === 'none' ? [] : [`${by}="${prefix}${name}"`]),
        ...(more === '' ? [] : [more]),
        ...(tag === 'a' ? [`href="${href}"`] : []),
      ];
      return [`<${parts.join(' ')}>`, `</${tag}>`] as const;
    });
}

const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** A sentence of any language, with its language. */
export const anySentence = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SENTENCES.flatMap(({ all }) => all)) },
  { weight: 1, arbitrary: fc.constantFrom(...LABELLED_SENTENCES) },
);

/** Words of a sentence; characters in scripts without spaces. */
function partsOf(sentence: string): readonly string[] {
  return DENSE.test(sentence) ? (sentence.match(/.[\p{M}\p{N}]*/gu) ?? []) : sentence.split(/(?<= )/);
}

/** A part of a sentence in an element: at the start, in the middle or at the end, at most a third of it. */
export const inlineSentence: fc.Arbitrary<Probe> = fc
  .record({
    sentence: anySentence,
    place: fc.constantFrom('start', 'middle', 'end', 'mark'),
    share: fc.double({ min: 0.05, max: 0.34, noNaN: true }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    outer: elementOf(TAGS),
    inner: fc.option(elementOf(TAGS), { freq: 5 }),
  })
  .map(({ sentence, place, share, at, outer: [open, close], inner }) => {
    const parts = partsOf(sentence);
    const count = Math.max(1, Math.round(share * parts.length));
    const from = place === 'start' ? 0 : place === 'middle' ? 1 + Math.floor(at * (parts.length - count - 1)) : -count;
    const before = parts.slice(0, from).join('');
    const whole = parts.slice(from, place === 'end' || place === 'mark' ? undefined : from + count).join('');
    // The full stop is in the element or after it.
    const named = place === 'end' ? whole.replace(/[.!?]+$/, '') : whole;
    const core = inner ? `${inner[0]}${named.trim()}${inner[1]}` : named.trim();
    const space = named.endsWith(' ') ? ' ' : '';
    const after = sentence.slice(before.length + named.length);
    const isLink = open.startsWith('<a ') || inner?.[0].startsWith('<a ') === true;
    const linkShare = isLink ? named.length / sentence.length : 0;
    return {
      linkShare,
      kind: `inline ${place}`,
      html: `${before}${open}${core}${close}${space}${after}`,
      texts: [sentence],
    };
  })
  // A sentence that is mostly a link is a link.
  .filter(({ linkShare }) => linkShare < 0.3);
