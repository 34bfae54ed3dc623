/** Why: thousands of domains can be one machine room; those of the well-known hosting farms share one place in the queue. */
import { isWithin, parseAddress, parseRange } from './addresses.ts';

/**
 * Address ranges announced by hosting companies for their customers' own domains, from their published documentation
 * (records to point a custom domain at) and the registries. Content networks are left out: their addresses are shared
 * by unrelated origins, which they exist to shield.
 */
export const sharedHostingRanges: readonly string[] = [
  // Automattic: blogs, and what was moved there from Tumblr.
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

/** The range among `farms` that holds `address`, or undefined. */
export function createSharedHosting(farms: readonly string[]): (address: string) => string | undefined {
  const ranges = farms.map((text) => ({ text, range: parseRange(text) }));
  return (text) => {
    const address = parseAddress(text);
    return address === undefined ? undefined : ranges.find(({ range }) => isWithin(address, range))?.text;
  };
}
