/** The schema of `webhooks`: who is told of new stories and failing feeds. */
import { WEBHOOK_FORMATS } from '../formats/webhook-posts.ts';
import { httpUrl, id, text, z } from './schema-values.ts';

const event = z.enum(['story', 'updated', 'feed-failing', 'feed-recovered']);

/** One item of `webhooks`. */
export const webhook = z
  .strictObject({
    id: id.describe('Name of the webhook; part of every event id, so never change it.'),
    url: httpUrl.describe('Address that events are posted to; use a reference for a secret address.'),
    output: text.optional().describe('Id of the output whose stories are reported; the first one when absent.'),
    events: z
      .array(event)
      .refine((events) => events.length > 0, 'must not be empty')
      .default(['story'])
      .describe('`story`, `updated`, `feed-failing` and `feed-recovered`.'),
    format: z
      .enum(WEBHOOK_FORMATS)
      .default('json')
      .describe('What is posted: the whole item as JSON, or a message for one of these services.'),
    secret: z
      .string()
      .min(16, 'is too short to be safe: use 16 characters or more')
      .optional()
      .describe('Key of the signature (HMAC-SHA256); no signature when absent.'),
  })
  .describe('An address that is told of events.');
