/** `winnow subscribers`: gives each reader of a private output an address of their own, lists them, and takes addresses back. */
import { Command } from 'commander';
import type { StoreContext } from '../app/store-context.ts';
import type { OutputConfig } from '../config/config.ts';
import { didYouMean } from '../config/suggest.ts';
import { type PrivateAddresses, privateAddresses } from '../daemon/private-addresses.ts';
import type { Clock } from '../model/time.ts';
import { privateOutputs } from '../outputs/outputs.ts';
import {
  addSubscriber,
  isOf,
  listSubscribers,
  type NewSubscriber,
  revokeSubscriber,
  rotateSubscriber,
  type SubscriberView,
} from '../records/subscribers.ts';
import { oneLine } from '../runtime/one-line.ts';
import { EXIT } from './context.ts';
import { count } from './count.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { withRecords } from './with-store.ts';

interface Options {
  readonly json?: boolean;
}

/** What the subcommands read. */
type Context = Pick<StoreContext, 'config' | 'records'>;

/** The command `subscribers` with its subcommands. */
export function subscribersCommand(terminal: Terminal = processTerminal, clock: Clock = Date.now): Command {
  const subscribers = new Command('subscribers').description(SUMMARIES.subscribers.about).addHelpText('after', HELP);
  const open = (command: Command, work: (context: Context) => Promise<ExitCode>): Promise<void> =>
    finish(terminal, () => withRecords(command, terminal, work));
  const json = ['--json', 'print the result as JSON'] as const;
  subscribers
    .command('add')
    .description('make an address for a new subscriber, and print it this once')
    .argument('<output>', 'id of a private output')
    .argument('<name>', 'what you call the subscriber')
    .option(...json)
    .addHelpText('after', '\nExample:\n  $ winnow subscribers add board "Ada at home"')
    .action((output: string, name: string, options: Options, command: Command) =>
      open(command, (context) => add(output, name, options, context, { terminal, clock })),
    );
  subscribers
    .command('list')
    .description('list the subscribers of all private outputs, or of one')
    .argument('[output]', 'id of a private output')
    .option(...json)
    .addHelpText('after', '\nExample:\n  $ winnow subscribers list board')
    .action((output: string | undefined, options: Options, command: Command) =>
      open(command, (context) => list(output, options, context, terminal)),
    );
  subscribers
    .command('rotate')
    .description('end the address of a subscriber and make another one')
    .argument('<subscriber>', 'name or id in `winnow subscribers list`')
    .option(...json)
    .addHelpText('after', '\nExample:\n  $ winnow subscribers rotate "Ada at home"')
    .action((name: string, options: Options, command: Command) =>
      open(command, (context) => rotate(name, options, context, { terminal, clock })),
    );
  subscribers
    .command('revoke')
    .description('end the address of a subscriber for good')
    .argument('<subscriber>', 'name or id in `winnow subscribers list`')
    .option(...json)
    .addHelpText('after', '\nExample:\n  $ winnow subscribers revoke "Ada at home"')
    .action((name: string, options: Options, command: Command) =>
      open(command, (context) => revoke(name, options, context, terminal)),
    );
  return subscribers;
}

const HELP = `
Only the subscribers of an output with \`private: true\` can read it, each at an address with a token, which is printed
once. A running daemon knows within a second who was added or revoked.

Examples:
  $ winnow subscribers add board "Ada at home"
  $ winnow subscribers list
  $ winnow subscribers revoke "Ada at home"`;

/** The private output with this id. Throws a CommandError that names those that there are. */
function outputNamed(id: string, { config }: Context): OutputConfig {
  const all = privateOutputs(config).map(({ output }) => output);
  const found = all.find((output) => output.id === id);
  if (found !== undefined) return found;
  const ids = all.map((output) => output.id);
  const isOpen = config.outputs.some((output) => output.id === id);
  const message = isOpen
    ? `the output ${oneLine(id)} is public: set \`private: true\` for it`
    : `there is no private output ${oneLine(id)}${didYouMean(id, new Set(ids))}`;
  throw new CommandError(message, EXIT.usage);
}

