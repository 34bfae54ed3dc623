/** The list of feeds, and what is done to several of them: changes of the configuration are shown before they are saved. */
import type { Context } from 'hono';
import type { ConsoleData, FeedChange } from './data.ts';
import { readFilter, readQuery } from './feed-query.ts';
import type { ConsoleApp, Form } from './form.ts';
import { editorPage } from './views/editor.ts';
import { type FeedsView, feedsPage } from './views/feeds.ts';

/** Sends a page. */
type Page = (c: Context, text: string, status?: 200 | 400 | 404) => Response;

/** What the routes need besides the data. */
export interface FeedRoutesOptions {
  readonly formToken: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly page: Page;
}

/** Adds the start page of the console and the form below its list. */
export function addFeedRoutes(console: ConsoleApp, data: ConsoleData, options: FeedRoutesOptions): void {
  const { formToken, clock, page } = options;
  const list = async (read: (name: string) => string | undefined, result?: FeedsView['result']): Promise<string> => {
    const query = readQuery(read);
    const now = new Date(clock()).toISOString();
    return feedsPage(await data.feeds(query), { query, formToken, now, ...(result && { result }) });
  };
  console.get('/', async (c) => page(c, await list((name) => c.req.query(name))));
  console.post('/feeds', async (c) => {
    const form = c.get('form');
    const again = async (text: string, isGood = false): Promise<Response> =>
      page(c, await list((name) => form.get(name), { text, isGood }), isGood ? 200 : 400);
    const ids = await chosenFeeds(form, data);
    if (ids.length === 0) return await again('No feed is selected: tick the boxes in front of their names.');
    if (form.get('action') === 'poll') return await again(await data.pollNow(ids), true);
    const change = changeIn(form);
    if (change === undefined) return await again('Enter a tag to add it to the selected feeds, or to remove it.');
    const [name = ''] = await data.files();
    const file = await data.readFile(name);
    if (file === undefined) return await again('The configuration was not found.');
    const text = await data.withChange(file.text, ids, change).catch(() => undefined);
    if (text === undefined)
      return page(c, editorPage({ file, problems: await data.check(name, file.text) }, formToken));
    return page(c, editorPage({ file, text, problems: await data.check(name, text) }, formToken));
  });
}

/** Ids of the ticked feeds, or of all that the filter takes. */
async function chosenFeeds(form: Form, data: ConsoleData): Promise<readonly string[]> {
  if (form.get('all') !== 'yes') return form.all('feed');
  return await data.feedIds(readFilter((name) => form.get(name)));
}

/** The change that the form asks for; undefined without a tag for one of tags. */
function changeIn(form: Form): FeedChange | undefined {
  const action = form.get('action');
  if (action === 'pause' || action === 'resume' || action === 'remove') return { kind: action };
  const tag = form.get('label')?.trim() ?? '';
  return tag === '' ? undefined : { kind: action === 'untag' ? 'untag' : 'tag', tag };
}
