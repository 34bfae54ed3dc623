/** The parsers of expected.md and the evaluation of claims, on lines made up for this test. */
import { afterAll, describe, expect, it } from 'vitest';
import { judgeDump, judgeTrap, sortLines } from '../../bench/cases/clean-dumps.ts';
import { parseCheck, parseCleanExpected } from '../../bench/cases/clean-expected.ts';
import { failedCheck, outputOf } from '../../bench/cases/clean-output.ts';
import { isNamed, judgeVariant } from '../../bench/cases/clean-variants.ts';
import { judgeClaim } from '../../bench/cases/feed-claims.ts';
import { closeWorkers, runDocuments } from '../../bench/cases/feed-run.ts';
import { filesNamed, labelsIn, parseFeedsExpected } from '../../bench/cases/feeds-expected.ts';
import { scenarioProblems } from '../../bench/cases/stories.ts';

const CLEAN = `# Lines

Remarks. URL for all unless given: https://lantern.example/day. All fictional.

## pier.html — FAIL (reader#1)
- keep: The pier is open
- keep html: \`/<h2>Tide(?:s| tables)/\`
- keep (text or html): 12
- gone: Sign up
- gone html: <script

## raft.txt — pass
- url: https://raft.example/one
- keep: two
lines
- odd: what

# Variants: v-*.html

Each has one probe: \`inline-*\`, \`aside\`: keep "The raft floats; it is dry." whole; \`mark\`: "¶" gone; \`head-*\`: keep the h2.
`;

describe('expected.md of pages', () => {
  const expected = parseCleanExpected(CLEAN);

  it('reads the default address, the files and the checks with their places', () => {
    expect(expected.url).toBe('https://lantern.example/day');
    expect(expected.cases.map(({ file }) => file)).toEqual(['pier.html', 'raft.txt']);
    expect(expected.cases[0]?.checks.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'keep text',
      'keep html',
      'keep any',
      'gone any',
      'gone html',
    ]);
    expect(expected.cases[0]?.checks[1]?.wanted).toEqual(/<h2>Tide(?:s| tables)/);
  });

  it('reads the options of one page, values of several lines, and reports lines that it does not know', () => {
    const [, raft] = expected.cases;
    expect(raft?.options).toEqual({ url: 'https://raft.example/one' });
    expect(raft?.checks[0]?.wanted).toBe('two\nlines');
    expect(raft?.unknown).toEqual(['- odd: what']);
  });

  it('reads claims about variants, also those with a semicolon in a quotation', () => {
    expect(expected.variants.map(({ names }) => names)).toEqual([['inline-*', 'aside'], ['mark'], ['head-*']]);
    expect(expected.variants[0]?.claim).toBe('keep "The raft floats; it is dry." whole');
    expect(isNamed('v-inline-date.html', 'inline-*')).toBe(true);
    expect(isNamed('v-marker.html', 'mark')).toBe(false);
  });

  it('judges a variant by its claims, and says when none names it', () => {
    const source = '<main><h2>Rafts</h2><p>Words.</p></main>';
    const without = outputOf({ text: 'Words.', html: '<p>Words.</p>' });
    expect(judgeVariant('v-head-raft.html', source, without, expected.variants)).toEqual(['no h2 "Rafts"']);
    const whole = outputOf({ text: 'Rafts\n\nWords.', html: '<h2>Rafts</h2><p>Words.</p>' });
    expect(judgeVariant('v-head-raft.html', source, whole, expected.variants)).toEqual([]);
    expect(judgeVariant('v-other.html', source, whole, expected.variants)).toBeUndefined();
  });

  it('finds words across line breaks and in escaped HTML, and counts what is gone in both places', () => {
    const output = outputOf({ text: 'a b\n\nc', html: '<p>R&amp;D</p><p>Sign up</p>' });
    const check = (line: string): string | undefined => {
      const parsed = parseCheck(line);
      return parsed ? failedCheck(parsed, output) : 'not read';
    };
    expect(check('- keep: a b c')).toBeUndefined();
    expect(check('- keep html: R&D')).toBeUndefined();
    expect(check('- keep: R&D')).toContain('missing');
    expect(check('- gone: Sign up')).toContain('still there');
  });
});

const DUMP = [
  'Raft race opens',
  '',
  'Raft race opens',
  'By Ida Krohn',
  'The race of the rafts opens on Friday at the old lock, the club said.',
  ' A raft with a red flag',
  'A raft with a red flag on the canal. Photo: Krohn',
  'Entries close on Thursday at noon, and the fee is two crowns for each raft.',
  '',
  'Pass it on',
  'Write to us',
  'Fields with * must be filled in',
  'Name *',
].join('\n');

