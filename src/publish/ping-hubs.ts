/** Why: WebSub publishing: once the new bytes are visible, the hubs are told which addresses to fetch again. */
import type { HttpClient } from '../http/request.ts';

/** How a hub took the news. `problem` is one plain sentence. */
export interface Ping {
  readonly hub: string;
  readonly topics: readonly string[];
  readonly problem?: string;
}

/**
 * Tells every hub of every topic (absolute feed addresses), one request a hub. Hubs in use take `hub.url` repeated;
 * the recommendation leaves the publisher's side to them. Never rejects for a hub that fails: it is told next time.
 */
export async function pingHubs(
  hubs: readonly string[],
  topics: readonly string[],
  http: Pick<HttpClient, 'fetch'>,
): Promise<readonly Ping[]> {
  if (topics.length === 0) return [];
  return await Promise.all(hubs.map((hub) => pingHub(hub, topics, http)));
}

async function pingHub(hub: string, topics: readonly string[], http: Pick<HttpClient, 'fetch'>): Promise<Ping> {
  const form = new URLSearchParams([
    ['hub.mode', 'publish'],
    ...topics.map((topic) => ['hub.url', topic] as [string, string]),
  ]);
  const outcome = await http.fetch({
    url: hub,
    purpose: 'hub',
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  if (outcome.kind === 'failed') return { hub, topics, problem: outcome.message };
  const isTaken = outcome.status >= 200 && outcome.status < 300;
  return isTaken ? { hub, topics } : { hub, topics, problem: `HTTP ${outcome.status}` };
}
