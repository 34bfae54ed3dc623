/** Pages without a file: rendered once for all who ask at the same time, and remembered for a moment. */
import { expect, it } from 'vitest';
import { createPageRenderer, type ListedPage, type RenderPage } from '../../src/server/page-renderer.ts';

const facts = { contentType: 'text/html; charset=utf-8', maxAgeSeconds: 900, lastModified: '2026-03-01T00:00:00.000Z' };
const listed = (id: string, madeOf = 'a'): ListedPage => ({
  ...{ ...facts, path: `story/${id}.html`, etag: '', madeOf },
  onDemand: id,
});

function counting(): { readonly render: RenderPage; readonly rendered: string[] } {
  const rendered: string[] = [];
  const render: RenderPage = async ({ path }) => {
    rendered.push(path);
    await Promise.resolve();
    return { kind: 'page', file: { ...facts, path, body: `page ${rendered.length}` } };
  };
  return { render, rendered };
}

it('renders a page once for concurrent requests, and again when the manifest or the minute changes', async () => {
  let now = 0;
  const { render, rendered } = counting();
  const pages = createPageRenderer(render, () => now);
  const answers = await Promise.all([pages.load(listed('a')), pages.load(listed('a')), pages.load(listed('b'))]);
  expect(rendered).toEqual(['story/a.html', 'story/b.html']);
  expect(answers[0]).toBe(answers[1]);
  expect(pages.find(listed('a'))).toBe(answers[0]);
  await pages.load(listed('a', 'other'));
  expect(rendered).toHaveLength(3);
  now = 60_001;
  expect(pages.find(listed('a'))).toBeUndefined();
  await pages.load(listed('a'));
  expect(rendered).toHaveLength(4);
});

it('remembers no failure, and is busy without a renderer', async () => {
  let kind: 'absent' | 'busy' = 'busy';
  const pages = createPageRenderer(async () => ({ kind }));
  expect(await pages.load(listed('a'))).toBe('busy');
  kind = 'absent';
  expect(await pages.load(listed('a'))).toBe('absent');
  const failing = createPageRenderer(async () => await Promise.reject(new Error('no store')));
  await expect(failing.load(listed('a'))).rejects.toThrow('no store');
  await expect(failing.load(listed('a'))).rejects.toThrow('no store');
  expect(await createPageRenderer(undefined).load(listed('a'))).toBe('busy');
});
