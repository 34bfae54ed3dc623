/** Every rule of the manners is a named test; the requests that a publisher saw are recorded for the printed table. */
import { describe, expect, test } from 'vitest';
import { Scene } from './scene.ts';
import { lines } from './table.ts';

declare module 'vitest' {
  interface TaskMeta {
    line?: { readonly id: string; readonly title: string; readonly requests: readonly string[] };
  }
}

describe('manners', () => {
  test('the table holds every line of the reading side once, in order', () => {
    // M34 is about what we publish.
    const wanted = Array.from({ length: 35 }, (_, i) => `M${i + 1}`).filter((id) => id !== 'M34');
    expect(lines.map((line) => line.id)).toEqual(wanted);
  });

  for (const line of lines) {
    test(`${line.id} ${line.title}`, async ({ task }) => {
      const scene = await Scene.open();
      try {
        await line.play(scene);
      } finally {
        task.meta.line = { id: line.id, title: line.title, requests: scene.seen() };
        await scene.close();
      }
    });
  }
});
