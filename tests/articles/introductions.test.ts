/** What stands above the box of the text, where the headline is elsewhere, is part of the article. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const BODY =
  '<div class="article-body"><p>The council of Varnsund will decide in March whether the ferry to Lomma runs at night, and who pays.</p>' +
  '<p>Captain Ilse Brandvik has a crew of six, and told the council that she needs two more deckhands for it.</p>' +
  '<p>The harbour office counted nine hundred passengers in a week of May, most of them on the way to work.</p></div>';
const LINE = 'Two towns on the sound want the same boat at the same hour of the night.';
const SECOND = 'Neither of them has asked the people who would have to sail it.';

function textOfPage(above: string, body = BODY): string {
  const html = `<html lang="en"><head><title>Night ferry | Courier</title></head><body><header><h1>Night ferry</h1></header>
    <main><div class="page">${above}${body}</div></main></body></html>`;
  const { standfirst, text } = cleanPage(html, { url: 'https://courier.example/night-ferry' });
  return `${standfirst ?? ''}\n${text}`;
}

describe('above the box of the text', () => {
  it.each([
    `<p>${LINE}</p><p>${SECOND}</p>`,
    `<p>${LINE}</p><blockquote>${SECOND}</blockquote>`,
    `<div class="article-intro"><p>${LINE}</p><p>${SECOND}</p></div>`,
    `<section class="rich-text intro"><p>${LINE}</p><p>${SECOND}</p></section>`,
  ])('paragraphs and introductions are kept: %s', (above) => {
    const text = textOfPage(above);
    for (const sentence of [LINE, SECOND]) expect(text.split(sentence)).toHaveLength(2);
    expect(text.indexOf(SECOND)).toBeGreaterThan(text.indexOf(LINE));
    expect(text).toContain('nine hundred passengers');
  });

  it.each([
    `<div class="notice"><p>${SECOND}</p></div>`,
    `<div class="intro"><p>${SECOND}</p><input name="mail"><button>Send</button></div>`,
    `<p><a href="/a">${SECOND}</a></p>`,
  ])('other boxes are not: %s', (above) => {
    expect(textOfPage(`<p>${LINE}</p>${above}`)).not.toContain(SECOND);
  });
});
