/** Shutdown: a document that is parsed for ever does not delay it, and one that is nearly done may finish. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shutdown } from '../../src/pass/shutdown.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function closing() {
  const closed: string[] = [];
  const http = { close: async () => void closed.push('http') } as never;
  const workers = { close: async () => void closed.push('workers') } as never;
  return { closed, deps: { http, workers } };
}

it('drops requests at once, and documents that are being parsed after two seconds', async () => {
  const { closed, deps } = closing();
  let end = (): void => undefined;
  const busy = new Promise<void>((resolve) => {
    end = resolve;
  });
  const done = shutdown(deps, busy);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(closed).toEqual(['http']);
  await vi.advanceTimersByTimeAsync(1);
  expect(closed).toEqual(['http', 'workers']);
  end();
  await done;
});

it('lets work that ends in time end, also by failing', async () => {
  const { closed, deps } = closing();
  await shutdown(deps, Promise.reject(new Error('the disk is full')));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(closed).toEqual(['http']);
});
