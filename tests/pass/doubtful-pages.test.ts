/** Where the page's article is doubtful and shorter than the feed's text, the feed's text is published, and `why` says so. */
import { afterEach, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/model/article.ts';
import { runPass } from '../../src/pass/pass.ts';
import { type Desk, rss, startDesk } from '../fakes/newsdesk.ts';

const FERRY =
  'The night ferry between Varnsund and Lomma will sail again from March, the council decided on Monday evening. ' +
  'Captain Ilse Brandvik told the council that her crew of six needs two more deckhands before the season begins. ' +
  'The shipyard has promised the second engine for the last week of February, after a delay of three months.';
const ORCHARD =
  'Growers along the lake expect a small harvest of apples this autumn, because frost came late in the spring. ' +
  'Some of them have covered their trees at night, and hope to save at least a third of the usual crop.';

let desk: Desk;
afterEach(() => desk.close());

/** The article that is stored after a pass, with `text` in the feed and the page of another article. */
async function stored(text: string): Promise<StoredArticle | undefined> {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: always }' });
  const page = `<html><head><title>Night ferry</title></head><body><div class="article-body"><p>${ORCHARD}</p></div><h1>Night ferry</h1></body></html>`;
  desk.origin.answer(({ path }) => {
    if (path === '/robots.txt') return { status: 404 };
    if (path !== '/tides') return { headers: { 'Content-Type': 'text/html' }, body: page };
    return rss([{ id: 'ferry', title: 'Night ferry', link: `${desk.origin.url}/ferry`, body: `<p>${text}</p>` }]);
  });
  await runPass(desk.deps);
  for await (const [, article] of desk.deps.records.articles.entries()) return article;
  return undefined;
}

it('publishes the text of the feed if that is longer', async () => {
  const article = await stored(FERRY);
  expect(article).toMatchObject({ from: 'feed', reason: expect.stringContaining('doubtful: the text of the feed') });
  expect(article?.article.text).toContain('Captain Ilse Brandvik');
});

it('publishes the page if that is longer, and stores the reason for the doubt', async () => {
  const article = await stored(FERRY.slice(0, FERRY.indexOf('The shipyard')));
  expect(article).toMatchObject({ from: 'page', reason: expect.stringContaining('the headline comes after it') });
});
