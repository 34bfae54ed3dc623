/** Sends one request over a guarded connection and reads its response within the limits. Owns undici. */
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { BodyReader, type BodyResult } from './body.ts';
import { parseCodings } from './codings.ts';
import type { Policies } from './exceptions.ts';
import { type Failure, failureOf } from './failures.ts';
import { checkAddress, type GuardPolicy, literalIn } from './guard.ts';
import type { Hop, HopResult } from './hop.ts';
import type { HttpLimits } from './limits.ts';
import { guardedLookup, HttpFailure, type Resolve } from './resolve.ts';
import { hasNoBody, readHeaders } from './response-headers.ts';
import { repairHeads } from './response-heads.ts';
import type { Cancel, Timers } from './timers.ts';

/** Sends single hops. */
export interface Transport {
  exchange(hop: Hop): Promise<HopResult>;
  close(): Promise<void>;
}

/** What {@link createTransport} needs. */
export interface TransportOptions {
  readonly policies: Policies;
  readonly limits: HttpLimits;
  readonly timers: Timers;
  readonly resolve: Resolve;
  /** Called for every connection that only an operator's exception allows. */
  readonly onException: (host: string, exception: string) => void;
}

/** Creates a transport. A connection stays open for some seconds, unless many are: then it is closed after the response. */
export function createTransport(options: TransportOptions): Transport {
  // Each policy has its own pools: only a request that may use an exception can reuse a connection opened under it.
  const exempt = createAgent(options.policies.withExceptions, options);
  const plain = createAgent(options.policies.withoutExceptions, options);
  let open = 0;
  const count = (by: number) => (): void => {
    open += by;
  };
  for (const agent of [exempt, plain]) agent.on('connect', count(1)).on('disconnect', count(-1));
  return {
    exchange: (hop) =>
      new Promise((resolve) => {
        const isLast = open >= options.limits.maxOpenConnections;
        send(hop.usesExceptions ? exempt : plain, new Exchange(hop, options, resolve), hop, isLast);
      }),
    close: async () => {
      await Promise.all([exempt.destroy(), plain.destroy()]);
    },
  };
}

function createAgent(policy: GuardPolicy, options: TransportOptions): Agent {
  return new Agent({
    connect: guardedConnector(policy, options),
    connections: 1,
    pipelining: 1,
    // We time requests ourselves: undici's timers support neither a fake clock nor a minimum rate.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: options.limits.maxHeaderBytes,
  });
}

/**
 * The only way to a connection. Names go through the guarded look-up; literals, for which Node never calls a look-up,
 * are checked here. HTTP/2 is off, so that requests of different origins never share a connection.
 */
function guardedConnector(policy: GuardPolicy, options: TransportOptions): buildConnector.connector {
  const { resolve, onException, limits } = options;
  const byPort = new Map<number, buildConnector.connector>();
  const connectorFor = (port: number): buildConnector.connector => {
    const known = byPort.get(port);
    if (known !== undefined) return known;
    const lookup = guardedLookup(resolve, port, policy, onException);
    const connector = buildConnector({
      lookup,
      allowH2: false,
      autoSelectFamily: true,
      timeout: limits.headerTimeoutMs,
    });
    byPort.set(port, connector);
    return connector;
  };
  return (target, callback) => {
    const port =
      target.port === '' || target.port === undefined ? (target.protocol === 'https:' ? 443 : 80) : Number(target.port);
    const literal = literalIn(target.hostname);
    if (literal !== undefined) {
      const verdict = checkAddress(literal, port, policy);
      if (!verdict.allowed) {
        callback(new HttpFailure({ code: verdict.code, message: verdict.message }), null);
        return;
      }
      if (verdict.exception !== undefined) onException(literal, verdict.exception);
    }
    connectorFor(port)(target, (...[error, socket]) => {
      if (error !== null) callback(error, null);
      else {
        repairHeads(socket, limits.maxHeaderBytes);
        callback(null, socket);
      }
    });
  };
}

/** `isLast`: the connection is closed after the response. */
function send(agent: Agent, exchange: Exchange, hop: Hop, isLast: boolean): void {
  try {
    agent.dispatch(
      {
        origin: hop.url.origin,
        path: hop.url.pathname + hop.url.search,
        method: hop.method,
        headers: hop.headers,
        ...(isLast ? { reset: true } : {}),
        ...(hop.body === undefined ? {} : { body: hop.body }),
      },
      exchange,
    );
  } catch (error) {
    exchange.fail(failureOf(error, hop.url.hostname));
  }
}

