/** Lines of plain text that look like the page's own and are the author's. */
import fc from 'fast-check';
import { HEADLINE, LINES } from './blocks.ts';
import { LABELLED_SENTENCES, SENTENCES } from './sentences.ts';

/** Part of a plain text, and the texts that a reader must still find in it. */
export interface TextProbe {
  readonly kind: string;
  readonly text: string;
  readonly texts: readonly string[];
  /** The headline, if the text is cleaned with one. */
  readonly title?: string;
}

/** Danish and Norwegian sentences are nearly the same: one after the other, they would repeat each other. */
const isDistinct = ({ language }: { readonly language: string }): boolean => language !== 'da' && language !== 'nb';

const sentence = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...SENTENCES.filter(isDistinct).flatMap(({ all }) => all)) },
  { weight: 2, arbitrary: fc.constantFrom(...LABELLED_SENTENCES) },
);
const gap = fc.constantFrom('\n', '\n\n');
const bullet = fc.constantFrom('- ', '* ', '• ', '– ', '1. ');

const joined = (kind: string, lines: readonly string[], between: string): TextProbe => ({
  kind,
  text: lines.join(between),
  texts: lines,
});

const sentences = fc
  .tuple(fc.uniqueArray(sentence, { minLength: 1, maxLength: 3 }), gap)
  .map(([lines, between]) => joined('sentences', lines, between));

const list = fc
  .tuple(bullet, fc.subarray([...LINES.steps], { minLength: 3, maxLength: 6 }), sentence, gap)
  .map(([mark, items, last, between]) =>
    joined(
      'list',
      [...items, last].map((one) => `${mark}${one}`),
      between,
    ),
  );

const transcript = fc
  .tuple(
    fc.constantFrom('00:14', '[00:14]', '1:02:33', '(0:45)'),
    fc.constantFrom('Anna Roe: ', 'ODD KVAM: ', 'Q: ', ''),
    fc.uniqueArray(fc.oneof(sentence, fc.constantFrom('Yes.', 'By boat.', 'Share it.', 'No comment.')), {
      minLength: 2,
      maxLength: 5,
    }),
    gap,
  )
  .map(([stamp, speaker, lines, between]) =>
    joined(
      'transcript',
      lines.map((one) => `${stamp} ${speaker}${one}`),
      between,
    ),
  );

const dialogue = fc.tuple(fc.uniqueArray(sentence, { minLength: 2, maxLength: 4 }), gap).map(([lines, between]) =>
  joined(
    'dialogue',
    lines.map((one, at) => `${at % 2 === 0 ? 'Anna Roe' : 'Odd Kvam'}: ${one}`),
    between,
  ),
);

const footnotes = fc
  .tuple(fc.subarray([...LINES.notes], { minLength: 2 }), fc.constantFrom('[#] ', '# ', '#. ', '(#) '), gap)
  .map(([notes, mark, between]) =>
    joined(
      'footnotes',
      notes.map((one, at) => `${mark.replace('#', String(at + 1))}${one}`),
      between,
    ),
  );

/** Terms that pages use in lines of their own. */
const PAGE_TERMS = new Set(['Author', 'Tags', 'Related', 'Reading time', 'Photo']);
/** Whether enough terms are only the author's: the others alone could be the page's. */
const hasOwnTerms = (terms: readonly (readonly string[])[]): boolean =>
  terms.filter(([term = '']) => !PAGE_TERMS.has(term)).length >= 2;

const definitions = fc
  .tuple(fc.subarray([...LINES.terms], { minLength: 4 }).filter(hasOwnTerms), fc.constantFrom(': ', ' – ', '\n    '))
  .map(([terms, between]) =>
    joined(
      'definitions',
      terms.map(([term, value]) => `${term}${between}${value}`),
      '\n',
    ),
  );

const poem = fc.subarray([...LINES.verses], { minLength: 3 }).map((verses) => joined('poem', verses, '\n'));

const question = fc
  .tuple(fc.constantFrom(...LINES.questions), sentence, gap)
  .map(([asked, answer, between]) => joined('question', [asked, answer], between));

/** Long enough to be a paragraph. */
const LONG =
  'The song that the crew sang on the way back was written by a cook, who gave it the name that he had read on a wall.';

const quotation = fc
  .constantFrom(
    `${LONG}\n\n“${HEADLINE}”`,
    `- ${HEADLINE}\n- Everybody sleeps on the quay`,
    `The song is called ${HEADLINE} here.`,
  )
  .map((text): TextProbe => ({ kind: 'headline quoted', text, texts: [HEADLINE], title: HEADLINE }));

/** Any such lines. */
export const textProbes: fc.Arbitrary<TextProbe> = fc.oneof(
  { weight: 3, arbitrary: sentences },
  list,
  transcript,
  dialogue,
  footnotes,
  definitions,
  poem,
  question,
  quotation,
);
