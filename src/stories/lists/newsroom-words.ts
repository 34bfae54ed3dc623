/**
 * Words that many news items contain and everyday speech does not; they distinguish no events. Part of the prior for
 * rarity.
 */

/** Share of news items that contain each of the words, and the words; set by hand. */
export const NEWSROOM_WORDS: readonly (readonly [share: number, words: string])[] = [
  [0.2, 'said says say year new people time day first last week two one more than after over will'],
  [
    0.08,
    `president government police state country official officials report reported reports news according minister
     national public month city world million percent monday tuesday wednesday thursday friday saturday sunday
     company group made three four five former million united states court house law leader told including since
     expected announced statement`,
  ],
  [
    0.02,
    `trump biden obama putin clinton bush reagan merkel macron johnson modi nato un eu fbi cia who imf nhs nasa congress
     republican republicans democrat democrats conservative conservatives labour liberal islamic muslim muslims jewish
     christian washington london paris moscow beijing brussels berlin tokyo york california texas florida
     coronavirus covid covid-19 virus pandemic vaccine lockdown cases infections internet online facebook twitter google
     apple amazon microsoft bank banks budget inflation football league cup olympic olympics champions final season`,
  ],
  [
    0.03,
    `january february march april june july august september october november december billion administration media
     party political campaign election vote spokesman spokeswoman spokesperson reporters authorities agency federal
     international department office security health market markets economic economy crisis plan deal decision
     issue members member senior chief executive case cases death deaths dead died killed attack attacks
     prime parliament congress senate lawmakers opposition protest protests military forces capital region local
     morning night late early top biggest major rise rose fall fell high low per cent pct dollars euros pounds
     interview video photo photos image images live update updates breaking exclusive analysis opinion watch
     read story stories article source sources confirmed claims claimed accused allegedly alleged reportedly
     latest amid despite following calls call warns warned hits hit faces face set sets`,
  ],
];
