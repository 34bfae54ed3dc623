/** URLs whose host has letters such as "ü", in a process that has parsed many of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canonicalUrl } from '../../src/url/canonical.ts';
import { parseUrl } from '../../src/url/parse-url.ts';

const SRC = join(import.meta.dirname, '../../src');

it('parses what is a URL, alone or with a base', () => {
  expect(parseUrl('https://bücher.example/straße')?.href).toBe('https://xn--bcher-kva.example/stra%C3%9Fe');
  expect(parseUrl('/straße', 'https://bücher.example/a')?.href).toBe('https://xn--bcher-kva.example/stra%C3%9Fe');
  expect(parseUrl('/straße')).toBeUndefined();
  expect(parseUrl('https://')).toBeUndefined();
});

it('gives the same answer after thousands of calls', () => {
  const answers = new Set<string | undefined>();
  for (let call = 0; call < 20_000; call++) answers.add(canonicalUrl('https://bücher.example/straße'));
  expect([...answers]).toEqual(['//xn--bcher-kva.example/stra%C3%9Fe']);
});

it('is what all of the program uses', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const others = files.filter((file) => readFileSync(join(SRC, file), 'utf8').includes('URL.canParse('));
  expect(others).toEqual([]);
});

it('refuses a host of thousands of characters, and nothing else that is long', () => {
  const long = 'a'.repeat(5_000);
  for (const url of [`https://${long}/`, `//${long}/`, `ht\ntps:/\t\\${long}.example`])
    expect(parseUrl(url, 'https://news.example/')).toBeUndefined();
  for (const url of [`https://news.example/${long}`, `?${long}`, `data:image/png;base64,${long}`, `mailto:${long}`])
    expect(parseUrl(url, 'https://news.example/')?.href.endsWith(long)).toBe(true);
});
