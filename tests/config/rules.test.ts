/** `rules` and `mutes` in the configuration: what they become, and the place of each error. */
import { describe, expect, it } from 'vitest';
import { formatProblem, type Known, parseConfig } from '../../src/config/load.ts';
import { redactConfig } from '../../src/config/redact.ts';
import { rulesAt } from '../../src/config/rules.ts';
import { parseUntil } from '../../src/config/until.ts';
import { compilePhrase } from '../../src/outputs/phrase.ts';
import { compileReplacement } from '../../src/outputs/rewrite.ts';

const FEEDS = `feeds:
  - { id: tides, url: "https://tides.example/feed", tags: [sea] }
  - { id: quay, url: "https://quay.example/feed", tags: [sea, land] }
outputs:
  - { id: all, title: All }
`;
const problemOf = (compiled: object): string | undefined =>
  'problem' in compiled ? String(compiled.problem) : undefined;
const known: Known = {
  cleaningRules: [],
  phraseProblem: (text) => problemOf(compilePhrase(text)),
  replacementProblem: (find, replacement) => problemOf(compileReplacement({ find, with: replacement })),
};
const load = (text: string) => parseConfig(FEEDS + text, 'w.yaml', { env: {}, readFile: () => undefined }, { known });
/** Problems with lines counted from the end of the feeds. */
const problemsOf = (text: string): readonly string[] =>
  load(text).problems.map((one) => formatProblem({ ...one, line: one.line - 5 }).replace('w.yaml:', ''));

describe('rules', () => {
  it('apply to the feeds that they name and to those with one of their tags', () => {
    const { config, problems } = load('rules:\n  - { feeds: [tides], tags: [land], block: [{ title: [lottery] }] }\n');
    expect(problems).toEqual([]);
    expect(config?.rules).toEqual([{ id: 'rule 1', feeds: ['tides', 'quay'], block: [{ title: ['lottery'] }] }]);
  });

  it.each([
    ['feeds: [tdies], keep: [{ title: [x] }]', '2:15: no feed has the id "tdies", did you mean "tides"?'],
    ['tags: [seas], keep: [{ title: [x] }]', '2:14: no feed has the tag "seas", did you mean "sea"?'],
    ['outputs: [al], keep: [{ title: [x] }]', '2:17: no output has the id "al", did you mean "all"?'],
    ['id: nothing', '2:5: a rule needs one of `block`, `keep`, `rewrite`, `tag`, `priority`'],
    ['block: [{ title: [a] }], keep: [{ title: [b] }]', '2:38: a rule has either `block` or `keep`: write two rules'],
    [
      'block: [{ title: [a] }], tag: [b]',
      '2:37: a rule with `block` has nothing else to do: write a rule of its own for this',
    ],
    [
      'keep: [{ title: [a] }], when: [{ title: [b] }]',
      '2:37: `when` does not go with `keep`: put its conditions there',
    ],
    [
      'outputs: [all], priority: 1',
      '2:16: the lead of a story is the same in every output: a rule with `priority` cannot have `outputs`',
    ],
    ['block: []', '2:14: "block" must not be empty'],
    ['block: [{}]', '2:15: a condition needs at least one setting, such as `title`'],
    ['block: [{ titel: [x] }]', '2:17: unknown setting "titel", did you mean "title"?'],
    [
      'block: [{ author: ["/(/"] }]',
      '2:26: "/(/": /(/ is not a valid RE2 expression: error parsing regexp: missing closing ): `(?i)(`',
    ],
    [
      'block: [{ olderThan: 3 }]',
      '2:28: "olderThan" needs a duration with a unit, such as `30s`, `15 minutes` or `2h`',
    ],
    ['rewrite: { title: [{ find: "/(a)/", with: "$2" }] }', '2:34: "/(a)/": the expression has no group "2"'],
  ])('%s', (rule, problem) => {
    expect(problemsOf(`rules:\n  - { ${rule} }\n`)).toEqual([problem]);
  });

  it('have ids of their own', () => {
    expect(problemsOf('rules:\n  - { id: a, tag: [x] }\n  - { id: a, tag: [y] }\n')).toEqual([
      '3:11: the id "a" is already used by rule number 1',
    ]);
  });
});

