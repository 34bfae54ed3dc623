/** An item's relations: the feed it was taken from, the entry it replies to, and its address behind a click counter. */
import { defined } from '../../model/defined.ts';
import type { EntrySource, ParsedEntry, ReplyTarget } from '../../model/entry.ts';
import { resolveUrl } from '../links/urls.ts';
import { attribute, childElements, type Element } from '../xml/element.ts';
import { firstConstruct } from './bodies.ts';
import type { Fields } from './field-names.ts';
import { alternateOf, linkWith, readLinks } from './links.ts';
import { readableTitle } from './plain-text.ts';
import { type Context, firstDate, firstText, plainText } from './reading.ts';

/** The relations of an item; absent ones are left out. */
export function readRelations(fields: Fields, context: Context): Pick<ParsedEntry, 'source' | 'inReplyTo'> {
  const source = readSource(fields, context);
  const inReplyTo = readReply(fields.get('thr:in-reply-to')?.[0]);
  return {
    ...(source ? { source } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
  };
}

/** The source with a plain title; `language` is that of the item (BCP 47). */
export function plainSource({ titleKind, title, ...rest }: EntrySource, language: string | undefined): EntrySource {
  return title === undefined ? rest : { title: readableTitle(title, titleKind ?? 'text', language), ...rest };
}

/** The article's own address, if its link goes through a click counter. */
export function originalLink(fields: Fields): string | undefined {
  const element = fields.get('feedburner:origlink')?.[0];
  return resolveUrl(plainText(element), element?.base);
}

function readSource(fields: Fields, context: Context): EntrySource | undefined {
  const atom = fields.get('atom:source')?.[0];
  if (atom) {
    const inner = new Map<string, Element[]>();
    for (const child of childElements(atom)) inner.set(child.name, [...(inner.get(child.name) ?? []), child]);
    const links = readLinks(childElements(atom));
    const title = firstConstruct(inner, ['atom:title', 'title'], context);
    return present({
      title: title?.value,
      titleKind: title?.kind === 'html' ? 'html' : undefined,
      url: alternateOf(links) ?? linkWith(links, 'self'),
      feedUrl: linkWith(links, 'self'),
      id: firstText(inner, ['atom:id', 'id']),
      updated: firstDate(inner, ['atom:updated', 'updated'], context),
    });
  }
  const rss = fields.get('source')?.[0];
  if (!rss) return undefined;
  return present({ title: plainText(rss), url: resolveUrl(attribute(rss, 'url') ?? attribute(rss, 'href'), rss.base) });
}

function present(values: { readonly [key in keyof EntrySource]: string | undefined }): EntrySource | undefined {
  const entries = Object.entries(values).filter(([, value]) => value);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function readReply(element: Element | undefined): ReplyTarget | undefined {
  if (!element) return undefined;
  const ref = attribute(element, 'ref')?.trim() || undefined;
  const href = resolveUrl(attribute(element, 'href'), element.base);
  return ref || href ? defined({ ref, href }) : undefined;
}
