/** The code of the thread that runs one task on a configuration. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ConfigTask, runConfigTask } from './config-task.ts';

parentPort?.postMessage(await runConfigTask(workerData as ConfigTask));
