/** Keeps a former leader, such as a process that was frozen, from publishing over what a later one has published. */
import type { SiteManifest } from '../formats/site-manifest.ts';
import { OperatorError } from '../model/operator-error.ts';

/** Another process has published to the folder as a later leader: what this one knows is out of date. */
class LaterLeaderError extends OperatorError {
  override readonly name = 'LaterLeaderError';

  constructor(directory: string, term: number) {
    super(
      `the folder "${directory}" was published by a later leader (term ${term}): this process publishes nothing there`,
    );
  }
}

/** Throws a LaterLeaderError if the manifest of `directory` has a later term than `mine`; undefined: leaders do not take turns. */
export function requireNoLaterLeader(
  directory: string,
  manifest: Pick<SiteManifest, 'term'> | undefined,
  mine: number | undefined,
): void {
  const last = manifest?.term;
  if (mine !== undefined && last !== undefined && last > mine) throw new LaterLeaderError(directory, last);
}
