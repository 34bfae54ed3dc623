/** The page that takes the token of the console, and its script. */
import { h } from '../../../formats/html-writer.ts';
import { button, CONSOLE, consolePage, notice } from './layout.ts';

/** The login form; `problem` says why the last one was refused. */
export function loginPage(problem?: string): string {
  return consolePage({
    title: 'Console',
    script: `${CONSOLE}/login.js`,
    main: [
      problem === undefined ? undefined : notice('bad', h('p', {}, problem)),
      h(
        'form',
        { method: 'post', action: `${CONSOLE}/login` },
        // Password managers file the token under a name.
        h('input', { name: 'user', type: 'text', value: 'operator', autocomplete: 'username', hidden: true }),
        h('label', { for: 'token' }, 'Token of the console'),
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
          button('Enter'),
        ),
      ),
      h('p', {}, 'On the server, ', h('code', {}, 'winnow console-url'), ' prints an address that fills it in.'),
    ],
  });
}

/**
 * Sends the form with the token of `/console/login#token=…`. A fragment is sent to no server, and is taken out of the
 * address before anything else happens.
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
