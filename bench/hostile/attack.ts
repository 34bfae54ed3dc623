/** Why: what an attack is, for the files that make them and the table that lists them. */
import type { Socket } from 'node:net';

/** Answers one request; `path` is that of the request line, `base` the address of this attack's host. */
export interface Attack {
  readonly name: string;
  readonly answer: (socket: Socket, path: string, base: string) => void;
}
