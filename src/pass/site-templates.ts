/** Why: what repeats on the pages of a host is learned between passes, so that the order in which pages come decides nothing. */

import { emptyTemplate, merge, type PageBlocks, type SiteTemplate } from '../clean-page.ts';
import type { Deps } from '../deps.ts';
import type { HostTemplate, LearnedPage } from '../kept/records.ts';
import { toInstant } from '../model/time.ts';

/** What is known of the host of `url`; it does not change while a pass reads pages. */
export async function templateFor(url: string, { config, records }: Deps): Promise<SiteTemplate | undefined> {
  if (!config.clean.siteTemplate) return undefined;
  return (await records.templates.get(new URL(url).host))?.template;
}

/** Notes down what a page tells; it counts from the next pass on. */
export async function learnPage(entryId: string, url: string, blocks: PageBlocks, deps: Deps): Promise<void> {
  if (!deps.config.clean.siteTemplate) return;
  await deps.records.learnedPages.set(entryId, { version: 1, host: new URL(url).host, ...blocks });
}

type Noted = readonly [entryId: string, page: LearnedPage];

function withPages(known: HostTemplate | undefined, pages: readonly Noted[], at: string): HostTemplate {
  const merged = new Set(known?.merged);
  const fresh = pages.filter(([entryId]) => !merged.has(entryId));
  const template = fresh.reduce((sum, [, page]) => merge(sum, page), known?.template ?? emptyTemplate);
  return { version: 1, template, merged: pages.map(([entryId]) => entryId), at };
}

/**
 * Puts what was noted down into the templates, in the order of entry ids. To be called when no work is left that was
 * begun with the templates as they are: a pass that goes on after a crash must clean with the same ones.
 */
export async function mergeTemplates({ records, clock }: Deps): Promise<void> {
  const noted: Noted[] = [];
  for await (const one of records.learnedPages.entries()) noted.push(one);
  if (noted.length === 0) return;
  noted.sort(([a], [b]) => (a < b ? -1 : 1));
  const byHost = new Map<string, Noted[]>();
  for (const one of noted) byHost.set(one[1].host, [...(byHost.get(one[1].host) ?? []), one]);
  const hosts = [...byHost.keys()];
  const known = await records.templates.getMany(hosts);
  const at = toInstant(clock());
  await records.templates.setMany(hosts.map((host, i) => [host, withPages(known[i], byHost.get(host) ?? [], at)]));
  await records.learnedPages.deleteMany(noted.map(([entryId]) => entryId));
}
