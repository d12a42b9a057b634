import { useEffect, useRef, useState } from 'react';
import type { Figure, UserCommandName } from '../../preload/contract';
import { KeyOf } from '../app/Key';
import { ProgressBar } from '../app/ProgressBar';
import { takeAsRead } from '../desk/commands';
import { excerpt } from '../figures/excerpt';
import { VerdictMark } from '../icons/VerdictMark';
import { BigValue, CardPlace, Facts, Verbs } from '../review/Card';
import { desk, setDesk, useDesk } from '../state/desk';
import { beginEdit, type EditableField } from '../state/editing';
import { told } from '../state/figures';
import { count, grouped } from '../state/words';
import { Passage } from './Passage';
import { countsOf, type Queue } from './queue';
import { Summary } from './Summary';
import { modes, useModes, type Walk } from './store';
import { useTakeOver } from './useTakeOver';
import { decide, fetchComing, goTo, step, stepOpen, travelInWalk } from './walk';

const edit = (field: EditableField) => () => {
  const { figure, project } = desk();
  if (figure && !project?.readOnly && !modes().walk?.ended) beginEdit(figure, field, 'flow');
};

const COMMANDS = {
  'verdict.verify': () => decide('verified'),
  'verdict.query': () => decide('query'),
  'verdict.reject': () => decide('rejected'),
  'verdict.clear': () => decide('unverified'),
  'go.next': () => step('next'),
  'go.previous': () => step('previous'),
  'go.nextUnverified': stepOpen,
  'edit.value': edit('value'),
  'edit.unit': edit('unit'),
  'edit.note': edit('note'),
  'edit.asRead': takeAsRead,
  'edit.undo': () => travelInWalk('undo'),
  'edit.redo': () => travelInWalk('redo'),
  'project.figureHistory': () => setDesk({ dialog: { kind: 'history', ofFigure: true } }),
} as const;

/** One figure at a time, large, with its passage beside it; what was read and why, the verdict keys, and what is next. */
export function FlowScreen() {
  useTakeOver(COMMANDS, ['review.compare']);
  const walk = useModes((state) => state.walk);
  if (!walk?.queue) return <p className="mode-wait">Looking for figures…</p>;
  if (walk.queue.ids.length === 0) return <Nothing look={walk.look} />;
  if (walk.ended) return <Summary walk={walk} queue={walk.queue} />;
  return (
    <div className="flow">
      <Left walk={walk} queue={walk.queue} />
      <Right />
    </div>
  );
}

function Nothing({ look }: { look: Walk['look'] }) {
  return (
    <div className="mode-empty">
      <h2>{look === 'second' ? 'Nothing wants a second look' : 'No figure is in this view'}</h2>
      <p>
        {look === 'second'
          ? 'Here come figures that you queried, that are not as their passage says, or that somebody typed otherwise. There are none in this view.'
          : 'The filter on the desk shows no figure. Go back and take a condition away.'}
      </p>
    </div>
  );
}

function Right() {
  const figure = useDesk((state) => state.figure);
  return figure && <Passage figure={figure} />;
}

function Left({ walk, queue }: { walk: Walk; queue: Queue }) {
  const figure = useDesk((state) => state.figure);
  return (
    <section className="flow-left" aria-label="Figure">
      <Progress title={walk.title} queue={queue} />
      <div className="flow-figure">
        {figure ? (
          <CardPlace value="flow">
            <BigValue figure={figure} />
            <Verbs figure={figure} />
            <Facts key={figure.id} figure={figure} />
          </CardPlace>
        ) : (
          <p className="mode-wait">This figure is not in the project any more. Go on to the next one.</p>
        )}
      </div>
      <Coming queue={queue} />
      <FlowKeys />
    </section>
  );
}

function Progress({ title, queue }: { title: string; queue: Queue }) {
  return (
    <header className="flow-progress">
      <p>
        <b>{grouped(queue.at + 1)}</b> of {grouped(queue.ids.length)}
        <span className="flow-title" title={title}>
          {title}
        </span>
      </p>
      <ProgressBar progress={countsOf(queue)} />
      <p className="flow-open">{count(queue.open.size, 'figure')} left</p>
    </header>
  );
}

/** The next figures, read again when one is decided or something changed. */
function useComing(queue: Queue): Figure[] {
  const revision = useDesk((state) => state.revision);
  const [figures, setFigures] = useState<Figure[]>([]);
  const turn = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is next depends on these
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    // One that was deleted meanwhile is told where it is to be shown.
    fetchComing()
      .then((found) => mine === turn.current && setFigures(found))
      .catch(() => {});
  }, [queue, revision]);
  return figures;
}

function Coming({ queue }: { queue: Queue }) {
  const figures = useComing(queue);
  if (figures.length === 0) return null;
  return (
    <section className="flow-coming" aria-label="What is next">
      <h2>Next</h2>
      <ol>
        {figures.map((figure) => {
          const { before, exact, after } = excerpt(figure.passage, 28);
          return (
            <li key={figure.id}>
              <button type="button" onClick={() => told(goTo(figure.id))}>
                <VerdictMark verdict={figure.verdict} />
                <span className="flow-coming-words">
                  {before}
                  <b>{exact}</b>
                  {after}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const KEYS: readonly (readonly [UserCommandName, string])[] = [
  ['go.next', 'next'],
  ['go.previous', 'previous'],
  ['edit.note', 'note'],
  ['edit.undo', 'undo'],
];

function FlowKeys() {
  return (
    <p className="mode-keys">
      {KEYS.map(([command, word]) => (
        <button
          key={command}
          type="button"
          className="mode-key"
          // The editor that this opens must not lose the focus to the button again.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void COMMANDS[command as keyof typeof COMMANDS]()}
        >
          <KeyOf command={command} /> {word}
        </button>
      ))}
    </p>
  );
}
