/** Loading the configuration reports all errors at once, at their places, with suggestions, and never with a secret. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the references of the configuration itself
import { describe, expect, it } from 'vitest';
import { formatProblem, loadConfig, parseConfig } from '../../src/config/load.ts';
import { redactConfig } from '../../src/config/redact.ts';
import { RESERVED_IDS } from '../../src/config/reserved.ts';
import { refusedCron } from '../../src/runtime/schedule.ts';

const FILES = new Map([['/run/token', 'from-a-file\n']]);
const source = (env: Record<string, string> = {}) => ({ env, readFile: (path: string) => FILES.get(path) });
const problemsOf = (text: string, env: Record<string, string> = {}) =>
  parseConfig(text, 'winnow.yaml', source(env)).problems.map(formatProblem);

describe('a valid configuration', () => {
  it('fills in every default from an empty file', () => {
    const { config, problems } = parseConfig('', 'winnow.yaml', source());
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      schedule: '* * * * *',
      timezone: 'UTC',
      storage: { url: 'sqlite:data/state/winnow.db' },
      http: { timeoutSeconds: 30, maxBytes: 32 * 1024 * 1024, feedDelaySeconds: 1, pageDelaySeconds: 2, allow: [] },
      polling: { minIntervalMinutes: 60, maxIntervalHours: 24 },
      retention: { days: 365, pagesDays: 30 },
      stories: { mode: 'merge', windowDays: 14 },
      feeds: [],
      outputs: [{ id: 'feed', title: 'All stories', mode: 'merge', limit: 100 }],
    });
  });

  it('treats a setting as absent when all its lines are commented out', () => {
    const { config, problems } = parseConfig('feeds:\n  # - url: …\noutputs:\nserver:\n', 'winnow.yaml', source());
    expect(problems).toEqual([]);
    expect(config?.feeds).toEqual([]);
  });

  it('shows how an item of a list begins, and suggests the plural for a list', () => {
    const list = 'feeds:\n  - https://a.example/feed\noutput:\n  - id: x';
    expect(problemsOf(list)).toEqual([
      'winnow.yaml:2:5: each of "feeds" must be a group of settings, such as `- url: …`',
      'winnow.yaml:4:3: "output" must be a group of settings, did you mean "outputs"?',
    ]);
  });

  it('does not let the server and the sample newsroom share a port', () => {
    expect(problemsOf('server: { port: 8099 }\nsample: { enabled: true, port: 8099 }')).toEqual([
      'winnow.yaml:2:32: the sample newsroom must use a different port from the server',
    ]);
    expect(problemsOf('server: { port: 8099 }\nsample: { enabled: false, port: 8099 }')).toEqual([]);
    expect(problemsOf('server: { port: 0 }\nsample: { enabled: true, port: 0 }')).toEqual([]);
  });

  it('suggests the tag of a language for its name', () => {
    expect(problemsOf('outputs: [{ id: a, title: A, filter: { languages: [english] } }]')).toEqual([
      'winnow.yaml:1:52: "languages": "english" is not a language tag such as `en` or `pt-BR`, did you mean "en"?',
    ]);
  });

  it('derives the public URL from the port of the server, and warns of a URL with another port', () => {
    const known = { cleaningRules: [], phraseProblem: () => undefined };
    const load = (text: string) => parseConfig(text, 'f', source(), { known });
    expect(load('server: { port: 8281 }').config?.output.baseUrl).toBe('http://localhost:8281/');
    expect(load('output: { baseUrl: "http://localhost:8281/" }').warnings.map(formatProblem)).toEqual([
      'f:1:20: "http://localhost:8281/" does not have the server\'s port (8080), so no link in the feeds would work',
    ]);
    expect(load('output: { baseUrl: "http://localhost:8080" }').warnings).toEqual([]);
    expect(load('output: { baseUrl: "https://news.example/" }').warnings).toEqual([]);
  });

  it.each([
    ['*/5 * * * *', 'every 5 minutes'],
    ['* 7 * * *', 'every minute'],
    ['0,10,50 7 * * *', 'every 10 minutes'],
    ['20-40/20 * * * *', 'every 20 minutes'],
    ['0 */2 * * *', undefined],
    ['30 7,8 * * mon-fri', undefined],
  ])('warns of a cron expression that matches more often than the feed is polled: %s', (cron, gap) => {
    const known = { cleaningRules: [], phraseProblem: () => undefined };
    const text = `feeds: [{ url: "https://a.example/", cron: "${cron}" }]`;
    const messages = parseConfig(text, 'f', source(), { known }).warnings.map(({ message }) => message);
    expect(messages).toEqual(
      gap === undefined
        ? []
        : [
            `"${cron}" matches ${gap}, more often than the feed is polled (\`polling.minInterval\`: 1 hour): some matches are skipped`,
          ],
    );
  });

  it('warns of an interval below the minimum, which is used only if the server allows it', () => {
    const known = { cleaningRules: [], phraseProblem: () => undefined };
    const load = (text: string) => parseConfig(text, 'winnow.yaml', source(), { known });
    const feed = (interval: string) => `feeds: [{ url: "https://a.example/", interval: ${interval} }]`;
    expect(load(feed('10 minutes')).warnings.map(formatProblem)).toEqual([
      'winnow.yaml:1:48: "10 minutes" is shorter than `polling.minInterval` (1 hour) and used only while the server allows it, and then every 15 minutes at most',
    ]);
    expect(load(feed('20 minutes')).warnings.map(({ message }) => message)).toEqual([
      '"20 minutes" is shorter than `polling.minInterval` (1 hour) and used only while the server allows it',
    ]);
    expect(load(feed('1 hour')).warnings).toEqual([]);
    expect(load(`polling: { minInterval: 15 minutes }\n${feed('20 minutes')}`).warnings).toEqual([]);
    expect(
      load(`polling: { minInterval: 5 minutes }\n${feed('10 minutes')}`).warnings.map(({ message }) => message),
    ).toEqual(['"10 minutes" is too short: no feed is polled more often than every 15 minutes']);
  });

  it('limits the connections of the server, and reports a wrong limit at its place', () => {
    expect(parseConfig('server: { maxConnections: 50 }', 'f', source()).config?.server).toMatchObject({
      maxConnections: 50,
      maxConnectionsPerAddress: 100,
    });
    expect(problemsOf('server:\n  maxConnections: 0\n  maxConnectionsPerAddress: many')).toEqual([
      'winnow.yaml:2:19: "maxConnections" must be 1 or more',
      'winnow.yaml:3:29: "maxConnectionsPerAddress" must be a number',
    ]);
  });

  it('warns of feeds that will never be fetched, at their line', () => {
    const known = {
      cleaningRules: [],
      phraseProblem: () => undefined,
      refusal: (url: string, { ports }: { ports: readonly number[] }) =>
        ports.includes(Number(new URL(url).port)) ? undefined : 'no such port',
    };
    const text = 'http: { ports: [8081] }\nfeeds:\n  - url: http://a.example:8080/\n  - url: http://b.example:8081/';
    expect(parseConfig(text, 'f', source(), { known }).warnings.map(formatProblem)).toEqual([
      'f:3:10: will not be fetched: no such port',
    ]);
  });

  it('reads feeds and outputs with units and inherited settings', () => {
    const { config } = parseConfig(
      [
        'articles: { fetch: always }',
        'feeds:',
        '  - url: https://www.harbour.example/News/feed.xml',
        '    interval: 90 minutes',
        '    maxSize: 1.5 MB',
        '  - { url: "https://hill.example/a?x=1", id: hill, articles: never, tags: [hills], priority: 3 }',
        'outputs:',
        '  - { id: hills, title: Hills, tags: [hills], mode: group, limit: 7, filter: { languages: [de-AT] } }',
      ].join('\n'),
      'winnow.yaml',
      source(),
    );
    expect(config?.feeds).toEqual([
      {
        id: 'harbour.example-news-feed.xml',
        url: 'https://www.harbour.example/News/feed.xml',
        tags: [],
        fetchArticles: 'always',
        priority: 0,
        isPrivate: false,
        intervalMinutes: 90,
        maxBytes: 1_500_000,
      },
      {
        id: 'hill',
        url: 'https://hill.example/a?x=1',
        tags: ['hills'],
        fetchArticles: 'never',
        priority: 3,
        isPrivate: false,
      },
    ]);
    expect(config?.outputs).toEqual([
      {
        id: 'hills',
        title: 'Hills',
        tags: ['hills'],
        mode: 'group',
        limit: 7,
        filter: { include: [], exclude: [], languages: ['de-AT'], minWords: 0 },
      },
    ]);
  });

  it('allows the loopback address of the sample newsroom only while it is enabled', () => {
    const allow = (text: string) => parseConfig(text, 'winnow.yaml', source()).config?.http.allow;
    expect(allow('sample: { enabled: true, port: 8123 }')).toEqual(['127.0.0.1/32:8123']);
    expect(allow('sample: { enabled: false, port: 8123 }')).toEqual([]);
  });
});

