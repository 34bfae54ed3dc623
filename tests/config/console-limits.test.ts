/** C10: editing the configuration in the console cannot make the program read a secret or a file, or write elsewhere. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the references of the configuration itself
import { describe, expect, it } from 'vitest';
import { checkConfigText } from '../../src/cli/check-config-text.ts';
import { refusedChanges } from '../../src/config/console-limits.ts';
import { addFeeds } from '../../src/config/edit.ts';

const BEFORE = `# the herald
storage:
  url: sqlite:data/winnow.db
server:
  port: 8080
  token: "\${WINNOW_TOKEN}"
http:
  allow: ["\${LAN}"]
feeds:
  - url: https://harbour.example/feed
    id: harbour
    headers: { X-Key: "\${KEY}" }
  - url: https://valley.example/\${PATH_OF_VALLEY}
    id: valley
  - url: https://plain.example/feed
    id: plain
    title: costs $$\{5}
outputs:
  - id: all
    title: All
`;

/** Place and start of the message of each rejected change. */
function refused(change: (text: string) => string): string[] {
  const after = change(BEFORE);
  expect(after).not.toBe(BEFORE);
  return refusedChanges(BEFORE, after, 'winnow.yaml').map(
    ({ line, column, message }) => `${line}:${column} ${message.split(':')[0]}`,
  );
}

describe('C10 references', () => {
  it('already in the file stay allowed in their place, whatever changes around them', () => {
    expect(refused((text) => text.replace('8080', '9090'))).toEqual([]);
    expect(refused((text) => text.replace('# the herald\n', ''))).toEqual([]);
    expect(refused((text) => text.replace('feeds:\n', 'feeds:\n  - url: https://new.example/feed\n'))).toEqual([]);
    expect(
      refused((text) => text.replace(/ {2}- url: https:\/\/harbour[\s\S]*?(?= {2}- url: https:\/\/valley)/, '')),
    ).toEqual([]);
    expect(refused((text) => text.replace('id: valley\n', 'id: valley\n    tags: [local]\n'))).toEqual([]);
    expect(refused((text) => text.replace('  token: "${WINNOW_TOKEN}"\n', ''))).toEqual([]);
  });

  it.each([
    ['a new variable', '# the herald', 'contact: "${SECRET}"', '1:10 "contact" contains a new reference'],
    ['a new file', '# the herald', 'contact: "${file:/run/secret}"', '1:10 "contact" contains a new reference'],
    ['one with a default', '# the herald', 'contact: ${SECRET:-none}', '1:10 "contact" contains a new reference'],
    ['one within a text', '# the herald', 'contact: a-$$${SECRET}', '1:10 "contact" contains a new reference'],
    ['another instead of an old one', '${KEY}', '${OTHER_KEY}', '12:23 "X-Key" contains a new reference'],
    ['one in a list', '["${LAN}"]', '["${LAN}", "${LAN2}"]', '8:21 "allow" contains a new reference'],
    [
      'one in the address of a feed',
      'plain.example/feed',
      'plain.example/${HOME}',
      '15:10 "url" contains a new reference',
    ],
    ['an old one in another place', 'title: All', 'title: "${KEY}"', '20:12 "title" contains a new reference'],
    [
      'an old one that would be sent to another host',
      'harbour.example',
      'other.example',
      '12:23 "X-Key" contains a new reference',
    ],
    ['an alias of one', '"${KEY}" }\n', '&key "${KEY}" }\n    title: *key\n', '13:12 "title" contains a new reference'],
    [
      'one in a setting that is given twice',
      'id: plain\n',
      'id: plain\n    id: "${X}"\n    id: x\n',
      '17:9 new reference',
    ],
    ['one in a key of several parts', '# the herald', '? { a: "${X}" }\n: 1', '1:8 new reference'],
    [
      'one in a private feed that becomes public',
      'id: valley\n',
      'id: valley\n    private: false\n',
      '15:14 "private" of a feed with a reference decides whether a secret is published',
    ],
  ])('%s is rejected, with its place', (_, from, to, expected) => {
    expect(refused((text) => text.replace(from, () => to))).toContain(expected);
  });

  it('are not just any dollar signs', () => {
    expect(refused((text) => text.replace('title: All', () => 'title: $$${5} $5 {x}'))).toEqual([
      expect.stringContaining('title'),
    ]);
    expect(refused((text) => text.replace('title: All', () => 'title: $${X} $5 {x}'))).toEqual([]);
  });

  it('in the URL of an added feed become plain text', () => {
    const added = addFeeds(BEFORE, [{ id: 'new', url: 'https://new.example/${file:/run/secret}?k=$${KEY}' }]);
    expect(refusedChanges(BEFORE, added, 'winnow.yaml')).toEqual([]);
    expect(added).toContain('$${file:/run/secret}');
  });

  it('are all new when the file before cannot be read', () => {
    expect(refusedChanges('', BEFORE, 'winnow.yaml').map(({ line }) => line)).toEqual([3, 6, 8, 12, 13]);
    expect(refusedChanges('a: [', 'contact: "${X}"', 'winnow.yaml')).toHaveLength(1);
  });

  it('are not looked up when rejected, so the response does not tell whether they resolve', () => {
    const responses = ['SET_HERE', 'NOT_SET_HERE'].map((name) =>
      checkConfigText(`timezone: "\${${name}}"\n`, '', 'winnow.yaml', { SET_HERE: 'nowhere' }).map(
        ({ message }) => message,
      ),
    );
    expect(responses[0]).toEqual([expect.stringContaining('new reference')]);
    expect(responses[1]).toEqual(responses[0]);
  });
});

