/** Errors in the syntax of YAML are reported in words of our own, which say what to do. */
import { describe, expect, it } from 'vitest';
import { type ErrorCode, parseDocument } from 'yaml';
import { formatProblem, parseConfig } from '../../src/config/load.ts';
import { parseSiteRuleYaml } from '../../src/config/site-rule-yaml.ts';
import { aliasMessage, yamlMessage } from '../../src/config/yaml-messages.ts';

const source = { env: {}, readFile: () => undefined };
const problems = (text: string): readonly string[] => parseConfig(text, 'f', source).problems.map(formatProblem);

/** A text with each error that a text can have, its place, and words of the message. */
const TEXTS: readonly (readonly [ErrorCode, string, string, RegExp])[] = [
  ['ALIAS_PROPS', 'a: &x 1\nb: &y *x\n', '2:7', /no type or name of its own/],
  ['BAD_ALIAS', 'a: & 1\n', '1:4', /put quotation marks around the text/],
  ['BAD_DIRECTIVE', '%NOPE\n%YAML a b\n---\na: 1\n', '2:1', /remove the line/],
  ['BAD_DQ_ESCAPE', 'a: "C:\\Users"\n', '1:7', /write two backslashes/],
  ['BAD_INDENT', 'server:\n    port: 80\n  host: x\n', '3:1', /the column of the others/],
  ['BAD_SCALAR_START', 'schedule: @daily\n', '1:11', /put quotation marks around it/],
  ['BLOCK_AS_IMPLICIT_KEY', 'title: Harbour: the paper\n', '1:8', /a text with a colon/],
  ['BLOCK_IN_FLOW', 'a: { b:\n  c: 1 }\n', '2:1', /between brackets/],
  ['DUPLICATE_KEY', '{a: 1, a: 2}\n', '1:8', /given twice/],
  ['KEY_OVER_1024_CHARS', `${'a'.repeat(1100)}: 1\n`, '1:1', /1,024/],
  ['MISSING_CHAR', 'server:\n  port: 80\n  host\n', '3:3', /`name: value`/],
  ['MISSING_CHAR', 'tags: ["a" "b"]\n', '1:12', /a comma is missing/],
  ['MISSING_CHAR', 'title: "a"# note\n', '1:11', /before the `#`/],
  ['MULTILINE_IMPLICIT_KEY', 'server:\n  port 8080\n  host: x\n', '2:3', /on the same line/],
  ['MULTILINE_IMPLICIT_KEY', 'a:1\nb: 2\n', '1:1', /a space after/],
  ['MULTIPLE_ANCHORS', 'a: &x &y 1\n', '1:7', /two names/],
  ['MULTIPLE_DOCS', 'a: 1\n---\nb: 2\n', '2:1', /second document/],
  ['MULTIPLE_TAGS', 'a: !!str !!int 1\n', '1:10', /two types/],
  ['TAB_AS_INDENT', 'server:\n\tport: 80\n', '2:1', /use spaces/],
  ['UNEXPECTED_TOKEN', 'tags: [a,, b]\n', '1:10', /comma/],
  ['UNEXPECTED_TOKEN', 'title: ]\n', '1:8', /bracket/],
  ['UNEXPECTED_TOKEN', 'title: "x" y\n', '1:12', /has ended/],
  ['UNEXPECTED_TOKEN', 'title: |a\n  y\n', '1:9', /the next line/],
  ['TAG_RESOLVE_FAILED', 'a: !!set {a: 1}\n', '1:4', /quotation marks/],
];

describe.each(TEXTS)('%s in %j', (code, text, place, words) => {
  const [error] = parseDocument(text, { logLevel: 'error' }).errors.filter((one) => one.code === code);

  it('has a message of its own, at its place', () => {
    expect(error?.code).toBe(code);
    if (error === undefined) return;
    expect(yamlMessage(error)).toMatch(words);
    expect(problems(text).map((problem) => problem.split(':')[1])).toContain(place.split(':')[0]);
  });
});

it('has a sentence for every code of the library, none of them its own', () => {
  const codes: readonly ErrorCode[] = [
    ...(['ALIAS_PROPS', 'BAD_ALIAS', 'BAD_DIRECTIVE', 'BAD_DQ_ESCAPE', 'BAD_INDENT', 'BAD_PROP_ORDER'] as const),
    ...(['BAD_SCALAR_START', 'BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW', 'DUPLICATE_KEY', 'IMPOSSIBLE'] as const),
    ...([
      'KEY_OVER_1024_CHARS',
      'MISSING_CHAR',
      'MULTILINE_IMPLICIT_KEY',
      'MULTIPLE_ANCHORS',
      'MULTIPLE_DOCS',
    ] as const),
    ...(['MULTIPLE_TAGS', 'NON_STRING_KEY', 'RESOURCE_EXHAUSTION', 'TAB_AS_INDENT', 'TAG_RESOLVE_FAILED'] as const),
    ...(['UNEXPECTED_TOKEN', 'BAD_COLLECTION_TYPE'] as const),
  ];
  const messages = codes.map((code) => yamlMessage({ code, message: 'words of the library' }));
  expect(new Set(messages).size).toBe(codes.length);
  for (const message of messages) expect(message).toMatch(/^[^A-Z].{20,}[^.]$/);
});

it('says what is wrong with aliases', () => {
  expect(problems('a: *nobody\n')).toEqual([expect.stringContaining('no `&name` before it')]);
  expect(aliasMessage('Excessive alias count indicates a resource exhaustion attack')).toContain('repeat too much');
});

it('says the same in site rules', () => {
  expect(
    parseSiteRuleYaml('body: [a\n\tb: c\n', 'f')
      .problems.map(({ message }) => message)
      .join(),
  ).not.toMatch(/Tabs are not|Missing|Implicit|Flow/);
});
