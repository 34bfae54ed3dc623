/** Why: a rule for one host is right as long as its site stays as it is; these commands tell when it is not any more. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { openHttp } from '../app/app.ts';
import { cleanPage } from '../article-pipeline/clean-page.ts';
import { headersOf } from '../article-pipeline/site-rules.ts';
import { fetchPage } from '../articles/fetch-page.ts';
import type { Config } from '../config/config.ts';
import { openSampleNewsroom } from '../daemon/sample-newsroom.ts';
import { fold } from '../html/text.ts';
import { createRobots } from '../http/robots.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { createLog } from '../runtime/log.ts';
import { oneLine } from '../runtime/one-line.ts';
import { configFor } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { readRule } from './rule-file.ts';
import { SUMMARIES } from './summaries.ts';
import { type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

export function sitesCommand(terminal: Terminal = processTerminal): Command {
  const sites = new Command('sites').description(SUMMARIES.sites.about);
  sites
    .command('check')
    .description('tell every mistake in rules with its line and column')
    .argument('[file...]', 'default: all in the folder of the configuration')
    .action((files: readonly string[], _, command: Command) =>
      finish(terminal, () => check(files, globalOptions(command).config, terminal)),
    );
  sites
    .command('test')
    .description('fetch the pages that rules name as tests, and look for what must be in their articles')
    .argument('[file...]', 'default: all in the folder of the configuration')
    .addHelpText('after', HELP)
    .action((files: readonly string[], _, command: Command) =>
      finish(terminal, () => test(files, globalOptions(command).config, terminal)),
    );
  return sites;
}

const HELP = `
Pages are fetched as in a pass: guarded, at their hosts' pace, and where robots.txt allows it.

Exit codes: 0 all tests hold, 1 one does not or a page could not be had, 2 wrong usage or mistakes in a rule.`;

async function check(given: readonly string[], configPath: string, terminal: Terminal): Promise<ExitCode> {
  const files = given.length > 0 ? given : await allRules(await configFor(configPath, terminal));
  let mistakes = 0;
  for (const file of files) mistakes += (await readRule(file, terminal)).mistakes;
  terminal.out(`${count(files.length, 'rule')}, ${mistakes === 0 ? 'no mistakes' : count(mistakes, 'mistake')}`);
  return mistakes === 0 ? EXIT.ok : EXIT.usage;
}

async function allRules({ articles: { siteRulesDir } }: Config): Promise<string[]> {
  const names = await readdir(siteRulesDir).catch((): string[] => []);
  const isRule = (name: string): boolean => /\.(?:txt|ya?ml)$/i.test(name);
  return names
    .filter(isRule)
    .sort()
    .map((name) => join(siteRulesDir, name));
}

async function test(given: readonly string[], configPath: string, terminal: Terminal): Promise<ExitCode> {
  const config = await configFor(configPath, terminal);
  const rules = [];
  for (const file of given.length > 0 ? given : await allRules(config))
    rules.push({ file, ...(await readRule(file, terminal)) });
  const log = createLog({ level: 'warn', format: 'plain', write: (line) => terminal.err(line.trimEnd()) });
  const [sample, http] = [await openSampleNewsroom(config), openHttp(config, log)];
  const robots = config.articles.obeyRobots ? { robots: createRobots({ http, clock: Date.now, token: 'winnow' }) } : {};
  const results = { held: 0, failed: 0 };
  try {
    for (const { file, rule } of rules) {
      if (rule.tests.length === 0) terminal.err(`${file}: names no page to test it with`);
      for (const one of rule.tests) {
        const deps = { http, clock: Date.now, headers: headersOf(rule), ...robots, ...feedAt(one.url, config) };
        const wrong = await whatIsWrong(one, rule, (url) => fetchPage(url, deps));
        terminal.out(`${wrong === undefined ? 'ok  ' : 'FAIL'} ${oneLine(one.url)}`);
        if (wrong !== undefined) terminal.out(`     ${file}:${one.line}: ${oneLine(wrong)}`);
        results[wrong === undefined ? 'held' : 'failed']++;
      }
    }
  } finally {
    await http.close();
    await sample.close();
  }
  terminal.out(`${count(results.held, 'test')} held, ${results.failed} failed`);
  if (rules.some(({ mistakes }) => mistakes > 0)) return EXIT.usage;
  return results.failed === 0 ? EXIT.ok : EXIT.failed;
}

/** Rule files come from others too: an exception of `http.allow` serves a page only where a feed is configured at its host. */
function feedAt(url: string, { feeds }: Config): { configuredUrl?: string } {
  const feed = URL.canParse(url) ? feeds.find((one) => new URL(one.url).host === new URL(url).host) : undefined;
  return feed === undefined ? {} : { configuredUrl: feed.url };
}

/** Why the test does not hold; undefined when it does. */
async function whatIsWrong(
  { url, contains }: SiteRule['tests'][number],
  rule: SiteRule,
  fetchPart: (url: string) => ReturnType<typeof fetchPage>,
): Promise<string | undefined> {
  const fetched = await fetchPart(url);
  if (fetched.kind !== 'page') return fetched.kind === 'not-modified' ? 'the page was not sent' : fetched.reason;
  const { html, finalUrl } = fetched.page;
  const article = cleanPage(html, { url: finalUrl, siteRule: rule });
  if (article.text === '') return 'no article was found on the page';
  const text = fold(article.text);
  const missing = contains.find((part) => !text.includes(fold(part)));
  return missing === undefined ? undefined : `the article does not contain "${missing}"`;
}
