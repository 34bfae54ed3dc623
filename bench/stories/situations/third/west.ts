/** Situations in German and French. */
import { apart, one, type Situation } from '../situation.ts';

export const WEST: readonly Situation[] = [
  one(
    'de',
    'agency report rewritten by a local newsroom',
    [
      'Güterzug entgleist bei Niederfelsing – Strecke bis Freitag gesperrt',
      'Bei Niederfelsing ist in der Nacht zum Mittwoch ein Güterzug entgleist. Sieben mit Kies beladene Wagen sprangen nach Angaben der Bundespolizei aus den Schienen und rissen drei Oberleitungsmasten um. Der Lokführer blieb unverletzt. Die Strecke zwischen Ahlberg-Süd und Tannheim ist bis mindestens Freitagabend gesperrt, Busse ersetzen die Regionalzüge. Den Schaden schätzt die Bahn auf drei Millionen Euro.',
    ],
    [
      'Kieszug springt aus den Gleisen: Pendler aus Tannheim müssen auf Busse umsteigen',
      'Es hat gekracht wie bei einem Gewitter, sagt Anwohnerin Hilde Rösner. In der Nacht auf Mittwoch sind in Niederfelsing sieben Waggons eines Kieszugs aus dem Gleis geraten. Sie knickten drei Masten der Oberleitung um, der Mann im Führerstand kam mit dem Schrecken davon. Zwischen Tannheim und Ahlberg-Süd geht frühestens am Freitagabend wieder etwas; bis dahin fahren Busse. Die Bahn beziffert den Schaden auf rund drei Millionen Euro.',
    ],
    { hours: 5 },
  ),
  apart(
    'de',
    'police reports of burglaries in two towns',
    [
      'POL-HB: Einbruch in Bäckerei in Osterwede – Zeugen gesucht',
      'Osterwede (ots) – Unbekannte sind in der Nacht zum Montag in eine Bäckerei an der Lindenstraße eingebrochen. Sie hebelten die Hintertür auf, durchsuchten die Büroräume und nahmen einen Tresor mit mehreren Tausend Euro mit. Der Sachschaden beträgt etwa 1.500 Euro. Zeugen, die zwischen 23 und 4 Uhr etwas Verdächtiges gesehen haben, werden gebeten, sich beim Polizeirevier Osterwede zu melden.',
    ],
    [
      'POL-HB: Einbruch in Gaststätte in Kaltenhagen – Zeugen gesucht',
      'Kaltenhagen (ots) – Unbekannte sind in der Nacht zum Montag in eine Gaststätte am Marktplatz eingebrochen. Sie schlugen ein Fenster ein, brachen zwei Spielautomaten auf und nahmen Bargeld sowie mehrere Flaschen Schnaps mit. Der Sachschaden beträgt etwa 4.000 Euro. Zeugen, die zwischen 1 und 6 Uhr etwas Verdächtiges gesehen haben, werden gebeten, sich beim Polizeirevier Kaltenhagen zu melden.',
    ],
    { hours: 1 },
  ),
  apart(
    'de',
    'strike announced and pay deal reached',
    [
      'Warnstreik bei den Stadtwerken Rehburg am Donnerstag',
      'Bei den Stadtwerken Rehburg wird am Donnerstag gestreikt. Die Gewerkschaft Energie und Verkehr hat die 1.100 Beschäftigten zu einem ganztägigen Ausstand aufgerufen, nachdem die dritte Verhandlungsrunde ohne Ergebnis geblieben war. Busse und Straßenbahnen bleiben im Depot, auch die Hallenbäder öffnen nicht. Die Gewerkschaft fordert 7,5 Prozent mehr Lohn, die Arbeitgeber bieten 3 Prozent.',
    ],
    [
      'Einigung bei den Stadtwerken Rehburg: 5,2 Prozent mehr Lohn',
      'Der Tarifkonflikt bei den Stadtwerken Rehburg ist beigelegt. Nach einer Nachtsitzung verständigten sich beide Seiten auf eine Lohnerhöhung von 5,2 Prozent in zwei Schritten und einen zusätzlichen freien Tag. Der Vertrag läuft 24 Monate. Die Mitglieder der Gewerkschaft müssen noch zustimmen. Oberbürgermeisterin Silke Harms zeigte sich erleichtert, kündigte aber an, dass Fahrkarten teurer würden.',
    ],
    { hours: 210 },
  ),
  one(
    'de',
    'wheel found in a bog by authority and newspaper',
    [
      'Archäologen bergen 2.300 Jahre altes Wagenrad aus dem Hollermoor',
      'Im Hollermoor ist ein nahezu vollständiges Wagenrad aus der Eisenzeit geborgen worden. Wie das Landesamt für Denkmalpflege mitteilte, wurde es im August beim Verlegen eines Glasfaserkabels in anderthalb Metern Tiefe entdeckt. Das Rad aus Eschenholz hat zehn Speichen und einen Durchmesser von 94 Zentimetern. Es soll in den kommenden zwei Jahren konserviert und anschließend im Museum Holle gezeigt werden.',
    ],
    [
      'Kabelbauer stoßen im Moor auf uraltes Rad',
      'Eigentlich sollte nur das schnelle Internet kommen. Doch anderthalb Meter unter dem Hollermoor lag etwas, das den Bautrupp im August innehalten ließ: ein hölzernes Rad mit zehn Speichen, 94 Zentimeter hoch und rund 2.300 Jahre alt. Nun haben es die Fachleute vom Denkmalamt ans Licht geholt. Weil das Eschenholz an der Luft zerfiele, muss es zwei Jahre lang getränkt werden, bevor das Museum in Holle es ausstellt.',
    ],
    { hours: 22 },
  ),
  apart(
    'de',
    'closures of two country roads',
    [
      'Vollsperrung der L 214 zwischen Ahlsbeck und Grünau',
      'Die Landesstraße 214 ist von Montag, 3. Juni, bis Freitag, 28. Juni, zwischen Ahlsbeck und Grünau voll gesperrt. Die Fahrbahn wird auf einer Länge von 2,8 Kilometern erneuert. Die Umleitung führt über Tessow und ist ausgeschildert. Der Schulbus fährt in dieser Zeit zehn Minuten früher. Die Straßenmeisterei bittet um Verständnis für die Behinderungen.',
    ],
    [
      'Vollsperrung der L 219 zwischen Bergfeld und Röbelsee',
      'Die Landesstraße 219 ist von Montag, 10. Juni, bis Mittwoch, 19. Juni, zwischen Bergfeld und Röbelsee voll gesperrt. Ein Durchlass unter der Fahrbahn wird ersetzt. Die Umleitung führt über Neuhof und ist ausgeschildert. Fußgänger und Radfahrer kommen an der Baustelle vorbei. Die Straßenmeisterei bittet um Verständnis für die Behinderungen.',
    ],
    { hours: 2 },
  ),
  one(
    'fr',
    'agency report rewritten by a regional paper',
    [
      'Effondrement d’un immeuble vide à Saint-Aubrac, pas de victime',
      'Un immeuble inoccupé de quatre étages s’est effondré dans la nuit de jeudi à vendredi dans le centre de Saint-Aubrac, sans faire de victime, a annoncé la préfecture. Frappé d’un arrêté de péril depuis mars, le bâtiment de la rue des Tanneurs s’est écroulé vers 3 heures. Une trentaine de riverains ont été évacués par précaution. Les pompiers et leurs chiens ont fouillé les décombres jusqu’à midi. Une enquête a été ouverte.',
    ],
    [
      'Saint-Aubrac : rue des Tanneurs, le numéro 14 n’est plus qu’un tas de pierres',
      '« J’ai cru à un tremblement de terre. » Comme Yvette Marsal, trente habitants de la rue des Tanneurs ont dû quitter leur lit dans la nuit de jeudi à vendredi, après la chute d’un immeuble de quatre niveaux, vide et jugé dangereux par la mairie dès le mois de mars. Il était environ trois heures. Les recherches menées avec des chiens se sont achevées à la mi-journée : personne ne se trouvait dessous. La justice a ouvert une enquête.',
    ],
    { hours: 7 },
  ),
  apart(
    'fr',
    'weather warnings for two departments',
    [
      'Orages : la Haute-Brenne placée en vigilance orange',
      'L’Office météorologique a placé la Haute-Brenne en vigilance orange pour des orages de 16 heures à minuit ce mardi. Des rafales de 110 km/h et de la grêle sont attendues, en particulier sur le plateau de Corvans. Le marché nocturne de Lissy est annulé. Il est conseillé de ne pas s’abriter sous les arbres et de reporter tout déplacement.',
    ],
    [
      'Pluie et inondation : le Val-de-Sorge placé en vigilance orange',
      'L’Office météorologique a placé le Val-de-Sorge en vigilance orange pour pluie et inondation de 18 heures ce mardi à 10 heures mercredi. Jusqu’à 90 mm d’eau sont attendus, en particulier dans les gorges de l’Aune. Les deux campings de Merlieu sont évacués. Il est conseillé de ne pas s’engager sur une route immergée et de reporter tout déplacement.',
    ],
    { hours: 1 },
  ),
  apart(
    'fr',
    'mayor charged and sentenced',
    [
      'Le maire de Corvans mis en examen pour favoritisme',
      'Le maire de Corvans, Bertrand Lescure, a été mis en examen mercredi pour favoritisme et prise illégale d’intérêts. Il est soupçonné d’avoir confié la rénovation de la piscine à l’entreprise de son beau-frère sans mise en concurrence. À l’issue de six heures d’audition, l’élu de 62 ans a été laissé libre sous contrôle judiciaire. « Je démontrerai mon innocence », a-t-il déclaré.',
    ],
    [
      'Piscine de Corvans : deux ans avec sursis pour l’ancien maire',
      'Le tribunal de Lissy a condamné mardi Bertrand Lescure, ancien maire de Corvans, à deux ans de prison avec sursis, 30 000 euros d’amende et cinq ans d’inéligibilité pour favoritisme. Son beau-frère, dont l’entreprise avait rénové la piscine, écope de dix mois avec sursis. Les juges ont relevé « un mépris constant des règles ». Les deux hommes font appel.',
    ],
    { hours: 900 },
  ),
  apart(
    'fr',
    'results of the men and the women of one club',
    [
      'Handball : les hommes de Lissy renversent Merlieu',
      'Menés de cinq buts à la pause, les handballeurs de Lissy se sont imposés 29-28 face à Merlieu samedi soir, lors de la douzième journée de Nationale 1. Le pivot Karim Benattar a marqué neuf fois et le gardien Loïc Perrin a arrêté un jet de sept mètres à la dernière seconde. Lissy remonte à la quatrième place avant de se rendre à Tarnes.',
    ],
    [
      'Handball : les femmes de Lissy sans trembler contre Merlieu',
      'En tête du début à la fin, les handballeuses de Lissy ont dominé Merlieu 34-22 dimanche après-midi, lors de la dixième journée de Nationale 2. L’ailière Manon Duvigne a inscrit onze buts et les jeunes ont eu du temps de jeu en fin de match. Avec huit victoires en dix rencontres, Lissy est deuxième avant de recevoir Oriolle.',
    ],
    { hours: 21 },
  ),
];
