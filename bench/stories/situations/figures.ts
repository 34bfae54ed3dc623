/** Situations of leagues, fixtures, company results, polls and statistics. */
import { apart, one, type Situation } from './situation.ts';

export const FIGURES: readonly Situation[] = [
  apart(
    'en',
    'league tables of two rounds',
    [
      'Northern League: table after round 11',
      'Maren lead the Northern League with 26 points, followed by Tolland with 24 and Sandvik with 21. Elmbury and Hollin are at the bottom with 6 and 4 points.',
    ],
    [
      'Northern League: table after round 12',
      'Maren lead the Northern League with 29 points, followed by Tolland with 25 and Sandvik with 24. Elmbury and Hollin are at the bottom with 7 and 4 points.',
    ],
    { hours: 44 },
  ),
  apart(
    'en',
    'fixtures by round',
    [
      'Northern League fixtures: Saturday',
      'Maren v Hollin, 3 pm. Tolland v Elmbury, 3 pm. Sandvik v Ister, 5.30 pm. Tickets at the grounds. All matches are shown on Channel Nine.',
    ],
    [
      'Northern League fixtures: Sunday',
      'Lindholm v Marwick, 3 pm. Ostrava Bay v Brill, 3 pm. Gannet v Lindmouth, 5.30 pm. Tickets at the grounds. All matches are shown on Channel Nine.',
    ],
    { hours: 0 },
  ),
  apart(
    'de',
    'Ergebnisse zweier Spieltage',
    [
      'Nordliga: Die Ergebnisse vom Samstag',
      'Maren gegen Hollin 3:1, Tolland gegen Elmbrück 0:0, Sandwiek gegen Ister 2:1. Die Tabelle führt Maren an, es folgen Tolland und Sandwiek.',
    ],
    [
      'Nordliga: Die Ergebnisse vom Sonntag',
      'Lindholm gegen Marwiek 1:1, Brill gegen Gannet 0:2, Ostrau gegen Lindmünde 4:0. Die Tabelle führt Maren an, es folgen Tolland und Sandwiek.',
    ],
    { hours: 22 },
  ),
  apart(
    'en',
    'preview, report and comment of one match: preview',
    [
      'Tolland v Maren: who starts in goal?',
      'Tolland meet Maren in the cup final on Saturday with a question in goal: Anton Weil has a sore thumb, and his deputy is nineteen. Maren bring back Ilya Korn after a month.',
    ],
    [
      'Korn double wins cup for Maren',
      'Ilya Korn scored twice as Maren beat Tolland 3-1 in the cup final on Saturday. Anton Weil, who had played with a sore thumb, was at fault for the second. It is the first cup for Maren in eleven years.',
    ],
    { hours: 26 },
  ),
  one(
    'en',
    'one match in two newsrooms',
    [
      'Maren win cup after eleven years',
      'Maren beat Tolland 3-1 in the cup final in Lindmouth on Saturday, with two goals by Ilya Korn and one by Dahl. Tolland had led through Petersen after ten minutes. It is the first cup for Maren in eleven years.',
    ],
    [
      'Korn double ends the long wait of Maren',
      'Eleven years after their last cup Maren have won it again. Ilya Korn scored twice and Dahl once in the 3-1 win over Tolland in Lindmouth on Saturday. An early goal by Petersen had put Tolland ahead.',
    ],
    { hours: 3 },
  ),
  apart(
    'en',
    'results of two companies from one agency',
    [
      'Quayworks profit rises 12 per cent',
      'LINDMOUTH (VNA) - Terminal operator Quayworks said net profit rose 12 per cent to 81 million crowns in the third quarter on higher volumes. Revenue rose 7 per cent to 640 million. The company kept its forecast for the year.',
    ],
    [
      'Norrund Lines profit rises 9 per cent',
      'LINDMOUTH (VNA) - Shipping company Norrund Lines said net profit rose 9 per cent to 112 million crowns in the third quarter on higher volumes. Revenue rose 5 per cent to 910 million. The company kept its forecast for the year.',
    ],
    { hours: 1 },
  ),
  apart(
    'de',
    'Quartalszahlen zweier Firmen',
    [
      'Kaiwerk steigert Gewinn im dritten Quartal',
      'Der Hafenbetreiber Kaiwerk hat seinen Gewinn im dritten Quartal um 12 Prozent auf 81 Millionen Kronen gesteigert. Der Umsatz stieg um 7 Prozent. An der Prognose für das Gesamtjahr hält der Vorstand fest.',
    ],
    [
      'Nordlinie steigert Gewinn im dritten Quartal',
      'Die Reederei Nordlinie hat ihren Gewinn im dritten Quartal um 9 Prozent auf 112 Millionen Kronen gesteigert. Der Umsatz stieg um 5 Prozent. An der Prognose für das Gesamtjahr hält der Vorstand fest.',
    ],
    { hours: 1 },
  ),
  apart(
    'ja',
    '二社の決算',
    [
      '浜田製菓、最終利益一割増',
      '浜田製菓が五日発表した十二月期決算は、最終利益が前の期比一割増の二十億円だった。主力の菓子が伸び、原材料高を値上げで補った。今期は増収増益を見込む。',
    ],
    [
      '丸山食品、最終利益二割増',
      '丸山食品が五日発表した十二月期決算は、最終利益が前の期比二割増の三十億円だった。主力の冷凍食品が伸び、原材料高を値上げで補った。今期は増収増益を見込む。',
    ],
    { hours: 1 },
  ),
  one(
    'de',
    'ein Quartal in zwei Redaktionen',
    [
      'Kaiwerk verdient deutlich mehr',
      'Der Hafenbetreiber Kaiwerk aus Lindmünde hat im dritten Quartal 81 Millionen Kronen verdient, 12 Prozent mehr als vor einem Jahr. Grund waren mehr Container aus Übersee. Vorstandschefin Rike Sand bestätigte die Prognose.',
    ],
    [
      'Mehr Container: Gewinn von Kaiwerk steigt um 12 Prozent',
      'Mehr Container aus Übersee haben den Gewinn von Kaiwerk im dritten Quartal um 12 Prozent auf 81 Millionen Kronen steigen lassen. Vorstandschefin Rike Sand hält an der Prognose fest, teilte das Unternehmen in Lindmünde mit.',
    ],
  ),
  apart(
    'en',
    'poll of two weeks',
    [
      'Weekly poll: Liberals at 31 per cent',
      'If an election were held on Sunday, the Liberals would get 31 per cent, the Farmers 27 and Labour 22, according to the weekly poll by Tideline. Tideline asked 1,200 adults by telephone.',
    ],
    [
      'Weekly poll: Liberals at 30 per cent',
      'If an election were held on Sunday, the Liberals would get 30 per cent, the Farmers 28 and Labour 22, according to the weekly poll by Tideline. Tideline asked 1,200 adults by telephone.',
    ],
    { hours: 46 },
  ),
  apart(
    'en',
    'polls of two institutes',
    [
      'Poll: Liberals three points ahead of Farmers',
      'The Liberals lead the Farmers by three points in a poll by Tideline published on Thursday. They stand at 31 per cent, the Farmers at 28. Labour gets 20. Some 1,200 adults were asked.',
    ],
    [
      'Poll: Farmers draw level with Liberals',
      'The Farmers have drawn level with the Liberals in a poll by Compass published on Thursday. Both stand at 29 per cent. Labour gets 21. Some 1,050 adults were asked.',
    ],
    { hours: 3 },
  ),
  apart(
    'en',
    'prices and jobs from one office',
    [
      'Inflation in Vessland slows to 2.4 per cent',
      'Consumer prices in Vessland rose 2.4 per cent in February from a year earlier, down from 2.7 in January, the statistics office said on Tuesday. Energy was cheaper, while food cost more.',
    ],
    [
      'Unemployment in Vessland falls to 4.1 per cent',
      'Unemployment in Vessland fell to 4.1 per cent in February from 4.3 in January, the statistics office said on Tuesday. Shops hired most, while builders cut staff.',
    ],
  ),
  apart(
    'fr',
    'deux chiffres du même institut',
    [
      "L'inflation ralentit à 2,4 % en février",
      "Les prix à la consommation ont augmenté de 2,4 % sur un an en février, après 2,7 % en janvier, a annoncé mardi l'institut de la statistique. L'énergie recule, l'alimentation progresse.",
    ],
    [
      'Le chômage recule à 7,1 % en février',
      "Le taux de chômage s'est établi à 7,1 % en février, après 7,3 % en janvier, a annoncé mardi l'institut de la statistique. Le commerce embauche, la construction licencie.",
    ],
  ),
  apart(
    'zh',
    '两地房价',
    [
      '东海市二月房价环比上涨百分之一',
      '统计局周二公布的数据显示，东海市二月新建住宅价格环比上涨百分之一，同比上涨百分之三。业内人士认为，需求回暖带动了成交。',
    ],
    [
      '西岭市二月房价环比上涨百分之二',
      '统计局周二公布的数据显示，西岭市二月新建住宅价格环比上涨百分之二，同比上涨百分之五。业内人士认为，需求回暖带动了成交。',
    ],
    { hours: 1 },
  ),
  apart(
    'ru',
    'цены и зарплаты от одной службы',
    [
      'Цены в Весланде выросли за февраль на 0,4 процента',
      'Потребительские цены в Весланде выросли в феврале на 0,4 процента, сообщила служба статистики. Сильнее всего подорожали овощи и бензин. Годовая инфляция составила 6,1 процента.',
    ],
    [
      'Зарплаты в Весланде выросли за год на 9 процентов',
      'Средняя зарплата в Весланде выросла за год на 9 процентов, сообщила служба статистики. Сильнее всего выросли доходы строителей и врачей. Годовой рост составил 9 процентов.',
    ],
  ),
];
