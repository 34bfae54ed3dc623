/** The manifest, written and read in pieces, equals one written and read at once. */
import { describe, expect, it } from 'vitest';
import { manifestText, parseManifest } from '../../src/formats/manifest-text.ts';
import type { SiteManifest } from '../../src/formats/site-manifest.ts';

const manifest = (files: number, pending?: SiteManifest['pending']): SiteManifest => ({
  version: 1,
  files: Array.from({ length: files }, (_, n) => ({
    path: `story/${n}],"gone":[.html`,
    etag: '"x"',
    lastModified: '2026-03-01T00:00:00.000Z',
    contentType: 'text/html; charset=utf-8',
    maxAgeSeconds: 900,
    links: [{ rel: 'self', href: 'https://news.example/\n' }],
  })),
  moved: [{ from: 'a', to: 'b' }],
  gone: files === 0 ? [] : ['c', 'd'],
  ...(pending === undefined ? {} : { pending }),
});

async function textOf(whole: SiteManifest): Promise<string> {
  let text = '';
  for await (const piece of manifestText(whole)) text += piece;
  return text;
}

describe.each([
  ['of nothing', manifest(0)],
  ['of one file', manifest(1, manifest(1).files)],
  ['of as many as are read in one go', manifest(2_000)],
  ['of more', manifest(4_567, [])],
  ['of a leader', { ...manifest(3), term: 12 }],
  ['that is divided', { ...manifest(0), version: 2, term: 12, split: 2, files: [] } as const],
])('a manifest %s', (_, whole) => {
  it('is JSON, and reads back as written', async () => {
    const text = await textOf(whole);
    expect(JSON.parse(text)).toEqual(whole);
    expect(await parseManifest(text)).toEqual(whole);
  });

  it('is read from one line too, as older versions wrote it', async () => {
    expect(await parseManifest(JSON.stringify(whole))).toEqual(whole);
  });

  it('is rejected when it is truncated', async () => {
    const text = await textOf(whole);
    for (const length of [0, 1, 20, Math.floor(text.length / 2), text.length - 2]) {
      await expect(parseManifest(text.slice(0, length))).rejects.toThrow(SyntaxError);
    }
  });
});

it('drops pending entries with only a path, which do not say what was written there', async () => {
  const { files } = manifest(2);
  const old = { ...manifest(1), pending: ['p', files[1], 'q'] };
  expect(await parseManifest(JSON.stringify(old))).toEqual(manifest(1, files.slice(1)));
});

describe('text that is not a manifest', () => {
  const [file] = manifest(1).files;
  it.each([
    null,
    3,
    [],
    {},
    { version: 2, files: [], moved: [], gone: [] },
    { version: 1, files: [] },
    { version: 1, split: 2, files: [], moved: [], gone: [] },
    { version: 2, split: 5, files: [], moved: [], gone: [] },
    { version: 1, files: [null], moved: [], gone: [] },
    { version: 1, files: [{ ...file, lastModified: 'soon' }], moved: [], gone: [] },
    { version: 1, files: [{ ...file, path: '../victim' }], moved: [], gone: [] },
    { version: 1, files: [], moved: [null], gone: [] },
    { version: 1, files: [], moved: [], gone: ['.'] },
    { version: 1, files: [], moved: [], gone: [], pending: ['a//b'] },
    { version: 1, files: [], moved: [], gone: [], pending: [{ ...file, path: '../victim' }] },
  ])('is rejected: %j', async (value) => {
    await expect(parseManifest(JSON.stringify(value))).rejects.toThrow(SyntaxError);
  });
});
