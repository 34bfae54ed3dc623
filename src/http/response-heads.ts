/**
 * Repairs the heads of responses where undici refuses what RFC 9110 allows: an interim response that nobody requested (15.2),
 * and the same Content-Length twice (8.6). A socket carries one request at a time, so a head begins after each request.
 */

const EMPTY = Buffer.alloc(0);
/** 101 ends HTTP on the connection and stays an error. */
const INTERIM = /^HTTP\/1\.[01] 1(?!01)\d\d\b/;
const PROTOCOL = 'HTTP/1.';
const LENGTH = /^content-length:[ \t]*([\d, \t]*?)[ \t]*\r?\n/gim;

/** Takes the received bytes of one connection and returns those that undici may read. Pure but for its buffer. */
export class ResponseHeads {
  readonly #maxBytes: number;
  /** The incomplete head; undefined while a body passes. */
  #head: Buffer | undefined = EMPTY;
  #skippedBytes = 0;

  /** `maxBytes`: a longer head, or more bytes of interim responses, pass unchanged, for undici to refuse. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** A request is being sent: the next bytes are a head. */
  expect(): void {
    this.#head ??= EMPTY;
    this.#skippedBytes = 0;
  }

  push(chunk: Buffer): Buffer {
    if (this.#head === undefined) return chunk;
    let bytes = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
    for (;;) {
      const end = endOfHead(bytes);
      if (end < 0 && mayBeHead(bytes) && this.#skippedBytes + bytes.length <= this.#maxBytes) {
        this.#head = bytes;
        return EMPTY;
      }
      const head = bytes.subarray(0, Math.max(0, end)).toString('latin1');
      if (!INTERIM.test(head) || this.#skippedBytes > this.#maxBytes) {
        this.#head = undefined;
        return Buffer.concat([Buffer.from(withOneLength(head), 'latin1'), bytes.subarray(head.length)]);
      }
      this.#skippedBytes += end;
      bytes = bytes.subarray(end);
    }
  }
}

/** Anything but HTTP passes at once. */
function mayBeHead(bytes: Buffer): boolean {
  return PROTOCOL.startsWith(bytes.toString('latin1', 0, PROTOCOL.length));
}

/** The index after the empty line that ends a head; -1 when it has not arrived. */
function endOfHead(bytes: Buffer): number {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return crlf + 4;
  return lf < 0 ? -1 : lf + 2;
}

/** The head with a repeated Content-Length once. Different values stay, and are refused. */
function withOneLength(head: string): string {
  const values = [...head.matchAll(LENGTH)].flatMap((match) =>
    (match[1] ?? '').split(',').map((value) => value.trim()),
  );
  const [first = ''] = values;
  if (values.length < 2 || !/^\d+$/.test(first) || values.some((value) => value !== first)) return head;
  let isFirst = true;
  return head.replace(LENGTH, () => {
    const line = isFirst ? `content-length: ${first}\r\n` : '';
    isFirst = false;
    return line;
  });
}

/** The part of a socket that the repair needs. */
interface Connection {
  read(size?: number): unknown;
  write(...args: never[]): boolean;
}

/** Repairs every head that is read from `socket`. */
export function repairHeads(socket: Connection, maxBytes: number): void {
  const heads = new ResponseHeads(maxBytes);
  const { read, write } = socket;
  socket.read = (size) => {
    for (;;) {
      const chunk: unknown = read.call(socket, size);
      if (!Buffer.isBuffer(chunk)) return chunk;
      const bytes = heads.push(chunk);
      if (bytes.length > 0) return bytes;
    }
  };
  socket.write = (...args) => {
    heads.expect();
    return write.apply(socket, args);
  };
}
