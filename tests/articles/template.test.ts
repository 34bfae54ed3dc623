/** Site templates: they cut only lines that belong to the site, stay small, and can be switched off. */
import { describe, expect, it } from 'vitest';
import {
  cleanPage,
  emptyTemplate,
  learnPage,
  repeatedBlocks,
  type SiteTemplate,
} from '../../src/article-pipeline/clean-page.ts';

const S = 'The harbour council met again and spoke at length about the ferry and its engine. ';
const OWN = 'Printed on paper from the mill at Kessholm since the year of the flood.';
const page = (at: number): string =>
  `<body><article><p>Story number ${at}. ${S.repeat(3)}</p><p>${OWN}</p><p>And so ended day ${at} of the debate in the town hall.</p></article></body>`;
const learned = (pages: readonly number[]): SiteTemplate => pages.map(page).reduce(learnPage, emptyTemplate);
const url = 'https://courier.example/9';

describe('site template', () => {
  it('cuts a line seen on three other pages, and traces it', () => {
    const { text, removed } = cleanPage(page(9), { url, template: learned([1, 2, 3]) });
    expect(text).not.toContain(OWN);
    expect(text).toContain('And so ended day 9');
    expect(removed).toContainEqual(expect.objectContaining({ rule: 'site-template', text: OWN }));
  });

  it('cuts nothing before it has seen enough pages', () => {
    expect(cleanPage(page(9), { url, template: learned([1, 2]) }).text).toContain(OWN);
    expect(cleanPage(page(9), { url }).text).toContain(OWN);
  });

  it('cleans a page the same by its repeated blocks alone', () => {
    const template = learned([1, 2, 3]);
    const repeated = repeatedBlocks(template);
    expect(repeated?.blocks.length).toBeLessThan(template.blocks.length);
    expect(cleanPage(page(9), { url, ...(repeated ? { template: repeated } : {}) })).toEqual(
      cleanPage(page(9), { url, template }),
    );
    expect(repeatedBlocks(learned([1, 2]))).toBeUndefined();
  });

  it('can be switched off', () => {
    expect(cleanPage(page(9), { url, template: learned([1, 2, 3]), skip: ['site-template'] }).text).toContain(OWN);
  });

  it('learns nothing from the same page twice', () => {
    const once = learned([1]);
    expect(learnPage(once, page(1))).toBe(once);
    expect(cleanPage(page(1), { url, template: learned([1, 1, 1, 1]) }).text).toContain('Story number 1');
  });

  it('has a bounded size', () => {
    const many = Array.from(
      { length: 40 },
      (_, at) =>
        `<body>${Array.from({ length: 300 }, (_, line) => `<p>Line ${line} of page ${at}, quite unlike any other</p>`).join('')}<p>${OWN}</p></body>`,
    );
    const template = many.reduce(learnPage, emptyTemplate);
    expect(template.blocks.length).toBeLessThanOrEqual(2000);
    expect(JSON.stringify(template).length).toBeLessThan(80_000);
    expect(cleanPage(page(9), { url, template }).text).not.toContain(OWN);
  });

  describe('in the choice of the article', () => {
    const about = `<div><p>The Courier has been printed at Varnsund since the year of the flood. ${S.repeat(4)}</p><p>Write to us at the old customs house, or come by on a weekday. ${S.repeat(4)}</p></div>`;
    const note = (at: number): string =>
      `<body><section><div><p>Note ${at}: the ferry runs late today, and the crew is sorry for it.</p></div></section>${about}</body>`;
    const template = [1, 2, 3].map(note).reduce(learnPage, emptyTemplate);

    it('is a witness: the text that is on no other page is taken, although another has more', () => {
      expect(cleanPage(note(9), { url }).text).toContain('The Courier has been printed');
      expect(cleanPage(note(9), { url, template }).text).toMatch(/^Note 9: the ferry runs late/);
    });

    it('does not reduce an article that was read before to its latest lines', () => {
      const live = (lines: number): string =>
        `<body><article>${Array.from({ length: lines }, (_, at) => `<div><p>Line ${at} of the day. ${S}</p></div>`).join('')}</article></body>`;
      const earlier = [5, 6, 7].map(live).reduce(learnPage, emptyTemplate);
      const { text } = cleanPage(live(8), { url, template: earlier });
      expect(text).toContain('Line 0 of');
      expect(text).toContain('Line 7 of');
    });
  });
});