/** One hop in progress: header, body, and the timeouts of both. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #hop: Hop;
  readonly #options: TransportOptions;
  readonly #resolve: (result: HopResult) => void;
  readonly #startedAt: number;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: Readonly<Record<string, string>> = {};
  #body: BodyReader | undefined;
  #bodyStartedAt = 0;
  #settled = false;
  #cancelWatch: Cancel;

  constructor(hop: Hop, options: TransportOptions, resolve: (result: HopResult) => void) {
    this.#hop = hop;
    this.#options = options;
    this.#resolve = resolve;
    this.#startedAt = options.timers.now();
    this.#cancelWatch = this.#watchAgainIn(Math.min(hop.budgetMs, options.limits.headerTimeoutMs));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (!this.#settled) return;
    const message = 'the time limit was reached before the request was sent';
    controller.abort(new HttpFailure({ code: 'timeout', message }));
  }

  onRequestUpgrade(): void {
    this.fail({ code: 'bad-response', message: `${this.#host} switches to another protocol` });
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    // 1xx is not the response yet.
    if (status < 200 || this.#settled) return;
    const { limits, timers } = this.#options;
    this.#status = status;
    this.#headers = readHeaders(controller.rawHeaders);
    if (hasNoBody(status)) {
      this.#finish({ bytes: new Uint8Array() });
      return;
    }
    const declared = parseCodings(this.#headers['content-encoding'], limits.maxCodings);
    if (declared === undefined) {
      const message = `${this.#host} sends its body in more content-codings than are accepted`;
      this.fail({ code: 'bad-encoding', message });
      return;
    }
    this.#bodyStartedAt = timers.now();
    const flow = {
      pause: () => controller.pause(),
      resume: () => controller.resume(),
      stop: () => controller.abort(stopped),
    };
    const bodyLimits = { ...limits, maxBytes: this.#hop.maxBytes };
    this.#body = new BodyReader(this.#host, declared, bodyLimits, flow, (result) => this.#finish(result));
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#body?.write(chunk);
  }

  onResponseEnd(): void {
    this.#body?.end(false);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#settled || error === stopped) return;
    // The beginning of an incomplete response is still useful; `truncated` marks it.
    if (this.#body?.hasContent === true && this.#status < 300) this.#body.end(true);
    else this.fail(error instanceof HttpFailure ? error.failure : failureOf(error, this.#host));
  }

  fail(failure: Failure): void {
    if (this.#settled) return;
    this.#settle({ kind: 'failed', failure });
    this.#body?.abandon();
    this.#controller?.abort(stopped);
  }

  get #host(): string {
    return this.#hop.url.hostname;
  }

  #finish(result: BodyResult): void {
    if (this.#settled) return;
    if ('failure' in result) this.#settle({ kind: 'failed', failure: result.failure });
    else this.#settle({ kind: 'response', status: this.#status, headers: this.#headers, ...result });
  }

  #settle(result: HopResult): void {
    this.#settled = true;
    this.#cancelWatch();
    this.#resolve(result);
  }

  #watchAgainIn(ms: number): Cancel {
    return this.#options.timers.after(Math.max(1, ms), () => this.#watch());
  }

  /** Checks the time limits of the whole request and of the header, and the minimum rate of the body. */
  #watch(): void {
    const { limits, timers } = this.#options;
    const elapsed = timers.now() - this.#startedAt;
    const left = this.#hop.budgetMs - elapsed;
    if (left <= 0) this.fail({ code: 'timeout', message: `${this.#host} does not send its whole response in time` });
    else if (this.#body === undefined && elapsed >= limits.headerTimeoutMs) {
      const seconds = Math.round(limits.headerTimeoutMs / 1000);
      this.fail({ code: 'timeout', message: `${this.#host} does not respond within ${seconds} s` });
    } else if (this.#body !== undefined && this.#isTooSlow(this.#body.wireBytes)) {
      const message = `${this.#host} sends less than ${limits.minBytesPerSecond} bytes a second`;
      this.fail({ code: 'too-slow', message });
    } else this.#cancelWatch = this.#watchAgainIn(Math.min(left, 1000));
  }

  #isTooSlow(bytes: number): boolean {
    const { limits, timers } = this.#options;
    const elapsed = timers.now() - this.#bodyStartedAt;
    return elapsed > limits.minRateAfterMs && bytes < (limits.minBytesPerSecond * elapsed) / 1000;
  }
}

/** Aborts a response that is no longer needed. */
const stopped = new Error('stopped');
