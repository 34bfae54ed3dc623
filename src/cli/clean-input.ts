/** Why: `clean` takes a file, an address or what is piped in, pages and plain text alike; here each becomes text of a known kind. */

import { openHttp } from '../app/app.ts';
import { decodePage } from '../articles/decode-page.ts';
import { fetchPage, MAX_PAGE_BYTES } from '../articles/fetch-page.ts';
import type { Config } from '../config/config.ts';
import { openSampleNewsroom } from '../daemon/sample-newsroom.ts';
import { createRobots } from '../http/robots.ts';
import { createLog } from '../runtime/log.ts';
import { oneLine } from '../runtime/one-line.ts';
import { inputName, readInput } from './read-input.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** `page`: a whole HTML page. `fragment`: HTML that is all article, as feeds carry it. `text`: no markup. */
export type InputKind = 'page' | 'fragment' | 'text';

export interface CleanInput {
  /** As messages name it. */
  readonly name: string;
  readonly text: string;
  readonly kind: InputKind;
  /** Where it was fetched. */
  readonly url?: string;
}

export interface ReadOptions {
  readonly as?: 'html' | 'text';
  /** The configuration is asked for only when there is something to fetch. */
  readonly config: () => Promise<Config>;
  readonly terminal: Terminal;
}

/** Throws a CommandError that says what to do when the input cannot be had. */
export async function readCleanInput(name: string, options: ReadOptions): Promise<CleanInput> {
  const fetched = /^https?:\/\//i.test(name) ? await fetchText(name, options) : undefined;
  const text = fetched?.text ?? (await readText(name, options));
  return { name: inputName(name), text, kind: kindOf(text, name, options.as), ...(fetched && { url: fetched.url }) };
}

async function readText(name: string, { as, terminal }: ReadOptions): Promise<string> {
  const bytes = await readInput(name, MAX_PAGE_BYTES, terminal);
  if (as === undefined && isBinary(bytes)) {
    throw new CommandError(`${inputName(name)}: is neither a page nor plain text but binary data`);
  }
  return decodePage(bytes, undefined);
}

/** As far as version control systems look. */
const PROBED_BYTES = 8_000;
/** Text has next to no control characters but line ends and tabs; in what is compressed they are a tenth of all bytes. */
const CONTROL_SHARE = 0.05;

/** Whether `bytes` are no text in any charset. UTF-16, which is full of zeros, has to say so by its first two bytes. */
function isBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, PROBED_BYTES));
  if (start.indexOf('%PDF-') === 0) return true;
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return false;
  const control = start.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b).length;
  return start.includes(0) || control > start.length * CONTROL_SHARE;
}

/** One page at its host's pace, with the address guard and robots.txt as in a pass. */
async function fetchText(url: string, { config: read, terminal }: ReadOptions): Promise<{ text: string; url: string }> {
  const config = await read();
  const log = createLog({ level: 'warn', format: 'plain', write: (line) => terminal.err(line.trimEnd()) });
  const [sample, http] = [await openSampleNewsroom(config), openHttp(config, log)];
  try {
    const robots = createRobots({ http, clock: Date.now, token: 'winnow' });
    const deps = { http, clock: Date.now, configuredUrl: url };
    const page = await fetchPage(url, { ...deps, ...(config.articles.obeyRobots && { robots }) });
    if (page.kind === 'page') return { text: page.page.html, url: page.page.finalUrl };
    throw new CommandError(`${oneLine(url)}: ${page.kind === 'not-modified' ? 'not modified' : oneLine(page.reason)}`);
  } finally {
    await http.close();
    await sample.close();
  }
}

/** How far into the input is looked for markup, in characters. */
const PROBE = 20_000;
/** A page about HTML may name a few tags; a fragment closes them. */
const CLOSED_TAGS = 2;

function kindOf(text: string, name: string, as: ReadOptions['as']): InputKind {
  const start = text.slice(0, PROBE);
  const isPage = /<!doctype\s+html|<(?:html|head|body)[\s>]/i.test(start);
  if (as === 'text') return 'text';
  if (as === 'html') return isPage ? 'page' : 'fragment';
  if (/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(start)) return 'page';
  if (/\.(?:txt|text|md|eml)$/i.test(name)) return 'text';
  if (isPage) return 'page';
  const closed = start.match(/<\/(?:p|div|a|article|section|h[1-6]|ul|ol|li|figure|table|blockquote|span)\s*>/gi);
  return (closed?.length ?? 0) >= CLOSED_TAGS || /^\s*<(?:p|div|article|h[1-6]|figure|img)[\s>]/i.test(start)
    ? 'fragment'
    : 'text';
}
