/**
 * The parts of zod that the schema uses, as `z`. Owns zod. The build replaces this file by one that contains them: zod consists of a
 * hundred files, and loading them took a fifth of a short command.
 */
export type { core, infer, output, ZodType } from 'zod';
export { array, boolean, enum, int, literal, record, strictObject, string, toJSONSchema, union, url } from 'zod';
