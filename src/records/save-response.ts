/** Why: adding a feed is one request: what it brought waits in the store for the first poll, also while a daemon runs. */
import { packResponse } from '../feeds/poll/initial-response.ts';
import type { HttpClient, HttpResponse } from '../http/client.ts';
import { openStore } from '../storage/store.ts';
import { StoreError } from '../storage/store-error.ts';
import { openRecords } from './records.ts';

/** A client, and the last response that it gave. */
export interface RecordingClient {
  readonly http: HttpClient;
  readonly last: () => HttpResponse | undefined;
}

/** `http`, with what it brings remembered. */
export function recordResponses(http: HttpClient): RecordingClient {
  let last: HttpResponse | undefined;
  const listening: HttpClient = {
    fetch: async (request) => {
      const outcome = await http.fetch(request);
      last = outcome.kind === 'response' ? outcome : undefined;
      return outcome;
    },
    cooldowns: () => http.cooldowns(),
    close: () => http.close(),
  };
  return { http: listening, last: () => last };
}

/** Keeps the answer for the feed at `url`: one short write. Gives the reason, in words, when the store does not take it. */
export async function saveResponse(storeUrl: string, url: string, response: HttpResponse): Promise<string | undefined> {
  try {
    const store = await openStore(storeUrl, { upgrade: false });
    try {
      await openRecords(store).initialResponses.set(url, packResponse(response));
    } finally {
      await store.close();
    }
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    throw error;
  }
}
