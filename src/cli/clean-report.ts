/** `winnow clean --report FILE`: writes an HTML page that shows the original with every removal marked, next to the result. */
import { writeFile } from 'node:fs/promises';
import { parseHtml } from '../html/document.ts';
import { blocksOf } from '../html/text.ts';
import type { PageTrace } from '../model/trace.ts';
import { passagesOf, passagesOfText } from '../report/passages.ts';
import { type ReportInput, renderReport } from '../report/report.ts';
import type { CleanInput } from './clean-input.ts';
import type { Cleaned } from './clean-output.ts';
import { CommandError } from './terminal.ts';

/** Writes the report. `problem`: why there is no article, if so. Rejects with a CommandError if the file cannot be written. */
export async function writeReport(path: string, input: CleanInput, cleaned: Reported, problem?: string): Promise<void> {
  const report = renderReport({ ...reportOf(input, cleaned), ...(problem !== undefined && { about: problem }) });
  try {
    await writeFile(path, report);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandError(`--report: ${path} cannot be written (${code})`);
  }
}

/** A cleaned input; of a page or fragment, with its account. */
export type Reported = Extract<Cleaned, { kind: 'text' }> | (Extract<Cleaned, { kind: 'page' }> & { trace: PageTrace });

function reportOf({ name, text }: CleanInput, cleaned: Reported): ReportInput {
  const { title, removed } = cleaned.article;
  const known = { name, removed, ...(title !== undefined && { title }) };
  if (cleaned.kind === 'text') {
    const passages = passagesOfText(text, removed, title);
    return { ...known, passages, kept: cleaned.article.text.split('\n\n') };
  }
  const { article, trace } = cleaned;
  const { standfirst, language, direction } = article;
  return {
    ...known,
    ...(standfirst !== undefined && { standfirst }),
    ...(language !== undefined && { language }),
    ...(direction !== undefined && { direction }),
    passages: passagesOf(trace.blocks),
    media: trace.media,
    kept: blocksOf(parseHtml(article.html)),
  };
}
