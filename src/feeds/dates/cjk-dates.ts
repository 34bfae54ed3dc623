/**
 * Rewrites dates of Chinese, Japanese and Korean into digits, so that both readers understand them: numerals
 * (`二〇二六年九月`), counted months (`五月`), and clocks (`下午3点09分`, `12時00分`, `오후 3시 9분`).
 */

const digits = '〇一二三四五六七八九';
const numeral = /[〇零一二三四五六七八九十廿]{1,6}(?=\s?[年月日号號時时点點分秒])/g;
const clock =
  /(?<!\d)(\d{1,2})\s?(?:時|时|点|點|시)(?![間间간])\s?(?:(\d{1,2})\s?[分분]|(半|반))?\s?(?:(\d{1,2})\s?[秒초])?/u;
/** A month without its year in front: `08 五月 2024`, `5月 8, 2024`. */
const countedMonth = /(?<![年년]\s?)(?<!\d)(\d{1,2})\s?[月월](?!\s?\d{1,2}\s?[日号號일])/;

/** English names, which the reader of worded dates knows without locale data. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The text with its East Asian numerals, months and clocks in digits; any other text unchanged. */
export function withDigits(text: string): string {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(text)) return text;
  // A weekday of one character in brackets (`(日)`) is no unit.
  const plain = text.replace(/[(（][日月火水木金土일월화수목금토][)）]/gu, ' ').replace(numeral, arabicOf);
  const timed = plain.replace(clock, (_, hour: string, minute: string, half: string, second: string) => {
    const two = (part: string | undefined): string => (part ?? '0').padStart(2, '0');
    return ` ${hour}:${half ? '30' : two(minute)}${second ? `:${two(second)}` : ''} `;
  });
  return timed.replace(countedMonth, (written, month: string) => months[Number(month) - 1]?.padStart(4) ?? written);
}

/** `二〇二六` gives its digits, `二十八` its value. */
function arabicOf(text: string): string {
  const plain = text.replaceAll('零', '〇').replaceAll('廿', '二十');
  if (!plain.includes('十')) return [...plain].map((digit) => digits.indexOf(digit)).join('');
  const [tens = '', ones = ''] = plain.split('十');
  return String((tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones)));
}
