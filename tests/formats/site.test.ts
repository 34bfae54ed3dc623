/**
 * O1, O2, O5 over time: files written, retained, moved and removed as an output changes, and archives that never
 * change.
 */
import { describe, expect, it } from 'vitest';
import { planArchives } from '../../src/formats/archive.ts';
import { keyedInstant } from '../../src/formats/dates.ts';
import type { RenderedFile } from '../../src/formats/format.ts';
import { renderOutput } from '../../src/formats/render-output.ts';
import { planSite, type SiteManifest } from '../../src/formats/site-manifest.ts';
import { readXml } from './read-xml.ts';
import { feed, item, partialItem } from './sample-feed.ts';

const file = (path: string, body: string, lastModified = '2026-03-01T00:00:00.000Z'): RenderedFile => ({
  path,
  body,
  contentType: 'text/html; charset=utf-8',
  lastModified,
  maxAgeSeconds: 900,
});
const at = (manifest: SiteManifest, path: string) => manifest.files.find((one) => one.path === path);

describe('planSite', () => {
  const first = planSite(undefined, [file('a.html', 'a'), file('b.html', 'b'), file('story/1.html', 's')]);

  it('writes everything once, and nothing again while bytes are the same', () => {
    expect(first.write.map((one) => one.path)).toEqual(['a.html', 'b.html', 'story/1.html']);
    const later = '2026-04-01T00:00:00.000Z';
    const again = planSite(first.manifest, [
      file('b.html', 'b', later),
      file('a.html', 'a', later),
      file('story/1.html', 's', later),
    ]);
    expect(again.write).toEqual([]);
    expect(again.manifest).toEqual(first.manifest);
  });

  it('moves the time forward with every change of bytes, also when the newest item was removed', () => {
    const changed = planSite(first.manifest, [file('a.html', 'A', '2026-02-01T00:00:00.000Z'), file('b.html', 'b')]);
    expect(at(changed.manifest, 'a.html')?.lastModified).toBe('2026-03-01T00:00:01.000Z');
    expect(at(changed.manifest, 'b.html')?.lastModified).toBe('2026-03-01T00:00:00.000Z');
  });

  it('retains stories that are no longer listed, removes other files, and restores them', () => {
    const without = planSite(first.manifest, [file('a.html', 'a')]);
    expect(without.remove).toEqual(['b.html']);
    expect(without.manifest.gone).toEqual(['b.html']);
    expect(at(without.manifest, 'story/1.html')?.etag).toBe(at(first.manifest, 'story/1.html')?.etag);
    const back = planSite(without.manifest, [file('a.html', 'a'), file('b.html', 'b')]);
    expect(back.manifest.gone).toEqual([]);
  });

  it('lists a moved address as moved, not as gone', () => {
    const moved = planSite(first.manifest, [file('a.html', 'a')], { moved: [{ from: 'b.html', to: 'a.html' }] });
    expect(moved.manifest.gone).toEqual([]);
    expect(planSite(moved.manifest, [file('a.html', 'a')]).manifest.moved).toEqual(moved.manifest.moved);
  });

  it('never rewrites an archive', () => {
    const archive: RenderedFile = { ...file('archive/0001.atom', 'old'), immutable: true };
    const before = planSite(undefined, [archive]);
    const after = planSite(before.manifest, [{ ...archive, body: 'new rules, other words' }]);
    expect(after.write).toEqual([]);
    expect(after.manifest).toEqual(before.manifest);
  });
});