describe('C10 paths', () => {
  it.each([
    ['sqlite:data/winnow.db', 'sqlite:/srv/other.db', '3:8 "storage.url" is a path'],
    ['storage:\n  url: sqlite:data/winnow.db\n', '', '1:1 "storage.url" is a path'],
    ['# the herald', 'output: { dir: /srv/www }', '1:16 "output.dir" is a path'],
    ['# the herald', 'articles: { siteRules: /srv/rules }', '1:24 "articles.siteRules" is a path'],
    ['# the herald', 'articles: &rules { siteRules: /srv/rules }', '1:31 "articles.siteRules" is a path'],
  ])('%s may not become %s', (from, to, expected) => {
    const found = refused((text) => text.replace(from, () => to));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected.startsWith('1:1 ') ? /"storage\.url" is a path/ : new RegExp(`^${expected}`));
  });

  it('may be spelled out when they are the defaults', () => {
    expect(refused((text) => text.replace('# the herald', 'output: { dir: data/public }'))).toEqual([]);
  });

  it('are not looked at when they are rejected', () => {
    const problems = checkConfigText('output: { dir: / }\n', '', 'winnow.yaml', {});
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('is a path')]);
  });
});

describe('C10 the mail server', () => {
  const mail = 'mail:\n  host: smtp.example\n  user: u\n  password: "${SMTP}"\n  from: news@site.example\n';
  const refusedIn = (after: string): string[] =>
    refusedChanges(mail, after, 'winnow.yaml').map(({ message }) => message);

  it.each([
    ['host', mail.replace('smtp.example', 'collector.example')],
    ['port', mail.replace('  user:', '  port: 2525\n  user:')],
    ['security', mail.replace('  user:', '  security: none\n  user:')],
  ])('cannot get the password sent elsewhere by another %s', (name, after) => {
    expect(refusedIn(after)).toEqual([
      `"mail.${name}" decides who gets a password: change it in the file itself; the console cannot`,
    ]);
  });

  it('may have another sender', () => {
    expect(refusedIn(mail.replace('news@', 'editor@'))).toEqual([]);
  });
});
