/** A folder that looks like a checkout of the former tree, for scripts that import modules by their former names. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LOOPBACK_APP = new URL('./loopback-app.js', import.meta.url).href;

/** Former modules directly below `dist/src`, and what each re-exports today. */
const FORMER_MODULES: Readonly<Record<string, string>> = {
  'deps.js': `export * from './app/app.js';\nexport { openLoopbackApp as openDeps } from '${LOOPBACK_APP}';\n`,
  'explain.js': "export * from './app/explain.js';\n",
  'log.js': "export * from './runtime/log.js';\n",
};

export interface FormerCheckout {
  readonly root: string;
  remove(): void;
}

/** `built` is `dist/src` of this build. Everything that kept its name is a link. */
export function makeFormerCheckout(built: string): FormerCheckout {
  const root = mkdtempSync(join(tmpdir(), 'winnow-cases-'));
  const modules = join(root, 'dist', 'src');
  mkdirSync(modules, { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n');
  for (const name of readdirSync(built)) symlinkSync(join(built, name), join(modules, name));
  for (const [name, text] of Object.entries(FORMER_MODULES)) writeFileSync(join(modules, name), text);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
