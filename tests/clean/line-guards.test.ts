/** The guards in front of every cut from plain text: lists, notes, transcripts and sentences stay. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean/text.ts';

describe('plain text', () => {
  const prose =
    'The ferry will run at night from the first of March, and the crew wants two more deckhands for it this year.';
  const cleaned = (...lines: readonly string[]): string =>
    cleanText([prose, ...lines, prose.replace('The', 'Then the')].join('\n\n'), { title: 'Night ferry' }).text;

  it('keeps an item of a list whose others stay', () => {
    expect(cleaned('- Advertisement\n- Boil it for ten minutes\n- Wait')).toContain('- Advertisement');
    expect(cleaned('- Share\n- Print')).toContain('- Share');
    expect(cleaned('Advertisement')).not.toContain('Advertisement');
  });

  it('keeps footnotes, terms with their values and transcripts', () => {
    const end = (lines: string): string => cleanText(`${prose}\n\n${prose} Nobody objected.\n\n${lines}`).text;
    expect(end('[1] Tags: see the crates')).toContain('[1] Tags');
    expect(end('Boats: eleven\nCrew: six\nTags: red and blue')).toContain('Tags: red and blue');
    expect(end('Tags: red and blue')).not.toContain('Tags');
    expect(end('00:14 Share this\n00:15 No comment')).toContain('00:14 Share this');
  });

  it('keeps a sentence that begins like a label', () => {
    expect(cleaned('Share on the quay what you caught at sea.')).toContain('what you caught');
  });

  it('keeps the headline as an item of a list', () => {
    const text = `${prose}\n\n- Nobody sleeps on the night ferry\n- Everybody sleeps on the quay`;
    expect(cleanText(text, { title: 'Nobody sleeps on the night ferry' }).text).toContain('- Nobody sleeps');
  });

  it('keeps the headline in quotation marks, and a quoted reply form', () => {
    const text = `“Not a wave lost”\n\n${'The captain wrote it down every evening for twenty years. '.repeat(3)}\n\n“Not a wave lost”\n\nThat is what the log says on its last page.`;
    expect(cleanText(text, { title: '“Not a wave lost”' }).text).toContain('That is what the log says');
  });

  it('cuts the alt text before a caption with a credit where only the name agrees', () => {
    const prose = 'The ferry will run at night from the first of March, and the crew wants two more deckhands for it.';
    const text = `${prose}\n\nIlse Brandvik stands on the bridge of the ferry\nIlse Brandvik on the bridge last autumn. Photo: Odd Kvam\n\n${prose} Nobody objected.`;
    expect(cleanText(text, { title: 'Night ferry' }).text).not.toContain('stands on the bridge');
    expect(cleanText(text, { title: 'Night ferry' }).text).toContain('last autumn');
  });
});
