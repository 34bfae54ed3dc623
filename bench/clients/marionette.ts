/** Marionette, the remote protocol of Mozilla's programs: runs scripts inside of one that was started with `--marionette`. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

type Reply = [
  type: number,
  id: number,
  error: { readonly message: string } | null,
  result: { readonly value?: unknown },
];

/** Runs the body of a function, which may await and return text. */
export type RunScript = (body: string, ...args: readonly string[]) => Promise<string>;

/** Messages are JSON after their length in bytes and a colon. */
async function* messages(socket: Socket): AsyncGenerator<unknown, undefined> {
  let rest = Buffer.alloc(0);
  for await (const chunk of socket) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    for (let colon = rest.indexOf(':'); colon >= 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.subarray(0, colon));
      if (rest.length < end) break;
      yield JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
    }
  }
}

/** Connects to the program with this profile, which writes its port there, and lets scripts use all of the program. */
export async function connectMarionette(profile: string): Promise<RunScript> {
  let port: number | undefined;
  while (port === undefined) {
    await pause(500);
    port = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').then(Number, () => undefined);
  }
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  // The program may end first.
  socket.on('error', () => undefined);
  const incoming = messages(socket);
  await incoming.next();
  const call = async (command: string, parameters: object): Promise<unknown> => {
    const message = JSON.stringify([0, 1, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const { value, done } = await incoming.next();
    if (done === true) throw new Error(`the program ended during ${command}`);
    const [, , error, result] = value as Reply;
    if (error !== null) throw new Error(`${command}: ${error.message}`);
    return result.value;
  };
  await call('WebDriver:NewSession', {});
  await call('Marionette:SetContext', { value: 'chrome' });
  return async (body, ...args) => {
    const script = `const done = arguments[arguments.length - 1]; (async (...args) => {${body}})(...arguments)
      .then((text) => done(JSON.stringify({ text })), (error) => done(JSON.stringify({ error: String(error) })))`;
    const parameters = { script, args, sandbox: 'system', scriptTimeout: 60_000 };
    const { text, error } = JSON.parse(String(await call('WebDriver:ExecuteAsyncScript', parameters))) as {
      readonly text?: string;
      readonly error?: string;
    };
    if (error !== undefined) throw new Error(error);
    return text ?? '';
  };
}
