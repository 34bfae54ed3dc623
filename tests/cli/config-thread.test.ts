/** A large configuration is read and checked in a thread of its own, with the same result. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ConfigTask, runConfigTask } from '../../src/cli/config-task.ts';
import { runAside } from '../../src/cli/config-thread.ts';

const here = vi.hoisted(() => ({ tasks: 0 }));
vi.mock('../../src/cli/config-task.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/cli/config-task.ts')>();
  const counted: typeof real.runConfigTask = (task) => {
    here.tasks++;
    return real.runConfigTask(task);
  };
  return { ...real, runConfigTask: counted };
});

const env = { TIDE_KEY: 's3cret-of-the-tides', OTHER: undefined };
const configOf = (feeds: number, more = ''): string => {
  const lines = Array.from({ length: feeds }, (_, n) => `  - { id: tide-${n}, url: "https://tide-${n}.example/feed" }`);
  const first = `  - { id: key, url: "https://tides.example/\${TIDE_KEY}/feed" }`;
  return `${more}rules: [{ block: [{ title: [/ebb \\d+/] }] }]\nfeeds:\n${[first, ...lines].join('\n')}\n`;
};

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'winnow-config-thread-'));
  path = join(folder, 'winnow.yaml');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  here.tasks = 0;
});

describe('a large configuration', () => {
  it('is read elsewhere, to the same settings', async () => {
    await writeFile(path, configOf(1_000));
    const loaded = await runAside({ kind: 'read', path, env });
    expect(here.tasks).toBe(0);
    expect(loaded.problems).toEqual([]);
    const direct = await runConfigTask({ kind: 'read', path, env });
    expect(JSON.stringify(loaded)).toBe(JSON.stringify(direct));
  });

  it('is checked elsewhere, to the same errors', async () => {
    const task = { kind: 'check' as const, before: '', path, env: {} };
    const text = configOf(1_000, 'tiemzone: UTC\n');
    const problems = await runAside({ ...task, text });
    expect(here.tasks).toBe(0);
    expect(problems).toEqual(await runConfigTask({ ...task, text }));
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('a large text of the configuration', () => {
  const text = configOf(1_000);

  it.each<ConfigTask>([
    { kind: 'add', text, feeds: [{ id: 'new', url: 'https://new.example/feed', title: 'New' }] },
    { kind: 'edit', text, ids: ['tide-7', 'tide-900'], edit: { kind: 'tag', tag: 'sea' } },
  ])('is edited elsewhere: $kind', async (task) => {
    const edited = await runAside(task);
    expect(here.tasks).toBe(0);
    expect(edited).toBe(await runConfigTask(task));
    expect(edited).not.toBe(text);
  });

  it('is refused for the same reason if it is not YAML', async () => {
    const task: ConfigTask = { kind: 'edit', text: `${text}outputs: [`, ids: ['tide-7'], edit: { kind: 'pause' } };
    const reason = await runConfigTask(task).catch(String);
    expect(await runAside(task).catch(String)).toBe(reason);
    expect(reason).toContain('Error');
  });
});

it('a small one is read here, since a thread takes longer to start', async () => {
  await writeFile(path, configOf(2));
  expect((await runAside({ kind: 'read', path, env })).config?.feeds).toHaveLength(3);
  expect(here.tasks).toBe(1);
});

it('a file that is not there is an error of the result', async () => {
  const { problems } = await runAside({ kind: 'read', path: join(folder, 'absent.yaml'), env });
  expect(problems).toMatchObject([{ line: 0 }]);
});
