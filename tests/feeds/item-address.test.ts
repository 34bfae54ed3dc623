import { describe, expect, test } from 'vitest';
import { itemAddress } from '../../src/feeds/links/item-address.ts';

const base = 'https://kiosk.example/news/';

describe('itemAddress', () => {
  test.each([
    ['https://kiosk.example/1', 'https://kiosk.example/1'],
    ['https//kiosk.example/2', 'https://kiosk.example/2'],
    ['https:/kiosk.example/3', 'https://kiosk.example/3'],
    ['ttps://kiosk.example/4', 'https://kiosk.example/4'],
    ['http:://kiosk.example/5', 'http://kiosk.example/5'],
    ['kiosk.example/6', 'https://kiosk.example/6'],
    ['media.kiosk.example/7', 'https://media.kiosk.example/7'],
    ['<https://kiosk.example/8>', 'https://kiosk.example/8'],
    ["<a class=x href='https://kiosk.example/9'>Read on</a>", 'https://kiosk.example/9'],
    ['https://kiosk.example/10\n   https://kiosk.example/10', 'https://kiosk.example/10'],
    ['https://kiosk.example/a-long-\n   name', 'https://kiosk.example/a-long-name'],
    ['//kiosk.example/12', 'https://kiosk.example/12'],
    ['/13', 'https://kiosk.example/13'],
    ['story-14.html', 'https://kiosk.example/news/story-14.html'],
    ['index.php/15', 'https://kiosk.example/news/index.php/15'],
    ['?id=16', 'https://kiosk.example/news/?id=16'],
    ['http/2-explained.html', 'https://kiosk.example/news/http/2-explained.html'],
  ])('%j is %s', (written, meant) => {
    expect(itemAddress(written, base)).toBe(meant);
  });

  test.each([
    ...['', ' ', '#', '-', 'N/A', 'n/a', 'null', 'None', 'undefined', 'NaN', 'TBD', 'http://', 'https:', 'about:blank'],
    ...['javascript:void(0)', 'mailto:desk@kiosk.example', '{{ post.url }}', '<%= url %>', '$(link)', '[url]'],
    ...['Read the story here', '<b>soon</b>', '"soon"'],
  ])('%j is no address', (written) => {
    expect(itemAddress(written, base)).toBeUndefined();
  });
});
