/** Checks that feed items about different things are two stories, however alike they are, also in a new language. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { article } from './articles.ts';

type Item = readonly [title: string, text: string];

const PRICES: Item = [
  'House prices in Elmbury up 6 per cent',
  `Homes in Elmbury cost 6 per cent more in the third quarter than a year ago, the statistics office reported on Tuesday. A flat of 80
square metres now costs 412,000 crowns on average. Sellers wait for lower rates.`,
];
const CARGO: Item = [
  'Customs find 300 kilos of cocaine in bananas',
  `Customs officers in Port Maren found 300 kilograms of cocaine in a container of bananas on Monday. The load came from the south and
was bound for a dealer in Tolland. Nobody was arrested.`,
];
const SEAT: Item = [
  'Upset in Sandvik: Farmers lose seat after 40 years',
  `For the first time in 40 years the Farmers do not hold Sandvik. Liberal newcomer Ebba Lyng won the seat on Sunday with a lead of 212
votes, according to the electoral commission.`,
];
const RATE: Item = [
  'Центробанк Весланда повысил ставку до 6,5 процента',
  `Центральный банк Весланда повысил ключевую ставку на полпункта, до 6,5 процента. Инфляция остаётся выше цели, заявила глава банка
Инес Кальдера. Следующее заседание в феврале.`,
];

const FERRY_FARES: Item = [
  'Minister Vale wants free ferries for pupils',
  'Transport minister Jorin Vale wants pupils to sail free of charge from August. Ferries would lose four million crowns a year, he told the shipping congress in Tolland on Friday.',
];

/** A standing part, as long as what is compared word by word. */
const COLUMN = `Old Tools is our column on things that outlived their makers. Each week a reader brings one to the workshop of the
Lindmouth Museum of Craft, where the restorer Ada Fenn takes it apart, cleans it and puts it together again before an audience. Bring your
own, but write first: the bench is small and the list is long. We do not value anything and buy nothing. Children may turn every crank that
they can reach. Photographs of earlier tools hang on the stairs, with the names of those who brought them. The workshop is open on the first
Saturday of every month, and coffee is free.`;

/** The background of every report on an inquiry. */
const INQUIRY = `The inquiry is to find out why the night ferry Halcyon left Port Maren in October with a bow door open and sank off the Tolland
bank, with the loss of nineteen lives. Its owner, Norrund Lines, denies that it knew of the broken latch, which a yard in Lindmouth had
mended twice within a year. The captain, Edda Rasmin, was found guilty of neglect in May and has appealed. The hearings in the guildhall of
Port Maren are open to the public and last until the end of the month. Families of those who died have asked for the logs of the
coastguard.`;

const CRASH: Item = [
  'सोनपुर में बस पलटी, आठ घायल',
  'सोनपुर में सोमवार सुबह एक बस पलट गई, जिसमें आठ लोग घायल हो गए। घायलों को अस्पताल में भर्ती कराया गया है। पुलिस मामले की जांच कर रही है।',
];

/** Whether the items of two feeds are one story, in whichever order they come. */
function isOne(first: Item, second: Item): boolean {
  const isJoined = (a: Item, b: Item): boolean => {
    const index = createStoryIndex({ seed: 'doubts' });
    const [one, other] = [
      article('herald', { title: a[0], text: a[1] }),
      article('courier', { title: b[0], text: b[1] }),
    ];
    return index.add(one).storyId === index.add(other).storyId;
  };
  const joined = isJoined(first, second);
  expect(isJoined(second, first)).toBe(joined);
  return joined;
}

