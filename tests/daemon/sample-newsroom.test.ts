/** The sample newsroom's feeds come from a newsroom, even when another program uses its port. */
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
  it('uses another instance that serves it', async () => {
    const newsroom = await startNewsroom({ port: 0 });
    closers.push(() => newsroom.close());
    await (await openSampleNewsroom(sample(newsroom.port))).close();
    expect(newsroom.requests()).toEqual([]);
  });

  it.each([
    ['answers', () => ({ status: 200, body: 'Berths' })],
    ['hangs up', (_: unknown, response: { destroy(): unknown }) => void response.destroy()],
  ])('is refused when another program %s on its port, with a fix', async (_, handler) => {
    const origin = await startOrigin();
    closers.push(() => origin.close());
    origin.answer(handler);
    await expect(openSampleNewsroom(sample(origin.port))).rejects.toThrow(
      `port ${origin.port}, for the sample newsroom, is used by another program: set another sample.port`,
    );
  });

  it('is not started when it is disabled', async () => {
    const origin = await startOrigin();
    closers.push(() => origin.close());
    await (await openSampleNewsroom({ sample: { enabled: false, port: origin.port } })).close();
    expect(origin.requests).toEqual([]);
  });
});
