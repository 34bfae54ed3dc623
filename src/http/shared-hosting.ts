/** Address ranges of shared hosting: thousands of domains on one provider's servers count as one host in the queue. */
import { isWithin, parseAddress, parseRange } from './addresses.ts';

/**
 * Address ranges that hosting companies use for their customers' own domains, from their published documentation (the
 * DNS records for a custom domain) and the registries. Content delivery networks are omitted: their addresses are
 * shared by unrelated origins, which they exist to shield.
 */
export const sharedHostingRanges: readonly string[] = [
  // Automattic: blogs, and what moved there from Tumblr.
  '192.0.64.0/18',
  '74.114.152.0/22',
  // Tumblr.
  '66.6.32.0/20',
  // GitHub Pages.
  '185.199.108.0/22',
  // Squarespace.
  '198.185.159.0/24',
  '198.49.23.0/24',
  // Shopify.
  '23.227.38.0/24',
  // Weebly.
  '199.34.228.0/22',
];

/** Creates a look-up of the range among `rangeTexts` (CIDR) that contains an address; undefined when none does. */
export function createSharedHosting(rangeTexts: readonly string[]): (address: string) => string | undefined {
  const ranges = rangeTexts.map((text) => ({ text, range: parseRange(text) }));
  return (text) => {
    const address = parseAddress(text);
    return address === undefined ? undefined : ranges.find(({ range }) => isWithin(address, range))?.text;
  };
}
