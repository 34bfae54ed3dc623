/** WebSub publishing: notifies the hubs which feeds to fetch again, once the new files are visible. */
import type { HttpClient } from '../http/request.ts';

/** The result of notifying one hub. `problem`: why it failed, in plain words. */
export interface Ping {
  readonly hub: string;
  readonly topics: readonly string[];
  readonly problem?: string;
}

/**
 * Notifies every hub of all `topics` (absolute feed URLs), one request per hub. Hubs in use accept `hub.url` repeated; the
 * specification does not define this request. Never rejects for a failing hub: it is notified with the next change.
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
  const isAccepted = outcome.status >= 200 && outcome.status < 300;
  return isAccepted ? { hub, topics } : { hub, topics, problem: `HTTP ${outcome.status}` };
}
