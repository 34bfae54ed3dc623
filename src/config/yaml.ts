/**
 * The parts of yaml that the configuration uses. Owns yaml. The build replaces this file by one that contains them, as it does with
 * `zod.ts`.
 */
export type { CST, Document, ErrorCode, Node, Pair, Range, Scalar, YAMLError, YAMLMap, YAMLSeq } from 'yaml';
export {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  parseDocument,
  stringify,
  visit,
} from 'yaml';
