/** Lists what the newsroom offered up to a stage: the measure of what may not be lost. */
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import type { Newsroom } from '../../src/sample-newsroom/index.ts';
import { canonicalUrl } from '../../src/url/canonical.ts';
import { FEEDS } from './scene.ts';

/** The key of an article of a feed, without its guid and tracking parameters. */
export function articleKey(feedId: string, url: string): string {
  return `${feedId} ${canonicalUrl(url) ?? url}`;
}

/** Every article offered by any feed at any stage up to `stage`; leaves the newsroom at `stage`. */
export async function servedUpTo(newsroom: Newsroom, stage: number): Promise<ReadonlySet<string>> {
  const served = new Set<string>();
  for (let at = 0; at <= stage; at += 1) {
    newsroom.setStage(at);
    for (const [id, path] of FEEDS) {
      const url = newsroom.url + path;
      const { entries } = await parseFeed(new Uint8Array(await (await fetch(url)).arrayBuffer()), { url });
      for (const { link } of entries) if (link !== undefined) served.add(articleKey(id, link));
    }
  }
  return served;
}
