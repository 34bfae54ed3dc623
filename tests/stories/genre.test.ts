/** Checks that titles of comments and previews are recognised in several languages. */
import { expect, test } from 'vitest';
import { GENRE, genreOf } from '../../src/stories/text/genre.ts';

test.each([
  ['Ferry Halcyon runs aground off Port Maren', GENRE.report],
  ['Opinion: our ferries are too old', GENRE.comment],
  ['Why our ferries are too old', GENRE.comment],
  ['Are our ferries too old?', GENRE.comment],
  ['Port Maren: what we know about the ferry', GENRE.comment],
  ['Warum die Fähre auf Grund lief', GENRE.comment],
  ['En direct, le ferry échoué', GENRE.comment],
  ['フェリーはなぜ座礁したのか？', GENRE.comment],
  ['10 things in shipping you need to know today', GENRE.comment],
  ['7 key questions before the ferry vote', GENRE.comment],
  ['The Gazette view on our ferries', GENRE.comment],
  ['News digest: dockers, cherries, ferries', GENRE.comment],
  ['Daily deals: drills and kettles', GENRE.comment],
  ['Ferry hearing: key moments of the second day', GENRE.comment],
  ['Osprey Page 3 review: pale colours', GENRE.comment],
  ['Osprey Page 3 im Test: blasse Farben', GENRE.comment],
  ['Osprey Page 3 – обзор: бледные цвета', GENRE.comment],
  ['County orders review of ferry rules', GENRE.report],
  ['Harbour deals with a flood', GENRE.report],
  ['7 ferries run aground', GENRE.report],
  ['Tugs set to pull ferry free', GENRE.preview],
  ['Port Maren braces for a strike', GENRE.preview],
  ['', GENRE.report],
])('%s', (title, genre) => expect(genreOf(title)).toBe(genre));
