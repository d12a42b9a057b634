import { type Facets as Counts, type FacetCount, VERDICTS, type Verdict } from '../../preload/contract';
import { TagDot } from '../annotations/TagMark';
import { useTags } from '../annotations/tagStore';
import { uncoveredOf } from '../coverage/gaps';
import { useCoverage } from '../coverage/store';
import { lookThrough } from '../coverage/verbs';
import { Pencil, SearchX, SquareDashed, Tags, TriangleAlert } from '../icons/icons';
import { VerdictMark } from '../icons/VerdictMark';
import { ConflictsFacet } from '../modes/ConflictsFacet';
import { runCommand } from '../state/commands';
import { told } from '../state/figures';
import { useWithKey } from '../state/keys';
import { useLater } from '../state/later';
import { PROBLEM_WORDS, UNIT_KIND_WORDS, unitLabel, VERDICT_WORDS } from '../state/words';
import { Facet, FacetPart } from './FacetPart';

const countOf = (counts: readonly FacetCount[], value: string): number =>
  counts.find((each) => each.value === value)?.count ?? 0;

const orWord = (none: string) => (value: string) => value || none;

/** Figures by everything that one looks for them by, each value with how many there are under the other conditions. */
export function Facets({ counts }: { counts: Counts }) {
  return (
    <>
      <FacetPart
        name="verdict"
        title="Verdict"
        filterKey="verdicts"
        counts={VERDICTS.map((value) => ({ value, count: countOf(counts.verdict, value) }))}
        words={(value) => VERDICT_WORDS[value as Verdict]}
        sign={(value) => <VerdictMark verdict={value as Verdict} label={false} />}
        fixed
      />
      <ProblemFacet counts={counts.problem} />
      <FacetPart name="unit" title="Unit" filterKey="units" counts={counts.unit} words={unitLabel} />
      <TagFacet counts={counts.tag} />
      <FacetPart
        name="kind"
        title="Kind of unit"
        filterKey="unitKinds"
        counts={counts.unitKind}
        words={(value) => UNIT_KIND_WORDS[value as keyof typeof UNIT_KIND_WORDS]}
      />
      <FacetPart
        name="publisher"
        title="Publisher"
        filterKey="publishers"
        counts={counts.publisher}
        words={orWord('no publisher')}
      />
      <FacetPart
        name="who"
        title="Verdict by"
        filterKey="who"
        counts={counts.who}
        words={orWord('nobody yet')}
      />
    </>
  );
}

const PROBLEMS = {
  mismatch: { tone: 'mismatch', Icon: TriangleAlert },
  vanished: { tone: 'vanished', Icon: SearchX },
  corrected: { tone: 'corrected', Icon: Pencil },
} as const;

type KnownProblem = keyof typeof PROBLEMS;

/** Figures with something to look at. */
function ProblemFacet({ counts }: { counts: readonly FacetCount[] }) {
  return (
    <FacetPart
      name="problems"
      title="Problems"
      filterKey="problems"
      counts={counts}
      words={(value) => PROBLEM_WORDS[value as KnownProblem]}
      tone={(value) => PROBLEMS[value as KnownProblem].tone}
      sign={(value) => {
        const { Icon } = PROBLEMS[value as KnownProblem];
        return <Icon size={14} aria-hidden />;
      }}
      fixed
    >
      <ConflictsFacet />
      <UncoveredFacet />
    </FacetPart>
  );
}

/** Numbers in the text that no figure covers: not figures, so they filter nothing; they are marked and walked through. */
function UncoveredFacet() {
  const on = useCoverage((view) => view.on);
  const uncovered = useLater((state) => uncoveredOf(state.sources, state.view.filter.sourceIds));
  return (
    <Facet on={on} count={uncovered} onClick={() => told(lookThrough())}>
      <SquareDashed size={14} aria-hidden />
      <span className="facet-word">Not covered</span>
    </Facet>
  );
}

/** Figures by tag; the way to the tags' colours and keys is here too. */
function TagFacet({ counts }: { counts: readonly FacetCount[] }) {
  const named = counts.some(({ value }) => value !== '');
  const elsewhere = useTags(({ tags }) => tags.some(({ figures }) => figures > 0));
  return (
    <FacetPart
      name="tag"
      title="Tags of figures"
      filterKey="tags"
      counts={named ? counts : []}
      words={orWord('no tag')}
      sign={(value) => value !== '' && <TagDot name={value} />}
      verbs={
        <button
          type="button"
          className="side-add"
          aria-label="Tags: colours and keys"
          title={useWithKey('Tags: colours and keys…', 'view.tags')}
          onClick={() => runCommand('view.tags')}
        >
          <Tags size={15} aria-hidden />
        </button>
      }
    >
      {!named && (
        <li className="side-none">
          {elsewhere ? 'None of the figures shown has one.' : 'None yet. Annotate a figure to tag it.'}
        </li>
      )}
    </FacetPart>
  );
}
