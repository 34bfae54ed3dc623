/** Parses options that take a whole number. */
import { InvalidArgumentError } from 'commander';

/** Returns a parser for commander that accepts whole numbers from 1 to `max`, and throws an InvalidArgumentError for others. */
export function wholeNumber(max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
    if (value < 1 || value > max) throw new InvalidArgumentError(`It must be a whole number from 1 to ${max}.`);
    return value;
  };
}
