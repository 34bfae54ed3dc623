/** Reads the mails that some clients make of items. */

/** A header of a mail, unfolded; empty when it has none of that name. */
export function header(mail: string, name: string): string {
  const head = mail.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const found = new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, 'mi').exec(head)?.[1] ?? '';
  return found.replace(/\r?\n[ \t]/g, ' ').trim();
}
