/** Texts that are made in steps: a long one would block the event loop if it were made at once. */

/** A text in the making: it yields after each step, some microseconds to milliseconds long, and returns the text. */
export type RenderSteps = Generator<undefined, string, undefined>;

/** The whole text, without a pause. */
export function atOnce(steps: RenderSteps): string {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** A text that is rendered in milliseconds, as a single step. */
export function* inOneStep(render: () => string): RenderSteps {
  yield;
  return render();
}
