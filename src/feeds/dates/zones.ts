/** Time zone abbreviations and offsets: no library agrees on the abbreviations, so these are the ones seen in feeds. */

/** Minutes east of UTC. Where two continents share an abbreviation, the one that more feeds mean. */
const minutesEast: ReadonlyMap<string, number> = new Map([
  ...['UT', 'UTC', 'GMT', 'Z', 'WET', 'UCT', 'ZULU'].map((name): [string, number] => [name, 0]),
  ...['CET', 'MET', 'MEZ', 'WEST', 'BST', 'IST-IE', 'WAT', 'HNEC'].map((name): [string, number] => [name, 60]),
  ...['CEST', 'MEST', 'MESZ', 'EET', 'CAT', 'SAST', 'HEC'].map((name): [string, number] => [name, 120]),
  ...['EEST', 'MSK', 'EAT', 'TRT'].map((name): [string, number] => [name, 180]),
  ['IRST', 210],
  ['MSD', 240],
  ['SAMT', 240],
  ['GST', 240],
  ['PKT', 300],
  ['YEKT', 300],
  ['IST', 330],
  ['NPT', 345],
  ['OMST', 360],
  ['BDT', 360],
  ['ICT', 420],
  ['WIB', 420],
  ['NOVT', 420],
  ...['HKT', 'SGT', 'MYT', 'PHT', 'AWST', 'WITA'].map((name): [string, number] => [name, 480]),
  ['JST', 540],
  ['KST', 540],
  ['ACST', 570],
  ['AEST', 600],
  ['ACDT', 630],
  ['AEDT', 660],
  ['NZST', 720],
  ['NZDT', 780],
  ['NST', -210],
  ['NDT', -150],
  ['AST', -240],
  ['ADT', -180],
  ['AT', -240],
  ['BRT', -180],
  ['ART', -180],
  ['CLT', -240],
  ['EST', -300],
  ['EDT', -240],
  ['ET', -300],
  ['COT', -300],
  ['CST', -360],
  ['CDT', -300],
  ['CT', -360],
  ['MST', -420],
  ['MDT', -360],
  ['MT', -420],
  ['PST', -480],
  ['PDT', -420],
  ['PT', -480],
  ['AKST', -540],
  ['AKDT', -480],
  ['HST', -600],
]);

/** Minutes east of UTC of an abbreviation; below three letters only in upper case, since words would match. */
export function zoneNamed(word: string): number | undefined {
  if (word.length < 3 && word !== word.toUpperCase()) return undefined;
  return minutesEast.get(word.toUpperCase());
}

/** Minutes east of UTC of `+0200`, `-5`, `+05:30`; undefined when it is not an offset. */
export function zoneOffset(text: string): number | undefined {
  const match = /^([+\-\u2212])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 18 * 60 || Number(match[3] ?? 0) > 59 ? undefined : match[1] === '+' ? minutes : -minutes;
}

/** Minutes east of UTC of an IANA zone (`Europe/Athens`) at a local time given as if it were UTC, milliseconds. */
export function ianaOffset(zone: string, localMs: number): number | undefined {
  if (/^Etc\/(?:GMT|UTC|UCT|Zulu)$/i.test(zone)) return 0;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(localMs).find((part) => part.type === 'timeZoneName')?.value ?? '';
    return name === 'GMT' ? 0 : zoneOffset(name.slice(3));
  } catch {
    return undefined;
  }
}
