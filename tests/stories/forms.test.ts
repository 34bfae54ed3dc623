/** Checks that a form filled in differently is another story, however much of the wording agrees. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex, type StoryArticle } from '../../src/stories/index.ts';
import { article } from './articles.ts';

const obituary = (name: string, town: string): { title: string; text: string } => ({
  title: `Obituary: ${name}`,
  text: `${name} of ${town} died peacefully at home on Sunday among family and friends. A loving parent and a keen gardener,
${name.split(' ')[0]} is missed by all who knew the house and its open door. The family receives guests in the hall of Brook
and Daughters, 4 Wharf Lane, from three to six in the afternoon. A service follows in the chapel on the hill at noon the next day.`,
});
const warning = (county: string): { title: string; text: string } => ({
  title: `Gale warning for ${county} county`,
  text: `Westerly gales with gusts of 90 kilometres an hour are expected until the evening. The warning applies to ${county} county.
Fasten loose things outdoors, keep away from trees and do not drive high vehicles over bridges until the wind has eased.`,
});
const posting = (town: string, isNamed = true): { title: string; text: string } => ({
  title: `Night porter – ${town}`,
  text: `We look for a night porter for our house${isNamed ? ` in ${town}` : ''}, full time, from the first of next month. You keep calm when
guests arrive late, write a fair hand and carry luggage without complaint. We pay by the tariff of the trade and offer a room and
meals. Send a letter with your earliest day of work to the manager of the house.`,
});

/** In a script without spaces or capitals. */
const recall = (product: string, maker: string): { title: string; text: string } => ({
  title: `${product}を自主回収 ${maker}`,
  text: `${maker}は${product}について、表示に誤りがあったとして自主回収すると発表した。対象の商品を持っている人は着払いで送れば、代金が返金される。健康被害の報告はないという。問い合わせは消費者相談室まで。`,
});
const release = (product: string): { title: string; text: string } => ({
  title: `${product} 4.2`,
  text: `Bug fixes and performance improvements. We update the app as often as we can to make it faster and more reliable. Thanks for using
it, and please rate us in the store.`,
});

const incident = (region: string): { title: string; text: string } => ({
  title: `Investigating: elevated errors in ${region}`,
  text: `We are investigating elevated error rates of the storage API in the ${region} region. Reads are not affected. The next update
follows within 30 minutes.`,
});

const puzzle = (kind: string): { title: string; text: string } => ({
  title: `${kind} puzzle: Marten`,
  text: `The ${kind.toLowerCase()} puzzle, set by Marten. Solve it online or print it, and send it in by Friday to win a dictionary. The winner of
last week is P. Lund of Elmbury.`,
});
const cabin = (age: string): { title: string; text: string } => ({
  title: `To let: ${age} cabin at Heron Marina`,
  text: `Dry and ${age} cabin on the grain ferry at Heron Marina, with a bunk, a stove and a key to the showers. Bring your own
blankets. Viewing on Saturday from ten to twelve at the gangway. Agent: Tide and Sons.`,
});
const build = (day: number): { title: string; text: string } => ({
  title: `moorbase nightly-2026030${day}`,
  text: `Automated nightly build of moorbase. Download the archive for your platform below, and report errors on the list. Not for production. It is
built from the main branch every night at two, and kept for ten days.`,
});

/** Whether the second article, of another feed, joined the first; with everyday news read before. */
function isJoined(first: { title: string; text: string }, second: { title: string; text: string }): boolean {
  const index = createStoryIndex({ seed: 'forms' });
  const { storyId } = index.add(article('herald', first));
  return index.add(article('courier', second)).storyId === storyId;
}

