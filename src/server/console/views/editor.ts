/** The editor of settings files: shows errors by line, and the difference before anything is saved. */
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { EditableFile, FileProblem } from '../data.ts';
import { type DiffLine, diffLines } from '../diff.ts';
import { button, CONSOLE, consolePage, form, notice } from './layout.ts';

/** The list of editable files; `saved` is the name of a file that was just saved. */
export function filesPage(names: readonly string[], saved?: string): string {
  return consolePage({
    title: 'Settings',
    section: '/files',
    main: [
      saved === undefined ? undefined : notice('good', h('p', {}, `${saved} is saved. The next pass uses it.`)),
      h('p', {}, 'Each file is checked before it is saved. Comments are preserved.'),
      h('ul', { class: 'articles' }, ...names.map((name) => h('li', {}, h('a', { href: fileAddress(name) }, name)))),
    ],
  });
}

/** The state of an edit: the text in the editor, compared with the file. */
export interface Edit {
  readonly file: EditableFile;
  /** The submitted text; absent at the start. */
  readonly text?: string;
  readonly problems?: readonly FileProblem[];
  readonly conflict?: boolean;
}

/** The editor; with a valid text also the difference and the save button. */
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
              'The file has been changed in the meantime. The difference below is against its current content.',
            ),
          )
        : undefined,
      problems === undefined || problems.length === 0 ? undefined : problemList(text, problems),
      isValid && difference.length === 0 ? notice('good', h('p', {}, 'No changes.')) : undefined,
      ...(difference.length === 0 ? [] : [differenceView(difference), saveForm(file, text, formToken)]),
      form(
        '/files/check',
        formToken,
        h('input', { type: 'hidden', name: 'name', value: file.name }),
        h('label', { for: 'text' }, `Content of ${file.name}`),
        // The HTML parser drops one line break at the start of a textarea.
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

/** Path of the editor for the file `name`. */
function fileAddress(name: string): string {
  return `${CONSOLE}/files/edit?name=${encodeURIComponent(name)}`;
}

function problemList(text: string, problems: readonly FileProblem[]): HtmlNode {
  const lines = text.split('\n');
  return notice(
    'bad',
    h(
      'p',
      {},
      problems.length === 1 ? 'One error; nothing was saved.' : `${problems.length} errors; nothing was saved.`,
    ),
    h(
      'ol',
      { class: 'problems' },
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
    h('h2', { id: 'difference' }, 'Changes'),
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

/** Base64, because browsers change line ends in form fields. */
function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
