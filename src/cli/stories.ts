/** Why: what was joined and on what grounds, and the operator's word against it: stories, why, split, join. */
import { Command } from 'commander';
import { openApp, type StoreContext } from '../app/app.ts';
import { type ExplainedMember, type Explanation, explainEntry, explainStory, findEntries } from '../app/explain.ts';
import type { Story } from '../model/story.ts';
import { type Clock, minuteOf, toInstant } from '../model/time.ts';
import { applyOverrides, joinOverrides, splitOverrides } from '../pass/apply-overrides.ts';
import { publishIfStale } from '../publish/publish.ts';
import { allOverrides, saveOverrides } from '../records/overrides.ts';
import type { StoredOverride } from '../records/records.ts';
import { oneLine } from '../runtime/one-line.ts';
import { takeLock } from '../storage/lock.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { openLog } from './open-log.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { wholeNumber } from './whole-number.ts';
import { lockHolder, withStore } from './with-store.ts';

interface JsonOption {
  readonly json?: boolean;
}

interface ListOptions extends JsonOption {
  readonly all?: boolean;
  readonly limit: number;
}

/** More than anybody reads; a longer list is for `--json` and `jq`, a part at a time. */
const MAX_STORIES = 100_000;

/** What a member is to the ones before it. A signal that has the grade's own name adds nothing to it. */
const GRADES: ReadonlyMap<string, string> = new Map([
  ['copy', 'a copy'],
  ['same-event', 'tells of the same event'],
]);

function groundsOf({ grade, evidence }: ExplainedMember): string {
  const grounds = evidence.map(({ signal, score, grounds: words }) => {
    const found = `${score.toFixed(2)}${words === undefined ? '' : ` (${oneLine(words)})`}`;
    return signal === grade ? found : `${signal} ${found}`;
  });
  return `${GRADES.get(grade ?? '') ?? 'joined'}: ${grounds.join(', ')}`;
}

function memberLine(member: ExplainedMember): string {
  const { left, strayed } = member;
  const why = [
    member.evidence.length === 0 ? 'founded the story' : groundsOf(member),
    ...(left === undefined ? [] : [`left story ${left.storyId} on ${minuteOf(left.at)}: ${oneLine(left.grounds)}`]),
    ...(strayed === undefined ? [] : ['rewritten since, tells too little of the story to lead it']),
  ].join('; ');
  return `  ${member.isLead ? '*' : ' '} ${member.entryId}  ${member.feedId}: ${oneLine(member.title)}\n      ${why}`;
}

async function listStories(
  { all, limit, json }: ListOptions,
  app: StoreContext,
  terminal: Terminal,
): Promise<ExitCode> {
  const stories = [...app.catalogue.all()]
    .filter((story) => all || story.members.length > 1)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, limit);
  for (const story of stories) {
    const members = await explainStory(story, app);
    terminal.out(json ? JSON.stringify({ id: story.id, members }) : [story.id, ...members.map(memberLine)].join('\n'));
  }
  if (stories.length === 0 && !json) terminal.out(`no stories${all ? '' : ' with more than one article'}`);
  return EXIT.ok;
}

/** The one entry that `name` stands for; otherwise throws a CommandError that says so. */
async function oneEntry(name: string, app: StoreContext): Promise<string> {
  const [found, ...others] = await findEntries(name, app);
  if (found === undefined) {
    const what = 'give an entry id, a story id or the address of an article';
    throw new CommandError(`nothing is known of ${oneLine(name)}: ${what}`);
  }
  if (others.length === 0) return found;
  throw new CommandError(`${oneLine(name)} stands for several articles: ${[found, ...others].join(', ')}`);
}

/** The story of that entry. */
async function storyOf(name: string, app: StoreContext): Promise<{ readonly id: string; readonly story: Story }> {
  const id = await oneEntry(name, app);
  const story = app.catalogue.storyOf(id);
  if (story === undefined) throw new CommandError(`${oneLine(name)} is in no story yet: the next pass places it`);
  return { id, story };
}

function explanation({ entry, article, story, members }: Explanation): string {
  const cuts = article?.article.removed ?? [];
  const from =
    article === undefined
      ? 'not read yet'
      : `${article.from}${article.reason === undefined ? '' : `: ${article.reason}`}`;
  return [
    oneLine(entry.title),
    `  entry ${entry.id} of feed ${entry.feedId}, first seen ${entry.firstSeenAt}, changed ${entry.changedAt}`,
    ...(entry.url === undefined ? [] : [`  ${entry.url}`]),
    `  article from the ${from}; ${count(cuts.length, 'cut')}`,
    ...cuts.map((cut) => `    - ${cut.rule}: ${oneLine(cut.reason)}: “${oneLine(cut.text).slice(0, 60)}”`),
    story === undefined ? '  in no story yet' : `story ${story.id}, since ${story.createdAt}`,
    ...members.map(memberLine),
    ...(story?.former ?? []).map(
      ({ entryId, feedId, to, at, grounds }) =>
        `  - ${entryId}  ${feedId}: left on ${minuteOf(at)} for story ${to}: ${oneLine(grounds)}`,
    ),
  ].join('\n');
}

