/** The rows of the speed table, in the order that an article goes through them. */
import type { Row } from '../row.ts';
import { cleaning } from './cleaning.ts';
import { consoleList } from './console.ts';
import { memory } from './memory.ts';
import { polling } from './polling.ts';
import { publishing } from './publishing.ts';
import { serving } from './serving.ts';
import { startup } from './startup.ts';
import { stories } from './stories.ts';

export const rows: readonly Row[] = [polling, cleaning, stories, publishing, serving, startup, consoleList, memory];
