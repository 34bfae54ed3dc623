/** The origin's log of requests: whether the processes that share a store keep the manners of one, while some of them are killed. */

/** Pause between two requests to a host that the configuration of a run asks for. */
export const PAUSE_MS = 200;

/** What an origin saw. */
export interface Seen {
  readonly requests: number;
  /** Requests for each path. */
  readonly byPath: Readonly<Record<string, number>>;
  readonly rateLimited: number;
  /** Requests that arrived while another one of the same host was open, one line each. */
  readonly overlaps: readonly string[];
  /** Requests that came sooner after the one before than the pause, one line each. */
  readonly shortened: readonly string[];
  /** Requests during a cooldown that a 429 asked for, one line each. */
  readonly duringCooldown: readonly string[];
  /** The same, where the process that had got the 429 was interrupted before it could tell the others. */
  readonly excused: number;
  /** The shortest time between the end of a request and the next one of the same host, milliseconds. */
  readonly shortestPauseMs?: number;
}

interface Host {
  open: number;
  endedAt: number;
  limitedAt: number;
  coolUntil: number;
}

/** Timers may fire a millisecond early, and the server of the store has a clock of its own. */
const TOLERANCE_MS = 5;
/** Time in which a process that has received a 429 tells the others. */
const TELLING_MS = 2_000;

/** Judges requests as they arrive. Times are milliseconds of one clock. */
export class RequestLog {
  readonly #clock: () => number;
  readonly #pauseMs: number;
  readonly #hosts = new Map<string, Host>();
  readonly #byPath = new Map<string, number>();
  readonly #found = { overlaps: [] as string[], shortened: [] as string[], duringCooldown: [] as string[] };
  readonly #interruptions: number[] = [];
  #rateLimited = 0;
  #excused = 0;
  #shortest = Number.POSITIVE_INFINITY;

  constructor(clock: () => number, pauseMs: number) {
    this.#clock = clock;
    this.#pauseMs = pauseMs;
  }

  /** A request has arrived. Returns what to call once, when the response is handed over or the request has ended without one. */
  begin(name: string, path: string): (cooldownMs?: number) => void {
    const host = this.#host(name);
    const now = this.#clock();
    this.#byPath.set(path, (this.#byPath.get(path) ?? 0) + 1);
    const pause = now - host.endedAt;
    if (host.open > 0) this.#found.overlaps.push(`${name}${path}: ${host.open} open`);
    else {
      this.#shortest = Math.min(this.#shortest, pause);
      if (pause < this.#pauseMs - TOLERANCE_MS)
        this.#found.shortened.push(`${name}${path}: after ${pause.toFixed(0)} ms`);
    }
    if (now < host.coolUntil - TOLERANCE_MS) this.#judgeCooldown(name + path, host, now);
    host.open += 1;
    return (cooldownMs) => {
      host.open -= 1;
      host.endedAt = this.#clock();
      if (cooldownMs === undefined) return;
      this.#rateLimited += 1;
      host.limitedAt = host.endedAt;
      host.coolUntil = host.endedAt + cooldownMs;
    };
  }

  /** A process was killed or frozen, or the server of the store went away. */
  interrupted(): void {
    this.#interruptions.push(this.#clock());
  }

  seen(): Seen {
    return {
      requests: [...this.#byPath.values()].reduce((sum, count) => sum + count, 0),
      byPath: Object.fromEntries(this.#byPath),
      rateLimited: this.#rateLimited,
      ...this.#found,
      excused: this.#excused,
      ...(Number.isFinite(this.#shortest) && { shortestPauseMs: this.#shortest }),
    };
  }

  #judgeCooldown(what: string, { limitedAt, coolUntil }: Host, now: number): void {
    // Nobody else can know of a response that only a process has seen which is gone.
    const isExcused = this.#interruptions.some((at) => at >= limitedAt - TELLING_MS && at <= limitedAt + TELLING_MS);
    if (isExcused) this.#excused += 1;
    else this.#found.duringCooldown.push(`${what}: ${(coolUntil - now).toFixed(0)} ms before its end`);
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const host = { open: 0, endedAt: Number.NEGATIVE_INFINITY, limitedAt: 0, coolUntil: 0 };
    this.#hosts.set(name, host);
    return host;
  }
}
