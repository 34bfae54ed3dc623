/** Reads OPML subscription lists, as other feed readers export them. */
import { Parser } from 'htmlparser2';
import { feedAddress } from '../url/feed-address.ts';

/** One subscription of a list; folders and categories become tags. */
export interface Subscription {
  readonly url: string;
  readonly title?: string;
  readonly siteUrl?: string;
  readonly tags: readonly string[];
}

/** The content of an OPML file. */
export interface OpmlList {
  readonly title?: string;
  /** In the order of the list, each URL once. */
  readonly subscriptions: readonly Subscription[];
  /** What was skipped and why, one sentence each. */
  readonly problems: readonly string[];
}

/** Deeper folders do not become tags; outlines beyond the limit are ignored. */
const MAX_DEPTH = 50;

/** Where reading stops; a test may lower it. */
export interface OpmlLimits {
  readonly maxOutlines: number;
  /** Outlines open at once. */
  readonly maxOpen: number;
}

const OPML_LIMITS: OpmlLimits = { maxOutlines: 50_000, maxOpen: MAX_DEPTH * 20 };

/** Reads OPML 1 or 2 leniently: any case, missing end tags, bare ampersands. Undefined when `text` is not OPML. */
export function readOpml(text: string, limits: OpmlLimits = OPML_LIMITS): OpmlList | undefined {
  const reader = new OpmlReader(limits);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name.toLowerCase(), attributes),
      ontext: (data) => reader.text(data),
      onclosetag: (name) => reader.close(name.toLowerCase()),
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  );
  for (let start = 0; start < text.length && !reader.isFull; start += 65_536)
    parser.write(text.slice(start, start + 65_536));
  if (!reader.isFull) parser.end();
  return reader.result();
}

class OpmlReader {
  readonly #limits: OpmlLimits;
  #isOpml = false;
  #title = '';
  #inTitle = false;
  #outlines = 0;
  readonly #folders: (string | undefined)[] = [];
  /** Number of open outlines at the outermost one with `isComment="true"`, which excludes all below it; 0 outside. */
  #commentDepth = 0;
  readonly #found = new Map<string, Subscription>();
  readonly #problems: string[] = [];

  constructor(limits: OpmlLimits) {
    this.#limits = limits;
  }

  get isFull(): boolean {
    return this.#outlines >= this.#limits.maxOutlines || this.#folders.length > this.#limits.maxOpen;
  }

  open(name: string, given: Readonly<Record<string, string>>): void {
    if (name === 'opml') this.#isOpml = true;
    if (name === 'title' && this.#outlines === 0) this.#inTitle = true;
    if (name !== 'outline') return;
    this.#outlines++;
    const attributes = new Map(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value.trim()]));
    const title = attributes.get('title') || attributes.get('text');
    const address = attributes.get('xmlurl');
    this.#folders.push(address === undefined ? title : undefined);
    if (attributes.get('iscomment')?.toLowerCase() === 'true' && this.#commentDepth === 0)
      this.#commentDepth = this.#folders.length;
    if (address !== undefined) this.#add(address, title, attributes);
  }

  text(data: string): void {
    if (this.#inTitle) this.#title += data;
  }

  close(name: string): void {
    if (name === 'title') this.#inTitle = false;
    if (name !== 'outline') return;
    if (this.#folders.length === this.#commentDepth) this.#commentDepth = 0;
    this.#folders.pop();
  }

  result(): OpmlList | undefined {
    if (!this.#isOpml && this.#outlines === 0) return undefined;
    if (this.isFull) this.#problems.push(`the list is too long or too deep; its end was ignored`);
    const title = oneLine(this.#title);
    const subscriptions = [...this.#found.values()];
    return { subscriptions, problems: this.#problems, ...(title !== '' && { title }) };
  }

  #add(address: string, title: string | undefined, attributes: ReadonlyMap<string, string>): void {
    const url = feedAddress(address);
    const problem = this.#commentDepth > 0 ? 'is commented out' : unreadableKind(address, attributes);
    if (url === undefined || problem !== undefined) {
      const reason = problem ?? 'has no web address';
      this.#problems.push(`"${oneLine(title ?? address).slice(0, 80)}" ${reason} and was skipped`);
      return;
    }
    const before = this.#found.get(url);
    const tags = new Set([...(before?.tags ?? []), ...this.#tags(attributes.get('category'))]);
    const siteUrl = before?.siteUrl ?? feedAddress(attributes.get('htmlurl') ?? '');
    const name = before?.title ?? oneLine(title);
    this.#found.set(url, {
      url,
      tags: [...tags],
      ...(name && name !== url && { title: name }),
      ...(siteUrl && { siteUrl }),
    });
  }

  /** The names of the surrounding folders, and the last part of each category (`/news/local,sport`). */
  #tags(categories = ''): string[] {
    const last = categories.split(',').map((path) => path.split('/').at(-1) ?? '');
    return [...this.#folders.slice(0, MAX_DEPTH), ...last].map((tag) => oneLine(tag)).filter((tag) => tag !== '');
  }
}

function oneLine(text = ''): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** FreshRSS writes what it makes feeds of with expressions: the address is a page or an API, not a feed. */
const SCRAPED = /^(?:(?:html|xml)\+xpath|json\+(?:dotnotation|dotpath|xpath)|html\+xpath\+json\+dotnotation|xpath)$/i;

/** A link that opens a podcast program. It says nothing about http or https, so the operator decides. */
const PODCAST_LINK = /^(?:pcast|itpc|itms-pcasts?|podcast):/i;

/** What the outline is instead of a feed; undefined when it is one. */
function unreadableKind(address: string, attributes: ReadonlyMap<string, string>): string | undefined {
  if (PODCAST_LINK.test(address)) {
    const url = feedAddress(address);
    return `has a link for podcast programs${url === undefined ? '' : ` (try \`winnow add ${url}\`)`}`;
  }
  const isScraped = [...attributes.keys()].some((name) => /^frss:(?:xpathitem|jsonitem|csspath)$/.test(name));
  if (!isScraped && !SCRAPED.test(attributes.get('type') ?? '')) return undefined;
  return 'is a page that another program turns into a feed (XPath or JSON)';
}
