/** The error of a store that cannot be used: its message says what to do, its `cause` is the error of the backend. */
import { OperatorError } from '../model/operator-error.ts';

/** The store cannot be read or written. */
export class StoreError extends OperatorError {
  override readonly name = 'StoreError';
  /** Short and stable: `full`, `read-only`, `busy`, `damaged`, `not-a-store`, `cannot-open`, `older`, `newer`, `taken`, `failed`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
