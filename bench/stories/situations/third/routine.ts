/** Situations of routine: bulletins, listings and columns that repeat their form from day to day and place to place. */
import { apart, one, type Situation } from '../situation.ts';

export const ROUTINE: readonly Situation[] = [
  apart(
    'en',
    'forecasts of two regions on one day',
    [
      'Weather for the north-east: Thursday',
      'A dry and bright start with a touch of frost inland. Cloud will come in from the sea by midday and there may be a shower on the coast in the afternoon. Highest temperature 9C. Light winds from the east, freshening by evening. Tonight: clear spells, a frost in the dales, lowest −2C. Outlook: staying cold, with snow on high ground on Saturday.',
    ],
    [
      'Weather for the south-west: Thursday',
      'A wet and windy start with gales on the cliffs. The rain will move away by midday and there may be some sunshine in the afternoon. Highest temperature 13C. Strong winds from the south-west, easing by evening. Tonight: clear spells, a little mist in the valleys, lowest 6C. Outlook: staying mild, with more rain on Saturday.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'air quality bulletins of two days',
    [
      'Air quality in Greater Hallen: Monday, moderate',
      'The air quality index for Greater Hallen today is 68 (moderate). The main pollutant is fine dust. People with asthma should limit long exertion outdoors near the ring road. Highest reading: Docks, 81. Lowest reading: Castle Park, 44. Forecast for tomorrow: moderate. The index is worked out each day at 7am from eleven stations. Burning of garden waste is permitted.',
    ],
    [
      'Air quality in Greater Hallen: Tuesday, unhealthy',
      'The air quality index for Greater Hallen today is 154 (unhealthy). The main pollutant is ozone. Everyone should avoid long exertion outdoors, and schools are asked to keep breaks inside. Highest reading: Docks, 171. Lowest reading: Castle Park, 120. Forecast for tomorrow: unhealthy. The index is worked out each day at 7am from eleven stations. Burning of garden waste is forbidden.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'tide tables of two harbours',
    [
      'Tides at Porthgwyn, 14 March',
      'High water at Porthgwyn on Saturday 14 March: 5.12am (4.9 m) and 5.38pm (4.7 m). Low water: 11.21am (1.1 m) and 11.44pm (1.3 m). Sunrise 6.31am, sunset 6.17pm. Sea temperature 9C. Wind south-west 4, swell one metre. The slipway is closed at low water for repairs. Bathers are reminded that lifeguards are on duty only from May to September.',
    ],
    [
      'Tides at Sennet, 14 March',
      'High water at Sennet on Saturday 14 March: 5.40am (5.6 m) and 6.05pm (5.3 m). Low water: 11.52am (0.9 m) and 12.16am (1.0 m). Sunrise 6.30am, sunset 6.16pm. Sea temperature 9C. Wind south-west 5, swell two metres. The causeway is covered for three hours either side of high water. Bathers are reminded that lifeguards are on duty only from May to September.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'lottery draws of two days',
    [
      'Lucky Six results for Wednesday 4 November',
      'The winning numbers in Wednesday’s Lucky Six draw are 3, 11, 19, 28, 35 and 42. The bonus ball is 7. Nobody won the jackpot of £5.1m, which rolls over to Saturday. Two tickets matched five numbers and the bonus and win £84,210 each. You must be 18 or over to play. Please play responsibly. Prizes must be claimed within 180 days.',
    ],
    [
      'Lucky Six results for Saturday 7 November',
      'The winning numbers in Saturday’s Lucky Six draw are 8, 14, 22, 23, 31 and 47. The bonus ball is 40. One ticket, bought in Ormshire, won the jackpot of £7.8m. Five tickets matched five numbers and the bonus and win £39,755 each. You must be 18 or over to play. Please play responsibly. Prizes must be claimed within 180 days.',
    ],
    { hours: 72 },
  ),
  apart(
    'en',
    'horoscopes of two signs on one day',
    [
      'Taurus: your stars for today',
      'Venus smiles on your sign and an old quarrel may end over a cup of tea. Do not sign anything before lunch. Money that you had written off comes back, though not all of it. A colleague needs your patience more than your advice. Lucky number: 6. Lucky colour: moss green. For your full chart by our astrologer Celeste Moon, ring the number below. Calls cost 80p a minute.',
    ],
    [
      'Scorpio: your stars for today',
      'Mars leaves your sign and you may sleep better than you have for weeks. Answer the letter you have been avoiding. A journey is in the air, though not the one that you had planned. Someone younger asks a question that deserves a true reply. Lucky number: 9. Lucky colour: rust. For your full chart by our astrologer Celeste Moon, ring the number below. Calls cost 80p a minute.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'recipes for two soups',
    [
      'Leek and potato soup with mustard toast',
      'Serves 4. Ready in 40 minutes. Melt 50g of butter in a large pan and soften three sliced leeks in it over a low heat. Add 400g of floury potatoes in cubes and a litre of vegetable stock, and simmer for 20 minutes. Blend until smooth and stir in a splash of cream. Spread slices of rye bread with mustard, toast them and serve them on the side. Keeps in the fridge for three days.',
    ],
    [
      'Carrot and ginger soup with sesame toast',
      'Serves 4. Ready in 40 minutes. Heat two spoons of oil in a large pan and soften one chopped onion in it over a low heat. Add 600g of carrots in slices, a thumb of grated ginger and a litre of vegetable stock, and simmer for 20 minutes. Blend until smooth and stir in the juice of an orange. Brush slices of white bread with sesame oil, toast them and serve them on the side. Keeps in the fridge for three days.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'planning notices of two plots in a street',
    [
      'Planning application: 14 Vale Road, Felton',
      'Felton District Council has received the following application. Reference 25/00418/FUL. Site: 14 Vale Road, Felton. Proposal: demolition of a garage and building of a two-storey extension to the side. Applicant: Mr and Mrs R. Hale. The plans can be seen at the council offices or online. Comments should reach the planning officer within 21 days of this notice, quoting the reference.',
    ],
    [
      'Planning application: 62 Vale Road, Felton',
      'Felton District Council has received the following application. Reference 25/00431/FUL. Site: 62 Vale Road, Felton. Proposal: change of use from a shop to a hot food takeaway with a flue at the rear. Applicant: Golden Pan Ltd. The plans can be seen at the council offices or online. Comments should reach the planning officer within 21 days of this notice, quoting the reference.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'jobs at one employer in two towns',
    [
      'Job: staff nurse, Wexbury Infirmary',
      'Northern Marl Hospitals is looking for a staff nurse for the stroke ward at Wexbury Infirmary. The post is full time, 37.5 hours a week, with nights and weekends, at £31,400 to £37,900 a year. You will be a registered nurse with experience in neurology. We offer 27 days of leave, a pension and a nursery on site. Closing date: 30 June. Interviews will take place in the week of 13 July.',
    ],
    [
      'Job: hospital porter, Arkle Cottage Hospital',
      'Northern Marl Hospitals is looking for a porter for Arkle Cottage Hospital. The post is part time, 22 hours a week, with early shifts, at £23,600 a year pro rata. You will be fit, friendly and able to drive a van. We offer 27 days of leave, a pension and free parking. Closing date: 30 June. Interviews will take place in the week of 6 July.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'houses for sale by one agent',
    [
      'For sale: three-bedroom cottage in Nether Combe, £385,000',
      'Marchbanks are pleased to offer this charming stone cottage in the heart of Nether Combe. It has three bedrooms, a sitting room with a wood burner, a kitchen with a pantry and a walled garden of a quarter of an acre. The school and the pub are two minutes’ walk away. Council tax band D. Viewing is strictly by appointment with our Helmsby office. No onward chain.',
    ],
    [
      'For sale: four-bedroom barn in Upper Wenn, £640,000',
      'Marchbanks are pleased to offer this striking converted barn on the edge of Upper Wenn. It has four bedrooms, a double-height living room with oak beams, a study and a paddock of two acres. The station is ten minutes’ drive away. Council tax band F. Viewing is strictly by appointment with our Helmsby office. The vendors have found a house to buy.',
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'sermons of two Sundays',
    [
      'Sermon for the third Sunday of Lent: the woman at the well',
      'St Jude’s, Dunby. The Revd Alice Farley preached on John 4, 5–42. Jesus is tired and asks a stranger for water. She has every reason to say no. What do we do with the reasons we have to say no? The vicar speaks of the food bank, of a bus driver in Dunby and of the wells in our own street. Listen again on our website. Services are at 8am and 10.30am each Sunday. All are welcome.',
    ],
    [
      'Sermon for the fourth Sunday of Lent: the man born blind',
      'St Jude’s, Dunby. The Revd Alice Farley preached on John 9, 1–41. Everyone wants to know whose fault it is; nobody asks the man how he is. Why do we so love to find the guilty? The vicar speaks of hospital waiting rooms, of her own grandmother and of mud as a medicine. Listen again on our website. Services are at 8am and 10.30am each Sunday. All are welcome.',
    ],
    { hours: 168 },
  ),
  apart(
    'en',
    'photo of the day on two days',
    [
      'Photo of the day: starlings over Castle Park',
      'Our photo of the day was taken by Maureen Tripp at dusk on Monday and shows thousands of starlings over Castle Park in Hallen. She waited for an hour and a half in a bus shelter. “And then they drew a whale,” she writes. Would you like to see your picture here? Send it to the picture desk with your name and the place where it was taken. The best of each month wins a calendar.',
    ],
    [
      'Photo of the day: a heron on the number 9 bus stop',
      'Our photo of the day was taken by Femi Adeyemo on Tuesday morning and shows a heron on the roof of the bus stop at Tannery Lane in Holmbridge. He missed the bus to take it. “The heron did not pay either,” he writes. Would you like to see your picture here? Send it to the picture desk with your name and the place where it was taken. The best of each month wins a calendar.',
    ],
    { hours: 24 },
  ),
  one(
    'en',
    'museum opening by two local media',
    [
      'World’s smallest button museum opens in telephone box',
      'A museum of buttons has opened in a disused telephone box in Upper Wenn. Retired seamstress Edna Brill, 83, bought the box for a pound and filled its shelves with 2,300 buttons, from a Roman toggle to one off a famous jockey’s silks. One visitor may enter at a time. It is open every day from nine to dusk, and entry costs a button.',
    ],
    [
      'Edna, 83, opens button museum, and you pay with a button',
      'It fits one person and holds 2,300 exhibits. Edna Brill’s button museum has been set up in the old telephone box opposite the pub at Upper Wenn, which the former seamstress got from the phone company for £1. Among her treasures are a toggle from Roman times and a button from a jockey’s silks. Visitors can come daily between nine and sunset; instead of a ticket they leave a button.',
    ],
    { hours: 20 },
  ),
  apart(
    'en',
    'correction of one article and that of another',
    [
      'Correction: Stanmoor lifeboat fund',
      'An article on 3 June about the trial of the treasurer of the Stanmoor lifeboat fund said that the accounts had been checked each year by Bell & Tully. In fact the firm was appointed only in 2022 and it was Bell & Tully who found the missing money. We apologise to the firm for the mistake. The article has been changed online.',
    ],
    [
      'Correction: Arkle bypass',
      'An article on 5 June about the plan for the Arkle bypass said that the county council had voted for the northern route. In fact the council voted to ask for views on both routes, and no choice will be made before October. We apologise to readers for the mistake. The article has been changed online.',
    ],
    { hours: 48 },
  ),
  apart(
    'en',
    'anniversary of a disaster and its new inquiry',
    [
      'Forty years on, Leddon remembers pit disaster',
      'A minute’s silence was held in Leddon on Sunday at 6.14am, the time at which the Hope pit exploded forty years ago. Forty-one men died. Their names were read by schoolchildren at the winding wheel and the colliery band played. Margaret Sale, who lost her husband and a brother, laid the first wreath. “You never stop listening for the boots,” she said.',
    ],
    [
      'New inquest into Leddon pit disaster ordered by High Court',
      'The High Court has ordered a new inquest into the explosion at the Hope pit in Leddon, in which 41 men died forty years ago. Two judges set aside the verdict of misadventure after the families’ lawyers produced the logbook of a deputy who had warned of gas on each of the three days before. It will be held before a jury next spring. The coal board’s successor did not oppose the application.',
    ],
    { hours: 52 },
  ),
];
