/**
 * The labelled set of forms: pairs of notices in two feeds that are one item, or one form filled in differently. Half of
 * the fillings are held out for the last measurement.
 */
import type { StoryArticle } from '../../../src/stories/index.ts';
import type { LabelledPair } from '../sets.ts';
import { FORMS, type Form } from './templates.ts';

/** Which fillings: those that thresholds were set with, or those held out. */
export type FormHalf = 'tuned' | 'held-out';

const PUBLISHED = '2026-03-10T09:00:00.000Z';
const ADDED = 'The desk received the notice this morning and has not changed it.';

function filled(template: string, { fillings }: Form, at: number): string {
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => fillings[name]?.[at] ?? '').replace(/\s+/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How another outlet runs an item: as it is, with a sentence more, or without its last sentence. */
const EDITS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text} ${ADDED}`,
  (text) => text.slice(0, text.lastIndexOf('. ', text.length - 3) + 1),
];

function articleOf(form: Form, at: number, side: 'a' | 'b', edit: number): Omit<StoryArticle, 'id'> {
  const title = filled(side === 'a' || edit === 0 ? form.title : form.otherTitle, form, at);
  const text = filled(form.text, form, at);
  const change = side === 'a' ? EDITS[0] : EDITS[edit % EDITS.length];
  return { title, text: change?.(text) ?? text, source: `outlet-${side}`, published: PUBLISHED };
}

/** The pairs of one form and half: each item with its copies, and with the neighbours that fill the form differently. */
function pairsOf(form: Form, half: FormHalf): LabelledPair[] {
  const fillings = [0, 1, 2, 3].map((i) => (half === 'tuned' ? i : i + 4));
  return fillings.flatMap((first) =>
    fillings.flatMap((second) => {
      const edits = first === second ? EDITS.map((_, edit) => edit) : [(first + second) % EDITS.length];
      return edits.map((edit) => {
        const id = `${form.kind}-${first}-${second}-${edit}`;
        const [a, b] = [articleOf(form, first, 'a', edit), articleOf(form, second, 'b', edit)];
        const same = first === second;
        return { id, a: { ...a, id: `${id}a` }, b: { ...b, id: `${id}b` }, same, weight: 1, note: form.kind };
      });
    }),
  );
}

/** All pairs of a half: some four in nine are one item. */
export function formPairs(half: FormHalf): LabelledPair[] {
  return FORMS.flatMap((form) => pairsOf(form, half));
}
