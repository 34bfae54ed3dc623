/**
 * Adapter for rss-parser, which collects the fields. It never sees raw input: its own XML parser is strict and loses
 * the order of inline markup, and its snippet expression is quadratic. It gets our tree in place of that parser's, with
 * each field under a private name, so that no text reaches the snippet code.
 */
import Parser from 'rss-parser';
import { type Fields, feedFields, groupOf, itemFields } from '../map/field-names.ts';
import type { Element } from '../xml/element.ts';
import { childElements } from '../xml/element.ts';

/** The fields of a feed and of each of its items. */
export interface ReadFields {
  readonly feed: Fields;
  readonly items: readonly Fields[];
}

/** Prefix that no field of rss-parser itself has. */
const prefix = 'field:';

type Shape = Record<string, readonly Element[]>;

/** The elements of a feed or item in the shape of xml2js. Keys come from our own list, never from the document. */
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

/** Parser options that return every value of a field unchanged. */
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

/** Runs rss-parser on elements that are parsed already. Rejects only if rss-parser itself has changed. */
export async function readFields(feed: readonly Element[], items: readonly Element[]): Promise<ReadFields> {
  const channel = {
    ...shapeOf(feed, feedFields),
    item: items.map((item) => shapeOf(childElements(item), itemFields)),
  };
  const tree = { rss: { $: { version: '2.0' }, channel: [channel] } };
  const parser = new Parser<object, object>({
    customFields: { item: itemKeys as never[][], feed: feedKeys as never[] },
  });
  // Undocumented: the version is pinned, and a test fails if the property disappears.
  Object.assign(parser, {
    xmlParser: { parseString: (_: string, done: (error: null, result: object) => void) => done(null, tree) },
  });
  const output = await parser.parseString('');
  return { feed: fieldsOf(output), items: output.items.map(fieldsOf) };
}
