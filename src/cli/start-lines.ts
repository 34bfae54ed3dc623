/** What `winnow start` prints once it serves: the addresses, and how to open the console. */
import type { Config } from '../config/config.ts';
import { loginAddresses } from '../daemon/login-address.ts';
import { formats } from '../formats/index.ts';
import { PRIVATE_PATH } from '../formats/paths.ts';
import { privateOutputs } from '../outputs/outputs.ts';
import { count } from './count.ts';
import type { Terminal } from './terminal.ts';

/** The lines for a server at `url`. */
export function startLines(config: Config, token: string, url: string, terminal: Pick<Terminal, 'isScreen'>): string {
  const serving = `Winnow polls ${count(config.feeds.length, 'feed')} and serves at\n${addresses(config, url)}`;
  return `${serving}\n${consoleLines(config, token, url, terminal)}`;
}

function addresses(config: Config, url: string): string {
  const [first, ...others] = config.outputs.filter(({ isPrivate }) => isPrivate !== true);
  const lines = [`  ${url}  ${first?.title ?? 'nothing that is public'}`];
  if (first !== undefined)
    for (const format of formats.filter((one) => one.isFeed)) lines.push(`  ${url}${format.fileName}`);
  for (const output of others) lines.push(`  ${url}${output.id}/  ${output.title}`);
  for (const { output } of privateOutputs(config))
    lines.push(`  ${url}${PRIVATE_PATH}/${output.id}/…  ${output.title}, for its subscribers only`);
  return lines.join('\n');
}

/**
 * How to open the console. The URL with the token is printed on a terminal only: elsewhere stdout goes to a journal or a
 * file, which more people may read.
 */
export function consoleLines(config: Config, token: string, url: string, terminal: Pick<Terminal, 'isScreen'>): string {
  if (terminal.isScreen !== true)
    return `The operators' console is at ${url}console; \`winnow console-url\` prints a URL that logs you in.`;
  const { local, public: byProxy } = loginAddresses(config, token, url);
  const addresses = [local, byProxy].filter((address) => address !== undefined);
  return `Operator console (this URL logs you in, so keep it secret):\n  ${addresses.join('\n  ')}`;
}
