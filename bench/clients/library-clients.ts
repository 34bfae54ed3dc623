/** Libraries of npm that readers are made with. They have no memory: what they show is the document. */
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import type { Client, FeedFormat, ShownItem } from './client.ts';

type Parse = (text: string) => Promise<readonly ShownItem[]>;

/** A client that parses each subscription with `parse`. */
function library(name: string, formats: readonly FeedFormat[], parse: Parse): Client {
  return {
    name,
    formats,
    start: async (_, subscriptions) => ({
      read: async () => {
        const lists = subscriptions.map(async ({ key, url }) => {
          // The site restarts between two reads, which may end the connection that `fetch` kept.
          const response = await fetch(url).catch(() => fetch(url));
          return [key, response.ok ? await parse(await response.text()) : []] as const;
        });
        return new Map(await Promise.all(lists));
      },
    }),
  };
}

const rssParser = library('rss-parser', ['atom', 'rss'], async (text) => {
  const { items } = await new RssParser<object, { id?: string }>().parseString(text);
  return items.map(({ id, guid, title = '', link = '' }) => ({ id: id ?? guid ?? '', title, link }));
});

const feedsmith = library('feedsmith', ['atom', 'rss', 'json'], async (text) => {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'atom':
      return (parsed.feed.entries ?? []).map(({ id = '', title, links = [] }) => ({
        ...{ id, title: typeof title === 'string' ? title : (title?.value ?? '') },
        link: links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? '',
      }));
    case 'rss':
      return (parsed.feed.items ?? []).map(({ guid, title = '', link = '' }) => ({
        id: guid?.value ?? '',
        title,
        link,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map(({ id = '', title = '', url: link = '' }) => ({ id, title, link }));
    default:
      return [];
  }
});

/** The parsers that the project has among its dependencies. */
export const LIBRARY_CLIENTS: readonly Client[] = [rssParser, feedsmith];
