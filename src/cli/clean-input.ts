/** The input of `winnow clean`: reads a file, a URL or standard input, and detects whether it is a page, a fragment or plain text. */
import { decodePage } from '../articles/decode-page.ts';
import { fetchPage, MAX_PAGE_BYTES } from '../articles/fetch-page.ts';
import type { Config } from '../config/config.ts';

import { createRobots } from '../http/robots.ts';

import { oneLine } from '../runtime/one-line.ts';
import { inputName, readInput } from './read-input.ts';
import { CommandError, type Terminal } from './terminal.ts';
import { withHttp } from './with-http.ts';

/** `page`: a whole HTML page. `fragment`: HTML that is all article, as in feeds. `text`: plain text. */
export type InputKind = 'page' | 'fragment' | 'text';

/** One input of the command. */
export interface CleanInput {
  /** Its name in messages. */
  readonly name: string;
  readonly text: string;
  readonly kind: InputKind;
  /** The URL it was fetched from, after redirects; absent for files and standard input. */
  readonly url?: string;
}

/** Options of {@link readCleanInput}. */
export interface ReadOptions {
  /** The kind of input; default: detected. */
  readonly as?: 'html' | 'text';
  /** Loads the configuration; called only if there is something to fetch. */
  readonly config: () => Promise<Config>;
  readonly terminal: Terminal;
}

/** Reads the file, URL or, for `-`, standard input. Throws a CommandError that says what is wrong with it. */
export async function readCleanInput(name: string, options: ReadOptions): Promise<CleanInput> {
  const fetched = /^https?:\/\//i.test(name) ? await fetchText(name, options) : undefined;
  const text = fetched?.text ?? (await readText(name, options));
  return { name: inputName(name), text, kind: kindOf(text, name, options.as), ...(fetched && { url: fetched.url }) };
}

async function readText(name: string, { as, terminal }: ReadOptions): Promise<string> {
  const bytes = await readInput(name, MAX_PAGE_BYTES, terminal);
  if (as === undefined && isBinary(bytes)) {
    throw new CommandError(`${inputName(name)}: is binary data, not a page or plain text`);
  }
  return decodePage(bytes, undefined);
}

/** Bytes that are checked, as many as version control systems check. */
const MAX_CHECKED_BYTES = 8_000;
/** Text has hardly any control characters but line ends and tabs; in compressed data they are a tenth of all bytes. */
const MAX_CONTROL_SHARE = 0.05;

/** Whether `bytes` are not text in any charset. UTF-16, which is full of zeros, is recognised by its byte order mark. */
function isBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, MAX_CHECKED_BYTES));
  if (start.indexOf('%PDF-') === 0) return true;
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return false;
  const control = start.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b).length;
  return start.includes(0) || control > start.length * MAX_CONTROL_SHARE;
}

/** Fetches one page with the address guard, the pause per host and robots.txt, as in a pass. */
async function fetchText(
  url: string,
  { config: loadConfig, terminal }: ReadOptions,
): Promise<{ text: string; url: string }> {
  const config = await loadConfig();
  return await withHttp(config, terminal, async (http) => {
    const robots = createRobots({ http, clock: Date.now, token: 'winnow' });
    const options = { http, clock: Date.now, configuredUrl: url };
    const page = await fetchPage(url, { ...options, ...(config.articles.obeyRobots && { robots }) });
    if (page.kind === 'page') return { text: page.page.html, url: page.page.finalUrl };
    throw new CommandError(`${oneLine(url)}: ${page.kind === 'not-modified' ? 'not modified' : oneLine(page.reason)}`);
  });
}

/** Characters at the start of the input that are searched for markup. */
const MAX_CHECKED_CHARACTERS = 20_000;
/** Plain text about HTML may name a few tags; a fragment closes at least this many. */
const MIN_CLOSED_TAGS = 2;

function kindOf(text: string, name: string, as: ReadOptions['as']): InputKind {
  const start = text.slice(0, MAX_CHECKED_CHARACTERS);
  const isPage = /<!doctype\s+html|<(?:html|head|body)[\s>]/i.test(start);
  if (as === 'text') return 'text';
  if (as === 'html') return isPage ? 'page' : 'fragment';
  if (/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(start)) return 'page';
  if (/\.(?:txt|text|md|eml)$/i.test(name)) return 'text';
  if (isPage) return 'page';
  const closed = start.match(/<\/(?:p|div|a|article|section|h[1-6]|ul|ol|li|figure|table|blockquote|span)\s*>/gi);
  return (closed?.length ?? 0) >= MIN_CLOSED_TAGS || /^\s*<(?:p|div|article|h[1-6]|figure|img)[\s>]/i.test(start)
    ? 'fragment'
    : 'text';
}
