/** The schema of `mail` and `digests`: the mail server, and who gets which stories when. */

import { parseUrl } from '../url/parse-url.ts';
import { cronProblem } from './cron.ts';
import type { Finding } from './locate.ts';
import { group, list } from './raw-value.ts';
import { checked, id, intFrom, size, text, z } from './schema-values.ts';

/** One address; no control character, so that no header can be added. */
const ADDRESS = /^[^\s@<>(),;:"\p{Cc}]+@[^\s@<>(),;:"\p{Cc}]+$/u;
const NAMED = /^[^<>\p{Cc}]*<([^<>]+)>$/u;

const address = checked((value) => (ADDRESS.test(value) ? undefined : '{value} is not a mail address'));
const sender = checked((value) =>
  ADDRESS.test(NAMED.exec(value)?.[1] ?? value) ? undefined : '{value} is not a mail address, or `Name <address>`',
);
const line = checked((value) => (/\p{Cc}/u.test(value) ? 'must be one line' : undefined));
const stop = checked((value) =>
  /^(?:https:\/\/|mailto:)[^\s<>\p{Cc}]+$/u.test(value) && parseUrl(value) !== undefined
    ? undefined
    : '{value} is neither an https address nor a `mailto:` address',
);

/** `mail`. */
export const mail = z
  .strictObject({
    host: checked((value) => (/^[\w.:-]+$/.test(value) ? undefined : '{value} is not the name of a server')).describe(
      'Name of the mail server.',
    ),
    port: intFrom(1, 65_535).optional().describe('Default 465 for `tls`, 587 for `starttls`, 25 for `none`.'),
    security: z
      .enum(['starttls', 'tls', 'none'])
      .default('starttls')
      .describe('`tls` from the first byte, `starttls` after the greeting, or `none`, which sends no password.'),
    user: text.optional().describe('Login at the server; none when absent.'),
    password: text.optional().describe('Its password; use a reference.'),
    from: sender.describe('Sender of the mails: `news@example.org` or `Name <news@example.org>`.'),
  })
  .describe('The server that digests are sent by.');

/** One item of `digests`. */
export const digest = z
  .strictObject({
    id: id.describe('Name of the digest; never change it, or its readers get the same stories again.'),
    cron: checked(cronProblem).describe('When it is due; it is sent by the next pass.'),
    output: text.optional().describe('Id of the output whose new stories it has; the first one when absent.'),
    to: z
      .array(address)
      .refine((all) => all.length > 0, 'must not be empty')
      .describe('Addresses; each gets a mail of its own.'),
    subject: line.default('{title}: {date}').describe('With `{title}`, `{date}` and `{count}`.'),
    maxStories: intFrom(1, 500).default(50).describe('Stories in one mail; the others are counted at its end.'),
    maxSize: size.prefault('100 kB').describe('Largest text and HTML together; some services cut mails off at 102 kB.'),
    unsubscribe: stop.optional().describe('Where a reader can stop it; a reply to the sender when absent.'),
  })
  .describe('A mail with the new stories of an output.');

/** Digests without a server, and a password that would be sent in clear text. */
export function mailFindings(value: unknown): Finding[] {
  const digests = list(value, 'digests');
  const settings = group(value, 'mail');
  const hasServer = 'host' in settings;
  const findings: Finding[] =
    digests.length > 0 && !hasServer ? [{ path: ['digests'], message: 'digests need `mail` with a server' }] : [];
  if (settings.security === 'none' && settings.password !== undefined)
    findings.push({
      path: ['mail', 'security'],
      message: '`none` would send the password in clear text: use `starttls` or `tls`',
    });
  if ((settings.user === undefined) !== (settings.password === undefined))
    findings.push({ path: ['mail'], message: '`user` and `password` belong together' });
  return findings;
}
