/** Recognises a text that only points to an article elsewhere: it has no contents of its own, and none to compare. */
import { POINTER_WORDS } from '../lists/pointer-words.ts';
import { fold } from './words.ts';

const WORDS = new Set(POINTER_WORDS.trim().split(/\s+/).map(fold));
/** Characters of a pointer at most. */
const MAX_CHARACTERS = 600;
/** Addresses, names of users, and numbers say nothing by themselves. */
const IGNORED = /\bhttps?:\/\/\S+|\/?\bu\/[\w-]+|@[\w.-]+|\p{N}+/gu;

/** Whether `text`, plain text, contains nothing but words that point elsewhere; an empty text is none. */
export function isPointer(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return false;
  const words = fold(text.replace(IGNORED, ' ')).match(/[\p{L}']+/gu) ?? [];
  return words.length > 0 && words.every((word) => WORDS.has(word));
}
