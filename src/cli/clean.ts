/** Why: one page or text can be cleaned by hand, to read it, to use it elsewhere, or to see why something was cut. */
import { Command, Option } from 'commander';
import { cleanFragment, cleanPage } from '../article-pipeline/clean-page.ts';
import { cleanText } from '../clean/text.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { type CleanInput, readCleanInput } from './clean-input.ts';
import { type Cleaned, type CleanFormat, explained, printed } from './clean-output.ts';
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

export function cleanCommand(terminal: Terminal = processTerminal): Command {
  return new Command('clean')
    .description(SUMMARIES.clean.about)
    .argument('<input...>', 'a file, the address of a page, or - for what is piped in')
    .addOption(new Option('--format <format>', 'default: as it came in').choices(['html', 'text', 'json']))
    .addOption(new Option('--as <kind>', 'what the input is, when it is taken for the other').choices(['html', 'text']))
    .option('--explain', 'instead of the article list every cut: rule, reason, place, size')
    .option('--report <file>', 'write a page that shows the original, every cut struck out, beside what was kept')
    .option('--rule <file>', "use this rule for the page's host, in either format")
    .option('--url <url>', 'where the page is from; relative links need it')
    .option('--title <title>', 'its headline, when it is known')
    .option('--language <tag>', 'its language, when the page does not say it (BCP 47)')
    .addHelpText('after', HELP)
    .action((inputs: readonly string[], options: Options, command: Command) =>
      finish(terminal, () => clean(inputs, options, globalOptions(command).config, terminal)),
    );
}

const HELP = `
An address is fetched as in a pass: guarded, at its host's pace, and where robots.txt allows it.

Exit codes: 0 cleaned, 1 an input could not be had or holds no article, 2 wrong usage or mistakes in the configuration.

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
    terminal.out(shown(cleaned, options, input));
    const problem = whatIsWrong(cleaned);
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
    throw new CommandError('--report shows one input; give one at a time', EXIT.usage);
  }
  if (url !== undefined && !/^https?:\/\/./i.test(url)) {
    throw new CommandError(`--url: "${url}" is no http or https address`, EXIT.usage);
  }
  if (language !== undefined && !/^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i.test(language)) {
    throw new CommandError(`--language: "${language}" is no language tag; write en, de or pt-BR`, EXIT.usage);
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

function shown(cleaned: Cleaned, options: Options, { kind }: CleanInput): string {
  const format = options.format ?? (kind === 'text' ? 'text' : 'html');
  if (options.explain !== true) return printed(cleaned, format);
  const { removed } = cleaned.article;
  return format === 'json' ? JSON.stringify(removed, undefined, 2) : explained(removed);
}

/** Why what was printed is no article; undefined when it is one. */
function whatIsWrong({ kind, article }: Cleaned): string | undefined {
  if (article.text.trim() === '') return 'there is no text in it';
  if (kind === 'text' || article.kind === 'article') return undefined;
  return `this is no article but ${NAMES.get(article.kind) ?? article.kind}`;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['paywall', 'what a paywall leaves of one'],
  ['cookie-wall', 'a question about cookies'],
  ['challenge', 'a check for robots'],
  ['error-page', 'an error page'],
  ['list', 'a list of articles'],
  ['empty', 'an empty page'],
]);
