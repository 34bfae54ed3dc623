/** Why: the store is all that cannot be made again; its file must be whole and of a version that is known. */
import { openStore } from '../../storage/store.ts';
import { isPersistent, storeExists, storeName } from '../../storage/store-address.ts';
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

export const store: Check = {
  id: 'store',
  run: async ({ config }) => {
    const { url } = config.storage;
    if (!isPersistent(url)) return [warn(`${url}: everything is forgotten when the program ends`)];
    const name = storeName(url);
    if (!(await storeExists(url))) return [warn(`${name}: there is no store yet; \`winnow run\` makes it`)];
    const opened = await openStore(url, { upgrade: false });
    try {
      const started = performance.now();
      const wrong = await opened.check();
      const took = ((performance.now() - started) / 1000).toFixed(1);
      const whole = ok(`${name} is whole, schema version ${opened.schema.to} (checked in ${took} s)`);
      return [...(wrong.length === 0 ? [whole] : damaged(name, wrong)), ok(sizes(await opened.sizes()))];
    } finally {
      await opened.close();
    }
  },
};

function damaged(name: string, wrong: readonly string[]): CheckResult[] {
  return [
    fail(
      `${name} is damaged (${wrong[0]}${wrong.length > 1 ? `, and ${wrong.length - 1} more` : ''}): restore a backup`,
    ),
  ];
}

function sizes(
  collections: readonly { readonly name: string; readonly records: number; readonly bytes: number }[],
): string {
  return collections
    .map(({ name, records, bytes }) => `${name} ${records} (${(bytes / 1e6).toFixed(1)} MB)`)
    .join(', ');
}
