/** Why: what was joined and on what grounds, and the operator's word against it: stories, why, split, join. */
import { Command } from 'commander';
import { type Kept, openDeps } from '../deps.ts';
import { type ExplainedMember, type Explanation, explainEntry, explainStory, findEntries } from '../explain.ts';
import { takeLock } from '../kept/lock.ts';
import type { Decision } from '../kept/records.ts';
import { oneLine } from '../log.ts';
import { allDecisions, applyDecisions, decide, joinDecisions, splitDecisions } from '../pass/regroup.ts';
import { publishIfStale } from '../publish/publish.ts';
import { EXIT, globalOptions, openLog } from './context.ts';
import { holder, withKept } from './opened.ts';

interface JsonOption {
  readonly json?: boolean;
}

function memberLine(member: ExplainedMember): string {
  const grounds = member.evidence.map(
    ({ signal, score, grounds }) =>
      `${signal} ${score.toFixed(2)}${grounds === undefined ? '' : ` (${oneLine(grounds)})`}`,
  );
  const why =
    member.evidence.length === 0 ? 'founded the story' : `${member.grade ?? 'joined'} by ${grounds.join(', ')}`;
  return `  ${member.isLead ? '*' : ' '} ${member.entryId}  ${member.feedId}: ${oneLine(member.title)}\n      ${why}`;
}

async function listStories(options: JsonOption & { all?: boolean; limit: string }, command: Command): Promise<void> {
  await withKept(command, async (deps) => {
    const stories = [...deps.catalogue.all()]
      .filter((story) => options.all || story.members.length > 1)
      .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.id < b.id ? -1 : 1))
      .slice(0, Number.parseInt(options.limit, 10) || 50);
    for (const story of stories) {
      const members = await explainStory(story, deps);
      if (options.json) process.stdout.write(`${JSON.stringify({ id: story.id, members })}\n`);
      else process.stdout.write(`${story.id}\n${members.map(memberLine).join('\n')}\n`);
    }
    if (stories.length === 0 && !options.json) process.stdout.write('no stories with more than one article\n');
  });
}

/** The one entry that `name` stands for; otherwise says so and sets the exit code. */
async function oneEntry(name: string, deps: Kept): Promise<string | undefined> {
  const [found, ...others] = await findEntries(name, deps);
  if (found !== undefined && others.length === 0) return found;
  process.stderr.write(
    found === undefined
      ? `nothing is known of ${oneLine(name)}: give an entry id, a story id or the address of an article\n`
      : `${oneLine(name)} stands for several articles: ${[found, ...others].join(', ')}\n`,
  );
  process.exitCode = EXIT.failed;
  return undefined;
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
    `  article from the ${from}; ${cuts.length} cuts`,
    ...cuts.map((cut) => `    - ${cut.rule}: ${oneLine(cut.reason)}: “${oneLine(cut.text).slice(0, 60)}”`),
    story === undefined ? '  in no story yet' : `story ${story.id}, since ${story.createdAt}`,
    ...members.map(memberLine),
  ].join('\n');
}

async function why(name: string, options: JsonOption, command: Command): Promise<void> {
  await withKept(command, async (deps) => {
    const ids = await findEntries(name, deps);
    if (ids.length === 0) return void (await oneEntry(name, deps));
    for (const id of ids) {
      const explained = await explainEntry(id, deps);
      if (explained === undefined) continue;
      process.stdout.write(`${options.json ? JSON.stringify(explained) : explanation(explained)}\n`);
    }
  });
}

/** Keeps the decisions and applies them, unless an instance runs: it will do so at its next pass. */
async function carryOut(decisions: readonly Decision[], kept: Kept, command: Command): Promise<void> {
  await decide(decisions, kept.records);
  const log = openLog(globalOptions(command));
  const lock = takeLock(kept.config.storage.url, holder(command));
  if (lock.kind !== 'held') {
    process.stdout.write('kept; the instance that is running takes it up at its next pass\n');
    return;
  }
  const deps = await openDeps({ config: kept.config, log, store: kept.store, keepStore: true });
  try {
    const moved = await applyDecisions(deps);
    await publishIfStale(deps);
    for (const { id, storyId } of moved) process.stdout.write(`${id} is now in story ${storyId}\n`);
    if (moved.length === 0) process.stdout.write('it was so already, and stays so\n');
  } finally {
    await deps.close();
    lock.release();
  }
}

async function split(name: string, _options: object, command: Command): Promise<void> {
  await withKept(command, async (kept) => {
    const id = await oneEntry(name, kept);
    const story = id === undefined ? undefined : kept.catalogue.storyOf(id);
    if (id === undefined || story === undefined) return;
    await carryOut(splitDecisions(id, story, new Date().toISOString()), kept, command);
  });
}

async function join(a: string, b: string, _options: object, command: Command): Promise<void> {
  await withKept(command, async (kept) => {
    const [first, second] = [await oneEntry(a, kept), await oneEntry(b, kept)];
    const [one, other] = [kept.catalogue.storyOf(first ?? ''), kept.catalogue.storyOf(second ?? '')];
    if (one === undefined || other === undefined) return;
    const before = await allDecisions(kept.records);
    await carryOut(joinDecisions(one, other, before, new Date().toISOString()), kept, command);
  });
}

export function storyCommands(): readonly Command[] {
  const name = '<article>';
  const what = 'entry id, story id or address of an article';
  return [
    new Command('stories')
      .description('the stories of more than one article, the latest first, with the evidence for each')
      .option('--all', 'also stories of one article')
      .option('--limit <n>', 'how many', '50')
      .option('--json', 'one JSON object a line')
      .addHelpText('after', '\nExample:\n  $ winnow stories --limit 10')
      .action(listStories),
    new Command('why')
      .description('where an article came from, what was cut from it, and why it is in its story')
      .argument(name, what)
      .option('--json', 'one JSON object a line')
      .addHelpText('after', '\nExample:\n  $ winnow why https://news.example/2026/03/ferry')
      .action(why),
    new Command('split')
      .description('take an article out of its story, for good')
      .argument(name, what)
      .addHelpText('after', '\nExample:\n  $ winnow split https://news.example/2026/03/ferry')
      .action(split),
    new Command('join')
      .description('put the story of the second article into that of the first, for good')
      .argument('<first>', what)
      .argument('<second>', what)
      .addHelpText('after', '\nExample:\n  $ winnow join https://a.example/ferry https://b.example/ferry-aground')
      .action(join),
  ];
}
