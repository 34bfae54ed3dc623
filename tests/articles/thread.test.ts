/** A forum's posts are content, the comments below an article are not. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const URL_OF_PAGE = 'https://harbour.example/talk/engines';

const POSTS = [
  [
    'Ilse Brandvik',
    'We need a second engine for the night ferry, and the shipyard offers two kinds that I do not know.',
  ],
  [
    'Tor Askeland',
    'I had the smaller one for eleven winters, and it never failed below ten degrees of frost on the crossing.',
  ],
  ['Mette Lund', 'The larger one needs a second engineer on board, which the council will not pay for in this year.'],
] as const;

function post(
  [author, text]: readonly [string, string],
  names: readonly [string, string, string],
  tag = 'div',
): string {
  const [outer, user, body] = names;
  return `<${tag} class="${outer}"><p class="${user}"><a href="/u">${author}</a>, <time>2 February 2031</time></p><div class="${body}"><p>${text}</p></div></${tag}>`;
}

function thread(names: readonly [string, string, string], head = ''): string {
  return `<html><head><title>Engines</title>${head}</head><body><nav><a href="/">Talk</a></nav><h1>Engines</h1><div class="thread">${POSTS.map((one) => post(one, names)).join('')}</div></body></html>`;
}

describe('a thread', () => {
  it.each([
    [['entry', 'author', 'post-content'], ''],
    [['message', 'username', 'message-body'], ''],
    [['row', 'poster', 'msg_text'], ''],
    [
      ['comment', 'author', 'comment-content'],
      '<script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"Engines"}</script>',
    ],
  ] satisfies [[string, string, string], string][])('is known by its posts: %j', (names, head) => {
    const { kind, text } = cleanPage(thread(names, head), { url: URL_OF_PAGE });
    expect(kind).toBe('thread');
    for (const [author, said] of POSTS) {
      expect(text).toContain(said);
      expect(text).toContain(author);
    }
    expect(text).not.toContain('Talk');
  });

  it('is not the comments below an article, however long they are', () => {
    const comments = POSTS.map((one) => post(one, ['comment', 'author', 'comment-content'], 'li')).join('');
    const article = `<article><h1>Engines</h1><div class="post-content"><p>${POSTS[0][1].repeat(6)}</p></div></article>`;
    const { kind, text } = cleanPage(
      `<html><body>${article}<ol class="commentlist">${comments.repeat(2)}</ol></body></html>`,
      { url: URL_OF_PAGE },
    );
    expect(kind).toBe('article');
    expect(text).not.toContain('eleven winters');
  });

  it('is not the list of a blog, whose posts have headlines with links', () => {
    const list = POSTS.map((one) =>
      post(one, ['entry', 'author', 'post-content']).replace('<p class', '<h2><a href="/one">Engines</a></h2><p class'),
    ).join('');
    expect(cleanPage(`<html><body><div>${list}</div></body></html>`, { url: URL_OF_PAGE }).kind).not.toBe('thread');
  });
});
