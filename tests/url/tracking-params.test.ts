import { describe, expect, test } from 'vitest';
import { stripTracking } from '../../src/url/strip-tracking.ts';

describe('tracking parameters', () => {
  test.each([
    [
      'Miniflux',
      ['fb_action_ids', 'campaign_source', 'hmb_medium', 'mc_tc', 'sc_cid', '_bhlid', '__readwiseLocation', '__s'],
    ],
    ['Firefox', ['oft_ck', 'unicorn_click_id', 'bbeml', 'syclid', '_gl']],
    ['Brave', ['_kx', 'bsft_clkid', 'sms_uph', 'vgo_ee', 'cjevent']],
    ['ClearURLs', ['os_ehash', '_ga', 'Echobox', 'otm_medium', 'action_type_map']],
    ['AdGuard', ['tblci', 'dicbo', 'elqTrackId', 'gps_adid', 'cm_mmca1', 'erid']],
  ])('the names on the list of %s are removed', (_, names) => {
    const query = names.map((name) => `${name}=x`).join('&');
    expect(stripTracking(`https://weir.example/a?id=7&${query}#top`)).toBe('https://weir.example/a?id=7#top');
  });

  test('a name that may identify an article stays', () => {
    const url = 'https://weir.example/a?id=7&ref=8&source=9&p=1&mc=2&v=3&campaign=4&s=5';
    expect(stripTracking(url)).toBe(url);
  });
});
