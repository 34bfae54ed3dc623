/** Subscribers in the store: only hashes of tokens, names that tell them apart, and checks that end with the record. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createSubscriberCheck } from '../../src/records/subscriber-check.ts';
import {
  addSubscriber,
  listSubscribers,
  type NewSubscriber,
  revokeSubscriber,
  rotateSubscriber,
} from '../../src/records/subscribers.ts';
import { openStore, type Store } from '../../src/storage/store.ts';

let store: Store;
let records: Records;
let now = Date.parse('2026-03-10T12:00:00.000Z');
const board = { id: 'board' };

beforeEach(async () => {
  store = await openStore('memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

type Added = Extract<NewSubscriber, { kind: 'added' }>;

function added(result: NewSubscriber): Added {
  if (result.kind !== 'added') throw new Error(result.message);
  return result;
}

const add = async (name: string, output: { id: string; formerly?: readonly string[] } = board): Promise<Added> =>
  added(await addSubscriber(records, output, name, now));

async function everything(): Promise<string> {
  const found: unknown[] = [];
  for await (const one of records.subscribers.entries()) found.push(one);
  for await (const one of records.subscriberDays.entries()) found.push(one);
  return JSON.stringify(found);
}

describe('a subscriber', () => {
  it('has a token of 256 bits, of which only the hash is stored', async () => {
    const { id, token } = await add(' Ada ');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await everything()).not.toContain(token);
    expect(await records.subscribers.get(id)).toEqual({
      ...{ version: 1, output: 'board', name: 'Ada', createdAt: '2026-03-10T12:00:00.000Z' },
      tokenHash: createHash('sha256').update(token).digest('hex'),
    });
  });

  it('has a name of one line that no other one of the output has, under former ids too', async () => {
    await add('Ada');
    const again = (name: string, output: { id: string; formerly?: readonly string[] } = board) =>
      addSubscriber(records, output, name, now);
    expect(await again('Ada')).toMatchObject({ message: expect.stringContaining('already') });
    expect(await again('Ada', { id: 'council', formerly: ['board'] })).toMatchObject({ kind: 'problem' });
    expect(await again('Ada', { id: 'other' })).toMatchObject({ kind: 'added' });
    for (const name of ['', '  ', 'a\nb', 'a\u2028b', 'x'.repeat(101)])
      expect([name, (await again(name)).kind]).toEqual([name, 'problem']);
  });

  it('is listed by name without the hash, and is gone when it is revoked', async () => {
    const [grace, ada] = [await add('Grace'), await add('Ada')];
    await add('Else', { id: 'else' });
    const listed = await listSubscribers(records, board);
    expect(listed.map(({ id, name }) => [id, name])).toEqual([
      [ada.id, 'Ada'],
      [grace.id, 'Grace'],
    ]);
    expect(JSON.stringify(listed)).not.toContain('Hash');
    expect([await revokeSubscriber(records, ada.id), await revokeSubscriber(records, ada.id)]).toEqual([true, false]);
    expect((await listSubscribers(records)).map(({ name }) => name)).toEqual(['Else', 'Grace']);
  });

  it('gets another token once, and none when it was revoked', async () => {
    const { id, token } = await add('Ada');
    const rotated = added(await rotateSubscriber(records, id, now));
    expect([rotated.name, rotated.token === token]).toEqual(['Ada', false]);
    expect(await listSubscribers(records)).toMatchObject([{ id: rotated.id, output: 'board' }]);
    expect(await rotateSubscriber(records, id, now)).toMatchObject({ kind: 'problem' });
    await revokeSubscriber(records, rotated.id);
    expect(await rotateSubscriber(records, rotated.id, now)).toMatchObject({ kind: 'problem' });
    expect(await listSubscribers(records)).toEqual([]);
  });
});

describe('a check', () => {
  const check = () =>
    createSubscriberCheck(
      records,
      () => now,
      (error) => {
        throw error;
      },
    );

  it('finds the subscriber of a token and of nothing else', async () => {
    const [{ token }, grace] = [await add('Ada'), await add('Grace')];
    const { tokenHash = '' } = (await records.subscribers.get(grace.id)) ?? {};
    const { find } = check();
    expect(await find(grace.token)).toMatchObject({ id: grace.id, output: 'board' });
    for (const wrong of ['', tokenHash, token.slice(1), `${token}x`, token.toUpperCase()])
      expect([wrong, await find(wrong)]).toEqual([wrong, undefined]);
  });

  it('knows within a second what another process changed, and at once what this one did', async () => {
    const { id, token } = await add('Ada');
    const { find, forget } = check();
    expect(await find(token)).toBeDefined();
    await revokeSubscriber(records, id);
    now += 1000;
    expect(await find(token)).toBeUndefined();
    const again = await add('Ada');
    expect(await find(again.token)).toBeUndefined();
    forget();
    expect(await find(again.token)).toBeDefined();
    // A clock that is set back does not prolong what is known.
    await revokeSubscriber(records, again.id);
    now -= 3_600_000;
    expect(await find(again.token)).toBeUndefined();
  });

  it('finds nobody while the store fails, however well it knew them before', async () => {
    const { token } = await add('Ada');
    const { find } = check();
    await find(token);
    now += 1000;
    const failing = vi.spyOn(records.subscribers, 'entries').mockImplementation(() => {
      throw new Error('the disk is gone');
    });
    await expect(find(token)).rejects.toThrow('the disk is gone');
    failing.mockRestore();
    expect(await find(token)).toBeDefined();
  });

  it('leaves out damaged records', async () => {
    const { id, token } = await add('Ada');
    await records.subscribers.set(id, { version: 1, output: 'board' } as never);
    expect(await check().find(token)).toBeUndefined();
  });

  it('writes the day of use once, in a record that cannot bring a subscriber back', async () => {
    const { id } = await add('Ada');
    const { used, settled } = check();
    const write = vi.spyOn(records.subscriberDays, 'set');
    for (let n = 0; n < 50; n++) used(id);
    await settled();
    expect(write).toHaveBeenCalledTimes(1);
    expect((await listSubscribers(records))[0]?.lastUsedOn).toBe(new Date(now).toISOString().slice(0, 10));
    now += 86_400_000;
    used(id);
    await settled();
    expect(write).toHaveBeenCalledTimes(2);
    await revokeSubscriber(records, id);
    used(id);
    await settled();
    expect(await listSubscribers(records)).toEqual([]);
  });
});
