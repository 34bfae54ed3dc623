/** Lists every output with its address: public ones, with one for every source, if wanted, and every tag, and private ones. */
import type { Config, OutputConfig } from '../config/config.ts';
import type { PublishedSource } from '../model/published-feed.ts';
import { feedsOf } from './select.ts';
import { tagPath, wholeTagPath } from './tag-path.ts';

/** An output and where it is published. */
export interface OutputLocation {
  readonly output: OutputConfig;
  /** Folder below that of its site, `''` or with a trailing slash. A private output is a site of its own. */
  readonly path: string;
  /** Where it was before addresses had a limit of length; absent = where it is. */
  readonly formerPath?: string;
  /** Named by the operator, and so in the navigation of every page. */
  readonly isNamed: boolean;
}

const NO_FILTER: OutputConfig['filter'] = { include: [], exclude: [], languages: [], minWords: 0 };

type Settings = Pick<Config, 'outputs' | 'feeds' | 'stories'> & {
  readonly output: Pick<Config['output'], 'itemsPerFeed' | 'perSource'>;
};

/**
 * Ids of the feeds that nothing public may show: where there are private outputs, those that no public one takes. A feed that
 * lost its tag is then in no output, rather than on pages of its own that everybody can read.
 */
export function hiddenFeeds({ outputs, feeds }: Pick<Config, 'outputs' | 'feeds'>): ReadonlySet<string> {
  const open = outputs.filter(({ isPrivate }) => isPrivate !== true);
  if (open.length === outputs.length) return new Set();
  const shown = new Set(open.flatMap((output) => [...feedsOf(output, feeds)]));
  return new Set(feeds.flatMap(({ id }) => (shown.has(id) ? [] : [id])));
}

/** Every private output. Its path is empty: it is at the root of its own site. */
export function privateOutputs({ outputs }: Pick<Config, 'outputs'>): readonly OutputLocation[] {
  return outputs.filter(({ isPrivate }) => isPrivate).map((output) => ({ output, path: '', isNamed: true }));
}

/**
 * Every public output of the site in the order of the configuration: named ones (the first at the root), sources unless
 * switched off, tags. Nothing of a feed that only private outputs take.
 */
export function listOutputs(
  config: Settings,
  sources: ReadonlyMap<string, PublishedSource>,
): readonly OutputLocation[] {
  const { mode } = config.stories;
  const own = { mode, limit: config.output.itemsPerFeed, filter: NO_FILTER };
  const hidden = hiddenFeeds(config);
  const feeds = config.feeds.filter(({ id }) => !hidden.has(id));
  const named = config.outputs
    .filter(({ isPrivate }) => isPrivate !== true)
    .map((output, i) => ({ output, path: i === 0 ? '' : `${output.id}/`, isNamed: true }));
  const ofSources = config.output.perSource ? feeds : [];
  const bySource = ofSources.map(({ id }) => ({
    output: { id: `source-${id}`, title: sources.get(id)?.title ?? id, sources: [id], ...own },
    path: `source/${id}/`,
    isNamed: false,
  }));
  // Tags with the same path share an output: "C" and "C++", "Sea" and "sea".
  const tags = new Map<string, string[]>();
  for (const tag of new Set(feeds.flatMap((feed) => feed.tags))) {
    const place = tagPath(tag);
    const same = tags.get(place);
    if (same === undefined) tags.set(place, [tag]);
    else same.push(tag);
  }
  const byTag = [...tags].map(([place, same]) => ({
    output: { id: `tag-${place}`, title: same.join(', '), ...feedsWith(same, feeds, hidden), ...own },
    path: `tag/${place}/`,
    ...(wholeTagPath(same[0] ?? '') === place ? {} : { formerPath: `tag/${wholeTagPath(same[0] ?? '')}/` }),
    isNamed: false,
  }));
  return [...named, ...bySource, ...byTag];
}

/** What selects the feeds with one of `tags`; a hidden feed may have the tag too. */
function feedsWith(
  tags: readonly string[],
  feeds: Config['feeds'],
  hidden: ReadonlySet<string>,
): Pick<OutputConfig, 'sources' | 'tags'> {
  if (hidden.size === 0) return { tags };
  return { sources: feeds.filter((feed) => feed.tags.some((tag) => tags.includes(tag))).map(({ id }) => id) };
}
