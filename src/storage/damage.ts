/** Damaged records: how they are recognised, and how they are reported by collection and key. */
import { parseUrl } from '../url/parse-url.ts';

/** How a collection recognises damaged records, and what it returns in their place. */
export interface RecordCheck<T> {
  /** Whether a value has the fields that its readers rely on. Default: every value has. */
  readonly isValid?: (value: unknown) => boolean;
  /** Ids without which the rest is meaningless: reading a damaged one rejects. Default: all of them. */
  readonly isVital?: (id: string) => boolean;
  /** Returned in place of a damaged record; without it the record is absent. */
  readonly standIn?: T;
}

/** A record that was found damaged. */
export interface DamagedRecord {
  readonly collection: string;
  readonly id: string;
  /** Completes "… is damaged: ". */
  readonly reason: string;
}

/** The result of parsing a damaged record; the caller knows its id. */
export class Damage {
  readonly text: string;
  readonly reason: string;
  /** Code of the StoreError: `newer` or `damaged`. */
  readonly code: string;

  constructor(text: string, reason: string, code = 'damaged') {
    this.text = text;
    this.reason = reason;
    this.code = code;
  }
}

/** The value in a stored text of the form `{v, value}`; a {@link Damage} when it cannot be read. */
export function readRecord(text: string, version: number, isValid?: (value: unknown) => boolean): unknown {
  const record = parsed(text);
  if (record === undefined) return new Damage(text, 'it is not a valid JSON record');
  const { v, value } = record;
  if (v !== version) {
    const reason = `it has version ${String(v)}, but this program reads version ${version}`;
    return new Damage(text, reason, typeof v === 'number' && v > version ? 'newer' : 'damaged');
  }
  if (value === undefined || isValid?.(value) === false) return new Damage(text, 'required fields are missing');
  return value;
}

function parsed(text: string): { readonly v?: unknown; readonly value?: unknown } | undefined {
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Characters of a key in a message. */
const MAX_SHOWN_KEY = 120;

/** One line: which record, and what is wrong with it. Of an address only the origin is shown, since the rest may be a secret. */
export function describeDamaged({ collection, id, reason }: DamagedRecord): string {
  const url = /^https?:/i.test(id) ? parseUrl(id) : undefined;
  const name = url === undefined ? id : `${url.origin}/…`;
  const shown = JSON.stringify(name.length > MAX_SHOWN_KEY ? `${name.slice(0, MAX_SHOWN_KEY)}…` : name);
  return `the record ${shown} of the collection "${collection}" is damaged: ${reason}`;
}

/** What the operator can do about damaged records. */
export const DAMAGE_ADVICE = '`winnow doctor` lists every damaged record, `winnow restore` restores a backup';
