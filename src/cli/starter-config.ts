/** The configuration that `winnow init` writes: no feeds yet, and every setting with its default in a comment. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from './terminal.ts';

/** The bundled configuration, next to `src/` or, when compiled, next to `dist/`; its settings are those of a new file. */
const BUNDLED = ['../../config/winnow.yaml', '../../../config/winnow.yaml'].map(
  (path) => new URL(path, import.meta.url),
);

const HEAD = `# The configuration of Winnow. Lines that are commented out show the default, or an example.
#
#   winnow add URL           finds the feed of a page and appends it to \`feeds\`
#   winnow import LIST       adds the feeds of an OPML list
#   winnow check             reports every error in this file, with line and column
#   winnow check --online    also fetches every feed
#   winnow start             polls, publishes and serves until stopped
#
# A running daemon loads this file again when it changes. While it has errors, the last valid configuration stays in use.
#
# Write durations and sizes with a unit: 30s, 15 minutes, 2h, 90 days; 500 kB, 16 MiB.
# Paths are relative to the folder in which the program is started.
# Do not put secrets here: "\${NAME}" is read from the environment, "\${file:/run/secrets/name}" from a file, and
# "\${NAME:-value}" has a default. Write a literal dollar sign before a brace as $$.

# Only \`url\` is required. The \`id\` is part of every entry's identity: if you change it, name the old one in \`formerlyId\`.
feeds: []
#  - id: harbour-post
#    url: https://harbour.example/feed.xml
#    title: Harbour Post             # instead of the feed's own title
#    tags: [news, english]           # words of your own, by which outputs select feeds
#    priority: 1                     # of the copies of a story, the highest one becomes the lead
#    articles: never                 # whether its pages are fetched: auto, always or never
#    language: de                    # overrides the language that feed and pages declare
#    interval: 2 hours               # instead of learning how often it publishes
#    cron: "5 7 * * mon-fri"         # or at fixed times, instead of an interval
#    private: true                   # never publish the URL; the default when it contains a \${…}
#    paused: true                    # do not poll it; what is stored of it stays published

# Each output is published as feed.atom, feed.xml (RSS), feed.json (JSON Feed) and web pages: the first at the root, every
# other in a folder named after its id. Without \`sources\` and \`tags\` it takes every feed.
outputs:
  - id: feed
    title: All stories
    # tags: [news]
    # mode: merge                      # each story once; group: every article, with links; off: every article
    # filter:
    #   include: [harbour, ferry]      # at least one of these phrases in title or text
    #   exclude: [football, /\\bcup (final|tie)\\b/]   # none of these; /…/ is an RE2 expression
  # - id: board
  #   title: For the board
  #   private: true                    # only for subscribers: \`winnow subscribers add board NAME\`; after all public outputs
  #   tags: [news]                     # of feeds that no public output takes

`;

/** From here to the sample newsroom, nothing in the bundled file needs the sample's feeds: rules, mutes, webhooks, mail, settings. */
const SETTINGS_START = '# ── Rules';
const SAMPLE_START = '# The fictional newsroom';

/** The text of a new configuration file. Throws if the bundled file is missing or has lost its sections. */
export function starterConfig(): string {
  const bundled = readBundled();
  const [start, end] = [bundled.indexOf(SETTINGS_START), bundled.indexOf(SAMPLE_START)];
  if (start < 0 || end < start) throw new Error('the bundled config/winnow.yaml has no rules, or no sample after them');
  return `${HEAD}${bundled.slice(start, end).trimEnd()}\n`;
}

function readBundled(): string {
  for (const url of BUNDLED) {
    try {
      return readFileSync(url, 'utf8');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  throw new Error('the bundled config/winnow.yaml is missing: install the program again');
}

/** Creates `path`, and its folder, with `text`. Rejects with a CommandError if it exists or cannot be written. */
export async function createConfigFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => fail(path, error));
  await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') fail(path, error);
    throw new CommandError(`${path} exists already and was not changed: edit it, or name another file with --config`);
  });
}

function fail(path: string, error: unknown): never {
  const place = 'name a file in a folder that you may write to with --config';
  throw new CommandError(`${path} cannot be created (${codeOf(error)}): ${place}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
