/** The schema of a feed, and of what feeds and the whole configuration may set. */
import { cronProblem } from './cron.ts';
import { page } from './page-schema.ts';
import { checked, durationFrom, httpUrl, id, language, size, tag, text, z } from './schema-values.ts';

/** A cron expression. */
export const cron = checked(cronProblem);
/** Whether article pages are fetched. */
export const fetchArticles = z.enum(['auto', 'always', 'never']);
const someTags = z.array(tag).refine((tags) => tags.length > 0, 'must name a tag');
/** Which articles may be joined. */
export const joining = z.union([z.literal('never'), z.strictObject({ within: someTags })], {
  error: 'must be `never`, or `within:` with a list of tags',
});

/** One item of `feeds`. */
export const feed = z
  .strictObject({
    url: httpUrl.describe('URL of the RSS, Atom or JSON feed.'),
    id: id
      .optional()
      .describe(
        'Stable name, part of every entry id; change it only together with `formerlyId`. Derived from the URL when absent.',
      ),
    formerlyId: id
      .optional()
      .describe('The id that it had before: it takes over what is stored, and nothing is new to readers.'),
    title: text.optional().describe('Shown instead of the title in the feed.'),
    tags: z.array(tag).default([]).describe('Words that outputs select feeds by, at most 500 characters each.'),
    language: language.optional().describe('BCP 47 tag that overrides the language in the feed and its pages.'),
    articles: fetchArticles
      .optional()
      .describe('Whether the pages of the entries are fetched, instead of `articles.fetch`.'),
    interval: durationFrom('1 minute')
      .optional()
      .describe('Time between polls; learned from how the feed publishes when absent.'),
    cron: cron.optional().describe('Cron expression for the polls, instead of an interval.'),
    priority: z.int().default(0).describe('The higher one wins when the lead of a story is chosen.'),
    stories: joining.optional().describe('Join none of its articles, or only with feeds of these tags.'),
    paused: z.boolean().default(false).describe('Do not poll it; what is stored of it stays published.'),
    headers: z
      .record(z.string().regex(/^[A-Za-z0-9-]+$/), text)
      .optional()
      .describe('Headers sent only to the origin of `url`; use references for secrets.'),
    private: z
      .boolean()
      .optional()
      .describe('Never publish the URL; the default when it contains a reference or a password.'),
    maxSize: size.optional().describe('Largest document, instead of `http.maxSize`.'),
    obeyRobots: z
      .boolean()
      .optional()
      .describe('Obey robots.txt for the feed itself too; the default when it is a page.'),
    page: page.optional(),
  })
  .describe('A feed to poll.');
