/** Situations of steps of one affair, and of papers, press releases and decisions. */
import { apart, one, type Situation } from './situation.ts';

export const STAGES: readonly Situation[] = [
  apart(
    'en',
    'one trial, two days',
    [
      'Rasmin trial: pump was never checked, engineer says',
      'The steering pump of the ferry Halcyon had never been checked, an engineer of Norrund Lines told the court in Lindmouth on Tuesday, the second day of the trial of captain Edda Rasmin.',
    ],
    [
      'Rasmin trial: passengers speak of panic on deck',
      'Passengers of the ferry Halcyon spoke of panic on deck before the court in Lindmouth on Wednesday, the third day of the trial of captain Edda Rasmin. One had lost his violin.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'demand and answer',
    [
      'Pilots of Port Maren threaten to strike at Easter',
      'The pilots of Port Maren will strike over Easter unless the state pays for new boats, their union said on Monday. The boats are thirty years old, and two have sunk.',
    ],
    [
      'State to buy six boats for Port Maren pilots',
      'The state will buy six boats for the pilots of Port Maren, transport minister Jorin Vale said on Monday evening. The union thanked him. The boats are thirty years old, and two have sunk.',
    ],
    { hours: 8 },
  ),
  apart(
    'en',
    'accident and cause',
    [
      'Crane collapses in Lindmouth harbour',
      'A crane collapsed onto the grain quay of Lindmouth harbour on Monday. The driver jumped into the water and was not hurt. Quayworks has closed the quay.',
    ],
    [
      'Rust brought down the Lindmouth crane, inspectors find',
      'Rust in the foot of the mast brought down the crane on the grain quay of Lindmouth harbour on Monday, inspectors found. Quayworks had skipped two checks. The state attorney has opened a case.',
    ],
    { hours: 40 },
  ),
  apart(
    'en',
    'nominees and winners',
    [
      'Six books on the list for the Tolland Prize',
      'Six books are on the list for the Tolland Prize, among them The Salt Road by Marta Holm and Rust by Per Holtby. The winner gets 50,000 crowns and is named on Thursday.',
    ],
    [
      'Per Holtby wins the Tolland Prize for Rust',
      'Per Holtby has won the Tolland Prize and 50,000 crowns for his novel Rust. The jury chose it from six books, among them The Salt Road by Marta Holm.',
    ],
    { hours: 40 },
  ),
  apart(
    'de',
    'Ankündigung und Ergebnis',
    [
      'Lindmünde stimmt am Sonntag über die Brücke ab',
      'Am Sonntag entscheiden die Bürger von Lindmünde, ob die neue Brücke über die Ister gebaut wird. Sie kostet 90 Millionen Kronen. Umfragen sehen beide Lager gleichauf.',
    ],
    [
      'Lindmünde sagt Nein zur Brücke',
      'Die Bürger von Lindmünde haben die neue Brücke über die Ister abgelehnt. 54 Prozent stimmten am Sonntag dagegen. Sie hätte 90 Millionen Kronen gekostet.',
    ],
    { hours: 40 },
  ),
  one(
    'en',
    'vote in two newsrooms',
    [
      'Lindmouth says no to the bridge',
      'Voters in Lindmouth have turned down the new bridge over the Ister. In a referendum on Sunday 54 per cent were against it. The bridge would have cost 90 million crowns, and mayor Rike Sand had fought for it.',
    ],
    [
      'Referendum sinks 90-million bridge over the Ister',
      'The bridge over the Ister will not be built: 54 per cent of the voters in Lindmouth rejected it on Sunday. It is a defeat for mayor Rike Sand, who had fought for the project of 90 million crowns.',
    ],
    { hours: 3 },
  ),
  apart(
    'en',
    'preprint, two versions',
    [
      'Ice cores from Lake Ister (v1)',
      'Abstract: We drilled three ice cores on Lake Ister and date a warm spell to the twelfth century. Three years of summer melt limit the resolution. Version 1, submitted 2 March.',
    ],
    [
      'Ice cores from Lake Ister (v2)',
      'Abstract: We drilled three ice cores on Lake Ister. A warm spell dated to the twelfth century in an earlier version was an artefact of contamination; we find none. Version 2, submitted 3 March.',
    ],
    { hours: 24 },
  ),
  apart(
    'en',
    'two papers of one method',
    [
      'Sparse sampling for river gauges',
      'We present a method to estimate water levels from few readings. A network is trained on synthetic floods and evaluated on 40 rivers, where it halves the error of earlier work. Code and data are available.',
    ],
    [
      'Sparse sampling for tide gauges',
      'We present a method to estimate sea levels from few readings. A network is trained on synthetic tides and evaluated on 25 harbours, where it halves the error of earlier work. Code and data are available.',
    ],
    { hours: 0 },
  ),
  apart(
    'en',
    'press release with local names',
    [
      'Elmbury school wins 5,000 crowns for garden',
      'Mill Street School in Elmbury is one of twelve schools that receive 5,000 crowns from the Greenfinger Fund. Head teacher Ada Fenn wants to grow beans and keep bees. The fund has given 2 million crowns to schools since it began.',
    ],
    [
      'Hollin school wins 5,000 crowns for garden',
      'Chapel Hill School in Hollin is one of twelve schools that receive 5,000 crowns from the Greenfinger Fund. Head teacher Jon Tarn wants to grow squash and keep hens. The fund has given 2 million crowns to schools since it began.',
    ],
    { hours: 1 },
  ),
  apart(
    'pt',
    'nota de imprensa com nomes locais',
    [
      'Escola de Lindara recebe prémio de leitura',
      'A escola básica de Lindara é uma das vinte que recebem o prémio Ler Mais, no valor de dois mil euros. A diretora, Rita Moura, quer comprar livros para a biblioteca. O prémio é atribuído desde 2011.',
    ],
    [
      'Escola de Vale Seco recebe prémio de leitura',
      'A escola básica de Vale Seco é uma das vinte que recebem o prémio Ler Mais, no valor de dois mil euros. A diretora, Ana Brito, quer comprar livros para a biblioteca. O prémio é atribuído desde 2011.',
    ],
    { hours: 1 },
  ),
  one(
    'en',
    'one rate decision in two newsrooms',
    [
      'Vessland central bank cuts rate to 3 per cent',
      'The central bank of Vessland cut its main rate by a quarter point to 3 per cent on Thursday, the first cut in two years. Governor Ines Caldera said inflation was on its way to the target.',
    ],
    [
      'First rate cut in two years in Vessland',
      'For the first time in two years Vessland has cheaper money: the central bank lowered its main rate on Thursday from 3.25 to 3 per cent. Inflation is heading for the target, governor Ines Caldera said.',
    ],
  ),
  one(
    'es',
    'un partido en dos redacciones',
    [
      'El Valmora gana la copa once años después',
      'El Valmora venció por 3-1 al Cendal en la final de la copa, disputada el sábado en Lindara, con dos goles de Iker Soto y uno de Duarte. Es su primera copa en once años.',
    ],
    [
      'Un doblete de Iker Soto da la copa al Valmora',
      'Iker Soto marcó dos goles y Duarte otro en la victoria del Valmora sobre el Cendal por 3-1 en la final del sábado en Lindara. El club no ganaba la copa desde hace once años.',
    ],
  ),
];
