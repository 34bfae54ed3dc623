/** Checks that comments and collections are no reports of an event, and that doubtful titles need more common words. */
import { expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';

type Item = readonly [title: string, text: string];

/** Whether two feeds' items are one story. */
function isJoined([firstTitle, firstText]: Item, [title, text]: Item): boolean {
  const index = createStoryIndex({ seed: 'comments' });
  const published = '2026-03-10T09:00:00.000Z';
  const { storyId } = index.add({ id: '1', title: firstTitle, text: firstText, source: 'herald', published });
  return index.add({ id: '2', title, text, source: 'courier', published }).storyId === storyId;
}

test('two columns on one vote are two stories, and two reports of it are one', () => {
  const why: Item = [
    'Why Halvard Tieke misjudged the dockers',
    'The union leader called a vote on night shifts at Quayworks that nobody in Port Maren wanted. An analysis of a campaign that Tieke fought against himself.',
  ];
  const how: Item = [
    'How Port Maren saw through Halvard Tieke',
    'Dockers have families, mortgages and long memories. Our columnist on Quayworks and a vote that was never about pay.',
  ];
  expect(isJoined(why, how)).toBe(false);
  const report: Item = [
    'Dockers in Port Maren reject strike',
    'The dockers of Port Maren have voted against a strike over night shifts at Quayworks, in a defeat for the union leader Halvard Tieke.',
  ];
  const other: Item = [
    'Port Maren dockers vote down night shift strike',
    'Union leader Halvard Tieke lost a vote on a strike at Quayworks, as the dockers of Port Maren rejected it by two to one.',
  ];
  expect(isJoined(report, other)).toBe(true);
});

test('two live pages under one title are one story', () => {
  const title = 'Live: Port Maren dockers vote on strike';
  const own: Item = [
    title,
    'The dockers of Port Maren vote on a strike over night shifts at Quayworks today. Follow the count with our reporters at the quay.',
  ];
  const other: Item = [
    title,
    'Dockers of Port Maren vote today on a strike over night shifts at the Quayworks terminal, called by the union leader Halvard Tieke.',
  ];
  expect(isJoined(own, other)).toBe(true);
});

test('a collection of reports does not hide one of them', () => {
  const digest: Item = [
    'News digest: dockers, cherries, ferries',
    'The dockers of Port Maren vote on a strike over night shifts. Growers ask the county for a fund for cherries. The Halcyon is pulled free.',
  ];
  const report: Item = [
    'Dockers of Port Maren vote on a strike',
    'The dockers at the terminal of Quayworks vote on a strike over night shifts, which their union leader Halvard Tieke wants.',
  ];
  expect(isJoined(digest, report)).toBe(false);
  expect(isJoined(report, digest)).toBe(false);
});
