/** `winnow digest`: shows the mail that a digest would be now, writes it to a file, or sends a copy. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { StoreContext } from '../app/store-context.ts';
import type { DigestConfig } from '../config/config.ts';
import { composeMail, sendMail } from '../mail/smtp.ts';
import type { Clock } from '../model/time.ts';
import { firstMailing, mailingKey } from '../pass/send-digests.ts';
import { type DigestMail, makeDigest } from '../publish/digest.ts';
import { describeError } from '../runtime/error-messages.ts';
import { oneLine } from '../runtime/one-line.ts';
import { EXIT } from './context.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

interface DigestOptions {
  readonly preview?: boolean | string;
  readonly send?: boolean;
  readonly to?: string;
  readonly json?: boolean;
}

/** The digest with the id `name`. Throws a CommandError that names those that there are. */
function digestOf(name: string, { config }: StoreContext): DigestConfig {
  const found = config.digests.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const known = config.digests.map(({ id }) => id).join(', ');
  const there = known === '' ? 'the configuration has no `digests`' : `there are ${known}`;
  throw new CommandError(`there is no digest ${oneLine(name)}; ${there}`, EXIT.usage);
}

/** The mail to one of the digest's readers as it would be now. Rejects with a CommandError when there is no new story. */
async function mailTo(to: string, digest: DigestConfig, context: StoreContext, clock: Clock): Promise<DigestMail> {
  const now = clock();
  const from = context.config.mail?.from ?? '';
  const before = (await context.records.mailings.get(mailingKey(digest, to))) ?? firstMailing(now);
  const made = await makeDigest({ digest, from, to, date: now, before }, { ...context, clock });
  if (made === undefined) throw new CommandError(`no story is new for ${to}, so there is no mail`);
  return made;
}

async function preview(made: DigestMail, file: boolean | string, terminal: Terminal): Promise<ExitCode> {
  const message = await composeMail(made.mail);
  if (typeof file !== 'string') {
    terminal.out(message.trimEnd());
    return EXIT.ok;
  }
  try {
    await writeFile(file, message, { flag: 'wx' });
  } catch (error) {
    throw new CommandError(`${file} cannot be written: ${describeError(error)}`);
  }
  terminal.out(`wrote ${file}: ${made.items.length} stories`);
  return EXIT.ok;
}

/** Sends a copy that is not recorded: the digest still comes at its time. */
async function sendCopy({ mail, items }: DigestMail, { config }: StoreContext, terminal: Terminal): Promise<ExitCode> {
  if (config.mail === undefined) throw new CommandError('the configuration has no `mail`', EXIT.usage);
  const outcome = await sendMail(config.mail, { ...mail, messageId: mail.messageId.replace('<', '<copy.') });
  if (outcome.kind !== 'accepted')
    throw new CommandError(`${config.mail.host} did not take the mail: ${outcome.problem}`);
  terminal.out(`sent to ${mail.to}: ${items.length} stories; the digest still comes at its time`);
  return EXIT.ok;
}

async function run(
  name: string,
  { preview: file, send, to, json }: DigestOptions,
  context: StoreContext,
  { terminal, clock }: { readonly terminal: Terminal; readonly clock: Clock },
): Promise<ExitCode> {
  const digest = digestOf(name, context);
  const readers = to === undefined ? digest.to : [to];
  if (send === true) {
    for (const reader of readers) await sendCopy(await mailTo(reader, digest, context, clock), context, terminal);
    return EXIT.ok;
  }
  const made = await mailTo(readers[0] ?? '', digest, context, clock);
  if (json === true) {
    const stories = made.items.map(({ id, title, url }) => ({ id, title, url }));
    terminal.out(JSON.stringify({ id: digest.id, to: readers, subject: made.mail.subject, stories }));
    return EXIT.ok;
  }
  if (file !== undefined) return await preview(made, file, terminal);
  terminal.out(`Subject: ${made.mail.subject}\n\n${made.mail.text.trimEnd()}`);
  return EXIT.ok;
}

/** The command `digest`. */
export function digestCommand(terminal: Terminal = processTerminal, clock: Clock = Date.now): Command {
  return new Command('digest')
    .description(SUMMARIES.digest.about)
    .argument('<digest>', 'id of the digest')
    .option('--preview [file]', 'print the whole mail, or write it to a new file that mail programs open (.eml)')
    .option('--send', 'send a copy now; the digest still comes at its time')
    .option('--to <address>', 'as the mail to this reader')
    .option('--json', 'print the subject and the stories as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ winnow digest morning --preview morning.eml\n  $ winnow digest morning --send --to me@example.org',
    )
    .action((name: string, options: DigestOptions, command: Command) =>
      finish(terminal, () =>
        withStore(command, terminal, (context) => run(name, options, context, { terminal, clock })),
      ),
    );
}
