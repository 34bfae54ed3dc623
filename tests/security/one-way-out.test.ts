/** Tests that no file but the transport opens a connection, so that every request goes through its guard (S8). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** Ways to reach another host from Node. `.fetch(` on our client is not the global fetch. */
const waysOut: readonly (readonly [string, RegExp])[] = [
  ['global fetch', /(?<![.\w#])fetch\s*\(\s*(?!request\b)/],
  ['globalThis.fetch', /globalThis\s*\.\s*fetch/],
  ['undici', /from 'undici'/],
  ['node:http request', /\bimport\s*\{[^}]*\b(?:request|get)\b[^}]*\}\s*from 'node:https?'/],
  ['node:https', /from 'node:https'/],
  ['node:http2', /from 'node:http2'/],
  ['node:dgram', /from 'node:dgram'/],
  ['a socket', /\bimport\s*\{[^}]*\b(?:connect|createConnection|Socket)\b[^}]*\}\s*from 'node:(?:net|tls)'/],
  ['WebSocket or EventSource', /new (?:WebSocket|EventSource)\b/],
  ['a program that fetches', /\b(?:exec|execFile|spawn)(?:Sync)?\(\s*['"](?:curl|wget)/],
];

/** The doctor requests the operator's own server, whose address is in the configuration. */
const allowed = new Set(['http/transport.ts undici', 'cli/doctor/server.ts node:http request']);

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

describe('S8 one way out', () => {
  test('no file but the transport opens a connection', () => {
    const found = files.flatMap((name) => {
      const text = readFileSync(join(SRC, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return waysOut.filter(([, way]) => way.test(text)).map(([what]) => `${relative('.', name)} ${what}`);
    });
    expect(found.filter((line) => !allowed.has(line))).toEqual([]);
    expect(found).toContain('http/transport.ts undici');
  });

  test('S13 only tests set exceptions that apply to every request', () => {
    const found = files.filter((name) => readFileSync(join(SRC, name), 'utf8').includes('allowEverywhere'));
    expect(found.sort()).toEqual(['http/client.ts', 'http/exceptions.ts']);
  });

  test.each([
    ['await fetch(url)', 'global fetch'],
    ["const { request } = 1;\nimport { request } from 'node:http';", 'node:http request'],
    ["import { connect } from 'node:tls';", 'a socket'],
  ])('%s is found', (text, what) => {
    expect(waysOut.filter(([, way]) => way.test(text)).map(([name]) => name)).toContain(what);
  });
});
