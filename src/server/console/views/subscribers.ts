/** The page of private outputs: who may read each, with buttons to revoke an address, to replace it, and to make one. */
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { Instant } from '../../../model/time.ts';
import type { NewAddresses, OutputSubscriber, PrivateOutput } from '../data.ts';
import { button, consolePage, count, form, notice, time } from './layout.ts';

/** What the last form did. */
export type SubscribersResult = NewAddresses | { readonly revoked: true };

interface SubscribersView {
  readonly formToken: string;
  readonly now: Instant;
  readonly result?: SubscribersResult;
}

/** Characters of a name, as the store limits them. */
const MAX_NAME_LENGTH = 100;

/** The page, with the result of a form. */
export function subscribersPage(
  outputs: readonly PrivateOutput[],
  { formToken, now, result }: SubscribersView,
): string {
  return consolePage({
    title: 'Subscribers',
    section: '/subscribers',
    main: [
      ...(result === undefined ? [] : resultParts(result)),
      h(
        'p',
        {},
        'Each subscriber of a private output has an address of their own. It is shown once, when it is made; whoever has it can read the output until it is revoked.',
      ),
      outputs.length === 0
        ? h(
            'p',
            { class: 'empty' },
            'No output is private. Set ',
            h('code', {}, 'private: true'),
            ' for an output to make it so.',
          )
        : undefined,
      ...outputs.map((output) => outputSection(output, formToken, now)),
    ],
  });
}

function resultParts(result: SubscribersResult): HtmlNode[] {
  if ('problem' in result) return [notice('bad', h('p', {}, `Nothing was changed: ${plainText(result.problem)}.`))];
  if ('revoked' in result) return [notice('good', h('p', {}, 'The address is revoked.'))];
  const { name, page, feeds } = result;
  const addresses = [...feeds.map(({ format, url }) => [format, url] as const), ['Pages', page] as const];
  return [
    notice(
      'good',
      h('p', {}, 'The addresses for ', h('bdi', {}, plainText(name)), '. Copy them now: they are not shown again.'),
      h(
        'dl',
        { class: 'addresses' },
        ...addresses.flatMap(([term, url]) => [h('dt', {}, term), h('dd', {}, h('code', {}, url))]),
      ),
    ),
  ];
}

function outputSection({ id, title, subscribers }: PrivateOutput, formToken: string, now: Instant): HtmlNode {
  const heading = plainText(title) || id;
  const field = `name-${id}`;
  return h(
    'section',
    { class: 'joined' },
    h('h2', {}, h('bdi', {}, heading)),
    h('p', { class: 'facts' }, h('span', {}, id), h('span', {}, count(subscribers.length, 'subscriber'))),
    subscribers.length === 0 ? undefined : h('ul', {}, ...subscribers.map((one) => item(one, formToken, now))),
    form(
      '/subscribers/add',
      formToken,
      h('input', { type: 'hidden', name: 'output', value: id }),
      h('label', { for: field }, `New subscriber of ${heading}`),
      h(
        'div',
        { class: 'row' },
        h('input', {
          id: field,
          name: 'name',
          type: 'text',
          required: true,
          maxlength: MAX_NAME_LENGTH,
          autocomplete: 'off',
        }),
        button('Make an address', { label: `Make an address for a new subscriber of ${heading}` }),
      ),
    ),
  );
}

function item({ id, name, createdAt, lastUsedOn }: OutputSubscriber, formToken: string, now: Instant): HtmlNode {
  const label = plainText(name) || id;
  const hidden = h('input', { type: 'hidden', name: 'subscriber', value: id });
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('bdi', {}, label),
      h(
        'p',
        { class: 'facts' },
        h('span', {}, 'added ', time(createdAt, now)),
        h('span', {}, lastUsedOn === undefined ? 'never used' : `last used on ${lastUsedOn}`),
      ),
    ),
    h(
      'div',
      { class: 'row' },
      form(
        '/subscribers/rotate',
        formToken,
        hidden,
        button('Replace', { quiet: true, label: `Replace the address of ${label}` }),
      ),
      form(
        '/subscribers/revoke',
        formToken,
        hidden,
        button('Revoke', { quiet: true, label: `Revoke the address of ${label}` }),
      ),
    ),
  );
}
