/** Sends mail by SMTP. The only file that imports nodemailer. */
import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';

/** The server. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte; `starttls`: required after the greeting; `none`: not encrypted. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user?: string;
  readonly password?: string;
}

/** A mail to one reader. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly date: Date;
  /** Further headers. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * `accepted`: the server has taken it. `refused`: it has not, and the mail may be sent again. `unknown`: the connection ended after the
 * mail was sent and before the server said that it has it.
 */
export type SendOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' | 'unknown'; readonly problem: string };

/** Time limits, milliseconds: to connect, for the greeting, and of silence. */
const CONNECT_TIMEOUT_MS = 20_000;
const SILENCE_TIMEOUT_MS = 60_000;

/** No text of a mail is taken for the path of a file or for a URL to be read. */
const SAFE = { disableFileAccess: true, disableUrlAccess: true };

/** Sends one mail over a connection of its own. Never rejects. */
export async function sendMail(server: SmtpServer, mail: Mail): Promise<SendOutcome> {
  const { host, port, security, user, password } = server;
  const transport = createTransport({
    ...{ host, port, ...SAFE },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== undefined && password !== undefined && { auth: { user, pass: password } }),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
  });
  let isStarted = false;
  transport.use('stream', ({ message }, done) => {
    // Called when the server has accepted sender and login; the driver reports a connection that ends later as one that never began.
    message.transform(() => {
      isStarted = true;
      return new PassThrough();
    });
    done();
  });
  try {
    const { rejected } = await transport.sendMail(messageOf(mail));
    return rejected.length === 0
      ? { kind: 'accepted' }
      : { kind: 'refused', problem: 'the server refused the address' };
  } catch (error) {
    return outcomeOf(error, isStarted);
  } finally {
    transport.close();
  }
}

/** The mail as a file, as it would be sent. */
export async function composeMail(mail: Mail): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix', ...SAFE });
  const { message } = await transport.sendMail(messageOf(mail));
  return message.toString();
}

function messageOf({ headers, ...mail }: Mail): object {
  return { ...mail, headers: { ...headers } };
}

/** `isStarted`: the client had begun to send the mail. A server that answers with an error has not taken it. */
function outcomeOf(error: unknown, isStarted: boolean): SendOutcome {
  const problem = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
  const answer = fieldOf(error, 'responseCode');
  const isAnswered = typeof answer === 'number' && answer >= 400;
  return { kind: isStarted && !isAnswered ? 'unknown' : 'refused', problem };
}

function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
