/** Which feeds the stories of a feed may have: the operator's word against joins, for one feed or for a tag. */
import type { FeedSource, StoryScope } from '../model/source.ts';
import type { Finding } from './locate.ts';
import { group, list, type Raw, strings } from './raw-value.ts';
import type { ConfigFile, FeedEntry } from './schema.ts';
import { didYouMean } from './suggest.ts';

type Joining = NonNullable<FeedEntry['stories']>;

function scopeOf(joining: Joining, tag?: string): StoryScope {
  return { within: joining === 'never' ? [] : joining.within, ...(tag !== undefined && { tag }) };
}

/** What limits the stories of `feed`: its own setting, or those of its tags together. */
export function storyScopes(feed: FeedEntry, { stories }: ConfigFile): readonly StoryScope[] {
  if (feed.stories !== undefined) return [scopeOf(feed.stories)];
  return feed.tags.flatMap((tag) => {
    const joining = Object.hasOwn(stories.tags, tag) ? stories.tags[tag] : undefined;
    return joining === undefined ? [] : [scopeOf(joining, tag)];
  });
}

/** Finds tags that no feed has, in `feeds[].stories` and `stories.tags`. Does not trust the shape of `value`. */
export function scopeFindings(value: unknown): Finding[] {
  const feeds = list(value, 'feeds');
  const known = new Set(feeds.flatMap(({ tags }) => strings(tags)));
  const ofTags = group(group(value, 'stories'), 'tags');
  return [
    ...feeds.flatMap((feed, at) => unknownTags(group(feed, 'stories'), ['feeds', at, 'stories'], known)),
    ...Object.keys(ofTags).flatMap((tag) => [
      ...(known.has(tag) ? [] : [unknownTag(tag, ['stories', 'tags'], known, true)]),
      ...unknownTags(group(ofTags, tag), ['stories', 'tags', tag], known),
    ]),
  ];
}

function unknownTags({ within }: Raw, path: Finding['path'], known: ReadonlySet<string>): Finding[] {
  return strings(within).flatMap((tag, at) =>
    known.has(tag) ? [] : [unknownTag(tag, [...path, 'within', at], known)],
  );
}

/** `isKey`: the tag is the name of a setting at `path`, not a value. */
function unknownTag(tag: string, path: Finding['path'], known: ReadonlySet<string>, isKey = false): Finding {
  return { path, ...(isKey ? { key: tag } : {}), message: `no feed has the tag "${tag}"${didYouMean(tag, known)}` };
}

/** A feed whose articles are joined only with those of `partners`. */
export interface StoryLimit {
  readonly source: string;
  readonly partners: readonly string[];
}

/** The limits on joins between `feeds`; feeds without one are not listed. */
export function storyLimits(feeds: readonly FeedSource[]): readonly StoryLimit[] {
  return feeds.flatMap(({ id, stories = [] }) => {
    if (stories.length === 0) return [];
    const isNever = stories.some(({ within }) => within.length === 0);
    const isPartner = (other: FeedSource): boolean =>
      stories.every(({ within }) => within.some((tag) => other.tags.includes(tag)));
    // A feed's own reissues are one item even if it lacks the tags that it names.
    const partners = isNever ? [] : [id, ...feeds.filter(isPartner).map((other) => other.id)];
    return [{ source: id, partners: [...new Set(partners)] }];
  });
}
