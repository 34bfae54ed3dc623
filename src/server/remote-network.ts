/** Which network a client's address belongs to: limits count networks, since a home has millions of IPv6 addresses. */
import { BlockList } from 'node:net';

/** Loopback, private and link-local ranges: a proxy or the bridge of a container there stands for all of its clients. */
const local = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  local.addSubnet(network, prefix, 'ipv4');
local.addAddress('::1', 'ipv6');
local.addSubnet('fc00::', 7, 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');

/** An address of `socket.remoteAddress`, an IPv4-mapped one as IPv4, without a zone. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d{1,3}\.)/, '').replace(/%.*$/, '');
}

export function isLoopback(address: string): boolean {
  const plain = plainAddress(address);
  return plain === '::1' || plain.startsWith('127.');
}

/** Whether the address is one of this machine or of a private network. */
export function isLocal(address: string): boolean {
  const plain = plainAddress(address);
  return local.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
}

/** What one client has: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ?? '').split(':')].slice(0, 4).join(':');
}
