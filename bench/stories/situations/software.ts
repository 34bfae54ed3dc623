/** Situations of releases, patch notes and vulnerabilities. */
import { apart, one, type Situation } from './situation.ts';

export const SOFTWARE: readonly Situation[] = [
  apart(
    'en',
    'patch notes of two versions',
    [
      'Gullwing 4.2.1 patch notes',
      'This patch fixes a crash when a lantern is dropped in water, restores the sound of rain and improves the stability of online games. Known issue: the map of Hollin may load slowly.',
    ],
    [
      'Gullwing 4.2.2 patch notes',
      'This patch fixes a crash when a boat is boarded twice, restores the sound of wind and improves the stability of online games. Known issue: the map of Hollin may load slowly.',
    ],
    { hours: 20 },
  ),
  apart(
    'en',
    'one release of two products',
    [
      'Tarnlink for desktop 7.1 released',
      'Tarnlink for desktop 7.1 is here. It brings a dark theme, faster search and support for passkeys. The update is rolled out to all users over the next days. Thank you for your reports.',
    ],
    [
      'Tarnlink for phones 7.1 released',
      'Tarnlink for phones 7.1 is here. It brings a dark theme, faster search and support for passkeys. The update is rolled out to all users over the next days. Thank you for your reports.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'nightly builds',
    [
      'moorbase nightly-20260304',
      'Automated nightly build. Changes since the last build: parser: accept trailing commas; docs: fix typos. Download the archive for your platform below. Not for production.',
    ],
    [
      'moorbase nightly-20260305',
      'Automated nightly build. Changes since the last build: storage: flush on exit; tests: skip slow ones. Download the archive for your platform below. Not for production.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'two packages in one security tracker',
    [
      'DSV-2026-118: ferrywatch',
      'Package: ferrywatch. It was discovered that ferrywatch did not check the length of a header, which could lead to a crash or the execution of code. The problem has been fixed in the stable version. We recommend that you upgrade your ferrywatch packages.',
    ],
    [
      'DSV-2026-119: saltkey',
      'Package: saltkey. It was discovered that saltkey did not check the length of a header, which could lead to a crash or the execution of code. The problem has been fixed in the stable version. We recommend that you upgrade your saltkey packages.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'two holes in one product',
    [
      'Rookgate router lets anyone read logs (VN-2026-0441)',
      'A hole in the web interface of Rookgate routers lets anyone on the network read the system log without a password. It is rated 5.3. A fix is in firmware 2.9. Found by Ansa Merrow of Tidelab.',
    ],
    [
      'Rookgate router lets anyone change settings (VN-2026-0442)',
      'A hole in the web interface of Rookgate routers lets anyone on the network change settings without a password. It is rated 9.1. A fix is in firmware 2.9. Found by Ansa Merrow of Tidelab.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'hole found, hole used',
    [
      'Critical hole in Lanternmail server, patch now',
      'A critical hole in the Lanternmail server lets attackers run code before login, the maker said on Tuesday. All versions before 8.4 are affected. A patch is available.',
    ],
    [
      'Lanternmail hole used in attacks on hospitals',
      'Attackers are using the hole in the Lanternmail server that was patched on Tuesday to break into hospitals, the cyber office said on Wednesday. Eleven clinics have gone offline. All versions before 8.4 are affected.',
    ],
    { hours: 26 },
  ),
  one(
    'en',
    'one hole in two newsrooms',
    [
      'Critical hole in Lanternmail server, patch now',
      'A critical hole in the Lanternmail server lets attackers run code before login, its maker Brightwater said on Tuesday. All versions before 8.4 are affected, and 60,000 servers can be reached from outside. A patch is available.',
    ],
    [
      'Lanternmail: attackers can run code without login',
      'Brightwater has closed a hole in its Lanternmail server through which attackers could run code without logging in. It is in all versions before 8.4. Some 60,000 servers are open to the internet; the maker rates it as critical.',
    ],
  ),
  apart(
    'de',
    'zwei Sicherheitslücken eines Herstellers',
    [
      'Saltkey: Lücke im Passwortspeicher geschlossen',
      'Der Hersteller von Saltkey hat eine Lücke geschlossen, durch die Angreifer den Passwortspeicher auslesen konnten. Betroffen sind alle Versionen vor 3.2. Ein Update steht bereit und sollte zügig eingespielt werden.',
    ],
    [
      'Saltkey: Lücke in der Browsererweiterung geschlossen',
      'Der Hersteller von Saltkey hat eine Lücke geschlossen, durch die Angreifer die Browsererweiterung fernsteuern konnten. Betroffen sind alle Versionen vor 1.9. Ein Update steht bereit und sollte zügig eingespielt werden.',
    ],
    { hours: 5 },
  ),
  one(
    'en',
    'release announced by the project and by a site',
    [
      'Bridgekeeper 5.0 released',
      'The Bridgekeeper team is happy to announce version 5.0 of the firewall. It adds support for nested rules, a new dashboard and packages for six more systems. Users of 4.x should read the notes on migration first.',
    ],
    [
      'Firewall Bridgekeeper 5.0 brings nested rules',
      'Version 5.0 of the free firewall Bridgekeeper has been released. New are nested rules, another dashboard and packages for six more systems. Those who come from 4.x should read the notes on migration.',
    ],
    { hours: 5 },
  ),
  apart(
    'ko',
    '두 게임의 업데이트',
    [
      '갈매기 온라인 정기 점검 안내',
      '안녕하세요. 갈매기 온라인 운영팀입니다. 5일 오전 6시부터 10시까지 정기 점검을 진행합니다. 점검 시간에는 게임에 접속할 수 없습니다. 이용에 참고해 주시기 바랍니다.',
    ],
    [
      '등대 온라인 정기 점검 안내',
      '안녕하세요. 등대 온라인 운영팀입니다. 5일 오전 6시부터 10시까지 정기 점검을 진행합니다. 점검 시간에는 게임에 접속할 수 없습니다. 이용에 참고해 주시기 바랍니다.',
    ],
    { hours: 0 },
  ),
  apart(
    'ja',
    '二つの版の更新情報',
    [
      '灯台メモ 4.2.1 公開',
      '灯台メモ 4.2.1を公開しました。検索時に終了する問題を修正し、表示を高速化しました。ご利用の皆様には更新をお勧めします。ご報告ありがとうございました。',
    ],
    [
      '灯台メモ 4.2.2 公開',
      '灯台メモ 4.2.2を公開しました。印刷時に文字が欠ける問題を修正し、表示を高速化しました。ご利用の皆様には更新をお勧めします。ご報告ありがとうございました。',
    ],
    { hours: 24 },
  ),
];
