import { useLayoutEffect, useRef } from 'react';
import type { Generation } from '../../preload/contract';
import { Check, X } from '../icons/icons';
import { asShown, count, momentLabel } from '../state/words';
import { fewerThan, reachOf } from './best';

interface Props {
  list: readonly Generation[];
  best: Generation | null;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** The project's own file, then earlier snapshots: how far each reaches, or why it cannot be restored. */
export function Generations({ list, best, chosen, onChoose }: Props) {
  const first = useRef<HTMLInputElement>(null);
  // They come after the dialog was opened: the focus goes to what is proposed, so that Enter restores it and
  // finds no other button before.
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <fieldset className="generations">
      <legend className="label">What can be restored</legend>
      {list.map((each) => (
        <label key={each.id} className="generation" data-sound={each.sound}>
          <input
            type="radio"
            name="generation"
            checked={each.id === chosen}
            disabled={!each.sound}
            ref={each.id === best?.id ? first : null}
            onChange={() => onChoose(each.id)}
          />
          <span className="generation-words">
            <span className="generation-what">{each.sound ? until(each) : originOf(each)}</span>
            <span className="hint">{each.sound ? details(each, best) : asShown(each.what)}</span>
          </span>
          <span className="generation-sign">
            {each.sound ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
            {each.sound ? 'sound' : 'damaged'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const originOf = ({ id }: Generation): string =>
  id === 'current' ? 'The project’s own file' : 'An earlier snapshot';

const until = ({ at }: Generation): string =>
  at === null ? 'As it was begun' : `As it was at ${momentLabel(at, new Date())}`;

function details(each: Generation, best: Generation | null): string {
  const from = each.id === 'current' ? 'from the project’s own file' : 'from an earlier snapshot';
  const fewer = fewerThan(best, each);
  const reach = each.id === best?.id ? 'reaches furthest' : `${count(fewer, 'edit')} fewer`;
  const rest = each.id === best?.id || fewer > 0 ? ` · ${reach}` : '';
  return `${count(reachOf(each), 'edit')}, ${from}${rest}`;
}
