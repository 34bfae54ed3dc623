/** Why: thousands of domains can be one machine room; those of the well-known hosting farms share one place in the queue. */
import ipaddr from 'ipaddr.js';

/**
 * Address ranges announced by hosting companies for their customers' own domains, from their published documentation
 * (records to point a custom domain at) and the registries. Content networks are left out: their addresses are shared
 * by unrelated origins, which they exist to shield.
 */
export const knownFarms: readonly string[] = [
  '192.0.64.0/18',
  '74.114.152.0/22',
  '185.199.108.0/22',
  '198.185.159.0/24',
  '198.49.23.0/24',
  '23.227.38.0/24',
  '66.6.32.0/20',
  '199.34.228.0/22',
];

/** The range among `farms` that holds `address`, or undefined. */
export function createFarms(farms: readonly string[]): (address: string) => string | undefined {
  const ranges = farms.map((text) => ({ text, range: ipaddr.parseCIDR(text) }));
  return (address) => {
    if (!ipaddr.isValid(address)) return undefined;
    const parsed = ipaddr.process(address);
    return ranges.find(({ range }) => range[0].kind() === parsed.kind() && parsed.match(range))?.text;
  };
}
