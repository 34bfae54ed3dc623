/** Situations of one event in two English newsrooms: other words, other detail, other order. */
import { one, type Situation } from '../situation.ts';

export const TOLD_TWICE: readonly Situation[] = [
  one(
    'en',
    'one theft under a pun',
    [
      'Thieves steal 4,000 bees from allotment in Corrimore',
      'Thieves have taken two hives with about 4,000 bees from an allotment in Corrimore. The owner, the retired teacher Edith Lamb, noticed the theft on Tuesday morning. Police believe that the thieves knew what they were doing, as nobody nearby has come to a doctor with stings.',
    ],
    [
      'To bee or not to be: where has Edith’s swarm gone?',
      'There is a bit of a buzz at the allotments in Corrimore. Edith Lamb, 72, came to feed her bees on Tuesday and found two hives missing, with some 4,000 lodgers inside. “They must have brought a veil and a van,” said the former teacher. Police are looking for both.',
    ],
    { hours: 7 },
  ),
  one(
    'en',
    'one count, exact and rounded',
    [
      'Car maker Dunmore to cut 1,187 jobs at Sallow Bay',
      'Dunmore Motors will cut 1,187 of its 3,042 jobs at the plant in Sallow Bay by the end of next year, the company said on Thursday. The second shift on the van line will end. Dunmore blames weak sales in the south. Talks with the union begin on Monday.',
    ],
    [
      'More than a third of Dunmore workers in Sallow Bay to go',
      'Some 1,200 people are to lose their jobs at the van factory of Dunmore Motors in Sallow Bay. The company, which employs about 3,000 there, said on Thursday that it would stop the late shift because too few vans are sold. The union wants to fight for every job when talks open on Monday.',
    ],
    { hours: 3 },
  ),
  one(
    'en',
    'one announcement, name and title',
    [
      'Prime Minister Ana Roldan calls election for 21 June',
      'Prime Minister Ana Roldan has called a parliamentary election for 21 June, four months early. In a speech on television on Sunday evening she said that the coalition could no longer agree on a budget. Parliament will be dissolved on Wednesday.',
    ],
    [
      'PM sends country to polls in June',
      'Voters will elect a new parliament on 21 June, the PM told the nation last night. With her coalition split over the budget, Ms Roldan saw “no honest way to go on”. The house, which would have sat until October, is to be dissolved in midweek.',
    ],
    { hours: 11 },
  ),
  one(
    'en',
    'one accident, other witnesses',
    [
      'Bus ploughs into bakery in Nether Combe',
      'A bus has crashed into a bakery in the high street of Nether Combe. Nobody was badly hurt. “I had just put the rolls out and then there was a bus where the window was,” said the baker, Sam Tuttle. The driver, who had fainted, is in hospital. The street remains closed.',
    ],
    [
      'Number 12 ends its route in the bread',
      'Passengers on the number 12 had a lucky escape on Friday morning, when the bus left the high street of Nether Combe and came to rest in a bakery. “He slumped, and we all screamed,” said Priya Nandy, who sat in the second row. Four people have bruises. The driver had lost consciousness and is being treated.',
    ],
    { hours: 2 },
  ),
  one(
    'en',
    'one ruling with a long background',
    [
      'Court: beach of Oxmere belongs to the public',
      'The beach of Oxmere may not be fenced, the supreme court has ruled. The five judges found for the parish and against Sir Giles Wray, the owner of the manor. The fence must be gone within thirty days.',
    ],
    [
      'After nine years Oxmere gets its beach back',
      'When Sir Giles Wray bought the manor of Oxmere, the fence came first. Dog walkers were turned away, then fishermen, in the end a christening. The parish went to court, lost twice and sold its minibus to pay the lawyers. On Tuesday the supreme court decided in its favour: the beach is open to everybody, and the fence must come down within a month. The five judges were unanimous. The landowner had argued that a charter of 1611 gave him the shore down to the low-water mark. The verger rang the bells for an hour.',
    ],
    { hours: 5 },
  ),
  one(
    'en',
    'one takeover, buyer first and bought first',
    [
      'Norvane Air buys rival Bluewing for 640 million crowns',
      'Norvane Air takes over its smaller rival Bluewing for 640 million crowns in cash, the two companies said on Monday. The buyer wants to keep the name and all 41 planes. The cartel office must still agree.',
    ],
    [
      'Bluewing gives up its independence',
      'After 26 years on its own, the airline Bluewing is being sold. Norvane Air, the market leader, pays its owners 640 million crowns. The fleet of 41 aircraft will go on flying under the blue wing, said the chief executives in a joint statement on Monday. Regulators have yet to approve the sale.',
    ],
    { hours: 2 },
  ),
  one(
    'en',
    'one match seen from each town',
    [
      'Heartbreak for Averdale as late penalty ends run',
      'Averdale’s run of fourteen matches without defeat is over. A penalty four minutes from time gave Kestrow City a 2–1 win at the Meadow on Saturday. Femi Rook had put the home side ahead before the break. Coach Tess Mallory called the decision “a joke”.',
    ],
    [
      'City snatch it at the death',
      'Kestrow City came from behind to win 2–1 in Averdale on Saturday. Lars Whitlow converted a penalty in the 86th minute after Noel Strand was tripped; earlier Whitlow had levelled Rook’s opener with a free kick. It was the first defeat of the season for the hosts, and City are now second.',
    ],
    { hours: 1 },
  ),
  one(
    'en',
    'one sentence in months and in years',
    [
      'Animal park owner jailed for 18 months',
      'The owner of an animal park was sent to prison for 18 months on Wednesday for keeping lions in a cellar. Roderick Spall, 49, had admitted 12 counts of cruelty. The court in Brannick banned him from keeping animals for life.',
    ],
    [
      'Year and a half behind bars for man who kept lions under his kitchen',
      'Roderick Spall must spend a year and a half in jail and may never keep an animal again. A court in Brannick punished the park owner for housing three lions in the cellar of his farmhouse, in the dark and, in the words of the judge, “in their own filth”. He had confessed to all charges.',
    ],
    { hours: 4 },
  ),
  one(
    'en',
    'one flight diverted, miles and kilometres',
    [
      'Norvane flight turns back after bird strike',
      'A Norvane Air flight from Port Linnet to the Ister islands turned back on Sunday after a flock of geese hit its left engine. The plane with 143 people on board was 60 miles out at 11,000 feet. It landed safely at 8.15am. Passengers left on a later flight.',
    ],
    [
      'Geese in the engine: island flight lands on one turbine',
      'All 143 people on a plane to the Ister islands are safe after an emergency landing in Port Linnet on Sunday morning. Geese had been sucked into one of the two engines about 100 kilometres after take-off. The captain shut it down and flew back, said the airline, Norvane Air, which put everybody on another plane before noon.',
    ],
    { hours: 3 },
  ),
  one(
    'en',
    'one discovery in a paper and a science site',
    [
      'Builders find Bronze Age boat under supermarket car park',
      'A boat more than 3,000 years old has been found under the car park of a supermarket in Warby. Workers who were laying a drain struck the oak planks on Friday. The vessel is nine metres long and almost complete, the county archaeologist, Dr Lionel Achebe, said.',
    ],
    [
      'Sewn-plank vessel from c. 1200 BC uncovered at Warby',
      'Drainage work at a retail site in Warby has exposed a nearly intact sewn-plank boat. Lionel Achebe, archaeologist to the county, puts it at around 1200 BC from the way the yew stitches were cut; samples will be dated in the laboratory. The hull is of oak, some nine metres long, and lay 2.4 metres below the car park.',
    ],
    { hours: 21 },
  ),
  one(
    'en',
    'one price rise for readers and for traders',
    [
      'Train tickets to cost 6 per cent more from January',
      'Passengers will pay 6 per cent more for train tickets from 1 January. Marrania Rail blames higher wages and the price of power. A monthly ticket from Averdale to the capital will cost 212 crowns instead of 200. The passenger league called it a poor Christmas present.',
    ],
    [
      'MARRANIA RAIL RAISES FARES BY 6 PCT FROM JAN 1',
      'State-owned Marrania Rail said on Tuesday it would raise passenger fares by 6 percent on average as of Jan. 1, citing wage and electricity costs. It is the third increase in four years. Freight charges stay unchanged.',
    ],
    { hours: 1 },
  ),
  one(
    'en',
    'one outage, company notice and news',
    [
      'Service notice: payments by card',
      'Between 10.20 and 13.05 today, card payments over the Paylink network could not be completed. The cause was a failed update of a router in our data centre in Kestrow. The fault has been repaired and no payment was charged twice. We apologise to all merchants and customers.',
    ],
    [
      'Tills fall silent as Paylink fails for nearly three hours',
      'Shoppers all over the country were left without a way to pay on Saturday, when the card network Paylink broke down from about 10.20am until just after one. The company said a router update in Kestrow had gone wrong, and promised that no one would be charged twice. Markets sent customers to cash machines.',
    ],
    { hours: 2 },
  ),
];
