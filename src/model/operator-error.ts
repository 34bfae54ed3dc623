/** The base class of errors that an operator can do something about: the message says what, where and what to do. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
}
