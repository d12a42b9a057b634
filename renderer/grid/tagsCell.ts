import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { tagsNow, useTags } from '../annotations/tagStore';
import { Cell } from './cells';
import '../annotations/tags.css';

/** The tags of a figure, each in its colour, on one line. */
export class TagsCell extends Cell {
  protected draw(gui: HTMLElement, { tags }: Figure): void {
    const known = tagsNow();
    gui.className = 'cell cell-tags';
    gui.title = tags.join(', ');
    for (const name of tags) {
      const mark = document.createElement('span');
      const colour = known.find((tag) => tag.name === name)?.colour;
      mark.className = 'tag';
      if (colour) mark.dataset.colour = colour;
      mark.textContent = name;
      gui.append(mark, ' ');
    }
  }
}

/** Draws tags anew when one was given another colour. Returns what stops it. */
export function keepTagColours(api: GridApi<Figure>): () => void {
  return useTags.subscribe(() => {
    if (api.getColumn('tags')?.isVisible()) api.refreshCells({ columns: ['tags'], force: true });
  });
}
