/** Blocks that look like the page's own lines and are the author's: transcripts, definitions, notes, code, tables. */
import fc from 'fast-check';
import { anySentence, elementOf, inlineSentence, type Probe } from './inline.ts';
import { code, table } from './listings.ts';
import { LABEL_NAMES, NAMES } from './names.ts';

const name = fc.constantFrom(...NAMES);
const labelName = fc.constantFrom(...LABEL_NAMES);
const SPANS = ['span', 'b', 'em', 'i', 'small', 'mark', 'a', 'code', 'var'];

/** A sentence with a named element in it, in every block that holds prose. */
const HOLDERS: readonly (readonly [string, (inside: string) => string, readonly string[]])[] = [
  ['p', (one) => `<p>${one}</p>`, []],
  ['div', (one) => `<div>${one}</div>`, []],
  ['section p', (one) => `<section><p>${one}</p></section>`, []],
  ['blockquote', (one) => `<blockquote>${one}</blockquote>`, []],
  ['blockquote p', (one) => `<blockquote><p>${one}</p></blockquote>`, []],
  ['li', (one) => `<ul><li>The first boat.</li><li>${one}</li><li>The last boat.</li></ul>`, ['The first boat.']],
  ['li p', (one) => `<ol><li><p>${one}</p></li><li><p>It ends there.</p></li></ol>`, ['It ends there.']],
  ['dd', (one) => `<dl><dt>The boat</dt><dd>${one}</dd></dl>`, ['The boat']],
  ['td', (one) => `<table><tr><td>1961</td><td>${one}</td></tr><tr><td>1962</td><td>None</td></tr></table>`, ['1962']],
  ['figcaption', (one) => `<figure><img src="/i/quay.jpg" alt=""><figcaption>${one}</figcaption></figure>`, []],
  ['details', (one) => `<details><summary>How it went</summary><p>${one}</p></details>`, ['How it went']],
  ['aside note', (one) => `<aside class="note"><p>${one}</p></aside>`, []],
  ['broken lines', (one) => `<p>It was late.<br>${one}<br>Then came the night.</p>`, ['It was late.', 'Then came']],
  ['loose', (one) => one, []],
];

const inHolder: fc.Arbitrary<Probe> = fc
  .tuple(fc.constantFrom(...HOLDERS), inlineSentence)
  .map(([[kind, write, more], { kind: place, html, texts }]) => ({
    kind: `${place} of ${kind}`,
    html: write(html),
    texts: [...texts, ...more],
  }));

const HEADINGS = [
  'The fire of 1961 and its end',
  'Share of the old yard',
  'Tags, crates and keys',
  'By boat to Lomma',
  'Comments in the log',
];

const heading: fc.Arbitrary<Probe> = fc
  .record({
    words: fc.constantFrom(...HEADINGS),
    level: fc.constantFrom(2, 3, 4),
    at: fc.nat(4),
    element: elementOf(SPANS),
    prose: anySentence,
  })
  .map(({ words, level, at, element: [open, close], prose }) => {
    const parts = words.split(' ');
    const named = parts.map((one, i) => (i === at % parts.length ? `${open}${one}${close}` : one)).join(' ');
    return { kind: 'heading', html: `<h${level}>${named}</h${level}><p>${prose}</p>`, texts: [words, prose] };
  });

/** A sentence that is a block of its own, named like metadata. */
const namedBlock: fc.Arbitrary<Probe> = fc
  .record({ tag: fc.constantFrom('p', 'div', 'section'), name: labelName, sentence: anySentence })
  .filter(({ sentence }) => /[.!?。！？।۔።։]$/.test(sentence))
  .map(({ tag, name, sentence }) => ({
    kind: 'sentence named as a label',
    html: `<${tag} class="${name}">${tag === 'section' ? `<p>${sentence}</p>` : sentence}</${tag}>`,
    texts: [sentence],
  }));

