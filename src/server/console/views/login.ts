/** The login page of the console, and its script. */
import { h } from '../../../formats/html-writer.ts';
import { button, CONSOLE, consolePage, notice } from './layout.ts';

/** The login form; `problem` says why the last attempt failed. */
export function loginPage(problem?: string): string {
  return consolePage({
    title: 'Console',
    script: `${CONSOLE}/login.js`,
    main: [
      problem === undefined ? undefined : notice('bad', h('p', {}, problem)),
      h(
        'form',
        { method: 'post', action: `${CONSOLE}/login` },
        // Password managers store the token under a user name.
        h('input', { name: 'user', type: 'text', value: 'operator', autocomplete: 'username', hidden: true }),
        h('label', { for: 'token' }, 'Console token'),
        h(
          'div',
          { class: 'row' },
          h('input', {
            id: 'token',
            name: 'token',
            type: 'password',
            required: true,
            autocomplete: 'current-password',
          }),
          button('Log in'),
        ),
      ),
      h('p', {}, 'On the server, ', h('code', {}, 'winnow console-url'), ' prints a link that logs you in.'),
    ],
  });
}

/**
 * Submits the form with the token of `/console/login#token=…`. Browsers send a fragment to no server; the script removes it
 * from the address bar first.
 */
export const LOGIN_SCRIPT = `'use strict';
(() => {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  history.replaceState(null, '', location.pathname);
  const field = document.getElementById('token');
  field.value = token;
  field.form.submit();
})();
`;
