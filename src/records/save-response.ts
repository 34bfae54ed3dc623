/** Stores the response from adding a feed for its first poll, also while a daemon runs: adding costs one request, not two. */
import { packResponse } from '../feeds/poll/initial-response.ts';
import type { HttpClient, HttpResponse } from '../http/client.ts';
import { openStore } from '../storage/store.ts';
import { StoreError } from '../storage/store-error.ts';
import { openRecords } from './records.ts';

/** An HTTP client that remembers its last response. */
export interface RecordingClient {
  readonly http: HttpClient;
  /** Undefined when the last request failed, or there was none. */
  readonly last: () => HttpResponse | undefined;
}

/** `http`, with its last response remembered. */
export function recordResponses(http: HttpClient): RecordingClient {
  let last: HttpResponse | undefined;
  const recording: HttpClient = {
    fetch: async (request) => {
      const outcome = await http.fetch(request);
      last = outcome.kind === 'response' ? outcome : undefined;
      return outcome;
    },
    cooldowns: () => http.cooldowns(),
    close: () => http.close(),
  };
  return { http: recording, last: () => last };
}

/** Stores the response for the feed at `url`: one short write. Returns the error message when the store fails. */
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
