/** The sample pages differ in markup, so their golden files show what cleaning retains and what it lets through. */
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { type Expected, folded, readExpected, sampleFolder } from './expectations.ts';

const origin = 'http://127.0.0.1:8099';

function pageOf(article: Expected): string {
  const bytes = readFileSync(sampleFolder + article.file);
  return iconv.decode(bytes, article.feed === 'coastwire' ? 'windows-1252' : 'utf8').replaceAll('{{origin}}', origin);
}

/** Where each paragraph begins in `text`; -1 for one that is not there. */
function places(text: string, paragraphs: readonly string[]): number[] {
  let from = 0;
  return paragraphs.map((paragraph) => {
    const at = text.indexOf(folded(paragraph), from);
    if (at >= 0) from = at + 1;
    return at;
  });
}

const pages = readExpected().filter((article) => article.from === 'page');

describe('sample pages', () => {
  const check = (article: Expected): void => {
    const clean = cleanPage(pageOf(article), { url: origin + article.path, title: article.title });
    const text = folded(clean.text);
    const lost = article.paragraphs.filter((_paragraph, at) => places(text, article.paragraphs)[at] === -1);
    const kept = article.forbidden.filter((part) => text.includes(folded(part)));
    const captions = article.captions.filter((caption) => text.includes(folded(caption)));
    const headline = article.title !== '' && text.includes(folded(article.title));
    expect({ kind: clean.kind, lost, kept, captions, headline }).toEqual({
      kind: 'article',
      lost: [],
      kept: [],
      captions: [],
      headline: false,
    });
  };
  for (const article of pages) it(`${article.id} is kept whole and nothing else`, () => check(article));
});
