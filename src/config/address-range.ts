/** Validates an exception from the address guard: an address range with a port. */
import { isIPv4, isIPv6 } from 'node:net';

const RANGE = /^(?:\[([0-9a-fA-F:.]+)\]|([0-9.]+))\/(\d{1,3}):(\d{1,5})$/;

/** The error in a range such as `127.0.0.1/32:8099` or `[::1]/128:8099`; undefined when it is valid. */
export function addressRangeProblem(text: string): string | undefined {
  const [, v6, v4, prefix, port] = RANGE.exec(text) ?? [];
  const isAddress = v6 === undefined ? isIPv4(v4 ?? '') : isIPv6(v6);
  if (isAddress && Number(prefix) <= (v6 === undefined ? 32 : 128) && Number(port) <= 65_535) return undefined;
  return '{value} is not an address range with a port, such as `127.0.0.1/32:8099` or `[::1]/128:8099`';
}
