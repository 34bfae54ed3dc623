/** Finds the list of a page that looks like news, for commands that read a page without a feed. */
import type { HttpClient, HttpResponse } from '../http/request.ts';
import type { PageSelectors } from '../model/source.ts';
import { type ProposedPage, proposePage } from '../page-feeds/propose.ts';
import { oneLine } from '../runtime/one-line.ts';
import { withWebScheme } from '../url/feed-address.ts';
import { CommandError } from './terminal.ts';

/** A list, and the response that it is in. */
export interface ProposedAt {
  readonly proposed: ProposedPage;
  readonly response: HttpResponse;
}

/** Fetches the page once. Rejects with a CommandError if it cannot be had, or has no list that looks like news. */
export async function proposeAt(address: string, http: HttpClient): Promise<ProposedAt> {
  const text = withWebScheme(address.trim());
  const url = /^https?:/i.test(text) ? text : `https://${text}`;
  const response = await http.fetch({ url, purpose: 'discovery', configuredUrl: url, accept: 'text/html' });
  if (response.kind === 'failed') throw new CommandError(`${oneLine(address)}: ${response.message}`);
  if (response.status >= 300) throw new CommandError(`${oneLine(address)}: HTTP ${response.status}`);
  const proposed = proposalIn(response);
  if (proposed !== undefined) return { proposed, response };
  const advice = 'write the selectors yourself, as in docs/page-feeds.md; a page that a script fills has no list';
  throw new CommandError(`${oneLine(address)}: no list of the page looks like news: ${advice}`);
}

/** The list of a page that looks like news; undefined if there is none. */
export function proposalIn({ bytes, finalUrl, headers }: HttpResponse): ProposedPage | undefined {
  const contentType = headers['content-type'];
  return proposePage(bytes, { url: finalUrl, ...(contentType !== undefined && { contentType }) });
}

/** The selectors as they are written in the configuration. */
export function selectorsAsText(page: PageSelectors): string {
  const lines = Object.entries(page).map(([name, selector]) => `    ${name}: ${JSON.stringify(selector)}`);
  return ['  page:', ...lines].join('\n');
}
