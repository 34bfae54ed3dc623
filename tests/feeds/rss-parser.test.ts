/** Tests of what the feed parser relies on in rss-parser, including what the library does not document. */
import Parser from 'rss-parser';
import { describe, expect, test, vi } from 'vitest';
import { readFields } from '../../src/feeds/parse/rss-parser.ts';
import { Element } from '../../src/feeds/xml/element.ts';

function element(name: string, text: string, children: readonly Element[] = []): Element {
  const made = new Element(name, name, undefined, undefined, undefined);
  made.addText(text);
  for (const child of children) made.addChild(child);
  return made;
}

describe('rss-parser, as it is used here', () => {
  test('has the undocumented property through which it gets our tree', async () => {
    const parser = new Parser();
    expect(Reflect.get(parser, 'xmlParser')).toHaveProperty('parseString');
    const { feed, items } = await readFields(
      [element('title', 'Feed')],
      [element('item', '', [element('title', 'Item')])],
    );
    expect(feed.get('title')?.[0]?.text).toBe('Feed');
    expect(items.map((fields) => fields.get('title')?.[0]?.text)).toEqual(['Item']);
  });

  test('returns every value of a field in order, and no field that was not requested', async () => {
    const item = element(
      'item',
      '',
      ['a', 'b', 'c']
        .map((text) => element('dc:creator', text))
        .concat(element('madeup', 'x'), element('__proto__', 'y')),
    );
    const [fields] = (await readFields([], [item])).items;
    expect(fields?.get('dc:creator')?.map((one) => one.text)).toEqual(['a', 'b', 'c']);
    expect([...(fields?.keys() ?? [])]).toEqual(['dc:creator']);
  });

  test('the library never sees a body, and so makes no snippet of it', async () => {
    const parsed = vi.spyOn(Parser.prototype, 'parseString');
    const names = ['description', 'content:encoded', 'summary', 'content', 'atom:content', 'atom:summary'];
    const bodies = names.map((name) => element(name, '<p>The ferry sails again.</p>'));
    const { items } = await readFields(bodies, [element('item', '', bodies)]);
    expect(items[0]?.get('content:encoded')?.[0]?.text).toBe('<p>The ferry sails again.</p>');
    const output = await parsed.mock.results[0]?.value;
    expect(output.items).toHaveLength(1);
    expect(Object.keys(output.items[0]).filter((name) => /snippet|^content|^summary/i.test(name))).toEqual([]);
  });
});