describe('plain-text dumps', () => {
  it('tells body and caption from alternative text, share block and form by their shape', () => {
    const { headline, body, gone } = sortLines(DUMP);
    expect(headline).toBe('Raft race opens');
    expect(body).toHaveLength(3);
    expect(gone).toEqual([
      'A raft with a red flag',
      'Pass it on',
      'Write to us',
      'Fields with * must be filled in',
      'Name *',
    ]);
  });

  it('passes when only body and caption are left, and names what is lost or left over', () => {
    const { body } = sortLines(DUMP);
    const clean = outputOf({ title: 'Raft race opens', text: body.join('\n\n') });
    expect(judgeDump(DUMP, clean)).toEqual([]);
    expect(judgeDump(DUMP, outputOf({ title: 'Raft race opens', text: `${body.join('\n')}\nName *` }))).toHaveLength(1);
    expect(judgeDump(DUMP, outputOf({ title: 'Raft race opens', text: body.slice(1).join('\n') }))).toHaveLength(1);
  });

  it('lets no line of a trap go, save for the headline as title', () => {
    const trap = 'Reply\n\nShe said one word.\n\nReply\n';
    expect(judgeTrap(trap, outputOf({ title: 'Reply', text: 'She said one word.\n\nReply' }))).toEqual([]);
    expect(judgeTrap(trap, outputOf({ title: 'Reply', text: 'She said one word.' }))).toEqual(['lost: "Reply"']);
  });
});

const FEEDS = `# Lines. F = fails today

## identity
- F kite.xml: 2 entries (no guid: two links); today 1
- p moth / newt .xml: as many entries as items
## polls
- F kite-1,2.xml: poll 2 adds 1, changes 0; today 0 added; release-1,2.atom: changes 1
## HTTP
- F /chunks, /bare: read; today refused
- p every other path (3 read, or refused); /jar is refused by design
## dates
- (lines for parseDate that fail) "4 May 2024" = 2024-05-04T00:00Z
`;

describe('expected.md of feeds', () => {
  const cases = parseFeedsExpected(FEEDS);

  it('makes one case of each name, without what comes out today', () => {
    expect(cases.map(({ name }) => name)).toEqual([
      'kite.xml',
      'moth',
      'newt.xml',
      'kite-1,2.xml',
      'release-1,2.atom',
      '/chunks',
      '/bare',
      'every other path',
      'lines for parseDate that fail',
    ]);
    expect(cases[0]?.claim).toBe('2 entries (no guid: two links)');
    expect(cases[3]?.claim).toBe('poll 2 adds 1, changes 0');
  });

  it('finds the files of a name: successive polls in order, names without an ending, patterns', () => {
    const files = ['kite-1.xml', 'kite-2.xml', 'kite.xml', 'moth.atom', 'site/a.html', 'site/b.html'];
    expect(filesNamed('kite-1,2.xml', files)).toEqual(['kite-1.xml', 'kite-2.xml']);
    expect(filesNamed('moth', files)).toEqual(['moth.atom']);
    expect(filesNamed('kite.xml', files)).toEqual(['kite.xml']);
    expect(filesNamed('site/*.html', files)).toEqual(['site/a.html', 'site/b.html']);
    expect(labelsIn('1–3, 5 and 9 (odd)')).toEqual(['1', '2', '3', '5', '9']);
  });
});

function rss(...items: readonly string[]): Uint8Array {
  const body = items.map((title) => `<item><title>${title}</title><guid isPermaLink="false">${title}</guid></item>`);
  return new TextEncoder().encode(`<rss version="2.0"><channel><title>Kites</title>${body.join('')}</channel></rss>`);
}

describe('claims about a feed', () => {
  afterAll(closeWorkers);

  it('judges counts, polls and titles by what a whole run stores', async () => {
    const run = await runDocuments([
      { name: 'kite.xml', bytes: rss('Box kite') },
      { name: 'kite.xml', bytes: rss('Stunt kite', 'Box kite') },
    ]);
    const context = { section: 'polls', source: new TextDecoder().decode(rss('Stunt kite', 'Box kite')) };
    const judge = (claim: string): readonly string[] | undefined => judgeClaim(claim, run, context);
    expect(judge('poll 2 adds 1, changes 0')).toEqual([]);
    expect(judge('poll 2 adds "Stunt kite"')).toEqual([]);
    expect(judge('1 "Stunt kite"; 2 "Box kite"')).toEqual([]);
    expect(judge('as many entries as items')).toEqual([]);
    expect(judge('3 entries')).toEqual(['entries 2 instead of 3']);
    expect(judge('1 date')).toEqual(['1: no date']);
    expect(judge('it is read as the publisher meant it')).toBeUndefined();
  });

  it('fails every claim about a document that cannot be read', async () => {
    const run = await runDocuments([{ name: 'none.xml', bytes: new TextEncoder().encode('no feed') }]);
    expect(judgeClaim('0 entries', run, { section: '', source: '' })?.[0]).toContain('not read');
  });
});

describe('story scenarios', () => {
  it('fail with the lines that say FAIL, with an error, or by not ending', () => {
    const base = { stdout: 'PASS one\nPASS two\n', stderr: '', code: 0 };
    expect(scenarioProblems(base)).toEqual([]);
    expect(scenarioProblems({ ...base, stdout: 'PASS one\nFAIL two — 3 shown\n', code: 1 })).toEqual(['two — 3 shown']);
    expect(scenarioProblems({ ...base, stderr: 'Error: no such module\n', code: 1 })).toEqual([
      'Error: no such module',
    ]);
    expect(scenarioProblems({ stdout: 'PASS one\n', stderr: '' })?.[0]).toContain('no end');
    expect(scenarioProblems({ ...base, stdout: 'a table\n' })).toBeUndefined();
  });
});