describe('knowledge of other parts of the program', () => {
  const known = {
    cleaningRules: ['share', 'related'],
    phraseProblem: (text: string) => (text.startsWith('/(') ? 'no expression' : undefined),
  };

  it('is used when it is passed in', () => {
    const text = [
      'clean: { skip: [share, relatd] }',
      'outputs:',
      '  - { id: a, title: A, filter: { include: [harbour, "/(/"], exclude: ["/(x/"] } }',
    ].join('\n');
    expect(parseConfig(text, 'f', source(), { known }).problems.map(formatProblem)).toEqual([
      'f:1:24: there is no cleaning rule "relatd", did you mean "related"?',
      'f:3:53: "/(/": no expression',
      'f:3:71: "/(x/": no expression',
    ]);
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('errors', () => {
  it('are all reported at once, in the order of the file', () => {
    expect(
      problemsOf(
        [
          'shedule: "*/5 * * * *"',
          'timezone: Europe/Belrin',
          'http:',
          '  timeout: 30',
          '  maxSize: 12 megs',
          '  min_interval: 3',
          'polling: { minInterval: soon, MaxInterval: 3h }',
          'feeds:',
          '  - url: htps://mast.example/feed',
          '    articls: auto',
          '  - id: Mast',
          '    articles: allways',
          '  - { url: "https://mast.example/b", id: boat, cron: "61 * * * *", language: en_GB }',
          'outputs:',
          '  - { id: news, title: News, sources: [baot], tags: [any] }',
        ].join('\n'),
      ),
    ).toEqual([
      'winnow.yaml:1:1: unknown setting "shedule", did you mean "schedule"?',
      'winnow.yaml:2:11: "timezone": "Europe/Belrin" is not a time zone, did you mean "Europe/Berlin"?',
      'winnow.yaml:4:12: "timeout" needs a duration with a unit, such as `30s`, `15 minutes` or `2h`',
      'winnow.yaml:5:12: "maxSize": "12 megs" is not a size: write it with its unit, such as `16 MiB`',
      'winnow.yaml:6:3: unknown setting "min_interval", did you mean "polling.minInterval"?',
      'winnow.yaml:7:25: "minInterval": "soon" is not a duration: add a unit, as in `30s`, `15 minutes` or `2h`',
      'winnow.yaml:7:31: unknown setting "MaxInterval", did you mean "maxInterval"?',
      'winnow.yaml:9:10: "url": "htps://mast.example/feed" is not an http or https address',
      'winnow.yaml:10:5: unknown setting "articls", did you mean "articles"?',
      'winnow.yaml:11:5: "url" is missing',
      'winnow.yaml:11:9: "id": "Mast" is not a valid id: use lower-case letters, digits, `-`, `_` and `.`, at most 64',
      'winnow.yaml:12:15: "articles" must be one of auto, always, never, did you mean "always"?',
      'winnow.yaml:13:54: "cron": "61" is not a minute (0 to 59) in "61 * * * *"',
      'winnow.yaml:13:78: "language": "en_GB" is not a language tag such as `en` or `pt-BR`, did you mean "en-GB"?',
      'winnow.yaml:15:40: no feed has the id "baot", did you mean "boat"?',
      'winnow.yaml:15:54: no feed has the tag "any"',
    ]);
  });

  it('in cron expressions are reported, also those that only the scheduler finds', () => {
    const text = [
      'schedule: "5/15 * * * *"',
      'feeds:',
      '  - { url: "https://mast.example/feed", cron: "0 0 31 2 *" }',
      '  - { url: "https://boat.example/feed", cron: "1 2 3 * *" }',
    ].join('\n');
    const known = { cleaningRules: [], phraseProblem: () => undefined, refusedCron };
    const { problems } = parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined }, { known });
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '1: "schedule": "5/15" in "5/15 * * * *" has a step without a range: write `5-59/15`',
      '3: "0 0 31 2 *" is not accepted by the scheduler: 31 2 is an impossible day of month for the given month',
    ]);
  });

  it('in address ranges are reported', () => {
    const allow = (range: string) => problemsOf(`http: { allow: ["${range}"] }`);
    for (const range of ['127.0.0.1/32:8099', '[::1]/128:80', '10.0.0.0/8:65535', '[::ffff:10.0.0.1]/128:1']) {
      expect(allow(range)).toEqual([]);
    }
    for (const range of [
      '127.0.0.1:80',
      '300.0.0.1/32:80',
      '127.0.0.1/33:80',
      '[::1]/129:80',
      '10.0.0.0/8:70000',
      'localhost/32:80',
    ]) {
      expect(allow(range)).toEqual([
        `winnow.yaml:1:17: "allow": "${range}" is not an address range with a port, such as \`127.0.0.1/32:8099\` or \`[::1]/128:8099\``,
      ]);
    }
  });

  it('in the YAML itself are reported with their place', () => {
    const [first] = problemsOf('feeds:\n  - url: "https://mast.example/\n');
    expect(first).toBe('winnow.yaml:2:10: this " is never closed: put a " where the text ends');
  });

  it('include duplicate keys', () => {
    expect(problemsOf('timezone: UTC\ntimezone: UTC')).toEqual([
      'winnow.yaml:2:1: the setting "timezone" is given twice; merge the two',
    ]);
  });

  it('of hundreds of keys given twice are reported without going through the file for each', () => {
    const text = Array.from({ length: 1_000 }, (_, at) => `k${at % 500}: 1`).join('\n');
    expect(problemsOf(text).length).toBeGreaterThan(500);
  });

  it('next to a duplicate key are reported too, in either variant', () => {
    const text = [
      'timezone: Europe/Belrin',
      'feeds:',
      '  - { id: a, url: "htps://a.example/", id: b }',
      'http: { timeout: 5 }',
      'feeds:',
      '  - { id: c, url: "https://c.example/", articls: auto }',
      'outputs: [{ id: x, title: X, sources: [a] }]',
    ];
    expect(problemsOf(text.join('\n'))).toEqual([
      'winnow.yaml:1:11: "timezone": "Europe/Belrin" is not a time zone, did you mean "Europe/Berlin"?',
      'winnow.yaml:3:19: "url": "htps://a.example/" is not an http or https address',
      'winnow.yaml:3:40: the setting "id" is given twice; merge the two',
      'winnow.yaml:4:18: "timeout" needs a duration with a unit, such as `30s`, `15 minutes` or `2h`',
      'winnow.yaml:5:1: the setting "feeds" is given twice; merge the two',
      'winnow.yaml:6:41: unknown setting "articls", did you mean "articles"?',
    ]);
  });

  it('include durations and sizes that are too small', () => {
    const text = [
      'http: { timeout: 0s, maxSize: 0 MiB, feedDelay: 0s }',
      'polling: { minInterval: 2 days, maxInterval: 24h }',
      'articles: { passBudget: 0s }',
      'stories: { window: 0 days }',
      'retention: { entries: 0 days, pages: 0 days }',
      'feeds: [{ url: "https://a.example/", interval: 0s }]',
    ];
    expect(problemsOf(text.join('\n'))).toEqual([
      'winnow.yaml:1:18: "timeout": "0s" is too short: use `1s` or more',
      'winnow.yaml:1:31: "maxSize": "0 MiB" is too small: use `1 kB` or more',
      'winnow.yaml:2:46: `maxInterval` must be at least as long as `minInterval`',
      'winnow.yaml:3:25: "passBudget": "0s" is too short: use `1s` or more',
      'winnow.yaml:4:20: "window": "0 days" is too short: use `1 hour` or more',
      'winnow.yaml:5:23: "entries": "0 days" is too short: use `1 day` or more',
      'winnow.yaml:6:48: "interval": "0s" is too short: use `1 minute` or more',
    ]);
  });

  it('include output ids that are reserved for the site', () => {
    const ids = [...RESERVED_IDS, 'source-a', 'tag-news'];
    const text = ['outputs:', ...ids.map((id) => `  - { id: ${id}, title: T }`), '  - { id: feed, title: T }'];
    const problems = problemsOf(text.join('\n'));
    expect(problems.map((problem) => problem.split(': ')[0])).toEqual(ids.map((_, i) => `winnow.yaml:${i + 2}:11`));
    expect(problems[0]).toBe('winnow.yaml:2:11: "source" is reserved for the site itself; choose another id');
  });

  it('include a group of settings in the place of a word', () => {
    expect(problemsOf('outputs: [{ id: a, title: A, mode: { toString: 0 } }]')).toEqual([
      'winnow.yaml:1:36: "mode" must be one of merge, group, off',
    ]);
  });

  it('include former ids of outputs whose addresses cannot redirect', () => {
    expect(
      problemsOf(
        [
          'outputs:',
          '  - { id: all, title: All, formerly: [everything, story] }',
          '  - { id: world, title: World, formerly: [all, everything, Nö] }',
          '  - id: local',
          '    title: Local',
          '    formerly:',
          '      - local',
        ].join('\n'),
      ),
    ).toEqual([
      'winnow.yaml:2:51: "story" is reserved for the site itself; choose another id',
      'winnow.yaml:3:43: an output has the id "all" now, so its addresses cannot redirect; remove it here, or rename that output',
      'winnow.yaml:3:48: "everything" is listed more than once, but an address redirects to one output; remove it from the others',
      'winnow.yaml:3:60: "formerly": "Nö" is not a valid id: use lower-case letters, digits, `-`, `_` and `.`, at most 64',
      'winnow.yaml:7:9: an output has the id "local" now, so its addresses cannot redirect; remove it here, or rename that output',
    ]);
  });

  it('include duplicate ids and URLs', () => {
    expect(
      problemsOf(
        [
          'feeds:',
          '  - { url: "https://mast.example/a", id: a }',
          '  - { url: "https://mast.example/b", id: a }',
          '  - { url: "https://mast.example/a", id: c }',
          'outputs:',
          '  - { id: x, title: X }',
          '  - { id: x, title: Y }',
        ].join('\n'),
      ),
    ).toEqual([
      'winnow.yaml:3:42: the id "a" is already used by feed number 1',
      'winnow.yaml:4:12: "https://mast.example/a" is already polled by feed number 1',
      'winnow.yaml:7:11: the id "x" is already used by another output',
    ]);
  });

  it('include a missing file, without an exception', async () => {
    const { config, problems } = await loadConfig('no/such/winnow.yaml', {});
    expect(config).toBeUndefined();
    expect(problems.map(formatProblem)).toEqual(['no/such/winnow.yaml: there is no such file']);
  });

  it('the feeds of the sample newsroom follow its port, and no other feed', () => {
    const urls = (sample: string) =>
      parseConfig(
        `feeds: [{ url: "http://127.0.0.1:8099/a" }, { url: "https://a.example:8099/" }]\n${sample}`,
        'f',
        source(),
      ).config?.feeds.map(({ url }) => url);
    const standard = ['http://127.0.0.1:8099/a', 'https://a.example:8099/'];
    expect(urls('sample: { enabled: true, port: 8199 }')).toEqual(['http://127.0.0.1:8199/a', standard[1]]);
    expect(urls('sample: { enabled: true }')).toEqual(standard);
    expect(urls('sample: { enabled: false, port: 8199 }')).toEqual(standard);
  });

  it('of former ids of feeds that are in use, or claimed twice', () => {
    const feed = (id: string, rest: string) => `  - { id: ${id}, url: "https://${id}.example/", ${rest} }\n`;
    expect(problemsOf(`feeds:\n${feed('a', 'formerlyId: b')}${feed('b', 'tags: []')}`)).toEqual([
      'winnow.yaml:2:53: a feed has the id "b" now, so its history cannot move; remove this, or give that feed another id',
    ]);
    expect(problemsOf(`feeds:\n${feed('a', 'formerlyId: old')}${feed('b', 'formerlyId: old')}`)).toEqual([
      'winnow.yaml:3:53: another feed already takes over the history of "old"; remove it from one of the two',
    ]);
  });

  it('of a wrong top level and of aliases that multiply are problems', () => {
    expect(problemsOf('- a\n- b')).toEqual(['winnow.yaml:1:1: "the file" must be a group of settings']);
    const aliases = ['a: &a [x, x]', `b: &b [${'*a,'.repeat(33)}]`, `c: [${'*b,'.repeat(33)}]`];
    expect(problemsOf(aliases.join('\n'))).toEqual([expect.stringMatching(/references .* repeat too much/)]);
  });
});

