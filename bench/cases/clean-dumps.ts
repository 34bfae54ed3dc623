/**
 * Judges plain-text dumps of articles, and pages with the same lines. Every line of a trap is the author's; in other dumps the
 * shape of the lines tells body, caption, alternative text, share block, navigation and reply form apart.
 */
import { type CleanOutput, foldSpaces } from './clean-output.ts';
import { quote } from './verdict.ts';

export interface DumpLines {
  readonly headline: string;
  /** Must stay. */
  readonly body: readonly string[];
  /** Must be removed. */
  readonly gone: readonly string[];
}

/** Body paragraphs are longer than labels. Letters of scripts without spaces count twice. */
const MIN_BODY_WEIGHT = 40;
const SENTENCE_END = /[.!?…。！？؟।]["'”’»“)\]]*$/;
/** A note that required fields are marked. */
const FIELD_MARK = /(?:^|\s|\()[*※]/;
const FILE_NAME = /^[\w-]+\.(?:jpe?g|png|gif|webp)$/i;

function weight(line: string): number {
  return line.length + (line.match(/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}

function isSentence(line: string): boolean {
  return weight(line) >= MIN_BODY_WEIGHT && SENTENCE_END.test(line);
}

/** The line without case, quotes and a site's name behind the headline. */
function plain(line: string): string {
  return foldSpaces(line)
    .toLowerCase()
    .replace(/\s+[-|–—]\s+[^-|–—]+$/, '');
}

function sameHeadline(a: string, b: string): boolean {
  return plain(a) === plain(b) || foldSpaces(a).toLowerCase() === foldSpaces(b).toLowerCase();
}

/** Sorts the lines of a dump that is no trap. Bylines, dates and tags belong to neither list. */
export function sortLines(dump: string): DumpLines {
  const raw = dump.split('\n').filter((line) => line.trim() !== '');
  const lines = raw.map((line) => line.trim());
  const [headline = ''] = lines;
  const mark = lines.findIndex((line, i) => i > 0 && FIELD_MARK.test(line));
  const formStart = mark < 0 ? lines.length : mark - 1;
  const isAlt = (i: number): boolean => i > 0 && (/^\s/.test(raw[i] ?? '') || FILE_NAME.test(lines[i] ?? ''));
  const isBody = (i: number): boolean =>
    i > 0 && i < formStart && !isAlt(i) && (isAlt(i - 1) || isSentence(lines[i] ?? ''));
  const indices = lines.map((_, i) => i);
  const lastBody = indices.filter(isBody).at(-1) ?? 0;
  const isGone = (i: number): boolean =>
    isAlt(i) || i >= formStart || (i > lastBody && !/^[^\s:]+:\s\S/.test(lines[i] ?? ''));
  const pick = (test: (i: number) => boolean): string[] => indices.filter(test).map((i) => lines[i] ?? '');
  return { headline, body: pick(isBody), gone: pick(isGone) };
}

function linesOf(output: CleanOutput): string[] {
  return output.text
    .split('\n')
    .map(foldSpaces)
    .filter((line) => line !== '');
}

function isKept(line: string, output: CleanOutput): boolean {
  return foldSpaces(output.text).includes(foldSpaces(line)) || output.htmlText.includes(foldSpaces(line));
}

/** The headline once as title, body and caption kept, everything around them gone. */
export function judgeDump(dump: string, output: CleanOutput): readonly string[] {
  const { headline, body, gone } = sortLines(dump);
  const lines = linesOf(output);
  const repeats = lines.filter((line) => sameHeadline(line, headline)).length;
  return [
    ...(sameHeadline(output.title, headline) ? [] : [`title ${quote(output.title)} is not the headline`]),
    ...(repeats === 0 ? [] : [`the headline is ${repeats} times in the text`]),
    ...body.filter((line) => !isKept(line, output)).map((line) => `lost: ${quote(line)}`),
    ...gone.filter((line) => lines.includes(foldSpaces(line))).map((line) => `still there: ${quote(line)}`),
  ];
}

/** Every line stays as often as it is there; the headline may be the title instead of one of its lines. */
export function judgeTrap(dump: string, output: CleanOutput): readonly string[] {
  const lines = dump
    .split('\n')
    .map(foldSpaces)
    .filter((line) => line !== '');
  const kept = linesOf(output);
  const [headline = ''] = lines;
  const times = (line: string, list: readonly string[]): number => list.filter((one) => one === line).length;
  const short = [...new Set(lines)].filter((line) => {
    const asTitle = line === headline && sameHeadline(output.title, headline) ? 1 : 0;
    return times(line, kept) + asTitle < times(line, lines);
  });
  return short.map((line) => `lost: ${quote(line)}`);
}
