/** Situations of comments, interviews in parts, galleries, anniversaries, satire, newsletters, teasers and paid content. */
import { apart, one, type Situation } from './situation.ts';

export const FEATURES: readonly Situation[] = [
  apart(
    'en',
    'two opinions on one event',
    [
      'The tram vote shows a council that listens',
      'By one vote the Tolland council has approved the tram line, after a year of hearings in which every street was heard. That is how cities should be built, and others ought to copy it.',
    ],
    [
      'Tolland has just bought a tram it cannot pay for',
      'By one vote the Tolland council has approved the tram line, and with it a debt that our grandchildren will still be paying. The hearings were theatre, and the sums never added up.',
    ],
  ),
  apart(
    'de',
    'Bericht und Glosse',
    [
      'Stadtrat von Lindmünde verbietet Laubbläser',
      'Der Stadtrat von Lindmünde hat den Einsatz von Laubbläsern ab Oktober verboten. Wer sie dennoch benutzt, zahlt bis zu 200 Kronen. Ausgenommen ist der Friedhof.',
    ],
    [
      'Endlich Stille: ein Hoch auf das Laubbläser-Verbot',
      'Ab Oktober darf in Lindmünde niemand mehr Laub blasen. Unser Autor hat drei Nachbarn, vier Laubbläser und seit gestern wieder gute Laune. Nur auf dem Friedhof dröhnt es weiter.',
    ],
  ),
  apart(
    'en',
    'interview in parts',
    [
      'Edda Rasmin: "I never wanted to be a captain" (part 1)',
      'In the first part of our talk with Edda Rasmin, the captain of the Halcyon speaks about her childhood on the islands, her father the pilot, and the winter in which she first steered a boat alone.',
    ],
    [
      'Edda Rasmin: "The pump failed, and I knew" (part 2)',
      'In the second part of our talk with Edda Rasmin, the captain of the Halcyon speaks about the night of the grounding, the pump that failed, and the letters that passengers still send her.',
    ],
    { hours: 24 },
  ),
  apart(
    'fr',
    'entretien en deux volets',
    [
      "Hélène Castre : « Le vin m'a sauvée » (1/2)",
      'Premier volet de notre entretien avec la vigneronne Hélène Castre. Elle raconte son enfance à Valmore, la faillite de son père et ses premières vendanges, à dix-neuf ans, seule avec un cheval.',
    ],
    [
      'Hélène Castre : « Je vends, mais je reste » (2/2)',
      'Second volet de notre entretien avec la vigneronne Hélène Castre. Elle explique pourquoi elle vend son domaine de Valmore à ses ouvriers, et ce que change la sécheresse pour les vendanges.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'galleries of one event',
    [
      'In pictures: the lantern parade in Elmbury',
      'Thousands carried lanterns through Elmbury on Saturday night. Our photographer Jon Tarn was there from the first candle to the last dance.',
    ],
    [
      'In pictures: the morning after the lantern parade in Elmbury',
      'Wax, paper and one lost shoe: what the lantern parade left in the streets of Elmbury on Sunday morning, seen by our photographer Jon Tarn.',
    ],
    {
      hours: 12,
      first: { media: ['https://a.example/parade-01.jpg'] },
      second: { media: ['https://b.example/after-01.jpg'] },
    },
  ),
  one(
    'en',
    'gallery text in two feeds of one publisher',
    [
      'In pictures: the ice market of Sandvik',
      'For three days in February the people of Sandvik trade on the frozen bay. Fish, furs and hot soup: our photographer Mia Holt walked the ice with them.',
    ],
    [
      'In pictures: the ice market of Sandvik',
      'For three days in February the people of Sandvik trade on the frozen bay. Fish, furs and hot soup: our photographer Mia Holt walked the ice with them. All photos by Mia Holt.',
    ],
  ),
  apart(
    'en',
    'anniversary of an event',
    [
      'Tolland remembers: ten years ago the grain silo burned',
      'On a Thursday ten years ago the grain silo of Tolland burned for two days, and nine people died. Survivors met at the quay today. Wreaths were laid by firefighters from seven villages.',
    ],
    [
      'Fire in Tolland grain silo, nine feared dead',
      'The grain silo of Tolland is on fire. Nine people are feared dead, and firefighters from seven villages are at the quay. The fire broke out on Thursday morning.',
    ],
    { hours: 3 },
  ),
  apart(
    'ja',
    '十年前の事故の追悼',
    [
      '南浜線の脱線事故から十年、遺族らが追悼',
      '南浜線で列車が脱線し十二人が死亡した事故から三日で十年となり、現場近くの慰霊碑で遺族ら約八十人が黙祷をささげた。鉄道会社の社長も参列した。',
    ],
    [
      '南浜線で列車が脱線、十二人けが',
      '三日朝、南浜線で列車が脱線し、乗客十二人がけがをした。現場は海沿いの急な曲線で、鉄道会社の社長は会見で謝罪した。',
    ],
    { hours: 4 },
  ),
  apart(
    'en',
    'satire of a headline',
    [
      'Vessland to tax empty flats in city centres',
      'The government of Vessland wants owners of empty flats in city centres to pay 2 per cent of the value a year. Housing minister Odd Brekke expects 9,000 flats to come to the market.',
    ],
    [
      'Vessland to tax empty heads in city centres',
      'The government of Vessland wants owners of empty heads in city centres to pay 2 per cent of their opinions a year. Housing minister Odd Brekke expects to be hit hardest himself.',
    ],
  ),
  apart(
    'en',
    'newsletters with the same intro',
    [
      'Harbour Letter: why the crane drivers left',
      'You are reading the Harbour Letter, our weekly look at ships, docks and the people who work on them. If a friend sent you this, sign up on our site. This week we climb a crane with two drivers who have had enough, and ask what replaces them.',
    ],
    [
      'Harbour Letter: the pilot who reads fog',
      'You are reading the Harbour Letter, our weekly look at ships, docks and the people who work on them. If a friend sent you this, sign up on our site. This week we sail with a pilot of seventy who has never owned a radio.',
    ],
    { hours: 30 },
  ),
  apart(
    'en',
    'paywalled teasers with equal first paragraphs',
    [
      'Who owns the islands of Ister?',
      'Subscribers can read this article in full. Join from one crown a week and support reporting from every harbour of Vessland. Cancel at any time, and read on all your devices.',
    ],
    [
      'The last lighthouse keeper goes home',
      'Subscribers can read this article in full. Join from one crown a week and support reporting from every harbour of Vessland. Cancel at any time, and read on all your devices.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'sponsored copy, two towns',
    [
      'Five reasons to retire in Marwick',
      'Paid content. Sea air, short ways, a hospital with a view: more and more people over sixty choose Marwick. Golden Years Homes has built 40 flats with lifts and a garden, and the first are ready in June. Visit our model flat on Sundays.',
    ],
    [
      'Five reasons to retire in Lindholm',
      'Paid content. Sea air, short ways, a hospital with a view: more and more people over sixty choose Lindholm. Golden Years Homes has built 60 flats with lifts and a garden, and the first are ready in August. Visit our model flat on Sundays.',
    ],
  ),
];