describe('C1: secrets', () => {
  const feed =
    'feeds:\n  - id: paid\n    url: https://paid.example/${TOKEN}\n    headers: { Authorization: "Bearer ${KEY}" }';

  it('come from the environment and from files, and make the feed private', () => {
    const { config } = parseConfig(feed, 'winnow.yaml', source({ TOKEN: 's3cret', KEY: '12' }));
    expect(config?.feeds[0]).toMatchObject({
      url: 'https://paid.example/s3cret',
      headers: { Authorization: 'Bearer 12' },
      isPrivate: true,
    });
    const fromFile = parseConfig('contact: "${file:/run/token}"', 'winnow.yaml', source()).config;
    expect(fromFile?.contact).toBe('from-a-file');
  });

  it('that are not set are reported once, by name', () => {
    expect(problemsOf(feed, { TOKENS: 'x' })).toEqual([
      'winnow.yaml:3:10: the environment variable "TOKEN" is not set, did you mean "TOKENS"?',
      'winnow.yaml:4:31: the environment variable "KEY" is not set',
    ]);
    expect(problemsOf('contact: ${file:/run/other}')).toEqual([
      'winnow.yaml:1:10: the file "/run/other" of a `${file:…}` reference cannot be read',
    ]);
  });

  it('are in no message, wherever the error is', () => {
    const secret = 'hunter2-do-not-print';
    const text = [
      'timezone: ${S}',
      'schedule: ${S}',
      'contact: ${S}',
      'storage: { url: "${S}" }',
      'feeds:',
      '  - { url: "${S}", id: "${S}!", language: "${S} ", cron: "${S}", interval: "${S}", maxSize: "${S}", articles: "${S}" }',
      '  - { url: "https://a.example/${S}", headers: { "x": "${S}", "y y": "${S}" } }',
      '  - { url: "https://a.example/${S}", private: true }',
      '  - { url: "ftp://user:hunter2-do-not-print@a.example/?key=hunter2-do-not-print" }',
      'outputs: [{ id: "${S}!", title: x, sources: ["${S}"], tags: ["${S}"] }]',
    ].join('\n');
    const problems = problemsOf(text, { S: secret });
    expect(problems.length).toBeGreaterThan(12);
    expect(problems.filter((problem) => problem.includes(secret))).toEqual([]);
  });

  it('have a default after `:-`, and `$$` is a dollar sign', () => {
    const { config } = parseConfig('server:\n  port: ${PORT:-9000}\ncontact: a$${b}', 'winnow.yaml', source());
    expect(config?.server.port).toBe(9000);
    expect(config?.contact).toBe('a${b}');
  });

  it('require an id where one derived from the URL would reveal them', () => {
    expect(problemsOf('feeds: [{ url: "https://a.example/k", private: true }]')).toEqual([
      'winnow.yaml:1:16: a private feed needs an `id`: one derived from its URL would reveal it',
    ]);
  });

  it('C5: in a file that other users can read cause a warning', () => {
    const warn = (yaml: string, mode: number) =>
      parseConfig(yaml, 'winnow.yaml', source({ K: 'key1' }), { mode }).warnings;
    const literal = 'feeds:\n  - url: https://a.example/\n    headers:\n      X-Key: key1\n';
    expect(warn(literal, 0o100644).map(formatProblem)).toEqual([
      expect.stringMatching(/^winnow\.yaml:4:14: this file contains a secret /),
    ]);
    expect(warn(literal, 0o100600)).toEqual([]);
    expect(warn(literal.replace('key1', '${K}'), 0o100644)).toEqual([]);
    expect(warn('feeds: [{ url: "https://me:pass@a.example/", id: a }]', 0o100640)).toHaveLength(1);
    expect(warn('feeds: [{ url: "https://a.example/@me" }]', 0o100644)).toEqual([]);
    expect(warn('server: { token: "tide-table-of-1906" }', 0o100644)).toHaveLength(1);
    expect(warn('server: { token: "tide-table-of-${K}" }', 0o100644)).toEqual([]);
  });

  it('are hidden where the configuration is shown', () => {
    const { config } = parseConfig(feed, 'winnow.yaml', source({ TOKEN: 's3cret-path', KEY: 's3cret-key' }));
    if (config === undefined) throw new Error('the configuration has errors');
    const shown = JSON.stringify(redactConfig(config));
    expect(shown).not.toContain('s3cret');
    expect(shown).toContain('https://paid.example/(hidden)');
    expect(shown).toContain('{"Authorization":"(hidden)"}');
  });
});

