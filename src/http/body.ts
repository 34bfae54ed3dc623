/** Reads one response body within all its limits: undoes the content-codings and counts the output of each. */
import type { Transform } from 'node:stream';
import { createDecoder } from './codings.ts';
import { type Failure, failureOf } from './failures.ts';

/** What one body may cost; see `HttpLimits`. */
export interface BodyLimits {
  /** Bytes after decoding; a longer body is truncated. */
  readonly maxBytes: number;
  /** Decoded to received bytes; a body that grows more is a failure. */
  readonly maxRatio: number;
  /** The ratio is not checked for the first bytes up to this size. */
  readonly ratioAfterBytes: number;
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
  readonly #codings: readonly string[];
  readonly #host: string;
  readonly #chunks: Buffer[] = [];
  #decoders: readonly Transform[] | undefined;
  #wireBytes = 0;
  #bytes = 0;
  #finished = false;
  #cut = false;

  constructor(
    host: string,
    codings: readonly string[],
    limits: BodyLimits,
    flow: Flow,
    done: (result: BodyResult) => void,
  ) {
    this.#host = host;
    this.#codings = codings;
    this.#limits = limits;
    this.#flow = flow;
    this.#done = done;
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
    this.#decoders ??= this.#open(chunk[0] ?? 0);
    const first = this.#decoders[0];
    if (first === undefined) this.#take(chunk);
    else if (this.#wireBytes > this.#limits.maxBytes) this.#finish('size');
    else if (!first.write(chunk)) this.#flow.pause();
  }

  /** `cut`: the connection ended before the body did. */
  end(cut: boolean): void {
    if (this.#finished) return;
    this.#cut = cut;
    const first = this.#decoders?.[0];
    if (first === undefined) this.#finish(undefined);
    else first.end();
  }

  /** Stops without a result. */
  abandon(): void {
    this.#finished = true;
    for (const decoder of this.#decoders ?? []) decoder.destroy();
  }

  #open(firstByte: number): readonly Transform[] {
    // Some servers declare gzip and send plain text, so the magic number decides.
    const codings = this.#codings[0] === 'gzip' && firstByte !== 0x1f ? this.#codings.slice(1) : this.#codings;
    const decoders = codings.map((coding) => createDecoder(coding, firstByte));
    for (const [index, decoder] of decoders.entries()) this.#connect(decoder, decoders[index + 1]);
    decoders[0]?.on('drain', () => this.#flow.resume());
    return decoders;
  }

  #connect(decoder: Transform, next: Transform | undefined): void {
    let produced = 0;
    decoder.on('data', (chunk: Buffer) => {
      produced += chunk.length;
      if (this.#isBomb(produced))
        this.#fail('too-compressed', `sends a body that grows more than ${this.#limits.maxRatio} times`);
      else if (next === undefined) this.#take(chunk);
      else if (produced > this.#limits.maxBytes) this.#finish('size');
      else if (!next.write(chunk)) {
        decoder.pause();
        next.once('drain', () => decoder.resume());
      }
    });
    decoder.on('end', () => (next === undefined ? this.#finish(undefined) : next.end()));
    decoder.on('error', (error) => this.#decoderFailed(error));
  }

  #isBomb(produced: number): boolean {
    return produced > this.#limits.ratioAfterBytes && produced > this.#wireBytes * this.#limits.maxRatio;
  }

  #take(chunk: Buffer): void {
    if (this.#finished) return;
    const room = this.#limits.maxBytes - this.#bytes;
    this.#chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    this.#bytes += Math.min(chunk.length, room);
    if (chunk.length > room) this.#finish('size');
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
