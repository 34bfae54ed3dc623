/** What every server of this program allows: the one that leads, the one that waits, and the one that starts. */
import type { Config } from '../config/config.ts';

/**
 * Whole downloads of one feed by one address per hour. A reader that sends validators needs almost none; the limit allows
 * ten readers behind one address that poll every five minutes without validators.
 */
export const WHOLE_FEEDS_PER_HOUR = 120;

/** Non-TLS origins of images: only the sample newsroom. */
export function imageOrigins({ sample }: Config): readonly string[] {
  return sample.enabled ? [`http://127.0.0.1:${sample.port}`] : [];
}
