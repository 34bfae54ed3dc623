/** Why: what was joined and on what grounds, with the operator's word against it one button away. */
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { JoinedMember, JoinedStory } from '../data.ts';
import { button, CONSOLE, consolePage, form, notice, outward, time } from './layout.ts';

/** Stories of several articles, and what a split just did. */
export function storiesPage(stories: readonly JoinedStory[], formToken: string, done?: string): string {
  return consolePage({
    title: 'Stories',
    section: '/stories',
    main: [
      done === undefined ? undefined : notice('good', h('p', {}, plainText(done))),
      h(
        'p',
        {},
        'Stories of more than one article, the latest first. “Split” takes an article out of its story for good.',
      ),
      stories.length === 0 ? h('p', { class: 'empty' }, 'No two articles have been joined yet.') : undefined,
      ...stories.map((story) => storySection(story, formToken)),
    ],
  });
}

function storySection(story: JoinedStory, formToken: string): HtmlNode {
  return h(
    'section',
    { class: 'joined' },
    h('h2', {}, h('bdi', {}, plainText(story.title) || 'Untitled')),
    h(
      'p',
      { class: 'facts' },
      h('span', {}, `${story.members.length} articles`),
      h('span', {}, 'changed ', time(story.updatedAt)),
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
      outward(member.url, title),
      h(
        'p',
        { class: 'facts' },
        h('bdi', { class: 'source' }, plainText(member.feedTitle)),
        member.isLead ? h('span', {}, 'leads') : undefined,
        h('span', {}, ...grounds(member)),
        h(
          'a',
          { href: `${CONSOLE}/articles/${encodeURIComponent(member.entryId)}`, 'aria-label': `Cuts of ${title}` },
          'cuts',
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

/** The signals that are what the grade says: named beside it they would say it twice. */
const OF_GRADE: ReadonlyMap<string, string> = new Map([
  ['copy', 'near-copy'],
  ['same-event', 'same-event'],
]);

function grounds(member: JoinedMember): HtmlNode[] {
  return [
    ...evidence(member),
    member.left && `; left another story: ${plainText(member.left.grounds)}`,
    member.strayed && '; rewritten since, tells too little of the story to lead it',
  ];
}

function evidence(member: JoinedMember): HtmlNode[] {
  if (member.evidence.length === 0) return ['founded the story'];
  const said = OF_GRADE.get(member.grade ?? '');
  return member.evidence.flatMap((one, index) => [
    index === 0 ? `${member.grade === 'same-event' ? 'same event' : 'copy'}: ` : '; ',
    `${one.signal === said ? '' : `${one.signal} `}${one.score.toFixed(2)} with “${plainText(one.title)}”`,
    one.grounds === undefined ? undefined : ` (${plainText(one.grounds)})`,
  ]);
}
