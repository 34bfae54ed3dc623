/** The list of attacks: each line has an id, and the names of its tests begin with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Id of each line, and what it is about in a few words. S: requests, R: resources, X: published markup, C: operator, D: stories. */
export const lines: ReadonlyMap<string, string> = new Map([
  ['S1', 'schemes that are not of the web'],
  ['S2', 'private addresses in every spelling'],
  ['S3', 'a name with a public and a private address'],
  ['S4', 'the address checked is the address connected to'],
  ['S5', 'redirects to private addresses, on every hop'],
  ['S6', 'redirects to another scheme or port'],
  ['S7', 'ports'],
  ['S8', 'one guard for every request'],
  ['S9', 'HTTP/2 and Alt-Svc'],
  ['S10', 'reused connections'],
  ['S11', 'exceptions of the operator'],
  ['S12', 'in-host services of cloud providers'],
  ['S13', 'an exception belongs to the feeds configured there'],
  ['R1', 'size of a response'],
  ['R2', 'compression ratio'],
  ['R3', 'slow responses'],
  ['S14', 'what refusals tell a publisher'],
  ['R1', 'size of an answer'],
  ['R2', 'compression bombs'],
  ['R3', 'slow answers'],
  ['R4', 'headers without end'],
  ['R5', 'redirects without end'],
  ['R6', 'streams without end'],
  ['R7', 'XML: depth, attributes, entities, DTDs'],
  ['R8', 'depth, size and attributes of HTML'],
  ['R9', 'too many items'],
  ['R10', 'deep JSON'],
  ['R11', 'slow regular expressions'],
  ['R12', 'slow selectors and XPath'],
  ['R13', 'long titles and addresses, many categories'],
  ['R14', 'a full or read-only disk'],
  ['R15', 'responses that are not read'],
  ['R16', 'connections without end'],
  ['R17', 'the limit of readers by other spellings'],
  ['R18', 'damaged records in the store'],
  ['X1', 'markup that runs'],
  ['X2', 'titles, names and categories as text'],
  ['X3', 'every address field'],
  ['X4', 'frames'],
  ['X5', 'style, id, class, target'],
  ['X6', 'headers of our pages'],
  ['X7', 'XML from a serialiser, style sheets only ours'],
  ['X8', 'cleaning again under new rules'],
  ['X9', 'the same bytes in every format'],
  ['X10', 'hosts in punycode'],
  ['C1', 'secrets are never shown'],
  ['C2', 'headers and cookies bound to their origin'],
  ['C3', 'who may use the console'],
  ['C4', 'rules are data'],
  ['C5', 'permissions of the configuration'],
  ['C6', 'text of publishers stays text'],
  ['C7', 'log lines cannot be forged'],
  ['C8', 'the console behind a proxy'],
  ['C9', 'the token of the console: made, stored, shown'],
  ['C10', 'references and paths that the console may not edit'],
  ['C11', 'forms without login: size, type, guesses'],
  ['C12', 'permissions and addresses of the store'],
  ['C13', 'the store, the configuration and secrets are never in the published folder'],
  ['C14', 'private outputs are read by their subscribers only'],
  ['D1', 'a guid belongs to its feed'],
  ['D2', 'no join without similar contents'],
  ['D3', 'no feed changes the item of another'],
  ['D4', 'the lead of a story'],
  ['D5', 'canonical links and redirects'],
  ['D6', 'a feed that floods a story'],
  ['D7', 'chains of likenesses'],
  ['D8', 'a guid used again'],
  ['D9', 'evidence, and undoing'],
  ['D10', 'crafted signatures'],
  ['D11', 'a feed that is removed'],
]);

const TITLE = /\(\s*(['"`])((?:[SRXCD]\d+(?:, | and )?)+)(?=[: '"`])/g;

/** The ids at the head of a title; none when it begins with other words. */
export function idsOf(title: string): string[] {
  const head = /^(?:[SRXCD]\d+(?:, | and )?)+(?=[: ]|$)/.exec(title)?.[0] ?? '';
  return head.match(/[SRXCD]\d+/g) ?? [];
}

/** Every id at the head of a test title under `folder`, with the files. */
export function namedIn(folder: string): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.test.ts')) continue;
    for (const [, , head = ''] of readFileSync(join(folder, file), 'utf8').matchAll(TITLE))
      for (const id of idsOf(head)) named.set(id, (named.get(id) ?? new Set()).add(file));
  }
  return named;
}
