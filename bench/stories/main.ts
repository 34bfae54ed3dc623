/** Why: `npm run bench:stories` prints how well stories are told apart and joined, and what that costs. */
import { argv } from 'node:process';
import { type ClusteringResult, type FalseJoin, type PairResult, runClustering, runPairs } from './quality.ts';
import { clustering, headlinePairs, rssPairs, wirePairs } from './sets.ts';

const option = (name: string, fallback: string): string => argv[argv.indexOf(`--${name}`) + 1] ?? fallback;
const data = argv.includes('--data') ? option('data', '') : (process.env['WINNOW_DATA'] ?? '../shared/data');
const wantsFalseJoins = argv.includes('--false-joins');
const f3 = (x: number): string => x.toFixed(3);
const list = (falseJoins: readonly FalseJoin[]): void => {
  if (wantsFalseJoins)
    for (const { a, b, note, joined } of falseJoins)
      console.log(`    ${note} ${joined?.signal} ${joined?.score.toFixed(2)}\n      ${a}\n      ${b}`);
};
const showPairs = (name: string, r: PairResult | undefined): void => {
  if (r === undefined) return;
  console.log(
    `${name.padEnd(18)} P ${f3(r.plain.precision)} R ${f3(r.plain.recall)} F1 ${f3(r.plain.f1)}  weighted P ${f3(r.weighted.precision)} R ${f3(r.weighted.recall)} F1 ${f3(r.weighted.f1)}`,
  );
  list(r.falseJoins);
};
const showClustering = (name: string, r: ClusteringResult | undefined): void => {
  if (r === undefined) return;
  console.log(
    `${name.padEnd(18)} P ${f3(r.pairs.precision)} R ${f3(r.pairs.recall)} F1 ${f3(r.pairs.f1)}  B3 P ${f3(r.bcubed.precision)} R ${f3(r.bcubed.recall)} F1 ${f3(r.bcubed.f1)}  ARI ${f3(r.ari)} stories ${r.stories} ${[...r.byGrade].map(([g, c]) => `${g} ${c.right}/${c.made}`).join(' ')}`,
  );
  list(r.falseJoins);
};
const pairs = (load: typeof rssPairs): PairResult | undefined => {
  const set = load(data);
  return set && runPairs(set);
};
showPairs('rss-pairs', pairs(rssPairs));
showPairs('wire-pairs', pairs(wirePairs));
showPairs('headline-pairs', pairs(headlinePairs));
for (const name of ['event-lookalikes', 'event-triples', 'viral-claims']) {
  const items = clustering(data, name);
  const start = performance.now();
  showClustering(name, items && runClustering(items));
  if (items) console.log(`   ${((items.length / (performance.now() - start)) * 1000).toFixed(0)}/s`);
}
