/** Why: one article stands for the story; which one must not depend on what a feed claims of itself. */
import type { Instant } from '../../model/time.ts';
import { registrableDomain } from '../../url/host.ts';

/** What the choice needs to know of a member. */
export interface LeadCandidate {
  readonly entryId: string;
  /** The operator's, of its feed; higher wins. */
  readonly priority: number;
  /** The article's link and the feed's own address: one registrable domain means the publisher itself. */
  readonly url?: string | undefined;
  readonly feedUrl: string;
  /** When we first saw it, by our clock. A claimed date can be set back and is not asked. */
  readonly firstSeenAt: Instant;
  /** Characters of the cleaned text. */
  readonly textLength: number;
  /** Whether it was rewritten and tells too little of the story now. */
  readonly isStrayed?: boolean;
}

function isOwn({ url, feedUrl }: LeadCandidate): boolean {
  const site = url === undefined ? undefined : registrableDomain(url);
  return site !== undefined && site === registrableDomain(feedUrl);
}

function compare(a: LeadCandidate, b: LeadCandidate): number {
  return (
    Number(a.isStrayed ?? false) - Number(b.isStrayed ?? false) ||
    Number(b.textLength > 0) - Number(a.textLength > 0) ||
    b.priority - a.priority ||
    Number(isOwn(b)) - Number(isOwn(a)) ||
    (a.firstSeenAt < b.firstSeenAt ? -1 : a.firstSeenAt > b.firstSeenAt ? 1 : 0) ||
    b.textLength - a.textLength ||
    (a.entryId < b.entryId ? -1 : 1)
  );
}

/**
 * The entry id of the member that leads: of those that tell of the story and have a text, if there are any, the operator's
 * priority, then a link on the feed's own domain, then the earliest seen, then the longest text. Undefined for no members. To be
 * asked only until the story is published: then the lead stays, while it is as fit as the others.
 */
export function chooseLead(members: readonly LeadCandidate[]): string | undefined {
  return [...members].sort(compare)[0]?.entryId;
}
