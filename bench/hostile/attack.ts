/** The type of an attack: a hostile publisher of the scene. Each sends little, just beyond what the program or the scene allows. */
import type { Socket } from 'node:net';

export interface Attack {
  readonly name: string;
  /** Answers one request; `path` is that of the request line, `base` the URL of this attack's host. */
  readonly answer: (socket: Socket, path: string, base: string) => void;
}
