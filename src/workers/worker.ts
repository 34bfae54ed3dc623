/** The code of a worker thread. Pages and feeds may be hostile, so they are parsed here and not in the main thread. */
import { cleanAndLearn, cleanFragment } from '../article-pipeline/clean-page.ts';
import { parseFeed } from '../feeds/parse/parse-feed.ts';
import type { NotedTask, WorkerResults, WorkerTask } from './task.ts';
import { noteThread } from './thread-cpu.ts';

/** Runs one task. */
export default async function runTask({ task, note }: NotedTask): Promise<WorkerResults[WorkerTask['kind']]> {
  noteThread(note);
  switch (task.kind) {
    case 'feed':
      return await parseFeed(task.bytes, { url: task.url, headers: task.headers });
    case 'page':
      return cleanAndLearn(task.html, task.options);
    case 'fragments':
      return task.fragments.map(({ html, options }) => cleanFragment(html, options));
  }
}
