/** A whole Winnow in this process, whose clock only its owner moves. */
import { type AppContext, openApp } from '../../src/app/app.ts';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/load.ts';
import { joinOverrides, splitOverrides } from '../../src/pass/apply-overrides.ts';
import { runPass } from '../../src/pass/pass.ts';
import { allOverrides, saveOverrides } from '../../src/records/overrides.ts';
import { createLog } from '../../src/runtime/log.ts';
import type { openStore } from '../../src/storage/store.ts';

/** Stories in a document of the output that readers subscribe to: so few that some scroll off. */
export const LIMIT = 4;
const HOUR = 3_600_000;

function configOf(url: string, allow: string, feeds: ReadonlyMap<string, string>, output: string): Config {
  const text = [
    `http: { allow: ["${allow}"], feedDelay: 0s, pageDelay: 0s }`,
    'articles: { fetch: never }',
    `output: { baseUrl: "${url}" }`,
    'feeds:',
    ...[...feeds].map(([id, feedUrl]) => `  - { id: ${id}, url: "${feedUrl}" }`),
    `outputs: [{ id: all, title: All }, ${output}]`,
    '',
  ].join('\n');
  const { config, problems } = parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined });
  if (config === undefined) throw new Error(JSON.stringify(problems));
  // As with the bundled newsroom: the pauses between requests would never end by a clock that only events move.
  return { ...config, sample: { ...config.sample, enabled: true } };
}

/** The program with its store, which survives restarts, and a clock that only events move. */
export class Site {
  now: number;
  feeds: Map<string, string>;
  output = `{ id: news, title: News, limit: ${LIMIT} }`;
  readonly #url: string;
  readonly #dir: string;
  readonly #allow: string;
  readonly #store: Awaited<ReturnType<typeof openStore>>;
  #app: AppContext | undefined;

  constructor(
    start: number,
    url: string,
    dir: string,
    allow: string,
    feeds: Map<string, string>,
    store: Site['store'],
  ) {
    this.now = start;
    this.#url = url;
    this.#dir = dir;
    this.#allow = allow;
    this.feeds = feeds;
    this.#store = store;
  }

  get store(): Awaited<ReturnType<typeof openStore>> {
    return this.#store;
  }

  /** Starts the program, again if it runs, with the present configuration. */
  async restart(): Promise<void> {
    await this.#app?.close();
    const config = configOf(this.#url, this.#allow, this.feeds, this.output);
    this.#app = await openApp({
      config: { ...config, output: { ...config.output, dir: this.#dir } },
      log: createLog({ level: 'silent', format: 'json' }),
      store: this.#store,
      keepStore: true,
      clock: () => this.now,
    });
  }

  get app(): AppContext {
    if (this.#app === undefined) throw new Error('the site has not started');
    return this.#app;
  }

  /** Polls every feed and publishes, an hour or `hours` later. */
  async pass(hours = 1): Promise<void> {
    this.now += hours * HOUR;
    await runPass(this.app, { only: [...this.feeds.keys()] });
  }

  async #entryOf(guid: string): Promise<string> {
    for await (const [id, entry] of this.app.records.entries.entries()) if (entry.guid === guid) return id;
    throw new Error(`there is no ${guid}`);
  }

  async #storyOf(guid: string) {
    const story = (await this.app.catalogue.storiesOf([await this.#entryOf(guid)]))[0];
    if (story === undefined) throw new Error(`${guid} is in no story`);
    return story;
  }

  async join(a: string, b: string): Promise<void> {
    const { records } = this.app;
    const at = new Date(this.now).toISOString();
    await saveOverrides(
      joinOverrides(await this.#storyOf(a), await this.#storyOf(b), await allOverrides(records), at),
      records,
    );
  }

  async split(guid: string): Promise<void> {
    const at = new Date(this.now).toISOString();
    await saveOverrides(splitOverrides(await this.#entryOf(guid), await this.#storyOf(guid), at), this.app.records);
  }

  async close(): Promise<void> {
    await this.#app?.close();
    await this.#store.close();
  }
}
