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

  it('has the date of each post after its author', () => {
    const { html } = cleanPage(thread(['message', 'username', 'message-body']), { url: URL_OF_PAGE });
    expect(html).toContain('<p><strong>Ilse Brandvik</strong> 2 February 2031</p>');
  });

  it('has the day of a date that the page shows as an age', () => {
    const page = thread(['message', 'username', 'message-body']).replaceAll(
      '<time>2 February 2031</time>',
      '<time datetime="2031-02-02T10:00:00Z">3 hours ago</time>',
    );
    expect(cleanPage(page, { url: URL_OF_PAGE }).text).toContain('Ilse Brandvik 2031-02-02');
  });

  it('is a thread although Open Graph says article, as forums do', () => {
    const page = thread(['entry', 'author', 'post-content'], '<meta property="og:type" content="article">');
    expect(cleanPage(page, { url: URL_OF_PAGE }).kind).toBe('thread');
  });

  it('may be named for its replies, if the page describes itself with the first post', () => {
    const page = (description: string): string =>
      thread(['entry', 'author', 'post-content'], `<meta property="og:description" content="${description}">`).replace(
        'class="thread"',
        'class="thread-and-replies"',
      );
    expect(cleanPage(page(POSTS[0][1]), { url: URL_OF_PAGE }).kind).toBe('thread');
    const note = page('Talk about boats').replace('<body>', '<body><p>A short note on the boats of our harbour.</p>');
    expect(cleanPage(note, { url: URL_OF_PAGE }).kind).not.toBe('thread');
  });

  it('may be named for its replies where the page has no article, not even one of a picture', () => {
    const page = thread(['comment', 'author', 'comment-text'], '<meta name="description" content="Talk about boats">');
    expect(cleanPage(page, { url: URL_OF_PAGE }).kind).toBe('thread');
    const picture = page.replace('<body>', '<body><div class="entry-content"><img src="/boat.jpg" alt="A boat"></div>');
    expect(cleanPage(picture, { url: URL_OF_PAGE }).kind).not.toBe('thread');
  });

  it('is signed by links to the pages of its users, whatever their names', () => {
    const page = thread(['entry', 'x1', 'post-content']).replaceAll('href="/u"', 'href="/user/7"');
    expect(cleanPage(page, { url: URL_OF_PAGE }).kind).toBe('thread');
    expect(cleanPage(page.replaceAll('/user/', '/read/'), { url: URL_OF_PAGE }).kind).not.toBe('thread');
  });

  it('is read without signatures, profiles and headings that are the name of the author', () => {
    const posts = POSTS.map(
      ([author, said], at) =>
        `<article class="message ${at === 0 ? 'message-starter' : 'message-reply'}"><h4><a class="username" href="/u">${author}</a></h4><time>2 February 2031</time><dl><dt>Messages</dt><dd>4,021</dd></dl><div class="message-body"><div class="content">${said}</div></div><div class="message-signature"><div class="message-body">Nineteen years at sea</div></div></article>`,
    );
    const { kind, text } = cleanPage(`<html><body><h1>Engines</h1>${posts.join('')}</body></html>`, {
      url: URL_OF_PAGE,
    });
    expect(kind).toBe('thread');
    for (const [author, said] of POSTS) expect(text).toContain(`${author} 2 February 2031\n\n${said}`);
    expect(text).not.toContain('Nineteen years');
    expect(text).not.toContain('4,021');
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
