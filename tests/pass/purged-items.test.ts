/** After its retention an item is deleted: it never returns as new, and no other item is taken for it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runPass } from '../../src/pass/pass.ts';
import { DAY, type Desk, type Item, rss, startDesk, story } from '../fakes/newsdesk.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await startDesk({
    feeds: ['/tides'],
    settings: 'articles: { fetch: never }\nretention: { entries: 30d, pages: 30d }',
  });
});
afterEach(() => desk.close());

async function lists(...items: readonly Item[]): Promise<void> {
  desk.now += DAY;
  desk.origin.answer(rss([...items, { id: 'other', title: 'Spring tide' }]));
  await runPass(desk.deps);
}

async function titles(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const [, { title }] of desk.deps.records.entries.entries()) found.push(title);
  return found.sort();
}

/** Lets the items that are no longer listed go past their retention. */
async function letPass(): Promise<void> {
  await lists();
  for (let month = 0; month < 3; month++) {
    desk.now += 30 * DAY;
    await lists();
  }
}

const notice: Item = {
  ...{ id: 'notice', title: 'Harbour closed', link: 'https://tides.example/notices' },
  body: story('harbour'),
};

it('does not return when its feed lists it again, also edited', async () => {
  await lists(notice);
  await letPass();
  expect(await titles()).toEqual(['Spring tide']);
  await lists(notice);
  await lists({ ...notice, body: story('edited') });
  expect(await titles()).toEqual(['Spring tide']);
});

it('does not hide another item that its feed gives the same guid', async () => {
  await lists(notice);
  await letPass();
  const next: Item = { ...notice, title: 'Lock gates renewed', body: story('gates') };
  await lists(next);
  expect(await titles()).toEqual(['Lock gates renewed', 'Spring tide']);
  await lists(next);
  expect(await titles()).toEqual(['Lock gates renewed', 'Spring tide']);
});
