/** A page is doubtful where independent witnesses contradict the choice of its article. */
import { describe, expect, it } from 'vitest';
import { cleanPage, emptyTemplate, learnPage } from '../../src/article-pipeline/clean-page.ts';

const url = 'https://courier.example/ferry';
const FERRY = [
  'The night ferry between Varnsund and Lomma will sail again from the first of March, the council decided on Monday.',
  'Captain Ilse Brandvik told the council that her crew of six needs two more deckhands before the season begins.',
  'The shipyard has promised the second engine for the last week of February, after a delay of nearly three months.',
];
const ORCHARD = [
  'Growers along the lake expect a small harvest of apples this autumn, because frost came late in the spring.',
  'Some of them have covered their trees at night, and hope to save at least a third of the usual crop.',
  'The cooperative will buy fruit from further south, so that the press does not stand still in October.',
];
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

/** A page whose marked body is about apples, and whose headline comes after it. */
function page(headline: string, after: readonly string[], head = ''): string {
  return `<html><head><title>${headline}</title>${head}</head><body><div class="article-body">${paragraphs(ORCHARD)}</div>
    <h1>${headline}</h1><div class="x">${paragraphs(after)}</div></body></html>`;
}

describe('a doubtful page', () => {
  it('is one whose text is not that of the feed, and whose headline comes after it', () => {
    const summary = `${FERRY[0]} The quay is repaired too, and there will be a small waiting room with a stove.`;
    const { doubt } = cleanPage(page('Night ferry', ['Read on at the counter.']), {
      url,
      summary: summary.replace(/sail/, 'run'),
    });
    expect(doubt).toBe('the text of the feed is not in it; the headline comes after it');
  });

  it('is one whose structured data has another text', () => {
    const data = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Night ferry',
      articleBody: FERRY.slice(0, 2).join(' '),
    });
    const head = `<script type="application/ld+json">${data}</script>`;
    expect(cleanPage(page('Night ferry', [], head), { url }).doubt).toContain('structured data');
  });

  it('is not one where a single witness disagrees, such as a summary that an editor wrote', () => {
    const html = `<html><body><h1>Apples</h1><div class="article-body">${paragraphs(ORCHARD)}</div></body></html>`;
    expect(cleanPage(html, { url, title: 'Apples', content: paragraphs(FERRY) }).doubt).toBeUndefined();
  });

  it('is not one where all agree', () => {
    const html = `<html><body><h1>Apples</h1><div class="article-body">${paragraphs(ORCHARD)}</div></body></html>`;
    expect(cleanPage(html, { url, title: 'Apples', content: paragraphs(ORCHARD) }).doubt).toBeUndefined();
  });

  it('is one whose text is on other pages of the site, and not the text of the feed', () => {
    const html = (at: number): string =>
      `<html><body><p>Report ${at} of the year</p><div class="article-body">${paragraphs(ORCHARD)}</div></body></html>`;
    const template = [1, 2, 3].map(html).reduce(learnPage, emptyTemplate);
    const { doubt } = cleanPage(html(4), { url, title: 'Ferry', content: paragraphs(FERRY), template });
    expect(doubt).toBe('the text of the feed is not in it; most of it is on other pages of the site');
  });
});
