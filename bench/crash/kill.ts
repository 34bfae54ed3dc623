/** Runs a pass in a child process that is killed with SIGKILL at a chosen moment, or finishes. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PassReport } from '../../src/pass/pass-event.ts';
import type { Scene } from './scene.ts';

export interface Ended {
  /** False when the pass finished before the moment of the kill. */
  readonly killed: boolean;
  /** Duration of the pass, milliseconds. */
  readonly milliseconds: number;
  readonly report?: PassReport;
}

const program = fileURLToPath(new URL('./child.js', import.meta.url));

/**
 * Runs one pass of `scene` at the time `now`. `killAfter`: when to send SIGKILL, milliseconds after the pass begins; start-up is
 * not counted. Rejects when the process fails by itself.
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
