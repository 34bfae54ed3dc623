/** Records about single readers: events for webhooks, mails of digests, and subscribers of private outputs. */
import type { Instant } from '../model/time.ts';

/** An event of a webhook that is to be delivered. */
export interface Delivery {
  readonly version: 1;
  /** Id of the event. */
  readonly id: string;
  /** Id of the webhook. */
  readonly hook: string;
  readonly body: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attempts: number;
  readonly notBefore: Instant;
  readonly queuedAt: Instant;
}

/** What one reader of a digest has got. */
export interface Mailing {
  readonly version: 1;
  /** The last time of the digest that is dealt with. */
  readonly date: Instant;
  /** Stories that joined until then were in an earlier mail. */
  readonly upTo: Instant;
  /** Ids of the latest items that were mailed. */
  readonly ids: readonly string[];
  /** The time of a mail that is being sent: present only while it is, or after a crash. */
  readonly sending?: Instant;
  /** The time of a mail that the server refused, and when it is sent again. */
  readonly retry?: { readonly date: Instant; readonly attempts: number; readonly notBefore: Instant };
}

/** Somebody who may read a private output. The token itself is in no record. */
export interface Subscriber {
  readonly version: 1;
  /** Id of the output when the token was made; it may have another one by now. */
  readonly output: string;
  readonly name: string;
  /** SHA-256 of the token, hexadecimal. */
  readonly tokenHash: string;
  readonly createdAt: Instant;
}
