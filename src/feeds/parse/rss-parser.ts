/**
 * Why: rss-parser reads the feeds here, and this is the one file that knows it. It never sees raw input: its own XML reader
 * is strict, loses the order of inline markup, and its snippet expression is quadratic. It is handed the mended tree in
 * place of that reader, each field under a private name, so that no text ever reaches the snippet code.
 */
import Parser from 'rss-parser';
import { type Fields, feedFields, groupOf, itemFields } from '../map/field-names.ts';
import type { Element } from '../xml/element.ts';
import { childElements } from '../xml/element.ts';

export interface ReadFields {
  readonly feed: Fields;
  readonly items: readonly Fields[];
}

/** No field of rss-parser's own begins so. */
const prefix = 'field:';

type Shape = Record<string, readonly Element[]>;

/** A feed's or item's elements as xml2js would give them. Keys come from our own list, never from the document. */
function shapeOf(elements: readonly Element[], names: ReadonlySet<string>): Shape {
  const shape: Record<string, Element[]> = {};
  for (const element of elements) {
    const group = groupOf.get(element.name);
    if (group !== undefined) addTo(shape, group, element);
    if (names.has(element.name)) addTo(shape, element.name, element);
  }
  return shape;
}

function addTo(shape: Record<string, Element[]>, name: string, element: Element): void {
  const list = shape[prefix + name];
  if (list) list.push(element);
  else shape[prefix + name] = [element];
}

/** `keepArray`: every value of a field, as it is. */
function keepAll(names: ReadonlySet<string>): (string | { keepArray: boolean })[][] {
  return [...names].map((name) => [prefix + name, prefix + name, { keepArray: true }]);
}

const itemKeys = keepAll(itemFields);
const feedKeys = keepAll(feedFields);

function fieldsOf(record: object): Fields {
  const fields = new Map<string, readonly Element[]>();
  for (const [key, value] of Object.entries(record)) {
    if (key.startsWith(prefix)) fields.set(key.slice(prefix.length), value);
  }
  return fields;
}

/** Has rss-parser read a feed whose elements are known already. Rejects only when rss-parser itself has changed. */
export async function readFields(feed: readonly Element[], items: readonly Element[]): Promise<ReadFields> {
  const channel = {
    ...shapeOf(feed, feedFields),
    item: items.map((item) => shapeOf(childElements(item), itemFields)),
  };
  const tree = { rss: { $: { version: '2.0' }, channel: [channel] } };
  const parser = new Parser<object, object>({
    customFields: { item: itemKeys as never[][], feed: feedKeys as never[] },
  });
  // Undocumented, so the version is pinned and a test fails when the property goes.
  Object.assign(parser, {
    xmlParser: { parseString: (_: string, done: (error: null, result: object) => void) => done(null, tree) },
  });
  const output = await parser.parseString('');
  return { feed: fieldsOf(output), items: output.items.map(fieldsOf) };
}
