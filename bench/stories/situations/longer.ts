/** Situations of full texts and press releases, whose standing parts are longer than what they report. */
import { apart, one, type Situation } from './situation.ts';

const ABOUT = `About Brightwater: Brightwater makes mail servers, filters and archives for towns, schools and hospitals in eleven countries.
Founded in Lindmouth in 1998 by two teachers, the company employs 640 people and gives one per cent of its revenue to rivers. Its
products have won the Golden Plug, the Ister Prize and the audience award of the office fair. For pictures, interviews and figures
turn to the press office of Brightwater in Lindmouth, which is open on working days from eight to six and answers within a day.`;

const TOUR = `Hill Walks is our series for people with one free day and two good feet. Every week we describe a walk that can be reached
by train, with a map to print, a place to eat and a way home before dark. Wear proper boots, carry water and a warm layer, and tell
somebody where you are going. Dogs are welcome unless we say otherwise. Leave gates as you find them, and take your rubbish home.
If a path has changed, write to us, and we will walk it again. Past walks are in our archive, by region and by length.`;

const LAW = `The committee on harbours met on Tuesday in the small hall of the parliament in Port Maren. Present were eleven of fifteen
members; the chair was taken by Solveig Tamm. The minutes of the last meeting were approved without a vote. The government was
represented by state secretary Arne Foss, who apologised for the late papers. Visitors were admitted to the gallery. `;

const QUARTER = `The company expects revenue to grow by 5 to 7 per cent this year, and keeps its forecast for profit. Costs of energy fell,
while wages rose by 4 per cent. The board proposes a dividend of two crowns a share. Analysts had expected a little less. Shares rose
in early trading in Lindmouth, in a market that was mostly flat. Over the past year they have gained a fifth. The company will hold
its general meeting in May in the concert hall of Lindmouth, and will report on the second quarter at the end of July. `;

const FAIR = `The fair of Elmbury is the oldest in the county. Farmers have met here since 1603 to sell horses, seed and tools, and lovers to be
seen. Some 40,000 guests are expected over three days. Trains run every twenty minutes, and the meadow by the river is open for tents.
The town asks guests to leave cars at home. Stalls close at ten, the big wheel at midnight. Entry is free, as it has been for 400 years.`;

const CANAL = `The canal between Tolland and Lindmouth has been blocked since Wednesday morning, when the grain ship Ostrava Star ran into the gates of
the lock at Tolland. About forty vessels are waiting on both sides. Lock keeper Piet Holm said that the ship had come in too fast and that
its engine had not answered. Nobody was hurt. The lower gate is bent and has to be lifted out by a floating crane, which is on its way
from Sandvik. Repairs will take three days, the canal office said. The Ostrava Star, built in 1994 and owned by Oxbow Grain, was carrying
900 tonnes of barley from Lindmouth to the brewery in Elmbury. Divers closed a hole in her bow on Wednesday afternoon. The brewery said
that it had malt for a week. Skippers' union head Halvard Tieke called again for a second lock, which the parliament has put off twice.`;

