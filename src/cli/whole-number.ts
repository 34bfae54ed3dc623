/** Why: a number that a command is given is what was meant, or refused with what may stand there. */
import { InvalidArgumentError } from 'commander';

/** Reads an option's value as a whole number from 1 to `most`. */
export function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
    if (value < 1 || value > most) throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
    return value;
  };
}
