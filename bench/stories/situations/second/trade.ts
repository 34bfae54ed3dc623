/** Situations of trade and technology: firms, markets, goods, recalls, breaches, releases. */
import { apart, type Situation } from '../situation.ts';

export const TRADE: readonly Situation[] = [
  apart(
    'en',
    'breach at a supplier and at its client',
    [
      'Payroll firm Tallyman says hackers were in its systems',
      'Tallyman, which pays the wages of 1,200 companies, says that strangers were in its systems for nine days in March. The firm has shut down two servers and called in the police. It does not yet know which data were copied, and is writing to all customers.',
    ],
    [
      'Bank details of 31,000 Greenlea staff stolen',
      'The supermarket chain Greenlea has told 31,000 present and former staff that their names, addresses and bank details were stolen. The thieves came in through the payroll firm Tallyman. Greenlea offers a year of free credit checks and has set up a phone line.',
    ],
    { hours: 46 },
  ),
  apart(
    'en',
    'product announced and product on sale',
    [
      'Ferrin shows its first folding e-reader',
      'Ferrin has shown an e-reader that folds in the middle like a paperback. The Folio has two screens of six inches, weighs 210 grams and runs for a month on one charge. It will cost 349 crowns and come to the shops on Thursday, the company said at its event in Port Linnet.',
    ],
    [
      'Ferrin Folio on sale today, but only in grey',
      'The folding e-reader from Ferrin is in the shops from today. The Folio costs 379 crowns, thirty more than announced on Monday, and for now it comes only in grey. Buyers in the north must wait until December. The first batch of 20,000 was gone by noon, the company said.',
    ],
    { hours: 71 },
  ),
  apart(
    'en',
    'market at the open and at the close',
    [
      'Shares open higher as oil falls',
      'Shares in Port Linnet opened higher on Tuesday. The index of the thirty largest companies rose by 0.8 per cent to 4,212 points in the first hour. Airlines gained most, after oil fell below 70 crowns. Norvane Air was up by 3 per cent.',
    ],
    [
      'Shares close lower after rate fears return',
      'Shares in Port Linnet gave up their early gains on Tuesday and closed lower. The index of the thirty largest companies lost 1.1 per cent to 4,133 points. Traders pointed to a speech of the central bank’s deputy, which made a rise in rates more likely. Banks were the only winners.',
    ],
    { hours: 8 },
  ),
  apart(
    'en',
    'recalls of two makers for one fault',
    [
      'Heaters recalled: plug of Brightwell Cosy 2 can melt',
      'Brightwell is recalling its fan heater Cosy 2 because the plug can melt. About 14,000 were sold between October and January. Owners should pull the plug at once and take the heater back to the shop, where they get their money back without a receipt.',
    ],
    [
      'Heaters recalled: plug of Lumo Hearth can melt',
      'Lumo is recalling its fan heater Hearth because the plug can melt. About 5,500 were sold since November. Owners should pull the plug at once and register on the website of the maker, which will send a new cable by post.',
    ],
    { hours: 70 },
  ),
  apart(
    'en',
    'release and its security fix',
    [
      'Quillpad 8.0 released',
      'Quillpad 8.0 is here. The note editor gets a new search, tables that can be sorted, and shared notebooks. Plug-ins written for version 7 must be rebuilt. Packages for all systems are on the download page. Thanks to the 64 people who sent patches.',
    ],
    [
      'Quillpad 8.0.1 released: please update',
      'Quillpad 8.0.1 closes a hole in the shared notebooks that came with 8.0. A person with a link could read notes that were not shared. All users of 8.0 should update today. Version 7 is not affected. Thanks to Ines Karr, who found the bug. There are no other changes.',
    ],
    { hours: 90 },
  ),
  apart(
    'ru',
    'открытие и закрытие торгов',
    [
      'Биржа Белогорья открылась снижением',
      'Торги на бирже Белогорья начались со снижения: индекс потерял 0,6% и опустился до 2 318 пунктов. Дешевеют акции металлургов, «Северсплав» теряет 2,4%. Аналитики связывают это с падением цен на медь.',
    ],
    [
      'Индекс Белогорья закрылся ростом на 1,3%',
      'Биржа Белогорья отыграла утреннее падение и завершила день в плюсе. Индекс вырос на 1,3%, до 2 362 пунктов. Лидером стали бумаги «Речфлота», которые подорожали на 9% после объявления о дивидендах. «Северсплав» закончил день без изменений.',
    ],
    { hours: 9 },
  ),
  apart(
    'zh',
    '同一公司两项公告',
    [
      '青澜电器：董事长辞职',
      '青澜电器十日晚间公告，董事长祁明远因个人健康原因辞去董事长及董事职务，由总经理陆宛如代行职责。公司称，辞职不影响日常经营，新董事长将在三个月内选出。',
    ],
    [
      '青澜电器：拟投资十二亿元建新厂',
      '青澜电器十日晚间公告，拟在云塘市投资十二亿元建设压缩机工厂，预计两年后投产，年产能三百万台。公司称，资金来自自有资金和银行贷款，尚需股东大会批准。',
    ],
    { hours: 1 },
  ),
  apart(
    'fi',
    'lomautukset kahdessa tehtaassa',
    [
      'Saarnion saha lomauttaa 60 työntekijää',
      'Saarnion saha lomauttaa koko tuotantoväkensä, noin 60 työntekijää, kesäkuun alusta kuudeksi viikoksi. Syynä on tukkipuun hinta. Toimitusjohtaja Raili Kosken mukaan irtisanomisia ei ole suunnitteilla, ja kesälomat pidetään ennallaan.',
    ],
    [
      'Myös Virtalan vaneritehdas lomauttaa',
      'Virtalan vaneritehdas aloittaa muutosneuvottelut, jotka koskevat 140 työntekijää. Yhtiö aikoo lomauttaa heidät enintään 90 päiväksi, koska huonekaluteollisuuden tilaukset ovat puolittuneet. Pääluottamusmies Timo Rask sanoo uutisen tulleen täytenä yllätyksenä.',
    ],
    { hours: 29 },
  ),
  apart(
    'hi',
    'दो कंपनियों की छंटनी',
    [
      'नवकिरण टेलीकॉम में 1,200 कर्मचारियों की छंटनी',
      'मोबाइल कंपनी नवकिरण टेलीकॉम ने 1,200 कर्मचारियों को नौकरी से निकालने का ऐलान किया है। कंपनी ने कहा कि कॉल सेंटर का काम अब मशीनें करेंगी। निकाले गए कर्मचारियों को तीन महीने का वेतन मिलेगा। यूनियन ने फैसले का विरोध किया है।',
    ],
    [
      'तरंग मोबाइल में भी छंटनी, 800 लोगों की नौकरी गई',
      'तरंग मोबाइल ने घाटे का हवाला देते हुए 800 कर्मचारियों को हटा दिया है। इनमें ज़्यादातर दुकानों में काम करने वाले हैं। कंपनी ने 150 दुकानें बंद करने की बात भी कही है। इससे पहले नवकिरण टेलीकॉम ने भी छंटनी की थी।',
    ],
    { hours: 40 },
  ),
];