const STAMPS = ['00:14', '[00:14]', '1:02:33', '00:14:05', '(0:45)'];
const transcript: fc.Arbitrary<Probe> = fc
  .record({
    stamp: fc.constantFrom(...STAMPS),
    element: elementOf(['span', 'time', 'b', 'a', 'small']),
    speaker: fc.constantFrom('Anna Roe: ', 'ODD KVAM: ', '', 'Q: '),
    words: fc.array(fc.oneof(anySentence, fc.constantFrom('Yes.', 'By boat.', 'No, in March.')), {
      minLength: 2,
      maxLength: 5,
    }),
    tag: fc.constantFrom('p', 'div', 'li'),
  })
  .map(({ stamp, element: [open, close], speaker, words, tag }) => {
    const lines = words.map((one) => `<${tag}>${open}${stamp}${close} ${speaker}${one}</${tag}>`).join('');
    return {
      kind: 'transcript',
      html: tag === 'li' ? `<ul>${lines}</ul>` : lines,
      texts: words.map((one) => `${stamp} ${speaker}${one}`),
    };
  });

const TERMS = [
  ['Price of a cabin', '14 March 2027, 10:30'],
  ['Author', 'The person who keeps the log'],
  ['Tags', 'Labels on the crates'],
  ['Photo', 'Odd Kvam'],
  ['Share', 'A tenth of the catch'],
  ['Comment', 'By Odd Kvam'],
  ['Related', 'The second boat'],
  ['Reading time', '3 minutes'],
] as const;
const definitions: fc.Arbitrary<Probe> = fc
  .record({ terms: fc.subarray([...TERMS], { minLength: 2 }), element: elementOf(SPANS) })
  .map(({ terms, element: [open, close] }) => ({
    kind: 'definitions',
    html: `<dl>${terms.map(([term, value]) => `<dt>${open}${term}${close}</dt><dd>${value}</dd>`).join('')}</dl>`,
    texts: terms.flat(),
  }));

const NOTE_TEXTS = [
  'Photo: town archive, 1961.',
  'By Odd Kvam, in the log of 1961.',
  'Copyright of the log: the town.',
  'Share 14, page 3.',
  'Updated 14 March 1961.',
  'Tags: see the crates.',
  'Ibid., p. 14.',
];
const footnotes: fc.Arbitrary<Probe> = fc
  .record({
    notes: fc.subarray(NOTE_TEXTS, { minLength: 2, maxLength: 4 }),
    how: fc.constantFrom('ol', 'div', 'p'),
    element: elementOf(['span', 'cite', 'i', 'a']),
  })
  .map(({ notes, how, element: [open, close] }) => ({
    kind: `footnotes in ${how}`,
    html:
      how === 'ol'
        ? `<ol class="footnotes">${notes.map((one, at) => `<li id="fn${at}">${one} <a href="#r${at}">↩</a></li>`).join('')}</ol>`
        : how === 'div'
          ? `<div class="footnotes">${notes.map((one, at) => `<p>[${at + 1}] ${one}</p>`).join('')}</div>`
          : notes.map((one, at) => `<p><sup>${at + 1}</sup> ${one.replace(/\w+/, `${open}$&${close}`)}</p>`).join(''),
    texts: notes,
  }));

const QUESTIONS = [
  'What do you think of the lamp?',
  'Did you share the boat?',
  'Who was the author of the log?',
  'Any comments on the fire?',
];
const questions: fc.Arbitrary<Probe> = fc
  .record({
    question: fc.constantFrom(...QUESTIONS),
    answer: anySentence,
    how: fc.constantFrom('bold', 'qa', 'heading', 'div', 'em'),
    name: fc.constantFrom('question', 'interview-question', 'q', 'frage'),
  })
  .map(({ question, answer, how, name }) => {
    const forms: Record<string, string> = {
      bold: `<p><strong>${question}</strong></p><p>${answer}</p>`,
      qa: `<p><b>Q:</b> ${question}</p><p><b>A:</b> ${answer}</p>`,
      heading: `<h3>${question}</h3><p>${answer}</p>`,
      div: `<div class="${name}">${question}</div><div class="answer">${answer}</div>`,
      em: `<p class="${name}"><em>${question}</em></p><p>${answer}</p>`,
    };
    return { kind: `question (${how})`, html: forms[how] ?? '', texts: [question, answer] };
  });

