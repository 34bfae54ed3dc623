/** A new cleaning rule is one file and one row: a made-up rule in a copy of the sources needs no other edit. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copySources, type SourceCopy } from './copy.ts';

const RULE = `/** Cuts the note of the typesetter. */
import { namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

export const colophon: Rule = {
  id: 'colophon',
  kind: 'remove',
  claim: 'box',
  reason: 'note of the typesetter',
  apply: (article) => removeContainers(article, (element) => /-typesetter(?=-)/.test(namesOf(element).text), 0.2),
};
`;
const NOTE = 'Typeset: night desk, Harbour Roman 9/11';

let copy: SourceCopy;
beforeAll(async () => {
  copy = await copySources();
});
afterAll(() => copy.remove());

it('a cleaning rule is one file and one row', { timeout: 600_000 }, async () => {
  await copy.write('src/clean/rules/colophon.ts', RULE);
  await copy.replace(
    'src/clean/rules/index.ts',
    "import { comments } from './comments.ts';\n",
    "import { colophon } from './colophon.ts';\nimport { comments } from './comments.ts';\n",
  );
  await copy.replace('src/clean/rules/index.ts', '\n  widget,\n', '\n  widget,\n  colophon,\n');
  const page = await copy.read('tests/fixtures/clean/tags/input.html');
  await copy.write(
    'tests/fixtures/clean/colophon/input.html',
    page.replace(/<ul class="tag-list">.*<\/ul>/, `<p class="typesetter">${NOTE}</p>`),
  );

  const compiled = await copy.compile('src', 'tests/clean');
  expect(compiled.output).toBe('');
  expect(compiled.isOk).toBe(true);

  // As docs/cleaning-rules.md says: the expected output and the table of the manual are written, not edited.
  const suites = ['tests/clean/rules.test.ts', 'tests/clean/documentation.test.ts'];
  const tested = await copy.test(suites, 'table of rules|colophon|lists every rule', { WINNOW_WRITE_GOLDEN: '1' });
  expect(tested.isOk, tested.output).toBe(true);
  expect(tested.output).toMatch(/Tests +\d+ passed/);
  const { removed } = JSON.parse(await copy.read('tests/fixtures/clean/colophon/golden.json'));
  expect(removed).toMatchObject([{ rule: 'colophon', reason: 'note of the typesetter', text: NOTE }]);
  expect(await copy.read('docs/cleaning-rules.md')).toContain('| `colophon` | remove | note of the typesetter |');
});
