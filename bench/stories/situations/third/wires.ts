/** Situations of wire copy: one report cut, retitled or written anew by a newsroom, and reports that share a form and not an event. */
import { apart, one, type Situation } from '../situation.ts';

export const WIRES: readonly Situation[] = [
  one(
    'en',
    'wire report in full and cut to three paragraphs',
    [
      'Grain barge sinks in Orsk Channel after striking bridge pier',
      'PORT HALLEN (Meridian Wire) – A barge carrying 1,400 tonnes of barley sank in the Orsk Channel early on Tuesday after striking a pier of the Tolland road bridge, the harbour authority said. All four crew members were taken off by a pilot boat and are unhurt.\n\nThe Wilhelmine, 82 metres long and registered in Port Hallen, was heading downstream in fog when it hit the second pier from the east bank at 4.40am. It went down within twenty minutes and lies on its side in nine metres of water, with part of its wheelhouse showing.\n\nThe channel is closed to all vessels over 20 metres. Eleven ships were waiting upstream by noon. “We hope to reopen one lane by Thursday evening,” harbour master Greta Anvil told reporters. “That depends on the divers.”\n\nThe bridge was shut for three hours while engineers looked at the pier, which showed scratches but no cracks. Traffic is moving again at 30 kilometres an hour.\n\nThe barge’s owner, Lindqvist & Rao, said it was insured and that the skipper had 26 years of service. Police took a breath test from him, which was negative. It was the third collision at the bridge since 2015.',
    ],
    [
      'Barge with 1,400 tonnes of barley goes down at Tolland bridge',
      'A barge carrying 1,400 tonnes of barley sank in the Orsk Channel early on Tuesday after striking a pier of the Tolland road bridge, the harbour authority said. All four crew members were taken off by a pilot boat and are unhurt. The channel is closed to all vessels over 20 metres. “We hope to reopen one lane by Thursday evening,” harbour master Greta Anvil told reporters. (Meridian Wire)',
    ],
    { hours: 1 },
  ),
  one(
    'en',
    'one verdict told by a broadsheet and a local paper',
    [
      'Former Stanmoor treasurer jailed for stealing from lifeboat fund',
      'The former treasurer of the Stanmoor lifeboat fund has been sent to prison for three years and two months for taking £214,000 from its accounts. Desmond Pyke, 61, had written cheques to himself for nine years and entered them as fuel and rope. Judge Amrita Sole told Wexbury Crown Court that he had “robbed the people who would have gone out for him in any sea”.',
    ],
    [
      'Three years for Pyke: Stanmoor man took £214k meant for lifeboat',
      'There were cries of “shame” from the public gallery at Wexbury as Desmond Pyke of Harbour Row, Stanmoor, began a sentence of 38 months. The 61-year-old looked after the lifeboat fund’s books until 2023 and helped himself to £214,000, hiding the payments as bills for fuel and ropes. Sentencing him yesterday, Judge Sole said he had robbed those who would have put to sea for him. His barrister said he was sorry and had sold his house.',
    ],
    { hours: 19 },
  ),
  apart(
    'en',
    'two city editions of one agency, two markets',
    [
      'Farmers’ market in Eastwick loses its square for two years',
      'The Saturday farmers’ market in Eastwick must leave Corn Square from January while the council rebuilds the drains beneath it. Its 46 stallholders have been offered the car park behind the old cinema. The work will take two years. Traders fear that customers will not follow them across the ring road.',
    ],
    [
      'Farmers’ market in Norbury loses its hall for a year',
      'The Saturday farmers’ market in Norbury must leave the Drill Hall from February while the council removes asbestos from its roof. Its 31 stallholders have been offered the playground of St Anne’s School. The work will take one year. Traders fear that customers will not come in the rain.',
    ],
    { hours: 4 },
  ),
  one(
    'en',
    'agency report localised by a regional paper',
    [
      'Kestrel Air orders 30 short-haul jets from Varno in $2.1bn deal',
      'Budget carrier Kestrel Air has ordered 30 V-70 jets from planemaker Varno, in a deal worth about $2.1bn at list prices, the two companies said on Monday. Deliveries begin in 2029 and the aircraft will replace the airline’s oldest turboprops. Kestrel, based in Dunmarrow, flies 61 routes. Varno’s wings are made at a plant in Ashby Mere. Its shares rose 3.2%.',
    ],
    [
      'Boost for Ashby Mere as Kestrel Air buys 30 Varno jets',
      'Workers at the Varno wing plant in Ashby Mere were celebrating last night after Kestrel Air signed for 30 of the V-70 jets whose wings they build. The order, announced on Monday and valued at some $2.1bn at list price, sees the first aircraft handed over in 2029 in place of the airline’s ageing turboprops. “It is great news,” said shop steward Carol Minchin. Kestrel, which is based in Dunmarrow, serves 61 routes.',
    ],
    { hours: 9 },
  ),
  apart(
    'en',
    'briefings of two days from one newsroom',
    [
      'Morning briefing: budget vote looms and a bridge reopens',
      'Good morning. Here is what you need to know on Wednesday. Parliament votes tonight on the budget, and six rebels have yet to say where they stand. The Carrow bridge reopens at noon after eleven weeks. In sport, Tindale play for a place in the quarter-finals. And in our long read, the woman who tunes the country’s church organs. Sign up to get this briefing in your inbox every weekday at six.',
    ],
    [
      'Morning briefing: budget passes by two votes and a storm is coming',
      'Good morning. Here is what you need to know on Thursday. The budget passed at one in the morning with a majority of two, and the finance minister looked as if she had slept badly. A storm named Ottoline reaches the west tonight. In sport, Tindale are out. And in our long read, a village that bought its own pub. Sign up to get this briefing in your inbox every weekday at six.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'posts of one live blog on two announcements',
    [
      'Budget live: fuel duty to rise by 4p in April',
      'This post is part of our live coverage of the budget. Finance minister Helen Orrock has told the house that fuel duty will go up by 4p a litre on 1 April, the first rise for thirteen years. Hauliers called it a hammer blow. The money, £1.9bn a year, is to go to bus services outside the capital. Follow all of today’s announcements here.',
    ],
    [
      'Budget live: tax on second homes doubled',
      'This post is part of our live coverage of the budget. Finance minister Helen Orrock has told the house that the levy on second homes will double to 6% of the purchase price from midnight. Estate agents called it a sledgehammer. The money, £700m a year, is to go to council housing on the coast. Follow all of today’s announcements here.',
    ],
    { hours: 1 },
  ),
  one(
    'en',
    'earthquake from two agencies with figures alike',
    [
      'Magnitude 6.1 quake shakes Serrano Islands, no tsunami warning',
      'An earthquake of magnitude 6.1 struck the Serrano Islands on Friday evening, bringing people out on to the streets of the main town, Puerto Lume. The seismological institute put its centre 34 km north of the town at a depth of 22 km, at 7.12pm. No tsunami warning was issued. Some walls fell and the power failed in the western districts; there were no reports of injuries.',
    ],
    [
      'Serrano Islands: strong earthquake cuts power in Puerto Lume',
      'Residents of Puerto Lume ran outdoors on Friday night when a strong tremor rocked the Serrano archipelago. It measured 6.1, according to the seismological institute, and occurred shortly after seven o’clock some 35 kilometres to the north, 22 kilometres down. Western parts of the town lost electricity and masonry came down, but nobody is known to be hurt. Officials said that no tsunami was to be expected.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'earthquake and another one the next day',
    [
      'Magnitude 5.4 earthquake near Valdora damages chapel',
      'An earthquake of magnitude 5.4 struck near Valdora on Saturday at 11.05am, the seismological institute said. Its centre lay 12 km south-east of the town at a depth of 9 km. Part of the roof of the chapel of San Telmo came down. Two people were treated for cuts. Schools and public buildings are being checked for cracks.',
    ],
    [
      'Magnitude 5.6 earthquake near Valdora kills shepherd',
      'An earthquake of magnitude 5.6 struck near Valdora on Sunday at 3.48am, the seismological institute said. Its centre lay 15 km south of the town at a depth of 7 km. A shepherd of 70 died when a stone barn fell on him in Costa Alta. Four hundred people spent the rest of the night in the sports hall.',
    ],
    { hours: 17 },
  ),
  one(
    'en',
    'press release and the trade paper that rewrote it',
    [
      'Fennimore Foods appoints Ruth Adeyinka-Holt as chief executive',
      'Fennimore Foods plc (“Fennimore” or “the Group”) today announces the appointment of Ruth Adeyinka-Holt as Group Chief Executive with effect from 3 March. She joins from Castle Dairies, where she has been Chief Operating Officer since 2020, and succeeds Peter Wragg, who will retire after eleven years. Chairman Lord Tarn said: “Ruth brings deep experience of chilled products and a passion for our brands.” Mr Wragg will remain available to the Group until June.',
    ],
    [
      'Castle Dairies’ Adeyinka-Holt to run Fennimore',
      'Fennimore Foods has poached the operations chief of rival Castle Dairies to be its next boss. Ruth Adeyinka-Holt, who has held her post at Castle since 2020, takes over on 3 March from Peter Wragg. He is retiring after eleven years at the top of the pies and puddings maker and will be on hand until June. The chairman, Lord Tarn, praised her knowledge of the chilled aisle.',
    ],
    { hours: 5 },
  ),
  apart(
    'en',
    'appointments of two executives by one company',
    [
      'Fennimore Foods names Oliver Strand as finance director',
      'Fennimore Foods plc today announces the appointment of Oliver Strand as Group Finance Director with effect from 1 May. He joins from the brewer Hollin & Sons, where he has been Finance Director since 2018, and succeeds Moira Keane, who is leaving to run a charity. Chairman Lord Tarn said: “Oliver brings deep experience of consumer goods and a sharp eye for cost.”',
    ],
    [
      'Fennimore Foods names Judith Amis as head of its bakeries',
      'Fennimore Foods plc today announces the appointment of Judith Amis as Managing Director, Bakeries, with effect from 1 May. She joins from the coffee chain Bruno, where she has been Supply Director since 2019, and succeeds Tom Farrar, who is leaving to sail round the world. Chairman Lord Tarn said: “Judith brings deep experience of fresh products and a passion for bread.”',
    ],
    { hours: 6 },
  ),
  one(
    'en',
    'obituary news by two newsrooms',
    [
      'Marian Holloway, writer of the Inspector Quill novels, dies at 88',
      'The crime writer Marian Holloway, whose Inspector Quill solved 31 murders on the canals of a northern town, has died at her home in Leddon. She was 88. Her publisher, Garnet House, said she died in her sleep on Sunday. The books sold 40m copies in 29 languages. She had worked as a court reporter until the first of them, Low Water, appeared in 1971.',
    ],
    [
      'Creator of Inspector Quill dies, aged 88',
      'Marian Holloway has died in her sleep at the age of 88, Garnet House has announced. A court reporter by trade, she invented the canal-side detective Inspector Quill for her debut of 1971, Low Water, and wrote thirty more. Forty million copies were sold around the world. She passed away on Sunday in Leddon, where she had lived for fifty years.',
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'death of a writer and an essay on her work',
    [
      'Poet Ansel Crowther found dead at cottage',
      'The poet Ansel Crowther has died at 74. A neighbour found him on Thursday at the cottage on the Lorne estuary where he had lived alone since 1999. There are no suspicious circumstances, police said. He won the Ashdown Prize twice and was spoken of as a possible laureate. The prime minister called him “the voice of our mudflats”.',
    ],
    [
      'Why Ansel Crowther’s poems never rhymed with the times',
      'I first read Ansel Crowther on a night bus and missed my stop. What held me was the patience: a heron for eleven lines, then a single verb. The critics of the eighties wanted rage and he gave them mud. In this essay I go through the three great collections, from Ebb to Slack Water, and argue that his refusal to speak about himself was the most personal thing in them.',
    ],
    { hours: 30 },
  ),
  one(
    'en',
    'summary of a feed and the first paragraphs of the page',
    [
      'Zoo’s missing red panda found in neighbour’s plum tree',
      'Biscuit, the red panda that vanished from Farleigh Zoo on Saturday, has been found asleep in a plum tree four gardens away. Retired plumber Ken Oduya saw a striped tail over his fence and rang the keepers, who coaxed the animal down with a banana. She was hungry and unhurt.',
    ],
    [
      'Biscuit is back: red panda had only gone four gardens',
      'FARLEIGH – For two days volunteers with torches had searched the woods. But Biscuit had not gone far. The two-year-old red panda that escaped from Farleigh Zoo at the weekend was sleeping in the plum tree of Ken Oduya, a retired plumber who lives four gardens from the fence. “I thought it was a cat with a funny tail,” he said. Keepers needed ten minutes and a banana. A vet found nothing wrong with her except an appetite. The zoo believes that she used a branch brought down by Friday’s wind, and has cut back the trees along the enclosure.',
    ],
    { hours: 3 },
  ),
  one(
    'en',
    'the same story with a corrected headline',
    [
      'Ferry company fined £80,000 over passenger’s fall',
      'Lorn Ferries has been fined £80,000 after a passenger fell eight feet from a gangway at Port Skerrin. Sheriff Ewan Datt said that the company had ignored two reports of a loose handrail in the month before the accident. Moira Tennant, 57, broke her hip and has not returned to her work as a postwoman. The company pleaded guilty and has since replaced all its gangways.',
    ],
    [
      'Lorn Ferries fined £80,000 for gangway fall at Port Skerrin',
      'A ferry company which ignored two reports of a loose handrail has been fined £80,000 over the fall of a passenger. Moira Tennant, a postwoman of 57, dropped eight feet from a gangway of Lorn Ferries at Port Skerrin and broke her hip. The firm, which admitted the charge before Sheriff Ewan Datt, has put in new gangways at all its piers.',
    ],
    { hours: 4 },
  ),
];