const STEPS = [
  'Print',
  'Share',
  'Mail',
  '2 eggs',
  '14 g salt',
  'Photo',
  'Wait until it is dark.',
  'Comment',
  'Newsletter',
  'Reply',
  'Advertisement',
  'Boil it for 10 minutes.',
  'Read more',
];
const steps: fc.Arbitrary<Probe> = fc
  .record({
    items: fc.subarray(STEPS, { minLength: 2, maxLength: 6 }),
    list: fc.constantFrom('ul', 'ol'),
    element: elementOf(SPANS),
    prose: anySentence,
  })
  .map(({ items, list, element: [open, close], prose }) => ({
    kind: 'steps',
    html: `<${list}>${[...items, `${open}Step${close} ${prose}`].map((one) => `<li>${one}</li>`).join('')}</${list}>`,
    texts: [...items, `Step ${prose}`],
  }));

const VERSES = [
  'By the quay the lamp is low',
  'Share the bread and share the snow',
  'Print of foot and mark of oar',
  'Comment none from off the shore',
  'Image of the moon at sea',
  'Follow, follow, follow me',
  'Reply, reply, the gulls repeat',
  'Updated by the wind and sleet',
];
const poem: fc.Arbitrary<Probe> = fc
  .record({ verses: fc.subarray(VERSES, { minLength: 3 }), how: fc.constantFrom('br', 'span', 'p', 'div'), name })
  .map(({ verses, how, name }) => ({
    kind: `poem (${how})`,
    html:
      how === 'br'
        ? `<p>${verses.join('<br>\n')}</p>`
        : how === 'span'
          ? `<p>${verses.map((one) => one.replace(/^\w+/, `<span class="${name}">$&</span>`)).join('<br>')}</p>`
          : verses.map((one) => `<${how} class="verse">${one}</${how}>`).join(''),
    texts: verses,
  }));

const liveBlog: fc.Arbitrary<Probe> = fc
  .record({
    times: fc.subarray(['18:42', '17:10', '16:00', '15:31'], { minLength: 2 }),
    entry: fc.array(anySentence, { minLength: 4, maxLength: 4 }),
    tag: fc.constantFrom('time', 'span', 'p', 'div', 'h3', 'b'),
    name: fc.constantFrom('timestamp', 'time', 'date', 'time-stamp', 'published', 'entry-date', 'post-meta'),
  })
  .map(({ times, entry, tag, name }) => ({
    kind: `live blog (${tag}.${name})`,
    html: times
      .map((time, at) => `<div class="live-post"><${tag} class="${name}">${time}</${tag}><p>${entry[at]}</p></div>`)
      .join(''),
    texts: times.flatMap((time, at) => [time, entry[at] ?? '']),
  }));

/** The headline of every generated article. */
export const HEADLINE = 'Nobody sleeps on the night ferry';
const quotation: fc.Arbitrary<Probe> = fc
  .constantFrom(
    `<blockquote><p>${HEADLINE}</p></blockquote>`,
    `<blockquote>${HEADLINE}</blockquote>`,
    `<p>“${HEADLINE}”</p>`,
    `<p>The song is called <cite>${HEADLINE}</cite> on the island.</p>`,
    `<p>The song <span class="title headline">${HEADLINE}</span> is old.</p>`,
    `<ul><li>${HEADLINE}</li><li>Everybody sleeps on the quay</li></ul>`,
    `<table><tr><td>Song</td><td>${HEADLINE}</td></tr><tr><td>Year</td><td>1961</td></tr></table>`,
    `<dl><dt>Song</dt><dd>${HEADLINE}</dd></dl>`,
    `<p>She sang it again.<br>“${HEADLINE}”<br>Then she slept.</p>`,
  )
  .map((html) => ({ kind: `headline quoted: ${html.slice(0, 24)}`, html, texts: [HEADLINE] }));

/** Any such block. */
export const probes: fc.Arbitrary<Probe> = fc.oneof(
  { weight: 12, arbitrary: inHolder },
  heading,
  namedBlock,
  transcript,
  definitions,
  footnotes,
  questions,
  code,
  table,
  steps,
  poem,
  liveBlog,
  quotation,
);

/** Lines that plain texts are made of too. */
export const LINES = { steps: STEPS, notes: NOTE_TEXTS, terms: TERMS, verses: VERSES, questions: QUESTIONS } as const;
