/** Redirects from the paths that outputs had under former ids, and before names in addresses were limited in length. */
import type { Config } from '../config/config.ts';
import { formats } from '../formats/index.ts';
import { formatPath } from '../formats/paths.ts';
import type { MovedPath } from '../formats/site-manifest.ts';
import type { OutputLocation } from '../outputs/outputs.ts';

/** Common file systems accept no longer name, so nothing can have been published under one. */
const MAX_NAME_BYTES = 255;

/** The former and current paths of the documents of each output that has moved, without those of hidden feeds. */
export function movedOutputs(
  all: readonly OutputLocation[],
  hidden: ReadonlySet<string>,
  { output: { baseUrl, perSource }, feeds }: Pick<Config, 'output' | 'feeds'>,
): readonly MovedPath[] {
  const sources = feeds.flatMap(({ id, formerlyId }): readonly MovedPath[] =>
    formerlyId === undefined || hidden.has(id) || !perSource
      ? []
      : [{ from: `source/${formerlyId}`, to: new URL(`source/${id}/`, baseUrl).href, isFolder: true }],
  );
  const folders = all.flatMap(({ output: { formerly = [] }, path }) =>
    formerly.map((from): MovedPath => ({ from, to: new URL(path, baseUrl).href, isFolder: true })),
  );
  const documents = all.flatMap(({ path, formerPath }) => {
    if (formerPath?.split('/').some((name) => Buffer.byteLength(name) > MAX_NAME_BYTES) !== false) return [];
    return formats.map((format) => ({
      from: formatPath({ path: formerPath }, format),
      to: formatPath({ path }, format),
    }));
  });
  return [...sources, ...folders, ...documents];
}
