/** Validates `storage.url`, with a suggestion when the scheme is misspelled. */
import { parseStoreAddress, STORE_SCHEMES } from '../storage/store-address.ts';
import { didYouMean } from './suggest.ts';

/** The error in a store URL, for a finding; undefined when it is valid. */
export function storeUrlProblem(url: string): string | undefined {
  const address = parseStoreAddress(url);
  if (address.kind !== 'refused') return undefined;
  const meant = address.scheme === undefined ? '' : didYouMean(address.scheme, STORE_SCHEMES);
  return `{value} is not the address of a store: ${address.message}${meant}`;
}
