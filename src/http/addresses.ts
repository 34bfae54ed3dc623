/** Why: the one file that knows ipaddr.js: IP addresses in every spelling, which of them are public, and ranges of them. */
import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { cloudAddresses } from './cloud-addresses.ts';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A range of addresses, of one family. */
export interface AddressRange {
  readonly network: Address;
  readonly prefix: number;
}

/** The address of a literal without brackets; an IPv4-mapped one is the IPv4 address it carries. Undefined for anything else. */
export function parseAddress(text: string): Address | undefined {
  if (!ipaddr.isValid(text)) return undefined;
  const address = ipaddr.parse(spelled(text));
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** ipaddr.js reads `::1.2.3.4` as `::ffff:1.2.3.4`, which is another address; in plain groups both are clear. */
function spelled(text: string): string {
  return text.includes(':') && text.includes('.') ? new URL(`http://[${text}]/`).hostname.slice(1, -1) : text;
}

/** The range that `127.0.0.0/8` or `fd00::/8` writes. Throws when it writes none. */
export function parseRange(text: string): AddressRange {
  const [network, prefix] = ipaddr.parseCIDR(text);
  return { network, prefix };
}

export function isWithin(address: Address, { network, prefix }: AddressRange): boolean {
  if (address instanceof ipaddr.IPv4) return network instanceof ipaddr.IPv4 && address.match(network, prefix);
  return network instanceof ipaddr.IPv6 && address.match(network, prefix);
}

/**
 * Whether `text` is an IPv4 address in four decimal parts, the only form that URL parsing leaves. Asked of every host, and
 * ipaddr.js throws and catches an error for each name: 0.1 ms.
 */
export function isFourParts(text: string): boolean {
  return isIPv4(text);
}

/**
 * Only what the registries give to the public internet. Translated and tunnelled forms (NAT64, 6to4, Teredo, IPv4-compatible)
 * are refused whole: they can carry a private IPv4 address, and no publisher is reachable by them only.
 */
export function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast' || cloudServiceAt(address) !== undefined) return false;
  if (address instanceof ipaddr.IPv4) return true;
  // 2000::/3 is all that IANA has given out as global unicast; ::a.b.c.d and the rest are not.
  return ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
}

/** The name of the range that an address belongs to, for messages. */
export function rangeName(address: Address): string {
  const service = cloudServiceAt(address);
  if (service !== undefined) return service;
  const range = address.range();
  return range === 'unicast' ? 'not global unicast' : range;
}

const cloudServices: ReadonlyMap<string, string> = new Map(
  cloudAddresses.map(({ address, service }) => [ipaddr.parse(address).toNormalizedString(), service]),
);

/** What a cloud provider serves at `address` to the machines that it hosts; undefined for every other address. */
function cloudServiceAt(address: Address): string | undefined {
  return cloudServices.get(address.toNormalizedString());
}
