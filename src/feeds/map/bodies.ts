/**
 * Title, summary, content and rights of an item: each has a dozen element names, and the first one with content counts.
 */
import type { ParsedEntry } from '../../model/entry.ts';
import type { Element } from '../xml/element.ts';
import { type Construct, readConstruct } from './construct.ts';
import type { Fields } from './field-names.ts';
import { mediaElements } from './media.ts';
import { wordsOfHtml } from './plain-text.ts';
import { baseFor, type Context } from './reading.ts';

/** Characters of a stored title; longer ones are attacks. Displayed titles are cut further. */
export const maxTitle = 20_000;

const titles = ['title', 'atom:title', 'dc:title', 'itunes:title', 'media:title'];
const contents = [
  ...['content:encoded', 'atom:content', 'xhtml:body', 'body', 'fullitem', 'content', 'encoded', 'xhtml:div'],
];
const summaries = [
  ...[
    'description',
    'atom:summary',
    'summary',
    'abstract',
    'dc:description',
    'itunes:summary',
    'googleplay:description',
  ],
  ...['media:description', 'itunes:subtitle'],
];

/** Of podcasts: many repeat the description, some have notes that it has not. */
const showNotes = ['itunes:summary', 'googleplay:description'];

const rightsNames = ['atom:rights', 'atom:copyright', 'copyright', 'dc:rights', 'rights', 'media:copyright'];

type Bodies = Pick<
  ParsedEntry,
  'title' | 'titleKind' | 'summary' | 'summaryKind' | 'content' | 'contentKind' | 'rights'
>;

/** The texts of an item. */
export function readBodies(fields: Fields, context: Context): Bodies {
  const body = (names: readonly string[]): Construct | undefined => firstConstruct(fields, names, context, true);
  const title = firstConstruct(fields, titles, context);
  const short = body(summaries) ?? constructOf(mediaElements(fields, 'media:description')[0], context, true);
  const description = body(['description']);
  const other = body(['summary']) ?? differing(body(showNotes), description);
  const [summary, content] = byLength(short, body(contents), description, other);
  const rights = firstConstruct(fields, rightsNames, context);
  return {
    ...(title ? { title: title.value.slice(0, maxTitle), titleKind: title.kind } : {}),
    ...(summary ? { summary: summary.value } : {}),
    ...(summary?.kind === 'text' ? { summaryKind: 'text' } : {}),
    ...(content ? { content: content.value } : {}),
    ...(content?.kind === 'text' ? { contentKind: 'text' } : {}),
    ...(rights ? { rights: rights.value } : {}),
  };
}

/** `notes`, if they say what the description does not. */
function differing(notes: Construct | undefined, description: Construct | undefined): Construct | undefined {
  if (!notes || !description || notes.value === description.value) return undefined;
  const [said, told] = [notes, description].map(({ value }) => wordsOfHtml(value));
  return said === undefined || told === undefined || told.includes(said) ? undefined : notes;
}

/** RSS with `description` and `summary` but no content: the longer one is the content, `summary` if they are equal. */
function byLength(
  summary: Construct | undefined,
  content: Construct | undefined,
  description: Construct | undefined,
  other: Construct | undefined,
): readonly [Construct | undefined, Construct | undefined] {
  if (content || !description || !other || description.value === other.value) return [summary, content];
  return other.value.length >= description.value.length ? [description, other] : [other, description];
}

/**
 * The first of the fields with a text construct that is not empty; of a field given twice, the last, and of bodies both.
 * `isBody` as in
 * `ConstructOptions`.
 */
export function firstConstruct(
  fields: Fields,
  names: readonly string[],
  context: Context,
  isBody = false,
): Construct | undefined {
  for (const name of names) {
    const found = (fields.get(name) ?? []).flatMap((element) => constructOf(element, context, isBody) ?? []);
    const last = found.at(-1);
    if (last) return isBody ? found.reduce(joined) : last;
  }
  return undefined;
}

/** Characters of a body from which on another one beside it is a second part, and not its repetition in short. */
const MIN_PART = 40;

/** The later of two bodies under one name; both if each says what the other does not. */
function joined(first: Construct, second: Construct): Construct {
  const [a, b] = [wordsOfHtml(first.value), wordsOfHtml(second.value)];
  if (first.kind !== second.kind || Math.min(a.length, b.length) < MIN_PART || b.includes(a)) return second;
  return a.includes(b) ? first : { kind: first.kind, value: `${first.value}\n\n${second.value}` };
}

function constructOf(element: Element | undefined, context: Context, isBody: boolean): Construct | undefined {
  if (!element) return undefined;
  const untyped = element.name.startsWith('atom:') ? 'text' : 'html';
  return readConstruct(element, { untyped, keepsDiv: context.isAtom03, base: baseFor(element, context), isBody });
}
