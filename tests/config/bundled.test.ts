/** The bundled configuration file: valid, with every setting, and with the real defaults in its comments. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemaText } from '../../src/config/json-schema.ts';
import { parseConfig } from '../../src/config/load.ts';

const text = readFileSync(join(import.meta.dirname, '../../config/winnow.yaml'), 'utf8');
const parse = (yaml: string) =>
  parseConfig(yaml, 'winnow.yaml', { env: { MEMBERS_KEY: 'key', MEMBERS_TOKEN: 'token' }, readFile: () => undefined });

/** The file with its commented-out settings active; the examples of feeds and outputs stay comments. */
const uncommented = text
  .slice(text.indexOf('# ── Settings'))
  .replace(/^# (?=( *)[a-zA-Z]+:( |$))/gm, '')
  .replace(/^( +)# (?=[a-zA-Z]+: \S)/gm, '$1');

describe('config/winnow.yaml', () => {
  it('is valid and polls the sample newsroom', () => {
    const { config, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(config?.feeds.map((feed) => feed.id)).toEqual([
      'harbour-post',
      'salder-lantern',
      'tern-and-tide',
      'coastwire',
      'kuestenblatt',
      'shiomi',
      'sawt-al-mina',
    ]);
    expect(config?.http.allow).toEqual(['127.0.0.1/32:8099']);
    expect(config?.outputs.map((output) => output.id)).toEqual(['feed', 'local']);
  });

  it('shows every setting there is', () => {
    const missing = settingsOf(JSON.parse(jsonSchemaText())).filter(
      (name) => !new RegExp(`^[ #-]*${name}:`, 'm').test(text),
    );
    expect(missing).toEqual([]);
  });

  it('shows the defaults', () => {
    const { config, problems } = parse(uncommented.replace('"192.168.1.20/32:8000"', ''));
    expect(problems).toEqual([]);
    const { contact, userAgent, websub, sample, http, server, ...shown } = config ?? {};
    const { websub: _, sample: __, http: defaultHttp, server: defaultServer, ...defaults } = parse('').config ?? {};
    expect(shown).toEqual(defaults);
    expect(server).toEqual({ ...defaultServer, token: 'take-it-from-the-environment' });
    expect(http).toEqual({ ...defaultHttp, allow: ['127.0.0.1/32:8099'] });
    expect(userAgent).toBe('our-reader/1.0');
    expect(websub).toEqual({ subscribe: false, callbackUrl: 'https://reader.example/', hubs: [] });
    expect([contact, sample]).toEqual(['https://example.org/about-our-reader', { enabled: true, port: 8099 }]);
  });

  it('has valid examples of feeds and outputs', () => {
    const examples = text
      .slice(0, text.indexOf('# ── Settings'))
      .replace(
        /^ {2}# (?=- id| {2}[a-zA-Z]+:| {4,}(?:- )?[A-Za-z]+:|- feed|- phrase|- story|(?:host|port|security|user|password|from):)/gm,
        '  ',
      )
      .replace(/^ +interval:.*\n/m, '');
    const { config, problems } = parse(`${examples}\n${text.slice(text.indexOf('# ── Settings'))}`);
    expect(problems).toEqual([]);
    expect(config?.feeds.at(-1)).toMatchObject({ id: 'council', page: { list: 'ul.news > li', link: 'h3 a' } });
    expect(config?.feeds.at(-2)).toMatchObject({ id: 'members', isPrivate: true, cron: '5 7 * * mon-fri' });
    expect(config?.outputs.at(-1)).toMatchObject({ id: 'board', isPrivate: true });
    expect(config?.outputs.at(-2)).toMatchObject({ id: 'quiet', limit: 30, filter: { minWords: 80 } });
  });
});

/** The name of every setting in the schema, including nested ones. */
function settingsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties: unknown = Reflect.get(schema, 'properties');
  const inner = [Reflect.get(schema, 'items'), ...Object.values(properties ?? {})];
  return [...Object.keys(properties ?? {}), ...inner.flatMap(settingsOf)];
}