async function why(name: string, { json }: JsonOption, app: StoreContext, terminal: Terminal): Promise<ExitCode> {
  const ids = await findEntries(name, app);
  if (ids.length === 0) await oneEntry(name, app);
  for (const id of ids) {
    const explained = await explainEntry(id, app);
    if (explained !== undefined) terminal.out(json ? JSON.stringify(explained) : explanation(explained));
  }
  return EXIT.ok;
}

/** Keeps the decisions and applies them, unless an instance runs: it will do so at its next pass. */
async function carryOut(
  decisions: readonly StoredOverride[],
  kept: StoreContext,
  command: Command,
  { terminal, clock }: { readonly terminal: Terminal; readonly clock: Clock },
): Promise<ExitCode> {
  await saveOverrides(decisions, kept.records);
  const log = openLog(globalOptions(command), terminal);
  const lock = await takeLock(kept.config.storage.url, lockHolder(command));
  if (lock.kind !== 'held') {
    terminal.out('kept; the instance that is running takes it up at its next pass');
    return EXIT.ok;
  }
  const app = await openApp({ config: kept.config, log, store: kept.store, keepStore: true, clock });
  try {
    const moved = await applyOverrides(app);
    await publishIfStale(app);
    const split = decisions.find(({ kind }) => kind === 'apart')?.a ?? '';
    const stays = moved.length === 0 || moved.some(({ id }) => id === split) ? undefined : app.catalogue.storyOf(split);
    if (stays !== undefined) terminal.out(`${split} keeps story ${stays.id}`);
    for (const { id, storyId } of moved) terminal.out(`${id} is now in story ${storyId}`);
    if (moved.length === 0) terminal.out('it was so already, and stays so');
  } finally {
    await app.close();
    await lock.release();
  }
  return EXIT.ok;
}

async function splitDecided(name: string, kept: StoreContext, clock: Clock): Promise<readonly StoredOverride[]> {
  const { id, story } = await storyOf(name, kept);
  return splitOverrides(id, story, toInstant(clock()));
}

async function joinDecided(a: string, b: string, kept: StoreContext, clock: Clock): Promise<readonly StoredOverride[]> {
  const named = async (name: string): Promise<Story> => kept.catalogue.get(name) ?? (await storyOf(name, kept)).story;
  const [one, other] = [await named(a), await named(b)];
  return joinOverrides(one, other, await allOverrides(kept.records), toInstant(clock()));
}

export function storyCommands(terminal: Terminal = processTerminal, clock: Clock = Date.now): readonly Command[] {
  const name = '<article>';
  const what = 'entry id, story id or address of an article';
  const withOpenStore = (command: Command, work: (kept: StoreContext) => Promise<ExitCode>): Promise<void> =>
    finish(terminal, () => withStore(command, terminal, work));
  return [
    new Command('stories')
      .description(SUMMARIES.stories.about)
      .option('--all', 'also stories of one article')
      .option('--limit <n>', 'how many', wholeNumber(MAX_STORIES), 50)
      .option('--json', 'one JSON object a line')
      .addHelpText('after', '\nExample:\n  $ winnow stories --limit 10')
      .action((options: ListOptions, command: Command) =>
        withOpenStore(command, (kept) => listStories(options, kept, terminal)),
      ),
    new Command('why')
      .description(SUMMARIES.why.about)
      .argument(name, what)
      .option('--json', 'one JSON object a line')
      .addHelpText('after', '\nExample:\n  $ winnow why https://news.example/2026/03/ferry')
      .action((article: string, options: JsonOption, command: Command) =>
        withOpenStore(command, (kept) => why(article, options, kept, terminal)),
      ),
    new Command('split')
      .description(SUMMARIES.split.about)
      .argument(name, what)
      .addHelpText('after', '\nExample:\n  $ winnow split https://news.example/2026/03/ferry')
      .action((article: string, _options: object, command: Command) =>
        withOpenStore(command, async (kept) =>
          carryOut(await splitDecided(article, kept, clock), kept, command, { terminal, clock }),
        ),
      ),
    new Command('join')
      .description(SUMMARIES.join.about)
      .argument('<first>', what)
      .argument('<second>', what)
      .addHelpText('after', '\nExample:\n  $ winnow join https://a.example/ferry https://b.example/ferry-aground')
      .action((first: string, second: string, _options: object, command: Command) =>
        withOpenStore(command, async (kept) =>
          carryOut(await joinDecided(first, second, kept, clock), kept, command, { terminal, clock }),
        ),
      ),
  ];
}