describe('a bracket or a quotation mark that is missing', () => {
  const FEED = '  - { id: b, url: "https://b.example/" }\n';
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    [
      'in a list, before further feeds',
      `feeds:\n  - id: a\n    url: https://a.example/\n    tags: [news, english\n${FEED}output:\n  baseUrl: https://x.example/\n`,
      'winnow.yaml:4:11: this "[" is never closed: put a "]" where it ends',
    ],
    [
      'in a group at the top',
      `http: { feedDelay: 1s, pageDelay: 2s\nfeeds:\n${FEED}`,
      'winnow.yaml:1:7: this "{" is never closed: put a "}" where it ends',
    ],
    [
      'within another bracket',
      `feeds:\n  - { id: a, url: "https://a.example/", tags: [news, x }\n${FEED}`,
      'winnow.yaml:2:47: this "[" is closed by a "}": it should be a "]"',
    ],
    [
      'at the end of the file',
      'feeds: [\n  { url: https://a.example/ },\n  { url: https://b.example/ }\n',
      'winnow.yaml:1:8: this "[" is never closed: put a "]" where it ends',
    ],
    [
      'of a text',
      `feeds:\n  - { id: a, url: "https://a.example/ }\n${FEED}`,
      'winnow.yaml:2:19: this " is never closed: put a " where the text ends',
    ],
    [
      'of a text with the mark in it',
      "feeds: []\ncontact: 'the editor''s desk''\n",
      "winnow.yaml:2:10: this ' is never closed: put a ' where the text ends",
    ],
  ];
  it.each(cases)('%s is one error, where it was opened', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('does not hide an error before it', () => {
    expect(problemsOf('schedule: "\\q"\nhttp: { feedDelay: 1s\n')).toEqual([
      expect.stringMatching(/^winnow\.yaml:1:\d+: .*\\q/),
      'winnow.yaml:2:7: this "{" is never closed: put a "}" where it ends',
    ]);
  });

  it('does not change the message for a duplicate setting', () => {
    expect(problemsOf('feeds: []\nfeeds: [\n')).toEqual([
      'winnow.yaml:2:1: the setting "feeds" is given twice; merge the two',
      'winnow.yaml:2:8: this "[" is never closed: put a "]" where it ends',
    ]);
  });

  it('is told of however many there are', () => {
    expect(problemsOf('['.repeat(50))).toHaveLength(1);
  });
});
