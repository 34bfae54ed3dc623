/** `winnow stories`, `why`, `split` and `join`: shows which articles were joined and why, and lets the operator override it. */
import { Command } from 'commander';
import { explainEntry, explainStory, findEntries } from '../app/explain.ts';
import { findApartFrom } from '../app/find-apart.ts';
import type { StoreContext } from '../app/store-context.ts';
import type { Story } from '../model/story.ts';
import { type Clock, toInstant } from '../model/time.ts';
import { latestStories } from '../records/newest-stories.ts';
import { allOverrides, saveOverrides } from '../records/overrides.ts';
import type { StoredOverride } from '../records/records.ts';
import { oneLine } from '../runtime/one-line.ts';
import { takeLock } from '../storage/lock.ts';
import { EXIT, globalOptions } from './context.ts';
import { apartLine, explanation, memberLine } from './explanation.ts';
import { lockHolder } from './lock-holder.ts';
import { openLog } from './open-log.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { wholeNumber } from './whole-number.ts';
import { withStore } from './with-store.ts';

interface JsonOption {
  readonly json?: boolean;
}

interface ListOptions extends JsonOption {
  readonly all?: boolean;
  readonly limit: number;
}

/** The upper limit of `--limit`. */
const MAX_STORIES = 100_000;

async function listStories(
  { all, limit, json }: ListOptions,
  app: StoreContext,
  terminal: Terminal,
): Promise<ExitCode> {
  const accepts = ({ members }: Story): boolean => all === true || members.length > 1;
  const stories = await latestStories({ limit, accepts }, app.catalogue);
  for (const story of stories) {
    const members = await explainStory(story, app);
    terminal.out(json ? JSON.stringify({ id: story.id, members }) : [story.id, ...members.map(memberLine)].join('\n'));
  }
  if (stories.length === 0 && !json) terminal.out(`no stories${all ? '' : ' with more than one article'}`);
  return EXIT.ok;
}

/** The id of the one entry that `name` refers to. Rejects with a CommandError if it refers to none or to several. */
async function oneEntry(name: string, app: StoreContext): Promise<string> {
  const [found, ...others] = await findEntries(name, app);
  if (found === undefined) {
    const advice = 'give an entry id, a story id or the URL of an article';
    throw new CommandError(`no article matches ${oneLine(name)}: ${advice}`);
  }
  if (others.length === 0) return found;
  throw new CommandError(`${oneLine(name)} matches several articles: ${[found, ...others].join(', ')}`);
}

/** The entry that `name` refers to, and its story. */
export async function storyOf(
  name: string,
  app: StoreContext,
): Promise<{ readonly id: string; readonly story: Story }> {
  const id = await oneEntry(name, app);
  const [story] = await app.catalogue.storiesOf([id]);
  if (story === undefined) throw new CommandError(`${oneLine(name)} is not in a story yet: the next pass assigns it`);
  return { id, story };
}

async function why(
  name: string,
  { json }: JsonOption,
  app: StoreContext,
  terminal: Terminal,
  clock: Clock,
): Promise<ExitCode> {
  const ids = await findEntries(name, app);
  if (ids.length === 0) await oneEntry(name, app);
  const apartFrom = await findApartFrom(ids, app);
  for (const id of ids) {
    const explained = await explainEntry(id, app, clock());
    const apart = apartFrom.get(id);
    if (explained === undefined) continue;
    const lines = [explanation(explained), ...(apart === undefined ? [] : [apartLine(apart)])];
    terminal.out(json ? JSON.stringify({ ...explained, ...(apart === undefined ? {} : { apart }) }) : lines.join('\n'));
  }
  return EXIT.ok;
}

