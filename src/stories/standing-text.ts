/** Why: what a feed says in every item ("watch our videos at …", a date line) is no content; each feed's is learned. */
import { mix } from './hash.ts';

/** A million counters of one byte: a feed's standing text is some dozens of phrases, collisions only cost a phrase. */
const SLOT_BITS = 20;
/** Stories of a feed after which a phrase that was in each counts as standing. */
const STANDING_AT = 3;
const MOST = 255;

/** How often each feed has used each phrase, in different stories. */
export class StandingText {
  private readonly counts = new Uint8Array(1 << SLOT_BITS);

  isStanding(source: number, phrase: number): boolean {
    return source !== 0 && (this.counts[this.slot(source, phrase)] ?? 0) >= STANDING_AT;
  }

  learn(source: number, phrases: Iterable<number>): void {
    if (source === 0) return;
    for (const phrase of phrases) {
      const at = this.slot(source, phrase);
      const count = this.counts[at] ?? 0;
      if (count < MOST) this.counts[at] = count + 1;
    }
  }

  private slot(source: number, phrase: number): number {
    return mix(source, phrase) >>> (32 - SLOT_BITS);
  }
}