export const LONGER: readonly Situation[] = [
  apart(
    'en',
    'press releases of one firm',
    [
      'Brightwater opens office in Marwick',
      `LINDMOUTH - Brightwater opens an office in Marwick on 1 April. Twelve people will look after customers on the western coast from there, led by Jette Sandholm, who joined the company in 2019. "We want to be where the mail is," she said. ${ABOUT}`,
    ],
    [
      'Brightwater brings filter for schools',
      `LINDMOUTH - Brightwater has a new filter for schools that stops invoices which are none. Three schools in Tolland have tested it since the autumn. It costs 90 crowns a year for a class, and can be ordered from today. ${ABOUT}`,
    ],
    { hours: 20 },
  ),
  one(
    'en',
    'one press release in two feeds',
    [
      'Brightwater opens office in Marwick',
      `LINDMOUTH - Brightwater opens an office in Marwick on 1 April. Twelve people will look after customers on the western coast from there, led by Jette Sandholm, who joined the company in 2019. "We want to be where the mail is," she said. ${ABOUT}`,
    ],
    [
      'Mail firm Brightwater comes to Marwick',
      `Brightwater opens an office in Marwick on 1 April. Twelve people will look after customers on the western coast from there, led by Jette Sandholm, who joined the company in 2019. "We want to be where the mail is," she said. ${ABOUT}`,
    ],
  ),
  apart(
    'en',
    'two walks of one series',
    [
      'Hill Walks: round the reservoir of Hollin',
      `${TOUR} This week: from Hollin station along the old wall to the reservoir, once around the water and back through larches. Nine kilometres, three hours, flat. Eat at the Heron, which is closed on Mondays.`,
    ],
    [
      'Hill Walks: up the beacon of Brill',
      `${TOUR} This week: from Brill station through the quarry up to the beacon, with a view of three counties, and down by the mill. Twelve kilometres, four hours, steep. Eat at the Three Sacks, which has no cards.`,
    ],
    { hours: 30 },
  ),
  apart(
    'en',
    'two items of one session',
    [
      'Committee backs higher harbour fees',
      `${LAW}The committee voted by eight to three for higher fees for ships of more than 200 metres. Farmers were against, as grain ships are among them. The fees are to rise by a tenth in January. The shipowners spoke of a black day. The bill now goes to the whole house.`,
    ],
    [
      'Committee hears pilots on tired crews',
      `${LAW}The committee heard three pilots on crews who had not slept. They told of a mate who fell asleep on his feet, and of logs that were written before the watch. Members promised to visit a ship at night. A report is due in June.`,
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'two firms under one closing passage',
    [
      'Heronfield Paper reports record quarter',
      `Heronfield Paper made a profit of 44 million crowns in the first quarter, more than ever in three months, as boxes sold well. Revenue rose by 8 per cent to 310 million. ${QUARTER}`,
    ],
    [
      'Larkspur Glass reports record quarter',
      `Larkspur Glass made a profit of 61 million crowns in the first quarter, more than ever in three months, as bottles sold well. Revenue rose by 6 per cent to 420 million. ${QUARTER}`,
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'two days of a fair',
    [
      'Elmbury fair opens with a record pumpkin',
      `The fair of Elmbury opened on Friday with a pumpkin of 612 kilos, the heaviest ever weighed in Vessland. Its grower, Knut Arvid, sings to it. The mayor cut the ribbon in the rain. ${FAIR}`,
    ],
    [
      'Runaway horse injures three at Elmbury fair',
      `A runaway horse injured three visitors at the fair of Elmbury on Saturday, one of them badly. It had been startled by a drum. Police look for witnesses, and the parade was called off. ${FAIR}`,
    ],
    { hours: 26 },
  ),
  one(
    'en',
    'long report and its cut version',
    [
      'Runaway horse injures three at Elmbury fair',
      `A runaway horse injured three visitors at the fair of Elmbury on Saturday, one of them badly. It had been startled by a drum. Police look for witnesses, and the parade was called off. ${FAIR}`,
    ],
    [
      'Horse bolts at fair, three hurt',
      'A runaway horse injured three visitors at the fair of Elmbury on Saturday, one of them badly. It had been startled by a drum. Police look for witnesses, and the parade was called off.',
    ],
    { hours: 1 },
  ),
  one(
    'en',
    'full texts of two newsrooms',
    [
      'Grain ship blocks canal at Tolland',
      `${CANAL}
Every day of closure costs the trade some 200,000 crowns, he said.`,
    ],
    [
      'Forty vessels stuck after lock crash',
      `Some forty ships are stuck on the canal from Lindmouth to Elmbury after a freighter rammed the lock gates at Tolland on Wednesday. The
Ostrava Star, on her way to the Elmbury brewery with 900 tonnes of barley, did not stop in time; according to lock keeper Piet Holm her
engine failed to respond. There were no injuries. Divers have sealed a hole in the bow of the vessel, which was built in 1994 and belongs
to Oxbow Grain. A floating crane is being towed from Sandvik to lift out the bent lower gate, and the canal office expects the work to last
three days. The brewery has malt for another week. For the skippers' union the crash shows that a second lock is overdue. "Each day costs
us 200,000 crowns," its head Halvard Tieke said. The parliament has postponed the second lock two times. Inspectors are to look at the
engine of the ship once the barley has been unloaded, and the crew of five stays on board until then.`,
    ],
    { hours: 4 },
  ),
  apart(
    'en',
    'full texts: the crash and its political echo',
    ['Grain ship blocks canal at Tolland', CANAL],
    [
      'Parliament to vote on second lock at Tolland',
      `The parliament will vote on a second lock at Tolland next Tuesday. After the crash of the Ostrava Star, which has blocked the canal since
Wednesday, Liberals and Labour agreed on Thursday to bring the bill forward. It sets aside 340 million crowns over six years. The Farmers
want the canal widened instead, and will vote against. Treasurer Inga Moll said that the money could be found if the tunnel in Sandvik was
put off. Twice, in 2018 and in 2022, the house had sent the bill back to its committee. Chair Solveig Tamm spoke of a late lesson. The
skippers' union welcomed the vote; its head Halvard Tieke said he would believe in the lock when he could tie up in it. Environment groups
fear for the reeds below the weir, and have announced a lawsuit. The lock would be 200 metres long, and ready in 2033 at the earliest.`,
    ],
    { hours: 28 },
  ),
  apart(
    'de',
    'Pressemitteilungen einer Behörde',
    [
      'Zoll in Lindmünde stellt 90 Kilo Tabak sicher',
      'Beamte des Zolls haben am Montag in Lindmünde 90 Kilo unversteuerten Tabak in einem Wohnmobil gefunden. Gegen den Fahrer wird ermittelt. Der Zoll schützt Wirtschaft und Verbraucher und nimmt für den Staat jährlich 14 Milliarden Kronen ein. Rückfragen richten Sie bitte an die Pressestelle des Hauptzollamts.',
    ],
    [
      'Zoll in Lindmünde prüft 40 Baustellen',
      'Beamte des Zolls haben am Montag in Lindmünde 40 Baustellen geprüft und elf Verfahren wegen Schwarzarbeit eingeleitet. Der Zoll schützt Wirtschaft und Verbraucher und nimmt für den Staat jährlich 14 Milliarden Kronen ein. Rückfragen richten Sie bitte an die Pressestelle des Hauptzollamts.',
    ],
    { hours: 3 },
  ),
];
