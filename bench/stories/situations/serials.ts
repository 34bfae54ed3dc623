/** Situations of podcasts, comics, crosswords, offers, recipes and product launches. */
import { apart, type Situation } from './situation.ts';

export const SERIALS: readonly Situation[] = [
  apart(
    'en',
    'podcast episodes with the same show notes',
    [
      'The bells of Tolland',
      'Small Harbours is a podcast about places that maps forget. Hosted by Jon Tarn, produced by Mia Holt, music by the Brine Choir. Support us and hear every episode a week early. Write to us with the harbour that you miss.',
    ],
    [
      'The woman who counted waves',
      'Small Harbours is a podcast about places that maps forget. Hosted by Jon Tarn, produced by Mia Holt, music by the Brine Choir. Support us and hear every episode a week early. Write to us with the harbour that you miss.',
    ],
    { hours: 20 },
  ),
  apart(
    'en',
    'podcast episodes with a long standing text',
    [
      'Episode 61: Petra Lund on the flood',
      'Mayor Petra Lund on the night of the flood. Small Harbours is a podcast about places that maps forget. Hosted by Jon Tarn, produced by Mia Holt, music by the Brine Choir. Support us and hear every episode a week early. Write to us with the harbour that you miss. Our sponsor is Saltmarsh Coffee: use the code HARBOUR for ten per cent off your first order.',
    ],
    [
      'Episode 62: Anton Weil on keeping goal',
      'Keeper Anton Weil on the penalty that he let in. Small Harbours is a podcast about places that maps forget. Hosted by Jon Tarn, produced by Mia Holt, music by the Brine Choir. Support us and hear every episode a week early. Write to us with the harbour that you miss. Our sponsor is Saltmarsh Coffee: use the code HARBOUR for ten per cent off your first order.',
    ],
    { hours: 40 },
  ),
  apart(
    'en',
    'comic strips of two days',
    ['Gull and Buoy', 'A new strip of Gull and Buoy.'],
    ['Gull and Buoy', 'A new strip of Gull and Buoy.'],
    {
      hours: 24,
      first: { media: ['https://gull.example/0304.png'] },
      second: { media: ['https://gull.example/0305.png'] },
    },
  ),
  apart(
    'en',
    'comic pages with a running caption',
    [
      'The Salt Witch, chapter 3, page 11',
      'The Salt Witch updates on Mondays and Thursdays. Thanks to all patrons! Vote for the comic on the list. Hover text: never trust a heron.',
    ],
    [
      'The Salt Witch, chapter 3, page 12',
      'The Salt Witch updates on Mondays and Thursdays. Thanks to all patrons! Vote for the comic on the list. Hover text: the heron was right.',
    ],
    { hours: 40 },
  ),
  apart(
    'en',
    'crosswords of two days',
    [
      'Quick crossword no 17,204',
      "Solve the quick crossword online or print it. For the solution call our line or look in tomorrow's paper. Set by Heron.",
    ],
    [
      'Quick crossword no 17,205',
      "Solve the quick crossword online or print it. For the solution call our line or look in tomorrow's paper. Set by Marten.",
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'quick and cryptic crossword',
    [
      'Cryptic crossword: Heron',
      "The cryptic crossword, set by Heron. Solve it online or print it and send it in by Friday to win a dictionary. Last week's winner: P. Lund, Elmbury.",
    ],
    [
      'Quick crossword: Heron',
      "The quick crossword, set by Heron. Solve it online or print it and send it in by Friday to win a dictionary. Last week's winner: P. Lund, Elmbury.",
    ],
    { hours: 0 },
  ),
  apart(
    'en',
    'offers of one shop',
    [
      'Fjord kettle for 39 crowns today only',
      'Deal of the day at Tidegate: the Fjord kettle, 1.7 litres, for 39 crowns instead of 59. Free delivery from 50 crowns. While stocks last. We may earn a commission if you buy through our links.',
    ],
    [
      'Brill toaster for 29 crowns today only',
      'Deal of the day at Tidegate: the Brill toaster, two slots, for 29 crowns instead of 49. Free delivery from 50 crowns. While stocks last. We may earn a commission if you buy through our links.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'review and launch',
    [
      'Osprey shows its new e-reader with colour screen',
      'Osprey has shown the Osprey Page 3, an e-reader with a colour screen of seven inches. It weighs 190 grams, lasts six weeks and costs 189 crowns. It will be in shops on 20 March.',
    ],
    [
      'Osprey Page 3 review: pale colours, great buttons',
      'The Osprey Page 3 has a colour screen of seven inches, weighs 190 grams and costs 189 crowns. After two weeks with it we like the buttons more than the colours, which look washed out by daylight.',
    ],
    { hours: 20 },
  ),
  apart(
    'en',
    'two phones of one launch',
    [
      'Osprey One: price, camera and battery of the new phone',
      'Osprey has announced the Osprey One, its new phone with a screen of 6.1 inches, a camera of 50 megapixels and a battery for two days. It costs 699 crowns and comes in black, sand and sea green from 20 March.',
    ],
    [
      'Osprey One Plus: price, camera and battery of the new phone',
      'Osprey has announced the Osprey One Plus, its new phone with a screen of 6.7 inches, a camera of 200 megapixels and a battery for three days. It costs 899 crowns and comes in black, sand and sea green from 20 March.',
    ],
    { hours: 1 },
  ),
  apart(
    'fr',
    'épisodes du même podcast',
    [
      'Le phare qui ne voulait pas mourir',
      'Petits Ports est un podcast sur les lieux que les cartes oublient, présenté par Jean Tarne et réalisé par Mia Houle. Abonnez-vous pour écouter chaque épisode une semaine plus tôt, et écrivez-nous pour raconter votre port.',
    ],
    [
      'La femme qui comptait les vagues',
      'Petits Ports est un podcast sur les lieux que les cartes oublient, présenté par Jean Tarne et réalisé par Mia Houle. Abonnez-vous pour écouter chaque épisode une semaine plus tôt, et écrivez-nous pour raconter votre port.',
    ],
    { hours: 24 },
  ),
  apart(
    'it',
    'due ricette della stessa rubrica',
    [
      'La ricetta del giorno: zuppa di ceci',
      'Per la zuppa di ceci servono 300 grammi di ceci, una cipolla, due carote, rosmarino e olio. Lasciate i ceci in ammollo una notte, poi cuoceteli per due ore a fuoco basso. Servite con pane tostato.',
    ],
    [
      'La ricetta del giorno: zuppa di lenticchie',
      'Per la zuppa di lenticchie servono 300 grammi di lenticchie, una cipolla, due carote, alloro e olio. Sciacquate le lenticchie, poi cuocetele per quaranta minuti a fuoco basso. Servite con pane tostato.',
    ],
    { hours: 20 },
  ),
];