describe('O5 a published item', () => {
  const rendered = (title: string) =>
    readXml(renderOutput({ ...feed, items: [{ ...item, title }, partialItem] })[0]?.body ?? '').all(
      '{http://www.w3.org/2005/Atom}entry',
    );
  const part = (entry: ReturnType<typeof rendered>[number] | undefined, name: string) =>
    entry?.children.find((one) => one.name.endsWith(`}${name}`))?.text;

  it('retains id and updated when its title changed but its text did not', () => {
    const [before] = rendered('Night ferry returns');
    const [after] = rendered('The night ferry returns');
    expect([part(after, 'id'), part(after, 'updated'), part(after, 'published')]).toEqual([
      part(before, 'id'),
      part(before, 'updated'),
      part(before, 'published'),
    ]);
  });

  it('has its own permanent fraction of a second', () => {
    expect(keyedInstant('2026-03-06T21:30:00.000Z', 'a')).toBe(keyedInstant('2026-03-06T21:30:00.999Z', 'a'));
    expect(keyedInstant('2026-03-06T21:30:00.000Z', 'a')).not.toBe(keyedInstant('2026-03-06T21:30:00.000Z', 'b'));
    expect(keyedInstant('2026-03-06T21:30:00.000Z', 'a')).toMatch(/^2026-03-06T21:30:00\.\d{3}Z$/);
  });
});

describe('RFC 5005 archives', () => {
  const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `s${from + index}`);

  it('makes only full archives, in order of publication, and never changes one', () => {
    const first = planArchives(ids(0, 25), [], 10);
    expect(first.map((one) => [one.name, one.storyIds.length])).toEqual([
      ['0001', 10],
      ['0002', 10],
    ]);
    const second = planArchives(ids(0, 31), first, 10);
    expect(second.slice(0, 2)).toEqual(first);
    expect(second[2]).toEqual({ name: '0003', storyIds: ids(20, 30) });
    expect(planArchives(ids(0, 31), second, 10)).toBe(second);
  });

  it('loses nothing: walking back from the newest finds every story', () => {
    let known = planArchives([], [], 7);
    for (let count = 0; count <= 60; count += 4) {
      known = planArchives(ids(0, count), known, 7);
      const live = ids(Math.max(0, count - 7), count);
      expect(new Set([...live, ...known.flatMap((one) => one.storyIds)])).toEqual(new Set(ids(0, count)));
    }
  });

  it('do not shift when stories are filtered out or end later', () => {
    const known = planArchives(ids(0, 10), [], 10);
    expect(planArchives(ids(5, 19), known, 10)).toBe(known);
    expect(planArchives(ids(5, 20), known, 10)[1]?.storyIds).toEqual(ids(10, 20));
  });

  it('are linked: the feed to its last archive, an archive to the one before and to the feed', () => {
    const links = (archive: { name?: string; previous?: string }, format: number) => {
      const { root, all } = readXml(renderOutput({ ...feed, archive, items: [] })[format]?.body ?? '');
      const found = all('{http://www.w3.org/2005/Atom}link').filter((one) =>
        ['self', 'current', 'prev-archive'].includes(one.attributes.get('rel') ?? ''),
      );
      return {
        links: Object.fromEntries(found.map((one) => [one.attributes.get('rel'), one.attributes.get('href')])),
        archive: all('{http://purl.org/syndication/history/1.0}archive').length,
        id: root.children.find((one) => one.name.endsWith('}id'))?.text,
      };
    };
    expect(links({ previous: '0002' }, 0)).toEqual({
      links: { self: 'https://news.example/feed.atom', 'prev-archive': 'https://news.example/archive/0002.atom' },
      archive: 0,
      id: 'https://news.example/feed.atom',
    });
    expect(links({ name: '0002', previous: '0001' }, 1)).toMatchObject({
      links: {
        self: 'https://news.example/archive/0002.xml',
        current: 'https://news.example/feed.xml',
        'prev-archive': 'https://news.example/archive/0001.xml',
      },
      archive: 1,
    });
    expect(links({ name: '0001' }, 0)).toMatchObject({ archive: 1, id: 'https://news.example/feed.atom' });
  });

  it('are feed documents only, cached for a year', () => {
    const files = renderOutput({ ...feed, path: 'world/', archive: { name: '0001' } });
    expect(files.map((one) => [one.path, one.immutable, one.maxAgeSeconds])).toEqual(
      ['atom', 'xml', 'json'].map((extension) => [`world/archive/0001.${extension}`, true, 31_536_000]),
    );
  });
});
