/** Learns what repeats on the pages of a host. Templates change between passes only, so the order of pages does not matter. */

import type { WorkContext } from '../app/work-context.ts';
import {
  emptyTemplate,
  merge,
  type PageBlocks,
  repeatedBlocks,
  type SiteTemplate,
} from '../article-pipeline/clean-page.ts';
import { toInstant } from '../model/time.ts';
import type { HostTemplate, LearnedPage } from '../records/records.ts';
import { yieldAfter } from '../runtime/yield.ts';
import type { Write } from '../storage/store.ts';

/** What cleaning needs of the template of the host of `url`; it does not change during a pass. */
export async function templateFor(url: string, { config, records }: WorkContext): Promise<SiteTemplate | undefined> {
  if (!config.clean.siteTemplate) return undefined;
  const known = await records.templates.get(new URL(url).host);
  return known && repeatedBlocks(known.template);
}

/** The writes that store the blocks of a page for the next pass. */
export function learnPage(
  entryId: string,
  url: string,
  blocks: PageBlocks,
  { config, records }: Pick<WorkContext, 'config' | 'records'>,
): readonly Write[] {
  if (!config.clean.siteTemplate) return [];
  return [records.learnedPages.setting(entryId, { version: 1, host: new URL(url).host, ...blocks })];
}

type LearnedEntry = readonly [entryId: string, page: LearnedPage];

function withPages(before: HostTemplate | undefined, pages: readonly LearnedEntry[], at: string): HostTemplate {
  const merged = new Set(before?.merged);
  const fresh = pages.filter(([entryId]) => !merged.has(entryId));
  const template = fresh.reduce((sum, [, page]) => merge(sum, page), before?.template ?? emptyTemplate);
  return { version: 1, template, merged: pages.map(([entryId]) => entryId), at };
}

/** Writes the template and deletes the pages merged into it, in one transaction. */
async function mergeHost(host: string, entryIds: readonly string[], { records, clock }: WorkContext): Promise<void> {
  const pages = await records.learnedPages.getMany(entryIds);
  const learned = entryIds.flatMap((id, i): readonly LearnedEntry[] => {
    const page = pages[i];
    return page === undefined ? [] : [[id, page]];
  });
  const before = await records.templates.get(host);
  await records.write([
    records.templates.setting(host, withPages(before, learned, toInstant(clock()))),
    ...entryIds.map((id) => records.learnedPages.deleting(id)),
  ]);
}

/**
 * Merges learned pages into the templates, in the order of entry ids. Call it when no job is left that started with the
 * current templates: a pass that continues after a crash must clean with the same ones.
 */
export async function mergeTemplates(app: WorkContext): Promise<void> {
  const { records } = app;
  const byHost = new Map<string, string[]>();
  for await (const [entryId, { host }] of records.learnedPages.entries()) {
    const ofHost = byHost.get(host);
    if (ofHost === undefined) byHost.set(host, [entryId]);
    else ofHost.push(entryId);
  }
  const yieldIfDue = yieldAfter();
  for (const [host, entryIds] of byHost) {
    await mergeHost(host, entryIds.sort(), app);
    await yieldIfDue();
  }
}
