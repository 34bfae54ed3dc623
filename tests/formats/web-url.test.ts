/** Published URLs: every program must read them the same way. */
import { expect, it } from 'vitest';
import { webUrl } from '../../src/formats/web-url.ts';

it.each([
  ['https://a.example/x?filter[a]=1&b={2}|3', 'https://a.example/x?filter%5Ba%5D=1&b=%7B2%7D%7C3'],
  ['https://a.example/100%/ok%20', 'https://a.example/100%25/ok%20'],
  ['https://bücher.example/straße?q=ü', 'https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%BC'],
  ['HTTP://A.Example:80/a/../b', 'http://a.example/b'],
  ['http://[2001:db8::1]:8080/x', 'http://[2001:db8::1]:8080/x'],
  ['https://a.example/x#part^', 'https://a.example/x#part%5E'],
  ['mar\nker:1', undefined],
  ['https://user@a.example/', undefined],
  ['/relative', undefined],
])('%s', (given, expected) => {
  expect(webUrl(given)).toBe(expected);
  if (expected !== undefined) expect(webUrl(expected)).toBe(expected);
});
