/** Why: most riddles begin with another version than was thought. */
import { arch, platform } from 'node:os';
import { VERSION } from '../../runtime/version.ts';
import { type Check, fail, ok } from './check.ts';

/** As `engines` in package.json says. */
const NEEDED: readonly [major: number, minor: number] = [20, 19];

export const versions: Check = {
  id: 'versions',
  run: async () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const isOld = major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
    const words = `Winnow ${VERSION}, Node ${process.versions.node}, ICU ${process.versions.icu}, ${platform()} ${arch()}`;
    return [isOld ? fail(`${words}: Node ${NEEDED.join('.')} or newer is needed`) : ok(words)];
  },
};
