/** The page of subscribers: a new address is in the response to the form that made it, and nowhere else. */
import type { Context } from 'hono';
import type { ConsoleData } from './data.ts';
import type { ConsoleApp } from './form.ts';
import { type SubscribersResult, subscribersPage } from './views/subscribers.ts';

/** What the routes need besides the data. */
export interface SubscriberRoutesOptions {
  readonly formToken: string;
  /** Returns the time. */
  readonly now: () => string;
  readonly page: (c: Context, text: string, status?: 200 | 400) => Response;
}

/** Adds the page and its forms. */
export function addSubscriberRoutes(console: ConsoleApp, data: ConsoleData, options: SubscriberRoutesOptions): void {
  const { formToken, now, page } = options;
  const show = async (c: Context, result?: SubscribersResult): Promise<Response> => {
    const text = subscribersPage(await data.privateOutputs(), { formToken, now: now(), ...(result && { result }) });
    return page(c, text, result !== undefined && 'problem' in result ? 400 : 200);
  };
  console.get('/subscribers', (c) => show(c));
  console.post('/subscribers/add', async (c) => {
    const form = c.get('form');
    return await show(c, await data.addSubscriber(form.get('output') ?? '', form.get('name') ?? ''));
  });
  console.post('/subscribers/rotate', async (c) =>
    show(c, await data.rotateSubscriber(c.get('form').get('subscriber') ?? '')),
  );
  console.post('/subscribers/revoke', async (c) => {
    const isRevoked = await data.revokeSubscriber(c.get('form').get('subscriber') ?? '');
    return await show(c, isRevoked ? { revoked: true } : { problem: 'there is no such subscriber' });
  });
}
