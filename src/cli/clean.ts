/** `winnow clean`: cleans single pages or texts, to read them, to use them elsewhere, or to see why something was removed. */
import { Command, Option } from 'commander';
import { cleanFragment, cleanPage } from '../article-pipeline/clean-page.ts';
import { cleanText } from '../clean/text.ts';
import { isPublishable } from '../model/article.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { type CleanInput, readCleanInput } from './clean-input.ts';
import { type Cleaned, type CleanFormat, formatArticle, listRemovals } from './clean-output.ts';
import { writeReport } from './clean-report.ts';
import { configFor } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { readRule } from './rule-file.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly format?: CleanFormat;
  readonly as?: 'html' | 'text';
  readonly explain?: boolean;
  readonly report?: string;
  readonly rule?: string;
  readonly url?: string;
  readonly title?: string;
  readonly language?: string;
}

/** The command `clean`. */
export function cleanCommand(terminal: Terminal = processTerminal): Command {
  return new Command('clean')
    .description(SUMMARIES.clean.about)
    .argument('<input...>', 'a file, the URL of a page, or - for standard input')
    .addOption(new Option('--format <format>', 'output (default: like the input)').choices(['html', 'text', 'json']))
    .addOption(new Option('--as <kind>', 'kind of input (default: detected)').choices(['html', 'text']))
    .option('--explain', 'list every removal (rule, reason, place, size) instead of the article')
    .option('--report <file>', 'write an HTML page: the original with every removal struck out, next to the result')
    .option('--rule <file>', "use this site rule for the page's host, in either format")
    .option('--url <url>', 'URL of the page, to resolve relative links')
    .option('--title <title>', 'headline (default: the one on the page)')
    .option('--language <tag>', 'language as a BCP 47 tag (default: as the page says, or detected)')
    .addHelpText('after', HELP)
    .action((inputs: readonly string[], options: Options, command: Command) =>
      finish(terminal, () => clean(inputs, options, globalOptions(command).config, terminal)),
    );
}

const HELP = `
A URL is fetched as in a pass: only public addresses, with a pause per host, and if robots.txt allows it.

Exit codes: 0 cleaned, 1 an input could not be read or has no article, 2 wrong usage or errors in the configuration.

Examples:
  $ winnow clean article.html > clean.html
  $ winnow clean https://harbour.example/2026/ferry --format text
  $ winnow clean article.html --explain
  $ winnow clean article.html --report cuts.html
  $ pbpaste | winnow clean - --format text
  $ winnow clean article.html --format json | jq .removed`;

async function clean(
  inputs: readonly string[],
  options: Options,
  configPath: string,
  terminal: Terminal,
): Promise<ExitCode> {
  checkOptions(inputs, options);
  const rule = options.rule === undefined ? undefined : (await readRule(options.rule, terminal)).rule;
  let worst: ExitCode = EXIT.ok;
  for (const name of inputs) {
    const input = await readCleanInput(name, {
      terminal,
      config: () => configFor(configPath, terminal),
      ...(options.as && { as: options.as }),
    });
    const cleaned = cleanInput(input, options, rule);
    if (inputs.length > 1 && options.format !== 'json') terminal.out(`==> ${input.name} <==`);
    terminal.out(outputOf(cleaned, options, input));
    const problem = problemOf(cleaned);
    if (options.report !== undefined) await writeReport(options.report, input, cleaned, problem);
    if (problem === undefined) continue;
    terminal.err(`winnow: ${input.name}: ${problem}`);
    worst = EXIT.failed;
  }
  return worst;
}

function checkOptions(inputs: readonly string[], { url, language, report }: Options): void {
  if (inputs.filter((name) => name === '-').length > 1)
    throw new CommandError('standard input can be read only once', EXIT.usage);
  if (report !== undefined && inputs.length > 1) {
    throw new CommandError('--report takes one input at a time', EXIT.usage);
  }
  if (url !== undefined && !/^https?:\/\/./i.test(url)) {
    throw new CommandError(`--url: "${url}" is not an http or https URL`, EXIT.usage);
  }
  if (language !== undefined && !/^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i.test(language)) {
    throw new CommandError(`--language: "${language}" is not a language tag; examples: en, de, pt-BR`, EXIT.usage);
  }
}

function cleanInput({ text, kind, url: fetchedFrom }: CleanInput, options: Options, rule?: SiteRule): Cleaned {
  const { title, language } = options;
  const url = options.url ?? fetchedFrom;
  const known = { ...(title !== undefined && { title }), ...(language !== undefined && { language }) };
  if (kind === 'text') return { kind: 'text', article: cleanText(text, known) };
  const article =
    kind === 'page'
      ? cleanPage(text, { url: url ?? '', ...known, ...(rule !== undefined && { siteRule: rule }) })
      : cleanFragment(text, { ...(url !== undefined && { url }), ...known });
  return { kind: 'page', article };
}

function outputOf(cleaned: Cleaned, options: Options, { kind }: CleanInput): string {
  const format = options.format ?? (kind === 'text' ? 'text' : 'html');
  if (options.explain !== true) return formatArticle(cleaned, format);
  const { removed } = cleaned.article;
  return format === 'json' ? JSON.stringify(removed, undefined, 2) : listRemovals(removed);
}

/** Why the output is not an article; undefined if it is one. */
function problemOf({ kind, article }: Cleaned): string | undefined {
  if (article.text.trim() === '') return 'no text was found';
  if (kind === 'text' || isPublishable(article.kind)) return undefined;
  return `this is not an article but ${PAGE_KIND_NAMES.get(article.kind) ?? article.kind}`;
}

const PAGE_KIND_NAMES: ReadonlyMap<string, string> = new Map([
  ['paywall', 'the start of one behind a paywall'],
  ['cookie-wall', 'a cookie consent page'],
  ['challenge', 'a bot check'],
  ['error-page', 'an error page'],
  ['list', 'a list of articles'],
  ['collection', 'a list of goods'],
  ['empty', 'an empty page'],
]);
