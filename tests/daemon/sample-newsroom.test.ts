/** Why: the sample newsroom's feeds must come from a newsroom, whoever else holds its port. */
import { afterEach, describe, expect, it } from 'vitest';
import { openSampleNewsroom } from '../../src/daemon/sample-newsroom.ts';
import { startNewsroom } from '../../src/sample-newsroom/index.ts';
import { startOrigin } from '../http/origin.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const sample = (port: number) => ({ sample: { enabled: true, port } });

describe('the sample newsroom', () => {
  it('is left to another instance that serves it', async () => {
    const newsroom = await startNewsroom({ port: 0 });
    closers.push(() => newsroom.close());
    await (await openSampleNewsroom(sample(newsroom.port))).close();
    expect(newsroom.requests()).toEqual([]);
  });

  it.each([
    ['answers', () => ({ status: 200, body: 'Berths' })],
    ['hangs up', (_: unknown, response: { destroy(): unknown }) => void response.destroy()],
  ])('is refused where another program %s on its port, with what to do', async (_, handler) => {
    const origin = await startOrigin();
    closers.push(() => origin.close());
    origin.answer(handler);
    await expect(openSampleNewsroom(sample(origin.port))).rejects.toThrow(
      `port ${origin.port}, for the sample newsroom, is held by another program: set sample.port`,
    );
  });

  it('is not looked for where it is not wanted', async () => {
    const origin = await startOrigin();
    closers.push(() => origin.close());
    await (await openSampleNewsroom({ sample: { enabled: false, port: origin.port } })).close();
    expect(origin.requests).toEqual([]);
  });
});
