/** Where the feeds of the sample newsroom are when it is served at another port than theirs. */
import { defaults } from './defaults.ts';

/**
 * `url` at the port of the sample newsroom if it is one at its default port on this machine: when another program uses that port,
 * `sample.port` is all that has to be changed. Anything else, and while the newsroom is off, is unchanged.
 */
export function atSamplePort(url: string, sample: { readonly enabled: boolean; readonly port: number }): string {
  const standard = `http://127.0.0.1:${defaults.samplePort}/`;
  if (!sample.enabled || !url.startsWith(standard)) return url;
  return `http://127.0.0.1:${sample.port}/${url.slice(standard.length)}`;
}
