/** The schema of `rules` and `mutes`: what is blocked, kept, rewritten and tagged, and under which conditions. */
import { durationFrom, id, language, tag, text, z } from './schema-values.ts';
import { parseUntil } from './until.ts';

const EMPTY = 'must not be empty';
const phrases = z.array(text).refine((list) => list.length > 0, EMPTY);
const words = z.int().min(0);

const condition = z.strictObject({
  phrases: phrases.optional().describe('In title or text: one of these phrases or `/expressions/`.'),
  title: phrases.optional().describe('In the title: one of these.'),
  text: phrases.optional().describe('In the text: one of these.'),
  author: phrases.optional().describe('In the name of an author: one of these.'),
  category: phrases.optional().describe('In a category of the item: one of these.'),
  url: phrases.optional().describe('In the URL: one of these.'),
  languages: z
    .array(language)
    .refine((list) => list.length > 0, EMPTY)
    .optional()
    .describe('In one of these languages; `de` includes `de-AT`.'),
  minWords: words.optional().describe('At least this many words.'),
  maxWords: words.optional().describe('At most this many words.'),
  olderThan: durationFrom('1s').optional().describe('Published longer ago than this when first seen.'),
  newerThan: durationFrom('1s').optional().describe('Published less long ago than this when first seen.'),
});
/** One condition as written in the file. */
export type ConditionEntry = z.infer<typeof condition>;

const conditions = z.array(condition).refine((list) => list.length > 0, EMPTY);

const replacement = z.strictObject({
  find: text.describe('A phrase or an `/expression/`.'),
  with: z.string().describe('What replaces it; `$1` is the first group of the expression, `$$` a dollar sign.'),
});

/** One item of `rules`. */
export const rule = z
  .strictObject({
    id: id.optional().describe('Name of the rule in `preview`, `why` and messages; its number when absent.'),
    feeds: z.array(text).optional().describe('Ids of the feeds that it applies to.'),
    tags: z.array(tag).optional().describe('Apply to every feed with one of these tags.'),
    outputs: z.array(text).optional().describe('Ids of the outputs that it applies to; all when absent.'),
    block: conditions.optional().describe('Show no article that meets one of these conditions.'),
    keep: conditions.optional().describe('Show only articles that meet one of these conditions.'),
    when: conditions.optional().describe('Conditions for `rewrite`, `tag` and `priority`; one must be met.'),
    rewrite: z
      .strictObject({
        title: z.array(replacement).default([]).describe('Replacements in the title, in order.'),
        text: z.array(replacement).default([]).describe('Replacements in the text, in order.'),
        prefix: text.optional().describe('Put before the title; `{feed}` is the title of the feed.'),
      })
      .optional(),
    tag: z
      .array(tag)
      .refine((list) => list.length > 0, EMPTY)
      .optional()
      .describe('Categories to add to the item.'),
    priority: z.int().optional().describe('Added to the priority of the feed when the lead of a story is chosen.'),
  })
  .describe('What to do with articles under conditions.');

const until = text
  .refine((value) => parseUntil(value) !== undefined, '{value} is not a date: write it as `2026-12-24`')
  .optional()
  .describe('Day (`2026-12-24`, to its end in UTC) or time (`2026-12-24T18:00Z`) at which it ends; never when absent.');

/** One item of `mutes`, written by `winnow mute`. */
export const mute = z
  .strictObject({
    feed: text.optional().describe('Id of a feed.'),
    phrase: text.optional().describe('A phrase or `/expression/` in title or text.'),
    story: z
      .string()
      .regex(/^[0-9a-f]{32}$/, '{value} is not the id of a story: `winnow mute --story URL` finds it')
      .optional()
      .describe('Id of a story.'),
    until,
  })
  .describe('What is not shown, for a time or for good.');
