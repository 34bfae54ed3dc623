/** The summary of a feed item is published where it says something in words of its own. */
import { describe, expect, it } from 'vitest';
import { ownSummary } from '../../src/articles/own-summary.ts';

const ARTICLE = {
  text: 'The night ferry sailed again on Friday, nine winters after the last. Mayor Odile Brandt waved it off from the quay.',
};
const HARBOUR = { text: '夜行フェリーは金曜日に九年ぶりに再び出航した。市長は埠頭から見送った。' };

describe('a summary', () => {
  it.each([
    ['Why a town of four thousand paid for a ship of its own.', ARTICLE],
    ['小さな町が自前の船を買った理由を探る。', HARBOUR],
    [
      'A town’s own ship. The night ferry sailed again. What it costs, who pays and who does not: a reckoning.',
      ARTICLE,
    ],
  ])('has words of its own: %s', (summary, article) => {
    expect(ownSummary(summary, article, 'Night ferry returns')).toBe(summary);
  });

  it.each([
    ['The night ferry sailed again on Friday, nine winters after the last. Mayor Od…', ARTICLE],
    ['The “night ferry” sailed again on Friday — nine winters after the last.', ARTICLE],
    ['夜行フェリーは金曜日に九年ぶりに再び出航した。', HARBOUR],
  ])('is the beginning of the article: %s', (summary, article) => {
    expect(ownSummary(summary, article, 'Night ferry returns')).toBeUndefined();
  });

  it.each([
    ['Comments.'],
    ['Article URL: https://harbour.example/ferry.html Comments URL: https://talk.example/1 Points: 12'],
    ['Four years of planning, one night of sailing: Quillmere and its ship'],
    ['submitted by /u/harbourmaster to r/ferries [link] [comments]'],
    ['Night ferry to Quillmere returns after nine winters.'],
  ])('is a label or a list of data: %s', (summary) => {
    expect(ownSummary(summary, ARTICLE, 'Night ferry to Quillmere returns after nine winters')).toBeUndefined();
  });

  it('is not published if the page says it as its standfirst', () => {
    const standfirst = 'Why a town of four thousand paid for a ship of its own';
    expect(ownSummary(`${standfirst}.`, { ...ARTICLE, standfirst }, 'Night ferry returns')).toBeUndefined();
  });
});
