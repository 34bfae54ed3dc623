/** The code of a worker thread. Pages and feeds may be hostile, so they are parsed here and not in the main thread. */
import { cleanAndLearn, cleanFragment } from '../article-pipeline/clean-page.ts';
import { traceFragment, tracePage } from '../article-pipeline/trace-page.ts';
import { proposePage } from '../page-feeds/propose.ts';
import { readFeedDocument } from '../page-feeds/read-document.ts';
import type { NotedTask, WorkerResults, WorkerTask } from './task.ts';
import { noteThread } from './thread-cpu.ts';

/** Runs one task. */
export default async function runTask({ task, note }: NotedTask): Promise<WorkerResults[WorkerTask['kind']]> {
  noteThread(note);
  switch (task.kind) {
    case 'feed':
      return await readFeedDocument(task.bytes, task.page, task);
    case 'propose':
      return proposePage(task.bytes, task);
    case 'page':
      return cleanAndLearn(task.html, task.options);
    case 'trace':
      return task.isFragment ? traceFragment(task.html, task.options) : tracePage(task.html, task.options);
    case 'fragments':
      return task.fragments.map(({ html, options }) => cleanFragment(html, options));
  }
}
