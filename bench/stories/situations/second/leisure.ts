/** Situations of sport, culture and food: scores, transfers, prizes, reviews, farewells. */
import { apart, type Situation } from '../situation.ts';

export const LEISURE: readonly Situation[] = [
  apart(
    'en',
    'half-time and final whistle',
    [
      'Half-time: Oxmere Rovers lead in the cup final',
      'Oxmere Rovers lead Brannick Town by 1–0 at half-time in the cup final. Kofi Lund headed in a corner after 23 minutes. Brannick have had most of the ball but only one shot on goal, and lost their captain to a thigh injury.',
    ],
    [
      'Brannick Town win the cup after extra time',
      'Brannick Town have won the cup for the first time since 1977. They beat Oxmere Rovers by 3–1 after extra time, having been a goal down at half-time. The substitute Jamie Pell scored twice in the last ten minutes, and wept as he lifted the trophy.',
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'transfer rumour and transfer done',
    [
      'Kestrow keen on Rovers striker Lund',
      'Kestrow City are weighing an offer for the Oxmere Rovers striker Kofi Lund, we understand. The 24-year-old has a year left on his contract. Rovers want at least nine million crowns; two clubs abroad are said to be watching too.',
    ],
    [
      'Lund signs for Kestrow: “I have dreamt of this stadium”',
      'Kofi Lund is a Kestrow City player. The striker passed his medical on Friday and signed for four years. Oxmere Rovers get 11 million crowns, a record for the club. He will wear number nine and may play for the first time on 14 August.',
    ],
    { hours: 60 },
  ),
  apart(
    'en',
    'death and funeral',
    [
      'Folk singer Nan Carrow dies aged 83',
      'Nan Carrow, whose “Ballad of the Lode” was sung by three generations, has died at 83. She passed away in her sleep at home in Nether Combe, her daughter said. Carrow recorded 22 albums and turned down a knighthood.',
    ],
    [
      'Five thousand sing Nan Carrow to her grave',
      'Some five thousand people followed the coffin of Nan Carrow through Nether Combe on Saturday. There was no sermon: at her wish they sang all eleven verses of the “Ballad of the Lode”. The prime minister walked at the back, among the schoolchildren.',
    ],
    { hours: 110 },
  ),
  apart(
    'en',
    'longlist and a judge who quits',
    [
      'Thirteen novels in the running for the Heron Prize',
      'The judges of the Heron Prize have named thirteen novels on this year’s longlist. Seven are first novels, and two were written in prison. “It was a year of short books,” said the chair, Dame Rosa Impey. The shortlist follows in September.',
    ],
    [
      'Judge quits Heron Prize: “We did not read them all”',
      'The poet Marcus Thorne has left the jury of the Heron Prize a day after the longlist came out. No judge had read more than half of the 160 novels sent in, he writes in an open letter. The prize office said that every book was read by two people, and that it would go on with four judges.',
    ],
    { hours: 28 },
  ),
  apart(
    'en',
    'restaurants of one critic',
    [
      'The Brass Otter, Brannick: a pie to cross a moor for',
      'Our critic eats at the Brass Otter, where the chairs do not match and the mutton pie is worth a night on a bus. The greens come late and cold, the bill comes early and is small. Food 8, service 5, room 7. Two courses from 24 crowns. Closed on Mondays.',
    ],
    [
      'Maison Vell, Port Linnet: eleven courses and a headache',
      'Our critic eats at Maison Vell, where a waiter explains the butter for four minutes. Of eleven courses two are wonderful, one is a leaf. The wine list needs a lectern. Food 6, service 9, room 8. The menu costs 140 crowns. Closed on Sundays.',
    ],
    { hours: 24 },
  ),
  apart(
    'it',
    'trattativa e firma',
    [
      'Il Montefosco tratta Bardelli: offerta da sei milioni',
      'Il Montefosco fa sul serio per Luca Bardelli. Secondo quanto risulta alla nostra redazione, la società ha presentato al Castelrivo una prima offerta da sei milioni per il centrocampista. La risposta è attesa entro domenica: il Castelrivo ne chiede otto.',
    ],
    [
      'Bardelli è del Montefosco: contratto fino al 2030',
      'Ora è ufficiale: Luca Bardelli è un giocatore del Montefosco. Il centrocampista ha firmato fino al 2030 e vestirà la maglia numero 8. Al Castelrivo vanno sette milioni più il prestito del portiere Zani. In trecento lo hanno accolto alla stazione con i tamburi.',
    ],
    { hours: 50 },
  ),
];