describe('two stories', () => {
  test.each<readonly [name: string, first: Item, second: Item]>([
    [
      'figures of two towns from one office',
      PRICES,
      [
        'Marwick: houses 3 per cent dearer than a year ago',
        `According to the statistics office, buyers in Marwick paid 3 per cent more for a home between July and September than in the same
quarter of last year. An average flat of 80 square metres goes for 298,000 crowns.`,
      ],
    ],
    [
      'two finds in one port',
      CARGO,
      [
        'Port Maren: 90 kilos of heroin hidden in furniture',
        `In a load of furniture, customs officers in Port Maren discovered 90 kilograms of heroin on Monday. Two men from Lindmouth who
wanted to collect the load were arrested.`,
      ],
    ],
    [
      'one speaker on two subjects at one place',
      FERRY_FARES,
      [
        'Minister Vale promises a tunnel to Brill',
        'Transport minister Jorin Vale has promised a tunnel under the strait to Brill. Drilling could begin in three years, he told the shipping congress in Tolland on Friday.',
      ],
    ],
    [
      'two columns under one standing part',
      [
        'Old Tools: a cherry stoner from Hollin',
        `${COLUMN} This week: a cherry stoner from an orchard in Hollin, with a spring of whalebone. It had not moved since 1931. Now the stoner
does forty cherries a minute and spits the stones across the room.`,
      ],
      [
        'Old Tools: the rope walker of Brill',
        `${COLUMN} This week: a rope walker, a carriage of oak on which three strands were twisted in Brill. Its axle had rusted through. The walker
runs again, and the rope that it made holds a goat.`,
      ],
    ],
    [
      'two days of one inquiry, before the same background',
      [
        'Boatswain reported the latch of the Halcyon three times',
        `A boatswain who left the Halcyon a week before it sank has told the inquiry that he reported its latch three times. Olav Brandt showed
carbon copies of his slips on Monday and said that the mate had used one of them to light a pipe. Nobody had asked him for them before.

${INQUIRY}`,
      ],
      [
        'Halcyon inquiry: wireless room stood empty at midnight',
        `The wireless room of the coastguard stood empty for forty minutes while passengers called for help, an operator has admitted. Mina Dorn
said at the Halcyon inquiry on Tuesday that she had gone down to free a colleague from the lift, and that the spare set had no valves.

${INQUIRY}`,
      ],
    ],
    [
      'two districts of one election',
      SEAT,
      [
        'Farmers defend Hollin by a hair',
        `The Farmers held Hollin on Sunday, but only just: Knut Arvid won with a lead of 87 votes over Liberal newcomer Siri Moen, according
to the electoral commission.`,
      ],
    ],
    [
      'two central banks, in a language that is new to the index',
      RATE,
      [
        'Центробанк Остравы сохранил ставку на уровне 4 процентов',
        `Центральный банк Остравы третий раз подряд оставил ключевую ставку на уровне 4 процентов. Экономика растёт слабо, заявил глава
банка Арон Пфайль. Следующее заседание в марте.`,
      ],
    ],
    [
      'two accidents of one town, in a language that is new to the index',
      CRASH,
      [
        'सोनपुर में ट्रक ने ऑटो को टक्कर मारी, एक की मौत',
        'सोनपुर में सोमवार सुबह एक ट्रक ने ऑटो को टक्कर मार दी, जिसमें चालक की मौत हो गई। पुलिस मामले की जांच कर रही है।',
      ],
    ],
    [
      'two accidents of one town, in a language whose words change their form',
      [
        '노을읍 다리서 승합차 전복, 4명 부상',
        '9일 오전 노을읍의 한 다리에서 승합차가 뒤집혀 승객 4명이 다쳤다. 경찰은 음주운전 여부를 조사하고 있다. 다리는 두 시간 동안 통제됐다.',
      ],
      [
        '노을읍 부두서 지게차 추락, 6명 부상',
        '노을읍의 한 부두에서 9일 오전 지게차와 트럭이 부딪혀 승객 6명이 다쳤다. 부두는 두 시간 동안 통제됐다. 경찰은 과속 여부를 조사하고 있다.',
      ],
    ],
  ])('%s', (_, first, second) => {
    expect(isOne(first, second)).toBe(false);
  });
});

describe('one story', () => {
  test.each<readonly [name: string, first: Item, second: Item]>([
    [
      'one speech under titles that share little',
      FERRY_FARES,
      [
        'Vale: pupils should not pay for the boat',
        'Pupils should sail free of charge from August, Jorin Vale says. It would cost the ferries four million crowns a year, the transport minister told the shipping congress in Tolland on Friday.',
      ],
    ],
    [
      'the same find in other words',
      CARGO,
      [
        'Banana container hid 300 kilos of cocaine',
        `A container of bananas in Port Maren turned out to hide 300 kilograms of cocaine, customs said on Monday. It was on its way to a dealer
in Tolland. There were no arrests.`,
      ],
    ],
    [
      'the same seat under another title',
      SEAT,
      [
        'Liberals take Sandvik from the Farmers',
        `Ebba Lyng, a newcomer of the Liberals, has won Sandvik, which the Farmers had held for 40 years. Her lead on Sunday was 212 votes, the
electoral commission said.`,
      ],
    ],
    [
      'the same rate, in a language that is new to the index',
      RATE,
      [
        'Ключевая ставка в Весланде выросла до 6,5 процента',
        `Инес Кальдера объявила о повышении ключевой ставки Весланда на 0,5 пункта. Теперь она составляет 6,5 процента. Центробанк считает
инфляцию слишком высокой.`,
      ],
    ],
  ])('%s', (_, first, second) => {
    expect(isOne(first, second)).toBe(true);
  });
});
