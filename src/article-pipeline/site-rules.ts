/** The operator's folder of site rules: finds and reads the file for a page, and reports its errors. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { selectorProblems } from '../articles/site-rule.ts';
import { parseSiteRuleText } from '../config/site-rule-text.ts';
import { parseSiteRuleYaml } from '../config/site-rule-yaml.ts';
import type { ParsedSiteRule, SiteRule, SiteRuleProblem } from '../model/site-rule.ts';
import { parseUrl } from '../url/parse-url.ts';
import { createFileNames, type FileNames } from './rule-files.ts';

/** An open folder of site rules. */
export interface SiteRules {
  /** The rule for the page at `url`, read again if its file changed. Never rejects. */
  ruleFor(url: string): Promise<SiteRule | undefined>;
}

/** Options of {@link openSiteRules}. */
interface SiteRulesOptions {
  /** The folder; it may be missing. */
  readonly dir: string;
  /** Called once for each version of a file with errors; its valid directives are used. */
  readonly onProblems?: (file: string, problems: readonly SiteRuleProblem[]) => void;
}

/** Parses a rule in the format of the extension of `file`, and checks its selectors. Never throws. */
export function parseSiteRule(text: string, file: string): ParsedSiteRule {
  const { rule, problems } = /\.ya?ml$/i.test(file) ? parseSiteRuleYaml(text, file) : parseSiteRuleText(text, file);
  const all = [...problems, ...selectorProblems(rule)];
  return { rule, problems: all.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** The errors in `text` as a rule file `name`. */
export function checkSiteRule(text: string, name: string): readonly SiteRuleProblem[] {
  return parseSiteRule(text, basename(name)).problems;
}

/**
 * File names without extension for the host of `url`, closest first: `a.b.example`, `.a.b.example`, `.b.example`,
 * `.example`.
 */
export function ruleNames(url: string): string[] {
  const host = parseUrl(url)?.hostname.replace(/^www\./, '');
  if (host === undefined || !/^[a-z0-9.-]+$/.test(host)) return [];
  const labels = host.split('.');
  return [host, ...labels.map((_, i) => `.${labels.slice(i).join('.')}`)];
}

const GLOBAL = 'global';
/** If a host has both, the YAML file is used. */
const EXTENSIONS = ['.yaml', '.txt'];
/** Bytes. A larger file is not a rule. */
const MAX_RULE_BYTES = 500_000;

/** Opens a folder of rules. Files are read on first use, and again when they change. */
export function openSiteRules({ dir, onProblems }: SiteRulesOptions): SiteRules {
  const read = new Map<string, { readonly stamp: string; readonly rule: SiteRule }>();
  const load = async (name: string): Promise<SiteRule | undefined> => {
    const path = join(dir, name);
    const stamp = await stampOf(path);
    if (stamp === undefined) return undefined;
    const known = read.get(name);
    if (known?.stamp === stamp) return known.rule;
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const { rule, problems } = parseSiteRule(text, name);
    if (problems.length > 0) onProblems?.(path, problems);
    read.set(name, { stamp, rule });
    return rule;
  };
  const fileNames = createFileNames(dir);
  const firstOf = async (names: readonly string[], files: FileNames): Promise<SiteRule | undefined> => {
    for (const name of names) {
      for (const ending of EXTENSIONS) {
        const rule = files.has(name + ending) ? await load(name + ending) : undefined;
        if (rule) return rule;
      }
    }
    return undefined;
  };
  return {
    ruleFor: async (url) => {
      const files = await fileNames();
      const [own, global] = [await firstOf(ruleNames(url), files), await firstOf([GLOBAL], files)];
      return own && global ? withGlobal(own, global) : (own ?? global);
    },
  };
}

async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() && found.size <= MAX_RULE_BYTES ? `${found.mtimeMs} ${found.size}` : undefined;
}

/** The rule of a host with the lists of the global rule appended. */
function withGlobal(own: SiteRule, global: SiteRule): SiteRule {
  return {
    ...own,
    title: [...own.title, ...global.title],
    body: [...own.body, ...global.body],
    author: [...own.author, ...global.author],
    date: [...own.date, ...global.date],
    strip: [...own.strip, ...global.strip],
    stripIdOrClass: [...own.stripIdOrClass, ...global.stripIdOrClass],
    stripImageSrc: [...own.stripImageSrc, ...global.stripImageSrc],
    dissolve: [...own.dissolve, ...global.dissolve],
    wrapIn: [...own.wrapIn, ...global.wrapIn],
    nativeAdClue: [...own.nativeAdClue, ...global.nativeAdClue],
    singlePageLink: [...own.singlePageLink, ...global.singlePageLink],
    nextPageLink: [...own.nextPageLink, ...global.nextPageLink],
    replace: [...own.replace, ...global.replace],
  };
}

/** Headers that a rule may set. User-Agent is not one: a publisher has a right to know who fetches a page. */
const ALLOWED_HEADERS: ReadonlySet<string> = new Set(['accept', 'accept-language', 'cookie', 'referer']);

/** The headers of `rule` that are sent with a request for a page. */
export function headersOf(rule: SiteRule | undefined): Readonly<Record<string, string>> {
  const sent = (rule?.httpHeaders ?? []).filter(
    ({ name, value }) => ALLOWED_HEADERS.has(name) && !/[\r\n\0]/.test(value),
  );
  return Object.fromEntries(sent.map(({ name, value }) => [name, value]));
}
