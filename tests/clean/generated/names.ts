/** Class names that the rules recognise, read from the patterns themselves, so that no new name is forgotten. */
import * as patterns from '../../../src/html/class-names.ts';
import { NamePattern, Names } from '../../../src/html/name-pattern.ts';

const PATTERNS = Object.values(patterns).filter((one): one is NamePattern => one instanceof NamePattern);

/** The alternatives of a pattern without groups as plain names: `share-?tools?` gives `share-tools`. */
function namesIn({ patterns }: NamePattern): string[] {
  return patterns.flatMap(namesInExpression);
}

function namesInExpression({ source }: RegExp): string[] {
  const [, list = ''] = /^-\(\?:(.*)\)\(\?=-\)$/.exec(source) ?? [];
  return list
    .split('|')
    .map((name) => name.replace(/-\?/g, '-').replace(/\w\?/g, ''))
    .filter((name) => /^[\w\u00c0-\uffff-]+$/.test(name));
}

/** Names that rules have in patterns of their own. */
const MORE =
  'comment comment-author gallery slideshow carousel quiz poll voting pull-quote article-quote header-link headerlink header-anchor heading-anchor anchor-link hash-link mw-editsection edit-section permalink edit btn button read-more-button cta-button info tip line question answer time speaker';

/** Style sheets hide these on a screen. */
const HIDDEN = /^(?:print-only|noscript-warning)$/;

/** All names, each once. */
export const NAMES: readonly string[] = [...new Set([...PATTERNS.flatMap(namesIn), ...MORE.split(' ')])].filter(
  (name) => !HIDDEN.test(name),
);

/** Patterns of metadata and buttons: a box with such a name that reads as a sentence is the author's. */
const LABELS = [patterns.BYLINE, patterns.TAGS, patterns.WIDGET];
/** Patterns of content, and of polls, which ask whole questions. */
const NOT_BOXES: readonly NamePattern[] = [...LABELS, patterns.BODY, patterns.LEAD, patterns.STANDFIRST, patterns.SHOP];
const POLL = NamePattern.ofWords('poll voting quiz');

/** Names of metadata and buttons that are not also names of a box. */
export const LABEL_NAMES: readonly string[] = LABELS.flatMap(namesIn).filter(
  (name) =>
    !HIDDEN.test(name) &&
    ![POLL, ...PATTERNS].some((one) => !NOT_BOXES.includes(one) && one.test(new Names(`-${name}-`, name))),
);
