/** Reply forms and threads of languages of which only these phrases are listed. */
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '../../../src/article-pipeline/clean-page.ts';
import { wordsFor } from '../../../src/clean/lists/index.ts';
import { replyWords } from '../../../src/clean/lists/reply-words.ts';
import { cleanText } from '../../../src/clean/text.ts';

const PROSE = [
  'Tamsin Orre hung up the last rope in Varnsund 1961, counted the steps, and locked the door of the tower behind her.',
  'Osk Brandvik rang the bell in Lomma 1962, as Mirela Kvam had asked him to do, and nobody in Kessholm heard it.',
];

const phrasesOf = (list: string): string[] => list.split('|').map((one) => one.trim());

describe.each(replyWords.map((words) => [words.language, words] as const))('%s', (language, words) => {
  const forms = phrasesOf(words.replyForm);
  const [notice = ''] = phrasesOf(words.replyNotice);

  it('has its form cut from a page', () => {
    for (const heading of forms) {
      const html = [...PROSE.map((one) => `<p>${one}</p>`), `<h3>${heading}</h3>`, `<p>${notice}. *</p>`].join('');
      const { text } = cleanFragment(html, { language });
      expect(text).toBe(PROSE.join('\n\n'));
    }
  });

  it('has its form cut from plain text', () => {
    const [heading = ''] = forms;
    expect(cleanText([...PROSE, heading, `${notice} *`].join('\n\n')).text).toBe(PROSE.join('\n\n'));
  });

  it('has headings of threads', () => {
    for (const heading of phrasesOf(words.commentsHeading))
      expect(wordsFor(language).is('commentsHeading', heading.replace('#', '3'))).toBe(true);
  });
});

describe('the button of a blog host', () => {
  it.each([
    ['en', 'Like Loading…'],
    ['de', 'Gefällt mir Lade …'],
    ['es', 'Me gusta Cargando...'],
    ['fr', 'J’aime chargement…'],
    ['pt', 'Curtir Carregando...'],
    ['it', 'Mi piace Caricamento...'],
    ['sv', 'Gilla Laddar in …'],
  ])('is cut while it loads, in %s', (language, button) => {
    const html = [...PROSE, button].map((one) => `<p>${one}</p>`).join('');
    expect(cleanFragment(html, { language }).text).toBe(PROSE.join('\n\n'));
    expect(cleanText([...PROSE, button].join('\n\n'), { language }).text).toBe(PROSE.join('\n\n'));
  });
});

describe('an article about forms', () => {
  it('keeps their words in its sentences', () => {
    const about = [
      PROSE[0] ?? '',
      '„Dodaj odgovor“ is what the button says, and „Vaš e-naslov ne bo objavljen“ stands below it in small letters.',
      'Komentarji is the name of the page on which the answers are printed every week for all who have no screen.',
      PROSE[1] ?? '',
    ];
    expect(cleanFragment(about.map((one) => `<p>${one}</p>`).join(''), { language: 'sl' }).text).toBe(
      about.join('\n\n'),
    );
    expect(cleanText(about.join('\n\n')).text).toBe(about.join('\n\n'));
  });
});
