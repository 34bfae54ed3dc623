/** Says in words of our own what is wrong with the syntax of a YAML file, and what to do. */
import type { ErrorCode, YAMLError } from './yaml.ts';

/** By the library's code; the types require a sentence for each. */
const BY_CODE: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'a reference such as `*name` has no type or name of its own: remove what is before it',
  BAD_ALIAS:
    '`&` and `*` begin names of YAML, and this one is missing or ends with a colon: put quotation marks around the text',
  BAD_COLLECTION_TYPE: 'this type does not fit the list or group after it: remove the `!` and its word',
  BAD_DIRECTIVE:
    'a `%` at the start of a line begins an instruction to YAML: remove the line, or put quotation marks around the text',
  BAD_DQ_ESCAPE:
    'between double quotes a backslash begins a special character, and this one is unknown: write two backslashes, or use single quotes',
  BAD_INDENT: 'this line is indented too little or too much: settings of one group begin in the same column',
  BAD_PROP_ORDER: 'a name (`&`) or type (`!`) is before the hyphen or colon: move it behind',
  BAD_SCALAR_START: 'a text cannot begin with this character: put quotation marks around it',
  BLOCK_AS_IMPLICIT_KEY:
    'a second setting is on this line, or the next one is indented too much: correct it, or put quotation marks around a text with a colon',
  BLOCK_IN_FLOW: 'between brackets, lists and groups need brackets too: use commas and brackets, or lines throughout',
  DUPLICATE_KEY: 'this setting is given twice; merge the two',
  IMPOSSIBLE: 'this cannot be read: write the line again, without what is not needed',
  KEY_OVER_1024_CHARS: 'the name of this setting is longer than 1,024 characters: put a colon after the name',
  MISSING_CHAR: 'a sign is missing here: a setting is `name: value`, an item of a list `- value`',
  MULTILINE_IMPLICIT_KEY:
    'this is not a setting: a setting is `name: value`, with the colon and a space after the name, on the same line',
  MULTIPLE_ANCHORS: 'this has two names (`&`): remove one',
  MULTIPLE_DOCS: 'a second document begins here: remove the line with `---`, and merge the two',
  MULTIPLE_TAGS: 'this has two types (`!`): remove one',
  NON_STRING_KEY: 'the name of a setting must be a text: put quotation marks around it',
  RESOURCE_EXHAUSTION: 'lists and groups are nested too deep: remove brackets or levels of indentation',
  TAB_AS_INDENT: 'this line is indented with a tab: use spaces instead',
  TAG_RESOLVE_FAILED: '`!` begins a type of YAML, and this one is unknown: put quotation marks around the text',
  UNEXPECTED_TOKEN: 'this does not belong here: remove it, or put quotation marks around the text',
};

/** Sentences for the more frequent of several errors with one code, by words of the library's message. */
const BY_MESSAGE: readonly (readonly [ErrorCode, RegExp, string])[] = [
  [
    'MISSING_CHAR',
    /followed by map values/,
    'this is not a setting: a setting is `name: value`, with a space after the colon',
  ],
  ['MISSING_CHAR', /Missing space after/, 'a space is missing after the colon'],
  ['MISSING_CHAR', /between .* items/, 'a comma is missing between two values in brackets'],
  [
    'MISSING_CHAR',
    /Comments must be/,
    'a space is missing before the `#` of a comment; put quotation marks around a text with `#`',
  ],
  ['MISSING_CHAR', /without - indicator/, 'a hyphen and a space are missing: each item of this list begins with `- `'],
  ['MISSING_CHAR', /Tags and anchors/, 'a space is missing after the name (`&`) or type (`!`)'],
  [
    'MISSING_CHAR',
    /directives-end|doc-start/,
    'nothing may be on a line with `---`, and a line with `%` needs one after it',
  ],
  ['UNEXPECTED_TOKEN', /Unexpected ,/, 'this comma has no value before it: remove it'],
  ['UNEXPECTED_TOKEN', /Unexpected empty item/, 'a value is missing between two commas'],
  ['UNEXPECTED_TOKEN', /Block scalar header/, 'after `|` or `>` the text begins on the next line'],
  ['UNEXPECTED_TOKEN', /flow-(?:map|seq)-end/, 'this bracket closes nothing: remove it, or add the one that opens'],
  [
    'UNEXPECTED_TOKEN',
    /at node end/,
    'the value before this has ended: put quotation marks around the whole text, or correct the indentation',
  ],
  [
    'BAD_INDENT',
    /same column/,
    'this line does not begin in the column of the others: settings and items of one group do',
  ],
];

/** What is wrong, and what to do, without a full stop. */
export function yamlMessage({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  const sequence = /\\./.exec(message)?.[0];
  if (code === 'BAD_DQ_ESCAPE' && sequence !== undefined) return `${sequence}: ${BY_CODE[code]}`;
  return BY_MESSAGE.find(([of, words]) => of === code && words.test(message))?.[2] ?? BY_CODE[code];
}

/** The same for an error in resolving the aliases of a valid document, which has no code. */
export function aliasMessage(message: string): string {
  return /Unresolved alias/.test(message)
    ? 'a reference such as `*name` has no `&name` before it: put quotation marks around a text that begins with `*`'
    : 'references such as `*name` repeat too much: write the values out';
}
