/** A summary that the feed gives beside its content, or instead of it, is published in the publisher's words. */
import { afterEach, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/model/article.ts';
import { runPass } from '../../src/pass/pass.ts';
import { type Desk, startDesk } from '../fakes/newsdesk.ts';

const TEXT =
  'The night ferry sailed again on Friday, nine winters after the last. Mayor Odile Brandt waved it off from the quay.';
const OWN = 'Why a town of four thousand paid for a ship of its own.';
const FOOTER = '<p>The post <a href="/ferry">Night ferry</a> appeared first on <a href="/">Tides</a>.</p>';

let desk: Desk;
afterEach(() => desk.close());

/** The article that is stored after a pass, for an Atom entry with these elements. */
async function stored(elements: string, settings: string): Promise<StoredArticle | undefined> {
  desk = await startDesk({ feeds: ['/tides'], settings });
  desk.origin.answer(({ path }) => {
    if (path === '/robots.txt') return { status: 404 };
    const page = `<html><body><article><h1>Night ferry</h1><p>${TEXT} ${TEXT}</p></article></body></html>`;
    if (path !== '/tides') return { headers: { 'Content-Type': 'text/html' }, body: page };
    const entry = `<id>urn:ferry</id><title>Night ferry</title><link href="${desk.origin.url}/ferry"/>${elements}`;
    return {
      headers: { 'Content-Type': 'application/atom+xml' },
      body: `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:tides</id><title>Tides</title><entry>${entry}</entry></feed>`,
    };
  });
  await runPass(desk.deps);
  for await (const [, article] of desk.deps.records.articles.entries()) return article;
  return undefined;
}

const html = (name: string, text: string): string => `<${name} type="html"><![CDATA[${text}]]></${name}>`;

it('is published beside the content, without the line that a publishing system adds', async () => {
  const elements = html('summary', `<p>${OWN}</p>${FOOTER}`) + html('content', `<p>${TEXT}</p>`);
  const article = await stored(elements, 'articles: { fetch: never }');
  expect(article?.article).toMatchObject({ text: TEXT, summary: OWN });
});

it('is not published twice if it is the beginning of the content', async () => {
  const elements = html('summary', `${TEXT.slice(0, 80)}…`) + html('content', `<p>${TEXT}</p>`);
  const article = await stored(elements, 'articles: { fetch: never }');
  expect(article?.article).not.toHaveProperty('summary');
});

it('is published beside the text of the page', async () => {
  const article = await stored(html('summary', OWN), 'articles: { fetch: always }');
  expect(article).toMatchObject({ from: 'page', article: { summary: OWN } });
});
