/** Checks that the turn of an event is a story of its own, in several languages. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { createWordHasher, seedOf } from '../../src/stories/text/hash.ts';
import { Lexicon } from '../../src/stories/text/lexicon.ts';
import { TokenColumns } from '../../src/stories/text/token-columns.ts';
import { Turns } from '../../src/stories/text/turns.ts';
import { article } from './articles.ts';

const ORDER = {
  title: 'Flood barrier order issued for Tolland harbour',
  text: `The county has ordered the flood barrier of Tolland harbour to be shut because of the spring tide. Boats must leave the inner
basin by nine. The ferry to Ister sails from the grain quay while the barrier is shut.`,
};
const CANCELLED = {
  title: 'Flood barrier order for Tolland harbour cancelled',
  text: `The county has cancelled the order to shut the flood barrier of Tolland harbour, as the spring tide stays low. Boats may return
to the inner basin. The ferry to Ister sails from its own quay.`,
};

describe('the turn of an event', () => {
  test('is a story of its own in another feed', () => {
    const index = createStoryIndex({ seed: 'turns' });
    const first = index.add(article('herald', { ...ORDER, seenAt: '2026-03-05T09:00:00.000Z' }));
    const turn = index.add(article('courier', { ...CANCELLED, seenAt: '2026-03-05T12:00:00.000Z' }));
    expect(turn.storyId).not.toBe(first.storyId);
    const third = index.add(article('post', { ...CANCELLED, seenAt: '2026-03-05T13:00:00.000Z' }));
    expect(third.storyId).toBe(turn.storyId);
  });

  test('joins what knows of it', () => {
    const index = createStoryIndex({ seed: 'turns' });
    const first = index.add(article('herald', { ...ORDER, title: CANCELLED.title, text: CANCELLED.text }));
    const other = { title: 'County drops flood barrier order for Tolland harbour', text: CANCELLED.text };
    expect(index.add(article('courier', other)).storyId).toBe(first.storyId);
  });
});

test('an arrest is a story of its own in another feed', () => {
  const index = createStoryIndex({ seed: 'turns' });
  const first = index.add(
    article('herald', {
      title: 'Thief takes bell of Tolland church',
      text: 'A thief has taken the bell of the church in Tolland. The bronze bell of 1640 weighs ninety kilos. He fled in a green van.',
      seenAt: '2026-03-05T09:00:00.000Z',
    }),
  );
  const second = index.add(
    article('courier', {
      title: 'Man arrested over bell of Tolland church',
      text: 'Officers have arrested a man of 40 over the bell of the church in Tolland. The bronze bell of 1640 weighs ninety kilos and was in his green van.',
      seenAt: '2026-03-05T21:00:00.000Z',
    }),
  );
  expect(second.storyId).not.toBe(first.storyId);
});

const FIRE = {
  title: 'Fire destroys drying hall of Tolland ropeworks',
  text: `A fire has destroyed the drying hall of the ropeworks in Tolland. Some 40 firefighters from seven villages fought the flames
through the night. The hall was built in 1911 and held tarred hemp worth two million crowns. Nobody was hurt, the county said.`,
};
const RIGHT = { title: `CORRECTED: ${FIRE.title}`, text: FIRE.text.replace('Some 40', 'Some 140') };

describe('a correction', () => {
  test.each(['herald', 'courier'])('joins the text that it corrects, from %s too', (source) => {
    const index = createStoryIndex({ seed: 'turns' });
    const first = index.add(article('herald', { ...FIRE, seenAt: '2026-03-05T09:00:00.000Z' }));
    const { storyId, joined } = index.add(article(source, { ...RIGHT, seenAt: '2026-03-05T12:00:00.000Z' }));
    expect(storyId).toBe(first.storyId);
    expect(joined).toMatchObject({ signal: 'corrected', grade: 'copy' });
    expect(joined?.evidence).toMatch(/^its title announces a correction, and \d+ % of all phrases are in both texts$/);
  });

  test.each([
    ['with another text', { ...RIGHT, text: 'The report of a fire at the ropeworks in Tolland rested on a hoax.' }],
    ['that withdraws the text', { ...RIGHT, title: `WITHDRAWN: ${FIRE.title}` }],
    ['three days later', { ...RIGHT, seenAt: '2026-03-08T12:00:00.000Z' }],
    ['with most numbers replaced', { ...RIGHT, text: RIGHT.text.replace('1911', '1921').replace('two', 'nine') }],
  ])('is a story of its own %s', (_, second) => {
    const index = createStoryIndex({ seed: 'turns' });
    const first = index.add(article('herald', { ...FIRE, seenAt: '2026-03-05T09:00:00.000Z' }));
    const other = index.add(article('courier', { seenAt: '2026-03-05T12:00:00.000Z', ...second }));
    expect(other.storyId).not.toBe(first.storyId);
  });
});

test.each([
  [
    'a denial',
    'Norrund Lines in talks to buy Quayworks',
    'The shipping company Norrund Lines is in talks to buy the terminal operator Quayworks for two billion crowns, the Herald reported.',
    'Norrund Lines denies talks to buy Quayworks',
    'The shipping company Norrund Lines is not in talks to buy the terminal operator Quayworks, it said, after the Herald reported a price of two billion crowns.',
  ],
  [
    'a refusal',
    'Transport minister Vale to resign over ferry contract',
    'Transport minister Jorin Vale is to resign over the ferry contract with Norrund Lines, two people close to him said on Thursday.',
    'Transport minister Vale will not resign over ferry contract',
    'Transport minister Jorin Vale will not resign over the ferry contract with Norrund Lines, he told reporters on Thursday.',
  ],
  [
    'an appeal',
    'Ferry captain sentenced to five years',
    'Captain Edda Rasmin was sentenced to five years in prison for the grounding of the ferry Halcyon off Port Maren, by a court in Lindmouth.',
    'Ferry captain appeals against sentence of five years',
    'Captain Edda Rasmin has appealed against her sentence of five years in prison for the grounding of the ferry Halcyon off Port Maren, her lawyer said in Lindmouth.',
  ],
  [
    'safe water',
    'Boil water notice for Marwick',
    'Residents of Marwick should boil tap water after a pipe burst on Wednesday. The notice covers 4,000 homes east of the river.',
    'Marwick tap water safe to drink again',
    'Residents of Marwick can drink tap water without boiling it. The notice after the burst pipe on Wednesday covered 4,000 homes east of the river.',
  ],
  [
    'a closure that does not come about',
    'Oxbow Dairy to close its Brill creamery',
    'Oxbow Dairy will close its creamery in Brill at the end of June, with the loss of 90 jobs, managers told workers on Monday morning.',
    'Brill creamery to stay open after county buys shares',
    'The creamery of Oxbow Dairy in Brill goes on. The county bought shares on Monday night, and the 90 jobs that managers had wanted to cut are safe.',
  ],
  [
    'a study that is withdrawn',
    'Nettle tea lowers blood pressure, study finds',
    'A cup of nettle tea a day lowers blood pressure, researchers of the University of Lindmouth write in the Annals of Heart Medicine. They followed 800 adults.',
    'Journal withdraws study on nettle tea and blood pressure',
    'The Annals of Heart Medicine has withdrawn a study by researchers of the University of Lindmouth on nettle tea and blood pressure: data of the 800 adults were wrong.',
  ],
  [
    'a deal after failed talks',
    'Dock pay talks break down',
    'Talks on pay between dockers and Quayworks in Port Maren broke down after nine hours. Union leader Halvard Tieke said that a strike would begin on Friday.',
    'Dock pay deal reached',
    'Dockers and Quayworks in Port Maren reached a deal on pay after fourteen hours. Union leader Halvard Tieke said that the strike of Friday would not take place.',
  ],
])('%s is a story of its own in another feed, also of a third one that reports it', (_, title, text, later, turn) => {
  const index = createStoryIndex({ seed: 'turns' });
  const first = index.add(article('herald', { title, text, seenAt: '2026-03-05T09:00:00.000Z' }));
  const second = index.add(article('courier', { title: later, text: turn, seenAt: '2026-03-05T15:00:00.000Z' }));
  expect(second.storyId).not.toBe(first.storyId);
  const third = index.add(article('post', { title: later, text: turn, seenAt: '2026-03-05T16:00:00.000Z' }));
  expect(third.storyId).toBe(second.storyId);
});

test('another take of one text, with other numbers, is a story of its own in another feed', () => {
  const dated =
    'million crowns of bonds in two parts, dated 15 March and delivered the day after, the treasurer of the city said.';
  const offer = `Lindmouth offers 90 ${dated} The bonds pay for the new tram line to Port Maren. Dealers expect them to sell well.`;
  const terms = (sum: number): string =>
    `Lindmouth has priced its ${sum} ${dated} They were sold at a yield of eight per cent, a little above that of older papers.`;
  const isJoined = (text: string): boolean => {
    const index = createStoryIndex({ seed: 'turns' });
    const first = index.add(article('herald', { title: 'Lindmouth offers its new tram bonds', text: offer }));
    return (
      index.add(article('courier', { title: 'Lindmouth prices its new tram bonds', text })).storyId === first.storyId
    );
  };
  expect([isJoined(terms(90)), isJoined(terms(80))]).toEqual([true, false]);
});

test.each([
  ['en', 'Missing girl from Elmbury found safe', true],
  ['en', 'Update 2: guard found in burnt hall', true],
  ['en', 'Trading in Quayworks shares resumes', true],
  ['de', 'Unwetterwarnung für Tolland aufgehoben', true],
  ['fr', "L'alerte aux crues levée à Lindmouth", true],
  ['es', 'Cancelado el aviso por viento en Tolland', true],
  ['pl', 'Odwołano alarm powodziowy', true],
  ['ru', 'Эвакуация отменена', true],
  ['el', 'Ακυρώθηκε η εκκένωση', true],
  ['tr', 'Tahliye kararı iptal edildi', true],
  ['ja', '大雨で運休の南浜線が運転再開', true],
  ['zh', '东海县解除大风预警', true],
  ['ko', '북촌에 내려진 호우경보 해제', true],
  ['ar', 'إلغاء أمر إخلاء المرسى', true],
  ['vi', 'Tìm thấy bé gái mất tích', true],
  ['en', 'Ferry strike ends in Tolland', true],
  ['en', 'Man arrested after fire at Tolland ropeworks', true],
  ['de', 'Werft in Tolland bleibt erhalten', true],
  ['fr', 'Le maire de Valmore reste en poste', true],
  ['es', 'El pleno de Valmora rechaza la dimisión del alcalde', true],
  ['pl', 'Szpital w Lindowie nie zostanie zamknięty', true],
  ['ja', '北浜町長が続投へ', true],
  ['de', 'Sechs Seeleute vor Lindmünde gerettet', false],
  ['en', 'Quayworks wins appeal against harbour fees', false],
  ['en', 'The council sends an update on fees', false],
  ['en', 'Flood barrier order issued', false],
])('a title in %s names a turn or does not: %s', (_, title, isTurn) => {
  const hasher = createWordHasher(seedOf('turns'));
  const words = new TokenColumns(60);
  new Lexicon(hasher).read(title, words);
  expect(new Turns(hasher).in(words).reported !== 0).toBe(isTurn);
});
