/** A new metadata reader is one file and one row: a made-up reader in a copy of the sources needs no other edit. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copySources, type SourceCopy } from './copy.ts';

const READER = `/** The names of the harbour's own content system. */
import { type MetadataReader, metaValues } from './reader.ts';

export const quayside: MetadataReader = {
  id: 'quayside',
  read: (page) => ({ titles: metaValues(page, 'quayside:headline'), tags: metaValues(page, 'quayside:berth') }),
};
`;
const PAGE = `<html lang="en"><head><meta name="quayside:headline" content="Night ferry begins in March">
<meta name="quayside:berth" content="Lomma"></head><body><p>The ferry will run at night.</p></body></html>`;

let copy: SourceCopy;
beforeAll(async () => {
  copy = await copySources();
});
afterAll(() => copy.remove());

it('a metadata reader is one file and one row', { timeout: 600_000 }, async () => {
  await copy.write('src/articles/metadata/quayside.ts', READER);
  await copy.replace(
    'src/articles/metadata/index.ts',
    "import { type MetadataReader, plain } from './reader.ts';\n",
    "import { quayside } from './quayside.ts';\nimport { type MetadataReader, plain } from './reader.ts';\n",
  );
  await copy.replace('src/articles/metadata/index.ts', '\n  titleElement,\n', '\n  titleElement,\n  quayside,\n');
  await copy.write('tests/fixtures/metadata/quayside/input.html', PAGE);
  const golden = { title: 'Night ferry begins in March', tags: ['Lomma'], language: 'en', direction: 'ltr' };
  await copy.write(
    'tests/fixtures/metadata/quayside/golden.json',
    JSON.stringify({ titles: [golden.title], authors: [], ...golden }),
  );

  const compiled = await copy.compile('src', 'tests/articles');
  expect(compiled.output).toBe('');
  expect(compiled.isOk).toBe(true);

  const tested = await copy.test(['tests/articles/metadata/metadata.test.ts'], 'quayside|table for every reader');
  expect(tested.isOk, tested.output).toBe(true);
  expect(tested.output).toMatch(/Tests +2 passed/);
});
