/** A process that is to lead while the server of its store is away. */
import { Command } from 'commander';
import { expect, it } from 'vitest';
import { nextTurn, type TurnOptions } from '../../src/cli/lead-turn.ts';
import type { Config } from '../../src/config/config.ts';
import type { Cluster } from '../../src/storage/cluster.ts';

// Nothing listens at port 1.
const config = { storage: { url: 'postgresql://winnow@127.0.0.1:1/winnow' }, roles: ['lead'] } as unknown as Config;
const openLog: TurnOptions['openLog'] = () => Promise.reject(new Error('no log is needed without a server'));

function turn(printed: string[], cluster?: Cluster): ReturnType<typeof nextTurn> {
  const print = (line: string): void => void printed.push(line);
  return nextTurn({ config, openLog, command: new Command('start'), print, isAgain: false, cluster });
}

it('waits for a server that was reached when the processes were joined', async () => {
  const printed: string[] = [];
  const waiting = turn(printed, {} as Cluster);
  // What comes next is the server of a process that waits.
  await expect(waiting).rejects.toThrow('no log is needed');
  expect(printed).toEqual([expect.stringMatching(/cannot be reached.*: waiting for the lock$/)]);
});

it('fails if the server was never reached', async () => {
  const printed: string[] = [];
  await expect(turn(printed)).rejects.toThrow('cannot be reached');
  expect(printed).toEqual([]);
});
