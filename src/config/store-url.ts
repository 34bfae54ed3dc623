/** What is wrong with `storage.url`, with a suggestion where the scheme is misspelled. */
import { parseStoreAddress, STORE_SCHEMES } from '../storage/store-address.ts';
import { didYouMean } from './suggest.ts';

/** In words for a finding; undefined when the address can be used. */
export function storeUrlProblem(url: string): string | undefined {
  const address = parseStoreAddress(url);
  if (address.kind !== 'refused') return undefined;
  const meant = address.scheme === undefined ? '' : didYouMean(address.scheme, STORE_SCHEMES);
  return `{value} is not the address of a store: ${address.message}${meant}`;
}
