/** Makes the addresses in a feed's HTML absolute while the base is known: outside the feed a relative one is lost. */
import { Tokenizer } from 'htmlparser2';
import { parseUrl } from '../../url/parse-url.ts';
import { decodeReferences } from '../bytes/entities.ts';

/** Attributes that hold one address each (WHATWG HTML, index of attributes, and the old ones of HTML 4). */
export const addressAttributes: ReadonlySet<string> = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'cite',
  'longdesc',
  'poster',
  'background',
  'data',
  'xlink:href',
]);

/** Matches if an address may be relative; otherwise there is nothing to do. */
const mayBeRelative =
  /(?:href|src|action|cite|longdesc|poster|background|data|srcset)\s{0,20}=\s{0,20}["']?(?!\s{0,5}(?:https?:|mailto:|data:|tel:|#))/i;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The HTML with relative addresses resolved against `base` (absolute), otherwise unchanged. Linear. */
export function absolutiseHtml(html: string, base: string | undefined): string {
  if (base === undefined || !mayBeRelative.test(html)) return html;
  const edits = editsFor(html, base);
  if (edits.length === 0) return html;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, value } of edits) {
    parts.push(html.slice(at, start), value);
    at = end;
  }
  parts.push(html.slice(at));
  return parts.join('');
}

function editsFor(html: string, base: string): Edit[] {
  const edits: Edit[] = [];
  let name = '';
  let start = -1;
  let end = -1;
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onattribname: (from, to) => {
        name = html.slice(from, Math.min(to, from + 20)).toLowerCase();
        start = -1;
      },
      onattribdata: (from, to) => {
        if (start < 0) start = from;
        end = to;
      },
      onattribend: () => {
        if (start < 0 || (name !== 'srcset' && !addressAttributes.has(name))) return;
        const raw = html.slice(start, end);
        const value = absoluteAttribute(name, decodeReferences(raw), base);
        if (value !== undefined)
          edits.push({ start, end, value: value.replace(/&/g, '&amp;').replace(/"/g, '&quot;') });
      },
      onattribentity: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return edits;
}

/** The attribute's value made absolute, or undefined when it stays as written. */
export function absoluteAttribute(name: string, value: string, base: string | undefined): string | undefined {
  if (base === undefined) return undefined;
  if (name === 'srcset') return absoluteSrcset(value, base);
  return absolute(value, base);
}

function absolute(reference: string, base: string): string | undefined {
  const text = reference.trim();
  if (text === '' || text.startsWith('#') || /^[a-z][a-z0-9+.-]{0,30}:/i.test(text)) {
    return text !== reference && text !== '' ? text : undefined;
  }
  const href = parseUrl(text, base)?.href;
  if (href === undefined) return undefined;
  // Non-ASCII letters stay readable, as the publisher wrote them.
  return /[^\x20-\x7e]/.test(text) ? readable(href) : href;
}

function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function absoluteSrcset(value: string, base: string): string | undefined {
  const candidates = value.split(/,\s+/).map((candidate) => {
    const [reference = '', ...rest] = candidate.trim().split(/\s+/);
    return [absolute(reference, base) ?? reference, ...rest].join(' ');
  });
  const joined = candidates.join(', ');
  return joined === value ? undefined : joined;
}
