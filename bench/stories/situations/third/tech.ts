/** Situations of software, science and goods: releases, vulnerabilities, recalls, abstracts and launches. */
import { apart, one, type Situation } from '../situation.ts';

export const TECH: readonly Situation[] = [
  apart(
    'en',
    'maintenance releases of two branches on one day',
    [
      'Corvid 4.2.9 released',
      'The Corvid team is pleased to announce version 4.2.9, a maintenance release of the long-term 4.2 branch. It fixes a memory leak in the connection pool (#8812), a wrong sort order for null keys (#8830) and the build on musl. There are no breaking changes. All users of 4.2 are encouraged to upgrade. The 4.2 branch will receive security fixes until December. Thanks to all who reported bugs.',
    ],
    [
      'Corvid 5.0.3 released',
      'The Corvid team is pleased to announce version 5.0.3, a maintenance release of the current 5.0 branch. It fixes a deadlock in the new scheduler (#8841), a wrong time zone in logs (#8819) and two typing errors in the async client. There are no breaking changes. All users of 5.0 are encouraged to upgrade. The 5.1 branch is expected in spring. Thanks to all who reported bugs.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'advisories for two products of one vendor',
    [
      'Netrion Security Advisory: privilege escalation in EdgeGate',
      'A vulnerability in the web management interface of Netrion EdgeGate could allow an authenticated, remote attacker to elevate privileges to root. It is due to insufficient validation of a session token. An attacker could exploit it by sending a crafted request. Netrion has released software updates that address this vulnerability. There are no workarounds. Severity: high (8.8). Affected: EdgeGate 7.0 to 7.3.',
    ],
    [
      'Netrion Security Advisory: denial of service in CoreSwitch',
      'A vulnerability in the LLDP service of Netrion CoreSwitch could allow an unauthenticated, adjacent attacker to cause a reload of the device. It is due to insufficient validation of a frame length. An attacker could exploit it by sending a crafted frame. Netrion has released software updates that address this vulnerability. As a workaround LLDP can be disabled. Severity: high (7.4). Affected: CoreSwitch 12.1 to 12.4.',
    ],
    { hours: 1 },
  ),
  one(
    'en',
    'exploited flaw told by two security sites',
    [
      'Attackers exploit zero-day in PostHaven mail gateways',
      'Attackers are exploiting a previously unknown flaw in PostHaven’s mail gateways to run commands without logging in, the vendor warned on Monday. The bug, rated 9.8, sits in the parser for calendar attachments and affects all versions before 11.4.2, which was released yesterday. Researchers at Blue Heron, who found it, have counted 340 compromised servers. Administrators who cannot update should block .ics files.',
    ],
    [
      'Patch now: PostHaven bug lets hackers in by calendar invite',
      'A booby-trapped meeting invitation is all it takes. PostHaven has shipped version 11.4.2 of its e-mail gateway to close a hole that is already being used in attacks. According to Blue Heron, the security firm that discovered it, at least 340 machines have been taken over. The flaw, with a severity of 9.8 out of 10, needs no password: the gateway trips over a crafted .ics attachment. If you cannot patch, filter those.',
    ],
    { hours: 10 },
  ),
  apart(
    'en',
    'recalls of two lots with two causes',
    [
      'Recall: Meadowfold almond butter 250g, possible salmonella',
      'Meadowfold is recalling its smooth almond butter in jars of 250g because it may contain salmonella. The recall affects batch L2207 with a best-before date of 14 March. Do not eat the product; return it to the shop for a full refund. No receipt is needed. Symptoms include fever, diarrhoea and cramps. No other Meadowfold products are known to be affected.',
    ],
    [
      'Recall: Meadowfold cashew butter 250g, undeclared peanut',
      'Meadowfold is recalling its crunchy cashew butter in jars of 250g because it contains peanut that is not named on the label. The recall affects batch L2231 with a best-before date of 2 April. If you are allergic to peanut, do not eat the product; return it to the shop for a full refund. No receipt is needed. No other Meadowfold products are known to be affected.',
    ],
    { hours: 26 },
  ),
  one(
    'en',
    'car recall by regulator and motoring site',
    [
      'Safety recall: Ardent Motors Linnet, model years 2021–2023',
      'Ardent Motors is recalling 48,300 Linnet hatchbacks built between February 2021 and August 2023. The bolts of the rear seat belt anchor may work loose, which raises the risk of injury in a crash. Dealers will replace the bolts free of charge; the work takes forty minutes. Owners will be notified by letter from 2 May. The manufacturer’s number for this recall is 24-117.',
    ],
    [
      'Ardent calls back 48,000 Linnets over loose seat belt bolts',
      'If you drive a Linnet from 2021 to 2023, expect a letter in May. Ardent has discovered that bolts holding the rear belts can come undone and is asking the owners of 48,300 of its best-selling hatchback to visit a dealer. New bolts are fitted for nothing and in under an hour. The firm says that it knows of no injuries. Recall number: 24-117.',
    ],
    { hours: 20 },
  ),
  apart(
    'en',
    'abstracts of one group on two materials',
    [
      'Thermal transport in layered tin selenide under uniaxial strain',
      'We study the lattice thermal conductivity of layered tin selenide under uniaxial strain with molecular dynamics driven by a machine-learned potential. For compressive strain of 2% along the armchair axis the conductivity falls by 31%, which we trace to a softening of the lowest optical branch. The results agree with recent measurements within 8% and suggest a way to improve the thermoelectric figure of merit without doping.',
    ],
    [
      'Thermal transport in layered bismuth telluride under hydrostatic pressure',
      'We study the lattice thermal conductivity of layered bismuth telluride under hydrostatic pressure with molecular dynamics driven by a machine-learned potential. Up to 3 GPa the conductivity rises by 44%, which we trace to a stiffening of the bonds between layers. Above that it levels off near a topological transition. The results agree with recent measurements within 10% and set limits for coolers under load.',
    ],
    { hours: 48 },
  ),
  apart(
    'en',
    'two studies on coffee and sleep',
    [
      'Afternoon coffee costs teenagers 40 minutes of sleep, study finds',
      'Teenagers who drink coffee after 3pm sleep 40 minutes less, according to a study by the University of Leddon. Researchers fitted 412 pupils with wristbands for three weeks. Those who had a single cup in the afternoon fell asleep later and woke more often. The effect was strongest in girls. “Schools might take the machine out of the common room,” said lead author Dr Priya Nandan.',
    ],
    [
      'Coffee before noon does not harm sleep of over-60s, study finds',
      'Older people can drink up to three cups of coffee in the morning without sleeping worse, according to a study by the Karsten Institute. Researchers followed 1,130 men and women over 60 for a year and measured their sleep at home. There was no difference from those who drank none. “Enjoy your breakfast,” said lead author Professor Ole Brandvold. After 2pm they had no data.',
    ],
    { hours: 70 },
  ),
  apart(
    'en',
    'launch delayed and launched',
    [
      'Launch of Heron-2 weather satellite put off by valve fault',
      'The launch of the weather satellite Heron-2 has been put off for at least two days. Engineers at the Kourvale spaceport noticed a sticking valve in the upper stage’s helium system forty minutes before lift-off on Monday. The rocket will stay on the pad while the part is replaced. The next window opens on Wednesday at 10.14pm local time.',
    ],
    [
      'Heron-2 weather satellite reaches orbit',
      'The weather satellite Heron-2 was placed in orbit on Wednesday night after a launch from the Kourvale spaceport. It separated from the upper stage 31 minutes after lift-off at 10.14pm and unfolded its solar panel. First pictures are expected in six weeks. The satellite, which weighs 1.9 tonnes and cost €380m, will scan storms every five minutes. A faulty valve had delayed the start by two days.',
    ],
    { hours: 50 },
  ),
  one(
    'en',
    'fossil find by university and science magazine',
    [
      'Leddon scientists describe dinosaur the size of a turkey',
      'Palaeontologists at the University of Leddon have described a new plant-eating dinosaur no bigger than a turkey. Minimus argillae lived 128 million years ago in what is now the clay country of Ormshire. Its skull and most of a hind leg were found in a brickyard by a driver of a digger in 2018. The bones show that the animal was an adult. The study appears in the Annals of Vertebrate Life.',
    ],
    [
      'Tiny dinosaur was hiding in a brickyard',
      'When Barry Cole’s digger turned up a strange bone in an Ormshire clay pit seven years ago he put it in his lunch box. It turns out that he had found a new species: a fully grown herbivore as large as a turkey which roamed the region 128 million years ago. Researchers from Leddon have named it Minimus argillae, they write in the Annals of Vertebrate Life, and know it from a skull and part of one leg.',
    ],
    { hours: 7 },
  ),
  apart(
    'en',
    'fact checks of two rumours on one company',
    [
      'Fact check: Kestrel Air is not giving away 500 free tickets',
      'Claim: Kestrel Air is giving 500 people free flights for a year to celebrate its anniversary. Verdict: false. The post, shared 12,000 times, links to a page that asks for bank details. The airline told us that it has no such offer and that its anniversary was last year. The profile was made on Saturday and has one picture. We rate this claim a scam.',
    ],
    [
      'Fact check: Kestrel Air pilots did not land on a beach',
      'Claim: a video shows a Kestrel Air jet landing on a holiday beach between bathers. Verdict: false. The clip, viewed 3m times, was made with a flight simulator by a hobbyist in Chile, who told us he had only wanted to test the sand. The airline does not own the type of aircraft shown. Palm shadows fall in two directions. We rate this claim as fabricated.',
    ],
    { hours: 30 },
  ),
  apart(
    'en',
    'deals on two gadgets of one maker',
    [
      'Deal: Lumo Buds Pro down to $119',
      'The Lumo Buds Pro are on sale for $119 at Bigmart, which is $60 off the usual price and the lowest that we have seen this year. The earbuds have noise cancelling, eight hours of battery and a case that charges without a cable. All four colours are included. The offer ends at midnight on Sunday. If you buy something through our links, we may earn a commission.',
    ],
    [
      'Deal: Lumo Pad 11 down to $279',
      'The Lumo Pad 11 is on sale for $279 at Bigmart, which is $70 off the usual price and the lowest that we have seen this year. The tablet has an 11-inch screen, ten hours of battery and a pen that sticks to its side. Both colours are included. The offer ends at midnight on Sunday. If you buy something through our links, we may earn a commission.',
    ],
    { hours: 5 },
  ),
  one(
    'en',
    'outage of a payment service in two newsrooms',
    [
      'Card payments fail across the country as Tallypay goes down',
      'Shoppers were unable to pay by card for almost three hours on Saturday after a failure at Tallypay, which handles payments for 80,000 shops. The trouble began at 11.10am, when an expired certificate stopped terminals from reaching its servers, the company said, and ended shortly before two. Supermarkets put up signs asking for cash. Tallypay apologised and ruled out an attack.',
    ],
    [
      'Cash only: Saturday shoppers stranded by Tallypay outage',
      'Trolleys full of groceries were left at the tills this Saturday when terminals stopped taking cards. Tallypay, whose machines stand in some 80,000 shops, blamed a certificate that nobody had renewed. From ten past eleven until nearly 2pm only cash would do; outside the bank in Wexbury the queue went round the corner. It had not been hacked, the firm said, and was sorry.',
    ],
    { hours: 3 },
  ),
];
