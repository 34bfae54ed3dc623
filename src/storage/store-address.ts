/**
 * The address of the store (`storage.url`) and what its backend says about it. One parser serves the configuration, the
 * store, its lock and its backups, so that they never mean two different stores.
 */
import type { Backend, BackendKind, BackendOptions } from './backends/backend.ts';
import { backends } from './backends/index.ts';
import { StoreError } from './store-error.ts';

/** An address that was parsed: its backend, and the rest in the form that the backend uses. */
export interface StoreAddress {
  readonly kind: 'address';
  readonly backend: BackendKind;
  readonly address: string;
}

/** An address that cannot be used. `message` completes a sentence about it and repeats no part that may be a password. */
export interface StoreAddressProblem {
  readonly kind: 'refused';
  readonly message: string;
  /** What the address starts with, without the colon, where no backend has that scheme. */
  readonly scheme?: string;
}

/** The schemes of all backends, without the colon. */
export const STORE_SCHEMES: readonly string[] = backends.map(({ scheme }) => scheme);

/** How addresses are written, for manuals: "`sqlite:FILE` or `memory:`". */
export const STORE_USAGE = backends.map(({ usage }) => `\`${usage}\``).join(' or ');

/** A regular expression for editors; {@link parseStoreAddress} decides. */
export const STORE_PATTERN = `^(${backends.map(({ usage }) => usage.replace(/[A-Z].*/, '.+')).join('|')})$`;

/** Parses `url`. Does not touch the medium. */
export function parseStoreAddress(url: string): StoreAddress | StoreAddressProblem {
  const end = url.indexOf(':');
  const scheme = url.slice(0, Math.max(0, end));
  const backend = backends.find((kind) => kind.scheme === scheme);
  if (backend === undefined) return unsupported(url, scheme);
  const parsed = backend.parse(url.slice(end + 1));
  return parsed.kind === 'refused' ? parsed : { kind: 'address', backend, address: parsed.address };
}

function unsupported(url: string, scheme: string): StoreAddressProblem {
  if (/^[a-z][a-z0-9+.-]*$/i.test(scheme))
    return { kind: 'refused', scheme, message: `\`${scheme}:\` is not supported: ${supported()}` };
  const looksLikePath = /^[\w./-]+$/.test(url);
  const message = `a path needs its scheme: write \`${backends[0].scheme}:${url}\``;
  return { kind: 'refused', message: looksLikePath ? message : supported() };
}

function supported(): string {
  const named = (isPersistent: boolean): string =>
    backends
      .filter(({ capabilities }) => capabilities.isPersistent === isPersistent)
      .map(({ summary }) => summary)
      .join(' or ');
  return `the store is ${named(true)} or, for a trial, ${named(false)}`;
}

/** The same for an address that has to be valid. Throws a StoreError. */
export function resolveStoreAddress(url: string): StoreAddress {
  const address = parseStoreAddress(url);
  // The address itself is not repeated: that of a database server may hold a password.
  if (address.kind === 'refused') throw new StoreError('cannot-open', `the store's address: ${address.message}`);
  return address;
}

/** Opens or creates the store at `url`, such as `sqlite:data/state/winnow.db`. Rejects with a StoreError. */
export async function openBackend(url: string, options: BackendOptions = {}): Promise<Backend> {
  const { backend, address } = resolveStoreAddress(url);
  return await backend.open(address, options);
}

/** Whether the store outlives the process. Throws a StoreError when the address is not valid. */
export function isPersistent(url: string): boolean {
  return resolveStoreAddress(url).backend.capabilities.isPersistent;
}

/** The store's name in messages, without passwords. Throws a StoreError when the address is not valid. */
export function storeName(url: string): string {
  const { backend, address } = resolveStoreAddress(url);
  return backend.nameOf(address);
}

/** The address as configured, for reports, without a password. Throws a StoreError when the address is not valid. */
export function displayedUrl(url: string): string {
  return storeFile(url) === undefined && isPersistent(url) ? storeName(url) : url;
}

/** Whether a store was written at `url` before; opening it would create one otherwise. Rejects with a StoreError. */
export async function storeExists(url: string): Promise<boolean> {
  const { backend, address } = resolveStoreAddress(url);
  return await backend.exists(address);
}

/** The file that the store is; undefined when it is not a file of this machine, or the address is not valid. */
export function storeFile(url: string): string | undefined {
  const parsed = parseStoreAddress(url);
  if (parsed.kind === 'refused' || !parsed.backend.capabilities.isPersistent) return undefined;
  return parsed.backend.capabilities.fileOf?.(parsed.address);
}
