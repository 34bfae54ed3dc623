/** Situations of weather, earthquakes and recalls. */
import { apart, one, type Situation } from './situation.ts';

export const WARNINGS: readonly Situation[] = [
  apart(
    'en',
    'forecast by region',
    [
      'Weather for the northern coast',
      'Cloudy with showers in the morning, drier from noon. Highest temperature 12 degrees. A fresh westerly wind, strong at times on the northern coast. Tonight clear, with ground frost inland.',
    ],
    [
      'Weather for the southern lakes',
      'Cloudy with showers in the morning, drier from noon. Highest temperature 14 degrees. A light westerly wind, fresh at times on the southern lakes. Tonight clear, with fog inland.',
    ],
    { hours: 0 },
  ),
  apart(
    'de',
    'Wetterbericht nach Regionen',
    [
      'Wetter im Norden: Schauer und Wind',
      'Im Norden gibt es heute Schauer bei 9 bis 12 Grad. Der Wind weht frisch aus West. In der Nacht klart es auf, und die Temperaturen sinken auf 3 Grad.',
    ],
    [
      'Wetter im Süden: Schauer und Wind',
      'Im Süden gibt es heute Schauer bei 10 bis 12 Grad. Der Wind weht frisch aus West. In der Nacht klart es auf, und die Temperaturen sinken auf 3 Grad.',
    ],
    { hours: 0 },
  ),
  apart(
    'zh',
    '分区天气预报',
    [
      '东海县明日天气',
      '东海县明天多云转小雨，最高气温十五度，最低气温八度，东北风三到四级。请市民出门带伞，注意保暖。',
    ],
    [
      '西岭县明日天气',
      '西岭县明天多云转小雨，最高气温十三度，最低气温六度，东北风三到四级。请市民出门带伞，注意保暖。',
    ],
    { hours: 0 },
  ),
  apart(
    'ko',
    '지역별 기상특보',
    [
      '북촌군 호우주의보 발효',
      '기상청은 5일 오후 3시를 기해 북촌군에 호우주의보를 내렸다. 내일 아침까지 80밀리미터의 비가 더 올 것으로 보인다. 하천 주변 출입을 삼가 달라고 당부했다.',
    ],
    [
      '해주읍 호우주의보 발효',
      '기상청은 5일 오후 3시를 기해 해주읍에 호우주의보를 내렸다. 내일 아침까지 80밀리미터의 비가 더 올 것으로 보인다. 하천 주변 출입을 삼가 달라고 당부했다.',
    ],
    { hours: 0 },
  ),
  apart(
    'en',
    'two earthquakes of one morning',
    [
      'Magnitude 4.8 earthquake off Sandvik',
      'An earthquake of magnitude 4.8 was felt off Sandvik at 06:12, the seismological service said. Its depth was 11 kilometres. No damage was reported and no tsunami is expected.',
    ],
    [
      'Magnitude 5.1 earthquake near Hollin',
      'An earthquake of magnitude 5.1 was felt near Hollin at 07:40, the seismological service said. Its depth was 9 kilometres. No damage was reported and no tsunami is expected.',
    ],
  ),
  one(
    'en',
    'one earthquake in two newsrooms',
    [
      'Earthquake shakes Sandvik before dawn',
      'People in Sandvik ran into the streets before dawn on Monday when an earthquake of magnitude 4.8 shook the bay. The seismological service put its centre 20 kilometres off the coast. Chimneys fell, but nobody was hurt.',
    ],
    [
      'Chimneys fall as quake of 4.8 hits Sandvik bay',
      'An earthquake of magnitude 4.8 off the coast brought down chimneys in Sandvik early on Monday. Its centre was 20 kilometres out in the bay, according to the seismological service. There were no injuries.',
    ],
  ),
  apart(
    'ja',
    '二つの地震',
    [
      '北浜で震度四の地震',
      '五日午前六時十二分ごろ、北浜市で震度四を観測する地震があった。震源の深さは約十キロで、地震の規模はマグニチュード四・八と推定される。津波の心配はない。',
    ],
    [
      '東谷で震度四の地震',
      '五日午前七時四十分ごろ、東谷町で震度四を観測する地震があった。震源の深さは約三十キロで、地震の規模はマグニチュード五・一と推定される。津波の心配はない。',
    ],
  ),
  apart(
    'es',
    'dos seísmos del mismo día',
    [
      'Un seísmo de magnitud 4,2 sacude Valmora',
      'Un seísmo de magnitud 4,2 se ha registrado esta madrugada en Valmora, según el instituto geográfico. No hay daños. El epicentro se sitúa a doce kilómetros de profundidad.',
    ],
    [
      'Un seísmo de magnitud 4,5 sacude Puerto Cendal',
      'Un seísmo de magnitud 4,5 se ha registrado esta tarde en Puerto Cendal, según el instituto geográfico. No hay daños. El epicentro se sitúa a ocho kilómetros de profundidad.',
    ],
    { hours: 9 },
  ),
  apart(
    'en',
    'recall by lot',
    [
      'Marrow Foods recalls smoked trout, lot 3319',
      'Marrow Foods recalls smoked trout in packs of 200 grams, lot 3319, because of listeria. The packs were sold in Elmbury and Tolland. Do not eat the trout and bring it back to the shop.',
    ],
    [
      'Marrow Foods recalls smoked trout, lot 3342',
      'Marrow Foods recalls smoked trout in packs of 200 grams, lot 3342, because of listeria. The packs were sold in Sandvik and Hollin. Do not eat the trout and bring it back to the shop.',
    ],
    { hours: 20 },
  ),
  apart(
    'fr',
    'rappels du même fabricant',
    [
      'Rappel de fromages Val-Doré : tome fermière',
      'La laiterie Val-Doré rappelle sa tome fermière vendue du 2 au 9 mars en raison de la présence possible de listeria. Il est recommandé de ne pas la consommer et de la rapporter au point de vente.',
    ],
    [
      'Rappel de fromages Val-Doré : crottin affiné',
      'La laiterie Val-Doré rappelle son crottin affiné vendu du 2 au 9 mars en raison de la présence possible de listeria. Il est recommandé de ne pas le consommer et de le rapporter au point de vente.',
    ],
    { hours: 3 },
  ),
  apart(
    'hi',
    'दो जिलों की चेतावनी',
    [
      'सोनपुर जिले में भारी बारिश की चेतावनी',
      'मौसम विभाग ने सोनपुर जिले में अगले दो दिन भारी बारिश की चेतावनी दी है। नदियों के किनारे रहने वाले लोगों से सुरक्षित स्थानों पर जाने की अपील की गई है। स्कूल बंद रहेंगे।',
    ],
    [
      'मधुगढ़ जिले में भारी बारिश की चेतावनी',
      'मौसम विभाग ने मधुगढ़ जिले में अगले दो दिन भारी बारिश की चेतावनी दी है। नदियों के किनारे रहने वाले लोगों से सुरक्षित स्थानों पर जाने की अपील की गई है। स्कूल बंद रहेंगे।',
    ],
    { hours: 0 },
  ),
];
