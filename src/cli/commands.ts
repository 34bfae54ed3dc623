/** The table of commands: each is one file that is loaded only when the command is called. */
import type { Command } from 'commander';
import type { CommandName } from './summaries.ts';

async function storyCommand(name: CommandName): Promise<Command> {
  const { storyCommands } = await import('./stories.ts');
  const found = storyCommands().find((command) => command.name() === name);
  if (found === undefined) throw new TypeError(`there is no command "${name}"`);
  return found;
}

/** Loads each command; `summaries.ts` has the same names. */
export const loaders: Readonly<Record<CommandName, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).initCommand(),
  start: async () => (await import('./start.ts')).startCommand(),
  run: async () => (await import('./run.ts')).runCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  clean: async () => (await import('./clean.ts')).cleanCommand(),
  sites: async () => (await import('./sites.ts')).sitesCommand(),
  preview: async () => (await import('./preview.ts')).previewCommand(),
  'console-url': async () => (await import('./console-url.ts')).consoleUrlCommand(),
  status: async () => (await import('./status.ts')).statusCommand(),
  add: async () => (await import('./add.ts')).addCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  tag: async () => (await import('./tag.ts')).tagCommand(),
  remove: async () => (await import('./tag.ts')).removeCommand(),
  pause: async () => (await import('./pause.ts')).pauseCommand('pause'),
  resume: async () => (await import('./pause.ts')).pauseCommand('resume'),
  mute: async () => (await import('./mute.ts')).muteCommand(),
  unmute: async () => (await import('./mute.ts')).unmuteCommand(),
  search: async () => (await import('./search.ts')).searchCommand(),
  subscribers: async () => (await import('./subscribers.ts')).subscribersCommand(),
  digest: async () => (await import('./digest.ts')).digestCommand(),
  stories: () => storyCommand('stories'),
  why: () => storyCommand('why'),
  split: () => storyCommand('split'),
  join: () => storyCommand('join'),
  rebuild: async () => (await import('./rebuild.ts')).rebuildCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
  'move-store': async () => (await import('./move-store.ts')).moveStoreCommand(),
};
