/** `winnow check` reports address exceptions that no feed can use, as far as that is known without DNS. */
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/load.ts';
import { mayLieIn, parseException } from '../../src/http/guard.ts';

const known = {
  cleaningRules: [],
  phraseProblem: () => undefined,
  mayNeed: (url: string, exception: string) => mayLieIn(new URL(url), parseException(exception)),
};
const warnings = (text: string): readonly string[] =>
  parseConfig(text, 'f', { env: {}, readFile: () => undefined }, { known }).warnings.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

test('S13 an exception that no feed can use is reported with its place', () => {
  const allow = ['127.0.0.1/32:8099', '127.0.0.1/32:9000', '10.0.0.0/8:8099', '"[fd00::]/8:80"'];
  const feeds = ['http://127.0.0.1:8099/feed', 'http://[fd00::1]/feed'];
  expect(
    warnings(`http:\n  allow: [${allow.join(', ')}]\nfeeds: [${feeds.map((url) => `{ url: "${url}" }`).join(', ')}]\n`),
  ).toEqual([
    '2:30 no feed is at an address in "127.0.0.1/32:9000": remove it, or correct its address or port',
    '2:49 no feed is at an address in "10.0.0.0/8:8099": remove it, or correct its address or port',
  ]);
});

test('S13 a host name may resolve into an exception on its port, and not on another', () => {
  const text = (port: number) =>
    `http: { allow: ["10.0.0.0/8:8099"] }\nfeeds: [{ url: "http://news.example:${port}/feed" }]\n`;
  expect(warnings(text(8099))).toEqual([]);
  expect(warnings(text(8098))).toHaveLength(1);
});

test('S13 an exception is needed before the first feed, which may be the one that needs it', () => {
  expect(warnings('http: { allow: ["127.0.0.1/32:9000"] }\nfeeds: []\n')).toEqual([]);
});

test('S13 the exception of the sample newsroom, which is not in the file, is not reported', () => {
  expect(warnings('sample: { enabled: true }\nfeeds: []\n')).toEqual([]);
});
