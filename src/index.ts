/**
 * The library: parse feeds, clean articles and texts, and join articles into stories. Everything here is pure (no input or
 * output, no clock), so that other programs and the benchmarks can use what the aggregator itself runs on.
 */

export {
  type CleanFragmentOptions,
  type CleanPageOptions,
  cleanFragment,
  cleanPage,
} from './article-pipeline/clean-page.ts';
export { type CleanedText, type CleanTextOptions, cleanText } from './clean/text.ts';
export { type ParseOptions, parseFeed } from './feeds/parse/parse-feed.ts';
export type { CleanArticle, CleanHtml, PageKind, Removal } from './model/article.ts';
export type { Category, Enclosure, Link, Media, ParsedEntry, Person } from './model/entry.ts';
export type { FeedFormat, FeedHeader, FeedHints, FeedProblem, ParsedFeed } from './model/parsed-feed.ts';
export {
  createStoryIndex,
  type Joined,
  type Placement,
  type StoryArticle,
  type StoryIndex,
  type StoryIndexOptions,
} from './stories/index.ts';