describe('mutes', () => {
  it('become rules that block, until their time is over', () => {
    const text = 'mutes:\n  - { feed: tides, until: 2026-12-24 }\n  - { phrase: lottery }\n';
    const rules = load(text).config?.rules ?? [];
    const names = (time: string): readonly string[] => rulesAt(rules, Date.parse(time)).map(({ id }) => id);
    expect(names('2026-12-24T23:59:59Z')).toEqual(['mute of feed tides', 'mute of "lottery"']);
    expect(names('2026-12-25T00:00:00Z')).toEqual(['mute of "lottery"']);
  });

  it.each([
    ['until: 2026-12-24', '2:5: a mute has exactly one of `feed`, `phrase` and `story`'],
    ['feed: tides, phrase: x', '2:5: a mute has exactly one of `feed`, `phrase` and `story`'],
    ['feed: tide', '2:13: no feed has the id "tide", did you mean "tides"?'],
    ['phrase: x, until: tomorrow', '2:25: "until": "tomorrow" is not a date: write it as `2026-12-24`'],
    ['story: ferry', '2:14: "story": "ferry" is not the id of a story: `winnow mute --story URL` finds it'],
  ])('%s', (mute, problem) => {
    expect(problemsOf(`mutes:\n  - { ${mute} }\n`)).toEqual([problem]);
  });

  it.each([
    ['2026-02-29', undefined],
    ['2026-12-24', '2026-12-25T00:00:00.000Z'],
    ['2026-12-24T18:00Z', '2026-12-24T18:00:00.000Z'],
    ['2026-12-24T18:00+02:00', '2026-12-24T16:00:00.000Z'],
    ['2026-12-24T18:00', undefined],
  ])('end at %s', (text, end) => {
    const at = parseUntil(text);
    expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(end);
  });
});

describe('webhooks', () => {
  it('have defaults, and keep their addresses and keys out of what is printed', () => {
    const text = 'webhooks:\n  - { id: a, url: "https://hooks.example/T0KEN", secret: sixteen-characters }\n';
    const { config } = load(text);
    expect(config?.webhooks).toEqual([
      { id: 'a', url: 'https://hooks.example/T0KEN', events: ['story'], format: 'json', secret: 'sixteen-characters' },
    ]);
    const printed = JSON.stringify(config && redactConfig(config));
    expect(printed).toContain('https://hooks.example/(hidden)');
    expect(printed).not.toMatch(/T0KEN|sixteen/);
  });

  it.each([
    ['id: a, url: ftp://a.example/', '2:19: "url": "ftp://a.example/" is not an http or https address'],
    ['id: a, url: "https://a.example/", output: al', '2:49: no output has the id "al", did you mean "all"?'],
    [
      'id: a, url: "https://a.example/", secret: short',
      '2:49: "secret" is too short to be safe: use 16 characters or more',
    ],
    ['id: a, url: "https://a.example/", events: []', '2:49: "events" must not be empty'],
  ])('%s', (hook, problem) => {
    expect(problemsOf(`webhooks:\n  - { ${hook} }\n`)).toEqual([problem]);
  });
});

describe('digests', () => {
  const mail = 'mail: { host: smtp.example, from: "Winnow <news@site.example>" }\n';

  it('have defaults, and the password of the server stays out of what is printed', () => {
    const text = `mail: { host: smtp.example, user: u, password: hullPa55word, from: news@site.example }
digests:\n  - { id: a, cron: "0 7 * * *", to: [b@home.example] }\n`;
    const { config, problems } = load(text);
    expect(problems).toEqual([]);
    expect(config?.mail).toMatchObject({ port: 587, security: 'starttls' });
    expect(config?.digests).toEqual([
      {
        ...{ id: 'a', cron: '0 7 * * *', to: ['b@home.example'], subject: '{title}: {date}' },
        ...{ maxStories: 50, maxBytes: 100_000 },
      },
    ]);
    expect(JSON.stringify(config && redactConfig(config))).not.toContain('hullPa55word');
  });

  it.each([
    ['id: a, cron: "0 7 * *", to: [b@home.example]', '3:20: "cron": "0 7 * *" has 4 fields'],
    ['id: a, cron: "0 7 * * *", to: [home.example]', '3:38: "to": "home.example" is not a mail address'],
    ['id: a, cron: "0 7 * * *", to: ["b@home.example\\nBcc: c@home.example"]', '3:38: '],
    ['id: a, cron: "0 7 * * *", to: []', '3:37: "to" must not be empty'],
    ['id: a, cron: "0 7 * * *", to: [b@home.example], output: al', 'no output has the id "al", did you mean "all"?'],
    [
      'id: a, cron: "0 7 * * *", to: [b@home.example], unsubscribe: "http://x"',
      'is neither an https address nor a `mailto:` address',
    ],
    ['id: a, cron: "0 7 * * *", to: [b@home.example], subject: "a\\nb"', 'must be one line'],
  ])('%s', (digest, problem) => {
    const found = problemsOf(`${mail}digests:\n  - { ${digest} }\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  it.each([
    ['digests:\n  - { id: a, cron: "0 7 * * *", to: [b@home.example] }\n', 'digests need `mail` with a server'],
    [
      'mail: { host: smtp.example, user: u, password: p, security: none, from: a@b.example }\n',
      'would send the password in clear text',
    ],
    ['mail: { host: smtp.example, user: u, from: a@b.example }\n', '`user` and `password` belong together'],
    ['mail: { host: smtp.example, from: nobody }\n', 'is not a mail address, or `Name <address>`'],
    ['mail: { host: "smtp.example/x", from: a@b.example }\n', 'is not the name of a server'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text).join('\n')).toContain(problem);
  });
});
