/**
 * Saves the articles of pages together: each transaction adds a part to the full-text index, and writing and merging those parts costs
 * several times as much as the words in them. What a crash loses is cleaned again from the stored page.
 */

import type { WorkContext } from '../app/work-context.ts';
import { type ArticleOfEntry, saveArticles } from '../records/save-articles.ts';

/** Articles that are saved at once: some 20 ms. */
const MAX_ARTICLES = 20;
/** The longest time that an article waits for others. */
const MAX_DELAY_MS = 250;

interface Waiting {
  readonly article: ArticleOfEntry;
  resolve(): void;
  reject(error: unknown): void;
}

/** Gathers articles until there are some, or some time has passed. */
export class ArticleSaver {
  readonly #records: WorkContext['records'];
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor({ records }: Pick<WorkContext, 'records'>) {
    this.#records = records;
  }

  /** Resolves when the article is saved. `isLast`: no other one is expected, so it is saved now. Rejects when the store fails. */
  save(article: ArticleOfEntry, isLast: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ article, resolve, reject });
      if (isLast || this.#waiting.length >= MAX_ARTICLES) this.#flush();
      else this.#timer ??= setTimeout(() => this.#flush(), MAX_DELAY_MS);
    });
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    void this.#saveAll(waiting);
  }

  async #saveAll(waiting: readonly Waiting[]): Promise<void> {
    try {
      await saveArticles(
        waiting.map(({ article }) => article),
        this.#records,
      );
      for (const { resolve } of waiting) resolve();
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
