/** `winnow sites`: checks site rules, and tests them on the pages they name, since a site's redesign can break its rule. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';

import { cleanPage } from '../article-pipeline/clean-page.ts';
import { headersOf } from '../article-pipeline/site-rules.ts';
import { fetchPage } from '../articles/fetch-page.ts';
import type { Config } from '../config/config.ts';

import { fold } from '../html/text.ts';
import type { HttpClient } from '../http/request.ts';
import { createRobots } from '../http/robots.ts';
import type { SiteRule } from '../model/site-rule.ts';

import { oneLine } from '../runtime/one-line.ts';
import { parseUrl } from '../url/parse-url.ts';
import { configFor } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { readRule } from './rule-file.ts';
import { SUMMARIES } from './summaries.ts';
import { type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { withHttp } from './with-http.ts';

/** The command `sites` with its subcommands. */
export function sitesCommand(terminal: Terminal = processTerminal): Command {
  const sites = new Command('sites')
    .description(SUMMARIES.sites.about)
    .addHelpText(
      'after',
      '\nExamples:\n  $ winnow sites check\n  $ winnow sites test config/sites/harbour.example.yaml',
    );
  sites
    .command('check')
    .description('report every error in site rules with its line and column')
    .argument('[file...]', 'rule files (default: all in articles.siteRules)')
    .addHelpText('after', '\nExample:\n  $ winnow sites check config/sites/harbour.example.yaml')
    .action((files: readonly string[], _, command: Command) =>
      finish(terminal, () => check(files, globalOptions(command).config, terminal)),
    );
  sites
    .command('test')
    .description('fetch the test pages listed in the rules, and check that the articles contain the expected text')
    .argument('[file...]', 'rule files (default: all in articles.siteRules)')
    .addHelpText('after', HELP)
    .action((files: readonly string[], _, command: Command) =>
      finish(terminal, () => test(files, globalOptions(command).config, terminal)),
    );
  return sites;
}

const HELP = `
Pages are fetched as in a pass: only public addresses, with a pause per host, and if robots.txt allows it.

Exit codes: 0 all tests passed, 1 one failed or a page could not be fetched, 2 wrong usage or errors in a rule.

Example:
  $ winnow sites test config/sites/harbour.example.yaml`;

async function check(given: readonly string[], configPath: string, terminal: Terminal): Promise<ExitCode> {
  const files = given.length > 0 ? given : await allRules(await configFor(configPath, terminal));
  let errors = 0;
  for (const file of files) errors += (await readRule(file, terminal)).errors;
  terminal.out(`${count(files.length, 'rule')}, ${errors === 0 ? 'no errors' : count(errors, 'error')}`);
  return errors === 0 ? EXIT.ok : EXIT.usage;
}

/** The paths of all rule files, sorted; none if the folder cannot be read. */
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
  const rules: RuleFile[] = [];
  for (const file of given.length > 0 ? given : await allRules(config))
    rules.push({ file, ...(await readRule(file, terminal)) });
  const results = { passed: 0, failed: 0 };
  await withHttp(config, terminal, async (http) => {
    for (const rule of rules) await testRule(rule, { config, http, results, terminal });
  });
  terminal.out(`${count(results.passed, 'test')} passed, ${results.failed} failed`);
  if (rules.some(({ errors }) => errors > 0)) return EXIT.usage;
  return results.failed === 0 ? EXIT.ok : EXIT.failed;
}

interface RuleFile {
  readonly file: string;
  readonly rule: SiteRule;
  readonly errors: number;
}

interface TestContext {
  readonly config: Config;
  readonly http: HttpClient;
  readonly results: { passed: number; failed: number };
  readonly terminal: Terminal;
}

async function testRule({ file, rule }: RuleFile, { config, http, results, terminal }: TestContext): Promise<void> {
  const robots = config.articles.obeyRobots ? { robots: createRobots({ http, clock: Date.now, token: 'winnow' }) } : {};
  if (rule.tests.length === 0) terminal.err(`${file}: has no test page`);
  for (const test of rule.tests) {
    const options = { http, clock: Date.now, headers: headersOf(rule), ...robots, ...feedAt(test.url, config) };
    const problem = await problemOf(test, rule, (url) => fetchPage(url, options));
    terminal.out(`${problem === undefined ? 'ok  ' : 'FAIL'} ${oneLine(test.url)}`);
    if (problem !== undefined) terminal.out(`     ${file}:${test.line}: ${oneLine(problem)}`);
    results[problem === undefined ? 'passed' : 'failed']++;
  }
}

/** Rule files may come from others: an exception in `http.allow` covers a test page only if a feed is configured at its host. */
function feedAt(url: string, { feeds }: Config): { configuredUrl?: string } {
  const host = parseUrl(url)?.host;
  const feed = feeds.find((source) => new URL(source.url).host === host);
  return feed === undefined ? {} : { configuredUrl: feed.url };
}

/** Why the test fails; undefined if it passes. */
async function problemOf(
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
