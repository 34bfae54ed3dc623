/** Parses IP addresses in every spelling, tells public ones from the rest, and matches ranges. Owns ipaddr.js. */
import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { cloudAddresses } from './cloud-addresses.ts';

/** A parsed IP address. */
export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A CIDR range of addresses of one family. */
export interface AddressRange {
  readonly network: Address;
  readonly prefix: number;
}

/** Parses a literal without brackets. An IPv4-mapped address gives its IPv4 address; anything else gives undefined. */
export function parseAddress(text: string): Address | undefined {
  if (!ipaddr.isValid(text)) return undefined;
  const address = ipaddr.parse(toHexGroups(text));
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** ipaddr.js reads `::1.2.3.4` as `::ffff:1.2.3.4`, a different address; written in hexadecimal groups, both are read correctly. */
function toHexGroups(text: string): string {
  return text.includes(':') && text.includes('.') ? new URL(`http://[${text}]/`).hostname.slice(1, -1) : text;
}

/** Parses a CIDR range such as `127.0.0.0/8` or `fd00::/8`. Throws when `text` is not a range. */
export function parseRange(text: string): AddressRange {
  const [network, prefix] = ipaddr.parseCIDR(text);
  return { network, prefix };
}

/** Whether `address` is in the range; always false for the other address family. */
export function isWithin(address: Address, { network, prefix }: AddressRange): boolean {
  if (address instanceof ipaddr.IPv4) return network instanceof ipaddr.IPv4 && address.match(network, prefix);
  return network instanceof ipaddr.IPv6 && address.match(network, prefix);
}

/**
 * Whether `text` is an IPv4 address in four decimal parts, the only form that URL parsing leaves. This runs for every
 * host; ipaddr.js would throw and catch an error for each name (0.1 ms).
 */
export function isFourParts(text: string): boolean {
  return isIPv4(text);
}

/**
 * Whether the registries assign `address` to the public internet. Translated and tunnelled forms (NAT64, 6to4, Teredo,
 * IPv4-compatible) never count: they can carry a private IPv4 address, and no publisher is reachable only through them.
 */
export function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast' || cloudServiceAt(address) !== undefined) return false;
  if (address instanceof ipaddr.IPv4) return true;
  // IANA has assigned only 2000::/3 as global unicast; ::a.b.c.d and the rest are not.
  return ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
}

/** The name of the range that `address` belongs to, for messages. */
export function rangeName(address: Address): string {
  const service = cloudServiceAt(address);
  if (service !== undefined) return service;
  const range = address.range();
  return range === 'unicast' ? 'not global unicast' : range;
}

const cloudServices: ReadonlyMap<string, string> = new Map(
  cloudAddresses.map(({ address, service }) => [ipaddr.parse(address).toNormalizedString(), service]),
);

/** The service that a cloud provider offers its own machines at `address`; undefined for every other address. */
function cloudServiceAt(address: Address): string | undefined {
  return cloudServices.get(address.toNormalizedString());
}