/** Saves overrides and applies them now, or, if another process holds the lock, leaves that to its next pass. */
async function saveAndApply(
  overrides: readonly StoredOverride[],
  context: StoreContext,
  command: Command,
  { terminal, clock }: { readonly terminal: Terminal; readonly clock: Clock },
): Promise<ExitCode> {
  await saveOverrides(overrides, context.records);
  const log = openLog(globalOptions(command), terminal);
  // `stories` and `why` need none of it.
  const [{ openApp }, { applyOverrides }, { publishIfStale }] = await Promise.all([
    import('../app/app.ts'),
    import('../pass/apply-overrides.ts'),
    import('../publish/publish.ts'),
  ]);
  const lock = await takeLock(context.config.storage.url, lockHolder(command));
  if (lock.kind !== 'held') {
    terminal.out('saved; the running daemon applies it in its next pass');
    return EXIT.ok;
  }
  const app = await openApp({ config: context.config, log, store: context.store, keepStore: true, clock });
  try {
    const moved = await applyOverrides(app);
    await publishIfStale(app);
    const split = overrides.find(({ kind }) => kind === 'apart')?.a ?? '';
    const isMoved = moved.length === 0 || moved.some(({ id }) => id === split);
    const stays = isMoved ? undefined : (await app.catalogue.storiesOf([split]))[0];
    if (stays !== undefined) terminal.out(`${split} stays in story ${stays.id}`);
    for (const { id, storyId } of moved) terminal.out(`${id} is now in story ${storyId}`);
    if (moved.length === 0)
      terminal.out(`nothing to do: they are already in ${split === '' ? 'one story' : 'different stories'}`);
  } finally {
    await app.close();
    await lock.release();
  }
  return EXIT.ok;
}

async function planSplit(name: string, context: StoreContext, clock: Clock): Promise<readonly StoredOverride[]> {
  const { id, story } = await storyOf(name, context);
  const { splitOverrides } = await import('../pass/apply-overrides.ts');
  return splitOverrides(id, story, toInstant(clock()));
}

async function planJoin(
  first: string,
  second: string,
  context: StoreContext,
  clock: Clock,
): Promise<readonly StoredOverride[]> {
  const find = async (name: string): Promise<Story> =>
    (await context.catalogue.get(name)) ?? (await storyOf(name, context)).story;
  const [a, b] = [await find(first), await find(second)];
  const { joinOverrides } = await import('../pass/apply-overrides.ts');
  return joinOverrides(a, b, await allOverrides(context.records), toInstant(clock()));
}

/** The commands `stories`, `why`, `split` and `join`. */
export function storyCommands(terminal: Terminal = processTerminal, clock: Clock = Date.now): readonly Command[] {
  const name = '<article>';
  const what = 'entry id, story id or URL of an article';
  const withOpenStore = (command: Command, work: (context: StoreContext) => Promise<ExitCode>): Promise<void> =>
    finish(terminal, () => withStore(command, terminal, work));
  return [
    new Command('stories')
      .description(SUMMARIES.stories.about)
      .option('--all', 'also stories of one article')
      .option('--limit <n>', 'number of stories', wholeNumber(MAX_STORIES), 50)
      .option('--json', 'print one JSON object per line')
      .addHelpText('after', '\nExample:\n  $ winnow stories --limit 10')
      .action((options: ListOptions, command: Command) =>
        withOpenStore(command, (context) => listStories(options, context, terminal)),
      ),
    new Command('why')
      .description(SUMMARIES.why.about)
      .argument(name, what)
      .option('--json', 'print one JSON object per line')
      .addHelpText('after', '\nExample:\n  $ winnow why https://news.example/2026/03/ferry')
      .action((article: string, options: JsonOption, command: Command) =>
        withOpenStore(command, (context) => why(article, options, context, terminal, clock)),
      ),
    new Command('split')
      .description(SUMMARIES.split.about)
      .argument(name, what)
      .addHelpText('after', '\nExample:\n  $ winnow split https://news.example/2026/03/ferry')
      .action((article: string, _options: object, command: Command) =>
        withOpenStore(command, async (context) =>
          saveAndApply(await planSplit(article, context, clock), context, command, { terminal, clock }),
        ),
      ),
    new Command('join')
      .description(SUMMARIES.join.about)
      .argument('<first>', what)
      .argument('<second>', what)
      .addHelpText('after', '\nExample:\n  $ winnow join https://a.example/ferry https://b.example/ferry-aground')
      .action((first: string, second: string, _options: object, command: Command) =>
        withOpenStore(command, async (context) =>
          saveAndApply(await planJoin(first, second, context, clock), context, command, { terminal, clock }),
        ),
      ),
  ];
}
