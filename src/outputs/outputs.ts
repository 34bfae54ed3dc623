/** Lists every output with its address: those the operator named, and one for every source, if wanted, and every tag. */
import type { Config, OutputConfig } from '../config/config.ts';
import type { PublishedSource } from '../model/published-feed.ts';
import { tagPath, wholeTagPath } from './tag-path.ts';

/** An output and where it is published. */
export interface OutputLocation {
  readonly output: OutputConfig;
  /** Folder below the public folder, `''` or with a trailing slash. */
  readonly path: string;
  /** Where it was before addresses had a limit of length; absent = where it is. */
  readonly formerPath?: string;
  /** Named by the operator, and so in the navigation of every page. */
  readonly isNamed: boolean;
}

const NO_FILTER: OutputConfig['filter'] = { include: [], exclude: [], languages: [], minWords: 0 };

/** Every output of the site in the order of the configuration: named ones (the first at the root), sources unless switched off, tags. */
export function listOutputs(
  config: Pick<Config, 'outputs' | 'feeds' | 'output' | 'stories'>,
  sources: ReadonlyMap<string, PublishedSource>,
): readonly OutputLocation[] {
  const { mode } = config.stories;
  const own = { mode, limit: config.output.itemsPerFeed, filter: NO_FILTER };
  const named = config.outputs.map((output, i) => ({ output, path: i === 0 ? '' : `${output.id}/`, isNamed: true }));
  const ofSources = config.output.perSource ? config.feeds : [];
  const bySource = ofSources.map(({ id }) => ({
    output: { id: `source-${id}`, title: sources.get(id)?.title ?? id, sources: [id], ...own },
    path: `source/${id}/`,
    isNamed: false,
  }));
  // Tags with the same path share an output: "C" and "C++", "Sea" and "sea".
  const tags = new Map<string, string[]>();
  for (const tag of new Set(config.feeds.flatMap((feed) => feed.tags))) {
    const place = tagPath(tag);
    const same = tags.get(place);
    if (same === undefined) tags.set(place, [tag]);
    else same.push(tag);
  }
  const byTag = [...tags].map(([place, same]) => ({
    output: { id: `tag-${place}`, title: same.join(', '), tags: same, ...own },
    path: `tag/${place}/`,
    ...(wholeTagPath(same[0] ?? '') === place ? {} : { formerPath: `tag/${wholeTagPath(same[0] ?? '')}/` }),
    isNamed: false,
  }));
  return [...named, ...bySource, ...byTag];
}
