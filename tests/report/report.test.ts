/** Reports strike out what was cut and nothing else, and load and run nothing. */
import { describe, expect, it } from 'vitest';
import { tracePage } from '../../src/article-pipeline/trace-page.ts';
import { cleanText } from '../../src/clean/text.ts';
import { type Passage, passagesOf, passagesOfText } from '../../src/report/passages.ts';
import { type ReportInput, renderReport } from '../../src/report/report.ts';

const BODY = Array.from(
  { length: 5 },
  (_, at) =>
    `<p>The mail boat of day ${at} came with eleven sacks, four of them for the school, and took back the answers.</p>`,
);

const PAGE = `<!doctype html><html lang="en"><head><title>Mail From The Island</title></head><body>
<nav><ul><li>Home</li><li>Sea</li><li>Land</li></ul></nav>
<article><h1>Mail From The Island</h1><div class="entry-content">${BODY.slice(0, 3).join('')}
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Mail</a></li><li><a href="#">Print</a></li></ul></div>
${BODY.slice(3).join('')}</div>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div>
</article></body></html>`;

const struck = (passages: readonly Passage[]): string[] =>
  passages.filter(({ status }) => status === 'removed').flatMap(({ blocks }) => blocks);

const passagesIn = (html: string): readonly Passage[] =>
  passagesOf(tracePage(html, { url: 'https://courier.example/mail' }).trace.blocks);

function pageReport(): ReportInput {
  const { article, trace } = tracePage(PAGE, { url: 'https://courier.example/mail' });
  const passages = passagesOf(trace.blocks);
  return {
    name: 'mail.html',
    passages,
    media: trace.media,
    kept: article.text.split('\n\n'),
    removed: article.removed,
  };
}

describe('the passages of a page', () => {
  it('strike out every block of a cut, also short ones, and nothing that was kept', () => {
    const { passages } = pageReport();
    expect(struck(passages)).toEqual(expect.arrayContaining(['Share this:', 'Mail', 'Print']));
    expect(struck(passages).filter((block) => block.startsWith('The mail boat'))).toEqual([]);
    const kept = passages.filter(({ status }) => status === 'article').flatMap(({ blocks }) => blocks);
    expect(kept.filter((block) => block.startsWith('The mail boat'))).toHaveLength(5);
  });

  it('contain every block, in order', () => {
    const blocks = pageReport().passages.flatMap((passage) => passage.blocks);
    expect(blocks.slice(0, 4)).toEqual(['Home', 'Sea', 'Land', 'Mail From The Island']);
    expect(blocks.at(-1)).toMatch(/Your email address|Leave a Reply/);
  });

  it('strike out the whole of a cut that is longer than its trace', () => {
    const comments = Array.from({ length: 30 }, (_, at) => `Comment ${at} on the boat, with some words of its own.`);
    const thread = `<div class="comments">${comments.map((one) => `<p>${one}</p>`).join('')}</div>`;
    const html = PAGE.replace('<div class="sharedaddy">', `${thread}<div class="sharedaddy">`);
    expect(struck(passagesIn(html))).toEqual(expect.arrayContaining(comments));
  });

  it('say of a line of which one part was cut what became of each part', () => {
    const line = '<p class="byline"><span>Mara Quill</span><time>08.05</time><span>1 min read</span></p>';
    const html = PAGE.replace('<div class="entry-content">', `<div class="entry-content">${line}`);
    expect(struck(passagesIn(html))).toContain('Mara Quill 08.05 1 min read');
  });

  it('call a section label what it is', () => {
    const html = PAGE.replace(
      '<div class="entry-content">',
      '<div class="entry-content"><p class="kicker">Weather</p>',
    );
    const cut = passagesIn(html).find(({ blocks }) => blocks.includes('Weather'));
    expect(cut).toMatchObject({ status: 'removed', rule: 'byline', reason: 'name of a section' });
  });
});

