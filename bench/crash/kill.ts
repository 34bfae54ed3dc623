/** Why: a pass in a process of its own, ended by SIGKILL at a chosen moment or left to finish. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PassReport } from '../../src/pass/pass-event.ts';
import type { Scene } from './scene.ts';

export interface Ended {
  /** False when it had finished before its moment came. */
  readonly killed: boolean;
  /** From the begin of the pass to its end, milliseconds. */
  readonly milliseconds: number;
  readonly report?: PassReport;
}

const program = fileURLToPath(new URL('./child.js', import.meta.url));

/**
 * One pass of `scene` at the clock `now`. With `killAfter` (milliseconds from the begin of the pass, start-up not
 * counted; negative: that long before it would begin) the process gets SIGKILL. Rejects when it fails by itself.
 */
export function passInChild(scene: Scene, now: number, killAfter?: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [scene.configPath, String(now)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    let began = performance.now();
    let timer: NodeJS.Timeout | undefined;
    let report: PassReport | undefined;
    child.on('message', (message) => {
      if (message !== 'begin') {
        report = message as PassReport;
        return;
      }
      began = performance.now();
      if (killAfter !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const milliseconds = performance.now() - began;
      if (signal === 'SIGKILL') resolve({ killed: true, milliseconds });
      else if (code === 0) resolve({ killed: false, milliseconds, ...(report === undefined ? {} : { report }) });
      else reject(new Error(`the pass ended with code ${code}, signal ${signal}`));
    });
  });
}
