import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../src/feeds/bytes/decode.ts';

const words: readonly (readonly [string, string])[] = [
  ['windows-1252', 'Der Fährmann fährt über den Fluß, „heute“ für 5 €'],
  ['iso-8859-2', 'Zażółć gęślą jaźń, żeglarzu'],
  ['windows-1251', 'Паром ходит через реку каждый час'],
  ['koi8-r', 'Паром ходит через реку каждый час'],
  ['iso-8859-7', 'Το πλοίο φεύγει από το λιμάνι το πρωί'],
  ['windows-1255', 'המעבורת יוצאת מן הנמל בבוקר'],
  ['windows-1256', 'تغادر العبارة الميناء في الصباح'],
  ['shift_jis', 'フェリーは朝に港を出ます。川を渡ります。'],
  ['euc-jp', 'フェリーは朝に港を出ます。川を渡ります。'],
  ['gb18030', '渡轮早上离开港口，然后过河。'],
  ['big5', '渡輪早上離開港口，然後過河。'],
  ['euc-kr', '여객선은 아침에 항구를 떠나 강을 건넙니다.'],
];

function xml(text: string, encoding?: string): string {
  return `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss><title>${text}</title></rss>`;
}

describe('decodeDocument', () => {
  test.each(words)('%s by XML declaration, by HTTP, by both, and where the other one lies', (charset, text) => {
    const named = xml(text, charset);
    expect(decodeDocument(iconv.encode(named, charset), undefined).text).toBe(named);
    expect(decodeDocument(iconv.encode(named, charset), `text/xml; charset=${charset}`).text).toBe(named);
    expect(decodeDocument(iconv.encode(named, charset), 'text/xml; charset=utf-8').text).toBe(named);
    const bare = xml(text);
    expect(decodeDocument(iconv.encode(bare, charset), `application/rss+xml;charset="${charset}"`).text).toBe(bare);
    const lying = xml(text, 'utf-8');
    expect(decodeDocument(iconv.encode(lying, charset), `text/xml; charset=${charset}`).text).toBe(lying);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    '%s with and without byte order mark',
    (charset) => {
      const text = xml('Der Fährmann 渡轮 😀', charset);
      expect(decodeDocument(iconv.encode(text, charset, { addBOM: true }), undefined).text).toBe(text);
      expect(decodeDocument(iconv.encode(text, charset, { addBOM: false }), 'text/xml; charset=iso-8859-1').text).toBe(
        text,
      );
    },
  );

  test('valid UTF-8 is UTF-8 whatever is declared', () => {
    const text = xml('für 5 €', 'iso-8859-1');
    expect(decodeDocument(Buffer.from(text), 'text/xml; charset=us-ascii')).toMatchObject({ text, by: 'valid-utf8' });
  });

  test('latin1 means windows-1252, also for the bytes 80 to 9F', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${xml('', 'iso-8859-1').slice(0, -14)}`),
      Buffer.from([0x93, 0x80, 0x94]),
    ]);
    expect(decodeDocument(bytes, undefined).text.endsWith('“€”')).toBe(true);
  });

  test('single bytes of windows-1252 in UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('<rss>über – für '), Buffer.from([0xe9]), Buffer.from(' ñ</rss>')]);
    expect(decodeDocument(bytes, undefined)).toMatchObject({ text: '<rss>über – für é ñ</rss>', by: 'mostly-utf8' });
  });

  test.each(['windows-1251', 'shift_jis', 'euc-kr', 'big5'])('%s undeclared, by statistics', (charset) => {
    const text = (words.find(([name]) => name === charset)?.[1] ?? '').repeat(5);
    expect(decodeDocument(iconv.encode(`<rss>${text}</rss>`, charset), undefined).text).toContain(text);
  });

  const short: readonly (readonly [string, string])[] = [
    ['windows-1250', 'Loď dnes nevyplula. Kvůli mlze zůstala v přístavu a lidé čekali na břehu až do večera.'],
    ['windows-1255', 'הסירה נשארה בנמל בגלל הערפל והנוסעים חיכו על החוף עד הערב'],
    ['windows-874', 'เรือจอดอยู่ที่ท่าเพราะหมอกลงจัด ผู้โดยสารรออยู่บนฝั่งจนถึงเย็น'],
  ];

  test.each(short)('%s undeclared, a little text among many tags', (charset, text) => {
    const items = Array.from(
      { length: 20 },
      (_, i) =>
        `<item><title>${text}</title><link>https://quay.example/archive/of/the/harbour/${i}</link>` +
        `<guid isPermaLink="false">harbour-${i}</guid><description>&lt;p class="first"&gt;${text}&lt;/p&gt;</description></item>`,
    );
    const document = `<rss version="2.0"><channel><title>Quay</title>${items.join('\n')}</channel></rss>`;
    expect(decodeDocument(iconv.encode(document, charset), undefined).text).toBe(document);
  });

  test('Vietnamese undeclared, whose tone marks are characters of their own', () => {
    const text =
      'Chuye\u0301n pha\u0300 đa\u0303 ơ\u0309 la\u0323i be\u0301n vi\u0300 sương mu\u0300, mo\u0323i ngươ\u0300i phải chơ\u0300';
    const plain = text.replaceAll('ả', 'a\u0309');
    const document = `<rss><channel>${`<item><title>${plain}</title><link>https://quay.example/</link></item>`.repeat(20)}</channel></rss>`;
    expect(decodeDocument(iconv.encode(document, 'windows-1258'), undefined)).toMatchObject({ text: document });
  });

  test('ISO-2022-JP that nothing declares', () => {
    const bytes = Buffer.from('<rss><title>\u001b$BF|K\\\u001b(B</title></rss>', 'latin1');
    expect(decodeDocument(bytes, undefined)).toMatchObject({
      text: '<rss><title>日本</title></rss>',
      charset: 'iso-2022-jp',
    });
  });

  test('ISO-2022-JP, whose bytes are ASCII', () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="ISO-2022-JP"?><t>'),
      Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]),
      Buffer.from('</t>'),
    ]);
    expect(decodeDocument(bytes, undefined).text).toContain('<t>日本</t>');
  });

  test.each(['x-unknown', '', '"', 'utf-9000'])('a charset named %j does no harm', (charset) => {
    expect(decodeDocument(Buffer.from([0x3c, 0x61, 0x3e, 0xe9]), `text/xml; charset=${charset}`).text).toBe('<a>é');
  });
});
