/** Builds an honest, stable User-Agent that tells publishers who sends requests, why, and how to reach the operator. */

/** The parts of the User-Agent header. */
export interface UserAgent {
  /** Also the product token in robots.txt. */
  readonly name: string;
  readonly version: string;
  /** A web or mail address of the operator. */
  readonly contact?: string;
  /** Replaces the whole header value, for operators who need that. */
  readonly whole?: string;
}

/** `winnow/0.1.0 (+https://example.org/bot; feed-id=daily; 3 subscribers)`; no parentheses when there is nothing to put in them. */
export function formatUserAgent(agent: UserAgent, detail?: string): string {
  if (agent.whole !== undefined) return headerSafe(agent.whole);
  const parts = [agent.contact === undefined ? '' : `+${agent.contact}`, detail ?? ''].filter((part) => part !== '');
  const comment = parts.length === 0 ? '' : ` (${parts.join('; ').replaceAll(/[()\\]/g, '')})`;
  return headerSafe(`${agent.name}/${agent.version}${comment}`);
}

/** The part of the comment that names a feed; omit `subscribers` when unknown. */
export function feedDetail(feedId: string, subscribers?: number): string {
  const id = `feed-id=${feedId}`;
  return subscribers === undefined ? id : `${id}; ${subscribers} subscriber${subscribers === 1 ? '' : 's'}`;
}

/** Visible ASCII and single spaces: nothing that could end the header line. */
function headerSafe(value: string): string {
  return value.replaceAll(/[^\x21-\x7e]+/g, ' ').trim();
}
