/** The page of joined stories: the evidence for each article, with a button to split it off. */
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { storyPath } from '../../../formats/paths.ts';
import { plainText } from '../../../formats/plain-text.ts';
import { BY_OPERATOR } from '../../../model/story.ts';
import type { Instant } from '../../../model/time.ts';
import type { JoinedMember, JoinedStory } from '../data.ts';
import { button, CONSOLE, consolePage, externalLink, form, notice, time } from './layout.ts';

/** Stories of several articles; `result` is the message of a split. */
export function storiesPage(stories: readonly JoinedStory[], formToken: string, now: Instant, result?: string): string {
  return consolePage({
    title: 'Stories',
    section: '/stories',
    main: [
      result === undefined ? undefined : notice('good', h('p', {}, plainText(result))),
      h(
        'p',
        {},
        'Stories of more than one article, the latest first. “Split” permanently removes an article from its story.',
      ),
      stories.length === 0 ? h('p', { class: 'empty' }, 'No articles have been joined yet.') : undefined,
      ...stories.map((story) => storySection(story, formToken, now)),
    ],
  });
}

function storySection(story: JoinedStory, formToken: string, now: Instant): HtmlNode {
  return h(
    'section',
    { class: 'joined' },
    h('h2', {}, h('a', { href: `/${storyPath(story.id)}` }, h('bdi', {}, plainText(story.title) || 'Untitled'))),
    h(
      'p',
      { class: 'facts' },
      h('span', {}, `${story.members.length} articles`),
      h('span', {}, 'updated ', time(story.updatedAt, now)),
    ),
    h('ul', {}, ...story.members.map((member) => memberItem(member, formToken))),
  );
}

function memberItem(member: JoinedMember, formToken: string): HtmlNode {
  const title = plainText(member.title) || 'Untitled';
  return h(
    'li',
    {},
    h(
      'div',
      {},
      externalLink(member.url, title),
      h(
        'p',
        { class: 'facts' },
        h('bdi', { class: 'source' }, plainText(member.feedTitle)),
        member.isLead ? h('span', {}, 'lead') : undefined,
        h('span', {}, ...grounds(member)),
        h(
          'a',
          {
            href: `${CONSOLE}/articles/${encodeURIComponent(member.entryId)}`,
            'aria-label': `Removed text of ${title}`,
          },
          'removed text',
        ),
      ),
    ),
    form(
      '/stories/split',
      formToken,
      h('input', { type: 'hidden', name: 'entry', value: member.entryId }),
      button('Split', { quiet: true, label: `Split ${title} from this story` }),
    ),
  );
}

/** Signals that only repeat their grade, so that they are not shown. */
const SIGNAL_OF_GRADE: ReadonlyMap<string, string> = new Map([
  ['copy', 'near-copy'],
  ['same-event', 'same-event'],
]);

function grounds(member: JoinedMember): HtmlNode[] {
  return [
    ...evidence(member),
    member.left && `; left another story: ${plainText(member.left.grounds)}`,
    member.strayed && '; rewritten since, has too little of the story to lead it',
  ];
}

function evidence(member: JoinedMember): HtmlNode[] {
  if (member.evidence.length === 0) return ['started the story'];
  return member.evidence.flatMap((match, index) => [
    ...(index === 0 ? [] : ['; ']),
    ...(match.signal === BY_OPERATOR
      ? [`joined to “${plainText(match.title)}” by the operator`]
      : matchOf(match, member.grade, index === 0)),
  ]);
}

function matchOf(
  { signal, score, title, grounds }: JoinedMember['evidence'][number],
  grade: string | undefined,
  isFirst: boolean,
): HtmlNode[] {
  const graded = isFirst ? `${grade === 'same-event' ? 'same event' : 'copy'}: ` : '';
  const named = signal === SIGNAL_OF_GRADE.get(grade ?? '') ? '' : `${signal} `;
  return [
    `${graded}${named}${score.toFixed(2)} with “${plainText(title)}”`,
    grounds === undefined ? undefined : ` (${plainText(grounds)})`,
  ];
}
