/** Checks of `rules` and `mutes` that need more than one setting, or knowledge of phrases. They trust no shape. */
import type { Finding } from './locate.ts';
import { group, list, type Raw, strings } from './raw-value.ts';
import { didYouMean } from './suggest.ts';

/** What the checks of phrases need from the part of the program that matches them. */
export interface PhraseChecks {
  /** The error in a phrase or expression; undefined when it is valid. */
  phraseProblem(text: string): string | undefined;
  /** The error in the replacement of a phrase or expression; undefined when it is valid. */
  replacementProblem?(find: string, replacement: string): string | undefined;
}

/** The ids and tags that a rule may name. */
export interface RuleTargets {
  readonly feeds: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

const ACTIONS = ['block', 'keep', 'rewrite', 'tag', 'priority'] as const;

/** Finds rules, mutes, webhooks and digests that name unknown feeds, tags or outputs, do nothing, or contradict themselves. */
export function ruleFindings(value: unknown, targets: RuleTargets): Finding[] {
  const rules = list(value, 'rules');
  const ids = new Map<string, number>();
  return [
    ...rules.flatMap((rule, at) => [
      ...unknown(rule, at, 'feeds', targets.feeds, 'no feed has the id'),
      ...unknown(rule, at, 'tags', targets.tags, 'no feed has the tag'),
      ...unknown(rule, at, 'outputs', targets.outputs, 'no output has the id'),
      ...actionFindings(rule, at),
      ...emptyConditions(rule, at),
      ...duplicateId(rule, at, ids),
    ]),
    ...list(value, 'mutes').flatMap((mute, at) => muteFindings(mute, at, targets.feeds)),
    ...reporterFindings('webhooks', 'webhook', value, targets.outputs),
    ...reporterFindings('digests', 'digest', value, targets.outputs),
  ];
}

/** What is wrong with the items of `section`, each of which has an id and reports on an output. */
function reporterFindings(section: string, name: string, value: unknown, outputs: ReadonlySet<string>): Finding[] {
  const seen = new Set<unknown>();
  return list(value, section).flatMap(({ id, output }, at): Finding[] => {
    const isTwice = typeof id === 'string' && seen.has(id);
    seen.add(id);
    const path = [section, at];
    return [
      ...(isTwice ? [{ path: [...path, 'id'], message: `the id {value} is already used by another ${name}` }] : []),
      ...(typeof output !== 'string' || outputs.has(output)
        ? []
        : [{ path: [...path, 'output'], message: `no output has the id {value}${didYouMean(output, outputs)}` }]),
    ];
  });
}

function unknown(rule: Raw, at: number, key: string, known: ReadonlySet<string>, problem: string): Finding[] {
  return strings(rule[key]).flatMap((name, i) =>
    known.has(name) ? [] : [{ path: ['rules', at, key, i], message: `${problem} {value}${didYouMean(name, known)}` }],
  );
}

function actionFindings(rule: Raw, at: number): Finding[] {
  const path = ['rules', at];
  const actions = ACTIONS.filter((action) => action in rule);
  if (actions.length === 0)
    return [{ path, message: `a rule needs one of ${ACTIONS.map((a) => `\`${a}\``).join(', ')}` }];
  const decides = actions.some((action) => action === 'block' || action === 'keep');
  if (decides) return decisionFindings(rule, actions, path);
  if ('priority' in rule && 'outputs' in rule) {
    const message = 'the lead of a story is the same in every output: a rule with `priority` cannot have `outputs`';
    return [{ path: [...path, 'outputs'], message }];
  }
  return [];
}

/** Errors of a rule with `block` or `keep`, which does nothing else. */
function decisionFindings(rule: Raw, actions: readonly string[], path: Finding['path']): Finding[] {
  const [action = '', other = ''] = actions;
  if ('block' in rule && 'keep' in rule) {
    return [{ path: [...path, 'keep'], message: 'a rule has either `block` or `keep`: write two rules' }];
  }
  if (actions.length > 1) {
    const message = `a rule with \`${action}\` has nothing else to do: write a rule of its own for this`;
    return [{ path: [...path, other], message }];
  }
  if (!('when' in rule)) return [];
  return [{ path: [...path, 'when'], message: `\`when\` does not go with \`${action}\`: put its conditions there` }];
}

function emptyConditions(rule: Raw, at: number): Finding[] {
  return ['block', 'keep', 'when'].flatMap((key) =>
    list(rule, key).flatMap((condition, i) =>
      Object.keys(condition).length > 0
        ? []
        : [{ path: ['rules', at, key, i], message: 'a condition needs at least one setting, such as `title`' }],
    ),
  );
}

function duplicateId({ id }: Raw, at: number, ids: Map<string, number>): Finding[] {
  if (typeof id !== 'string') return [];
  const before = ids.get(id);
  if (before === undefined) ids.set(id, at);
  if (before === undefined) return [];
  return [{ path: ['rules', at, 'id'], message: `the id {value} is already used by rule number ${before + 1}` }];
}

function muteFindings(mute: Raw, at: number, feeds: ReadonlySet<string>): Finding[] {
  const kinds = ['feed', 'phrase', 'story'].filter((kind) => kind in mute);
  if (kinds.length !== 1) {
    return [{ path: ['mutes', at], message: 'a mute has exactly one of `feed`, `phrase` and `story`' }];
  }
  const { feed } = mute;
  if (typeof feed !== 'string' || feeds.has(feed)) return [];
  return [{ path: ['mutes', at, 'feed'], message: `no feed has the id {value}${didYouMean(feed, feeds)}` }];
}

const PHRASE_KEYS = ['phrases', 'title', 'text', 'author', 'category', 'url'];

/** Finds invalid phrases and expressions in rules and mutes, and replacements that name a group that there is not. */
export function rulePhraseFindings(value: unknown, known: PhraseChecks): Finding[] {
  const inRules = list(value, 'rules').flatMap((rule, at) => [
    ...['block', 'keep', 'when'].flatMap((key) =>
      list(rule, key).flatMap((condition, i) => phraseFindings(condition, ['rules', at, key, i], known)),
    ),
    ...['title', 'text'].flatMap((key) =>
      list(group(rule, 'rewrite'), key).flatMap((step, i) =>
        replacementFinding(step, ['rules', at, 'rewrite', key, i], known),
      ),
    ),
  ]);
  const inMutes = list(value, 'mutes').flatMap(({ phrase }, at) =>
    phraseFinding(phrase, ['mutes', at, 'phrase'], known),
  );
  return [...inRules, ...inMutes];
}

function phraseFindings(condition: Raw, path: Finding['path'], known: PhraseChecks): Finding[] {
  return PHRASE_KEYS.flatMap((key) =>
    strings(condition[key]).flatMap((phrase, at) => phraseFinding(phrase, [...path, key, at], known)),
  );
}

function phraseFinding(phrase: unknown, path: Finding['path'], known: PhraseChecks): Finding[] {
  const problem = typeof phrase === 'string' ? known.phraseProblem(phrase) : undefined;
  return problem === undefined ? [] : [{ path, message: `{value}: ${problem}` }];
}

function replacementFinding(step: Raw, path: Finding['path'], known: PhraseChecks): Finding[] {
  const { find, with: replacement } = step;
  if (typeof find !== 'string' || typeof replacement !== 'string') return [];
  const problem = known.replacementProblem?.(find, replacement);
  return problem === undefined ? [] : [{ path: [...path, 'find'], message: `{value}: ${problem}` }];
}
