/** Publishers on loopback, each with an RSS feed of the items that a scenario gives it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An item of a publisher's feed. */
export interface PublisherItem {
  readonly guid: string;
  readonly title: string;
  readonly link: string;
  /** HTML. */
  readonly body: string;
  readonly date: Date;
}

/** The publishers; each is served from the moment it has items. */
export interface Publishers {
  /** By publisher, newest first. */
  readonly items: Map<string, PublisherItem[]>;
  /** The exception of the address guard that lets Winnow fetch from them. */
  readonly allow: string;
  urlOf(publisher: string): string;
  close(): Promise<void>;
}

function rssOf(publisher: string, items: readonly PublisherItem[]): string {
  const elements = items.map(
    ({ guid, title, link, body, date }) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>${link}</link>` +
      `<pubDate>${date.toUTCString()}</pubDate><description><![CDATA[${body}]]></description></item>`,
  );
  const head = `<title>${publisher}</title><link>https://${publisher}.example/</link>`;
  return `<rss version="2.0"><channel>${head}${elements.join('')}</channel></rss>`;
}

/** Starts them on a free port. */
export async function startPublishers(): Promise<Publishers> {
  const items = new Map<string, PublisherItem[]>();
  const server = createServer((request, response) => {
    const publisher = (request.url ?? '').replace(/^\/|\.xml$/g, '');
    response.setHeader('Content-Type', 'application/rss+xml; charset=utf-8');
    response.end(rssOf(publisher, items.get(publisher) ?? []));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    items,
    allow: `127.0.0.0/8:${port}`,
    urlOf: (publisher) => `http://127.0.0.1:${port}/${publisher}.xml`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
