/** Situations of courts and police: steps of one case, parties of one case, and cases that look alike. */
import { apart, type Situation } from '../situation.ts';

export const COURTS: readonly Situation[] = [
  apart(
    'en',
    'guilty verdict and sentence',
    [
      'Former harbour boss found guilty of taking bribes',
      'A jury in Kestrow has found Martin Aldous guilty of taking bribes from a dredging firm while he ran the port. The jurors needed nine hours. Aldous, 61, showed no emotion as the foreman read the verdict. Judge Phyllis Okoro will hear both sides on the sentence on Thursday, and let him go home until then.',
    ],
    [
      'Six years in prison for former harbour boss Aldous',
      'Martin Aldous, who ran the port of Kestrow for eleven years, must go to prison for six of them. Judge Phyllis Okoro said he had sold “a public office like a parking space”. Aldous, found guilty of bribery on Monday, was led away in handcuffs. His counsel said he would appeal.',
    ],
    { hours: 72 },
  ),
  apart(
    'en',
    'lawsuits of two parties on one matter',
    [
      'Anglers sue Corrimore Paper over dead fish in the Lode',
      'The Lode Valley Anglers have taken Corrimore Paper to court over the spill in April that killed tens of thousands of trout. They want the mill to restock the river and to pay 1.4 million crowns. Corrimore Paper said it would answer in court.',
    ],
    [
      'State takes Corrimore Paper to court over spill in the Lode',
      'The environment ministry has sued Corrimore Paper over the spill in April that killed tens of thousands of trout in the Lode. It asks the court to take away the permit of the mill for two years. Corrimore Paper, already sued by an anglers’ club, said 300 jobs were at risk.',
    ],
    { hours: 20 },
  ),
  apart(
    'en',
    'statements of the families of two victims',
    [
      'Ferry victim Lottie Marsh “lit up every room”',
      'The family of Lottie Marsh, one of the two people who died when the ferry Pintail hit the pier at Oxmere, has spoken of a “fearless, funny girl”. The 19-year-old was on her way to her first day as a trainee nurse. Her parents thanked the crew, who tried to save her.',
    ],
    [
      'Ferry victim Bernard Fitch was “a gentleman to the last”',
      'The family of Bernard Fitch, one of the two people who died when the ferry Pintail hit the pier at Oxmere, has paid tribute to a “gentleman to the last”. The retired clockmaker, 78, had crossed the sound every Friday for forty years. He leaves four grandchildren.',
    ],
    { hours: 5 },
  ),
  apart(
    'en',
    'missing walker sought and found',
    [
      'Police appeal for help to find missing hillwalker',
      'Police in Averdale are asking the public to help to find Hamish Trool, 54, who has not been seen since he set off for Carn Mor on Sunday morning. He wore a red jacket and carried a small blue rucksack. Two rescue teams and a helicopter are searching the northern slopes.',
    ],
    [
      'Missing hillwalker found alive after two nights out',
      'Hamish Trool, the hillwalker missing on Carn Mor since Sunday, has been found alive. A shepherd’s dog led rescuers to a gully where the 54-year-old lay with a broken ankle. He had eaten nothing but blueberries, and was flown to hospital in Averdale.',
    ],
    { hours: 26 },
  ),
  apart(
    'en',
    'charges against two suspects of one raid',
    [
      'Man, 34, charged over museum coin theft',
      'A man of 34 has been charged with burglary after 600 gold coins were taken from the county museum in Brannick in May. Police say Dale Corby drove the van. He will appear before magistrates on Wednesday. Officers are still looking for a second man.',
    ],
    [
      'Woman, 29, charged over museum coin theft',
      'A woman of 29 has been charged with handling stolen goods after 600 gold coins were taken from the county museum in Brannick in May. Police say Irene Vosper tried to sell eleven of the coins to a dealer. She is the second person to be charged in the case.',
    ],
    { hours: 30 },
  ),
  apart(
    'fr',
    'réquisitoire et jugement',
    [
      "Procès de la clinique des Tilleuls : cinq ans requis contre l'ancien directeur",
      "Le parquet de Sainte-Oriane a requis mardi cinq ans de prison, dont deux ferme, contre Gérard Lannoy, l'ancien directeur de la clinique des Tilleuls, jugé pour homicides involontaires. « Il savait, et il a compté ses lits », a lancé la procureure. La défense doit plaider mercredi.",
    ],
    [
      'Clinique des Tilleuls : Gérard Lannoy relaxé',
      "Le tribunal de Sainte-Oriane a relaxé vendredi l'ancien directeur de la clinique des Tilleuls, contre lequel le parquet avait requis cinq ans de prison. Les juges estiment que le lien entre les sous-effectifs et les quatre décès n'est pas établi. Dans la salle, des proches des victimes ont quitté l'audience en larmes.",
    ],
    { hours: 70 },
  ),
  apart(
    'fr',
    'appel à témoins puis interpellation',
    [
      'Cycliste renversée à Morvigny : la gendarmerie lance un appel à témoins',
      'Une cycliste de 42 ans a été grièvement blessée dimanche soir sur la départementale 88, à la sortie de Morvigny. Le conducteur a pris la fuite. Les gendarmes recherchent une fourgonnette blanche, au phare droit cassé. Toute personne ayant vu la scène est priée de les appeler.',
    ],
    [
      'Cycliste renversée à Morvigny : un homme de 23 ans en garde à vue',
      "Un homme de 23 ans a été interpellé mardi matin à son domicile et placé en garde à vue. Il est soupçonné d'avoir renversé une cycliste dimanche soir sur la départementale 88 avant de prendre la fuite. C'est un garagiste, intrigué par un phare à changer, qui a prévenu les gendarmes.",
    ],
    { hours: 36 },
  ),
  apart(
    'sv',
    'åtal och försvarets svar',
    [
      'Revisorn åtalas för att ha tömt hembygdsföreningens kassa',
      'En 57-årig revisor i Granviken åtalas för grov förskingring. Enligt åklagaren Lena Strand förde han under sex år över 2,3 miljoner från hembygdsföreningen till sitt eget konto. Mannen nekar och säger att pengarna var lån. Rättegången väntas börja på tisdag.',
    ],
    [
      'Försvararen: ”Ni åtalar fel man”',
      'Den åtalade revisorn i Granviken har kvitton på allt, säger hans försvarare Jonas Berglind. I går visade han upp brev där hembygdsföreningens förre ordförande tackar ja till lånen. ”Ni åtalar fel man”, säger Berglind, som vill att rätten hör ordföranden som vittne. Denne har inte velat svara på våra frågor.',
    ],
    { hours: 23 },
  ),
  apart(
    'nl',
    'vermist en teruggevonden',
    [
      'Politie zoekt getuigen in zaak van vermiste Joris (9)',
      'De politie zoekt sinds dinsdagmiddag naar Joris van Elst uit Warmeloo. De jongen van 9 kwam na school niet thuis. Hij droeg een groene jas en reed op een gele fiets. Tientallen buurtbewoners helpen mee en ook de duivenvereniging zoekt langs de vaart.',
    ],
    [
      'Joris (9) terecht: hij sliep in de trein',
      'De vermiste Joris van Elst uit Warmeloo is ongedeerd teruggevonden. Een conductrice trof de jongen dinsdagnacht slapend aan in een weggezette trein, zestig kilometer van huis. Hij wilde naar de zee, vertelde hij. Zijn ouders bedanken iedereen die heeft gezocht.',
    ],
    { hours: 11 },
  ),
  apart(
    'he',
    'שני חשודים בפרשה אחת',
    [
      'הוארך מעצרו של סגן ראש העיר בפרשת המכרזים',
      'בית המשפט בנווה ארזים האריך אתמול בחמישה ימים את מעצרו של סגן ראש העיר, דורון אלקלעי, החשוד בקבלת שוחד מקבלן גינון. לפי המשטרה, הוא קיבל רכב חדש תמורת זכייה במכרז. סנגורו טען כי הרכב נקנה כדין.',
    ],
    [
      'בפרשת המכרזים בנווה ארזים: נעצרה גם גזברית העירייה',
      'גזברית עיריית נווה ארזים, אורלי שגב, נעצרה הבוקר בחשד שאישרה תשלומים כפולים לקבלן הגינון. זהו המעצר השני בפרשה, אחרי מעצרו של סגן ראש העיר. בביתה נתפסו לפי המשטרה מסמכים ושלושה טלפונים.',
    ],
    { hours: 22 },
  ),
  apart(
    'ja',
    '逮捕と釈放',
    [
      '無許可で花火を販売した疑い、会社役員を逮捕 白鷺署',
      '白鷺署は九日、許可を受けずに大量の花火を販売したとして、火薬類取締法違反の疑いで会社役員の男(四十六)を逮捕した。調べに対し「許可は必要ないと思っていた」と容疑を否認しているという。倉庫から約二トンの花火が見つかった。',
    ],
    [
      '花火無許可販売、逮捕の役員を釈放 白鷺地検',
      '白鷺地検は十二日、許可を受けずに花火を販売したとして逮捕された会社役員の男(四十六)を処分保留で釈放した。在宅で捜査を続けるという。男は報道陣に「ご迷惑をおかけした」と頭を下げ、花火の取り扱いをやめる考えを示した。',
    ],
    { hours: 74 },
  ),
];
