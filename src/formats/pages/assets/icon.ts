/** The icon of the site, a winnowing basket and three grains: a file, which browser tabs and feed readers fetch. */

/** 64 by 64 pixels, as a PNG in base64, since few feed readers show a drawing; a literal, since compression differs between versions of zlib. */
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
