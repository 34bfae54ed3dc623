/** S14: what is published of an article whose page the address guard refuses says nothing about the operator's network. */
import { afterEach, expect, it } from 'vitest';
import { runPass } from '../../src/pass/pass.ts';
import { type Desk, rss, startDesk } from '../fakes/newsdesk.ts';

/** Words of the messages that the address guard writes to the log. */
const NETWORK = /not a public address|loopback|http\.allow|among those that may be asked|::1/;

let desk: Desk;
afterEach(() => desk.close());

it.each([true, false])(
  'S14 a publisher learns no address, range or exception (robots.txt obeyed: %s)',
  async (obeys) => {
    desk = await startDesk({ feeds: ['/ebb'], settings: `articles: { fetch: always, obeyRobots: ${obeys} }` });
    const { port } = desk.origin;
    // An exception that is withheld, one that does not exist, a name, another port, and a redirect.
    const links = [`http://127.0.0.2:${port}/a`, 'http://10.1.2.3/b', 'http://localhost/c', 'http://127.0.0.1:9/d'];
    desk.origin.answer(({ path }) => {
      if (path === '/robots.txt') return { status: 404 };
      if (path === '/moved') return { status: 302, headers: { location: 'http://10.1.2.4/e' } };
      return rss(
        [...links, `${desk.origin.url}/moved`].map((link, i) => ({ id: `tide-${i}`, link, body: '<p>Short.</p>' })),
      );
    });
    await runPass(desk.deps);
    const texts = await Promise.all(['feed.json', 'feed.atom', 'feed.xml', 'index.html'].map(desk.published));
    const text = texts.join('\n');
    expect(text).not.toMatch(NETWORK);
    expect(JSON.parse(texts[0] ?? '').items).toHaveLength(5);
    expect(text).toContain('Excerpt.');
    // Why it is one is for the operator, and says no address either.
    const reasons: (string | undefined)[] = [];
    for await (const [, { reason }] of desk.deps.records.articles.entries()) reasons.push(reason);
    expect(reasons).toContain('its page is at an address that may not be fetched');
    expect(reasons.join('\n')).not.toMatch(NETWORK);
  },
);