describe('one form in two feeds', () => {
  test.each([
    ['another person', obituary('Ansa Merrow', 'Lindmouth'), obituary('Tobias Rooke', 'Tolland')],
    ['another county', warning('Elmbury'), warning('Sandvik')],
    ['another town', posting('Lindholm'), posting('Marwick')],
    ['another town in the title alone', posting('Lindholm', false), posting('Marwick', false)],
    ['another maker, in Japanese', recall('チョコレートケーキ', '浜田製菓'), recall('野菜カレー', '丸山食品')],
    ['another region, in common words', incident('north'), incident('east')],
    ['another age, in everyday words', cabin('new'), cabin('old')],
    ['another product with the same version', release('Sorrel Notes'), release('Tansy Maps')],
    ['a word that an article precedes in the body', puzzle('Cryptic'), puzzle('Quick')],
    ['another build', build(4), build(5)],
  ])('is two stories for %s', (_, first, second) => {
    expect(isJoined(first, second)).toBe(false);
  });

  test.each([
    ['a person', obituary('Ansa Merrow', 'Lindmouth')],
    ['a county', warning('Elmbury')],
    ['a town', posting('Lindholm')],
    ['a maker, in Japanese', recall('野菜カレー', '丸山食品')],
    ['a region', incident('north')],
    ['an age', cabin('new')],
    ['a release', release('Sorrel Notes')],
    ['a puzzle', puzzle('Quick')],
    ['a build', build(4)],
  ])('is one story for the same filling: %s', (_, item) => {
    expect(isJoined(item, item)).toBe(true);
    expect(isJoined(item, { ...item, title: `${item.title} (from the gazette)` })).toBe(true);
  });

  test('keeps a copy with a place line and an added sentence', () => {
    const { title, text } = obituary('Ansa Merrow', 'Lindmouth');
    expect(isJoined({ title, text }, { title, text: `PORT MAREN (VNA) – ${text} Donations go to the hospice.` })).toBe(
      true,
    );
  });
});

test("a copy finds its original, although the feed's form was learned as boilerplate", () => {
  const index = createStoryIndex({ seed: 'forms' });
  const names = ['Ansa Merrow', 'Tobias Rooke', 'Jette Lund', 'Olav Brandt', 'Mina Dorn', 'Per Holt'];
  const added = names.map((name) => article('herald', obituary(name, 'Tolland')));
  for (const each of added) index.add(each);
  const copy = index.add(article('courier', { ...obituary('Per Holt', 'Tolland'), title: 'Per Holt has died' }));
  expect(copy.joined).toMatchObject({ id: added.at(-1)?.id, signal: 'exact-text' });
});

test('a restored index still tells forms apart, and records without the order of words still load', () => {
  const index = createStoryIndex({ seed: 'forms' });
  const first = article('herald', warning('Elmbury'));
  index.add(first);
  const record = index.toRecord(first.id);
  if (record === undefined) throw new Error('no record');
  const again = createStoryIndex({ seed: 'forms' });
  again.restore([record]);
  expect(again.add(article('courier', warning('Sandvik'))).joined).toBeUndefined();

  const words = new Uint32Array(new Uint8Array(Buffer.from(record.print, 'base64')).buffer);
  const lists = (words[9] ?? 0) + (words[10] ?? 0) + (words[11] ?? 0);
  const print = Buffer.from(words.slice(0, 14 + lists).buffer).toString('base64');
  const old = createStoryIndex({ seed: 'forms' });
  old.restore([{ ...record, version: 1, print }]);
  expect(old.add(article('courier', warning('Elmbury'))).joined).toMatchObject({ id: first.id, signal: 'exact-text' });
});

/** The alert of a county, long enough for some of its words not to be salient. */
const alert = (county: string): { title: string; text: string } => ({
  title: `Gale warning for ${county} county`,
  text: `Westerly gales with gusts of 90 kilometres an hour are expected from six until ten in the evening. Where: ${county} county.
Effects: gusts lift whatever stands loose outdoors, boughs may break, and a few villages may be without power for hours. Fasten what is
loose, keep away from trees, and do not drive high vehicles over bridges until the wind has eased.`,
});

/** The same print with a byte for each word in order, as earlier versions packed them. */
function withoutHighBytes(print: string): string {
  const words = new Uint32Array(new Uint8Array(Buffer.from(print, 'base64')).buffer);
  const listsEnd = 15 + (words[9] ?? 0) + (words[10] ?? 0) + (words[11] ?? 0);
  const order = Buffer.from(words.slice(listsEnd).buffer);
  const bytes = [...order.subarray(0, 5)];
  const [titleWords, bodyWords] = [(bytes[0] ?? 0) & 0x7f, bytes[1] ?? 0];
  bytes[0] = titleWords;
  for (let at = 5; bytes.length < 5 + titleWords + bodyWords; at += (order[at] ?? 0) > 40 ? 2 : 1)
    bytes.push(order[at] ?? 0);
  const packed = Buffer.concat([Buffer.from(bytes), Buffer.alloc(-bytes.length & 3)]);
  return Buffer.concat([Buffer.from(words.slice(0, listsEnd).buffer), packed]).toString('base64');
}

