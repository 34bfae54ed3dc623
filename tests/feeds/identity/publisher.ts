/**
 * A made-up publisher: items, and what can happen to them between two polls. Only what leaves the truth decidable
 * happens: an item is known by its own guid, its own link, or by a text, title and date that change one at a time.
 */
import type { ParsedEntry } from '../../../src/model/entry.ts';
import { toInstant } from '../../../src/model/time.ts';
import { type Random, wordsFrom } from './random.ts';

/** How the feed names its items. */
export interface Habits {
  readonly guids: 'own' | 'none' | 'placeholder' | 'constant' | 'link';
  readonly links: 'own' | 'shared' | 'channel' | 'fragment' | 'session' | 'none';
  readonly titles: 'own' | 'same';
  /** `own`: words of its own. `same`: each item has the same words, and a recording or a date tells them apart. */
  readonly texts: 'own' | 'recording' | 'date';
  readonly isDated: boolean;
  /** Items in a document. */
  readonly window: number;
}

/** An item as its publisher knows it. */
export interface Item {
  readonly number: number;
  readonly guid: string;
  readonly slug: string;
  readonly title: readonly string[];
  readonly text: readonly string[];
  readonly publishedMs: number;
}

const SITE = 'https://quay.example';
const PLACEHOLDERS = ['N/A', 'null', 'undefined', 'none', '0', `${SITE}/`] as const;
const HOUR_MS = 3_600_000;

export function habitsFrom(random: Random): Habits {
  const texts = random.pick(['own', 'own', 'own', 'recording', 'date']);
  const wanted = random.pick(['own', 'own', 'none', 'placeholder', 'constant', 'link']);
  const links = random.pick(['own', 'own', 'shared', 'channel', 'fragment', 'session', 'none']);
  const named = wanted === 'link' && !hasOwnLink({ links }) ? 'none' : wanted;
  // One guid and one page of all items cannot be told from an item that is rewritten.
  const guids = named === 'constant' && (texts !== 'own' || links === 'shared') ? 'none' : named;
  const titles = texts === 'own' ? random.pick(['own', 'own', 'same']) : 'same';
  const isNeeded = texts === 'date' || guids === 'constant' || (links === 'shared' && titles === 'same');
  return {
    ...{ texts, guids, titles },
    // Words that all items have say nothing, so the link must not change with every poll.
    links: texts === 'own' || links !== 'session' ? links : 'own',
    isDated: isNeeded || random.chance(0.8),
    window: 1 + random.below(6),
  };
}

/** Whether each item has an address of its own that stays. */
function hasOwnLink({ links }: Pick<Habits, 'links'>): boolean {
  return links === 'own' || links === 'fragment';
}

/** Whether guid or link name an item, whatever else changes. */
function isNamed(habits: Habits): boolean {
  return habits.guids === 'own' || hasOwnLink(habits);
}

export function newItem(number: number, publishedMs: number, habits: Habits, random: Random): Item {
  const sameWords = ['read', 'by', 'the', 'newsroom', 'of', 'quay', 'radio'];
  return {
    number,
    guid: `item-${number}-${random.below(1e6)}`,
    slug: wordsFrom(random, 3).join('-'),
    title: habits.titles === 'own' ? wordsFrom(random, 5) : ['bulletin', 'of', 'the', 'quay'],
    text: habits.texts === 'own' ? wordsFrom(random, 20 + random.below(20)) : sameWords,
    publishedMs,
  };
}

function replaced(words: readonly string[], count: number, random: Random): readonly string[] {
  const copy = [...words];
  for (const word of wordsFrom(random, count)) copy[random.below(copy.length)] = word;
  return copy;
}

/** The item after something happened to it. */
export function changedItem(item: Item, habits: Habits, random: Random): Item {
  if (habits.texts !== 'own' || !isNamed(habits)) return item;
  const canChangeGuid = habits.guids === 'own' && habits.links === 'own';
  const canChangeLink = habits.guids === 'own' && habits.links === 'own';
  switch (random.pick(['text', 'title', 'guid', 'guid and text', 'link', 'date'])) {
    case 'text':
      return { ...item, text: replaced(item.text, 3, random) };
    case 'title':
      return habits.titles === 'own' ? { ...item, title: replaced(item.title, 1, random) } : item;
    case 'guid':
      return canChangeGuid ? { ...item, guid: `${item.guid}x` } : item;
    case 'guid and text':
      return canChangeGuid ? { ...item, guid: `${item.guid}y`, text: replaced(item.text, 2, random) } : item;
    case 'link':
      return canChangeLink ? { ...item, slug: wordsFrom(random, 3).join('-') } : item;
    case 'date':
      return { ...item, publishedMs: item.publishedMs + (1 + random.below(4)) * HOUR_MS };
  }
}

/** The item after its feed moved to another publishing system. */
export function movedItem(item: Item, movedAtMs: number, random: Random): Item {
  const slug = wordsFrom(random, 3).join('-');
  return {
    ...item,
    guid: `post-${item.number}-${random.below(1e6)}`,
    slug,
    publishedMs: movedAtMs - item.number * 1000,
  };
}

function linkOf({ slug, number }: Item, { links }: Habits, poll: number): string | undefined {
  if (links === 'none') return undefined;
  if (links === 'channel') return `${SITE}/`;
  if (links === 'shared') return `${SITE}/programme`;
  if (links === 'fragment') return `${SITE}/changes#part-${number}`;
  return `${SITE}/2026/${slug}${links === 'session' ? `?PHPSESSID=poll${poll}` : ''}`;
}

function guidOf(item: Item, { guids }: Habits, link: string | undefined): string | undefined {
  if (guids === 'none') return undefined;
  if (guids === 'own') return item.guid;
  if (guids === 'link') return link;
  return guids === 'constant' ? 'bulletin' : (PLACEHOLDERS[item.number % PLACEHOLDERS.length] ?? 'N/A');
}

/** What tells the item apart from every other one, in any of its versions; also read from what was stored. */
export function contentKey(title: string, text: string, recording: string, published: string, habits: Habits): string {
  if (habits.texts === 'recording') return recording;
  return habits.texts === 'date' ? published : `${title}\n${text}`;
}

/** The item as the document of poll `poll` lists it. */
export function listedItem(item: Item, habits: Habits, poll: number): ParsedEntry {
  const link = linkOf(item, habits, poll);
  const id = guidOf(item, habits, link);
  const url = `https://cdn.quay.example/bulletin-${item.number}.mp3`;
  return {
    ...(id === undefined ? {} : { id }),
    ...(link === undefined ? {} : { link }),
    title: item.title.join(' '),
    summary: item.text.join(' '),
    ...(habits.isDated ? { published: toInstant(item.publishedMs) } : {}),
    ...{ authors: [], contributors: [], categories: [], links: [], thumbnails: [], media: [] },
    enclosures: habits.texts === 'recording' ? [{ url, type: 'audio/mpeg' }] : [],
  };
}
