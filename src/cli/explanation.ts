/** Explains articles and stories in plain words, for `winnow why`, `stories` and `preview`. */
import type { ExplainedMember, Explanation } from '../app/explain.ts';
import type { KeptApart } from '../app/find-apart.ts';
import type { StoredArticle } from '../model/article.ts';
import type { StoryScope } from '../model/source.ts';
import { BY_OPERATOR, type Evidence } from '../model/story.ts';
import { minuteOf } from '../model/time.ts';
import { entryTitle, titleOf } from '../outputs/item.ts';
import type { RuleReport } from '../outputs/rule-report.ts';
import { oneLine } from '../runtime/one-line.ts';
import { count } from './count.ts';

/** What a member is to the one that it matched, by the grade of the join. */
const GRADES: ReadonlyMap<string, string> = new Map([
  ['copy', 'a copy of'],
  ['same-event', 'reports the same event as'],
]);

/** One reason: what agreed in words, then the signal, unless the grade says it, and its score. */
function reasonOf(
  { article, signal, score, grounds }: Evidence,
  { grade, joinedAt }: Pick<ExplainedMember, 'grade' | 'joinedAt'>,
): string {
  if (signal === BY_OPERATOR) return `joined to ${article} by the operator on ${minuteOf(joinedAt)}`;
  const scored = `${signal === grade ? '' : `${signal} `}${score.toFixed(2)}`;
  const why = grounds === undefined ? scored : `${oneLine(grounds)} (${scored})`;
  return `${GRADES.get(grade ?? '') ?? 'joined to'} ${article}: ${why}`;
}

/** One article of a story, with why it is there. */
export function memberLine(member: ExplainedMember): string {
  const { left, strayed } = member;
  const why = [
    ...(member.evidence.length === 0 ? ['started the story'] : member.evidence.map((one) => reasonOf(one, member))),
    ...(left === undefined ? [] : [`left story ${left.storyId} on ${minuteOf(left.at)}: ${oneLine(left.grounds)}`]),
    ...(strayed === undefined ? [] : ['rewritten since; no longer close enough to the story to lead it']),
  ].join('; ');
  return `  ${member.isLead ? '*' : ' '} ${member.entryId}  ${member.feedId}: ${oneLine(member.title)}\n      ${why}`;
}

function scopeLine({ within, tag }: StoryScope): string {
  const setting = tag === undefined ? 'its feed' : `tag ${oneLine(tag)}`;
  if (within.length === 0) return `  never joined with another article: \`stories: never\` of ${setting}`;
  return `  joined only with articles of feeds tagged ${oneLine(within.join(', '))}: \`stories\` of ${setting}`;
}

/** Everything known about one article, as lines of text. */
export function explanation({ entry, article, story, members, scopes = [], rules = [] }: Explanation): string {
  return [
    oneLine(article === undefined ? entryTitle(entry) : titleOf(entry, article.article)),
    `  entry ${entry.id} of feed ${entry.feedId}, first seen ${entry.firstSeenAt}, changed ${entry.changedAt}`,
    ...(entry.url === undefined ? [] : [`  ${entry.url}`]),
    ...articleLines(article),
    ...scopes.map(scopeLine),
    ...rules.map((rule) => `  ${ruleLine(rule)}`),
    story === undefined ? '  not in a story yet' : `story ${story.id}, since ${story.createdAt}`,
    ...members.map(memberLine),
    ...(story?.former ?? []).map(
      ({ entryId, feedId, to, at, grounds }) =>
        `  - ${entryId}  ${feedId}: left on ${minuteOf(at)} for story ${to}: ${oneLine(grounds)}`,
    ),
  ].join('\n');
}

function articleLines(stored: Explanation['article']): readonly string[] {
  if (stored === undefined) return ['  article not fetched yet'];
  const { from, reason, article } = stored;
  const origin = `${ORIGINS[from]}${reason === undefined ? '' : `: ${reason}`}`;
  return [
    `  article from ${origin}; ${count(article.removed.length, 'removal')}`,
    ...article.removed.map(
      ({ rule, reason, text }) => `    - ${rule}: ${oneLine(reason)}: “${oneLine(text).slice(0, 60)}”`,
    ),
  ];
}

const ORIGINS: Readonly<Record<StoredArticle['from'], string>> = {
  page: 'its page',
  feed: 'the feed',
  'feed-only': 'the feed',
};

/** What a rule does to an article. */
export function ruleLine({ rule, does, outputs }: RuleReport): string {
  const where = outputs === undefined ? 'all outputs' : `the outputs ${outputs.map(oneLine).join(', ')}`;
  return does === 'blocks' ? `blocked by ${oneLine(rule)} in ${where}` : `changed by ${oneLine(rule)} in ${where}`;
}

/** The article that another one was kept apart from, and why. */
export function apartLine({ id, feedId, title, grounds }: KeptApart): string {
  return `kept apart from ${id}  ${feedId}: ${oneLine(title)}\n      ${oneLine(grounds)}`;
}
