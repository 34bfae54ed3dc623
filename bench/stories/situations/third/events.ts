/** Situations of accidents, fires, courts and alerts: stages of one event, and events that look alike. */
import { apart, one, type Situation } from '../situation.ts';

/** The police's standing picture. */
const BLUE_LIGHT = 'https://pictures.example/stock/blue-light.jpg';

export const EVENTS: readonly Situation[] = [
  apart(
    'en',
    'fires in two warehouses of two towns',
    [
      'Sixty firefighters tackle warehouse blaze in Holmbridge',
      'Around sixty firefighters are fighting a blaze at a warehouse in Holmbridge. The alarm was raised at 2.15am at the building on Tannery Lane, which holds furniture. People living nearby have been told to keep their windows shut. Nobody is thought to have been inside. The cause is not known, and Tannery Lane is closed between the church and the canal.',
    ],
    [
      'Fifty firefighters tackle warehouse blaze in Sowerdale',
      'Around fifty firefighters are fighting a blaze at a warehouse in Sowerdale. The alarm was raised at 3.40am at the building on Quarry Road, which holds car tyres. People living nearby have been told to keep their windows shut. Nobody is thought to have been inside. The cause is not known, and Quarry Road is closed between the station and the bypass.',
    ],
    { hours: 3, first: { media: [BLUE_LIGHT] }, second: { media: [BLUE_LIGHT] } },
  ),
  one(
    'en',
    'fire at a mill by two papers on one morning',
    [
      'Historic Calder Mill destroyed by overnight fire',
      'Calder Mill, the five-storey cotton mill that has stood over Hexley since 1868, was destroyed by fire last night. The flames were seen ten miles away and the roof fell in at about one o’clock. Ninety firefighters from four counties were sent. Nobody was hurt. The mill had been empty since 2009 and there was permission to turn it into 120 flats.',
    ],
    [
      '“Our skyline has gone”: Hexley wakes to the ruins of its mill',
      'People in Hexley have woken to a smoking shell where Calder Mill stood for more than 150 years. Fire took hold of the disused cotton mill late on Tuesday evening and by one in the morning the roof had come down. No one was injured. At the height of the blaze ninety firefighters from four counties were at the scene. Developers had been cleared to build 120 flats in the listed building, empty for the past sixteen years.',
    ],
    { hours: 3 },
  ),
  apart(
    'en',
    'arrest over a stabbing and charge',
    [
      'Man arrested after stabbing outside Millgate takeaway',
      'A man of 24 has been arrested on suspicion of attempted murder after a stabbing outside a takeaway in Millgate. Officers were called to Bridge Street at 11.50pm on Friday. The victim, in his thirties, is in hospital in a stable condition. Detectives want to hear from anyone with dashcam footage and have put a cordon round the bus station.',
    ],
    [
      'Chef charged with attempted murder in Millgate',
      'A chef will appear before magistrates today charged with attempted murder after a stabbing in Millgate on Friday night. Lewis Farrant, 24, of Coppice Close, is also accused of having a kitchen knife in public. The man who was stabbed outside a takeaway in Bridge Street has left hospital. Police thanked the eleven people who sent in film.',
    ],
    { hours: 50 },
  ),
  apart(
    'en',
    'two defendants of one robbery tried apart',
    [
      'Driver in Lampton jewel raid jailed for six years',
      'The getaway driver in the raid on Asher’s jewellers in Lampton has been jailed for six years. Craig Bellis, 33, waited in a stolen van while three masked men smashed the cases with hammers in June last year and took watches worth £1.2m. He had changed his plea to guilty on the second day. Judge Neil Farr said that without him there would have been no escape.',
    ],
    [
      'Lookout in Lampton jewel raid cleared by jury',
      'A woman accused of being the lookout in the raid on Asher’s jewellers in Lampton has been cleared. Jade Orme, 27, told the jury that she was eating a sandwich on the bench opposite when three masked men smashed the cases with hammers in June last year and took watches worth £1.2m. The jury needed fifty minutes. She wept as she left the court with her mother.',
    ],
    { hours: 28 },
  ),
  apart(
    'en',
    'flood alerts for two counties from one agency',
    [
      'Flood alert: River Wenn, Marlshire',
      'The Rivers Agency has issued a flood alert for the River Wenn in Marlshire. River levels are rising after rain overnight and low-lying land and roads between Upper Wenn and Tarrant Mill may flood from this afternoon. Levels are expected to peak at 9pm. Take care near the river and do not drive through standing water. We are monitoring the situation and our teams are clearing grilles. This alert will be updated by 8am tomorrow.',
    ],
    [
      'Flood alert: River Sett, Ormshire',
      'The Rivers Agency has issued a flood alert for the River Sett in Ormshire. River levels are rising after rain overnight and low-lying land and roads between Sett Bridge and Caldicot Lock may flood from this evening. Levels are expected to peak at 2am. Take care near the river and do not drive through standing water. We are monitoring the situation and our teams are clearing grilles. This alert will be updated by 8am tomorrow.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'police log of one day and of the next',
    [
      'Police log, Tuesday: Grantley',
      'The Grantley Police Department responded to the following calls on Tuesday. 7.20am, Elm Street: a raccoon in a garage, gone on arrival. 10.05am, Route 9: two-car crash, no injuries, one driver cited. 2.30pm, Main Street: shoplifting of two bottles of wine. 9.15pm, Pond Road: loud music, owner spoken to. 11.40pm, Mill Street: suspicious vehicle, found to be a couple eating pizza.',
    ],
    [
      'Police log, Wednesday: Grantley',
      'The Grantley Police Department responded to the following calls on Wednesday. 6.50am, Oak Street: a fallen limb across the road, highway crew called. 11.30am, Route 9: truck with an insecure load, driver cited. 1.10pm, Main Street: a wallet found, returned to owner. 8.45pm, Pond Road: fireworks, none seen. 10.20pm, High Street: a man arrested on a warrant from Felton.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'court lists of two days',
    [
      'Felton Magistrates’ Court: results from Monday',
      'The following cases were dealt with at Felton Magistrates’ Court on Monday. Aaron Pike, 29, of Vale Road, drove without insurance: fined £400, six points. Nicola Grimes, 41, of Station Street, stole meat worth £62: community order of 80 hours. Barry Sandal, 53, of Lime Walk, drunk and disorderly: fined £120. All were ordered to pay costs of £85 and a surcharge.',
    ],
    [
      'Felton Magistrates’ Court: results from Thursday',
      'The following cases were dealt with at Felton Magistrates’ Court on Thursday. Joel Hatton, 35, of Beck Lane, drove at 104mph on the A61: banned for 56 days, fined £660. Tracy Mould, 38, of Hill Top, kept a dog that bit a postman: fined £250. Ian Lister, 60, of Church View, let a chimney smoke in a clean-air zone: fined £175. All were ordered to pay costs of £85 and a surcharge.',
    ],
    { hours: 72 },
  ),
  one(
    'en',
    'rescue at sea by coastguard notice and newspaper',
    [
      'Coastguard: three rescued from drifting yacht off Carn Head',
      'At 0312 today the coastguard received a mayday from the yacht Silver Plover, dismasted nine miles west of Carn Head in winds of force eight. The lifeboats of Porthgwyn and Sennet were launched with helicopter Rescue 924. The three people on board were winched to safety at 0440 and flown to the infirmary at Trellick with mild hypothermia. The yacht was taken in tow and is expected in Porthgwyn at noon.',
    ],
    [
      'Family plucked from mastless yacht in the night',
      'A couple and their teenage son were winched by helicopter from a yacht whose mast had snapped in a gale off Carn Head. Two lifeboats, from Porthgwyn and Sennet, battled through 40-knot winds to reach the Silver Plover after its mayday shortly after three this morning. The family were shivering but otherwise well when they were landed at Trellick infirmary. The boat was being towed to Porthgwyn this lunchtime.',
    ],
    { hours: 6 },
  ),
  apart(
    'en',
    'search for a missing walker and body found',
    [
      'Search for walker, 66, missing on Ben Arrin',
      'Mountain rescue teams are looking for a walker of 66 who has not come back from Ben Arrin. Alan Kessock set out from the Glen Tarff car park at 8am on Sunday in a red jacket with a grey rucksack. His car is still there. Forty volunteers with dogs and a helicopter went out at first light. Anyone who was on the hill is asked to ring the police.',
    ],
    [
      'Body found on Ben Arrin in search for missing walker',
      'A body has been found on Ben Arrin by rescuers looking for the missing walker Alan Kessock. It lay below the crags on the north side, at 700 metres, and was brought down on Tuesday afternoon. It has yet to be formally identified, but the family of Mr Kessock, 66, have been told. There are no suspicious circumstances and a report will go to the procurator fiscal.',
    ],
    { hours: 44 },
  ),
  apart(
    'en',
    'boil-water notice issued and lifted',
    [
      'Boil water notice for 9,000 homes in East Pelham',
      'East Pelham Water has told 9,000 households to boil their tap water before drinking it, cooking with it or brushing their teeth. A routine sample at the Gorse Hill reservoir on Wednesday showed coliform bacteria. The notice covers all addresses east of the railway. Bottled water can be had at the leisure centre from 7am to 9pm. The notice is in force until further word.',
    ],
    [
      'Boil water notice lifted in East Pelham',
      'East Pelham Water has lifted the notice that had 9,000 households boiling their tap water for five days. Three samples in a row from the Gorse Hill reservoir were clear of bacteria. Customers east of the railway should run their cold taps for two minutes and throw away ice. Each home will receive £60 off its next bill. The company believes that a cracked hatch let in rain.',
    ],
    { hours: 118 },
  ),
  one(
    'en',
    'school closure told by council and radio',
    [
      'Roof beams: Larkfield Primary to stay closed until half-term',
      'Larkfield Primary School will not reopen until after half-term, Dunby Council has confirmed, because surveyors found rot in the beams over the hall and four classrooms. The 310 children will be taught from Monday at the former library and at St Jude’s church hall. Buses will run from the school gate at 8.40am. Meals will be brought in. The council puts the repair at £450,000.',
    ],
    [
      'Pupils to be bussed to library and church as rotten roof shuts school',
      'More than 300 children in Dunby face weeks of lessons in a church hall and an old library building. Larkfield Primary was closed after rot was discovered in roof timbers above its hall and four of its rooms, and the council now says that pupils cannot return before the half-term break. From Monday coaches will pick them up at the usual gate. Mending the roof is expected to cost £450,000.',
    ],
    { hours: 5 },
  ),
  apart(
    'en',
    'threat of a dam and evacuation order',
    [
      'Crack found in Thorley dam: people told to be ready to leave',
      'People in the villages below Thorley dam have been told to pack a bag after engineers found a crack eleven metres long in its spillway. The water level is being lowered by pumps. There is no order to leave, the fire service stressed on Saturday morning, but 1,900 residents of Thorley and Nether Combe should charge their telephones and keep roads clear.',
    ],
    [
      'Thorley and Nether Combe evacuated as dam wall slips',
      'Police are going from door to door in Thorley and Nether Combe to get all 1,900 residents out after part of the dam’s wall slipped on Saturday night. The order came at 9.20pm. Coaches are taking people to the racecourse at Helmsby, where there are camp beds. Two army helicopters are dropping gravel into the gap. “Go now, do not wait for daylight,” said chief fire officer Dawn Prower.',
    ],
    { hours: 12 },
  ),
  apart(
    'en',
    'crashes on one motorway on two days',
    [
      'Two dead in lorry crash on M47 near Denby',
      'Two people have died in a crash between a lorry and a van on the M47. It happened at 5.50am on Monday between junctions 6 and 7 near Denby. The driver of the van, 45, and his passenger, 19, died at the scene. The northbound carriageway was closed for nine hours. Police have asked witnesses to come forward.',
    ],
    [
      'Woman dies in crash on M47 near Denby',
      'A woman has died after her car struck the rear of a broken-down coach on the M47. It happened at 6.30am on Tuesday between junctions 6 and 7 near Denby. She was 52 and came from Arkle. Nobody on the coach was hurt. The northbound carriageway was closed for five hours. Police have asked witnesses to come forward.',
    ],
    { hours: 25 },
  ),
  one(
    'en',
    'escaped prisoner caught by two newsrooms',
    [
      'Prisoner who fled in laundry van caught at his aunt’s',
      'A prisoner who escaped from Wexham jail in a laundry van six days ago has been recaptured. Armed officers found Darren Holt, 31, in the loft of his aunt’s house in Pitsea Road, Barling, at five on Wednesday morning. He gave himself up without a struggle. His aunt, 68, was held on suspicion of assisting an offender. He had been serving nine years for robbery.',
    ],
    [
      'Wexham fugitive arrested in loft after six days on the run',
      'The hunt for Darren Holt is over. The robber, who got out of HMP Wexham under a pile of sheets last Thursday, was discovered by police in a loft in Barling in the early hours of this morning. The house belongs to a 68-year-old relation, who has also been arrested. Holt, 31, has five years left of a sentence of nine. The justice secretary said that laundry would in future be searched twice.',
    ],
    { hours: 4 },
  ),
];
