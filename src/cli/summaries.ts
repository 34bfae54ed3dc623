/** Why: the list of commands is shown without loading any of them. */

export interface Summary {
  /** What follows the name. */
  readonly usage: string;
  readonly about: string;
}

/** By name, in the order in which an operator meets them. */
export const SUMMARIES = {
  start: { usage: '', about: 'poll by the schedule and serve what is published, until stopped' },
  run: {
    usage: '[options]',
    about: 'one pass: poll the feeds that are due, fetch, clean and join, publish what changed',
  },
  check: { usage: '[options]', about: 'check the configuration, and with --online every feed' },
  clean: {
    usage: '[options] <input...>',
    about: 'take the article out of one page or plain text, and say what was cut',
  },
  sites: { usage: '', about: 'check and test the rules for single hosts' },
  preview: { usage: '[options] <feed>', about: 'what a feed would be published as; nothing is stored' },
  'console-url': { usage: '[options]', about: 'print the address that logs you in to the console' },
  status: { usage: '[options]', about: 'what is running, what is stored, and how each feed fares' },
  add: { usage: '[options] <url>', about: 'find the feed of a page and write it into the configuration' },
  import: { usage: '[options] <list>', about: 'add the feeds of an OPML list to the configuration' },
  export: { usage: '[file]', about: 'write the feeds as an OPML list' },
  stories: {
    usage: '[options]',
    about: 'the stories of more than one article, the latest first, with the evidence for each',
  },
  why: {
    usage: '[options] <article>',
    about: 'where an article came from, what was cut from it, and why it is in its story',
  },
  split: { usage: '<article>', about: 'take an article out of its story, for good' },
  join: { usage: '<first> <second>', about: 'put the story of the second article into that of the first, for good' },
  rebuild: {
    usage: '[options]',
    about: 'clean everything kept with the present rules and publish it again; fetches nothing',
  },
  doctor: { usage: '[options]', about: 'look at everything that is known to go wrong, and say what is' },
  backup: { usage: '[options] [file]', about: 'copy the store to a file, also while the daemon works' },
  restore: { usage: '<file>', about: 'put a backup in the place of the store; the store that was there is kept' },
} as const satisfies Readonly<Record<string, Summary>>;

export type CommandName = keyof typeof SUMMARIES;
