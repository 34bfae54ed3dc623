/** The plain text of an article: quotations stay quotations and numbers stay numbers, while the HTML has the author's elements. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { tracePage } from '../../src/article-pipeline/trace-page.ts';
import { accountFaults } from './account.ts';

const LEAD =
  'The harbour board of Quillmere wants <q>two ferries</q> in 2027<sup>1</sup>, and has asked the town to pay for one.';
const BODY =
  'The chair of the board, Ada Moor, said on Tuesday: <q>We have never carried so many people as in this spring.</q> ' +
  'In the water of the basin 10<sup>6</sup> cells were counted in a litre, and nobody could say where they had come from.';
const MORE =
  'The board meets again in March, when the town is expected to answer. Until then the old ferry sails twice a day.';
const PAGE = `<html lang="LANG"><head><title>Two ferries for Quillmere</title></head><body><main><article>
  <h1>Two ferries for Quillmere</h1><p class="standfirst">${LEAD}</p><p>${BODY}</p><p>${MORE}</p><p>${MORE.replace('March', 'April')}</p>
  </article></main></body></html>`;
const OPTIONS = { url: 'https://quillmere.example/two-ferries' };

describe('the plain text of a page', () => {
  it('has quotation marks and raised digits, and its HTML the elements', () => {
    const { standfirst, text, html } = cleanPage(PAGE.replace('LANG', 'en'), OPTIONS);
    expect(standfirst).toContain('wants “two ferries” in 2027¹, and');
    expect(text).toContain('said on Tuesday: “We have never carried so many people as in this spring.” In the');
    expect(text).toContain('10⁶ cells');
    expect(html).toContain('<q>We have never carried so many people as in this spring.</q>');
    expect(html).toContain('10<sup>6</sup>');
  });

  it('has the marks of the language of the page', () => {
    expect(cleanPage(PAGE.replace('LANG', 'de'), OPTIONS).text).toContain('„We have never');
  });

  it('closes the account, in which the standfirst is a field', () => {
    const traced = tracePage(PAGE.replace('LANG', 'en'), OPTIONS);
    expect(accountFaults(PAGE, traced)).toEqual([]);
    const lead = traced.trace.blocks.find((block) => block.text.startsWith('The harbour board'));
    expect(lead).toMatchObject({ status: 'field', reason: 'standfirst' });
  });
});
