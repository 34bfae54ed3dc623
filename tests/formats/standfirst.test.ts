/** The lines between headline and text belong to the article: every format and the story's page show them before the text. */
import { expect, it } from 'vitest';
import { itemBody } from '../../src/formats/body.ts';
import { feedFormats } from '../../src/formats/index.ts';
import { renderStoryPage } from '../../src/formats/pages/story.ts';
import { feed, item as sample } from './sample-feed.ts';

const { image: _, ...item } = sample;
const withStandfirst = { ...item, standfirst: 'Two boats < one pier.' };
const LEAD = '<p>Two boats &lt; one pier.</p>';
/** As it stands in JSON, escaped in XML, or as it is. */
const SPELLINGS = [LEAD, JSON.stringify(LEAD).slice(1, -1), LEAD.replaceAll('&', '&amp;').replaceAll('<', '&lt;')];

it('stands before the text in every feed format', () => {
  const body = itemBody(withStandfirst);
  expect(body).toBe(LEAD + itemBody(item));
  for (const format of feedFormats) {
    const document = format.render({ ...feed, items: [withStandfirst] });
    expect(SPELLINGS.some((text) => document.includes(text) || document.includes(text.replaceAll('>', '&gt;')))).toBe(
      true,
    );
  }
});

it('stands before the lead picture', () => {
  expect(itemBody({ ...sample, standfirst: 'Two boats < one pier.' })).toMatch(
    /^<p>Two boats &lt; one pier\.<\/p><p><img /,
  );
});

it('stands before the text on the page of the story', () => {
  const { html } = renderStoryPage(feed, withStandfirst);
  expect(html).toContain(`${LEAD}<p>The night ferry`);
});
