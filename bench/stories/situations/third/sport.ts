/** Situations of sport and the stage: fixtures, leagues, transfers, tours and reviews. */
import { apart, one, type Situation } from '../situation.ts';

export const SPORT: readonly Situation[] = [
  one(
    'en',
    'match reports of two papers on one final',
    [
      'Tindale 3-2 Corrie Athletic: Boakye’s late header wins the Shield',
      'Tindale came from two goals down to win the Federation Shield for the first time since 1988. Corrie Athletic led through Mancini’s free kick and a tap-in by Strand before half-time, but Tindale drew level with two goals in four minutes from captain Lyle Eastham and, three minutes into added time, substitute Kwame Boakye headed in a corner before a crowd of 41,200.',
    ],
    [
      'Boakye the hero as Tindale end 37 years of hurt',
      'What a comeback. Trailing 2-0 at the interval to goals from Mancini and Strand, Tindale tore up the script in the second half of the Shield final. Eastham scored twice, the skipper’s second a volley from the edge of the box, and with extra time beckoning substitute Boakye rose to nod home the winner. Corrie’s players sank to the turf. For Tindale it is a first Shield since 1988, and a 3-2 that will be told to grandchildren.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'preview and report of one match',
    [
      'Preview: Marlow Rangers v Pell Town, Saturday 3pm',
      'Marlow Rangers go into Saturday’s game with Pell Town without their captain, Joe Tranter, who has a hamstring strain. Rangers have lost one of their last nine at Cotter Park. Pell, two points behind them in fifth, welcome back goalkeeper Ivo Brandt from suspension. Their last three meetings were drawn. Referee: S. Olufemi. We expect Rangers to line up with three at the back.',
    ],
    [
      'Marlow Rangers 0-4 Pell Town: visitors run riot at Cotter Park',
      'Pell Town climbed above Marlow Rangers into third with their biggest away win for ten years. Dean Ashcombe scored three times, the first after 50 seconds, and Luis Prado added a fourth from the spot. Goalkeeper Ivo Brandt, back from suspension, had one save to make. Rangers, who missed captain Joe Tranter, were booed off. “I take the blame,” said manager Phil Garrity.',
    ],
    { hours: 31 },
  ),
  apart(
    'en',
    'under-18 and women’s results of the same clubs',
    [
      'Under-18s: Corrie Athletic 2-1 Tindale',
      'Corrie Athletic’s under-18s beat Tindale 2-1 in the Youth League North on Saturday morning at the Bramble Lane training ground. Harvey Stott put Corrie ahead from close range, Tindale’s Jaydon Oke equalised before the break, and Max Whelan won it from the penalty spot eleven minutes from time. Corrie are third with 22 points and go to Pell next week.',
    ],
    [
      'Women: Corrie Athletic 2-1 Tindale',
      'Corrie Athletic Women beat Tindale 2-1 in the Premier Division on Sunday afternoon in front of 1,870 at Bramble Lane. Sara Lindgren put Corrie ahead from a corner, Tindale’s Chloe Baptiste equalised before the break, and Niamh Toal won it from the penalty spot six minutes from time. Corrie are second with 25 points and go to Marlow next week.',
    ],
    { hours: 28 },
  ),
  apart(
    'en',
    'transfer rumour and transfer confirmed',
    [
      'Hollin City lead the race for Dutch winger Van Rooijen',
      'Hollin City are ready to offer £18m for the Zaandrecht winger Milan van Rooijen, according to reports. The 22-year-old has also been watched by Corrie Athletic and two clubs from the south. City’s manager, Anton Reeve, has said that he wants more pace on the left. Van Rooijen’s agent was seen at Sunday’s match but would say only that he likes the pies.',
    ],
    [
      'Van Rooijen signs for Hollin City on five-year contract',
      'Hollin City have completed the signing of Milan van Rooijen from Zaandrecht for £21m, a club record. The winger, 22, passed a medical on Thursday, has signed for five years and will wear the number 11. “The stadium gave me goose pimples,” he said. He may play on Saturday if his papers come through. Zaandrecht will receive a fifth of any future fee.',
    ],
    { hours: 96 },
  ),
  one(
    'en',
    'coach dismissed by club statement and newspaper',
    [
      'Club statement: Garrity departs',
      'Marlow Rangers can confirm that Phil Garrity has left his position as first-team manager with immediate effect. The board would like to thank Phil for his work over the past two and a half years, in which the club won promotion. Assistant manager Tony Lusardi will take charge of the team for Tuesday’s game at Oldmere. The club will make no further comment at this time.',
    ],
    [
      'Rangers sack Garrity after six defeats in a row',
      'Phil Garrity has been sacked as manager of Marlow Rangers. The 51-year-old, who took the club up in his first full season, was told on Sunday evening after a sixth straight defeat. His assistant Tony Lusardi takes the team to Oldmere on Tuesday night. Garrity had been in the job for two and a half years; in a brief statement the club thanked him for his work.',
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'results of two stages of a cycle race',
    [
      'Tour of the Lakes, stage 4: Okafor wins sprint in Brenne',
      'Sam Okafor of Team Halden won the fourth stage of the Tour of the Lakes on Wednesday, a flat 171 km from Lissy to Brenne, ahead of Nils Torp and Marco Belli. The Belgian Joris Maes stays in the yellow jersey with 14 seconds in hand. A crash three kilometres from the line brought down a dozen riders, and Pieter Claes left with a broken collarbone.',
    ],
    [
      'Tour of the Lakes, stage 5: Maes cracks as Quiroga takes yellow',
      'Andrés Quiroga of Team Vista won the fifth stage of the Tour of the Lakes on Thursday, 148 km from Brenne to the ski station of Col d’Arve, and took the yellow jersey. He attacked six kilometres from the top and finished 38 seconds ahead of Tim Rowe. Joris Maes, who had led since Monday, lost four minutes. Friday brings a time trial over 22 km.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'tour dates of one band in two cities',
    [
      'The Paper Lanterns to play Wexbury Corn Exchange in May',
      'The Paper Lanterns are coming to Wexbury. The indie five-piece will play the Corn Exchange on Saturday 9 May as part of their Low Light tour. Support comes from singer Mae Tilling. Tickets at £32.50 go on sale on Friday at 10am from the box office. The band, who topped the charts with Kites in 2022, last played the town in a pub to forty people.',
    ],
    [
      'The Paper Lanterns to play Holmbridge Apollo in May',
      'The Paper Lanterns are coming to Holmbridge. The indie five-piece will play the Apollo on Tuesday 12 May as part of their Low Light tour. Support comes from the duo Salt & Tin. Tickets at £35 go on sale on Friday at 10am from the theatre’s website. The band, who topped the charts with Kites in 2022, have never played the town before.',
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'film announced and film reviewed',
    [
      'First trailer for Ida Wren’s “The Ferryman’s Daughter”',
      'Garland Pictures has released the first trailer for The Ferryman’s Daughter, the new film by Ida Wren. It stars Lucy Marchetti as a young woman who takes over her father’s crossing in the flood of 1953, with Tom Adair as the engineer sent to build a bridge. The film opens on 14 November. The trailer lasts two minutes and shows rather a lot of water.',
    ],
    [
      '“The Ferryman’s Daughter” review – a slow, wet marvel',
      'Four stars. Ida Wren has made a film in which hardly anything happens and you cannot look away. Lucy Marchetti, all chapped hands and silence, rows half a county to safety in the flood of 1953; Tom Adair’s engineer falls in love with her, and with the river, and the bridge gets built. The last shot is the best of the year. Only the accordion music grates. 128 minutes, in cinemas from Friday.',
    ],
    { hours: 900 },
  ),
  one(
    'en',
    'album delay told by two music sites',
    [
      'Mae Tilling pushes back debut album to September',
      'Mae Tilling has delayed her first album. Small Hours was due on 6 June but will now come out on 19 September, the singer told her followers in a handwritten note. “I listened to it on the train and heard three songs that were lying,” she wrote. They are being recorded again in Oslo. Her tour in the autumn is not affected and pre-orders stay valid.',
    ],
    [
      '“Three songs were lying”: singer holds up her own record',
      'Fans of Mae Tilling must wait until 19 September for Small Hours. In a note posted on Sunday she explained that she had scrapped three tracks of the debut, which had been announced for the beginning of June, after hearing them on a train, and that she was off to Oslo to do them again. Anyone who has already ordered the album need do nothing, and the autumn concerts go ahead.',
    ],
    { hours: 8 },
  ),
  apart(
    'en',
    'interview in two parts',
    [
      'Greta Anvil interview, part one: “I learned to read on tide tables”',
      'In the first half of our long conversation the harbour master Greta Anvil talks about growing up in a lighthouse, her father’s temper and the winter when the supply boat did not come for seven weeks. She explains how she became the only girl at the nautical college and why she still cannot swim. Part two follows next Sunday.',
    ],
    [
      'Greta Anvil interview, part two: “The container changed everything”',
      'In the second half of our long conversation the harbour master Greta Anvil talks about running Port Hallen: the strike of 2004, the coming of the giant container ships, the day she turned away a tanker in a gale with two ministers on the telephone. She also says who should follow her when she retires. Part one appeared last Sunday.',
    ],
    { hours: 168 },
  ),
  apart(
    'en',
    'two episodes of a podcast with one blurb',
    [
      'Cold Harbour, episode 3: The Second Key',
      'Who had the second key? Reporter Jan Fallow finds the locksmith who cut it in 1994 and hears a name nobody had mentioned. Cold Harbour is the true-crime podcast about the night the Port Hallen savings bank was emptied without a broken window. New episodes every Thursday. Get in touch at our website or leave us a review wherever you listen; it helps others find the show. Produced by Rosa Lind with music by Tom Quist.',
    ],
    [
      'Cold Harbour, episode 4: The Night Nurse',
      'A nurse on her way home saw a van with its lights off, and told the police, who lost her statement. Reporter Jan Fallow finds her in a village in Portugal. Cold Harbour is the true-crime podcast about the night the Port Hallen savings bank was emptied without a broken window. New episodes every Thursday. Get in touch at our website or leave us a review wherever you listen; it helps others find the show. Produced by Rosa Lind with music by Tom Quist.',
    ],
    { hours: 168 },
  ),
  one(
    'en',
    'injury of a player by two outlets',
    [
      'Lyle Eastham out for season with torn knee ligament',
      'Tindale captain Lyle Eastham will miss the rest of the season. A scan on Monday showed that the midfielder had torn the cruciate ligament of his right knee in Saturday’s draw with Oldmere. He will be operated on this week and is not expected back before October. Eastham, 29, has scored eleven goals. Vice-captain Rory Blain takes the armband.',
    ],
    [
      'Tindale’s worst fears confirmed as skipper faces nine months out',
      'It is as bad as Tindale had feared. The knee that Lyle Eastham twisted against Oldmere on Saturday has a ruptured cruciate ligament, the club’s doctor said after a scan yesterday, and the 29-year-old goes under the knife within days. He should be playing again in October. Their top scorer with eleven, the captain hands over to Rory Blain until the summer.',
    ],
    { hours: 12 },
  ),
];
