/** Checks of private outputs: nothing of them may end up where anybody can read it. They trust no shape. */
import { join } from 'node:path';
import { defaults } from './defaults.ts';
import type { Finding } from './locate.ts';
import { group, list, type Raw, strings } from './raw-value.ts';

/** Finds private outputs before public ones, and reports on the first output where that is private. */
export function privateOutputFindings(value: unknown): Finding[] {
  const outputs = list(value, 'outputs');
  const lastPublic = outputs.findLastIndex((output) => !isPrivate(output));
  const early = outputs.flatMap((output, at): Finding[] =>
    isPrivate(output) && at < lastPublic ? [{ path: ['outputs', at, 'private'], message: EARLY }] : [],
  );
  const hasPublic = outputs.length === 0 || lastPublic >= 0;
  return hasPublic ? early : [...unnamed('webhooks', value), ...unnamed('digests', value)];
}

const EARLY =
  'the first output is at the root of the site, so private outputs come after the public ones: move it to the end';

/** Webhooks and digests without `output`, which would report on a private one. */
function unnamed(section: string, value: unknown): Finding[] {
  return list(value, section).flatMap(({ output, events }, at): Finding[] => {
    const onlyFeeds = strings(events).length > 0 && strings(events).every((event) => event.startsWith('feed-'));
    if (output !== undefined || onlyFeeds) return [];
    return [{ path: [section, at], message: 'every output is private: name the one to report on with `output`' }];
  });
}

/** The folder of each private output in `value`. */
export function privateFolders(value: unknown): readonly string[] {
  const { privateDir = defaults.privateDir } = group(value, 'output');
  if (typeof privateDir !== 'string') return [];
  return list(value, 'outputs').flatMap((output) =>
    isPrivate(output) && typeof output.id === 'string' ? [join(privateDir, output.id)] : [],
  );
}

/** Finds private outputs whose feeds are all in public ones too, and addresses with a token that are not encrypted. */
export function unwisePrivateOutputs(value: unknown): Finding[] {
  const outputs = list(value, 'outputs');
  const feeds = list(value, 'feeds');
  const isTaken = (feed: Raw, output: Raw): boolean => {
    if (output.sources === undefined && output.tags === undefined) return true;
    const isNamed = typeof feed.id === 'string' && strings(output.sources).includes(feed.id);
    return isNamed || strings(output.tags).some((tag) => strings(feed.tags).includes(tag));
  };
  const open = outputs.filter((output) => !isPrivate(output));
  const found = outputs.flatMap((output, at): Finding[] => {
    const taken = isPrivate(output) ? feeds.filter((feed) => isTaken(feed, output)) : [];
    const isPublic = taken.length > 0 && taken.every((feed) => open.some((other) => isTaken(feed, other)));
    return isPublic ? [{ path: ['outputs', at, 'private'], message: PUBLIC_TOO }] : [];
  });
  const { baseUrl } = group(value, 'output');
  const isClear = typeof baseUrl === 'string' && /^http:\/\/(?!localhost\b|127\.|\[::1\])/.test(baseUrl);
  if (!isClear || outputs.every((output) => !isPrivate(output))) return found;
  return [...found, { path: ['output', 'baseUrl'], message: CLEAR }];
}

const PUBLIC_TOO =
  'each of its feeds is in a public output too, so all of it can be read without a token; an output without `sources` and `tags` has every feed';
const CLEAR = 'without https, everybody on the way can read the tokens in the addresses of private outputs';

function isPrivate(output: Raw): boolean {
  return output.private === true;
}
