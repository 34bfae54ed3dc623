/** How entries are divided into jobs, so that workers ask many hosts at once and none waits for a host of another one. */
import { describe, expect, it } from 'vitest';
import { type EntryToRead, readJobs } from '../../src/pass/read-jobs.ts';

/** `pages` entries of each of `hosts` hosts. */
function entries(hosts: number, pages: number): readonly EntryToRead[] {
  return Array.from({ length: hosts * pages }, (_, i) => {
    const host = `h${Math.floor(i / pages)}.example`;
    return { id: `${host}/${i % pages}`, feedId: host, host };
  });
}

const hostsOf = (job: readonly string[] | undefined): ReadonlySet<string> =>
  new Set((job ?? []).map((id) => id.split('/')[0] ?? ''));

describe('jobs of entries to be read', () => {
  it('have every entry once, and no more than they may', () => {
    const all = entries(37, 13);
    const jobs = readJobs(all, 6, 50);
    expect(jobs.flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    expect(Math.max(...jobs.map((job) => job.length))).toBeLessThanOrEqual(50);
    expect(readJobs([], 6, 50)).toEqual([]);
  });

  it('ask many hosts, and different ones at the same time', () => {
    const jobs = readJobs(entries(90, 19), 3, 50);
    for (const job of jobs.slice(0, 3)) expect(hostsOf(job).size).toBe(30);
    expect(jobs[0]).toHaveLength(30);
    const together = jobs.slice(0, 3).flatMap((job) => [...hostsOf(job)]);
    expect(new Set(together).size).toBe(90);
  });

  it('leave the many pages of one host to one of those that run together', () => {
    const all = [
      ...entries(1, 150),
      ...entries(20, 5).map(({ id, host }) => ({ id: `x${id}`, feedId: `x${host}`, host: `x${host}` })),
    ];
    const jobs = readJobs(all, 3, 50);
    const withIt = jobs.slice(0, 3).filter((job) => hostsOf(job).has('h0.example'));
    expect(withIt).toHaveLength(1);
  });

  it('have two pages of a host, or more of few hosts', () => {
    expect(readJobs(entries(10, 6), 1, 50).map((job) => job.length)).toEqual([20, 20, 20]);
    expect(readJobs(entries(1, 100), 4, 50).map((job) => job.length)).toEqual(Array.from({ length: 10 }, () => 10));
  });

  it('have few feeds where no page is asked for', () => {
    const local = entries(30, 10).map((one) => ({ ...one, host: undefined }));
    const mixed = local.toSorted((a, b) => (a.id.split('/')[1] ?? '').localeCompare(b.id.split('/')[1] ?? ''));
    for (const job of readJobs(mixed, 6, 50)) expect(hostsOf(job).size).toBe(5);
  });

  it('are few when there is little to read', () => {
    expect(readJobs(entries(20, 1), 12, 10)).toHaveLength(2);
  });
});
