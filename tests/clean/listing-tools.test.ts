/** Buttons of listings go, and the code that they are next to stays as it is. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
].map((text) => `<p>${text}</p>`);

function htmlOf(inner: string): string {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body>
    <article><h1>The mole grows</h1>${PROSE[0]}${inner}${PROSE[1]}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).html;
}

describe('a button goes', () => {
  it.each([
    [
      'on the bar of a listing',
      '<div class="x1"><span>bash</span><button>Copy</button></div><pre>mole --widen</pre>',
      />bash<\/div><pre>mole --widen<\/pre>/,
    ],
    [
      'in a listing',
      '<pre><button>Copy</button><code>mole --widen</code></pre>',
      /<pre><code>mole --widen<\/code><\/pre>/,
    ],
  ])('%s', (_, inner, expected) => {
    expect(htmlOf(inner)).toMatch(expected);
    expect(htmlOf(inner)).not.toContain('Copy');
  });
});

it.each(['<p>Press <button>Start</button> and wait.</p>', '<p>Press <button>Start</button></p><pre>mole</pre>'])(
  'a button that a sentence names stays: %s',
  (inner) => expect(htmlOf(inner)).toContain('Press Start'),
);

describe('a `textarea` that can only be read', () => {
  it('is a listing', () => {
    expect(htmlOf('<textarea readonly>mole --widen\nmole --stop</textarea>')).toContain(
      '<pre>mole --widen\nmole --stop</pre>',
    );
  });

  it.each([
    '<textarea readonly><iframe src="https://courier.example/e"></iframe></textarea>',
    '<textarea>Your words</textarea>',
  ])('goes where it is a part of the site: %s', (inner) => expect(htmlOf(inner)).not.toMatch(/iframe|Your words/));
});
