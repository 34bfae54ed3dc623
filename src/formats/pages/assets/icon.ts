/**
 * The icon of browser tabs, a winnowing basket and three grains, inlined because the pages' policy allows no request
 * for it.
 */

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="#b07a1e"><path d="M3 18h26a13 12 0 0 1-26 0zM16 3c4 4 4 7 0 11-4-4-4-7 0-11zM6 7c3.500 1.500 5 4 4.500 8C7 13.500 5.500 11 6 7zM26 7c-3.500 1.500-5 4-4.500 8 3.500-1.500 5-4 4.500-8z"/></svg>`;

/** The icon as a `data:` address. */
export const icon = `data:image/svg+xml,${encodeURIComponent(svg)}`;
