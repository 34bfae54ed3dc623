/** Why: what repeats on the pages of a host is learned between passes, so that the order in which pages come decides nothing. */

import type { AppContext } from '../app/app.ts';
import { emptyTemplate, merge, type PageBlocks, type SiteTemplate } from '../article-pipeline/clean-page.ts';
import { toInstant } from '../model/time.ts';
import type { HostTemplate, LearnedPage } from '../records/records.ts';
import { yieldAfter } from '../runtime/yield.ts';

/** What is known of the host of `url`; it does not change while a pass reads pages. */
export async function templateFor(url: string, { config, records }: AppContext): Promise<SiteTemplate | undefined> {
  if (!config.clean.siteTemplate) return undefined;
  return (await records.templates.get(new URL(url).host))?.template;
}

/** Notes down what a page tells; it counts from the next pass on. */
export async function learnPage(entryId: string, url: string, blocks: PageBlocks, app: AppContext): Promise<void> {
  if (!app.config.clean.siteTemplate) return;
  await app.records.learnedPages.set(entryId, { version: 1, host: new URL(url).host, ...blocks });
}

type Noted = readonly [entryId: string, page: LearnedPage];

function withPages(known: HostTemplate | undefined, pages: readonly Noted[], at: string): HostTemplate {
  const merged = new Set(known?.merged);
  const fresh = pages.filter(([entryId]) => !merged.has(entryId));
  const template = fresh.reduce((sum, [, page]) => merge(sum, page), known?.template ?? emptyTemplate);
  return { version: 1, template, merged: pages.map(([entryId]) => entryId), at };
}

/** The template and the end of what it was made from, in one step. */
async function mergeHost(host: string, entryIds: readonly string[], { records, clock }: AppContext): Promise<void> {
  const pages = await records.learnedPages.getMany(entryIds);
  const noted = entryIds.flatMap((id, i): readonly Noted[] => {
    const page = pages[i];
    return page === undefined ? [] : [[id, page]];
  });
  const known = await records.templates.get(host);
  await records.write([
    records.templates.setting(host, withPages(known, noted, toInstant(clock()))),
    ...entryIds.map((id) => records.learnedPages.deleting(id)),
  ]);
}

/**
 * Puts what was noted down into the templates, in the order of entry ids. To be called when no work is left that was
 * begun with the templates as they are: a pass that goes on after a crash must clean with the same ones.
 */
export async function mergeTemplates(app: AppContext): Promise<void> {
  const { records } = app;
  const byHost = new Map<string, string[]>();
  for await (const [entryId, { host }] of records.learnedPages.entries()) {
    const known = byHost.get(host);
    if (known === undefined) byHost.set(host, [entryId]);
    else known.push(entryId);
  }
  const yieldIfDue = yieldAfter();
  for (const [host, entryIds] of byHost) {
    await mergeHost(host, entryIds.sort(), app);
    await yieldIfDue();
  }
}