test('a record with a byte for each word still tells forms apart, and finds its copies', () => {
  const first = article('herald', alert('Elmbury'));
  const index = createStoryIndex({ seed: 'forms' });
  index.add(first);
  const record = index.toRecord(first.id);
  if (record === undefined) throw new Error('no record');
  const print = withoutHighBytes(record.print);
  expect(print.length).toBeLessThan(record.print.length);
  const later = article('courier', alert('Sandvik'));
  const copy = article('mercury', { title: first.title, text: `PORT MAREN – ${first.text}` });
  const again = createStoryIndex({ seed: 'forms' });
  again.restore([{ ...record, print }]);
  expect(again.toRecord(first.id)?.print).toBe(print);
  expect([later, copy].map((each) => again.add(each).joined?.id)).toEqual([undefined, first.id]);
});

// Under three of these secrets a byte for a word was the same for two counties.
test.each([0, 1, 23, 45, 46])('five counties have five alerts under secret %i', (secret) => {
  const index = createStoryIndex({ seed: `secret ${secret}` });
  const counties = ['Elmbury', 'Tolland', 'Ister', 'Sandvik', 'Marwick'];
  const stories = counties.map((county) => index.add(article(county, alert(county))).storyId);
  expect(new Set(stories).size).toBe(counties.length);
});

describe('notices of one sentence in two feeds', () => {
  type Notice = readonly [title: string, text: string];
  const areApart = ([title, text]: Notice, [second, other]: Notice): boolean => {
    const index = createStoryIndex({ seed: 'forms' });
    const { storyId } = index.add(article('herald', { title, text }));
    return index.add(article('courier', { title: second, text: other })).storyId !== storyId;
  };
  const closure = (street: string): Notice => [
    `Roadworks in ${street}`,
    `${street} will be closed for resurfacing next week.`,
  ];

  test('of two streets are two stories', () => {
    expect(areApart(closure('Mill Lane'), closure('Quay Street'))).toBe(true);
  });

  test('of one street are one story', () => {
    const retold: Notice = [
      'Mill Lane closed',
      'Mill Lane will be closed next week for resurfacing, the council said.',
    ];
    expect(areApart(closure('Mill Lane'), retold)).toBe(false);
  });
});

describe('short texts that say nothing of their item', () => {
  const notes =
    'A small release with repairs and new translations. We advise all users to upgrade, and thank everybody who sent a report.';
  const isApart = (first: Partial<StoryArticle>, second: Partial<StoryArticle>): boolean => {
    const index = createStoryIndex({ seed: 'forms' });
    const { storyId } = index.add(article('herald', { title: '', text: notes, ...first }));
    return index.add(article('courier', { title: '', text: notes, ...second })).storyId !== storyId;
  };

  test.each([
    ['titles that do not agree', 'Building a dinghy from ash', 'I was wrong about plane irons'],
    ['titles of a version alone', 'v2.4.1', 'v2.4.1'],
    ['titles that share small words with the text', 'Salt, sugar and other preservers', 'The harbour that moved'],
  ])('join nothing in two feeds under %s', (_, first, second) => {
    expect(isApart({ title: first }, { title: second })).toBe(true);
  });

  test('join under one title that tells items apart', () => {
    const title = 'Marrow compiler 0.14 released with a new linker';
    expect(isApart({ title }, { title })).toBe(false);
  });

  test.each([
    ['on another day', { seenAt: '2026-03-07T09:00:00.000Z' }],
    ['with another picture', { media: ['https://gull.example/strips/8.png'] }],
  ])('are two bulletins %s', (_, second) => {
    const first = {
      title: 'Gull and Buoy',
      text: `Gull and Buoy: ${notes}`,
      media: ['https://gull.example/strips/7.png'],
    };
    expect(isApart(first, { ...first, ...second })).toBe(true);
    expect(
      isApart(
        { ...first, title: 'Gull and Buoy meet the walrus' },
        { ...first, title: 'Gull and Buoy meet the walrus' },
      ),
    ).toBe(false);
  });
});
