/** Why: each guard as a row: the text that makes it one, what stands there without it, and the tests that must miss it. */

export interface Guard {
  readonly name: string;
  readonly file: string;
  /** What makes it a guard, and what stands there without it. */
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

const SSRF = 'tests/security/ssrf.test.ts';
const LIMITS = 'tests/security/limits.test.ts';
const HOSTILE = 'tests/feeds/parse-hostile.test.ts';
const SANITIZE = 'tests/clean/sanitize.test.ts';
const CONSOLE = 'tests/server/console.test.ts';
const SECRETS = 'tests/security/secrets.test.ts';
const FORMATS = 'tests/formats/formats.test.ts';
const POISONING = 'tests/stories/poisoning.test.ts';

/** In order of the way that a document takes: in over the network, through the parsers, out to readers, and to the operator. */
export const guards: readonly Guard[] = [
  {
    name: 'address guard',
    file: 'src/http/guard.ts',
    from: 'if (!isPublic(parsed)) {',
    to: 'if (false) {',
    tests: [SSRF],
  },
  {
    name: 'schemes',
    file: 'src/http/guard.ts',
    from: "if (url.protocol !== 'http:' && url.protocol !== 'https:') {",
    to: 'if (false) {',
    tests: [SSRF],
  },
  {
    name: 'ports',
    file: 'src/http/guard.ts',
    from: 'if (!policy.ports.has(port)) return',
    to: 'if (false) return',
    tests: [SSRF],
  },
  {
    name: 'every address of a name',
    file: 'src/http/guard.ts',
    from: 'if (!last.allowed) return last;',
    to: 'if (last.allowed) return last;',
    tests: [SSRF],
  },
  {
    name: 'headers bound to origin',
    file: 'src/http/redirects.ts',
    from: 'ownHeaders: sameOrigin ? hop.ownHeaders : new Map()',
    to: 'ownHeaders: hop.ownHeaders',
    tests: ['tests/http/client.test.ts'],
  },
  {
    name: 'chain of redirects',
    file: 'src/http/redirects.ts',
    from: 'if (past.length >= limits.maxRedirects) {',
    to: 'if (past.length >= 50) {',
    tests: [LIMITS],
  },
  {
    name: 'size limit',
    file: 'src/http/body.ts',
    from: 'this.#limits.maxBytes',
    to: 'Number.MAX_SAFE_INTEGER',
    tests: [LIMITS],
  },
  {
    name: 'compression bombs',
    file: 'src/http/body.ts',
    from: 'return produced > this.#limits.ratioAfterBytes',
    to: 'return false && produced > this.#limits.ratioAfterBytes',
    tests: [LIMITS],
  },
  {
    name: 'least rate',
    file: 'src/http/transport.ts',
    from: 'return elapsed > limits.minRateAfterMs',
    to: 'return false && elapsed > limits.minRateAfterMs',
    tests: [LIMITS],
  },
  {
    name: 'size of headers',
    file: 'src/http/transport.ts',
    from: 'maxHeaderSize: options.limits.maxHeaderBytes',
    to: 'maxHeaderSize: 256 * 1024 * 1024',
    tests: [LIMITS],
  },
  {
    name: 'robots.txt',
    file: 'src/articles/fetch-page.ts',
    from: 'if (verdict?.allowed === false) {',
    to: 'if (false) {',
    tests: ['tests/articles/fetch-page.test.ts'],
  },
  {
    name: 'robots.txt on redirects',
    file: 'src/articles/fetch-page.ts',
    from: '|| (await robots.check(to)).allowed',
    to: '|| true',
    tests: ['tests/articles/fetch-page.test.ts'],
  },
  {
    name: 'content type of pages',
    file: 'src/articles/fetch-page.ts',
    from: 'if (!isPage(contentType, response.bytes)) {',
    to: 'if (false) {',
    tests: ['tests/articles/fetch-page.test.ts'],
  },
  {
    name: 'entity limit',
    file: 'src/feeds/xml/entities.ts',
    from: 'const maxExpansion = 1024 * 1024;',
    to: 'const maxExpansion = Number.MAX_SAFE_INTEGER;',
    tests: [HOSTILE],
  },
  {
    name: 'two DOCTYPEs',
    file: 'src/feeds/read-feed-xml.ts',
    from: 'if (prolog.doctypes > 1) return',
    to: 'if (false) return',
    tests: [HOSTILE],
  },
  {
    name: 'depth of XML',
    file: 'src/feeds/xml/reader.ts',
    from: 'this.#stack.length >= maxDepth ||',
    to: '',
    tests: [HOSTILE],
  },
  {
    name: 'depth of JSON',
    file: 'src/feeds/json-feed.ts',
    from: 'if (depthOf(text) > maxDepth) return',
    to: 'if (false) return',
    tests: [HOSTILE],
  },
  {
    name: 'items of a feed',
    file: 'src/feeds/newest-items.ts',
    from: 'export const maxItems = 10_000;',
    to: 'export const maxItems = 10_000_000;',
    tests: [HOSTILE],
  },
  {
    name: 'sanitiser',
    file: 'src/clean/sanitize.ts',
    from: 'return writeClean(parseBounded(html), base) as CleanHtml;',
    to: 'return html as CleanHtml;',
    tests: [SANITIZE, 'tests/clean/sanitize.property.test.ts'],
  },
  {
    name: 'depth of HTML',
    file: 'src/clean/sanitize/parse.ts',
    from: "if (depth > MAX_DEPTH) throw new LimitExceeded('depth');",
    to: '',
    tests: [SANITIZE],
  },
  {
    name: 'attributes of HTML',
    file: 'src/clean/sanitize/parse.ts',
    from: 'if ((tag?.attrs?.length ?? 0) > MAX_ATTRIBUTES)',
    to: 'if (false)',
    tests: [SANITIZE],
  },
  {
    name: 'schemes of links',
    file: 'src/clean/sanitize/safe-url.ts',
    from: 'if (!schemes.has(url.protocol)) return undefined;',
    to: '',
    tests: [SANITIZE],
  },
  {
    name: 'budget of XPath',
    file: 'src/articles/xpath/index.ts',
    from: 'const budget = new Budget(steps);',
    to: 'const budget = new Budget(steps * 200);',
    tests: ['tests/articles/site-rule/xpath.test.ts'],
  },
  {
    name: 'published addresses',
    file: 'src/formats/web-url.ts',
    from: "if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;",
    to: '',
    tests: [FORMATS],
  },
  {
    name: 'escaping of XML',
    file: 'src/formats/xml.ts',
    from: "replace(/</g, '&lt;')",
    to: "replace(/<</g, '&lt;')",
    tests: ['tests/security/published.test.ts'],
  },
  {
    name: 'canonical link of another site',
    file: 'src/stories/article-facts.ts',
    from: 'claimed !== undefined && isSameSite(claimed, url) ? claimed : url',
    to: 'claimed ?? url',
    tests: [POISONING],
  },
  {
    name: 'secret of signatures',
    file: 'src/stories/hash.ts',
    from: 'let h = seed | 0;',
    to: 'let h = 0;',
    tests: [POISONING],
  },
  {
    name: 'paths of the server',
    file: 'src/server/public-files.ts',
    from: 'export function safePath(path: string): string | undefined {',
    to: 'export function safePath(path: string): string | undefined {\n  if (path) return decodeURI(path).slice(1);',
    tests: ['tests/server/safe-path.property.test.ts'],
  },
  {
    name: 'policy of pages',
    file: 'src/server/headers.ts',
    from: `"default-src 'none'",`,
    to: '',
    tests: ['tests/server/public.test.ts'],
  },
  {
    name: 'token of forms',
    file: 'src/server/console/access.ts',
    from: "isSame(given ?? '', formToken) && isSameOrigin(c)",
    to: 'isSameOrigin(c)',
    tests: [CONSOLE],
  },
  {
    name: 'origin of forms',
    file: 'src/server/console/access.ts',
    from: "isSame(given ?? '', formToken) && isSameOrigin(c)",
    to: "isSame(given ?? '', formToken)",
    tests: [CONSOLE],
  },
  {
    name: 'host name of the console',
    file: 'src/server/console/access.ts',
    from: 'return isLoopback && isOwnName && !isProxied;',
    to: 'return isLoopback && !isProxied;',
    tests: [CONSOLE],
  },
  {
    name: 'signature of pings',
    file: 'src/feeds/websub/callback.ts',
    from: "if (!isSignedBy(subscription.secret, headers['x-hub-signature'], body))",
    to: 'if (false)',
    tests: ['tests/websub/subscriptions.test.ts'],
  },
  {
    name: 'private feeds',
    file: 'src/publish/items.ts',
    from: '...(source.isPrivate ? {} : { feedUrl: state?.url ?? source.url })',
    to: 'feedUrl: state?.url ?? source.url',
    tests: [SECRETS],
  },
  {
    name: 'links of private feeds',
    file: 'src/publish/feed-secrets.ts',
    from: 'return [...patterns].reduce(withoutSecrets, item);',
    to: 'return patterns.size > 0 ? item : [...patterns].reduce(withoutSecrets, item);',
    tests: ['tests/security/private-feeds.test.ts'],
  },
  {
    name: 'redirects of private feeds',
    file: 'src/pass/poll.ts',
    from: 'if (!source.isPrivate) return finalUrl;',
    to: 'if (finalUrl) return finalUrl;',
    tests: ['tests/security/private-feeds.test.ts'],
  },
  {
    name: 'length of addresses',
    file: 'src/outputs/tag-path.ts',
    from: 'if (Buffer.byteLength(whole) <= MAX_BYTES) return whole;',
    to: 'if (whole) return whole;',
    tests: ['tests/outputs/tag-path.test.ts', 'tests/publish/long-names.test.ts'],
  },
  {
    name: 'length of tags',
    file: 'src/config/schema.ts',
    from: 'const MAX_TAG_CHARACTERS = 500;',
    to: 'const MAX_TAG_CHARACTERS = 5_000;',
    tests: ['tests/publish/long-names.test.ts'],
  },
  {
    name: 'files that cannot be written',
    file: 'src/publish/standing.ts',
    from: "return error instanceof Error && 'code' in error && OF_ONE_FILE.has(error.code);",
    to: 'return error === OF_ONE_FILE;',
    tests: ['tests/publish/long-names.test.ts'],
  },
  {
    name: 'line ends in logs',
    file: 'src/one-line.ts',
    from: 'return text.replace(/[\\u0000-\\u001f',
    to: 'return text.replace(/[\\u0000-\\u0001',
    tests: [SECRETS],
  },
];
