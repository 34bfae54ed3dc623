/** Why: an operator's folder of rules for single hosts: which file is a page's, what is in it, and what is wrong with it. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { selectorProblems } from '../articles/site-rule.ts';
import { parseSiteRuleText } from '../config/site-rule-text.ts';
import { parseSiteRuleYaml } from '../config/site-rule-yaml.ts';
import type { ParsedSiteRule, SiteRule, SiteRuleProblem } from '../model/site-rule.ts';

export interface SiteRules {
  /** The rule for the page at `url`, as its file is now. Never rejects. */
  ruleFor(url: string): Promise<SiteRule | undefined>;
}

export interface SiteRulesOptions {
  readonly dir: string;
  /** Told once for each version of a file with mistakes in it; what could be read is used all the same. */
  readonly onProblems?: (file: string, problems: readonly SiteRuleProblem[]) => void;
}

/** Reads a rule; the ending of `file` says in which format. Selectors are checked too. Never throws. */
export function parseSiteRule(text: string, file: string): ParsedSiteRule {
  const { rule, problems } = /\.ya?ml$/i.test(file) ? parseSiteRuleYaml(text, file) : parseSiteRuleText(text, file);
  const all = [...problems, ...selectorProblems(rule)];
  return { rule, problems: all.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** What is wrong with `text` as a file of that name. */
export function checkSiteRule(text: string, name: string): readonly SiteRuleProblem[] {
  return parseSiteRule(text, basename(name)).problems;
}

/** File names without ending for the host of `url`, nearest first: `a.b.example`, `.a.b.example`, `.b.example`, `.example`. */
export function ruleNames(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  if (!/^[a-z0-9.-]+$/.test(host)) return [];
  const labels = host.split('.');
  return [host, ...labels.map((_, i) => `.${labels.slice(i).join('.')}`)];
}

const GLOBAL = 'global';
/** Where a host has both, the one in YAML counts. */
const EXTENSIONS = ['.yaml', '.txt'];
/** A file larger than this is no rule; bytes. */
const MAX_BYTES = 500_000;

/** Rules are read when first asked for and again when their files change. */
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
  const firstOf = async (names: readonly string[]): Promise<SiteRule | undefined> => {
    for (const name of names) {
      for (const ending of EXTENSIONS) {
        const rule = await load(name + ending);
        if (rule) return rule;
      }
    }
    return undefined;
  };
  return {
    ruleFor: async (url) => {
      const [own, everywhere] = [await firstOf(ruleNames(url)), await firstOf([GLOBAL])];
      return own && everywhere ? appended(own, everywhere) : (own ?? everywhere);
    },
  };
}

async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() && found.size <= MAX_BYTES ? `${found.mtimeMs} ${found.size}` : undefined;
}

/** A host's own rule with what holds everywhere behind it. */
function appended(own: SiteRule, everywhere: SiteRule): SiteRule {
  return {
    ...own,
    title: [...own.title, ...everywhere.title],
    body: [...own.body, ...everywhere.body],
    author: [...own.author, ...everywhere.author],
    date: [...own.date, ...everywhere.date],
    strip: [...own.strip, ...everywhere.strip],
    stripIdOrClass: [...own.stripIdOrClass, ...everywhere.stripIdOrClass],
    stripImageSrc: [...own.stripImageSrc, ...everywhere.stripImageSrc],
    dissolve: [...own.dissolve, ...everywhere.dissolve],
    wrapIn: [...own.wrapIn, ...everywhere.wrapIn],
    nativeAdClue: [...own.nativeAdClue, ...everywhere.nativeAdClue],
    singlePageLink: [...own.singlePageLink, ...everywhere.singlePageLink],
    nextPageLink: [...own.nextPageLink, ...everywhere.nextPageLink],
    replace: [...own.replace, ...everywhere.replace],
  };
}

/** Headers that a rule may set. Who asks is not among them: a publisher has a right to know. */
const SENT: ReadonlySet<string> = new Set(['accept', 'accept-language', 'cookie', 'referer']);

/** The headers of `rule` that are sent with a request for a page. */
export function headersOf(rule: SiteRule | undefined): Readonly<Record<string, string>> {
  const sent = (rule?.httpHeaders ?? []).filter(({ name, value }) => SENT.has(name) && !/[\r\n\0]/.test(value));
  return Object.fromEntries(sent.map(({ name, value }) => [name, value]));
}
