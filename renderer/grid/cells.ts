import type { GridApi, ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { excerpt } from '../figures/excerpt';
import { shortUnit, shownFraction, shownText, statedParts } from '../figures/stated';
import { conflictingNow, useConflicting } from '../state/conflicting';
import { VERDICT_WORDS } from '../state/words';

type Params = ICellRendererParams<Figure>;

/** Makes an element with a class and, where there is one, text. */
function make(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

const ARROWS = { up: '↑', down: '↓' } as const;

/**
 * A cell drawn by plain DOM, of as few elements as it can be: while an analyst scrolls, ten rows a frame are made, and the
 * style and the place of each of their elements is what costs frames.
 */
export abstract class Cell implements ICellRendererComp<Figure> {
  private readonly gui = document.createElement('span');

  init(params: Params): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.gui;
  }

  refresh(params: Params): boolean {
    const figure = params.data;
    this.gui.className = 'cell';
    for (const name of ['title', 'role', 'aria-label']) this.gui.removeAttribute(name);
    this.gui.replaceChildren();
    if (figure) this.draw(this.gui, figure, params);
    return true;
  }

  protected abstract draw(gui: HTMLElement, figure: Figure, params: Params): void;
}

const SIGNS = { unverified: '', verified: '✓', query: '?', rejected: '✕' } as const;

/** The verdict by its shape, and in words for those who cannot see it. */
export class VerdictCell extends Cell {
  protected draw(gui: HTMLElement, { verdict, corrected }: Figure): void {
    const words = corrected ? 'Verified, corrected' : VERDICT_WORDS[verdict];
    gui.className = `vmark vmark-${verdict}${corrected ? ' vmark-corrected' : ''}`;
    gui.setAttribute('role', 'img');
    gui.setAttribute('aria-label', words);
    gui.title = words;
    gui.textContent = SIGNS[verdict];
  }
}

/** The stated value, set so that decimal points stand under one another. */
export class ValueCell extends Cell {
  protected draw(gui: HTMLElement, figure: Figure, { eGridCell }: Params): void {
    // Its parts stand in slots of their own, which would be read as numbers of their own; it is called what it shows.
    eGridCell?.setAttribute('aria-label', shownText(figure));
    const { bound, whole, fraction, word } = statedParts(figure);
    gui.className = 'cell cell-value';
    if (bound) {
      const left = make('span', '');
      left.append(make('span', 'cell-bound', `${bound} `), whole);
      gui.append(left);
    } else gui.append(whole);
    const digits = shownFraction(fraction);
    if (digits) gui.append(make('span', 'cell-fraction', digits));
    // The space has no room in the slots; it parts the words for those who take the cell's text.
    if (word) gui.append(' ', make('span', 'cell-word', word));
  }
}

/** The unit of a change, with an arrow, which is said in words too; any other unit is plain text. */
export class UnitCell extends Cell {
  protected draw(gui: HTMLElement, figure: Figure): void {
    if (!figure.change) return;
    gui.append(shortUnit(figure));
    const arrow = make('span', 'cell-arrow', ` ${ARROWS[figure.change]}`);
    arrow.setAttribute('aria-hidden', 'true');
    gui.append(arrow, make('span', 'sr-only', ` ${figure.change}`));
    gui.title = `${shortUnit(figure)}, ${figure.change}`;
  }
}

/** Share of the column that the words before the figure may take, and the width of a letter in CSS pixels. */
const LEAD_SHARE = 0.42;
const LETTER = 6.6;

/** How many characters may stand before the figure, so that the figure itself is seen in a column of this width. */
export const leadIn = (width: number): number => Math.max(0, Math.floor((width * LEAD_SHARE) / LETTER));

/** The passage on one line, the figure in bold. */
export class PassageCell extends Cell {
  protected draw(gui: HTMLElement, { passage }: Figure, { column }: Params): void {
    const { before, exact, after } = excerpt(passage, leadIn(column?.getActualWidth() ?? 0));
    gui.className = 'cell cell-passage';
    gui.append(before, make('b', '', exact), after);
  }
}

/** What is wrong with a figure: a cell is drawn anew only where this is another one than before. */
export function problemsOf({ id, mismatch, vanished }: Figure): string | null {
  const found = [conflictingNow().has(id) ? '⚡' : null, mismatch, vanished].filter((each) => each !== null);
  return found.length === 0 ? null : found.join('\n');
}

/** A sign where something is wrong with the figure, and what it is, in words. */
export class ProblemCell extends Cell {
  protected draw(gui: HTMLElement, { id, mismatch, vanished }: Figure): void {
    if (conflictingNow().has(id)) {
      this.sign(gui, '⚡', 'Another source contradicts this figure');
    }
    if (mismatch) this.sign(gui, '≠', `Grid and passage disagree: ${mismatch}`, mismatch);
    if (vanished) this.sign(gui, '∅', `Not found again: ${vanished}`, vanished);
  }

  private sign(gui: HTMLElement, shape: string, label: string, title = label): void {
    const sign = make('span', shape === '⚡' ? 'cell-problem cell-conflict' : 'cell-problem', shape);
    sign.setAttribute('role', 'img');
    sign.setAttribute('aria-label', label);
    gui.title = gui.title === '' ? title : `${gui.title}\n${title}`;
    gui.append(sign);
  }
}

/** Draws the signs anew when other figures are known to conflict. Returns what stops it. */
export function keepConflictSigns(api: GridApi<Figure>): () => void {
  return useConflicting.subscribe(() => api.refreshCells({ columns: ['problem'], force: true }));
}
