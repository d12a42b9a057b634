import type { IFilterComp, IFilterParams } from 'ag-grid-community';
import type { ChoiceModel } from './gridModel';

/** What a choice filter offers: values with their labels. */
export interface ChoiceParams {
  values: readonly (readonly [value: string, label: string])[];
}

/** A filter on a closed set: one check box a value. The engine does the filtering. */
export class ChoiceFilter implements IFilterComp {
  private readonly gui = document.createElement('div');
  private params!: IFilterParams & ChoiceParams;

  init(params: IFilterParams & ChoiceParams): void {
    this.params = params;
    this.gui.className = 'choice-filter';
    this.gui.setAttribute('role', 'group');
    this.gui.setAttribute('aria-label', 'Show only');
    const legend = document.createElement('p');
    legend.textContent = 'Show only';
    this.gui.append(legend, ...params.values.map(([value, label]) => this.box(value, label)));
  }

  private box(value: string, label: string): HTMLElement {
    const line = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = value;
    box.addEventListener('change', () => this.params.filterChangedCallback());
    line.append(box, label);
    return line;
  }

  private get boxes(): HTMLInputElement[] {
    return [...this.gui.querySelectorAll('input')];
  }

  getGui(): HTMLElement {
    return this.gui;
  }

  afterGuiAttached(): void {
    this.boxes[0]?.focus();
  }

  isFilterActive(): boolean {
    return this.boxes.some((box) => box.checked);
  }

  doesFilterPass(): boolean {
    return true;
  }

  getModel(): ChoiceModel | null {
    const values = this.boxes.filter((box) => box.checked).map((box) => box.value);
    return values.length ? { filterType: 'choice', values } : null;
  }

  setModel(model: ChoiceModel | null): void {
    for (const box of this.boxes) box.checked = model?.values.includes(box.value) ?? false;
  }
}
