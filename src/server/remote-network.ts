/** Maps client addresses to networks: limits count networks, because one home has millions of IPv6 addresses. */
import { BlockList } from 'node:net';

/** Loopback, private and link-local ranges: an address there may be a proxy or container bridge with many clients behind it. */
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

/** An address from `socket.remoteAddress` without a zone; an IPv4-mapped one becomes IPv4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d{1,3}\.)/, '').replace(/%.*$/, '');
}

/** Whether the address is a loopback address. */
export function isLoopback(address: string): boolean {
  const plain = plainAddress(address);
  return plain === '::1' || plain.startsWith('127.');
}

/** Whether the address belongs to this machine or a private network. */
export function isLocal(address: string): boolean {
  const plain = plainAddress(address);
  return local.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
}

/** What identifies one client: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ?? '').split(':')].slice(0, 4).join(':');
}
