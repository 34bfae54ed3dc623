/** Script of the pages: the keys j, k, o and u, and local times. The pages work without it. */

/** Text of `winnow.js`. */
export const script = `'use strict';
(() => {
  const KEY = 'winnow-list';
  const remember = (value) => { try { sessionStorage.setItem(KEY, JSON.stringify(value)); } catch { /* storage is off */ } };
  const remembered = () => { try { return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? { from: undefined, stories: [] }; } catch { return { from: undefined, stories: [] }; } };

  const titles = [...document.querySelectorAll('.story h3 a')];
  const original = document.querySelector('[data-original]');
  const onList = document.body.classList.contains('list-page');
  if (onList) remember({ from: location.pathname, stories: titles.map((a) => a.pathname) });

  const moveInList = (step) => {
    const at = titles.indexOf(document.activeElement);
    const next = titles[at === -1 ? (step > 0 ? 0 : titles.length - 1) : at + step];
    if (!next) return;
    next.focus({ preventScroll: true });
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.closest('article').scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  };
  const moveToStory = (step) => {
    const { stories } = remembered();
    const at = stories.indexOf(location.pathname);
    const next = at === -1 ? undefined : stories[at + step];
    if (next) location.assign(next);
  };
  // The neighbours of a story are those in the list that the reader came from.
  const neighbours = document.querySelector('.neighbours');
  if (neighbours) {
    const { stories } = remembered();
    const at = stories.indexOf(location.pathname);
    for (const [rel, step] of [['prev', -1], ['next', 1]]) {
      const link = neighbours.querySelector('[rel=' + rel + ']');
      const to = at === -1 ? undefined : stories[at + step];
      if (to) { link.href = to; link.hidden = false; neighbours.hidden = false; }
    }
  }
  // What is new since the last visit is known in this browser only.
  const label = document.querySelector('main')?.dataset.new;
  if (onList && label) {
    const SEEN = 'winnow-seen:' + location.pathname;
    const load = (store) => { try { return JSON.parse(store.getItem(SEEN) ?? 'null'); } catch { return null; } };
    const save = (store, value) => { try { store.setItem(SEEN, JSON.stringify(value)); } catch { /* storage is off */ } };
    const before = load(sessionStorage) ?? load(localStorage);
    if (before) {
      for (const a of titles) {
        if (before.includes(a.pathname)) continue;
        const mark = document.createElement('span');
        mark.className = 'new';
        mark.textContent = label;
        a.closest('h3').append(' ', mark);
      }
      save(sessionStorage, before);
    }
    save(localStorage, titles.map((a) => a.pathname));
  }
  const actions = new Map([
    ['j', () => (onList ? moveInList(1) : moveToStory(1))],
    ['k', () => (onList ? moveInList(-1) : moveToStory(-1))],
    ['o', () => (onList ? (titles.includes(document.activeElement) ? document.activeElement : titles[0])?.click() : original?.click())],
    ['u', () => { if (!onList) location.assign(remembered().from ?? document.querySelector('.site a').href); }],
  ]);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    const action = actions.get(event.key);
    if (!action) return;
    event.preventDefault();
    action();
  });

  // A wide table scrolls in its own box; not every browser lets the keyboard in there by itself.
  for (const box of document.querySelectorAll('.body table')) if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;

  const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
  const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });
  for (const time of document.querySelectorAll('.facts time, .changes time')) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    time.title = time.textContent;
    // In the list the day stands above, in UTC; a time is only made local where it stays on that day.
    if (!time.closest('.story')) time.textContent = full.format(at);
    else if (at.getDate() === at.getUTCDate()) time.textContent = clock.format(at);
  }
})();
`;
