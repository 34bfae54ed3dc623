/** A line that is only a number is text: a score, a year, a winning number, a display formula. */
import { expect, test } from 'vitest';
import { cleanPage, cleanText } from '../../src/index.ts';

const before = 'The result of the regatta at Skerry was known at nine.';
const after = 'The skipper went home and said nothing to the press that evening.';

function textOf(line: string): string {
  const body = `<p>${before}</p>${line}<p>${after}</p>`;
  return cleanPage(`<article><h1>Regatta</h1>${body}</article>`, { url: 'https://skerry.example/a' }).text;
}

test.each(['<p>42</p>', '<p>2026</p>', '<p>1.5</p>', '<math display="block"><mn>1</mn><mo>=</mo><mn>1</mn></math>'])(
  '%s stays in a page',
  (line) => {
    expect(textOf(line).replace(/\s+/g, ' ')).toBe(
      `${before} ${line.replace(/<[^>]+>/g, '')} ${after}`.replace(/\s+/g, ' '),
    );
  },
);

test('a rights notice with a year is cut', () => {
  expect(textOf('<p>© 2026 Skerry Press</p>')).not.toContain('Skerry Press');
  expect(textOf('<p>(c) 2026 Skerry Press</p>')).not.toContain('Skerry Press');
});

test('the last number of a plain text stays', () => {
  expect(cleanText(`${before}\n\n${after}\n\n42\n`).text).toContain('42');
});