describe('a headline', () => {
  const headline = 'The Mail Boat Comes On Thursdays Again';
  const page = (head: string, start: string): readonly Passage[] =>
    passagesIn(
      `<html><head><title>${headline}</title></head><body>${head}<article><div class="entry-content">${start}${BODY.join('')}</div></article></body></html>`,
    );

  it('that was cut from the text is a field, and not struck out', () => {
    const passages = page('', `<h1>${headline}</h1>`);
    expect(struck(passages)).toEqual([]);
    expect(passages[0]).toMatchObject({ status: 'field', blocks: [headline], reason: 'headline' });
  });

  it('is a field once if the page has it twice', () => {
    const passages = page(`<h1>${headline}</h1>`, `<h2>${headline}</h2>`);
    const found = passages.filter(({ blocks }) => blocks.includes(headline)).map(({ status }) => status);
    expect(found.sort()).toEqual(['field', 'outside']);
  });
});

describe('parts of a line outside the article', () => {
  const firstOf = (line: string): string | undefined =>
    passagesIn(PAGE.replace('<nav>', `<div>${line}</div><nav>`))[0]?.blocks[0];

  it('are separated if only their style separates them', () => {
    const line = '<span><a href="/q">Island report</a></span><time>January 14, 2026</time><a href="/sea">In Sea</a>';
    expect(firstOf(line)).toBe('Island report January 14, 2026 In Sea');
  });

  it('stay together within a word', () => {
    expect(firstOf('<span>T</span><span>he is</span><b>land</b>, <a href="/w">west</a>')).toBe('The island, west');
  });
});

describe('the passages of plain text', () => {
  it('strike out the lines that were cut', () => {
    const text =
      'Title Of The Text\n\nTitle Of The Text\n\nThe mail boat came with eleven sacks on Thursday.\n\nLeave a Reply\n\nYour email address will not be published.\n';
    const { removed, title } = cleanText(text);
    const passages = passagesOfText(text, removed, title);
    expect(struck(passages)).toEqual([
      'Title Of The Text',
      'Leave a Reply',
      'Your email address will not be published.',
    ]);
    expect(passages[0]).toMatchObject({ status: 'field', blocks: ['Title Of The Text'] });
  });
});

describe('a report', () => {
  const hostile = '<script>marker</script><img src=x on-x=1>';

  it('names rule, reason and size of every cut', () => {
    const html = renderReport(pageReport());
    for (const { rule, reason } of pageReport().removed) {
      expect(html).toContain(rule);
      expect(html).toContain(reason);
    }
    expect(html).toContain('<del>Share this:</del>');
  });

  it('accounts for all of the page', () => {
    const { passages } = pageReport();
    const chars = (status?: string): number =>
      passages
        .filter((one) => status === undefined || one.status === status)
        .flatMap(({ blocks }) => blocks)
        .reduce((sum, block) => sum + block.length, 0);
    const html = renderReport(pageReport());
    expect(html).toContain(`>${chars()} characters in all<`);
    for (const status of ['article', 'removed', 'outside']) expect(html).toContain(`${chars(status)} characters`);
    expect(chars('article') + chars('field') + chars('removed') + chars('outside')).toBe(chars());
  });

  it('runs nothing and loads nothing', () => {
    const html = renderReport({
      name: hostile,
      title: hostile,
      standfirst: hostile,
      about: hostile,
      language: '"><script>',
      passages: [{ status: 'removed', blocks: [hostile], rule: hostile, reason: hostile }],
      kept: [hostile],
      removed: [{ rule: hostile, reason: hostile, text: hostile, where: hostile, size: 50 }],
    });
    expect(html).not.toMatch(/<(?:script|img|link|iframe|object)\b|@import|url\(/i);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('&lt;script&gt;');
  });

  it('says so when nothing was cut', () => {
    const html = renderReport({
      name: 'a.txt',
      passages: [{ status: 'article', blocks: ['a'] }],
      kept: ['a'],
      removed: [],
    });
    expect(html).toContain('nothing was cut');
    expect(html).not.toContain('<table');
  });

  it('gives each rule a colour of its own, in both schemes', () => {
    const html = renderReport({
      ...pageReport(),
      removed: ['a', 'b', 'c'].map((rule) => ({ rule, reason: 'x', text: 'y', where: 'z', size: 1 })),
    });
    const hues = [...html.matchAll(/\.r\d+ \{ --h: (\d+); \}/g)].map(([, hue]) => hue);
    expect(new Set(hues).size).toBe(3);
    expect(html).toContain('prefers-color-scheme: dark');
  });
});
