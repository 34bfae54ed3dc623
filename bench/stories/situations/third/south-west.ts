/** Situations in Spanish, Italian, Portuguese and Dutch. */
import { apart, one, type Situation } from '../situation.ts';

export const SOUTH_WEST: readonly Situation[] = [
  one(
    'es',
    'cave rescue told by two papers',
    [
      'Rescatan a once excursionistas atrapados en una cueva de Valdelora',
      'Los once excursionistas que llevaban desde el sábado atrapados en la cueva del Zorro, en Valdelora, salieron ilesos en la madrugada del lunes. La crecida de un río subterráneo les había cortado el paso a unos 600 metros de la entrada. Cuarenta bomberos y espeleólogos bombearon agua durante 31 horas. Los rescatados, de entre 19 y 54 años, pertenecen a un club de montaña de Arenal.',
    ],
    [
      '«Cantábamos para no dormirnos»: final feliz en la cueva del Zorro',
      'Salieron uno a uno, cubiertos de barro y entre aplausos. Tras pasar dos noches bajo tierra, los once miembros de un club de montaña de Arenal a los que una crecida dejó encerrados en la cueva del Zorro, en Valdelora, fueron liberados este lunes antes del amanecer. Los equipos, una cuarentena de personas, necesitaron 31 horas de bombeo para abrir camino hasta el lugar, a seiscientos metros de la boca. Ninguno está herido.',
    ],
    { hours: 4 },
  ),
  apart(
    'es',
    'water cuts in two quarters',
    [
      'Corte de agua el miércoles en el barrio de La Noria',
      'Aguas de Arenal informa de que el miércoles 12 de marzo, de 9.00 a 15.00 horas, se interrumpirá el suministro de agua en el barrio de La Noria por la sustitución de una válvula en la calle Olmo. Se verán afectados unos 1.200 vecinos. Se recomienda llenar recipientes con antelación y mantener los grifos cerrados. Al volver el servicio, el agua puede salir turbia durante unos minutos.',
    ],
    [
      'Corte de agua el jueves en el barrio de San Telmo',
      'Aguas de Arenal informa de que el jueves 13 de marzo, de 8.00 a 14.00 horas, se interrumpirá el suministro de agua en el barrio de San Telmo por la reparación de una tubería en la plaza del Carmen. Se verán afectados unos 3.500 vecinos. Se recomienda llenar recipientes con antelación y mantener los grifos cerrados. Al volver el servicio, el agua puede salir turbia durante unos minutos.',
    ],
    { hours: 3 },
  ),
  apart(
    'es',
    'two prizes of one festival',
    [
      '«La sal», de Inés Morante, gana el premio del jurado en Puerto Lume',
      'La película «La sal», de la directora Inés Morante, ha obtenido el premio especial del jurado en el festival de cine de Puerto Lume. La cinta, rodada en blanco y negro en unas salinas abandonadas, cuenta el regreso de dos hermanas a la casa de su infancia. «Se lo dedico a los salineros», dijo Morante al recoger el galardón, dotado con 20.000 euros.',
    ],
    [
      '«Noche de pesca», de Raúl Ferrán, gana el premio del público en Puerto Lume',
      'La película «Noche de pesca», del director Raúl Ferrán, ha obtenido el premio del público en el festival de cine de Puerto Lume. La cinta, una comedia con tres jubilados y una barca robada, fue la más votada entre los 9.000 espectadores. «Se lo dedico a mi abuelo, que no sabía nadar», dijo Ferrán al recoger el galardón, dotado con 10.000 euros.',
    ],
    { hours: 1 },
  ),
  one(
    'es',
    'merger in a press release and a paper',
    [
      'Caja Ribera y Banco del Sur acuerdan su fusión',
      'Los consejos de administración de Caja Ribera y Banco del Sur han aprobado hoy su fusión, de la que nacerá una entidad con 1.900 oficinas y activos por valor de 142.000 millones de euros. Los accionistas de Caja Ribera recibirán una acción nueva por cada 3,4 títulos. La sede social estará en Arenal y la presidirá Elena Quiroga. La operación, pendiente de las juntas y del supervisor, se cerrará en otoño.',
    ],
    [
      'Nace un gigante en Arenal: Banco del Sur se une a Caja Ribera',
      'Ya es oficial. Tras meses de rumores, Banco del Sur y Caja Ribera serán un solo banco, con sede en Arenal, Elena Quiroga al frente y 142.000 millones en activos. Así lo decidieron ayer los dos consejos. El canje fija un título nuevo por cada 3,4 de la caja. Faltan el visto bueno del supervisor y el de las juntas; si todo va bien, la unión se completará en otoño. Entre ambas suman hoy 1.900 sucursales.',
    ],
    { hours: 15 },
  ),
  one(
    'it',
    'museum theft told by two papers',
    [
      'Rubato nella notte il «Suonatore» del museo di Montalpe',
      'Un dipinto del Seicento, il «Suonatore di ghironda», è stato rubato nella notte tra martedì e mercoledì dal museo civico di Montalpe. I ladri sono entrati da un lucernario calandosi con una corda e sono fuggiti in meno di tre minuti. L’allarme ha suonato, ma all’arrivo dei carabinieri la sala era vuota. L’opera, attribuita a Bastiano Corvi, è valutata due milioni di euro.',
    ],
    [
      'Tre minuti e una corda: così è sparito il Corvi di Montalpe',
      'Giù dal lucernario, via la tela e di nuovo sul tetto: ai ladri sono bastati meno di tre minuti. È successo l’altra notte al museo civico di Montalpe, che si è ritrovato senza il suo quadro più noto, il «Suonatore di ghironda» attribuito al seicentesco Bastiano Corvi. Vale circa due milioni. I carabinieri, avvertiti dall’allarme, hanno trovato soltanto la corda. «È come se ci avessero portato via un parente», dice la direttrice Lucia Nardi.',
    ],
    { hours: 11 },
  ),
  apart(
    'it',
    'heat orders of two councils',
    [
      'Caldo, a Borgosecco scuole chiuse alle 12',
      'Da domani e fino a venerdì le scuole di Borgosecco chiuderanno alle 12 a causa del caldo. Lo ha deciso la sindaca Marta Belloni con un’ordinanza firmata stamattina. Le temperature previste superano i 38 gradi e nessuna delle aule ha il condizionatore. Per chi lavora resta aperta la biblioteca, dove due educatrici accoglieranno i bambini fino alle 16.',
    ],
    [
      'Caldo, a Pieve Alta vietato lavorare nei campi dalle 12.30 alle 16',
      'Da domani e fino al 31 agosto a Pieve Alta sarà vietato lavorare nei campi e nei cantieri dalle 12.30 alle 16 a causa del caldo. Lo ha deciso il sindaco Dario Fusi con un’ordinanza firmata stamattina. Le temperature previste superano i 39 gradi e sabato un bracciante è stato ricoverato. Chi non rispetta il divieto rischia una multa fino a 5.000 euro.',
    ],
    { hours: 2 },
  ),
  apart(
    'it',
    'rail strike announced and ended',
    [
      'Treni, sciopero di 24 ore da domenica alle 3',
      'Domenica dalle 3 e per 24 ore si fermano i ferrovieri della Rete Adria. Lo sciopero è stato proclamato da tre sigle sindacali dopo l’aggressione di un capotreno a Montalpe. Sono garantiti soltanto i treni a lunga percorrenza indicati in tabella. L’azienda invita i viaggiatori a informarsi prima di andare in stazione e rimborsa i biglietti fino alla partenza.',
    ],
    [
      'Sciopero dei treni, adesione al 71 per cento: lunedì vertice al ministero',
      'Due treni su tre soppressi, stazioni semivuote, pochi disagi perché in molti avevano rinunciato a partire. Si è chiuso così, alle 3 di stanotte, lo sciopero dei ferrovieri della Rete Adria, con un’adesione del 71 per cento secondo i sindacati e del 54 secondo l’azienda. Il ministro Sandro Velli ha convocato le parti per oggi pomeriggio: sul tavolo, la scorta sui treni notturni.',
    ],
    { hours: 75 },
  ),
  one(
    'pt',
    'market fire told by two papers',
    [
      'Incêndio destrói metade do mercado municipal de Vila Ferrão',
      'Um incêndio destruiu na madrugada de domingo cerca de metade das bancas do mercado municipal de Vila Ferrão. O alerta foi dado às 4h20 e as chamas, que terão começado num quadro elétrico, foram dominadas por 86 bombeiros ao fim de três horas. Não há feridos. A câmara vai instalar uma tenda no largo da feira para que os comerciantes possam vender já a partir de quarta-feira.',
    ],
    [
      '«Quarenta anos de trabalho em cinzas»: a manhã seguinte no mercado de Vila Ferrão',
      'Adelaide Sobral vendia peixe na mesma banca há quatro décadas. No domingo encontrou-a queimada, como quase metade das que existiam no mercado de Vila Ferrão. O fogo deflagrou pouco depois das quatro da manhã, ao que tudo indica num quadro elétrico, e só ao fim de três horas os 86 bombeiros o apagaram. Ninguém ficou ferido. A autarquia promete uma tenda no largo da feira, pronta na quarta-feira.',
    ],
    { hours: 6 },
  ),
  apart(
    'pt',
    'bathing bans on two beaches',
    [
      'Praia da Rocha Negra interditada a banhos',
      'A praia da Rocha Negra, no concelho de Almoreira, está interditada a banhos desde esta manhã por causa de uma descarga de esgoto. As análises revelaram valores de bactérias acima do permitido. Foi hasteada a bandeira vermelha. A autoridade marítima aconselha os banhistas a evitarem o contacto com a água. Novos resultados são esperados na sexta-feira.',
    ],
    [
      'Praia do Farol interditada a banhos',
      'A praia do Farol, no concelho de Santa Luz, está interditada a banhos desde esta manhã por causa de dezenas de caravelas-portuguesas. Três crianças foram assistidas com queimaduras. Foi hasteada a bandeira vermelha. A autoridade marítima aconselha os banhistas a não tocarem nos animais, mesmo na areia. A situação será reavaliada amanhã, na maré baixa.',
    ],
    { hours: 2 },
  ),
  one(
    'nl',
    'bridge failure by broadcaster and newspaper',
    [
      'Brug bij Oudermeer blijft open staan, schepen en auto’s in de file',
      'De ophaalbrug bij Oudermeer staat sinds dinsdagochtend zeven uur omhoog en kan niet meer dicht. Een gebroken tandwiel is de oorzaak, meldt Waterbeheer Noord. Auto’s moeten omrijden via Holwijk, dat kost een half uur. Fietsers worden met een pontje overgezet. Het nieuwe onderdeel wordt speciaal gemaakt en komt op zijn vroegst donderdagmiddag aan.',
    ],
    [
      'Tandwiel stuk: Oudermeer tot donderdag in tweeën gedeeld',
      'Wie dinsdagochtend na zevenen in Oudermeer naar de overkant wilde, had pech. De ophaalbrug ging open voor een zandschip en kwam niet meer naar beneden. Volgens Waterbeheer Noord is een tandwiel gebroken en moet er een nieuw gemaakt worden, wat minstens tot donderdagmiddag duurt. Voor fietsers vaart er een pontje. Automobilisten rijden een half uur om langs Holwijk. ‘Ik heb de bakker gebeld dat hij het brood moet gooien,’ zegt buurtbewoner Sjoerd Talma.',
    ],
    { hours: 5 },
  ),
  apart(
    'nl',
    'bankruptcies of two chains',
    [
      'Schoenenketen Van Dorsten failliet',
      'Schoenenketen Van Dorsten is dinsdag failliet verklaard door de rechtbank in Holwijk. Het bedrijf heeft 48 winkels en 390 medewerkers. De omzet liep al jaren terug door de concurrentie van webwinkels. De curator onderzoekt of een doorstart mogelijk is. De filialen blijven voorlopig open voor een uitverkoop. Cadeaubonnen worden niet meer aangenomen.',
    ],
    [
      'Speelgoedketen Tollenaar failliet',
      'Speelgoedketen Tollenaar is dinsdag failliet verklaard door de rechtbank in Oudermeer. Het bedrijf heeft 27 winkels en 210 medewerkers. De keten kwam in de problemen door de hoge huren en een mislukt filiaal in België. De curator onderzoekt of een doorstart mogelijk is. De filialen zijn met ingang van vandaag gesloten. Cadeaubonnen zijn waardeloos geworden.',
    ],
    { hours: 4 },
  ),
];
