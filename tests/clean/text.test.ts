/** Cleaning of plain text: fixtures in tests/fixtures/clean-text, and properties that hold for every text. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/clean/lists/index.ts';
import { type CleanedText, type CleanTextOptions, cleanText } from '../../src/clean/text.ts';

const ROOT = join(import.meta.dirname, '../fixtures/clean-text');

function inputOf(name: string): string {
  return readFileSync(join(ROOT, name, 'input.txt'), 'utf8');
}

function optionsOf(name: string): CleanTextOptions {
  const path = join(ROOT, name, 'options.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CleanTextOptions) : {};
}

/** Title, body, and one line for each cut, for readable differences. */
function goldenOf({ title, text, removed }: CleanedText): string {
  const cuts = removed.map(({ rule, reason, where, text: cut }) => `${where}: ${rule} (${reason}): ${cut}`);
  return [`# ${title ?? '-'}`, text, ['---', ...cuts].join('\n'), ''].join('\n\n');
}

const names = readdirSync(ROOT).sort();

describe('a flattened article', () => {
  test.each(names)('%s', (name) => {
    const path = join(ROOT, name, 'golden.txt');
    const found = goldenOf(cleanText(inputOf(name), optionsOf(name)));
    if (process.env.WINNOW_WRITE_GOLDEN) writeFileSync(path, found);
    expect(existsSync(path), 'golden.txt is missing').toBe(true);
    expect(found).toBe(readFileSync(path, 'utf8'));
  });
});

