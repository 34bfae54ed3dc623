/** A real SMTP server on loopback, with what it has taken, and with ways to fail. */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly to: string;
  /** As it was sent, with decoded line ends. */
  readonly source: string;
}

export interface MailServer {
  readonly port: number;
  readonly taken: TakenMail[];
  /** How the next mails are treated; `take` until it is changed. `hang-up`: after the whole mail, without an answer. */
  mode: 'take' | 'refuse' | 'hang-up';
  /** Connections so far. */
  connections: number;
  close(): Promise<void>;
}

/** Starts a server that offers no encryption, unless `hasTls`; its certificate is self-signed. */
export async function startMailServer({ hasTls = false } = {}): Promise<MailServer> {
  const mail: MailServer = { port: 0, taken: [], mode: 'take', connections: 0, close: async () => undefined };
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: hasTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    logger: false,
    onConnect: (_session, callback) => {
      mail.connections++;
      callback();
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(' ');
        if (mail.mode === 'refuse')
          return callback(Object.assign(new Error('come again later'), { responseCode: 451 }));
        mail.taken.push({ to, source: Buffer.concat(chunks).toString().replaceAll('\r\n', '\n') });
        if (mail.mode !== 'hang-up') return callback();
        for (const socket of sockets) socket.destroy();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => void sockets.add(socket));
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  return Object.assign(mail, {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  });
}

/** The text of a part of a mail: quoted-printable and base64 decoded. */
export function partOf(source: string, type: 'text/plain' | 'text/html'): string {
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1] ?? '';
  const part = source.split(`--${boundary}`).find((one) => one.includes(`Content-Type: ${type}`)) ?? '';
  const [head = '', ...body] = part.trimStart().split('\n\n');
  const text = body.join('\n\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString();
  if (!/quoted-printable/i.test(head)) return text;
  const bytes = text
    .replaceAll('=\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
