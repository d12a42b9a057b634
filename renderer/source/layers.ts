import { Facet, StateEffect } from '@codemirror/state';
import type { ViewUpdate } from '@codemirror/view';

/** The source whose text a reading state shows. */
export const sourceOfText = Facet.define<string, string | null>({ combine: (ids) => ids[0] ?? null });

/** Something a layer draws from has changed, outside the text's own state. */
export const redraw = StateEffect.define<null>();

/** Whether a layer was told that what it draws from has changed. */
export const isRedraw = ({ transactions }: ViewUpdate): boolean =>
  transactions.some(({ effects }) => effects.some((effect) => effect.is(redraw)));

/** Does something after the pane has put its own text and place; what is asked for last is done once. */
export class Soon {
  private frame = 0;

  constructor(private readonly work: () => void) {}

  ask(): void {
    this.cancel();
    this.frame = requestAnimationFrame(this.work);
  }

  cancel(): void {
    cancelAnimationFrame(this.frame);
  }
}
