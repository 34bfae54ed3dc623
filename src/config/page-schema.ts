/** The schema of `feeds[].page`: how the list of a page without a feed is read. */
import type { Finding } from './locate.ts';
import { group, list } from './raw-value.ts';
import { text, z } from './schema-values.ts';

/** `feeds[].page`. */
export const page = z
  .strictObject({
    list: text.describe('The items: a CSS selector, or an XPath expression such as `//li[@class="news"]`.'),
    title: text.optional().describe('Title within the item; its heading or the text of its link when absent.'),
    link: text
      .optional()
      .describe('Link within the item, or what contains it; that of the heading or the first when absent.'),
    date: text.optional().describe('Date within the item; its `time` element when absent.'),
    image: text.optional().describe('Picture within the item; none when absent.'),
    text: text.optional().describe('Summary within the item; none when absent.'),
  })
  .describe('Selectors for a page without a feed, at `url`.');

/** Selectors of pages that are neither CSS nor XPath. `problemOf`: why a text is neither; absent = they are not checked. */
export function selectorFindings(
  value: unknown,
  problemOf: ((text: string) => string | undefined) | undefined,
): Finding[] {
  return list(value, 'feeds').flatMap((feed, index) =>
    Object.entries(group(feed, 'page')).flatMap(([key, selector]): Finding[] => {
      const problem = typeof selector === 'string' ? problemOf?.(selector) : undefined;
      return problem === undefined ? [] : [{ path: ['feeds', index, 'page', key], message: `{value} ${problem}` }];
    }),
  );
}
