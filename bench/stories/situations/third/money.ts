/** Situations of companies, markets and politics: filings, bids, rates, polls, counts and sanctions. */
import { apart, one, type Situation } from '../situation.ts';

export const MONEY: readonly Situation[] = [
  apart(
    'en',
    'raised bid and withdrawal',
    [
      'Corvane lifts offer for Pellworth to 410p a share',
      'Corvane Capital has raised its offer for the brickmaker Pellworth to 410p a share in cash from 375p, valuing the company at £1.3bn. The private equity firm called the proposal final. Pellworth’s board, which had rejected the first approach in March, said that it would look at the new one with its advisers. Its shares closed 6% higher at 398p.',
    ],
    [
      'Corvane walks away from Pellworth',
      'Corvane Capital has given up its attempt to buy the brickmaker Pellworth after the board refused to open its books. The private equity firm said on Friday that it did not intend to make an offer, which bars it from bidding for six months. Pellworth’s shares fell 17% to 331p. Its largest shareholder, Brunel Funds, said it was “deeply disappointed” with the directors.',
    ],
    { hours: 190 },
  ),
  one(
    'en',
    'quarterly results by agency and business paper',
    [
      'Halvard Pharma raises outlook as obesity drug sales jump 48%',
      'Drugmaker Halvard Pharma raised its forecast for the year on Wednesday after sales of its obesity treatment Lisira rose 48% in the third quarter. Revenue grew 21% to 9.8 billion crowns, above the 9.4 billion that analysts had expected, and operating profit came to 3.1 billion. Halvard now sees sales growth of 18% to 20% this year, up from 14% to 17%.',
    ],
    [
      'Lisira powers Halvard to another upgrade',
      'Halvard Pharma has lifted its guidance once more, thanks to the seemingly endless demand for its weight-loss jab. Lisira brought in almost half as much again as in the same quarter last year. Group sales of 9.8bn crowns beat the consensus by 400m; operating profit was 3.1bn. The company, which had been promising growth of 14-17% for the full year, is now talking of 18-20%.',
    ],
    { hours: 3 },
  ),
  apart(
    'en',
    'results of one company in two quarters',
    [
      'Sundell reports second-quarter revenue of $412m',
      'Sundell Instruments (SDL) reported financial results for the second quarter. Revenue was $412m, an increase of 6% on the year. Net income came to $38m, or $0.71 per diluted share. The company shipped 11,200 units. “We are pleased with our execution,” said chief executive Paula Reiss. The dividend of $0.12 will be paid on 15 September. A conference call takes place at 8.30am Eastern time.',
    ],
    [
      'Sundell reports third-quarter revenue of $398m',
      'Sundell Instruments (SDL) reported financial results for the third quarter. Revenue was $398m, a decrease of 2% on the year. Net income came to $29m, or $0.54 per diluted share. The company shipped 10,600 units. “We are adjusting to softer demand,” said chief executive Paula Reiss. The dividend of $0.12 will be paid on 15 December. A conference call takes place at 8.30am Eastern time.',
    ],
    { hours: 2180 },
  ),
  apart(
    'en',
    'directors’ dealings of two companies',
    [
      'Director/PDMR shareholding: Pellworth plc',
      'Pellworth plc was notified on 4 June that Simon Garth, Chief Financial Officer, purchased 25,000 ordinary shares of 5p each in the company on 3 June at a price of 332p per share. Following this transaction Mr Garth holds 141,300 ordinary shares, representing 0.04% of the issued share capital. The notification below is made in accordance with the Market Abuse Regulation.',
    ],
    [
      'Director/PDMR shareholding: Fennimore Foods plc',
      'Fennimore Foods plc was notified on 4 June that Oliver Strand, Group Finance Director, purchased 18,500 ordinary shares of 10p each in the company on 3 June at a price of 214p per share. Following this transaction Mr Strand holds 18,500 ordinary shares, representing 0.01% of the issued share capital. The notification below is made in accordance with the Market Abuse Regulation.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'notes of two analysts on one share',
    [
      'Brandt & Lowe upgrades Halvard Pharma to buy',
      'Analysts at Brandt & Lowe upgraded shares of Halvard Pharma to “buy” from “hold” in a note on Thursday and lifted their price target from 640 to 780 crowns. They point to the tablet form of Lisira, which could be approved next spring, and see peak sales of 30bn. The stock opened at 688 crowns and has a market value of 412bn.',
    ],
    [
      'Castellan cuts Halvard Pharma to sell',
      'Analysts at Castellan downgraded shares of Halvard Pharma to “sell” from “neutral” in a note on Thursday and trimmed their price target from 650 to 560 crowns. They point to three rival jabs on the way and to price talks with insurers, and expect margins to fall from 2027. The stock opened at 688 crowns and has a market value of 412bn.',
    ],
    { hours: 3 },
  ),
  apart(
    'en',
    'rate decisions of two central banks',
    [
      'Central bank of Norrland cuts key rate to 2.75%',
      'The central bank of Norrland cut its key interest rate by a quarter of a percentage point to 2.75% on Thursday, as most economists had expected. Inflation has slowed to 2.1%. “The outlook allows for somewhat lower borrowing costs,” governor Eva Stenmark said. The krona weakened by 0.4% against the euro. The next decision is due on 12 June.',
    ],
    [
      'Central bank of Ostmark holds key rate at 4.25%',
      'The central bank of Ostmark left its key interest rate unchanged at 4.25% on Thursday, as most economists had expected. Inflation is still at 3.6%. “The outlook does not yet allow for lower borrowing costs,” governor Jan Hruby said. The mark strengthened by 0.3% against the euro. The next decision is due on 19 June.',
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'two polls of two institutes in one week',
    [
      'Poll: Conservatives lead by six points',
      'The Conservatives are six points ahead of Labour in the latest survey by the Vox institute. If there were an election on Sunday, 34% would vote Conservative, 28% Labour, 15% Liberal and 12% Green. Vox spoke to 1,204 adults by telephone between Monday and Wednesday. The margin of error is three points. The prime minister’s approval stands at 31%.',
    ],
    [
      'Poll: Labour draws level with Conservatives',
      'Labour has caught up with the Conservatives in the latest survey by Meridian Research. If there were an election on Sunday, 31% would vote for each of the two, 14% Liberal and 13% Green. Meridian questioned 2,050 adults online between Tuesday and Thursday. The margin of error is two points. Half of those asked want an early election.',
    ],
    { hours: 26 },
  ),
  apart(
    'en',
    'counts of two districts on one night',
    [
      'Result: Wexbury North – Liberal gain from Conservative',
      'The Liberals have won Wexbury North from the Conservatives. Anita Coll received 21,907 votes, 1,340 more than the sitting member, Hugh Marchmont. Labour’s Peter Oakes came third with 6,112 and the Greens’ Jo Lyle fourth with 3,020. Turnout was 68%, up two points. The returning officer declared at 2.51am. The swing from Conservative to Liberal was 9.4%.',
    ],
    [
      'Result: Wexbury South – Conservative hold',
      'The Conservatives have held Wexbury South. Fiona Trask received 24,318 votes, 7,655 more than the Liberal, Mark Esposito. Labour’s Dina Wall came third with 8,440 and the Greens’ Sid Parr fourth with 2,207. Turnout was 71%, up one point. The returning officer declared at 3.20am. The swing from Conservative to Liberal was 2.1%.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'sanctions of two states on one ministry',
    [
      'Norrland bars six Tavrian officials over fishing boat attack',
      'Norrland has banned six officials of the Tavrian defence ministry from entering the country and frozen their assets in reply to the shelling of a trawler in April. Foreign minister Lars Blom named the deputy minister, Ruslan Dobrev, and five officers of the coast guard. Tavria’s embassy called the step “theatre” and said that it would answer in kind.',
    ],
    [
      'Ostmark stops arms exports to Tavria over fishing boat attack',
      'Ostmark will sell no more weapons or spare parts to Tavria in reply to the shelling of a trawler in April. The government in Varn cancelled 14 licences worth 90m marks, most of them for radar sets, and froze the assets of two Tavrian state firms. Chancellor Petra Holub said that trade in food and medicine was not touched. Tavria recalled its ambassador.',
    ],
    { hours: 9 },
  ),
  one(
    'en',
    'minister resigns in two newsrooms',
    [
      'Transport minister quits over free flights',
      'Transport minister Gavin Roscoe has resigned after it emerged that he had accepted eleven free flights from an airline that his department regulates. In a letter to the prime minister he said he had broken no rule but had become “a distraction”. Kestrel Air confirmed that it had given him the tickets, worth £7,400, between 2023 and last summer. Rail minister Ursula Dean takes over for the time being.',
    ],
    [
      'Roscoe goes: freebies from Kestrel Air cost minister his job',
      'Gavin Roscoe clung on for two days. On Thursday evening the transport minister sent the prime minister his letter of resignation, in which he calls himself a distraction and insists that he stuck to the rules. Eleven times in two years he had flown with Kestrel Air without paying; the tickets would have cost £7,400. The airline is overseen by his own ministry. Ursula Dean, hitherto in charge of railways, is to stand in for him.',
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'minister resigns and a columnist on it',
    [
      'Farm minister Alby resigns after slurry tape',
      'Farm minister Conrad Alby has resigned after a recording was published in which he tells a landowner how to avoid a slurry inspection. The prime minister accepted his resignation within the hour. Alby, 58, said that he had been joking and that he regretted his choice of words. Green leader Tess Amory has asked the police to look at the tape.',
    ],
    [
      'Alby was the symptom: how we let farmers inspect themselves',
      'It would be easy to laugh at Conrad Alby. But the slurry tape, for which he went, shows something that anyone who lives by a river has known for years. There are nine inspectors for 14,000 dairy farms. Visits are announced by letter. I have walked the Teale since boyhood and have not seen a kingfisher for six summers. Let us not waste this scandal on a single head.',
    ],
    { hours: 20 },
  ),
  one(
    'en',
    'factory closure by agency and local paper',
    [
      'Tarn Glass to shut Birkby works with loss of 540 jobs',
      'Tarn Glass is to close its bottle works at Birkby next spring with the loss of 540 jobs. The company blamed the price of gas and a fall in demand for beer bottles. Production will move to its sites at Ellan and in Slovakia. Staff were told at the start of the morning shift on Tuesday. Talks on redundancy terms begin next week.',
    ],
    [
      'Birkby to lose its bottle works and 540 jobs',
      'Workers arriving for the early shift at Birkby this morning were told that there would be no more bottles made in the town after the spring. Tarn Glass is giving up the site and all 540 jobs go with it; the orders will be filled at Ellan and in Slovakia. Gas bills are too high, managers say, and brewers are buying less. Next week they sit down with the union to talk about redundancy pay.',
    ],
    { hours: 4 },
  ),
  apart(
    'en',
    'strikes at two airlines over pay',
    [
      'Cabin crew at Kestrel Air to strike over Easter',
      'Cabin crew at Kestrel Air will strike for four days over Easter in a row about pay. Nine in ten members of the Flight Staff Union voted to walk out from Good Friday to Easter Monday. The airline, which offers 4%, said it would run two thirds of its flights. The union wants 9%. Passengers can change their bookings free of charge.',
    ],
    [
      'Cabin crew at Solway Airways to strike over Easter',
      'Cabin crew at Solway Airways will strike for two days over Easter in a row about rest periods. Eight in ten members of the Flight Staff Union voted to walk out on Easter Sunday and Monday. The airline, which offers nine hours between shifts, said it would run half of its flights. The union wants twelve. Passengers can claim their money back.',
    ],
    { hours: 3 },
  ),
];
