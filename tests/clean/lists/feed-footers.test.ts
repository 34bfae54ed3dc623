/** The footer sentence of feed items is cut in every language of the table, and sentences of the author are not. */
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '../../../src/article-pipeline/clean-page.ts';
import { isFeedFooter } from '../../../src/clean/lists/feed-footers.ts';
import { cleanText } from '../../../src/clean/text.ts';

const TITLE = 'Night ferry 7 to Lomma begins in March';

const sentences: readonly (readonly [string, string])[] = [
  ['en', `The post ${TITLE} appeared first on Varnsund Courier.`],
  ['de', `Der Beitrag „${TITLE}“ erschien zuerst auf Varnsund Courier.`],
  ['fr', `L’article ${TITLE} est apparu en premier sur Varnsund Courier.`],
  ['es', `La entrada ${TITLE} se publicó primero en Varnsund Courier.`],
  ['it', `L'articolo ${TITLE} proviene da Varnsund Courier.`],
  ['nl', `Het bericht ${TITLE} verscheen eerst op Varnsund Courier.`],
  ['pt', `O post ${TITLE} apareceu primeiro em Varnsund Courier.`],
  ['pl', `Artykuł ${TITLE} pochodzi z serwisu Varnsund Courier.`],
  ['hu', `A(z) ${TITLE} bejegyzés először Varnsund Courier-én jelent meg.`],
  ['ru', `Сообщение ${TITLE} появились сначала на Varnsund Courier.`],
  ['tr', `${TITLE} yazısı ilk önce Varnsund Courier üzerinde ortaya çıktı.`],
  ['ja', `投稿 ${TITLE} は Varnsund Courier に最初に表示されました。`],
  ['zh', `${TITLE}最先出现在Varnsund Courier。`],
  ['ar', `ظهرت المقالة ${TITLE} أولاً على Varnsund Courier.`],
];

const body = [1, 2, 3].map(
  (at) => `Deckhand number ${at} told the harbour council that nobody sails at night for the old wages.`,
);

describe('the sentence below an item of a feed', () => {
  it.each(sentences)('is recognised in %s', (_language, sentence) => {
    expect(isFeedFooter(sentence, [TITLE])).toBe(true);
  });

  it.each(sentences)('is cut from HTML and from plain text in %s', (_language, sentence) => {
    const html = [...body, sentence].map((line) => `<p>${line}</p>`).join('');
    expect(cleanFragment(html, { title: TITLE }).text.split('\n\n')).toEqual(body);
    expect(cleanText([...body, sentence].join('\n\n'), { title: TITLE }).text.split('\n\n')).toEqual(body);
  });

  it('is not confused with sentences of the author', () => {
    for (const line of [
      'The song appeared first on an album of ferry shanties.',
      'Artykuł pochodzi z serwisu prasowego.',
      'The post was painted, and its lamp appeared on Sunday.',
    ]) {
      expect(isFeedFooter(line, [TITLE])).toBe(false);
    }
    const first = `The post ${TITLE} appeared first on a wall in Lomma.`;
    const html = [first, ...body, ...body].map((line) => `<p>${line}</p>`).join('');
    expect(cleanFragment(html, { title: TITLE }).text).toContain(first);
  });
});
