/** Reads one response body within all its limits: undoes the content-codings and counts the output of each. */
import type { Transform } from 'node:stream';
import { beginsLikeText, createDecoder, type DeclaredCodings, nextCoding, SNIFFED_BYTES } from './codings.ts';
import { type Failure, failureOf } from './failures.ts';

/** What one body may cost; see `HttpLimits`. */
export interface BodyLimits {
  /** Bytes after decoding; a longer body is truncated. */
  readonly maxBytes: number;
  /** Decoded to received bytes; a body that grows more is a failure. */
  readonly maxRatio: number;
  /** The ratio is not checked for the first bytes up to this size. */
  readonly ratioAfterBytes: number;
  /** Content-codings on one body, declared or not. */
  readonly maxCodings: number;
}

/** Where coded bytes enter a decoder, or content the result. */
interface Inlet {
  /** False: wait for `onDrain` before the next chunk. */
  write(chunk: Buffer): boolean;
  end(): void;
}

/** Why a body is incomplete. `size`: it reached the size limit. `cut`: the connection ended before the body did. */
export type Truncation = 'size' | 'cut';

/** The decoded body, possibly only its beginning, or why it could not be read. */
export type BodyResult =
  | { readonly bytes: Uint8Array; readonly truncated?: Truncation }
  | { readonly failure: Failure };

/** How the reader controls the sender. */
export interface Flow {
  pause(): void;
  resume(): void;
  /** Stops the transfer: no more of this body is needed. */
  stop(): void;
}

/** Takes chunks through `write` and `end`, and calls `done` exactly once. */
export class BodyReader {
  readonly #limits: BodyLimits;
  readonly #flow: Flow;
  readonly #done: (result: BodyResult) => void;
  readonly #declared: DeclaredCodings;
  readonly #host: string;
  readonly #chunks: Buffer[] = [];
  readonly #decoders: Transform[] = [];
  readonly #inlet: Inlet;
  #wireBytes = 0;
  #bytes = 0;
  #finished = false;
  #cut = false;

  constructor(
    host: string,
    declared: DeclaredCodings,
    limits: BodyLimits,
    flow: Flow,
    done: (result: BodyResult) => void,
  ) {
    this.#host = host;
    this.#declared = declared;
    this.#limits = limits;
    this.#flow = flow;
    this.#done = done;
    this.#inlet = this.#open(declared.codings, () => flow.resume());
  }

  /** Bytes received so far, before decoding. */
  get wireBytes(): number {
    return this.#wireBytes;
  }

  get hasContent(): boolean {
    return this.#wireBytes > 0;
  }

  write(chunk: Buffer): void {
    if (this.#finished) return;
    this.#wireBytes += chunk.length;
    if (this.#decoders.length > 0 && this.#wireBytes > this.#limits.maxBytes) this.#finish('size');
    else if (!this.#inlet.write(chunk)) this.#flow.pause();
  }

  /** `cut`: the connection ended before the body did. */
  end(cut: boolean): void {
    if (this.#finished) return;
    this.#cut = cut;
    this.#inlet.end();
  }

  /** Stops without a result. */
  abandon(): void {
    this.#finished = true;
    for (const decoder of this.#decoders) decoder.destroy();
  }

  /** Opens the way for bytes from which the `declared` codings are still to be undone; their beginning decides how. */
  #open(declared: readonly string[], onDrain: () => void): Inlet {
    let head: Buffer | undefined = Buffer.alloc(0);
    let decoder: Transform | undefined;
    const start = (first: Buffer): boolean => {
      head = undefined;
      const mayAdd = this.#decoders.length < this.#limits.maxCodings;
      const { coding, rest } = nextCoding(declared, first, mayAdd);
      if (coding !== undefined) decoder = this.#decoderFor(coding, first[0] ?? 0, rest, onDrain);
      else if (this.#declared.hasUnknown && first.length > 0 && !beginsLikeText(first))
        this.#fail('bad-encoding', 'sends its body in a content-coding that was not accepted');
      return forward(first);
    };
    const forward = (chunk: Buffer): boolean => (decoder === undefined ? this.#take(chunk) : decoder.write(chunk));
    return {
      write: (chunk) => {
        if (head === undefined) return forward(chunk);
        head = Buffer.concat([head, chunk]);
        return head.length < SNIFFED_BYTES ? true : start(head);
      },
      end: () => {
        if (head !== undefined) start(head);
        if (decoder === undefined) this.#finish(undefined);
        else decoder.end();
      },
    };
  }

  #decoderFor(coding: string, firstByte: number, rest: readonly string[], onDrain: () => void): Transform {
    const decoder = createDecoder(coding, firstByte);
    this.#decoders.push(decoder);
    const next = this.#open(rest, () => decoder.resume());
    let produced = 0;
    decoder.on('drain', onDrain);
    decoder.on('data', (chunk: Buffer) => {
      if (this.#finished) return;
      produced += chunk.length;
      if (this.#isBomb(produced))
        this.#fail('too-compressed', `sends a body that expands to more than ${this.#limits.maxRatio} times its size`);
      else if (!next.write(chunk)) decoder.pause();
      else if (produced > this.#limits.maxBytes) this.#finish('size');
    });
    decoder.on('end', () => next.end());
    decoder.on('error', (error) => this.#decoderFailed(error));
    return decoder;
  }

  #isBomb(produced: number): boolean {
    return produced > this.#limits.ratioAfterBytes && produced > this.#wireBytes * this.#limits.maxRatio;
  }

  #take(chunk: Buffer): true {
    if (this.#finished) return true;
    const room = this.#limits.maxBytes - this.#bytes;
    this.#chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    this.#bytes += Math.min(chunk.length, room);
    if (chunk.length > room) this.#finish('size');
    return true;
  }

  #decoderFailed(error: Error): void {
    if (this.#finished) return;
    const failure = failureOf(error, this.#host);
    this.#fail(
      'bad-encoding',
      failure.code === 'bad-encoding'
        ? 'sends a body that cannot be decompressed'
        : `sends a broken body (${failure.message})`,
    );
  }

  #fail(code: string, problem: string): void {
    if (this.#finished) return;
    this.abandon();
    this.#flow.stop();
    this.#done({ failure: { code, message: `${this.#host} ${problem}` } });
  }

  #finish(truncated: Truncation | undefined): void {
    if (this.#finished) return;
    const reason = truncated ?? (this.#cut ? 'cut' : undefined);
    this.abandon();
    if (truncated === 'size') this.#flow.stop();
    const only = this.#chunks.length === 1 ? this.#chunks[0] : undefined;
    const bytes = only ?? Buffer.concat(this.#chunks, this.#bytes);
    this.#done(reason === undefined ? { bytes } : { bytes, truncated: reason });
  }
}