interface Printing {
  readonly terminal: Terminal;
  readonly clock: Clock;
}

async function add(
  outputId: string,
  name: string,
  options: Options,
  context: Context,
  { terminal, clock }: Printing,
): Promise<ExitCode> {
  const output = outputNamed(outputId, context);
  const added = await addSubscriber(context.records, output, name, clock());
  return printNew(added, output.id, options, context, terminal);
}

function printNew(added: NewSubscriber, outputId: string, { json }: Options, { config }: Context, terminal: Terminal) {
  if (added.kind === 'problem') throw new CommandError(added.message);
  const { id, name, token } = added;
  const addresses = privateAddresses(config, outputId, token);
  terminal.out(
    json === true ? JSON.stringify({ id, output: outputId, name, ...addresses }) : lines(name, outputId, addresses),
  );
  return EXIT.ok;
}

function lines(name: string, outputId: string, { page, feeds }: PrivateAddresses): string {
  return [
    `${oneLine(name)} can read the output ${outputId} at`,
    ...feeds.map(({ url }) => `  ${url}`),
    `  ${page}`,
    'Whoever has such an address can read it, so send it in a safe way. It cannot be shown again.',
  ].join('\n');
}

async function list(
  outputId: string | undefined,
  { json }: Options,
  context: Context,
  terminal: Terminal,
): Promise<ExitCode> {
  const output = outputId === undefined ? undefined : outputNamed(outputId, context);
  const found = await listSubscribers(context.records, output);
  if (json === true) {
    for (const one of found) terminal.out(JSON.stringify(one));
    return EXIT.ok;
  }
  for (const one of found) terminal.out(`${one.id}  ${one.output}  ${describe(one, context)}`);
  terminal.out(count(found.length, 'subscriber'));
  return EXIT.ok;
}

function describe({ name, output, createdAt, lastUsedOn }: SubscriberView, { config }: Context): string {
  const used = lastUsedOn === undefined ? 'never used' : `last used on ${lastUsedOn}`;
  const present = config.outputs.find((one) => isOf(one, output));
  const state = present === undefined ? ', the output is gone' : present.isPrivate ? '' : ', the output is public';
  return `${oneLine(name)}  since ${createdAt.slice(0, 10)}, ${used}${state}`;
}

/** The one subscriber with this name or id. Rejects with a CommandError if there is none, or several. */
async function subscriberNamed(name: string, { records }: Context): Promise<SubscriberView> {
  const all = await listSubscribers(records);
  const byId = all.find(({ id }) => id === name);
  const [found, ...others] = byId === undefined ? all.filter((one) => one.name === name.trim()) : [byId];
  if (found === undefined)
    throw new CommandError(`there is no subscriber ${oneLine(name)}: \`winnow subscribers list\` lists them`);
  if (others.length === 0) return found;
  const ids = [found, ...others].map(({ id, output }) => `${id} (${output})`).join(', ');
  throw new CommandError(`several subscribers are called ${oneLine(name)}: name one by its id, ${ids}`, EXIT.usage);
}

async function rotate(
  name: string,
  options: Options,
  context: Context,
  { terminal, clock }: Printing,
): Promise<ExitCode> {
  const { id, output } = await subscriberNamed(name, context);
  const present = context.config.outputs.find((one) => isOf(one, output))?.id ?? output;
  outputNamed(present, context);
  const added = await rotateSubscriber(context.records, id, clock());
  return printNew(added, present, options, context, terminal);
}

async function revoke(name: string, { json }: Options, context: Context, terminal: Terminal): Promise<ExitCode> {
  const { id, name: found, output } = await subscriberNamed(name, context);
  await revokeSubscriber(context.records, id);
  terminal.out(
    json === true
      ? JSON.stringify({ revoked: { id, name: found, output } })
      : `revoked: ${oneLine(found)} (${output}) can read nothing any more`,
  );
  return EXIT.ok;
}
