/** Why: what runs inside a worker thread. Pages and feeds are hostile until parsed, so they are parsed here and nowhere else. */
import { cleanAndLearn, cleanFragment } from '../article-pipeline/clean-page.ts';
import { parseFeed } from '../feeds/parse/parse-feed.ts';
import type { WorkerResults, WorkerTask } from './task.ts';

export default async function work(task: WorkerTask): Promise<WorkerResults[WorkerTask['kind']]> {
  switch (task.kind) {
    case 'feed':
      return await parseFeed(task.bytes, { url: task.url, headers: task.headers });
    case 'page':
      return cleanAndLearn(task.html, task.options);
    case 'fragments':
      return task.fragments.map(({ html, options }) => cleanFragment(html, options));
  }
}
