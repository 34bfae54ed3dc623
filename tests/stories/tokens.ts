/** Lists the tokens of a text, for tests. */
import { Tokens } from '../../src/stories/text/tokens.ts';

/** The tokens of `text`, in order. */
export function tokensIn(text: string): string[] {
  const tokens = new Tokens(1).open(text);
  const found: string[] = [];
  while (tokens.next()) found.push(text.slice(tokens.start, tokens.end));
  return found;
}
