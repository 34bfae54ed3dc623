/** The error of a store that cannot be used. Its message says what the operator can do, and `cause` is what the backend said. */
import { OperatorError } from '../model/operator-error.ts';

/** The store cannot be read or written. */
export class StoreError extends OperatorError {
  override readonly name = 'StoreError';
  /** Short and stable: `full`, `read-only`, `busy`, `damaged`, `not-a-store`, `cannot-open`, `newer`, `failed`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
