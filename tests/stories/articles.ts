/** Invented news articles that several tests retell in different wordings. */
import type { StoryArticle } from '../../src/stories/index.ts';

/** A ferry accident as one agency sent it. */
export const FERRY = {
  title: 'Ferry Halcyon runs aground off Port Maren, 212 passengers brought ashore',
  text: `The ferry Halcyon ran aground on the Tolland sandbank outside Port Maren early on Thursday with 212 passengers aboard,
the Vessland coastguard said. Lifeboats brought everybody ashore within four hours; 14 people were treated for bruises and cold.
Captain Edda Rasmin told the coastguard that a steering pump had failed minutes before the vessel left the marked channel.
The operator, Norrund Lines, said that the 31-year-old ship had passed an inspection in the spring and that it would sail no more
until the pump had been examined. Divers found no leak in the hull, and tugs are to pull the ferry free at the next high tide.
The transport ministry opened an inquiry led by the former harbour master Jorin Vale.`,
};

/** The same event in another newsroom's words. */
export const FERRY_RETOLD = {
  title: '212 passengers rescued after ferry Halcyon hits sandbank near Port Maren',
  text: `All 212 people on the Norrund Lines ferry Halcyon were taken off by lifeboat on Thursday morning after the ship struck the
Tolland sandbank close to Port Maren. Fourteen passengers needed treatment, according to the Vessland coastguard. A broken steering
pump is suspected: Captain Edda Rasmin reported its failure shortly before the grounding. Jorin Vale, once harbour master, will
lead the inquiry that the transport ministry ordered. The hull of the 31-year-old Halcyon seems intact, divers said.`,
};

/** A different event in the same place and trade. */
export const HARBOUR_STRIKE = {
  title: 'Dockers in Port Maren vote for a two-day strike over night shifts',
  text: `Dockers at the container terminal of Port Maren voted on Friday for a strike of two days from Monday. Their union, led by
Halvard Tieke, wants a premium for night shifts that the terminal company Quayworks has refused since January. Quayworks said that
it would move cranes to the grain quay and that ships for Ostrava Bay would be unloaded in Lindmouth meanwhile. Some 900 workers
are called upon to stay away. The last stoppage, three years ago, kept eleven vessels waiting in the roads for a week.`,
};

/** An unrelated event. */
export const ORCHARD = {
  title: 'Late frost costs Elmbury growers half of their cherry harvest',
  text: `Cherry growers around Elmbury expect half of last year's harvest after three nights of frost at the end of April. The growers'
association, speaking through its chair Petra Lund, put the damage at nine million crowns and asked the county for a fund. Fans and
small fires saved some orchards on the slopes, while the flats along the Ister lost nearly every blossom. Prices are likely to rise
from June. An insurance against frost, offered since last autumn, was taken by one farm in ten because of its cost.`,
};

let counter = 0;

/** An article of `source`; missing fields get unique values. */
export function article(
  source: string,
  what: Partial<StoryArticle> & { readonly title: string; readonly text: string },
): StoryArticle {
  counter++;
  const id = `${source}-${counter}`;
  return {
    id,
    source,
    url: `https://${source}.example/news/${counter}`,
    guid: `${source}:${counter}`,
    seenAt: '2026-03-05T09:00:00.000Z',
    ...what,
  };
}
