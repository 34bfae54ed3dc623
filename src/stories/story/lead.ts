/** Chooses the article that leads a story, without trusting what a feed claims about itself. */
import type { Instant } from '../../model/time.ts';
import { isSameSite } from '../../url/host.ts';

/** The properties of a member that the choice depends on. */
export interface LeadCandidate {
  readonly entryId: string;
  /** Configured for its feed; the higher wins. */
  readonly priority: number;
  /** The article's link; on the site of its feed it is the publisher's own. */
  readonly url?: string | undefined;
  /** The feed's own address. */
  readonly feedUrl: string;
  /** When we first saw it, by our clock. Claimed dates can be backdated and are ignored. */
  readonly firstSeenAt: Instant;
  /** Characters of the cleaned text. */
  readonly textLength: number;
  /** Whether it was rewritten and now says too little of the story (`cannot-lead`). */
  readonly isStrayed?: boolean;
}

function isOwn({ url, feedUrl }: LeadCandidate): boolean {
  return url !== undefined && isSameSite(url, feedUrl);
}

function compare(a: LeadCandidate, b: LeadCandidate): number {
  return (
    Number(a.isStrayed === true) - Number(b.isStrayed === true) ||
    Number(b.textLength > 0) - Number(a.textLength > 0) ||
    b.priority - a.priority ||
    Number(isOwn(b)) - Number(isOwn(a)) ||
    (a.firstSeenAt < b.firstSeenAt ? -1 : a.firstSeenAt > b.firstSeenAt ? 1 : 0) ||
    b.textLength - a.textLength ||
    (a.entryId < b.entryId ? -1 : 1)
  );
}

/**
 * The entry id of the member that leads. Members that still cover the story and have a text come first; among them the
 * order is configured priority, a link on the feed's own domain, first seen, longest text. Undefined without members.
 * Only for stories that are not published yet: afterwards the lead is fixed while it is as fit as the others.
 */
export function chooseLead(members: readonly LeadCandidate[]): string | undefined {
  return [...members].sort(compare)[0]?.entryId;
}
