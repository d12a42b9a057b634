import { type ReactNode, useState } from 'react';
import { type FacetCount, type FigureFilter, VERDICTS } from '../../preload/contract';
import { uncoveredOf } from '../coverage/gaps';
import { useCoverage } from '../coverage/store';
import { lookThrough } from '../coverage/verbs';
import { Pencil, SearchX, SquareDashed, TriangleAlert } from '../icons/icons';
import { VerdictMark } from '../icons/VerdictMark';
import { desk, useDesk } from '../state/desk';
import { setView, told } from '../state/figures';
import { toggleProblem, toggleUnit, toggleVerdict } from '../state/filters';
import { grouped, PROBLEM_WORDS, unitLabel, VERDICT_WORDS } from '../state/words';

/** Units shown before "more" is asked for. */
const UNITS_AT_FIRST = 8;

const countOf = (counts: FacetCount[], value: string): number =>
  counts.find((each) => each.value === value)?.count ?? 0;

function filterBy(change: (filter: FigureFilter) => FigureFilter): void {
  const { view } = desk();
  told(setView({ ...view, filter: change(view.filter) }));
}

/** One value of a facet: a switch with its count. */
function Facet({ on, count, onClick, tone, children }: FacetProps) {
  return (
    <li>
      <button
        type="button"
        className={`facet ${tone ? `facet-${tone}` : ''}`}
        aria-pressed={on}
        data-none={count === 0}
        onClick={onClick}
      >
        {children}
        <span className="facet-count">{grouped(count)}</span>
      </button>
    </li>
  );
}

interface FacetProps {
  on: boolean;
  count: number;
  onClick: () => void;
  tone?: string;
  children: ReactNode;
}

/** Figures by verdict. */
export function VerdictFacet({ counts }: { counts: FacetCount[] }) {
  const on = useDesk((state) => state.view.filter.verdicts);
  return (
    <section className="side-part" aria-labelledby="side-verdict">
      <h2 id="side-verdict">Verdict</h2>
      <ul>
        {VERDICTS.map((verdict) => (
          <Facet
            key={verdict}
            on={on?.includes(verdict) ?? false}
            count={countOf(counts, verdict)}
            onClick={() => filterBy((filter) => toggleVerdict(filter, verdict))}
          >
            <VerdictMark verdict={verdict} label={false} />
            <span className="facet-word">{VERDICT_WORDS[verdict]}</span>
          </Facet>
        ))}
      </ul>
    </section>
  );
}

/** Figures by unit, the most frequent first. */
export function UnitFacet({ counts }: { counts: FacetCount[] }) {
  const on = useDesk((state) => state.view.filter.units);
  const [all, setAll] = useState(false);
  if (counts.length === 0) return null;
  // Figures without a unit come last, however many they are.
  const sorted = [...counts].sort((a, b) => Number(a.value === '') - Number(b.value === ''));
  const shown = all ? sorted : sorted.filter((each, at) => at < UNITS_AT_FIRST || on?.includes(each.value));
  return (
    <section className="side-part" aria-labelledby="side-unit">
      <h2 id="side-unit">Unit</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <Facet
            key={value}
            on={on?.includes(value) ?? false}
            count={count}
            onClick={() => filterBy((filter) => toggleUnit(filter, value))}
          >
            <span className={value === '' ? 'facet-word facet-empty' : 'facet-word'}>{unitLabel(value)}</span>
          </Facet>
        ))}
      </ul>
      {counts.length > UNITS_AT_FIRST && (
        <button type="button" className="link side-more" onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${counts.length - UNITS_AT_FIRST} more`}
        </button>
      )}
    </section>
  );
}

const PROBLEMS = [
  { problem: 'mismatch', tone: 'mismatch', Icon: TriangleAlert },
  { problem: 'vanished', tone: 'vanished', Icon: SearchX },
  { problem: 'corrected', tone: 'corrected', Icon: Pencil },
] as const;

/** Figures with something to look at. */
export function ProblemFacet({ counts }: { counts: FacetCount[] }) {
  const on = useDesk((state) => state.view.filter.problem);
  return (
    <section className="side-part" aria-labelledby="side-problems">
      <h2 id="side-problems">Problems</h2>
      <ul>
        {PROBLEMS.map(({ problem, tone, Icon }) => (
          <Facet
            key={problem}
            tone={tone}
            on={on === problem}
            count={countOf(counts, problem)}
            onClick={() => filterBy((filter) => toggleProblem(filter, problem))}
          >
            <Icon size={14} aria-hidden />
            <span className="facet-word">{PROBLEM_WORDS[problem]}</span>
          </Facet>
        ))}
        <UncoveredFacet />
      </ul>
    </section>
  );
}

/** Numbers in the text that no figure covers: not figures, so they filter nothing; they are marked and walked through. */
function UncoveredFacet() {
  const on = useCoverage((view) => view.on);
  const uncovered = useDesk((state) => uncoveredOf(state.sources, state.view.filter.sourceIds));
  return (
    <Facet on={on} count={uncovered} onClick={() => told(lookThrough())}>
      <SquareDashed size={14} aria-hidden />
      <span className="facet-word">Not covered</span>
    </Facet>
  );
}
