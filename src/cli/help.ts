/** The text of `winnow --help`, the same that commander would print, which takes longer to load than all the rest of it. */
import { DEFAULT_CONFIG } from './context.ts';
import { SUMMARIES } from './summaries.ts';
import { processTerminal } from './terminal.ts';

/** What the program does. */
export const DESCRIPTION =
  'Polls feeds, fetches and cleans their articles, joins copies and reports of one story, and publishes clean feeds.';

type Item = readonly [term: string, description: string];

const OPTIONS: readonly Item[] = [
  ['-V, --version', 'output the version number'],
  ['-c, --config <file>', `configuration file (default: "${DEFAULT_CONFIG}")`],
  ['--log-level <level>', 'least severe level to log (choices: "debug", "info", "warn", "error", default: "info")'],
  ['--log-format <format>', 'format of the log (default: plain on a terminal, else json) (choices: "plain", "json")'],
  ['-h, --help', 'display help for command'],
];

const COMMANDS: readonly Item[] = [
  ...Object.entries(SUMMARIES).map(([name, { usage, about }]): Item => [`${name} ${usage}`.trim(), about]),
  ['help [command]', 'display help for command'],
];

/** Characters of a line where stdout is not a terminal. */
const DEFAULT_COLUMNS = 80;
/** A narrower column is not wrapped. */
const MIN_COLUMNS = 40;
const INDENT = 2;

/** Prints the help, as wide as the terminal. */
export function printHelp(): void {
  const { isTTY, columns } = process.stdout;
  processTerminal.out(helpText(isTTY ? columns : DEFAULT_COLUMNS));
}

/** The help in lines of `columns` characters. */
export function helpText(columns: number): string {
  const termWidth = Math.max(...[...OPTIONS, ...COMMANDS].map(([term]) => term.length));
  const list = (items: readonly Item[]): string => items.map((item) => line(item, termWidth, columns)).join('\n');
  return [
    'Usage: winnow [options] [command]',
    wrap(DESCRIPTION, columns).join('\n'),
    `Options:\n${list(OPTIONS)}`,
    `Commands:\n${list(COMMANDS)}`,
  ].join('\n\n');
}

function line([term, description]: Item, termWidth: number, columns: number): string {
  const start = INDENT + termWidth + INDENT;
  return (' '.repeat(INDENT) + term).padEnd(start) + wrap(description, columns - start).join(`\n${' '.repeat(start)}`);
}

/** The text in lines of at most `width` characters, broken at spaces. */
function wrap(text: string, width: number): readonly string[] {
  if (width < MIN_COLUMNS) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
