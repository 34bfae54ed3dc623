/**
 * Adding an output format takes one file and one row of the table: a made-up format is added to a copy of the sources.
 */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { copySources, type SourceCopy } from './copy.ts';

// The compiler and whole test files run here, on a machine that may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

const FORMAT = `/** Titles and addresses as plain text, one story a line. */
import { itemTitle } from './body.ts';
import type { Format } from './format.ts';
import { itemUrl } from './paths.ts';
import { plainText } from './plain-text.ts';

export const titles: Format = {
  id: 'titles',
  name: 'Titles as text',
  extension: 'txt',
  fileName: 'titles.txt',
  contentType: 'text/plain; charset=utf-8',
  isFeed: true,
  render: (feed) =>
    [plainText(feed.title), ...feed.items.map((item) => \`\${itemTitle(item)} \${itemUrl(feed, item)}\`)].join('\\n'),
};
`;

/** Publishes with the whole program and fetches from the server, once as published and once without the manifest. */
const SERVED = `import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { createApp } from '../../src/server/app.ts';
import { startProgram } from '../fakes/program.ts';

vi.setConfig({ testTimeout: 300_000 });

it('publishes every format, links to it and serves it with its media type', async () => {
  const program = await startProgram();
  await publish(program.deps);
  const app = createApp({ publicDir: program.publicDir });
  const page = await readFile(join(program.publicDir, 'index.html'), 'utf8');
  const serve = async () => {
    for (const format of formats) {
      const response = await app.request('/' + format.fileName);
      expect([format.id, response.status]).toEqual([format.id, 200]);
      expect(response.headers.get('content-type')).toBe(format.contentType);
      expect(response.headers.get('access-control-allow-origin')).toBe(format.isFeed ? '*' : null);
      if (format.isFeed) expect(page).toContain('type="' + format.contentType.replace(/;.*/, '') + '"');
      if (format.id !== 'html') expect(page).toContain('>' + format.name + '<');
    }
  };
  await serve();
  await rm(join(program.publicDir, '.winnow.json'));
  await serve();
  expect(formats.map((format) => format.id)).toContain('titles');
  await program.close();
});
`;

let copy: SourceCopy;

beforeAll(async () => {
  copy = await copySources();
  await copy.write('src/formats/titles.ts', FORMAT);
  await copy.replace(
    'src/formats/table.ts',
    "import { rss } from './rss.ts';",
    "import { rss } from './rss.ts';\nimport { titles } from './titles.ts';",
  );
  await copy.replace('src/formats/table.ts', '[atom, rss, jsonFeed, opml]', '[atom, rss, jsonFeed, opml, titles]');
  await copy.write('tests/tables/served.test.ts', SERVED);
});

afterAll(async () => {
  await copy.remove();
});

it('a made-up format passes the types', async () => {
  expect(await copy.compile('src', 'tests')).toEqual({ isOk: true, output: '' });
});

it('a made-up format passes the suite of formats, reserves its file name, and is published and served', async () => {
  const files = ['tests/formats/formats.test.ts', 'tests/config/reserved.test.ts', 'tests/tables/served.test.ts'];
  const { isOk, output } = await copy.test(files, '');
  expect(isOk, output).toBe(true);
});
