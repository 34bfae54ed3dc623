/** Opens an HTTP client for one command and closes it afterwards; the sample newsroom serves in the meantime, if configured. */
import { openHttp } from '../app/work-context.ts';
import type { Config } from '../config/config.ts';
import { openSampleNewsroom } from '../daemon/sample-newsroom.ts';
import type { HttpClient } from '../http/request.ts';
import { createLog } from '../runtime/log.ts';
import type { Terminal } from './terminal.ts';

/** Runs `work` with a client as configured. Its warnings go to stderr. */
export async function withHttp<T>(
  config: Config,
  terminal: Pick<Terminal, 'err'>,
  work: (http: HttpClient) => Promise<T>,
): Promise<T> {
  const log = createLog({ level: 'warn', format: 'plain', write: (line) => terminal.err(line.trimEnd()) });
  const [sample, http] = [await openSampleNewsroom(config), openHttp(config, log)];
  try {
    return await work(http);
  } finally {
    await http.close();
    await sample.close();
  }
}
