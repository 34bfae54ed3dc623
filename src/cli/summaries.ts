/** Usage and summary of every command, so that `winnow --help` loads none of them. */

/** A command in the list of commands. */
export interface Summary {
  /** Options and arguments, after the name. */
  readonly usage: string;
  /** What the command does, without a full stop. */
  readonly about: string;
}

/** The commands by name, in the order in which a new operator needs them. */
export const SUMMARIES = {
  init: { usage: '[options]', about: 'write a commented configuration file to begin with' },
  start: { usage: '[options]', about: 'poll on schedule and serve what is published, until stopped' },
  run: {
    usage: '[options]',
    about: 'run one pass: poll due feeds, fetch and clean articles, assign stories, publish changes',
  },
  check: { usage: '[options]', about: 'check the configuration, and with --online every feed' },
  clean: {
    usage: '[options] <input...>',
    about: 'extract the article from a page or plain text, and explain what was removed',
  },
  sites: { usage: '', about: 'check and test site rules' },
  preview: { usage: '[options] <feed>', about: 'show what a feed would be published as; nothing is stored' },
  'console-url': { usage: '[options]', about: 'print the URL that logs you in to the console' },
  status: { usage: '[options]', about: 'show what is running, what is stored, and one line per feed' },
  add: { usage: '[options] <url>', about: 'find the feed of a page and write it into the configuration' },
  import: { usage: '[options] <list>', about: 'add the feeds of an OPML list to the configuration' },
  export: { usage: '[file]', about: 'write the feeds as an OPML list' },
  tag: { usage: '[options] <feed...>', about: 'add tags to feeds, or remove them' },
  remove: { usage: '[options] <feed...>', about: 'take feeds out of the configuration' },
  pause: { usage: '[options] <feed...>', about: 'stop polling feeds; what is stored of them stays published' },
  resume: { usage: '[options] <feed...>', about: 'poll paused feeds again' },
  mute: {
    usage: '[options]',
    about: 'hide a feed, a phrase or a story, also for a time; without options, list the mutes',
  },
  unmute: { usage: '[options] <mute>', about: 'show again what was muted' },
  search: { usage: '[options] <words...>', about: 'find stored articles by their words, or what an output shows' },
  subscribers: { usage: '', about: 'give readers of a private output addresses of their own, and take them back' },
  digest: { usage: '[options] <digest>', about: 'show or send the mail that a digest would be now' },
  stories: {
    usage: '[options]',
    about: 'list stories with more than one article, newest first, with the evidence for each',
  },
  why: {
    usage: '[options] <article>',
    about: 'show where an article came from, what was removed, and why it is in its story',
  },
  split: { usage: '<article>', about: 'move an article out of its story, permanently' },
  join: {
    usage: '<first> <second>',
    about: 'merge the story of the second article into that of the first, permanently',
  },
  rebuild: {
    usage: '[options]',
    about: 're-clean all stored articles with the current rules and republish; makes no requests',
  },
  doctor: { usage: '[options]', about: 'diagnose common problems of the installation' },
  backup: { usage: '[options] [file]', about: 'copy the store to a file, also while the daemon is running' },
  restore: { usage: '<file>', about: 'replace the store with a backup; the previous store is saved' },
  'move-store': { usage: '[options] <from> <to>', about: 'copy the whole store into an empty one of another kind' },
} as const satisfies Readonly<Record<string, Summary>>;

/** The name of a command. */
export type CommandName = keyof typeof SUMMARIES;
