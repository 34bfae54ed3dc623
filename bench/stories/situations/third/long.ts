/** Situations of full texts: background that two reports share, notices that are mostly boilerplate, and wire copy cut in two ways. */
import { apart, one, type Situation } from '../situation.ts';

export const LONG: readonly Situation[] = [
  apart(
    'en',
    'two days of one trial with the same background',
    [
      'Nurse tells Mallory trial of missing insulin',
      'A night sister has told a jury how eleven vials of insulin disappeared from a locked fridge on the ward where three patients died. Grace Adomako, giving evidence at Leddon Crown Court on Monday, said that she had counted the vials herself at 10pm and found the shelf empty at six. She had told the ward manager, who “said we would find them behind the milk”.\n\nEdwin Mallory, 46, a healthcare assistant, denies murdering Rose Tully, 81, Albert Finch, 77, and Jean Marrow, 90, at the Calder Infirmary in the winter of 2022. The prosecution says that he injected them with insulin which they had not been prescribed. He was arrested in March 2023 after a pathologist noticed low blood sugar in all three. Mallory, of Priory Close, Leddon, says that he was on his break when each of them fell ill.\n\nThe trial, which is expected to last eight weeks, continues.',
    ],
    [
      'Mallory “searched for untraceable poisons” on ward computer, court told',
      'A computer on the ward where three patients died was used to look up poisons that leave no trace, a jury has heard. Neil Astley, a digital analyst with the police, told Leddon Crown Court on Tuesday that there were fourteen such searches in nine nights, each of them within minutes of Edwin Mallory’s card opening the office door. Under cross-examination he agreed that the machine had no password.\n\nEdwin Mallory, 46, a healthcare assistant, denies murdering Rose Tully, 81, Albert Finch, 77, and Jean Marrow, 90, at the Calder Infirmary in the winter of 2022. The prosecution says that he injected them with insulin which they had not been prescribed. He was arrested in March 2023 after a pathologist noticed low blood sugar in all three. Mallory, of Priory Close, Leddon, says that he was on his break when each of them fell ill.\n\nThe trial, which is expected to last eight weeks, continues.',
    ],
    { hours: 25 },
  ),
  one(
    'en',
    'one wire report cut in two ways under two headlines',
    [
      'Lake Orrin ice breaks under wedding party',
      'SANDVALE (Meridian Wire) – Fourteen wedding guests fell through the ice of Lake Orrin on Saturday while posing for a photograph, police said. All were pulled out within ten minutes and none was seriously hurt. The bride and groom, who were standing on a jetty, stayed dry.\n\nThe ice was 6 centimetres thick at the place where the group had lined up, near the mouth of a warm stream, according to the fire service. It advises against walking on less than 12. “They were lucky that the water there only comes up to your chest,” said fire officer Petra Sund.\n\nFive guests were taken to hospital with hypothermia and released in the evening. The dinner went ahead with two hours’ delay, in borrowed clothes.',
    ],
    [
      'Group photo ends in icy bath for 14 guests',
      'Fourteen wedding guests fell through the ice of Lake Orrin near Sandvale on Saturday while posing for a photograph, police said. All were pulled out within ten minutes and none was seriously hurt. Five were taken to hospital with hypothermia and released in the evening. The ice was 6 centimetres thick at the place where the group had lined up, according to the fire service, which advises against walking on less than 12. The dinner went ahead with two hours’ delay, in borrowed clothes. The bride and groom, on a jetty, had stayed dry. (mw)',
    ],
    { hours: 2 },
  ),
  apart(
    'en',
    'storm warnings for two counties in one form',
    [
      'Severe thunderstorm warning for Harlan County until 5.45 PM',
      'BULLETIN – IMMEDIATE BROADCAST REQUESTED. The Weather Office in Tilden has issued a severe thunderstorm warning for eastern Harlan County until 5.45 PM. At 4.58 PM a severe thunderstorm was located over Brace Creek, moving east at 30 mph. HAZARD: 60 mph wind gusts and hail the size of a quarter. SOURCE: radar indicated. IMPACT: expect damage to vehicles, roofs and siding. Locations affected include Brace Creek, Tull, Prairie Home and the Harlan County fairground. PRECAUTIONARY ACTIONS: for your protection move to an inside room on the lowest floor of a building. Large hail and damaging winds are occurring with this storm. Do not try to drive through flooded roads. Report hail, wind damage or flooding to the Weather Office when you can do so safely.',
    ],
    [
      'Severe thunderstorm warning for Doane County until 6.30 PM',
      'BULLETIN – IMMEDIATE BROADCAST REQUESTED. The Weather Office in Tilden has issued a severe thunderstorm warning for southern Doane County until 6.30 PM. At 5.41 PM a severe thunderstorm was located over Mission Flat, moving southeast at 40 mph. HAZARD: 70 mph wind gusts and hail the size of a golf ball. SOURCE: trained spotters. IMPACT: people and animals outdoors will be injured; expect damage to vehicles, roofs and windows. Locations affected include Mission Flat, Osgood, Ruby and Lake Doane. PRECAUTIONARY ACTIONS: for your protection move to an inside room on the lowest floor of a building. Large hail and damaging winds are occurring with this storm. Do not try to drive through flooded roads. Report hail, wind damage or flooding to the Weather Office when you can do so safely.',
    ],
    { hours: 1 },
  ),
  apart(
    'en',
    'contract announcements of one company with one boilerplate',
    [
      'Veltrane wins €84m tram order from Port Hallen',
      'Veltrane SA has been awarded a contract worth €84 million to supply 22 low-floor trams to the city of Port Hallen. Deliveries will start in 2028. The agreement includes an option for ten more vehicles. “We are proud to help Port Hallen move its citizens in a cleaner way,” said Inès Carpentier, president of urban systems at Veltrane.\n\nAbout Veltrane: Veltrane is a world leader in sustainable mobility. With 9,400 employees in 23 countries it develops trains, trams, signals and services. In the last financial year it posted sales of €2.6 billion and an order book of €7.1 billion. Veltrane’s head office is in Lissy. This release may contain forward-looking statements, which involve risks and uncertainties; actual results may differ. Media contact: press office.',
    ],
    [
      'Veltrane to maintain Norrland’s night trains until 2041',
      'Veltrane SA has been awarded a contract worth €210 million to maintain the 31 sleeper trains of Norrland Railways for fifteen years. It will take over the depot at Kalmora and its 160 staff in January. The agreement includes new software that foresees faults. “We are proud to help Norrland’s travellers sleep well,” said Henrik Boll, president of services at Veltrane.\n\nAbout Veltrane: Veltrane is a world leader in sustainable mobility. With 9,400 employees in 23 countries it develops trains, trams, signals and services. In the last financial year it posted sales of €2.6 billion and an order book of €7.1 billion. Veltrane’s head office is in Lissy. This release may contain forward-looking statements, which involve risks and uncertainties; actual results may differ. Media contact: press office.',
    ],
    { hours: 30 },
  ),
  one(
    'en',
    'council vote told at length by two reporters',
    [
      'Dunby councillors vote to sell town hall to hotel chain',
      'Dunby Council voted by 23 to 19 on Tuesday night to sell its Victorian town hall to the hotel chain Larkspur for £6.2m. The council will move to the former tax office in Brewer Street next summer.\n\nThe leader, Sheila Marwood, told a packed chamber that the building needed £9m of repairs which the town could not pay. “It is a beautiful roof, and it is coming down on our heads,” she said. The opposition called the price a giveaway and wanted a referendum; the motion for one was lost by the same four votes.\n\nLarkspur plans 88 rooms and a restaurant. Under the contract the ballroom must be open to townspeople for sixty days a year, and the clock must keep striking. Some 4,000 people had signed a petition against the sale. About fifty of them stood outside in the rain and rang handbells throughout the debate.',
    ],
    [
      'Handbells in the rain as Dunby gives up its town hall',
      'To the sound of handbells from the pavement, Dunby sold its town hall on Tuesday night. The margin was four: 23 councillors were for the deal with Larkspur, 19 against. The hotel company pays £6.2m and wants to make 88 bedrooms and a restaurant out of offices and committee rooms.\n\nTwo conditions are meant to comfort the 4,000 who had signed a petition. On sixty days a year the ballroom is to remain the town’s, and the clock may not be silenced. A call for a referendum failed, again by four votes. “A giveaway,” said the opposition. Council leader Sheila Marwood countered that repairs would have cost £9m, money that was not there.\n\nNext summer the staff move to Brewer Street, into what was once the tax office. There is no clock on that one.',
    ],
    { hours: 10 },
  ),
  apart(
    'en',
    'two strips of one web comic',
    [
      'Goose & Ledger #412: Audit Season',
      'Today’s strip: Goose has lost the receipts again, Ledger suspects the pond. Panel four took me three evenings because feathers, as I keep finding out, have opinions. New strips on Mondays and Thursdays. If you like Goose & Ledger you can support it for two dollars a month and get the sketches; the second book is in the shop, and I will be at the Hallen comics fair with prints in October.',
    ],
    [
      'Goose & Ledger #413: The Intern',
      'Today’s strip: a duckling starts at the firm and asks what depreciation is. Nobody knows. I drew this one on a ferry, so please forgive the horizon. New strips on Mondays and Thursdays. If you like Goose & Ledger you can support it for two dollars a month and get the sketches; the second book is in the shop, and I will be at the Hallen comics fair with prints in October.',
    ],
    { hours: 72 },
  ),
  one(
    'de',
    'wire report in full and cut to its lead',
    [
      'Seilbahn am Hochgrund steht nach Blitzschlag still',
      'Oberried (mdw) – Nach einem Blitzschlag in die Bergstation steht die Seilbahn am Hochgrund bei Oberried für mindestens zwei Wochen still. Das teilte die Betreibergesellschaft am Montag mit. Der Blitz hatte am Sonntag gegen 17 Uhr die Steuerung zerstört. In den Gondeln saßen zu diesem Zeitpunkt 41 Fahrgäste, die mit dem Notantrieb ins Tal gebracht wurden. Verletzt wurde niemand.\n\nDie Ersatzteile müssten eigens angefertigt werden, sagte Geschäftsführer Xaver Lindner. Den Schaden schätzte er auf 400.000 Euro, hinzu komme der Ausfall in der besten Wanderzeit. Die Hütte am Gipfel bleibt geöffnet, ist aber nur zu Fuß in etwa drei Stunden zu erreichen. Lebensmittel bringt vorläufig ein Hubschrauber.\n\nDie Bahn wurde 1972 eröffnet und befördert im Jahr rund 180.000 Menschen. Gekaufte Fahrkarten werden erstattet.',
    ],
    [
      'Nach Blitz: Hochgrund-Seilbahn fällt zwei Wochen aus',
      'Nach einem Blitzschlag in die Bergstation steht die Seilbahn am Hochgrund bei Oberried für mindestens zwei Wochen still. Das teilte die Betreibergesellschaft am Montag mit. Der Blitz hatte am Sonntag gegen 17 Uhr die Steuerung zerstört. Die 41 Fahrgäste wurden mit dem Notantrieb ins Tal gebracht, verletzt wurde niemand. Gekaufte Fahrkarten werden erstattet. mdw',
    ],
    { hours: 1 },
  ),
  apart(
    'es',
    'missing person sought and found with one background',
    [
      'Segundo día de búsqueda del pastor desaparecido en la sierra de Albor',
      'Más de cien personas participan este jueves en la búsqueda de Fermín Olalla, el pastor de 71 años desaparecido en la sierra de Albor. La Guardia Forestal ha sumado dos drones y una unidad canina. Su perro regresó solo a casa anoche, cojeando.\n\nOlalla salió de Castroviejo el martes al amanecer con noventa ovejas, como cada día desde hace medio siglo. No lleva teléfono. Vestía un chaquetón verde y boina. El rebaño apareció el mismo martes junto a la fuente del Moro, sin su dueño. Las temperaturas nocturnas bajan estos días de los cuatro grados bajo cero.',
    ],
    [
      'Aparece con vida Fermín Olalla, el pastor perdido tres noches en la sierra',
      'Fermín Olalla está vivo. Un equipo de la Guardia Forestal lo encontró este viernes en un chozo abandonado, con un tobillo roto y envuelto en paja. Un helicóptero lo trasladó al hospital de Arenal, donde está consciente y pide caldo.\n\nOlalla, de 71 años, salió de Castroviejo el martes al amanecer con noventa ovejas, como cada día desde hace medio siglo. No lleva teléfono. El rebaño apareció el mismo martes junto a la fuente del Moro, sin su dueño. Las temperaturas nocturnas bajan estos días de los cuatro grados bajo cero.',
    ],
    { hours: 27 },
  ),
  one(
    'fr',
    'long press release and the report made of it',
    [
      'La Compagnie des Ponts de l’Aune rend gratuite la traversée pour les moins de 25 ans',
      'Communiqué de presse. À compter du 1er septembre, la traversée des trois bacs exploités par la Compagnie des Ponts de l’Aune sera gratuite pour tous les voyageurs de moins de 25 ans, sur présentation d’une pièce d’identité. La mesure, adoptée à l’unanimité par le conseil d’administration le 12 juin, concerne environ 6 200 jeunes du Val-de-Sorge, dont 900 apprentis.\n\nSon coût, estimé à 310 000 euros par an, sera pris en charge pour moitié par le département. « Aucun jeune ne doit renoncer à un emploi parce qu’une rivière l’en sépare », déclare la présidente, Solange Vidal. Un bilan sera dressé au bout de dix-huit mois. Les tarifs des autres usagers restent inchangés.',
    ],
    [
      'Val-de-Sorge : les bacs gratuits pour les jeunes dès la rentrée',
      'Bonne nouvelle pour les apprentis du Val-de-Sorge : les moins de 25 ans ne paieront plus les bacs de l’Aune à partir du 1er septembre. Il leur suffira de montrer leur carte d’identité à bord. Quelque 6 200 personnes pourront en profiter. La compagnie chiffre la dépense à 310 000 euros par an et le département en règle la moitié. « Aucun jeune ne doit renoncer à un emploi parce qu’une rivière l’en sépare », résume la présidente Solange Vidal. Pour les autres voyageurs, rien ne change. Le dispositif sera évalué après un an et demi.',
    ],
    { hours: 6 },
  ),
  one(
    'ja',
    'wire report in full and cut for a regional paper',
    [
      '無人駅に住み着いたヤギ、駅長に就任 「給料は草」',
      '【緑川報知通信】緑川鉄道は1日、無人駅の山吹駅（緑川町）に3年前から住み着いている雌のヤギ「ハナ」を名誉駅長に任命した。駅舎で開かれた式では、社長の大森健吾さんが特製の帽子をかぶせ、委嘱状を手渡したところ、ハナは端からかじり始めた。給料は1日3キロの草で、住民が交代で届ける。\n\nハナは2022年の春、どこからともなく現れた。線路脇の雑草を食べ尽くすため、除草の費用が年間40万円浮いたという。会いに来る客も増え、昨年度の山吹駅の乗降客は前年の1.6倍になった。任期は1年で、更新できる。大森社長は「うちで一番働いている」と話した。',
    ],
    [
      'ヤギのハナ、山吹駅の名誉駅長に 緑川鉄道',
      '緑川鉄道は1日、無人駅の山吹駅に3年前から住み着いている雌のヤギ「ハナ」を名誉駅長に任命した。式では社長の大森健吾さんが特製の帽子をかぶせ、委嘱状を手渡したところ、ハナは端からかじり始めた。給料は1日3キロの草。線路脇の雑草を食べるため除草費が年間40万円浮いたという。大森社長は「うちで一番働いている」と話した。任期は1年。（緑川報知）',
    ],
    { hours: 3 },
  ),
  apart(
    'zh',
    'rainstorm alert raised and lifted',
    [
      '南港市暴雨预警升级为红色 全市停课停运',
      '南港市气象台七日凌晨两点四十分将暴雨橙色预警升级为红色。受低压云团影响，过去三小时海湾区和柳塘区降雨量已超过一百毫米，预计未来三小时雨势仍将持续。全市中小学和幼儿园今日停课，地铁一号线和四号线停止运营，渡轮全部停航。市应急管理局提醒市民留在室内，不要进入地下车库，不要涉水行走，远离河道和山坡。如遇险情请立即报警。',
    ],
    [
      '南港市解除暴雨红色预警 地铁恢复运营',
      '南港市气象台七日下午四点十分解除暴雨红色预警。雨带已经移到海上，预计今晚多云间晴。地铁一号线下午五点起恢复运营，四号线因柳塘站积水仍需排水，最快明早通车。渡轮明天恢复正常班次，中小学和幼儿园明天照常上课。据市应急管理局统计，全市共转移居民两千三百人，四十六辆汽车被淹，没有人员伤亡。清淤工作正在进行。',
    ],
    { hours: 14 },
  ),
  apart(
    'pt',
    'traffic notices of two weeks from one council',
    [
      'Condicionamentos de trânsito em Almoreira: 3 a 7 de novembro',
      'A Câmara Municipal de Almoreira informa que, entre 3 e 7 de novembro, o trânsito estará condicionado na Rua do Moinho, por motivo de repavimentação, e cortado na Travessa da Palma, por motivo de obras no saneamento. O estacionamento é proibido no Largo da Igreja na quinta-feira, dia de feira. Os autocarros da linha 4 circulam pela Avenida do Mar. A autarquia agradece a compreensão dos munícipes.',
    ],
    [
      'Condicionamentos de trânsito em Almoreira: 10 a 14 de novembro',
      'A Câmara Municipal de Almoreira informa que, entre 10 e 14 de novembro, o trânsito estará condicionado na Avenida do Mar, por motivo de poda de árvores, e cortado na Rua das Olarias, por motivo de filmagens. O estacionamento é proibido no Campo da Bola no sábado, dia de corrida. Os autocarros da linha 7 circulam pela Rua do Moinho. A autarquia agradece a compreensão dos munícipes.',
    ],
    { hours: 168 },
  ),
];
