/** Situations of running news: live pages, editions, second steps, corrections, wire copies. */
import { apart, one, type Situation } from './situation.ts';

export const NEWSROOM: readonly Situation[] = [
  apart(
    'en',
    'posts of a live page, main feed and live feed',
    [
      'Ister flood: mayor orders the old town cleared',
      'Mayor Petra Lund has ordered the old town of Elmbury cleared by six. Buses leave from the market every ten minutes. The river Ister stands at 7.1 metres.',
    ],
    [
      'Ister flood: second dam breach at Hollin mill',
      'Water is running through a second breach in the dam at Hollin mill, the county says. Soldiers with sandbags are on their way. The river Ister stands at 7.4 metres at Elmbury.',
    ],
    {
      hours: 1,
      first: { url: 'https://herald.example/live/ister#post-118', site: 'herald.example' },
      second: { url: 'https://herald.example/live/ister#post-131', site: 'herald.example' },
    },
  ),
  apart(
    'en',
    'posts of a live page under one title',
    [
      'Budget day in Vessland: live',
      '14:05 Treasurer Inga Moll says the tax on heating oil goes up by four pence from January. Farmers are exempt.',
    ],
    [
      'Budget day in Vessland: live',
      '15:20 Opposition leader Bram Aldous calls the budget a raid on pensions and demands a vote of confidence.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'morning and evening edition',
    [
      'The Gazette briefing: morning edition',
      'Good morning. The council votes on the tram line tonight, dockers return to work, and a seal has moved into the boating lake. Rain until noon.',
    ],
    [
      'The Gazette briefing: evening edition',
      'Good evening. The tram line is approved by one vote, dockers are back at work, and the seal in the boating lake has a name. Clear skies tonight.',
    ],
    { hours: 10 },
  ),
  apart(
    'de',
    'Nachrichten am Morgen und am Abend',
    [
      'Die Lage am Morgen: Streit um den Hafenvertrag',
      'Guten Morgen. Der Stadtrat von Lindmünde berät heute über den Hafenvertrag, die Lokführer verhandeln wieder, und in Tolland beginnt die Apfelernte.',
    ],
    [
      'Die Lage am Abend: Hafenvertrag gescheitert',
      'Guten Abend. Der Stadtrat von Lindmünde hat den Hafenvertrag abgelehnt, die Lokführer haben ihre Gespräche vertagt, und in Tolland regnet es in die Apfelernte.',
    ],
    { hours: 11 },
  ),
  apart(
    'en',
    'update that reverses the news',
    [
      'Norrund Lines to close its Sandvik yard',
      'Shipping company Norrund Lines will close its repair yard in Sandvik at the end of March, with the loss of 340 jobs, managers told workers on Monday morning.',
    ],
    [
      'Sandvik yard to stay open after county steps in',
      'The repair yard of Norrund Lines in Sandvik stays open. After a day of talks the county bought a third of it on Monday night, and the 340 jobs that managers had wanted to cut are safe.',
    ],
    { hours: 12 },
  ),
  apart(
    'es',
    'giro de la noticia',
    [
      'El alcalde de Valmora dimite por el caso de los contratos',
      'El alcalde de Valmora, Tomás Irigo, ha presentado su dimisión este martes por el caso de los contratos de limpieza, según fuentes de su partido.',
    ],
    [
      'El alcalde de Valmora se queda: el pleno rechaza su dimisión',
      'El pleno de Valmora ha rechazado este martes por la noche la dimisión del alcalde, Tomás Irigo, presentada por el caso de los contratos de limpieza. Irigo seguirá en el cargo hasta las elecciones.',
    ],
    { hours: 9 },
  ),
  apart(
    'fr',
    'rebondissement',
    [
      'Le vol Maren-Ostrave porté disparu au-dessus du lac',
      "Un avion de ligne qui reliait Maren à Ostrave a disparu des radars jeudi matin au-dessus du lac Ister avec 41 personnes à bord, selon l'aviation civile.",
    ],
    [
      "L'avion du vol Maren-Ostrave s'est posé sur une piste militaire",
      "L'avion qui reliait Maren à Ostrave, disparu des radars jeudi au-dessus du lac Ister, s'est posé sans dommage sur une piste militaire. Les 41 personnes à bord vont bien, selon l'aviation civile.",
    ],
    { hours: 4 },
  ),
  apart(
    'en',
    'toll that rises by a second event',
    [
      'Two die in Tolland mine blast',
      'An explosion killed two miners at the Greyfell pit near Tolland on Friday morning. Eleven are still underground, the owner Oxbow Coal said.',
    ],
    [
      'Second blast at Tolland mine kills four rescuers',
      'A second explosion at the Greyfell pit near Tolland killed four rescuers on Friday afternoon. They had been searching for eleven miners, the owner Oxbow Coal said.',
    ],
    { hours: 6 },
  ),
  one(
    'en',
    'toll of one event, counted later',
    [
      'Bus crash near Hollin kills three',
      'Three people died when a coach left the road near Hollin on Saturday evening, police said. The coach was taking a choir from Elmbury to a contest in Port Maren.',
    ],
    [
      'Three choir singers killed as coach leaves road near Hollin',
      'A coach with a choir from Elmbury on its way to a contest in Port Maren left the road near Hollin on Saturday evening. Three singers were killed, according to police.',
    ],
  ),
  one(
    'en',
    'correction that says so in the text',
    [
      'Tolland library to open on Sundays from May',
      'The Tolland library will open on Sundays from May, its director Ada Fenn said. The council pays 40,000 crowns a year for the extra staff. Readers had collected 3,000 signatures.',
    ],
    [
      'Tolland library to open on Sundays from May',
      'The Tolland library will open on Sundays from May, its director Ada Fenn said. The council pays 45,000 crowns a year for the extra staff. Readers had collected 3,000 signatures. An earlier version of this article gave a wrong sum.',
    ],
  ),
  apart(
    'en',
    'retraction under a notice of its own',
    [
      'Cod oil halves risk of hay fever, study finds',
      'People who take a spoon of cod oil a day have half the risk of hay fever, researchers of the University of Port Maren write in the Annals of Northern Medicine. They followed 2,100 adults.',
    ],
    [
      'Journal pulls study on cod oil and hay fever',
      'The Annals of Northern Medicine has taken back a study according to which a spoon of cod oil a day halves the risk of hay fever. The University of Port Maren found that data of 2,100 adults had been made up.',
    ],
    { hours: 30 },
  ),
  one(
    'en',
    'wire text under two headlines',
    [
      'Vessland fisheries minister steps down over herring quotas',
      'PORT MAREN (VNA) - Fisheries minister Solveig Tamm stepped down on Wednesday after the parliament overruled her on herring quotas. She had proposed to halve the catch. Her deputy Arne Foss takes over until spring.',
    ],
    [
      'Herring dispute topples minister',
      'Fisheries minister Solveig Tamm stepped down on Wednesday after the parliament overruled her on herring quotas. She had proposed to halve the catch. Her deputy Arne Foss takes over until spring.',
    ],
  ),
];
