/** `winnow clean --report FILE`: writes an HTML page that shows the original with every removal marked, next to the result. */
import { writeFile } from 'node:fs/promises';
import { parseHtml } from '../html/document.ts';
import { blocksOf } from '../html/text.ts';
import { passagesOfPage, passagesOfText } from '../report/passages.ts';
import { type ReportInput, renderReport } from '../report/report.ts';
import type { CleanInput } from './clean-input.ts';
import type { Cleaned } from './clean-output.ts';
import { CommandError } from './terminal.ts';

/** Writes the report. `problem`: why there is no article, if so. Rejects with a CommandError if the file cannot be written. */
export async function writeReport(path: string, input: CleanInput, cleaned: Cleaned, problem?: string): Promise<void> {
  const report = renderReport({ ...reportOf(input, cleaned), ...(problem !== undefined && { about: problem }) });
  try {
    await writeFile(path, report);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandError(`--report: ${path} cannot be written (${code})`);
  }
}

function reportOf({ name, text }: CleanInput, { kind, article }: Cleaned): ReportInput {
  const { title, removed } = article;
  const known = { name, removed, ...(title !== undefined && { title }) };
  if (kind === 'text') {
    return { ...known, passages: passagesOfText(text, removed), kept: article.text.split('\n\n') };
  }
  const { standfirst, language, direction } = article;
  return {
    ...known,
    ...(standfirst !== undefined && { standfirst }),
    ...(language !== undefined && { language }),
    ...(direction !== undefined && { direction }),
    passages: passagesOfPage(text, article),
    kept: blocksOf(parseHtml(article.html)),
  };
}
