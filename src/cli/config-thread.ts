/** Reads, checks and edits a large configuration in a thread of its own: with thousands of feeds that takes seconds, and readers would wait. */
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type ConfigResults, type ConfigTask, runConfigTask } from './config-task.ts';

/** Characters of a text that takes this thread some 50 ms: 300 feeds. */
const MAX_TEXT_HERE = 32 * 1024;

/** Compiled code has the worker in the same folder; sources under test use the one in `dist/`. */
function workerFile(): URL {
  const here = new URL(import.meta.url);
  if (here.pathname.endsWith('.js')) return new URL('./config-worker.js', here);
  return new URL('../../dist/src/cli/config-worker.js', here);
}

/** Rejects when the thread cannot be started, or ends early. */
async function inThread<K extends ConfigTask['kind']>(
  task: Extract<ConfigTask, { kind: K }>,
): Promise<ConfigResults[K]> {
  // The environment of a process cannot be cloned.
  const workerData = 'env' in task ? { ...task, env: { ...task.env } } : task;
  const worker = new Worker(workerFile(), { workerData });
  const ended = once(worker, 'exit').then(() => Promise.reject(new Error('the thread ended without a result')));
  try {
    const [result] = await Promise.race([once(worker, 'message'), ended]);
    return result as ConfigResults[K];
  } finally {
    await worker.terminate();
  }
}

async function isLarge(task: ConfigTask): Promise<boolean> {
  if (task.kind !== 'read') return task.text.length > MAX_TEXT_HERE;
  const size = await stat(task.path)
    .then((file) => file.size)
    .catch(() => 0);
  return size > MAX_TEXT_HERE;
}

/** Runs a task without blocking the event loop for long. Rejects as the task does. */
export async function runAside<K extends ConfigTask['kind']>(
  task: Extract<ConfigTask, { kind: K }>,
): Promise<ConfigResults[K]> {
  const here = async (): Promise<ConfigResults[K]> => (await runConfigTask(task)) as ConfigResults[K];
  // Without the memory for a thread, readers wait.
  return (await isLarge(task)) ? await inThread(task).catch(here) : await here();
}
