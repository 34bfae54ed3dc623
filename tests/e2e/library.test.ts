/** The built library, as other programs use it: its exports, their types, and the same result on every call. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleFolder } from '../sample-newsroom/expectations.ts';
import { dist } from './installation.ts';

type Library = typeof import('../../src/index.ts');

let library: Library;

beforeAll(async () => {
  library = (await import(`${dist}/src/index.js`)) as Library;
});

function sample(path: string): string {
  return readFileSync(`${sampleFolder}site/${path}`, 'utf8').replaceAll('{{origin}}', 'http://127.0.0.1:8099');
}

describe('the library', () => {
  it.each([
    ['harbour-post/atom.xml', 'atom', 9],
    ['salder-lantern/feed/index.xml', 'rss', 8],
    ['coastwire/index.rdf', 'rdf', 5],
    ['tern-and-tide/feed.json', 'json', 4],
  ])('parses %s', async (path, format, entries) => {
    const bytes = new Uint8Array(Buffer.from(sample(path)));
    const parsed = await library.parseFeed(bytes, { url: `http://127.0.0.1:8099/${path}` });
    expect([parsed.feed?.format, parsed.entries.length, parsed.problems]).toEqual([format, entries, []]);
    expect(parsed.entries.every((entry) => entry.link?.startsWith('http://127.0.0.1:8099/'))).toBe(true);
  });

  it('cleans a page, lists what it removed, and returns the same again', () => {
    const html = sample('salder-lantern/2026/03/library-reopens/index.html');
    const options = { url: 'http://127.0.0.1:8099/salder-lantern/2026/03/library-reopens/' };
    const clean = library.cleanPage(html, options);
    expect(clean.title).toBe('Library reopens on Quay Street after two winters under scaffolding');
    expect(clean.text).toContain('all 4,112 crowns of them.');
    expect(clean.html + clean.text).not.toContain('Leave a Reply');
    expect(clean.removed.length).toBeGreaterThan(0);
    expect(library.cleanPage(html, options)).toEqual(clean);
  });

  it('cleans a text as scrapers return it', () => {
    const text = [
      'Ferry sails again',
      'Ferry sails again',
      'The ferry to Ness Varrow sails again from Monday, eleven days after it was lifted off the reef.',
      'Leave a Reply',
      'Your email address will not be published. Required fields are marked *',
    ].join('\n\n');
    const { text: clean, removed } = library.cleanText(text, { title: 'Ferry sails again' });
    expect(clean).toContain('eleven days after it was lifted off the reef.');
    expect(clean).not.toMatch(/Leave a Reply|Required fields/);
    expect(removed.length).toBeGreaterThan(0);
  });

  it('joins two copies of one text', () => {
    const index = library.createStoryIndex({ seed: 'test' });
    const text =
      'The ferry to Ness Varrow sails again from Monday, eleven days after two tugs lifted it off the reef at Gull Skerry.';
    const first = index.add({ id: 'a', title: 'Ferry sails again', text, url: 'https://a.example/1', source: 'a' });
    const second = index.add({ id: 'b', title: 'Island boat is back', text, url: 'https://b.example/2', source: 'b' });
    expect([first.joined, second.storyId, second.joined?.id]).toEqual([undefined, first.storyId, 'a']);
  });
});
