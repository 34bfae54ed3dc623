/** Why: files are edited here with their mistakes named by line, and nothing is saved before its difference was seen. */
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { EditableFile, FileProblem } from '../data.ts';
import { type DiffLine, diffLines } from '../diff.ts';
import { button, CONSOLE, consolePage, form, notice } from './layout.ts';

/** The files that may be edited. */
export function filesPage(names: readonly string[], saved?: string): string {
  return consolePage({
    title: 'Settings',
    section: '/files',
    main: [
      saved === undefined
        ? undefined
        : notice('good', h('p', {}, `${saved} is saved. It is taken up at the next pass.`)),
      h('p', {}, 'Each file is checked whole before it is saved, and its comments stay.'),
      h('ul', { class: 'articles' }, ...names.map((name) => h('li', {}, h('a', { href: fileAddress(name) }, name)))),
    ],
  });
}

/** The state of an edit: what is in the box, against what is in the file. */
export interface Edit {
  readonly file: EditableFile;
  /** As the operator left it; absent at the start. */
  readonly text?: string;
  readonly problems?: readonly FileProblem[];
  readonly conflict?: boolean;
}

/** The editor; with a checked text also the difference and the button that saves. */
export function editorPage(edit: Edit, formToken: string): string {
  const { file, text = file.text, problems } = edit;
  const isValid = edit.text !== undefined && problems !== undefined && problems.length === 0;
  const difference = isValid ? diffLines(file.text, text) : [];
  return consolePage({
    title: file.name,
    section: '/files',
    main: [
      edit.conflict
        ? notice(
            'bad',
            h(
              'p',
              {},
              'The file was changed by somebody else meanwhile. The difference below is against the file as it is now.',
            ),
          )
        : undefined,
      problems === undefined || problems.length === 0 ? undefined : problemList(text, problems),
      isValid && difference.length === 0 ? notice('good', h('p', {}, 'Nothing differs from the file.')) : undefined,
      ...(difference.length === 0 ? [] : [differenceView(difference), saveForm(file, text, formToken)]),
      form(
        '/files/check',
        formToken,
        h('input', { type: 'hidden', name: 'name', value: file.name }),
        h('label', { for: 'text' }, `Content of ${file.name}`),
        // The parser drops one line break at the start of a textarea.
        h(
          'textarea',
          { id: 'text', name: 'text', rows: 30, spellcheck: 'false', wrap: 'off', autocapitalize: 'off' },
          `\n${text}`,
        ),
        h('div', { class: 'row' }, button('Check and show the difference')),
      ),
    ],
  });
}

export function fileAddress(name: string): string {
  return `${CONSOLE}/files/edit?name=${encodeURIComponent(name)}`;
}

function problemList(text: string, problems: readonly FileProblem[]): HtmlNode {
  const lines = text.split('\n');
  return notice(
    'bad',
    h(
      'p',
      {},
      problems.length === 1 ? 'One mistake; nothing is saved.' : `${problems.length} mistakes; nothing is saved.`,
    ),
    h(
      'ol',
      { class: 'mistakes' },
      ...problems.map((problem) =>
        h(
          'li',
          {},
          h('strong', {}, `Line ${problem.line}, column ${problem.column}: `),
          plainText(problem.message),
          h('pre', {}, `${problem.line} | ${lines[problem.line - 1] ?? ''}`),
        ),
      ),
    ),
  );
}

const signs: Record<DiffLine['kind'], string> = { same: ' ', removed: '−', added: '+' };

function differenceView(lines: readonly DiffLine[]): HtmlNode {
  const rows = lines.map((line) => {
    const number = String(line.after ?? line.before ?? '').padStart(4);
    const content = `${number} ${signs[line.kind]} ${line.text}\n`;
    if (line.kind === 'same') return content;
    return h(line.kind === 'added' ? 'ins' : 'del', {}, content);
  });
  return h(
    'section',
    { 'aria-labelledby': 'difference' },
    h('h2', { id: 'difference' }, 'What would change'),
    h('pre', { class: 'difference', tabindex: '0' }, ...rows),
  );
}

function saveForm(file: EditableFile, text: string, formToken: string): HtmlNode {
  return form(
    '/files/save',
    formToken,
    h('input', { type: 'hidden', name: 'name', value: file.name }),
    h('input', { type: 'hidden', name: 'before', value: encoded(file.text) }),
    h('input', { type: 'hidden', name: 'after', value: encoded(text) }),
    h('div', { class: 'row' }, button(`Save ${file.name}`)),
  );
}

/** Texts go through forms in base64: browsers change line ends in fields, and every byte counts here. */
function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
