/** Why: a store that fails says what the operator can do about it, and keeps the cause. */

export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** Short and stable: `full`, `read-only`, `busy`, `damaged`, `not-a-store`, `cannot-open`, `newer`, `failed`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
