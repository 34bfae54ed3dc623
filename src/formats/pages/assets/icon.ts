/**
 * The icon of the site, a winnowing basket and three grains: inlined for browser tabs, because the pages' policy allows no
 * request for it without TLS, and as a file for feed readers, of which few show a drawing.
 */

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="#b07a1e"><path d="M3 18h26a13 12 0 0 1-26 0zM16 3c4 4 4 7 0 11-4-4-4-7 0-11zM6 7c3.500 1.500 5 4 4.500 8C7 13.500 5.500 11 6 7zM26 7c-3.500 1.500-5 4-4.500 8 3.500-1.500 5-4 4.500-8z"/></svg>`;

/** The icon as a `data:` address. */
export const icon = `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** The same drawing, 64 by 64 pixels, as a PNG in base64: a literal, since compression differs between versions of zlib. */
const png = [
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABABAMAAABYR2ztAAAAMFBMVEWweh6weh6weh6weh6weh6weh6weh6weh6weh6weh6weh6w',
  'eh6weh6weh6weh6weh4eH9dSAAAAEHRSTlMAESIzRFVmd4iZqrvM3e7/dpUBFQAAAYtJREFUeNrdlTlOw0AUhseBsJnFNQXxDZIe',
  'IXECoIQGcgO4QAQNNTRUFIETJBIVVTgBICgoHSRKJAMKinDwPGa8zeI3kxblb8aZ9yl5y/8cQiZRM80xwNabPT4V0oYVWAJ4tAJt',
  'gB9bfBqYNi3AIgfuLMA2BwZY5KZIoUhiXY47cJ2cPQ6MksdV8CSgAnFSfsCBOGlIAL4CQNLBkAOUP+2DApCsuuInquwkGvAqJ7mm',
  'A730viizneea65gFPNEohx1DBaixmyPR6ll2fCrAArvpimG57OOVArA6oS/GvcKK9dVeHwB8CMMw4FsbRjWEL2G5OtAdfVwbKZCa',
  'tg7PpXk6HSntWuQhfu2KZ7cxgRudGA0TzYAHE/Ar7IRrRKR1wZTv8ZkJGMobiSnf0mUT0M+AeRNwLr82MBWvksDeBmOWA2UrEAmL',
  'VdBpUMmXhxggb8YcBpzIE++U45FiCdeWIv4Vkf4/oRVCm+XdVPRUdmZLjr9g3m2NiROylw0tvjD5v7J7ef9+e+r/t738A6dEirDx',
  'YPjOAAAAAElFTkSuQmCC',
].join('');

/** The bytes of the icon's file. */
export const iconBytes: Uint8Array = Buffer.from(png, 'base64');