const lines = languages.flatMap((words) => [
  ...words.replyForm.split('|').slice(0, 3),
  ...words.replyNotice.split('|').slice(0, 2),
  ...words.related.split('|').slice(0, 3),
  ...words.share.split('|').slice(0, 3),
  ...words.advertisement.split('|').slice(0, 2),
]);
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...lines.map((phrase) => phrase.trim())) },
  { weight: 3, arbitrary: fc.constantFrom('', '', ' ', '\u00a0', '\t') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'The mail boat came on Thursday with eleven sacks, four of them for the school, and took back the answers.',
      'The mail boat came on Thursday.',
      'The Mail Boat Came On Thursday',
      '  The mail boat came on Thursday with eleven sacks',
      'Anna Roe says:',
      '2 comments',
      'Tags: boats, mail',
      'Name *',
      '“Leave a Reply”',
      '3 thoughts on “The Mail Boat Came On Thursday”',
      '灯台が二年ぶりに点灯する。港の責任者が火曜日に明らかにした。',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const anyText = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\r\n'))
  .map(([all, end]) => all.join(end));
const options: fc.Arbitrary<CleanTextOptions> = fc.record(
  { title: fc.constantFrom('The mail boat came on Thursday', ''), language: fc.constantFrom('en', 'de', 'ja', 'xx') },
  { requiredKeys: [] },
);
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe('two sentences about one day', () => {
  it('describe no picture', () => {
    const [first, second] = ['1961年3月14日，第一艘船带着邮件来到隆马岛。', '1961年3月14日，船长点亮了灯。'];
    const long =
      'The ferry between Varnsund and the island of Lomma will run at night from the first of March, the council said.';
    expect(cleanText(`${long}\n\n${first}\n${second}\n\nThe boat is old.`).text).toContain(first);
  });
});

describe('a label of a thread', () => {
  const [first, second, third] = [
    'The ferry between Varnsund and the island of Lomma will run at night from the first of March, the council decided.',
    'The shipyard in Kessholm will look at the old engine before the winter ends, so that the plan can still be changed.',
    'Two deckhands were hired in autumn, and both of them had sailed on the mail boat before it was sold to a museum.',
  ];

  it.each([
    [
      'is a term between others',
      ['Price\n    4 crowns\nComment\n    By Odd Kvam\nCrew\n    Six', second, 'Reply', 'Reply'],
    ],
    ['is an item between others', ['Comments', second, '- Salt\n- Reply', third, '- Reply\n- Boil it for 10 minutes.']],
  ])('opens no thread where it %s', (_, parts) => {
    const text = [first, ...parts, third].join('\n\n');
    expect(cleanText(text).removed.map(({ reason }) => reason)).not.toContain('comment thread');
  });
});

describe('for every text', () => {
  it('is never emptied', () => {
    fc.assert(
      fc.property(anyText, options, (text, given) => {
        const found = cleanText(text, given);
        if (letters(text) !== '') expect(letters(`${found.title ?? ''}${found.text}`)).not.toBe('');
        if (letters(text) !== '' && given.title === undefined) expect(found.text).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('gets no word that was not in it, and keeps the order of its lines', () => {
    fc.assert(
      fc.property(anyText, options, (text, given) => {
        const before = text.split(/\r\n?|[\n\u0085\u2028\u2029\f\v]/).map(letters);
        let at = 0;
        for (const kept of cleanText(text, given).text.split('\n').map(letters)) {
          if (kept === '') continue;
          at = before.indexOf(kept, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change when it is cleaned again', () => {
    fc.assert(
      fc.property(anyText, options, (text, given) => {
        const once = cleanText(text, given);
        const again = cleanText(once.text, { ...given, ...(once.title !== undefined && { title: once.title }) });
        expect(again.text).toBe(once.text);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(names)('has nothing left to do on %s', (name) => {
    const once = cleanText(inputOf(name), optionsOf(name));
    const again = cleanText(once.text, {
      ...optionsOf(name),
      ...(once.title !== undefined && { title: once.title }),
    });
    expect(again.text).toBe(once.text);
  });

  it('has every line in the result, in a cut, or as the title', () => {
    for (const name of names) {
      const found = cleanText(inputOf(name), optionsOf(name));
      const cut = found.removed.reduce((sum, { size }) => sum + size, 0);
      const all = inputOf(name).replace(/\s+/g, '').length;
      const kept = `${found.text}${found.title ?? ''}`.replace(/\s+/g, '').length;
      expect(kept + cut, name).toBeGreaterThanOrEqual(all);
    }
  });

  it.each([
    ['one line without end', (size: number) => 'word '.repeat(size)],
    ['short lines', (size: number) => 'Leave a Reply\n'.repeat(size)],
    [
      'names that speak',
      (size: number) => `A long first paragraph, so that there is one.\n${'Anna says:\n\n'.repeat(size)}`,
    ],
    ['pairs of one sentence', (size: number) => 'The same long sentence about the ferry, once more\n'.repeat(size)],
    ['marks', (size: number) => '. '.repeat(size)],
    ['quotes', (size: number) => '"'.repeat(size)],
  ])('takes time in proportion to its length: %s', (_name, make) => {
    const timed = (size: number): number => {
      const text = make(size);
      const start = process.cpuUsage().user;
      cleanText(text);
      return process.cpuUsage().user - start;
    };
    timed(2_000);
    const [short, long] = [Math.min(timed(4_000), timed(4_000)), timed(32_000)];
    // Eight times the text: a quadratic step would take 64 times as long. The floor absorbs the resolution of the clock.
    expect(long).toBeLessThan(24 * Math.max(short, 20_000));
  });
});

describe('words of boilerplate that the author means', () => {
  it('stay as a quotation below a paragraph, though the headline says the same', () => {
    const text = [
      '“Every bell was rung”',
      'Tamsin Orre hung up the last rope, counted the steps down from the tower as she had counted them up, and locked the door behind her.',
      '“Every bell was rung”',
      'So the sexton had written in the book on the day he left, and so she wrote under it in the same ink, with the date and the hour.',
    ].join('\n\n');
    expect(cleanText(text).text.split('\n\n')).toContain('“Every bell was rung”');
  });

  it('stay as the headline of an article about them', () => {
    const text = [
      'Leave a comment',
      'That was all the card on the counter asked for: leave a comment. Nobody had done so for eleven years, and the pencil was still sharp.',
      'On the last evening somebody did, and the innkeeper read it aloud to the empty room before she blew out the lamps and went up.',
    ].join('\n\n');
    expect(cleanText(text).text).toContain('Leave a comment');
  });
});
