import { type ReactNode, useId } from 'react';
import type { FacetCount, FigureFilter } from '../../preload/contract';
import { ChevronDown, ChevronRight } from '../icons/icons';
import { desk, useDesk } from '../state/desk';
import { setView, told } from '../state/figures';
import { type ListKey, toggleValue } from '../state/filters';
import { count as counted, grouped } from '../state/words';
import { toggleLong, togglePart, useParts } from './parts';

/** Values of a facet shown before "more" is asked for. */
const AT_FIRST = 8;

/** Changes what the grid is filtered by. */
export function filterBy(change: (filter: FigureFilter) => FigureFilter): void {
  const { view } = desk();
  told(setView({ ...view, filter: change(view.filter) }));
}

interface PartProps {
  /** Unique among the parts of the side bar. */
  name: string;
  title: string;
  /** Said beside the title while the part is folded. */
  folded?: string | undefined;
  /** What stands at the right end of the title. */
  verbs?: ReactNode;
  children: ReactNode;
}

/** A part of the side bar that can be folded; what is folded stays so until the page is closed. */
export function Part({ name, title, folded, verbs, children }: PartProps) {
  const open = useParts((parts) => !parts.folded.has(name));
  const id = useId();
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <section className="side-part" aria-labelledby={id}>
      <div className="side-head">
        <h2>
          <button
            id={id}
            type="button"
            className="side-title"
            aria-expanded={open}
            onClick={() => togglePart(name)}
          >
            {title}
            <Sign size={13} aria-hidden />
            {!open && folded && <span className="side-folded">{folded}</span>}
          </button>
        </h2>
        {verbs}
      </div>
      {open && children}
    </section>
  );
}

interface FacetProps {
  on: boolean;
  count: number;
  onClick: () => void;
  tone?: string | undefined;
  title?: string | undefined;
  children: ReactNode;
}

/** One value of a facet: a switch with its count. */
export function Facet({ on, count, onClick, tone, title, children }: FacetProps) {
  return (
    <li>
      <button
        type="button"
        className={`facet ${tone ? `facet-${tone}` : ''}`}
        aria-pressed={on}
        data-none={count === 0}
        title={title}
        onClick={onClick}
      >
        {children}
        <span className="facet-count">{grouped(count)}</span>
      </button>
    </li>
  );
}

interface ListProps {
  name: string;
  title: string;
  filterKey: ListKey;
  counts: readonly FacetCount[];
  /** What a value is called; the empty one is blank. */
  words: (value: string) => string;
  /** What stands before a value. */
  sign?: (value: string) => ReactNode;
  tone?: (value: string) => string;
  /** Values stay in the order given, and all are shown. */
  fixed?: boolean;
  verbs?: ReactNode;
  children?: ReactNode;
}

/** The values of a facet that there are, and those that are filtered by; the blank one comes last, however often it occurs. */
function valuesOf(counts: readonly FacetCount[], on: readonly string[], fixed: boolean): FacetCount[] {
  const there = new Set(counts.map(({ value }) => value));
  const gone = on.filter((value) => !there.has(value)).map((value) => ({ value, count: 0 }));
  const all = [...counts, ...gone];
  return fixed ? all : all.sort((a, b) => Number(a.value === '') - Number(b.value === ''));
}

/** A facet whose values are chosen by switches; several of them widen the filter. */
export function FacetPart({
  name,
  title,
  filterKey,
  counts,
  words,
  sign,
  tone,
  fixed,
  verbs,
  children,
}: ListProps) {
  const on: readonly string[] = useDesk((state) => state.view.filter[filterKey]) ?? [];
  const long = useParts((parts) => parts.long.has(name));
  const values = valuesOf(counts, on, fixed ?? false);
  const shown =
    fixed || long ? values : values.filter((each, at) => at < AT_FIRST || on.includes(each.value));
  const left = values.length - AT_FIRST;
  if (values.length === 0 && !children) return null;
  return (
    <Part
      name={name}
      title={title}
      folded={on.length > 0 ? on.map(words).join(', ') : undefined}
      verbs={verbs}
    >
      <ul>
        {shown.map(({ value, count }) => (
          <Facet
            key={value}
            on={on.includes(value)}
            count={count}
            tone={tone?.(value)}
            title={`${words(value)}: ${counted(count, 'figure')}`}
            onClick={() => filterBy((filter) => toggleValue(filter, filterKey, value))}
          >
            {sign?.(value)}
            <span className={value === '' ? 'facet-word facet-empty' : 'facet-word'}>{words(value)}</span>
          </Facet>
        ))}
        {children}
      </ul>
      {!fixed && left > 0 && (
        <button type="button" className="link side-more" onClick={() => toggleLong(name)}>
          {long ? 'Fewer' : `${left} more`}
        </button>
      )}
    </Part>
  );
}
