/**
 * Forms of everyday feeds as hand-written templates: notices that differ in the names, places and products filled in.
 * All people, firms and places are fictional. `{name}` is replaced by a filling; `otherTitle` is another outlet's wording.
 */

/** A form, and what it is filled in with. */
export interface Form {
  readonly kind: string;
  readonly title: string;
  /** The title under which another outlet runs the same item. */
  readonly otherTitle: string;
  readonly text: string;
  /** Lists of equal length: the n-th values make one item. */
  readonly fillings: Readonly<Record<string, readonly string[]>>;
}

const PEOPLE = [
  'Ansa Merrow',
  'Tobias Rooke',
  'Jette Sandholm',
  'Olav Brandis',
  'Mina Dornick',
  'Per Holtby',
  'Runa Eskil',
  'Caspar Thole',
];
const TOWNS = ['Lindmouth', 'Tolland', 'Elmbury', 'Sandvik', 'Marwick', 'Ister', 'Ostrava Bay', 'Lindholm'];
const MAKERS = [
  'Marrow Foods',
  'Oxbow Dairy',
  'Tidegate',
  'Rookery',
  'Heronfield',
  'Saltmarsh',
  'Larkspur',
  'Quayside',
];
const FOODS = [
  'sliced salami',
  'soft cheese',
  'tinned pears',
  'walnut spread',
  'rye crackers',
  'smoked mackerel',
  'oat biscuits',
  'plum jam',
];
const DEVICES = [
  'Bridgekeeper',
  'Lanternmail',
  'Gullwing',
  'Rookgate',
  'Saltkey',
  'Ferrywatch',
  'Tarnlink',
  'Moorbase',
];
const GOODS = [
  'Ridge cordless drill',
  'Tarn wireless router',
  'Lantern e-reader',
  'Marrow blender',
  'Gannet tent',
  'Fjord kettle',
  'Osprey backpack',
  'Brill toaster',
];
const JOBS = [
  'night porter',
  'school cook',
  'tram driver',
  'ward nurse',
  'harbour pilot',
  'stone mason',
  'tax clerk',
  'bee keeper',
];
const STREETS = [
  'Wharf Lane',
  'Mill Street',
  'Rope Walk',
  'Chapel Hill',
  'Station Road',
  'Ferry Steps',
  'Barley Row',
  'Tanner Court',
];
const PROJECTS = ['Kiln', 'Osprey', 'Heronry', 'Marlin', 'Teasel', 'Gorse', 'Bracken', 'Plover'];
const SCORERS = ['Dorn', 'Hald', 'Roelof', 'Tiekert', 'Kvistad', 'Valen', 'Lundby', 'Maro'];

/** All forms. */
export const FORMS: readonly Form[] = [
  {
    kind: 'obituary',
    title: 'Obituary: {person}',
    otherTitle: '{person} of {town} has died',
    text: `{person} of {town} passed away peacefully at home on Sunday, surrounded by family. A loving parent, a patient teacher and a
keen gardener, {person} will be missed by all who knew the house. Visitors are received at Brook and Daughters Funeral Home from four to
seven. A service follows at the chapel on the hill at eleven. The family asks for gifts to the hospice instead of flowers.`,
    fillings: { person: PEOPLE, town: TOWNS },
  },
  {
    kind: 'alert',
    title: 'Gale warning issued for {town} county',
    otherTitle: 'Weather service warns of gales in {town} county',
    text: `Westerly gales with strong gusts are expected until this evening. The warning applies to {town} county. Gusts will blow around
unsecured objects, break branches and may cut the power in some places. Fasten loose things outdoors, keep away from trees, and take care
when you drive a high vehicle over open roads and bridges.`,
    fillings: { town: TOWNS },
  },
  {
    kind: 'release',
    title: '{project} maintenance release',
    otherTitle: 'New maintenance release of {project}',
    text: `A new version of {project} is available. This is a maintenance release with bug fixes, faster start-up and updated translations.
All users of {project} are advised to upgrade. As always, thank you to everybody who reported problems and tested the candidates. Packages
for all supported systems are on the download page.`,
    fillings: { project: PROJECTS },
  },
  {
    kind: 'cve',
    title: 'Remote code execution in Norrund {device}',
    otherTitle: 'Norrund patches {device} against remote attacks',
    text: `A vulnerability in the management interface of Norrund {device} could allow an unauthenticated, remote attacker to execute
arbitrary commands with root privileges. It is due to insufficient validation of input. An attacker could exploit it by sending a crafted
request to an affected device. Norrund has released updates for {device} that address the vulnerability. There are no workarounds.`,
    fillings: { device: DEVICES },
  },
  {
    kind: 'deal',
    title: '{good} at the lowest price so far',
    otherTitle: 'Deal: {good} reduced at Oxbow Store',
    text: `Oxbow Store has the {good} at a reduced price with free shipping. It is the lowest price that we have seen this year. The offer
ends at midnight or when stocks run out. Prices may change after we publish, and we earn a small commission when you buy by our links.`,
    fillings: { good: GOODS },
  },
  {
    kind: 'score',
    title: '{town} win at home',
    otherTitle: 'Second division: late goal by {scorer} wins it for {town}',
    text: `{town} won their home match of the second division with a late goal. {scorer} scored after a corner in front of a full stand. The
referee showed three yellow cards and none in red. {town} climb in the table and play away next Saturday, when the guests have a week of
rest. The second division goes on in a week.`,
    fillings: { town: TOWNS, scorer: SCORERS },
  },
  {
    kind: 'job',
    title: 'Wanted: {job} in {town}',
    otherTitle: '{town}: vacancy for a {job}',
    text: `We are looking for a {job} in {town}, full time or part time, from the first of next month. You have completed your training,
like to work in a team and keep calm when it gets busy. We offer pay by the collective agreement, thirty days of leave, a ticket for the
bus and help in finding a flat. We look forward to your letter with your earliest starting date.`,
    fillings: { job: JOBS, town: TOWNS },
  },
  {
    kind: 'recall',
    title: 'Recall: {food} by {maker}',
    otherTitle: '{maker} calls back {food}',
    text: `{maker} recalls {food} because of a danger to health. Consumers who bought the product should not eat it and should take it back
to the shop, where the price is refunded without a receipt. The product was sold in several shops throughout Vessland. No cases of illness
have been reported so far. Questions are answered by the maker's service line on working days.`,
    fillings: { maker: MAKERS, food: FOODS },
  },
  {
    kind: 'notice',
    title: 'Public notice: works in {street}',
    otherTitle: 'Council announces works in {street}, {town}',
    text: `Notice is given that {street} in {town} will be closed to motor vehicles while the water main is renewed. Residents may reach
their houses on foot at all times. Deliveries can be made before eight in the morning. Objections must be sent to the council in writing
within three weeks of this notice, with name and address.`,
    fillings: { street: STREETS, town: TOWNS },
  },
];
